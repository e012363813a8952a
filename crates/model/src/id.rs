//! Names of things: records, devices, single changes, and what has been seen of each device.

use std::collections::BTreeMap;
use std::fmt;

const CROCKFORD: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A record: 63 random bits, never zero, so it can be the integer key of its row.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(i64);

impl RecordId {
    /// From eight random bytes. Zero, one chance in 2^63, becomes one.
    pub const fn from_random(bytes: [u8; 8]) -> Self {
        let number = i64::from_le_bytes(bytes) & i64::MAX;
        Self(if number == 0 { 1 } else { number })
    }

    /// From its stored integer; `None` when it is not a positive number.
    pub const fn from_number(number: i64) -> Option<Self> {
        if number > 0 { Some(Self(number)) } else { None }
    }

    /// The integer it is stored as, always positive.
    pub const fn number(self) -> i64 {
        self.0
    }

    /// From its thirteen Crockford characters, as [`fmt::Display`] prints them.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != 13 {
            return None;
        }
        let mut number: u64 = 0;
        for byte in text.bytes() {
            let digit = CROCKFORD
                .iter()
                .position(|c| *c == byte.to_ascii_uppercase())?;
            number = number.checked_mul(32)?.checked_add(digit as u64)?;
        }
        i64::try_from(number).ok().and_then(Self::from_number)
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut digits = [0_u8; 13];
        let mut rest = self.0.unsigned_abs();
        for slot in digits.iter_mut().rev() {
            *slot = CROCKFORD[(rest % 32) as usize];
            rest /= 32;
        }
        f.write_str(std::str::from_utf8(&digits).unwrap_or_default())
    }
}

impl fmt::Debug for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A device inside its institution: a random number it chose when it asked to join.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DeviceId(pub u32);

impl fmt::Display for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", self.0)
    }
}

/// One change: the `counter`th one (from 1) that `device` made.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Dot {
    /// Who made it.
    pub device: DeviceId,
    /// Its number there, from 1, without holes.
    pub counter: u64,
}

/// What has been seen of each device: all its changes up to a counter. Ordered, so that two
/// devices write the same bytes for the same knowledge.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct VersionVector(BTreeMap<DeviceId, u64>);

impl VersionVector {
    /// Knows nothing yet.
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// The last counter seen of `device`; 0 when none.
    pub fn seen(&self, device: DeviceId) -> u64 {
        self.0.get(&device).copied().unwrap_or(0)
    }

    /// True when the change lies inside this knowledge.
    pub fn covers(&self, dot: Dot) -> bool {
        self.seen(dot.device) >= dot.counter
    }

    /// True when everything `other` knows is known here.
    pub fn covers_all(&self, other: &Self) -> bool {
        other
            .0
            .iter()
            .all(|(device, counter)| self.seen(*device) >= *counter)
    }

    /// Takes in that `device` has been seen up to `counter`.
    pub fn see(&mut self, device: DeviceId, counter: u64) {
        if counter > self.seen(device) {
            self.0.insert(device, counter);
        }
    }

    /// Devices and counters, in device order.
    pub fn iter(&self) -> impl Iterator<Item = (DeviceId, u64)> + '_ {
        self.0.iter().map(|(device, counter)| (*device, *counter))
    }

    /// How many changes `self` knows that `other` does not.
    pub fn ahead_of(&self, other: &Self) -> u64 {
        self.iter()
            .map(|(device, counter)| counter.saturating_sub(other.seen(device)))
            .sum()
    }
}

impl FromIterator<(DeviceId, u64)> for VersionVector {
    fn from_iter<T: IntoIterator<Item = (DeviceId, u64)>>(pairs: T) -> Self {
        let mut vector = Self::new();
        for (device, counter) in pairs {
            vector.see(device, counter);
        }
        vector
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_id_survives_being_written_down() {
        for number in [1, 2, 31, 32, 1 << 40, i64::MAX] {
            let id = RecordId::from_number(number).unwrap();
            assert_eq!(RecordId::parse(&id.to_string()), Some(id));
        }
        assert_eq!(
            RecordId::parse("ZZZZZZZZZZZZZ"),
            None,
            "larger than 63 bits"
        );
        assert_eq!(RecordId::parse("0000000000000"), None, "zero names nothing");
    }

    #[test]
    fn knowledge_grows_and_never_shrinks() {
        let amina = DeviceId(7);
        let mut known = VersionVector::new();
        known.see(amina, 4);
        known.see(amina, 2);
        assert!(known.covers(Dot {
            device: amina,
            counter: 4
        }));
        assert!(!known.covers(Dot {
            device: amina,
            counter: 5
        }));
        assert_eq!(known.ahead_of(&VersionVector::new()), 4);
    }
}
