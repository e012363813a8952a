//! Looking again until something is there: the only place of these tests that lets time pass.

use std::future::Future;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

const LOOK_EVERY: Duration = Duration::from_millis(50);
/// Generous, since a loaded machine may open a vault slowly; a passing story never waits it out.
const DEADLINE: Duration = Duration::from_secs(60);

/// The first thing that `look` finds; `what` names it when it never comes.
pub(crate) async fn until<T, Look, Looking>(what: &str, mut look: Look) -> Result<T>
where
    Look: FnMut() -> Looking,
    Looking: Future<Output = Result<Option<T>>>,
{
    let start = Instant::now();
    loop {
        if let Some(found) = look().await? {
            return Ok(found);
        }
        if start.elapsed() > DEADLINE {
            bail!("waited in vain for {what}");
        }
        // tidy:allow(sleep): the pause between two looks; the loop ends by what it sees
        tokio::time::sleep(LOOK_EVERY).await;
    }
}
