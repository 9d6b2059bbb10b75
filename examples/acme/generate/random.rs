//! Pseudo-random numbers (splitmix64): one seed gives the same people on every machine.

/// A stream of pseudo-random numbers.
pub struct Random(u64);

impl Random {
    /// The stream of one account: it does not depend on how many accounts are asked for.
    pub fn of(seed: u64, account: u64) -> Self {
        let mut stream = Self(seed ^ account.wrapping_add(1).wrapping_mul(0xD134_2543_DE82_EF95));
        stream.0 = stream.next();
        stream
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = (high - low + 1).max(1) as u128;
        low + ((u128::from(self.next()) * width) >> 64) as i64
    }

    /// True in `percent` of 100 draws.
    pub fn chance(&mut self, percent: i64) -> bool {
        self.between(1, 100) <= percent
    }

    /// One of the items; there is at least one.
    pub fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.between(0, items.len() as i64 - 1) as usize]
    }

    /// One of the items, drawn in proportion to its weight; there is at least one.
    pub fn weighted<T: Copy>(&mut self, items: &[(i64, T)]) -> T {
        let mut rest = self.between(1, items.iter().map(|(weight, _)| weight).sum());
        for (weight, item) in items {
            rest -= weight;
            if rest <= 0 {
                return *item;
            }
        }
        items[0].1
    }
}
