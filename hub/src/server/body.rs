//! Reading a body while it arrives: whole frames are handed on at once, and kept if the rest
//! never comes.

use super::{Door, later};
use crate::exchange::{Opening, Session};
use crate::metrics::Ended;
use crate::storage::StorageError;
use axum::body::{Body, BodyDataStream};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::{FutureExt, StreamExt};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{Instant, timeout_at};
use wire::{Sections, limits};

/// The body must get on within this time: a stall of a thin link may take as long.
const PROGRESS: Duration = Duration::from_secs(90);
/// Nothing else ends a member's body but a crawl slower than any link: this long at the start,
const GRACE: Duration = Duration::from_secs(5 * 60);
/// and then a second for so many bytes.
const CRAWL: usize = 64;
/// The signed first section must be here sooner, so that strangers hold no place long: this long,
const FIRST: Duration = Duration::from_secs(60);
/// and a second for so many bytes.
const FIRST_CRAWL: usize = 512;
/// Least growth of an unfinished frame that is kept while its link stands still.
const EARLY_BYTES_MIN: usize = 1024;
/// Of a body that was answered before its end, this much is read and thrown away, so that the
/// sender gets to reading the answer.
const DRAINED: usize = 1024 * 1024;

/// Why a body ended.
enum End {
    Whole,
    Cut,
    Stalled,
    TooLarge,
    Answered(Vec<u8>),
    Later(u64),
    Unreadable,
    Storage(StorageError),
}

struct Reader {
    door: Arc<Door>,
    stream: BodyDataStream,
    sections: Sections,
    received: usize,
    session: Option<Box<Session>>,
    waiting: Vec<Vec<u8>>,
    noted: usize,
}

pub(super) async fn read_and_answer(door: &Arc<Door>, body: Body) -> (Ended, Response) {
    let mut reader = Reader {
        door: door.clone(),
        stream: body.into_data_stream(),
        sections: Sections::new(limits::REQUEST_SIGNED + 128, limits::FRAME),
        received: 0,
        session: None,
        waiting: Vec::new(),
        noted: 0,
    };
    let end = reader.read().await;
    let kept = reader.hand_on().await;
    let received = reader.received;
    let (ended, response) = match (end, kept) {
        (End::Storage(error), _) | (_, Err(error)) => unavailable(error),
        (End::Answered(answer), _) => {
            tracing::info!(event = "refused");
            reader.drain().await;
            (Ended::Refused, bytes(door, answer))
        }
        (End::Later(wait), _) => (Ended::Slow, later(StatusCode::TOO_MANY_REQUESTS, wait)),
        (End::Unreadable, _) => (Ended::Unreadable, StatusCode::BAD_REQUEST.into_response()),
        (End::Cut, _) => {
            tracing::info!(event = "cut");
            reader.keep_part();
            (Ended::Cut, StatusCode::BAD_REQUEST.into_response())
        }
        (End::Stalled, _) => {
            reader.keep_part();
            (Ended::Stalled, StatusCode::REQUEST_TIMEOUT.into_response())
        }
        (End::TooLarge, _) => {
            reader.drain().await;
            let response = StatusCode::PAYLOAD_TOO_LARGE.into_response();
            (Ended::TooLarge, response)
        }
        (End::Whole, _) => reader.answer().await,
    };
    door.metrics.carried(received, 0);
    (ended, response)
}

impl Reader {
    /// Read to the end, or to where nothing more is wanted.
    async fn read(&mut self) -> End {
        let start = Instant::now();
        loop {
            let last = start + self.patience();
            let piece = match self.stream.next().now_or_never() {
                Some(piece) => piece,
                None => {
                    // The link is slower than we are: use the pause to keep what came.
                    if let Err(error) = self.hand_on().await {
                        return End::Storage(error);
                    }
                    self.keep_part_early();
                    let until = last.min(Instant::now() + PROGRESS);
                    match timeout_at(until, self.stream.next()).await {
                        Ok(piece) => piece,
                        Err(_) => return End::Stalled,
                    }
                }
            };
            let piece = match piece {
                None if self.session.is_some() && self.sections.is_empty() => return End::Whole,
                None if self.session.is_some() => return End::Cut,
                None => return End::Unreadable,
                Some(Err(_)) => return End::Cut,
                Some(Ok(piece)) => piece,
            };
            self.received += piece.len();
            if self.received > limits::REQUEST_BODY {
                return End::TooLarge;
            }
            if Instant::now() > start + self.patience() {
                return End::Stalled;
            }
            self.sections.feed(&piece);
            if let Err(end) = self.cut_sections().await {
                return end;
            }
        }
    }

