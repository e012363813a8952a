//! Numbers about the hub, in Prometheus' text form. No number belongs to an institution, a device
//! or an address: who reads them learns how the hub fares and nobody's habits.

use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Upper ends of the times an exchange is counted under, in milliseconds.
const STEPS: [u64; 12] = [
    5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 10_000, 60_000, 600_000,
];

/// How a request ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// Answered in full.
    Answered,
    /// Answered at once: refused as a whole.
    Refused,
    /// The link broke.
    Cut,
    /// It did not get on.
    Stalled,
    /// It was too large.
    TooLarge,
    /// There was nothing to answer to.
    Unreadable,
    /// Somebody asked too often.
    Slow,
    /// There was no seat.
    Busy,
    /// The storage failed.
    Storage,
}

const ENDS: [(Ended, &str); 9] = [
    (Ended::Answered, "answered"),
    (Ended::Refused, "refused"),
    (Ended::Cut, "cut"),
    (Ended::Stalled, "stalled"),
    (Ended::TooLarge, "too_large"),
    (Ended::Unreadable, "unreadable"),
    (Ended::Slow, "slow_down"),
    (Ended::Busy, "busy"),
    (Ended::Storage, "storage"),
];

/// Counted since the start.
#[derive(Debug, Default)]
pub struct Metrics {
    ends: [AtomicU64; ENDS.len()],
    steps: [AtomicU64; STEPS.len() + 1],
    micros: AtomicU64,
    kept: AtomicU64,
    refused: AtomicU64,
    sent: AtomicU64,
    bytes_in: AtomicU64,
    bytes_out: AtomicU64,
}

/// What is asked when the numbers are read.
#[derive(Debug, Default, Clone, Copy)]
pub struct Now {
    /// Requests worked on.
    pub seats_taken: usize,
    /// Requests worked on at most.
    pub seats: usize,
    /// Whether the storage answers.
    pub healthy: bool,
    /// Bytes of all institutions.
    pub bytes: u64,
    /// Institutions.
    pub institutions: usize,
}

impl Metrics {
    /// A request ended after this time.
    pub fn ended(&self, how: Ended, after: Duration) {
        if let Some(at) = ENDS.iter().position(|(end, _)| *end == how) {
            add(self.ends.get(at), 1);
        }
        let millis = u64::try_from(after.as_millis()).unwrap_or(u64::MAX);
        let at = STEPS.iter().position(|step| millis <= *step);
        add(self.steps.get(at.unwrap_or(STEPS.len())), 1);
        let micros = u64::try_from(after.as_micros()).unwrap_or(u64::MAX);
        add(Some(&self.micros), micros);
    }

    /// What one answered exchange did.
    pub fn exchanged(&self, tally: crate::exchange::Tally) {
        let crate::exchange::Tally {
            kept,
            refused,
            sent,
        } = tally;
        for (number, count) in [
            (&self.kept, kept),
            (&self.refused, refused),
            (&self.sent, sent),
        ] {
            add(Some(number), u64::try_from(count).unwrap_or(u64::MAX));
        }
    }

    /// Bytes of bodies that came and went.
    pub fn carried(&self, bytes_in: usize, bytes_out: usize) {
        add(Some(&self.bytes_in), u64::try_from(bytes_in).unwrap_or(0));
        add(Some(&self.bytes_out), u64::try_from(bytes_out).unwrap_or(0));
    }

    /// All numbers as text.
    pub fn text(&self, now: Now) -> String {
        let mut out = String::with_capacity(4096);
        let version = env!("CARGO_PKG_VERSION");
        head(&mut out, "info", "gauge", "The program.");
        line(&mut out, "info", &format!("{{version=\"{version}\"}}"), 1);
        head(
            &mut out,
            "requests_total",
            "counter",
            "Requests by how they ended.",
        );
        for ((_, name), count) in ENDS.iter().zip(&self.ends) {
            let label = format!("{{end=\"{name}\"}}");
            line(&mut out, "requests_total", &label, load(count));
        }
        self.times(&mut out);
        for (name, help, count) in [
            (
                "frames_kept_total",
                "Frames kept, now or before.",
                &self.kept,
            ),
            (
                "refusals_total",
                "Frames and entries refused.",
                &self.refused,
            ),
            ("frames_sent_total", "Frames handed out.", &self.sent),
            (
                "bytes_received_total",
                "Bytes of bodies received.",
                &self.bytes_in,
            ),
            ("bytes_sent_total", "Bytes of bodies sent.", &self.bytes_out),
        ] {
            head(&mut out, name, "counter", help);
            line(&mut out, name, "", load(count));
        }
        let number = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        for (name, help, value) in [
            (
                "seats_taken",
                "Requests worked on now.",
                number(now.seats_taken),
            ),
            ("seats", "Requests worked on at most.", number(now.seats)),
            (
                "healthy",
                "1 when the storage answers.",
                u64::from(now.healthy),
            ),
            ("stored_bytes", "Bytes of all institutions.", now.bytes),
            ("institutions", "Institutions.", number(now.institutions)),
        ] {
            head(&mut out, name, "gauge", help);
            line(&mut out, name, "", value);
        }
        out
    }

    fn times(&self, out: &mut String) {
        let name = "request_seconds";
        head(
            out,
            name,
            "histogram",
            "Time from the first byte to the answer.",
        );
        let mut sum = 0;
        for (step, count) in STEPS.iter().zip(&self.steps) {
            sum += load(count);
            let (whole, rest) = (step / 1000, step % 1000);
            let label = format!("{{le=\"{whole}.{rest:03}\"}}");
            line(out, "request_seconds_bucket", &label, sum);
        }
        sum += self.steps.last().map_or(0, load);
        line(out, "request_seconds_bucket", "{le=\"+Inf\"}", sum);
        let micros = load(&self.micros);
        let (whole, rest) = (micros / 1_000_000, micros % 1_000_000);
        let _ = writeln!(out, "sanad_hub_{name}_sum {whole}.{rest:06}");
        line(out, "request_seconds_count", "", sum);
    }
}

fn add(number: Option<&AtomicU64>, count: u64) {
    if let Some(number) = number {
        number.fetch_add(count, Ordering::Relaxed);
    }
}

fn load(number: &AtomicU64) -> u64 {
    number.load(Ordering::Relaxed)
}

// Writing into a String cannot fail.
fn head(out: &mut String, name: &str, kind: &str, help: &str) {
    let _ = writeln!(out, "# HELP sanad_hub_{name} {help}");
    let _ = writeln!(out, "# TYPE sanad_hub_{name} {kind}");
}

fn line(out: &mut String, name: &str, label: &str, value: u64) {
    let _ = writeln!(out, "sanad_hub_{name}{label} {value}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_counted_under_every_step_they_fit_under() {
        let metrics = Metrics::default();
        metrics.ended(Ended::Answered, Duration::from_millis(30));
        metrics.ended(Ended::Cut, Duration::from_secs(700));
        let text = metrics.text(Now::default());
        for line in [
            "sanad_hub_request_seconds_bucket{le=\"0.025\"} 0",
            "sanad_hub_request_seconds_bucket{le=\"0.050\"} 1",
            "sanad_hub_request_seconds_bucket{le=\"600.000\"} 1",
            "sanad_hub_request_seconds_bucket{le=\"+Inf\"} 2",
            "sanad_hub_request_seconds_sum 700.030000",
            "sanad_hub_requests_total{end=\"cut\"} 1",
        ] {
            assert!(text.lines().any(|said| said == line), "{line}\n{text}");
        }
    }
}
