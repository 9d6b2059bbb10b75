//! Pseudo-random numbers (splitmix64): one seed gives the same cases on every machine.

/// A stream of pseudo-random numbers.
pub struct Prng {
    state: u64,
    /// Whether evidence may hold what cannot be read.
    faulty: bool,
}

impl Prng {
    /// The stream of one case; it does not depend on how many cases are asked for.
    pub fn for_case(seed: u64, case: u64) -> Self {
        let base = Self { state: seed, faulty: true }.bits();
        let mut random = Self { state: base ^ case.wrapping_mul(0xD134_2543_DE82_EF95), faulty: true };
        random.faulty = random.chance(70);
        random
    }

    /// The next 64 bits.
    fn bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from 0 to `n - 1`; `n` is at least 1.
    fn draw(&mut self, n: u64) -> u64 {
        ((u128::from(self.bits()) * u128::from(n)) >> 64) as u64
    }

    /// A place from 0 to `n - 1`; `n` is at least 1.
    pub fn below(&mut self, n: usize) -> usize {
        self.draw(n as u64) as usize
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        low.wrapping_add_unsigned(self.draw(high.abs_diff(low) + 1))
    }

    /// True in `percent` of 100 draws.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// True in `per_mille` of 1000 draws.
    pub fn rarely(&mut self, per_mille: usize) -> bool {
        self.below(1000) < per_mille
    }

    /// True in `per_mille` of 1000 draws, in cases that may hold what cannot be read.
    pub fn fault(&mut self, per_mille: usize) -> bool {
        self.rarely(per_mille) && self.faulty
    }

    /// One of the items; there is at least one.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    /// The place of one of the weights, drawn in proportion to them.
    pub fn weighted(&mut self, weights: &[usize]) -> usize {
        let mut rest = self.below(weights.iter().sum());
        for (place, weight) in weights.iter().enumerate() {
            if rest < *weight {
                return place;
            }
            rest -= weight;
        }
        weights.len() - 1
    }

    /// Puts the items into a random order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = self.below(last + 1);
            items.swap(last, other);
        }
    }

    /// Up to `count` different items, in their old order.
    pub fn some<T: Clone>(&mut self, items: &[T], count: usize) -> Vec<T> {
        let mut places: Vec<usize> = (0..items.len()).collect();
        self.shuffle(&mut places);
        places.truncate(count);
        places.sort_unstable();
        places.into_iter().map(|place| items[place].clone()).collect()
    }
}
