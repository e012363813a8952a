//! Hubs that lie, and links that listen.

use std::cell::RefCell;

use sync::{Transport, TransportError};
use testkit::HubCore;
use wire::exchange::request_hash;
use wire::{ExchangeResponse, Sections, Signed, limits};

use super::Office;

/// What a hub said, taken apart.
pub(crate) struct Said {
    pub(crate) answer: ExchangeResponse,
    pub(crate) frames: Vec<Vec<u8>>,
}

/// A hub that changes what it says, and signs it.
pub(crate) struct Evil<'a> {
    pub(crate) office: &'a Office,
    pub(crate) twist: Box<dyn Fn(&mut Said) + 'a>,
}

/// A hub that only listens: keeps what came, answers nothing.
#[derive(Default)]
pub(crate) struct Ear(pub(crate) RefCell<Vec<u8>>);

impl Transport for Ear {
    fn post(&self, body: Vec<u8>) -> Result<Vec<u8>, TransportError> {
        *self.0.borrow_mut() = body;
        Err(TransportError::Broken)
    }
}

/// A hub that gives the same bytes whatever it is asked.
pub(crate) struct Parrot(pub(crate) Vec<u8>);

impl Transport for Parrot {
    fn post(&self, _: Vec<u8>) -> Result<Vec<u8>, TransportError> {
        Ok(self.0.clone())
    }
}

/// Keeps the last answer it passed on.
pub(crate) struct Recorder<'a>(pub(crate) &'a HubCore, pub(crate) RefCell<Vec<u8>>);

impl Transport for Recorder<'_> {
    fn post(&self, body: Vec<u8>) -> Result<Vec<u8>, TransportError> {
        let answer = self.0.post(body)?;
        *self.1.borrow_mut() = answer.clone();
        Ok(answer)
    }
}

pub(crate) fn sections(body: &[u8]) -> Vec<Vec<u8>> {
    let mut cutter = Sections::new(limits::ANSWER_SIGNED, limits::FRAME);
    cutter.feed(body);
    std::iter::from_fn(|| cutter.next_section().unwrap()).collect()
}

pub(crate) fn hash_of_request(body: &[u8]) -> [u8; 16] {
    let first = sections(body).remove(0);
    request_hash(&Signed::decode(&first, limits::REQUEST_SIGNED + 128).unwrap())
}

impl Transport for Evil<'_> {
    fn post(&self, body: Vec<u8>) -> Result<Vec<u8>, TransportError> {
        let hash = hash_of_request(&body);
        let mut parts = sections(&self.office.hub.post(body)?).into_iter();
        let signed = Signed::decode(&parts.next().unwrap(), limits::ANSWER_SIGNED).unwrap();
        let hub = self.office.key.public();
        let mut said = Said {
            answer: signed.read_answer(&hub, &hash).unwrap(),
            frames: parts.collect(),
        };
        (self.twist)(&mut said);
        said.answer.frames = u32::try_from(said.frames.len()).unwrap();
        let mut out = Vec::new();
        Sections::put(
            &mut out,
            &Signed::answer(&said.answer, &self.office.key).encode(),
        );
        for frame in &said.frames {
            Sections::put(&mut out, frame);
        }
        Ok(out)
    }
}

/// True words, signed by somebody else.
pub(crate) struct Forged<'a> {
    pub(crate) office: &'a Office,
    pub(crate) real: wire::PublicKey,
}

impl Transport for Forged<'_> {
    fn post(&self, body: Vec<u8>) -> Result<Vec<u8>, TransportError> {
        let hash = hash_of_request(&body);
        let mut parts = sections(&self.office.hub.post(body)?).into_iter();
        let signed = Signed::decode(&parts.next().unwrap(), limits::ANSWER_SIGNED).unwrap();
        let answer = signed.read_answer(&self.real, &hash).unwrap();
        let mut out = Vec::new();
        Sections::put(
            &mut out,
            &Signed::answer(&answer, &self.office.key).encode(),
        );
        for frame in parts {
            Sections::put(&mut out, &frame);
        }
        Ok(out)
    }
}
