//! Numbers that look drawn by chance and follow from a seed that the caller gives.

/// SplitMix64: the state counts, the output is mixed.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// The sequence of a seed.
    #[must_use]
    pub fn new(seed: u64) -> Random {
        Random(seed)
    }

    /// The next 64 bits.
    pub fn next_bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A whole number from 0 and below `end`, which is above 0.
    pub fn below(&mut self, end: usize) -> usize {
        // The upper half of the product is uneven by less than `end` in 2^64.
        ((u128::from(self.next_bits()) * end as u128) >> 64) as usize
    }

    /// A number from 0 and below 1.
    pub fn share(&mut self) -> f64 {
        (self.next_bits() >> 11) as f64 / (1_u64 << 53) as f64
    }
}
