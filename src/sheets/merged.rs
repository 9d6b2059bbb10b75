//! Merged cells: only the first holds the value, people read it in every row that the cell reaches over.

use calamine::Dimensions;

/// Regions that reach over several rows, by their first row, and those that a row is within.
pub(super) struct Merged {
    ahead: Vec<Dimensions>,
    within: Vec<(Dimensions, String)>,
}

impl Merged {
    pub fn new(mut regions: Vec<Dimensions>) -> Merged {
        regions.retain(|region| region.end.0 > region.start.0);
        // The next one is taken off the end.
        regions.sort_by_key(|region| std::cmp::Reverse(region.start));
        Merged { ahead: regions, within: Vec::new() }
    }

    /// Repeats the values of regions in the row that is about to be written.
    pub fn fill(&mut self, row: u32, cells: &mut [String]) {
        self.within.retain(|(region, _)| region.end.0 >= row);
        for (region, value) in &self.within {
            if let Some(cell) = cells.get_mut(region.start.1 as usize)
                && cell.is_empty()
            {
                cell.clone_from(value);
            }
        }
        while self.ahead.last().is_some_and(|region| region.start.0 <= row) {
            let Some(region) = self.ahead.pop() else { break };
            let value = cells.get(region.start.1 as usize).cloned().unwrap_or_default();
            self.within.push((region, value));
        }
    }
}
