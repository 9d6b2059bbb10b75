//! A map as a list sorted by its keys, with the methods of the standard library's `BTreeMap`, whose tree is written anew for
//! every two types it holds: several kilobytes of wasm each, where this takes a few hundred bytes.
//!
//! For maps of the size people write. A key that comes in order is appended; any other moves what stands after it, so that
//! what comes from outside in great numbers is collected at once, which sorts once.

use std::borrow::Borrow;

/// A map sorted by its keys.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sorted<K, V>(Vec<(K, V)>);

impl<K, V> Default for Sorted<K, V> {
    fn default() -> Sorted<K, V> {
        Sorted::new()
    }
}

impl<K, V> Sorted<K, V> {
    /// Nothing yet.
    #[must_use]
    pub const fn new() -> Sorted<K, V> {
        Sorted(Vec::new())
    }

    /// How many keys there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keys and values in the order of the keys.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> + Clone {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// The keys in order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> + Clone {
        self.0.iter().map(|(key, _)| key)
    }

    /// The values in the order of their keys.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> + Clone {
        self.0.iter().map(|(_, value)| value)
    }

    /// The values in the order of their keys, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.0.iter_mut().map(|(_, value)| value)
    }

    /// Takes everything out.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Keeps what `keeps` is true of.
    pub fn retain(&mut self, mut keeps: impl FnMut(&K, &mut V) -> bool) {
        self.0.retain_mut(|(key, value)| keeps(key, value));
    }
}

impl<K: Ord, V> Sorted<K, V> {
    /// The place of a key, or the place where it would stand.
    fn place<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        // What is put in mostly comes in order.
        match self.0.last() {
            Some((last, _)) if last.borrow() < key => Err(self.0.len()),
            _ => self.0.binary_search_by(|(held, _)| held.borrow().cmp(key)),
        }
    }

    /// The value of a key.
    #[must_use]
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.place(key).ok().map(|at| &self.0[at].1)
    }

    /// The value of a key, to be changed.
    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        self.place(key).ok().map(|at| &mut self.0[at].1)
    }

    /// Whether the key is there.
    #[must_use]
    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.place(key).is_ok()
    }

    /// Puts a value in; answers the one that it replaces.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.place(&key) {
            Ok(at) => Some(std::mem::replace(&mut self.0[at].1, value)),
            Err(at) => {
                self.0.insert(at, (key, value));
                None
            }
        }
    }

    /// Takes a key out; answers its value.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        self.place(key).ok().map(|at| self.0.remove(at).1)
    }

    /// Keys and values of a range of keys.
    pub fn range(&self, keys: std::ops::RangeInclusive<K>) -> impl Iterator<Item = (&K, &V)> {
        let from = self.0.partition_point(|(key, _)| key < keys.start());
        let to = self.0.partition_point(|(key, _)| key <= keys.end());
        self.0[from..to.max(from)].iter().map(|(key, value)| (key, value))
    }

    /// The value of a key, `make` putting one in where there is none.
    pub fn get_or_insert_with(&mut self, key: K, make: impl FnOnce() -> V) -> &mut V {
        let at = match self.place(&key) {
            Ok(at) => at,
            Err(at) => {
                self.0.insert(at, (key, make()));
                at
            }
        };
        &mut self.0[at].1
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Sorted<K, V> {
    /// Of a key that comes twice the later value stays.
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Sorted<K, V> {
        let mut list: Vec<(K, V)> = pairs.into_iter().collect();
        crate::order::sort_by(&mut list, |(a, _), (b, _)| a.cmp(b));
        list.reverse();
        list.dedup_by(|(earlier, _), (later, _)| earlier == later);
        list.reverse();
        Sorted(list)
    }
}

impl<K: Ord, V> Extend<(K, V)> for Sorted<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, pairs: I) {
        for (key, value) in pairs {
            self.insert(key, value);
        }
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for Sorted<K, V> {
    fn from(pairs: [(K, V); N]) -> Sorted<K, V> {
        pairs.into_iter().collect()
    }
}

impl<K, V> IntoIterator for Sorted<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, K, V> IntoIterator for &'a Sorted<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = std::iter::Map<std::slice::Iter<'a, (K, V)>, fn(&'a (K, V)) -> (&'a K, &'a V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().map(|(key, value)| (key, value))
    }
}

impl<K: Ord + Borrow<Q>, V, Q: Ord + ?Sized> std::ops::Index<&Q> for Sorted<K, V> {
    type Output = V;

    fn index(&self, key: &Q) -> &V {
        match self.place(key) {
            Ok(at) => &self.0[at].1,
            // A key that is not there is a defect of ours, as it is with the standard library's maps.
            Err(_) => unreachable!("the key is in the map"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn does_what_the_standard_library_does() {
        let mut state = 1_u64;
        let (mut ours, mut theirs) = (Sorted::new(), BTreeMap::new());
        for step in 0..2000 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let key = (state >> 33) % 64;
            match state >> 61 {
                0..=3 => assert_eq!(ours.insert(key, step), theirs.insert(key, step)),
                4 | 5 => assert_eq!(ours.remove(&key), theirs.remove(&key)),
                6 => assert_eq!(ours.get_or_insert_with(key, || step), theirs.entry(key).or_insert(step)),
                _ => {
                    ours.retain(|held, _| held % 7 != key % 7);
                    theirs.retain(|held, _| held % 7 != key % 7);
                }
            }
            assert_eq!((ours.get(&key), ours.contains_key(&key)), (theirs.get(&key), theirs.contains_key(&key)));
            assert!(ours.iter().eq(theirs.iter()));
            assert!(ours.range(key / 2..=key).eq(theirs.range(key / 2..=key)));
        }
        let pairs = || (0..50_u64).map(|step| (step * 31 % 17, step));
        assert!(pairs().collect::<Sorted<_, _>>().into_iter().eq(pairs().collect::<BTreeMap<_, _>>()));
    }
}
