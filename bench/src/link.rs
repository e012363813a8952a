//! A bad link, modelled: one line shared by all its connections.
//!
//! Rate per direction paced in pieces of at most 1,400 bytes; half the round trip each way; a new
//! connection pays one round trip before the client's first byte moves; a lost piece freezes its
//! direction of its connection for 1.5 round trips, at least a second. Not modelled: slow start,
//! header bytes of TCP and IP, acknowledgements, lost connection requests.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::Result;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;
use tokio::sync::{mpsc, watch};
use tokio::time::{Instant, sleep, sleep_until};

const PIECE_BYTES: usize = 1400;
/// The pacer runs ahead by this much, so that a late timer does not lower the rate.
const AHEAD: Duration = Duration::from_millis(20);

/// What a line is like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Shape {
    pub(crate) name: &'static str,
    /// Each way, 0 for unlimited.
    pub(crate) kbit: f64,
    pub(crate) rtt_ms: u64,
    pub(crate) loss_percent: f64,
    /// Every connection is reset each so many seconds; 0 never.
    pub(crate) cut_seconds: u64,
}

/// The profiles the peers were measured on.
pub(crate) const SHAPES: [Shape; 3] = [
    Shape {
        name: "lan",
        kbit: 0.0,
        rtt_ms: 0,
        loss_percent: 0.0,
        cut_seconds: 0,
    },
    Shape {
        name: "sat",
        kbit: 256.0,
        rtt_ms: 650,
        loss_percent: 0.5,
        cut_seconds: 0,
    },
    Shape {
        name: "gprs",
        kbit: 32.0,
        rtt_ms: 1000,
        loss_percent: 2.0,
        cut_seconds: 0,
    },
];

impl Shape {
    fn rtt(&self) -> Duration {
        Duration::from_millis(self.rtt_ms)
    }

    fn stall(&self) -> Duration {
        self.rtt().mul_f64(1.5).max(Duration::from_secs(1))
    }

    fn is_plain(&self) -> bool {
        self.kbit == 0.0 && self.rtt_ms == 0 && self.loss_percent == 0.0
    }
}

/// What went over the line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counted {
    pub(crate) up: u64,
    pub(crate) down: u64,
    pub(crate) connections: u64,
    /// Times the client sent after it had last received.
    pub(crate) turns: u64,
    pub(crate) stalls: u64,
    pub(crate) cuts: u64,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Up,
    Down,
}

struct Line {
    to: SocketAddr,
    shape: Shape,
    counted: Counted,
    /// When each direction is free again: up, down.
    busy: [Instant; 2],
    opened: u64,
}

type Shared = Arc<Mutex<Line>>;

/// A proxy to one address with the manners of a bad line.
pub(crate) struct Link {
    port: u16,
    shared: Shared,
    cut: watch::Sender<u64>,
    runtime: Option<Runtime>,
}

