//! Signals with the same (`source`, `id`): found once when a contact is read, so that counting needs no texts.

use super::Signal;

/// Groups of two or more, as places in `signals`, each ascending.
pub(super) fn find(signals: &[Signal<'_>]) -> Vec<Vec<u32>> {
    let known = signals.iter().zip(0_u32..).filter(|(signal, _)| signal.kind.is_some());
    let mut order: Vec<(u64, u32)> = known.map(|(signal, place)| (hash(&signal.source, &signal.id), place)).collect();
    if all_differ(&order) {
        return Vec::new();
    }
    crate::order::sort(&mut order);
    let mut groups = Vec::new();
    for run in order.chunk_by(|a, b| a.0 == b.0).filter(|run| run.len() > 1) {
        // Equal hashes are most likely twins; sorting by the texts keeps even forged collisions cheap.
        let key = |place: u32| {
            let signal = &signals[place as usize];
            (&*signal.source, &*signal.id)
        };
        let mut places: Vec<u32> = run.iter().map(|(_, place)| *place).collect();
        crate::order::sort_by(&mut places, |a, b| key(*a).cmp(&key(*b)).then(a.cmp(b)));
        groups.extend(places.chunk_by(|a, b| key(*a) == key(*b)).filter(|group| group.len() > 1).map(<[u32]>::to_vec));
    }
    groups
}

/// Whether all hashes differ, as they mostly do, without sorting them; `false` if that takes long to tell.
fn all_differ(hashes: &[(u64, u32)]) -> bool {
    const STEPS_MAX: usize = 16;
    let slots = (hashes.len() * 2).next_power_of_two();
    // Hashes by their last bits, each in the first free slot from there on. 0 is free, and 0 itself is held as 1.
    let mut table = vec![0_u64; slots];
    hashes.iter().all(|(hash, _)| {
        let hash = (*hash).max(1);
        let from = usize::try_from(hash & (slots as u64 - 1)).unwrap_or(0);
        let mut steps = (0..STEPS_MAX).map(|step| (from + step) & (slots - 1));
        match steps.find(|slot| table[*slot] == 0 || table[*slot] == hash) {
            Some(slot) if table[slot] == 0 => table[slot] = hash,
            _ => return false,
        }
        true
    })
}

/// FNV-1a over both texts with a separator that no UTF-8 text holds.
fn hash(source: &str, id: &str) -> u64 {
    let bytes = source.bytes().chain([0xFF]).chain(id.bytes());
    bytes.fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_that_differ_are_told_and_never_the_others() {
        let list = |hashes: &[u64]| hashes.iter().map(|hash| (*hash, 0)).collect::<Vec<_>>();
        assert!(all_differ(&[]));
        assert!(all_differ(&list(&[1, 2, 3, u64::MAX])));
        assert!(!all_differ(&list(&[1, 2, 1])));
        assert!(!all_differ(&list(&[5, 5])));
        // Forged to fall upon each other: nobody walks far, they are sorted instead.
        assert!(!all_differ(&list(&(1..40).map(|high| high << 32).collect::<Vec<u64>>())));
        assert!(!all_differ(&list(&[0, 0])));
        assert!(all_differ(&list(&[0, 2])));
    }
}
