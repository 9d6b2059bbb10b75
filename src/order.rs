//! Sorting, once: the standard library writes a sort anew for every type it sorts, which makes up a sixth of the wasm.
//!
//! One merge sort orders places by a comparison that it is handed; the list is then brought into that order. Stable, and
//! linear for a list that is sorted already, as evidence mostly is.

use std::cmp::Ordering;

/// Sorts a list by the order of its items.
pub fn sort<T: Ord>(list: &mut [T]) {
    sort_by(list, T::cmp);
}

/// Sorts a list by a key.
pub fn sort_by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(list, |a, b| key(a).cmp(&key(b)));
}

/// Sorts a list by a comparison; what is equal keeps its order.
pub fn sort_by<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    // Only these two are written anew for each type.
    if let Some(order) = places(list.len(), &|a, b| compare(&list[a], &list[b])) {
        bring(order, &mut |a, b| list.swap(a, b));
    }
}

/// Brings a list into the order: each of its cycles is walked once.
#[inline(never)]
fn bring(mut order: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut at = start;
        loop {
            let next = std::mem::replace(&mut order[at], at);
            if next == start {
                break;
            }
            swap(at, next);
            at = next;
        }
    }
}

/// The places of a list of so many items in the order of the comparison; `None` if that is how they stand.
#[inline(never)]
fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Option<Vec<usize>> {
    if (1..count).all(|at| compare(at - 1, at) != Ordering::Greater) {
        return None;
    }
    let mut sorted: Vec<usize> = (0..count).collect();
    let mut merged = sorted.clone();
    let mut width = 1;
    while width < count {
        for from in (0..count).step_by(2 * width) {
            let (middle, to) = ((from + width).min(count), (from + 2 * width).min(count));
            let (mut left, mut right) = (from, middle);
            for slot in &mut merged[from..to] {
                let takes_left = right == to || (left < middle && compare(sorted[left], sorted[right]) != Ordering::Greater);
                let taken = if takes_left { &mut left } else { &mut right };
                *slot = sorted[*taken];
                *taken += 1;
            }
        }
        std::mem::swap(&mut sorted, &mut merged);
        width *= 2;
    }
    Some(sorted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_stably_as_the_standard_library_does() {
        for count in 0..200_u64 {
            let list: Vec<(u64, u64)> = (0..count).map(|place| (place.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 60, place)).collect();
            let (mut ours, mut theirs) = (list.clone(), list);
            sort_by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            assert_eq!(ours, theirs);
        }
    }
}
