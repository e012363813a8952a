//! What the line may cost, and which way it goes: settings in the vault, and what was spent.

use store::settings::name;
use store::{Store, StoreError};
use wire::Lane;

use crate::prepare::Limits;
use crate::transport::Proxy;

/// What a request costs besides frames: heads of logs, HTTP, TLS; a first one a handshake too.
const REQUEST_BYTES: u64 = 1_500;
const FIRST_REQUEST_BYTES: u64 = 4_000;
/// Nothing smaller is worth asking for.
const FRAME_BYTES_MIN: usize = 512;
const DAY_SECONDS: u64 = 86_400;
/// Form of the settings as kept.
const FORM: u8 = 1;

/// What travels.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Mode {
    /// Everything.
    #[default]
    Everything,
    /// The link costs money: no snapshots, no attachments.
    Metered,
    /// Membership and alerts, nothing else.
    AlertsOnly,
}

/// How this laptop uses its line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LineSettings {
    /// What travels.
    pub mode: Mode,
    /// Exchanges by itself while the vault is open.
    pub automatic: bool,
    /// Bytes a day, both ways.
    pub day_bytes_max: Option<u64>,
    /// Bytes of one exchange, both ways.
    pub once_bytes_max: Option<u64>,
    /// The only way out, when set.
    pub proxy: Option<Proxy>,
}

impl Mode {
    /// The last lane that travels.
    pub fn last_lane(self) -> Lane {
        match self {
            Self::Everything => Lane::Attachments,
            Self::Metered => Lane::Cases,
            Self::AlertsOnly => Lane::Alerts,
        }
    }
}

impl LineSettings {
    /// As kept in the vault; the usual ones when none are kept or they cannot be read.
    ///
    /// # Errors
    /// As for reading.
    pub fn kept(store: &Store) -> Result<Self, StoreError> {
        let kept = store.setting(name::LINE)?;
        Ok(kept
            .and_then(|bytes| Self::decode(&bytes))
            .unwrap_or_default())
    }

    /// Keeps them.
    ///
    /// # Errors
    /// As for writing.
    pub fn keep(&self, store: &mut Store) -> Result<(), StoreError> {
        store.set_setting(name::LINE, Some(&self.encode()))
    }

    fn encode(&self) -> Vec<u8> {
        let mode = match self.mode {
            Mode::Everything => 0,
            Mode::Metered => 1,
            Mode::AlertsOnly => 2,
        };
        let mut bytes = vec![FORM, mode, u8::from(self.automatic)];
        for limit in [self.day_bytes_max, self.once_bytes_max] {
            bytes.extend(limit.unwrap_or(u64::MAX).to_le_bytes());
        }
        if let Some(proxy) = &self.proxy {
            bytes.extend(proxy.port.to_le_bytes());
            bytes.extend(proxy.host.as_bytes());
        }
        bytes
    }

    fn decode(bytes: &[u8]) -> Option<Self> {
        let (&[FORM, mode, automatic], rest) = bytes.split_first_chunk::<3>()? else {
            return None;
        };
        let (day, rest) = rest.split_first_chunk::<8>()?;
        let (once, rest) = rest.split_first_chunk::<8>()?;
        let limit = |bytes: &[u8; 8]| Some(u64::from_le_bytes(*bytes)).filter(|n| *n < u64::MAX);
        let proxy = match rest.split_first_chunk::<2>() {
            Some((port, host)) => Some(Proxy {
                host: String::from_utf8(host.to_vec()).ok()?,
                port: u16::from_le_bytes(*port),
            }),
            None => None,
        };
        Some(Self {
            mode: match mode {
                0 => Mode::Everything,
                1 => Mode::Metered,
                _ => Mode::AlertsOnly,
            },
            automatic: automatic == 1,
            day_bytes_max: limit(day),
            once_bytes_max: limit(once),
            proxy,
        })
    }

    /// What may still be spent, when there is a limit.
    pub fn left(&self, today: u64, once: u64) -> Option<u64> {
        let left = |limit: Option<u64>, spent| limit.map(|limit| limit.saturating_sub(spent));
        match (
            left(self.day_bytes_max, today),
            left(self.once_bytes_max, once),
        ) {
            (Some(day), Some(once)) => Some(day.min(once)),
            (day, once) => day.or(once),
        }
    }
}

