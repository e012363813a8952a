//! Small cells: a count from 1 to k−1 could point at a person, so it is not published, and
//! neither is another cell from which it could be computed (domain specification §8.5).

/// How a cell is published; codes of the vocabulary `cell_flag`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Flag {
    /// The count stands.
    Published,
    /// Nobody: zero is published.
    TrueZero,
    /// Too small.
    SuppressedPrimary,
    /// Large enough, but another cell would follow from it.
    SuppressedSecondary,
}

impl Flag {
    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::TrueZero => "true_zero",
            Self::SuppressedPrimary => "suppressed_primary",
            Self::SuppressedSecondary => "suppressed_secondary",
        }
    }

    /// The flag with that code.
    pub fn from_code(code: &str) -> Option<Self> {
        [
            Self::Published,
            Self::TrueZero,
            Self::SuppressedPrimary,
            Self::SuppressedSecondary,
        ]
        .into_iter()
        .find(|flag| flag.code() == code)
    }
}

/// One row with a total, protected.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Protected {
    /// Each cell: its flag, and its count when it is published.
    pub cells: Vec<(Flag, Option<u64>)>,
    /// The total, when publishing it reveals nothing.
    pub total: Option<u64>,
}

/// Protects one row of counts whose total is printed beside it, with threshold `k`.
///
/// Suppressed cells must number none or at least two, and their sum must be at least `k`;
/// the smallest unsuppressed non-zero cell is added until that holds (ties: first in order).
/// Where no cell is left to add, the total goes instead.
pub fn protect(counts: &[u64], k: u64) -> Protected {
    let mut flags: Vec<Flag> = counts
        .iter()
        .map(|count| match *count {
            0 => Flag::TrueZero,
            small if small < k => Flag::SuppressedPrimary,
            _ => Flag::Published,
        })
        .collect();
    let hidden = |flags: &[Flag]| -> (usize, u64) {
        flags
            .iter()
            .zip(counts)
            .filter(|(flag, _)| is_hidden(**flag))
            .fold((0, 0), |(n, sum), (_, count)| (n + 1, sum + count))
    };
    let mut total = Some(counts.iter().sum());
    loop {
        let (number, sum) = hidden(&flags);
        if number == 0 || (number >= 2 && sum >= k) {
            break;
        }
        let smallest = (0..counts.len())
            .filter(|at| flags[*at] == Flag::Published)
            .min_by_key(|at| (counts[*at], *at));
        match smallest {
            Some(at) => flags[at] = Flag::SuppressedSecondary,
            None => {
                total = None;
                break;
            }
        }
    }
    let cells = flags
        .iter()
        .zip(counts)
        .map(|(flag, count)| (*flag, (!is_hidden(*flag)).then_some(*count)))
        .collect();
    Protected { cells, total }
}

const fn is_hidden(flag: Flag) -> bool {
    matches!(flag, Flag::SuppressedPrimary | Flag::SuppressedSecondary)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_large_cells_is_published_whole() {
        let row = protect(&[7, 0, 12], 5);
        assert_eq!(
            row.cells,
            [
                (Flag::Published, Some(7)),
                (Flag::TrueZero, Some(0)),
                (Flag::Published, Some(12))
            ]
        );
        assert_eq!(row.total, Some(19));
    }

    #[test]
    fn one_small_cell_takes_the_next_smallest_with_it() {
        let row = protect(&[3, 9, 20], 5);
        assert_eq!(
            row.cells,
            [
                (Flag::SuppressedPrimary, None),
                (Flag::SuppressedSecondary, None),
                (Flag::Published, Some(20))
            ]
        );
        assert_eq!(row.total, Some(32));
    }

    #[test]
    fn a_lone_small_cell_takes_the_total_with_it() {
        let row = protect(&[0, 3, 0], 5);
        assert_eq!(row.cells[1], (Flag::SuppressedPrimary, None));
        assert_eq!(row.total, None, "the total would be the cell");
    }

    #[test]
    fn nobody_computes_a_small_cell_from_what_is_published() {
        // Exhaustive over small rows: from the published cells and the total, every suppressed
        // small cell keeps at least k possible values.
        let k = 5_u64;
        for a in 0..12 {
            for b in 0..12 {
                for c in 0..12 {
                    let row = protect(&[a, b, c], k);
                    let hidden: Vec<_> = row
                        .cells
                        .iter()
                        .filter(|(_, count)| count.is_none())
                        .collect();
                    let Some(total) = row.total else { continue };
                    let shown: u64 = row.cells.iter().filter_map(|(_, count)| *count).sum();
                    assert_ne!(hidden.len(), 1, "{a} {b} {c}");
                    assert!(hidden.is_empty() || total - shown >= k, "{a} {b} {c}");
                }
            }
        }
    }
}
