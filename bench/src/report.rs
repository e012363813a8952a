//! Tables for people, JSON for machines, targets met or missed.

use std::fs;
use std::io::Write;

use anyhow::Result;
use serde_json::{Value, json};

/// One number that was promised.
#[derive(Debug, Clone)]
pub(crate) struct Target {
    pub(crate) name: String,
    pub(crate) limit: f64,
    pub(crate) found: f64,
    pub(crate) unit: &'static str,
}

impl Target {
    pub(crate) fn met(&self) -> bool {
        self.found <= self.limit
    }

    pub(crate) fn json(&self) -> Value {
        json!({ "name": self.name, "limit": self.limit, "found": self.found, "unit": self.unit, "met": self.met() })
    }

    pub(crate) fn row(&self) -> Vec<String> {
        let met = if self.met() { "met" } else { "MISSED" };
        vec![
            self.name.clone(),
            number(self.found),
            number(self.limit),
            self.unit.to_owned(),
            met.to_owned(),
        ]
    }
}

/// A number as a table shows it: no digits that the measurement does not carry.
pub(crate) fn number(number: f64) -> String {
    if number.fract() == 0.0 || number.abs() >= 1000.0 {
        format!("{number:.0}")
    } else {
        format!("{number:.1}")
    }
}

/// Writes a line to standard output.
pub(crate) fn say(line: &str) -> Result<()> {
    writeln!(std::io::stdout(), "{line}")?;
    Ok(())
}

/// Writes a table: the first column to the left, all others to the right.
pub(crate) fn table(title: &str, head: &[&str], rows: &[Vec<String>]) -> Result<()> {
    let head: Vec<String> = head.iter().map(|cell| (*cell).to_owned()).collect();
    let all: Vec<&Vec<String>> = std::iter::once(&head).chain(rows).collect();
    let width = |column: usize| {
        all.iter()
            .filter_map(|row| row.get(column))
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or(0)
    };
    say(&format!("\n{title}"))?;
    for row in &all {
        let cells: Vec<String> = row
            .iter()
            .enumerate()
            .map(|(at, cell)| {
                let gap = " ".repeat(width(at).saturating_sub(cell.chars().count()));
                if at == 0 {
                    format!("{cell}{gap}")
                } else {
                    format!("{gap}{cell}")
                }
            })
            .collect();
        say(cells.join("  ").trim_end())?;
    }
    Ok(())
}

/// What ran the measurement, and how busy it was.
pub(crate) fn machine() -> Value {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let line = |text: &str, name: &str| {
        let found = text.lines().find(|line| line.starts_with(name));
        found
            .and_then(|line| line.split_once(':'))
            .map_or_else(String::new, |(_, value)| value.trim().to_owned())
    };
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    json!({
        "cpu": line(&read("/proc/cpuinfo"), "model name"), "cores": cores, "memory": line(&read("/proc/meminfo"), "MemTotal"),
        "kernel": read("/proc/sys/kernel/osrelease").trim(), "load": read("/proc/loadavg").trim(),
    })
}

/// Resident memory of this process now and at its peak, KiB.
pub(crate) fn memory() -> (u64, u64) {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let field = |name: &str| {
        let line = status.lines().find(|line| line.starts_with(name));
        line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok())
            .unwrap_or(0)
    };
    (field("VmRSS:"), field("VmHWM:"))
}

/// Milliseconds the main thread has been on a processor.
pub(crate) fn worked_ms() -> f64 {
    let stat = fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let nanoseconds: f64 = stat
        .split_whitespace()
        .next()
        .and_then(|first| first.parse().ok())
        .unwrap_or(0.0);
    nanoseconds / 1e6
}

/// Milliseconds all threads have been on a processor, to a hundredth of a second.
pub(crate) fn process_ms() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks = after_name.split_whitespace().skip(11).take(2);
    ticks
        .filter_map(|ticks| ticks.parse::<f64>().ok())
        .sum::<f64>()
        * 10.0
}

/// The middle one.
pub(crate) fn median(values: &[f64]) -> f64 {
    quantile(values, 0.5)
}

/// The smallest value that `part` of all values do not exceed.
pub(crate) fn quantile(values: &[f64], part: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = (part * sorted.len() as f64).ceil() as usize;
    sorted
        .get(at.saturating_sub(1))
        .copied()
        .unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantile_is_a_value_that_was_measured() {
        let values = [5.0, 1.0, 4.0, 2.0, 3.0];
        assert_eq!(median(&values), 3.0);
        assert_eq!(quantile(&values, 0.95), 5.0);
        assert!(quantile(&[], 0.5).is_nan());
    }

    #[test]
    fn a_target_just_reached_is_met() {
        let target = |found| Target {
            name: String::new(),
            limit: 700.0,
            found,
            unit: "bytes",
        };
        assert!(target(700.0).met());
        assert!(!target(701.0).met());
    }
}
