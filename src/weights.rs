//! How much an observation of a given age still weighs: `w(age, H) = round_half_even(2^30 * 2^(-age/H))`, exactly rounded.
//!
//! `2^(-r/H)` is irrational unless `r` is 0, so no tie can occur there, and 127 bits are far more than the 66 or so
//! that telling the nearest whole number apart needs for every `H` up to 36500.

use std::sync::{Arc, OnceLock};

/// The weight of something observed today: 2^30.
pub const ONE: u64 = 1 << 30;

/// Weights of one half-life, computed when the first is asked for: a rule file whose points are turned asks for none.
#[derive(Clone, Debug)]
pub struct Weights {
    half_life_days: u32,
    /// `w` for the first ages; later ones are computed when asked for. Shared by clones.
    table: Arc<OnceLock<Box<[u32]>>>,
}

/// Ages kept in a table: almost three years, 4 KiB at the most.
const TABLE_MAX: u32 = 1024;

impl Weights {
    /// The weights of `half_life_days`, which lies between 1 and 36500.
    #[must_use]
    pub fn new(half_life_days: u32) -> Weights {
        Weights { half_life_days: half_life_days.max(1), table: Arc::default() }
    }

    /// The half-life in days.
    #[must_use]
    pub fn half_life_days(&self) -> u32 {
        self.half_life_days
    }

    /// The weight at `age` whole days, 0 or more.
    #[must_use]
    pub fn at(&self, age: i64) -> u64 {
        let Ok(age) = usize::try_from(age) else { return ONE };
        match self.table.get_or_init(|| table(self.half_life_days)).get(age) {
            Some(weight) => u64::from(*weight),
            None => weight(age as u64, self.half_life_days),
        }
    }
}

/// `w` for the first ages.
fn table(half_life_days: u32) -> Box<[u32]> {
    let length = half_life_days.saturating_mul(32).min(TABLE_MAX);
    let fractions: Vec<u128> = (0..half_life_days.min(length)).map(|rest| fraction(rest, half_life_days)).collect();
    let weight = |age: u32| shifted(fractions[(age % half_life_days) as usize], age / half_life_days);
    (0..length).map(|age| u32::try_from(weight(age)).unwrap_or(u32::MAX)).collect()
}

/// `w(age, H)` without a table.
fn weight(age: u64, half_life_days: u32) -> u64 {
    let (halvings, rest) = (age / u64::from(half_life_days), age % u64::from(half_life_days));
    if halvings > 31 {
        return 0;
    }
    shifted(fraction(u32::try_from(rest).unwrap_or(0), half_life_days), u32::try_from(halvings).unwrap_or(32))
}

/// `round_half_even(2^30 * fraction / 2^halvings)` for a fraction of 2^127.
fn shifted(fraction: u128, halvings: u32) -> u64 {
    if halvings > 31 {
        return 0;
    }
    let shift = 97 + halvings;
    if shift >= 128 {
        // halvings is 31: the value is at most one half, and a half rounds to even, which is 0.
        return 0;
    }
    let half = 1_u128 << (shift - 1);
    let mut whole = fraction >> shift;
    let rest = fraction & ((1_u128 << shift) - 1);
    if rest > half || (rest == half && whole & 1 == 1) {
        whole += 1;
    }
    u64::try_from(whole).unwrap_or(ONE)
}

/// `ln 2 * 2^127`, floored.
const LN_2: u128 = 0x58B9_0BFB_E8E7_BCD5_E4F1_D9CC_01F9_7B57;

/// `2^(-rest/half_life) * 2^127` to within a few units, by the series of `exp(-y)` with `y = ln 2 * rest / half_life`.
fn fraction(rest: u32, half_life: u32) -> u128 {
    const SCALE: u128 = 1 << 127;
    if rest == 0 {
        return SCALE;
    }
    let y = mul_div(LN_2, u128::from(rest), half_life);
    let mut term = SCALE;
    let mut sum = SCALE;
    let mut n: u32 = 1;
    while term > 0 {
        term = divided(mul_high(term, y), n).0;
        sum = if n % 2 == 1 { sum - term } else { sum + term };
        n += 1;
    }
    sum
}

/// `a * b / 2^127` for `a`, `b` up to 2^127, floored.
fn mul_high(a: u128, b: u128) -> u128 {
    const LOW: u128 = u64::MAX as u128;
    let (a1, a0, b1, b0) = (a >> 64, a & LOW, b >> 64, b & LOW);
    let middle = a1 * b0 + ((a0 * b0) >> 64);
    let middle_2 = a0 * b1 + (middle & LOW);
    let high = a1 * b1 + (middle >> 64) + (middle_2 >> 64);
    (high << 1) | ((middle_2 >> 63) & 1)
}

/// `a * b / c` for `a` up to 2^127 and `b < c <= 2^16`, floored.
fn mul_div(a: u128, b: u128, c: u32) -> u128 {
    const LOW: u128 = u64::MAX as u128;
    let high = (a >> 64) * b;
    let low = (a & LOW) * b;
    let (quotient, rest) = divided(high, c);
    (quotient << 64) + divided((u128::from(rest) << 64) + low, c).0
}

/// `a / by` and what is left, by halves of a machine word: a division of 128 bits is slow, in WebAssembly very.
fn divided(a: u128, by: u32) -> (u128, u32) {
    let by = u64::from(by);
    let (mut quotient, mut rest) = (0_u128, 0_u64);
    for shift in [96, 64, 32, 0] {
        let part = rest << 32 | (a >> shift) as u64 & u64::from(u32::MAX);
        (quotient, rest) = (quotient << 32 | u128::from(part / by), part % by);
    }
    (quotient, rest as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_half_lives_are_powers_of_two() {
        let weights = Weights::new(30);
        assert_eq!(weights.at(0), 1 << 30);
        assert_eq!(weights.at(30), 1 << 29);
        assert_eq!(weights.at(900), 1);
        assert_eq!(weights.at(930), 0, "one half rounds to even");
        assert_eq!(weights.at(i64::from(u32::MAX)), 0);
    }

    /// 2^30 * 2^(-1/2) = 759250124.994…, 2^30 * 2^(-1/36500) = 1073721433.27…
    #[test]
    fn known_values() {
        assert_eq!(Weights::new(2).at(1), 759_250_125);
        assert_eq!(Weights::new(36_500).at(1), 1_073_721_433);
        assert_eq!(Weights::new(36_500).at(36_500 * 3), 1 << 27);
    }

    #[test]
    fn dividing_by_halves_is_dividing() {
        let mut a = u128::MAX;
        while a > 0 {
            for by in [1, 2, 3, 7, 30, 36_500, u32::MAX] {
                assert_eq!(divided(a, by), (a / u128::from(by), (a % u128::from(by)) as u32), "{a} / {by}");
            }
            a = a / 5 * 2;
        }
    }

    #[test]
    fn weights_never_rise_and_tables_equal_the_direct_way() {
        for half_life in [1, 2, 7, 14, 30, 365, 1000, 36_500] {
            let weights = Weights::new(half_life);
            let mut last = ONE;
            for age in 0..6000 {
                let now = weights.at(age);
                assert!(now <= last);
                assert_eq!(now, weight(age.unsigned_abs(), half_life));
                last = now;
            }
        }
    }
}
