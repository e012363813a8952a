//! HTTP/1.1 over one connection: a body goes up in pieces, an answer comes down in pieces.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use hyper::body::{Body, Frame, Incoming, SizeHint};
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::header::{HOST, HeaderMap, RETRY_AFTER};
use hyper::{Method, Request, Response};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};

use super::TransportError;

/// Bytes handed to the connection at a time.
const PIECE: usize = 16 << 10;
/// Longest wait that a hub can ask for.
const RETRY_SECONDS_MAX: u32 = 24 * 3600;

/// A connection that requests go over, one after the other.
#[derive(Debug)]
pub struct Talk {
    sender: SendRequest<Upward>,
}

/// An answer of which the head has come.
#[derive(Debug)]
pub struct Reply {
    response: Response<Incoming>,
}

/// A body on its way up.
#[derive(Debug)]
struct Upward {
    rest: Bytes,
}

impl Body for Upward {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let rest = &mut self.get_mut().rest;
        if rest.is_empty() {
            return Poll::Ready(None);
        }
        let piece = rest.split_to(PIECE.min(rest.len()));
        Poll::Ready(Some(Ok(Frame::data(piece))))
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.rest.len() as u64)
    }
}

impl Talk {
    /// Over anything that carries bytes both ways.
    ///
    /// # Errors
    /// When it does not.
    pub async fn over(
        line: impl AsyncRead + AsyncWrite + Send + Unpin + 'static,
    ) -> Result<Self, TransportError> {
        let (sender, connection) = handshake(TokioIo::new(line))
            .await
            .map_err(|_| TransportError::Broken)?;
        tokio::spawn(async move {
            // What it fails with, the request on it fails with too.
            let _ = connection.await;
        });
        Ok(Self { sender })
    }

    pub(super) async fn is_ready(&mut self) -> bool {
        !self.sender.is_closed() && self.sender.ready().await.is_ok()
    }

    /// Posts a body to the hub known as `authority`.
    ///
    /// # Errors
    /// When no answer begins.
    pub async fn post(&mut self, authority: &str, body: Vec<u8>) -> Result<Reply, TransportError> {
        let request = Request::builder()
            .method(Method::POST)
            .uri("/v1/exchange")
            .header(HOST, authority)
            .body(Upward {
                rest: Bytes::from(body),
            })
            .map_err(|_| TransportError::BadAddress)?;
        let response = self.sender.send_request(request).await;
        Ok(Reply {
            response: response.map_err(|_| TransportError::Broken)?,
        })
    }
}

impl Reply {
    /// Whether it is an answer.
    ///
    /// # Errors
    /// What it is instead.
    pub fn check(&self) -> Result<(), TransportError> {
        match self.response.status().as_u16() {
            200 => Ok(()),
            // The hub gave a body up that stood still too long.
            408 => Err(TransportError::Broken),
            429 | 503 | 507 => Err(TransportError::Busy(wait(self.response.headers()))),
            _ => Err(TransportError::NotTheHub),
        }
    }

    /// The next piece.
    ///
    /// # Errors
    /// When the line broke before the end.
    pub async fn next(&mut self) -> Result<Option<Bytes>, TransportError> {
        loop {
            let next = std::future::poll_fn(|context| {
                Pin::new(self.response.body_mut()).poll_frame(context)
            });
            match next.await {
                None => return Ok(None),
                Some(Err(_)) => return Err(TransportError::Broken),
                Some(Ok(frame)) => {
                    if let Ok(piece) = frame.into_data() {
                        return Ok(Some(piece));
                    }
                }
            }
        }
    }
}

fn wait(headers: &HeaderMap) -> Option<u32> {
    let seconds: u32 = headers
        .get(RETRY_AFTER)?
        .to_str()
        .ok()?
        .trim()
        .parse()
        .ok()?;
    Some(seconds.min(RETRY_SECONDS_MAX))
}