    /// How long the body may have taken by now, for what came of it.
    fn patience(&self) -> Duration {
        let (grace, crawl) = match self.session {
            Some(_) => (GRACE, CRAWL),
            None => (FIRST, FIRST_CRAWL),
        };
        let earned = u64::try_from(self.received / crawl).unwrap_or(u64::MAX);
        grace.saturating_add(Duration::from_secs(earned))
    }

    async fn cut_sections(&mut self) -> Result<(), End> {
        loop {
            match self.sections.next_section() {
                Ok(None) => return Ok(()),
                Ok(Some(section)) if self.session.is_none() => self.open(section).await?,
                Ok(Some(section)) => self.waiting.push(section),
                Err(_) if self.session.is_none() => return Err(End::Unreadable),
                Err(_) => return Err(self.refuse_large().await),
            }
        }
    }

    async fn open(&mut self, section: Vec<u8>) -> Result<(), End> {
        let door = self.door.clone();
        let opened = blocking(move || door.hub.open(&section, crate::seconds())).await;
        match opened.map_err(End::Storage)? {
            Opening::Session(session) => self.session = Some(session),
            Opening::Answered(answer) => return Err(End::Answered(answer)),
            Opening::Slow(wait) => return Err(End::Later(wait)),
            Opening::Unreadable => return Err(End::Unreadable),
        }
        Ok(())
    }

    /// A frame over the limit: keep what came before it, say so, and look at nothing after it.
    async fn refuse_large(&mut self) -> End {
        if let Err(error) = self.hand_on().await {
            return End::Storage(error);
        }
        let Some(mut session) = self.session.take() else {
            return End::Unreadable;
        };
        let door = self.door.clone();
        let answered = blocking(move || {
            session.too_large(&door.hub)?;
            session.answer(&door.hub, crate::seconds())
        });
        match answered.await {
            Ok((answer, _)) => End::Answered(answer),
            Err(error) => End::Storage(error),
        }
    }

    /// Make every whole frame durable.
    async fn hand_on(&mut self) -> Result<(), StorageError> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let Some(mut session) = self.session.take() else {
            return Ok(());
        };
        let (door, sections) = (self.door.clone(), std::mem::take(&mut self.waiting));
        let session = blocking(move || {
            for section in sections {
                session.take(&door.hub, section)?;
            }
            session.flush(&door.hub)?;
            Ok(session)
        });
        self.session = Some(session.await?);
        Ok(())
    }

    /// A link that dies without a word is noticed late, and its device may ask again before. Each
    /// time an eighth more, so that all of it is copied only a few times.
    fn keep_part_early(&mut self) {
        let unfinished = self.sections.unfinished().len();
        if unfinished < self.noted {
            self.noted = 0;
        }
        if unfinished >= self.noted + EARLY_BYTES_MIN.max(self.noted / 8) {
            self.noted = unfinished;
            self.keep_part();
        }
    }

    /// What came of the frame that was cut.
    fn keep_part(&self) {
        if let Some(session) = &self.session {
            session.keep_part(&self.door.hub, self.sections.unfinished());
        }
    }

    async fn answer(&mut self) -> (Ended, Response) {
        let Some(session) = self.session.take() else {
            return (Ended::Unreadable, StatusCode::BAD_REQUEST.into_response());
        };
        let door = self.door.clone();
        match blocking(move || session.answer(&door.hub, crate::seconds())).await {
            Ok((answer, tally)) => {
                let crate::exchange::Tally {
                    kept,
                    refused,
                    sent,
                } = tally;
                tracing::info!(event = "exchange", kept, refused, sent);
                self.door.metrics.exchanged(tally);
                (Ended::Answered, bytes(&self.door, answer))
            }
            Err(error) => unavailable(error),
        }
    }

    async fn drain(&mut self) {
        let (mut drained, until) = (0, Instant::now() + PROGRESS);
        while drained < DRAINED {
            match timeout_at(until, self.stream.next()).await {
                Ok(Some(Ok(piece))) => drained += piece.len(),
                _ => return,
            }
        }
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StorageError> + Send + 'static,
) -> Result<T, StorageError> {
    tokio::task::spawn_blocking(work)
        .await
        .unwrap_or(Err(StorageError::Unavailable))
}

fn unavailable(error: StorageError) -> (Ended, Response) {
    tracing::error!(event = "storage", %error);
    let response = later(StatusCode::SERVICE_UNAVAILABLE, 30);
    (Ended::Storage, response)
}

fn bytes(door: &Door, answer: Vec<u8>) -> Response {
    door.metrics.carried(0, answer.len());
    ([(header::CONTENT_TYPE, "application/octet-stream")], answer).into_response()
}
