//! Records that few contacts have: the rows that have any, and where the records of each begin.

/// Lists of records by row; rows without any take no room.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sparse<T> {
    /// Rows that have records, ascending.
    pub rows: Vec<u32>,
    /// Where the records of each of these rows end.
    pub ends: Vec<u32>,
    /// The records.
    pub items: Vec<T>,
}

impl<T> Default for Sparse<T> {
    fn default() -> Self {
        Sparse { rows: Vec::new(), ends: Vec::new(), items: Vec::new() }
    }
}

impl<T> Sparse<T> {
    /// Appends the records of a row, which comes after all rows so far.
    pub fn push(&mut self, row: u32, items: impl IntoIterator<Item = T>) {
        let before = self.items.len();
        self.items.extend(items);
        if self.items.len() > before {
            self.rows.push(row);
            self.ends.push(u32::try_from(self.items.len()).unwrap_or(u32::MAX));
        }
    }

    /// The records of a row.
    #[must_use]
    pub fn of(&self, row: usize) -> &[T] {
        let Ok(row) = u32::try_from(row) else { return &[] };
        let Ok(place) = self.rows.binary_search(&row) else { return &[] };
        self.at(place)
    }

    /// The records of the row at a place of `rows`.
    fn at(&self, place: usize) -> &[T] {
        let from = place.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.items[from..self.ends[place] as usize]
    }

    /// Rows with their records.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &[T])> {
        self.rows.iter().enumerate().map(|(place, row)| (*row as usize, self.at(place)))
    }

    /// Whether no row has any.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The bytes that it takes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        (self.rows.len() + self.ends.len()) * 4 + std::mem::size_of_val(self.items.as_slice())
    }
}
