//! Signals with the same (`source`, `id`): found once when a contact is read, so that counting needs no texts.

use super::Signal;

/// Groups of two or more, as places in `signals`, each ascending.
pub(super) fn find(signals: &[Signal<'_>]) -> Vec<Vec<u32>> {
    let mut order: Vec<(u64, u32)> = signals
        .iter()
        .zip(0_u32..)
        .filter(|(signal, _)| signal.kind.is_some())
        .map(|(signal, place)| (hash(&signal.source, &signal.id), place))
        .collect();
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

/// FNV-1a over both texts with a separator that no UTF-8 text holds.
fn hash(source: &str, id: &str) -> u64 {
    let bytes = source.bytes().chain([0xFF]).chain(id.bytes());
    bytes.fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}
