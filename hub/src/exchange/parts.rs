//! Beginnings of frames that cut requests left. In memory only: they save bytes, and what is lost
//! with them is sent again.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use wire::{DeviceId, InstitutionId, Part, limits};

/// Bytes kept in all; beyond that the oldest are forgotten.
const BYTES_MAX: usize = 64 * 1024 * 1024;

/// Whose.
pub(super) type Whose = (InstitutionId, DeviceId);

struct Beginning {
    bytes: Vec<u8>,
    part: Part,
    turn: u64,
}

/// One beginning per device.
#[derive(Default)]
pub(super) struct Parts {
    held: Mutex<BTreeMap<Whose, Beginning>>,
    turns: AtomicU64,
}

impl Parts {
    /// What is held of a device's frame.
    pub(super) fn held(&self, whose: &Whose) -> Option<Part> {
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.get(whose).map(|beginning| beginning.part)
    }

    /// A number for a request, greater than those before.
    pub(super) fn turn(&self) -> u64 {
        self.turns.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Keeps what came of a section so far. A request whose link died without a word is noticed
    /// late; by then a later one of the same device counts.
    pub(super) fn keep(&self, whose: Whose, turn: u64, section: &[u8]) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if held.get(&whose).is_some_and(|one| one.turn > turn) {
            return;
        }
        let bytes = match Part::is_rest(section) {
            true => held
                .get(&whose)
                .and_then(|before| Part::join(&before.bytes, section)),
            false => Some(section.to_vec()),
        };
        // What cannot be put after what is held says nothing against what is held.
        let Some(bytes) = bytes.filter(|bytes| bytes.len() <= limits::FRAME) else {
            return;
        };
        let Some(part) = Part::of(&bytes) else {
            return;
        };
        held.insert(whose, Beginning { bytes, part, turn });
        while held.values().map(|one| one.bytes.len()).sum::<usize>() > BYTES_MAX {
            let oldest = held
                .iter()
                .min_by_key(|(_, one)| one.turn)
                .map(|(&whose, _)| whose);
            let Some(oldest) = oldest else { break };
            held.remove(&oldest);
        }
    }

    /// The whole frame of a section that carries a rest; what was held is used up.
    pub(super) fn join(&self, whose: &Whose, section: &[u8]) -> Option<Vec<u8>> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let before = held.remove(whose)?;
        let joined = Part::join(&before.bytes, section);
        if joined.is_none() {
            held.insert(*whose, before);
        }
        joined
    }

    /// A frame came whole: its beginning is not needed any more.
    pub(super) fn came(&self, whose: &Whose, frame: &[u8]) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if held.get(whose).is_some_and(|one| one.part.begins(frame)) {
            held.remove(whose);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_cut_adds_to_what_is_held_and_the_whole_comes_out_once() {
        let (parts, me) = (Parts::default(), (InstitutionId([1; 16]), DeviceId(7)));
        let frame: Vec<u8> = (0..10_000_u32).map(|n| n.to_le_bytes()[0] | 2).collect();
        parts.keep(me, 1, &frame[..700]);
        let mut held = 700;
        while held < 9_000 {
            let part = parts.held(&me).unwrap();
            assert!(part.begins(&frame) && part.held as usize == held);
            let mut body = Vec::new();
            part.put_rest(&mut body, &frame);
            // Length, kind and place are nine bytes; a cut inside them adds nothing.
            for cut in [4, 6, 9, 1_009] {
                parts.keep(me, 1, &body[4..cut]);
            }
            held += 1_000;
        }
        let part = parts.held(&me).unwrap();
        let mut body = Vec::new();
        part.put_rest(&mut body, &frame);
        assert_eq!(parts.join(&me, &body[4..]), Some(frame));
        assert_eq!(parts.held(&me), None);
        assert_eq!(parts.join(&me, &body[4..]), None);
    }

    #[test]
    fn many_devices_with_large_beginnings_push_out_the_oldest() {
        let parts = Parts::default();
        for device in 0..70 {
            let whose = (InstitutionId([1; 16]), DeviceId(device));
            parts.keep(whose, parts.turn(), &[2; 1 << 20]);
        }
        let held = (0..70).map(|n| parts.held(&(InstitutionId([1; 16]), DeviceId(n))));
        let held: Vec<bool> = held.map(|part| part.is_some()).collect();
        assert!(held[..6].iter().all(|held| !held) && held[6..].iter().all(|held| *held));
    }
}
