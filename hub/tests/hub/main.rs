//! A real hub, met from outside: one binary, so that it links once.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may end so")]

mod admin;
mod cluster;
mod door;
mod exchange;
mod healing;
mod limits;
mod stores;
mod support;
mod world;
