//! Walking along an audit trail, in the file or in an export.

use crate::audit::{AuditEntry, Fault, hash_of};

/// A walk along the chain.
#[derive(Debug, Default)]
pub struct Walk {
    number: i64,
    hash: Vec<u8>,
    form: i64,
    fault: Option<Fault>,
}

impl Walk {
    /// Takes the next entry.
    pub fn step(&mut self, entry: &AuditEntry, anchors: &[(i64, Vec<u8>)]) {
        let expected = self.number + 1;
        let fault = if entry.number != expected {
            Some(Fault::Gap(expected))
        } else if entry.form < self.form
            || entry.form > 2
            || hash_of(&self.hash, entry)[..] != entry.hash[..]
        {
            Some(Fault::Changed(entry.number))
        } else if anchors
            .iter()
            .any(|(number, hash)| *number == entry.number && !entry.hash.starts_with(hash))
        {
            Some(Fault::Anchor(entry.number))
        } else {
            None
        };
        self.fault = self.fault.or(fault);
        self.number = entry.number;
        self.form = entry.form;
        self.hash.clone_from(&entry.hash);
    }

    /// The first fault so far.
    pub const fn fault(&self) -> Option<Fault> {
        self.fault
    }

    /// Number and hash of the newest entry so far.
    pub fn head(&self) -> (i64, &[u8]) {
        (self.number, &self.hash)
    }

    /// True when it ended at the remembered number and hash.
    pub(crate) fn ends_as(&self, remembered: &[u8]) -> bool {
        let mut form = self.number.to_le_bytes().to_vec();
        form.extend(&self.hash);
        form == remembered
    }
}
