//! A socket that counts, and knows when it last got on.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::Instant;

use super::TransportError;

/// What the system may hold of what was written. Small, so that bytes that were taken are soon on
/// their way: progress seen here is progress, and a cut leaves little in between.
const SEND_BYTES: usize = 64 << 10;

/// Counts the bytes of all connections of one hub.
#[derive(Debug)]
pub(super) struct Meter {
    start: Instant,
    up: AtomicU64,
    down: AtomicU64,
    last: AtomicU64,
    secured: AtomicBool,
    dialling: AtomicBool,
}

impl Default for Meter {
    fn default() -> Self {
        Self {
            start: Instant::now(),
            up: AtomicU64::new(0),
            down: AtomicU64::new(0),
            last: AtomicU64::new(0),
            secured: AtomicBool::new(false),
            dialling: AtomicBool::new(false),
        }
    }
}

impl Meter {
    pub(super) fn carried(&self) -> (u64, u64) {
        (
            self.up.load(Ordering::Relaxed),
            self.down.load(Ordering::Relaxed),
        )
    }

    /// The line got on.
    pub(super) fn touch(&self) {
        let passed = u64::try_from(self.start.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.last.store(passed, Ordering::Relaxed);
    }

    /// How long nothing moved.
    pub(super) fn silence(&self) -> Duration {
        let last = Duration::from_millis(self.last.load(Ordering::Relaxed));
        self.start.elapsed().saturating_sub(last)
    }

    pub(super) fn dialling(&self) {
        self.dialling.store(true, Ordering::Relaxed);
        self.secured.store(false, Ordering::Relaxed);
    }

    /// There is a socket to somebody.
    pub(super) fn reached(&self) {
        self.dialling.store(false, Ordering::Relaxed);
        self.touch();
    }

    /// The handshake is through.
    pub(super) fn connected(&self) {
        self.secured.store(true, Ordering::Relaxed);
        self.touch();
    }

    /// What a silence means, for how far the connection had come.
    pub(super) fn died(&self) -> TransportError {
        match (
            self.dialling.load(Ordering::Relaxed),
            self.secured.load(Ordering::Relaxed),
        ) {
            (true, _) => TransportError::Offline,
            (_, false) => TransportError::HandshakeCut,
            (_, true) => TransportError::Broken,
        }
    }
}

/// A TCP connection under a meter.
#[derive(Debug)]
pub(super) struct Socket {
    stream: TcpStream,
    meter: Arc<Meter>,
}

impl Socket {
    pub(super) fn new(stream: TcpStream, meter: &Arc<Meter>) -> Self {
        // Each is a wish: without them the line works, only less well.
        let _ = stream.set_nodelay(true);
        let _ = socket2::SockRef::from(&stream).set_send_buffer_size(SEND_BYTES);
        meter.reached();
        Self {
            stream,
            meter: Arc::clone(meter),
        }
    }
}

impl AsyncRead for Socket {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<std::io::Result<()>> {
        let this = self.get_mut();
        let before = buffer.filled().len();
        ready!(Pin::new(&mut this.stream).poll_read(context, buffer))?;
        let read = buffer.filled().len() - before;
        if read > 0 {
            this.meter.down.fetch_add(read as u64, Ordering::Relaxed);
            this.meter.touch();
        }
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Socket {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<std::io::Result<usize>> {
        let this = self.get_mut();
        let written = ready!(Pin::new(&mut this.stream).poll_write(context, bytes))?;
        this.meter.up.fetch_add(written as u64, Ordering::Relaxed);
        this.meter.touch();
        Poll::Ready(Ok(written))
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_flush(context)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_shutdown(context)
    }
}