fn line(shared: &Shared) -> MutexGuard<'_, Line> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Link {
    /// A line to `to` that starts without any shape.
    pub(crate) fn to(to: SocketAddr) -> Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()?;
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0"))?;
        let port = listener.local_addr()?.port();
        let now = Instant::now();
        let shared: Shared = Arc::new(Mutex::new(Line {
            to,
            shape: SHAPES[0],
            counted: Counted::default(),
            busy: [now, now],
            opened: 0,
        }));
        let (cut, cuts) = watch::channel(0);
        runtime.spawn(accept(listener, Arc::clone(&shared), cuts));
        runtime.spawn(cutter(Arc::clone(&shared), cut.clone()));
        Ok(Self {
            port,
            shared,
            cut,
            runtime: Some(runtime),
        })
    }

    /// The address clients use.
    pub(crate) fn url(&self) -> String {
        format!("https://127.0.0.1:{}", self.port)
    }

    /// Gives the line another shape and forgets what was counted.
    pub(crate) fn shape(&self, shape: Shape) {
        let mut line = line(&self.shared);
        line.shape = shape;
        line.counted = Counted::default();
        line.busy = [Instant::now(); 2];
        drop(line);
        // Restarts the clock of the cuts.
        self.cut.send_modify(|_| {});
    }

    /// What was counted since it was last asked.
    pub(crate) fn take(&self) -> Counted {
        std::mem::take(&mut line(&self.shared).counted)
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

async fn accept(listener: TcpListener, shared: Shared, cuts: watch::Receiver<u64>) {
    while let Ok((client, _)) = listener.accept().await {
        let shared = Arc::clone(&shared);
        let mut cuts = cuts.clone();
        let round = *cuts.borrow_and_update();
        tokio::spawn(async move {
            let cut = async { while cuts.changed().await.is_ok() && *cuts.borrow() == round {} };
            tokio::select! {
                _ = carry(client, &shared) => {}
                () = cut => line(&shared).counted.cuts += 1,
            }
        });
    }
}

async fn cutter(shared: Shared, cut: watch::Sender<u64>) {
    let mut changes = cut.subscribe();
    loop {
        let seconds = line(&shared).shape.cut_seconds;
        let wait = if seconds == 0 {
            Duration::from_secs(86_400)
        } else {
            Duration::from_secs(seconds)
        };
        tokio::select! {
            _ = changes.changed() => {}
            () = sleep(wait) => {
                cut.send_modify(|round| *round += 1);
                changes.mark_unchanged();
            }
        }
    }
}

async fn carry(client: TcpStream, shared: &Shared) -> std::io::Result<()> {
    let opened = Instant::now();
    let (to, rtt, number) = {
        let mut line = line(shared);
        line.opened += 1;
        line.counted.connections += 1;
        (line.to, line.shape.rtt(), line.opened)
    };
    client.set_nodelay(true)?;
    let (client_in, client_out) = client.into_split();
    let last = Mutex::new(Way::Down);
    let (up, up_queue) = mpsc::unbounded_channel();
    let (down, down_queue) = mpsc::unbounded_channel();
    let upward = Pump {
        shared,
        way: Way::Up,
        last: &last,
        random: number * 2,
    };
    let downward = Pump {
        shared,
        way: Way::Down,
        last: &last,
        random: number * 2 + 1,
    };
    let server = async {
        sleep_until(opened + rtt.mul_f64(1.5)).await;
        let server = TcpStream::connect(to).await?;
        server.set_nodelay(true)?;
        let (server_in, server_out) = server.into_split();
        tokio::join!(
            deliver(up_queue, server_out, None),
            downward.run(server_in, down, opened),
            deliver(down_queue, client_out, Some(&last)),
        );
        Ok::<_, std::io::Error>(())
    };
    let pump = async {
        upward.run(client_in, up, opened + rtt).await;
        Ok(())
    };
    tokio::try_join!(server, pump).map(|_| ())
}

type Queue = mpsc::UnboundedSender<(Instant, Vec<u8>)>;

struct Pump<'a> {
    shared: &'a Shared,
    way: Way,
    last: &'a Mutex<Way>,
    random: u64,
}

impl Pump<'_> {
    /// Reads pieces and queues each for the moment at which it arrives; nothing leaves before `floor`.
    async fn run(mut self, mut from: OwnedReadHalf, queue: Queue, floor: Instant) {
        let mut buffer = vec![0; 65_536];
        loop {
            let plain = line(self.shared).shape.is_plain();
            let room = if plain { buffer.len() } else { PIECE_BYTES };
            let Ok(length @ 1..) = from.read(&mut buffer[..room]).await else {
                let at = Instant::now() + line(self.shared).shape.rtt() / 2;
                let _ = queue.send((at, Vec::new()));
                return;
            };
            self.count(length as u64);
            sleep_until(floor).await;
            let (at, rtt) = self.pace(length).await;
            if queue
                .send((at + rtt / 2, buffer[..length].to_vec()))
                .is_err()
            {
                return;
            }
        }
    }

    fn count(&self, length: u64) {
        let mut line = line(self.shared);
        match self.way {
            Way::Up => {
                line.counted.up += length;
                let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
                if *last == Way::Down {
                    line.counted.turns += 1;
                    *last = Way::Up;
                }
            }
            Way::Down => line.counted.down += length,
        }
    }

    /// Waits until the piece has left, stalls included.
    async fn pace(&mut self, length: usize) -> (Instant, Duration) {
        let shape = line(self.shared).shape;
        if self.chance() * 100.0 < shape.loss_percent {
            line(self.shared).counted.stalls += 1;
            sleep(shape.stall()).await;
        }
        let now = Instant::now();
        if shape.kbit == 0.0 {
            return (now, shape.rtt());
        }
        let left = {
            let mut line = line(self.shared);
            let busy = &mut line.busy[usize::from(self.way == Way::Down)];
            *busy = leaves(*busy, now, length, shape.kbit);
            *busy
        };
        sleep_until(left.checked_sub(AHEAD).unwrap_or(now)).await;
        (left, shape.rtt())
    }

    /// SplitMix64: the same line loses the same pieces in every run.
    fn chance(&mut self) -> f64 {
        self.random = self.random.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.random;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) as f64 / u64::MAX as f64
    }
}

