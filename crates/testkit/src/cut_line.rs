//! A line that dies after so many bytes, without sockets: exact, and fast enough for every number.

use std::cell::{Cell, RefCell};

use sync::transport::Taking;
use sync::{Transport, TransportError};
use wire::{Sections, limits};

use crate::hub_core::HubCore;

/// How many bytes of the next connection come across, up and down.
type Life<'a> = Box<dyn FnMut() -> (usize, usize) + 'a>;

/// A line to a hub in this process.
pub struct CutLine<'a> {
    hub: &'a HubCore,
    life: RefCell<Life<'a>>,
    /// Bytes of frames that came across upward, rests of frames too.
    pub frames_up: Cell<u64>,
    /// The same downward.
    pub frames_down: Cell<u64>,
    /// Requests tried.
    pub requests: Cell<u32>,
    /// Lines that died.
    pub deaths: Cell<u32>,
}

impl<'a> CutLine<'a> {
    /// To `hub`, living as long as `life` says each time.
    pub fn to(hub: &'a HubCore, life: impl FnMut() -> (usize, usize) + 'a) -> Self {
        Self {
            hub,
            life: RefCell::new(Box::new(life)),
            frames_up: Cell::new(0),
            frames_down: Cell::new(0),
            requests: Cell::new(0),
            deaths: Cell::new(0),
        }
    }
}

/// Bytes of a body that came across behind its signed part.
fn behind_head(body: &[u8], carried: usize) -> u64 {
    let mut cutter = Sections::new(limits::ANSWER_SIGNED, limits::FRAME);
    cutter.feed(body);
    let head = cutter.next_section().ok().flatten();
    let head = head.map_or(usize::MAX, |head| head.len() + 4);
    carried.saturating_sub(head) as u64
}

fn add(cell: &Cell<u64>, bytes: u64) {
    cell.set(cell.get() + bytes);
}

impl Transport for CutLine<'_> {
    fn post(&self, body: Vec<u8>) -> Result<Vec<u8>, TransportError> {
        let mut answer = Vec::new();
        self.carry(body, &mut |piece| {
            answer.extend_from_slice(piece);
            true
        })?;
        Ok(answer)
    }

    fn carry(&self, body: Vec<u8>, take: Taking<'_>) -> Result<(), TransportError> {
        let (up, down) = (self.life.borrow_mut())();
        self.hub.pass(1);
        self.requests.set(self.requests.get() + 1);
        add(&self.frames_up, behind_head(&body, up.min(body.len())));
        if up < body.len() {
            self.deaths.set(self.deaths.get() + 1);
            self.hub.carry(&body[..up], false);
            return Err(TransportError::Broken);
        }
        let Some(answer) = self.hub.carry(&body, true) else {
            return Err(TransportError::Broken);
        };
        let came = down.min(answer.len());
        add(&self.frames_down, behind_head(&answer, came));
        for piece in answer[..came].chunks(700) {
            if !take(piece) {
                return Err(TransportError::Broken);
            }
        }
        if came < answer.len() {
            self.deaths.set(self.deaths.get() + 1);
            return Err(TransportError::Broken);
        }
        Ok(())
    }
}
