//! Counting for reports, and the protection of small cells.
//!
//! First tables only: cases by risk level and violations by Marrakech class (domain
//! specification §8.4, T4 in its first column). [`cells`] holds the small-cell rule.

pub mod cells;
pub mod first_report;