/// Bytes spent on the day of `now`, seconds.
///
/// # Errors
/// As for reading.
pub fn spent_today(store: &Store, now: u64) -> Result<u64, StoreError> {
    let kept: Option<[u8; 16]> = crate::prepare::number(store, name::LINE_SPENT)?;
    let Some((day, bytes)) = kept.as_ref().and_then(|kept| kept.split_first_chunk::<8>()) else {
        return Ok(0);
    };
    let bytes = bytes.try_into().map_or(0, u64::from_le_bytes);
    // A clock that went back does not open the purse: only a later day does.
    Ok(if u64::from_le_bytes(*day) >= now / DAY_SECONDS {
        bytes
    } else {
        0
    })
}

/// Counts what a request cost. Only while there is a limit for the day: an idle exchange then
/// costs no commit.
///
/// # Errors
/// As for writing.
pub fn spend(store: &mut Store, now: u64, bytes: u64) -> Result<(), StoreError> {
    if LineSettings::kept(store)?.day_bytes_max.is_none() {
        return Ok(());
    }
    let kept: Option<[u8; 16]> = crate::prepare::number(store, name::LINE_SPENT)?;
    let before = kept
        .as_ref()
        .and_then(|kept| kept.split_first_chunk::<8>())
        .map_or(0, |(day, _)| u64::from_le_bytes(*day));
    let spent = spent_today(store, now)?.saturating_add(bytes);
    let day = before.max(now / DAY_SECONDS);
    let kept = [day.to_le_bytes(), spent.to_le_bytes()].concat();
    store.set_setting(name::LINE_SPENT, Some(&kept))
}

/// Limits within mode and budget; none when nothing may be spent.
pub(crate) fn cap(store: &Store, now: u64, limits: Limits) -> Result<Option<Limits>, StoreError> {
    let settings = LineSettings::kept(store)?;
    let limits = Limits {
        last_lane: limits.last_lane.min(settings.mode.last_lane()),
        ..limits
    };
    let Some(left) = settings.left(spent_today(store, now)?, limits.spent) else {
        return Ok(Some(limits));
    };
    let waiting: usize = store.sizes_waiting()?.iter().map(|(.., size)| size).sum();
    Ok(within(limits, left, waiting))
}

/// Limits within `left` bytes. Three quarters may go up when so much waits; what is not needed for
/// that is for the way down.
fn within(limits: Limits, left: u64, waiting: usize) -> Option<Limits> {
    let cost = match limits.spent {
        0 => FIRST_REQUEST_BYTES,
        _ => REQUEST_BYTES,
    };
    let usable = usize::try_from(left.checked_sub(cost)?).unwrap_or(usize::MAX);
    let up = match waiting {
        // What is not sealed yet has no size yet.
        0 => usable / 2,
        waiting => waiting.min(usable / 4 * 3),
    };
    let down = u32::try_from(usable - up).unwrap_or(u32::MAX);
    let frame = (up / 2).max(FRAME_BYTES_MIN);
    Some(Limits {
        frame_bytes_max: limits.frame_bytes_max.min(frame),
        push_bytes_max: limits.push_bytes_max.min(up),
        pull_bytes_max: limits.pull_bytes_max.min(down),
        strict: true,
        ..limits
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_as_they_were_kept() {
        let full = LineSettings {
            mode: Mode::Metered,
            automatic: true,
            day_bytes_max: Some(5_000_000),
            once_bytes_max: None,
            proxy: Proxy::read("127.0.0.1:9050"),
        };
        for settings in [full, LineSettings::default()] {
            assert_eq!(LineSettings::decode(&settings.encode()), Some(settings));
        }
        assert_eq!(LineSettings::decode(&[2, 0]), None);
    }

    #[test]
    fn the_narrower_of_two_budgets_counts_and_never_more_is_planned_than_is_left() {
        let settings = LineSettings {
            day_bytes_max: Some(100_000),
            once_bytes_max: Some(30_000),
            ..LineSettings::default()
        };
        assert_eq!(settings.left(0, 0), Some(30_000));
        assert_eq!(settings.left(90_000, 0), Some(10_000));
        assert_eq!(settings.left(200_000, 0), Some(0));
        assert_eq!(LineSettings::default().left(1 << 40, 1 << 40), None);
        for (left, waiting) in [(4_000, 0), (10_000, 1), (10_000, 1 << 20), (1 << 20, 300)] {
            let limits = within(Limits::default(), left, waiting).unwrap();
            let planned = limits.push_bytes_max as u64 + u64::from(limits.pull_bytes_max);
            assert!(
                planned + FIRST_REQUEST_BYTES <= left && limits.strict,
                "{limits:?}"
            );
        }
        assert!(within(Limits::default(), 3_999, 0).is_none());
    }
}
