//! People, laptops and a real hub for tests. Dev-dependency only.
//!
//! [`World`] is a folder with a hub process and laptops in it; everything ends when it is
//! dropped. People have names; clocks are theirs. Start reading at [`World`].
#![allow(
    clippy::unwrap_used,
    reason = "a test world that cannot be built should stop the test"
)]

mod canaries;
mod cut_line;
mod floor;
mod hub_core;
mod hub_process;
mod laptop;
mod link;
mod random;
mod socks;
mod stranger;
mod world;

pub use canaries::{Canaries, Hit};
pub use cut_line::CutLine;
pub use floor::vault_at_floor;
pub use hub_core::{HUB_MORNING, HubCore};
pub use hub_process::{HubProcess, program};
pub use laptop::{Laptop, PASSPHRASE, writes};
pub use link::Link;
pub use random::Random;
pub use socks::Socks;
pub use stranger::Stranger;
pub use world::World;