/// When a piece has left a line that is busy until `busy`.
fn leaves(busy: Instant, now: Instant, length: usize, kbit: f64) -> Instant {
    now.max(busy) + Duration::from_secs_f64(length as f64 * 8.0 / (kbit * 1000.0))
}

async fn deliver(
    mut queue: mpsc::UnboundedReceiver<(Instant, Vec<u8>)>,
    mut to: OwnedWriteHalf,
    last: Option<&Mutex<Way>>,
) {
    while let Some((at, piece)) = queue.recv().await {
        sleep_until(at).await;
        if piece.is_empty() {
            let _ = to.shutdown().await;
            return;
        }
        if let Some(last) = last {
            *last.lock().unwrap_or_else(PoisonError::into_inner) = Way::Down;
        }
        if to.write_all(&piece).await.is_err() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};

    /// A server that answers each line it hears with the same line.
    fn echo() -> SocketAddr {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let at = listener.local_addr().unwrap();
        std::thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                std::thread::spawn(move || {
                    let mut buffer = [0; 4096];
                    while let Ok(length @ 1..) = stream.read(&mut buffer) {
                        stream.write_all(&buffer[..length]).unwrap();
                    }
                });
            }
        });
        at
    }

    fn say(link: &Link, bytes: usize) -> std::io::Result<()> {
        let mut stream = std::net::TcpStream::connect(("127.0.0.1", link.port))?;
        stream.write_all(&vec![7; bytes])?;
        let mut back = vec![0; bytes];
        stream.read_exact(&mut back)
    }

    #[test]
    fn every_byte_is_carried_and_counted_both_ways() {
        let link = Link::to(echo()).unwrap();
        say(&link, 10_000).unwrap();
        let counted = link.take();
        assert_eq!(
            (counted.up, counted.down, counted.connections),
            (10_000, 10_000, 1)
        );
        assert_eq!(link.take(), Counted::default(), "counting starts again");
    }

    #[test]
    fn pieces_of_all_connections_leave_one_after_another_at_the_rate_of_the_line() {
        let start = Instant::now();
        let mut busy = start;
        for number in 1..=10 {
            // 12,500 bits at 400,000 a second.
            busy = leaves(busy, start, 1_562, 400.0);
            let passed = busy.duration_since(start).as_millis();
            assert_eq!(passed, number * 3124 / 100, "piece {number}");
        }
        let later = start + Duration::from_secs(60);
        assert!(
            leaves(busy, later, 1_400, 400.0) > later,
            "a line that was idle saves nothing up"
        );
    }

    #[test]
    fn a_line_that_is_cut_carries_no_more_than_fits_between_two_cuts() {
        let link = Link::to(echo()).unwrap();
        link.shape(Shape {
            name: "cut",
            kbit: 8.0,
            rtt_ms: 0,
            loss_percent: 0.0,
            cut_seconds: 1,
        });
        assert!(
            say(&link, 10_000).is_err(),
            "ten seconds of sending, cut after one"
        );
        // The sender may hear of the cut a moment before it is counted.
        let patience = Instant::now() + Duration::from_secs(10);
        let mut cuts = 0;
        while cuts == 0 && Instant::now() < patience {
            cuts += link.take().cuts;
            std::thread::yield_now();
        }
        assert_eq!(cuts, 1);
    }
}
