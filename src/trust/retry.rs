//! When to look again.

/// Between two checks while a surface is open: 15 minutes, in milliseconds.
pub const CHECK_MS: u64 = 15 * 60_000;
/// The first wait after the network failed.
const FIRST_MS: u64 = 60_000;
/// The longest.
const LAST_MS: u64 = 3_600_000;

/// How long to wait, in milliseconds, after `failures` checks in a row that the network failed: from half of a time that
/// doubles from 1 minute to 1 hour, up to all of it, by a random number of the host. 0 failures: until the next check.
#[must_use]
pub fn wait_ms(failures: u32, random: u32) -> u64 {
    if failures == 0 {
        return CHECK_MS;
    }
    let most = (FIRST_MS << (failures - 1).min(6)).min(LAST_MS);
    most / 2 + most / 2 * u64::from(random) / u64::from(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_an_hour_and_are_spread() {
        assert_eq!(wait_ms(0, 7), CHECK_MS);
        assert_eq!((wait_ms(1, 0), wait_ms(1, u32::MAX)), (30_000, 60_000));
        assert_eq!((wait_ms(3, 0), wait_ms(3, u32::MAX)), (120_000, 240_000));
        for failures in [7, 8, 63, 64, 65, u32::MAX] {
            assert_eq!((wait_ms(failures, 0), wait_ms(failures, u32::MAX)), (1_800_000, 3_600_000), "{failures}");
        }
    }
}
