//! A real hub, met from outside: one binary, so that it links once.

mod door;
mod exchange;
mod support;
