//! Passphrase to key: Argon2id 1.3, with floors that nothing can lower.

use std::time::Duration;

use argon2::{Algorithm, Argon2, Block, Params, Version};

use crate::error::VaultError;
use crate::passphrase::Passphrase;
use crate::secret::Secret32;

const MIB: u32 = 1024;
const M_FLOOR: u32 = 64 * MIB;
const M_CEILING: u32 = 1024 * MIB;
const T_CEILING: u32 = 16;
const P_CEILING: u32 = 4;
/// Memory times passes, in KiB: below this a graphics card guesses too fast.
const WORK_FLOOR: u64 = 192 * 1024;

/// Cost of one guess: memory in KiB, passes, lanes. Values below the floor cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KdfParams {
    m_kib: u32,
    t: u32,
    p: u32,
}

impl KdfParams {
    /// 64 MiB, 3 passes: the least that is ever accepted or written.
    pub const FLOOR: Self = Self {
        m_kib: M_FLOOR,
        t: 3,
        p: 1,
    };
    /// 128 MiB, 3 passes: for when nothing was measured.
    pub const DEFAULT: Self = Self {
        m_kib: 128 * MIB,
        t: 3,
        p: 1,
    };

    /// Checks against floor and ceiling.
    ///
    /// # Errors
    /// `LoweredParameters` below the floor; `TamperedHeader` above the ceiling, which Sanad never
    /// writes and which would only exhaust the laptop.
    pub fn new(m_kib: u32, t: u32, p: u32) -> Result<Self, VaultError> {
        if m_kib < M_FLOOR || t < 1 || p < 1 || u64::from(m_kib) * u64::from(t) < WORK_FLOOR {
            return Err(VaultError::LoweredParameters);
        }
        if m_kib > M_CEILING || t > T_CEILING || p > P_CEILING {
            return Err(VaultError::TamperedHeader);
        }
        Ok(Self { m_kib, t, p })
    }

    /// Memory in KiB.
    #[must_use]
    pub fn m_kib(self) -> u32 {
        self.m_kib
    }

    /// Passes.
    #[must_use]
    pub fn t(self) -> u32 {
        self.t
    }

    /// Lanes.
    #[must_use]
    pub fn p(self) -> u32 {
        self.p
    }
}

/// Argon2id of the passphrase. The parameters are within bounds by their type.
pub(crate) fn argon2(
    params: KdfParams,
    passphrase: &Passphrase,
    salt: &[u8; 16],
) -> Result<Secret32, VaultError> {
    let params = Params::new(params.m_kib, params.t, params.p, Some(32))
        .map_err(|_| VaultError::LoweredParameters)?;
    let mut blocks = allocate(params.block_count())?;
    let mut key = Secret32::zeroed();
    let result = Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(
            passphrase.bytes(),
            salt,
            key.bytes_mut(),
            blocks.as_mut_slice(),
        );
    // The blocks are derived from the passphrase. A plain fill, then a barrier against its removal:
    // a volatile write of each word would double the waiting time.
    blocks.fill(Block::new());
    std::hint::black_box(blocks.as_slice());
    result.map_err(|_| VaultError::OutOfMemory)?;
    Ok(key)
}

/// Memory for Argon2, or an error a person can read instead of an abort.
fn allocate(count: usize) -> Result<Vec<Block>, VaultError> {
    let mut blocks = Vec::new();
    blocks
        .try_reserve_exact(count)
        .map_err(|_| VaultError::OutOfMemory)?;
    blocks.resize(count, Block::new());
    Ok(blocks)
}

const TARGET: Duration = Duration::from_millis(800);
/// Never above 256 MiB: the vault must still open on a borrowed laptop with 2 GB.
const CANDIDATES: [u32; 4] = [64 * MIB, 128 * MIB, 192 * MIB, 256 * MIB];

/// Chooses parameters so that unlocking takes about 0.8 s here: the most memory that fits (at
/// most an eighth of the RAM), then more passes.
///
/// `ram_bytes`: physical memory, or `None` to ask the system. `now` is a monotonic clock.
///
/// # Errors
/// `OutOfMemory` when not even the floor can be run.
pub fn calibrate(
    ram_bytes: Option<u64>,
    now: &dyn Fn() -> Duration,
) -> Result<KdfParams, VaultError> {
    let ram = ram_bytes.or_else(physical_memory);
    let probe = Passphrase::probe();
    choose(ram, &mut |params| {
        let start = now();
        argon2(params, &probe, &[0; 16])?;
        Ok(now().saturating_sub(start))
    })
}

/// The choice, apart from the machine it is made on.
fn choose(
    ram_bytes: Option<u64>,
    run: &mut dyn FnMut(KdfParams) -> Result<Duration, VaultError>,
) -> Result<KdfParams, VaultError> {
    let share_kib = ram_bytes.map_or(u64::from(KdfParams::DEFAULT.m_kib), |bytes| {
        bytes / 8 / 1024
    });
    let mut best = KdfParams::FLOOR;
    let mut time = run(best)?;
    for m_kib in CANDIDATES.into_iter().skip(1) {
        if u64::from(m_kib) > share_kib || time >= TARGET {
            break;
        }
        let candidate = KdfParams {
            m_kib,
            ..KdfParams::FLOOR
        };
        match run(candidate) {
            Ok(taken) if taken <= TARGET => (best, time) = (candidate, taken),
            // Too slow, or too little memory just now: the last one that worked stays.
            _ => break,
        }
    }
    let per_pass = (time.as_micros() / u128::from(best.t)).max(1);
    let passes = u32::try_from(TARGET.as_micros() / per_pass)
        .unwrap_or(u32::MAX)
        .clamp(3, 10);
    Ok(KdfParams { t: passes, ..best })
}

/// Physical memory in bytes as the kernel says (Linux), else unknown.
fn physical_memory() -> Option<u64> {
    let info = std::fs::read_to_string("/proc/meminfo").ok()?;
    let line = info
        .lines()
        .find_map(|line| line.strip_prefix("MemTotal:"))?;
    let kib: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    kib.checked_mul(1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GIB: u64 = 1 << 30;

    fn machine(ram: u64, ms_per_64_mib_pass: u64) -> KdfParams {
        choose(Some(ram), &mut |params| {
            let passes = u64::from(params.t) * u64::from(params.m_kib) / u64::from(M_FLOOR);
            Ok(Duration::from_millis(passes * ms_per_64_mib_pass))
        })
        .unwrap()
    }

    #[test]
    fn an_old_laptop_gets_the_floor_and_a_new_one_more() {
        assert_eq!(
            machine(4 * GIB, 300),
            KdfParams::FLOOR,
            "0.9 s at the floor"
        );
        assert_eq!(
            machine(8 * GIB, 100),
            KdfParams {
                m_kib: 128 * MIB,
                t: 4,
                p: 1
            }
        );
        assert_eq!(
            machine(64 * GIB, 20),
            KdfParams {
                m_kib: 256 * MIB,
                t: 10,
                p: 1
            }
        );
        assert_eq!(machine(GIB, 20).m_kib, 128 * MIB, "an eighth of the memory");
        assert_eq!(
            machine(GIB / 4, 20),
            KdfParams {
                m_kib: 64 * MIB,
                t: 10,
                p: 1
            }
        );
    }

    #[test]
    fn a_laptop_short_of_memory_keeps_the_last_size_that_worked() {
        let chosen = choose(Some(64 * GIB), &mut |params| {
            if params.m_kib > M_FLOOR {
                Err(VaultError::OutOfMemory)
            } else {
                Ok(TARGET / 2)
            }
        });
        assert_eq!(
            chosen,
            Ok(KdfParams {
                m_kib: M_FLOOR,
                t: 6,
                p: 1
            })
        );
    }

    #[test]
    fn calibration_measures_with_the_clock_it_was_given() {
        let ticks = std::cell::Cell::new(0);
        let clock = || {
            ticks.set(ticks.get() + 1);
            Duration::from_secs(ticks.get())
        };
        assert_eq!(
            calibrate(Some(64 * GIB), &clock),
            Ok(KdfParams::FLOOR),
            "one second a run"
        );
        assert_eq!(ticks.get(), 2);
    }

    #[test]
    fn what_is_below_the_floor_or_above_the_ceiling_cannot_be_made() {
        let lowered = Err(VaultError::LoweredParameters);
        assert_eq!(KdfParams::new(M_FLOOR - 1, 16, 1), lowered);
        assert_eq!(KdfParams::new(M_FLOOR, 2, 1), lowered);
        assert_eq!(KdfParams::new(M_FLOOR, 0, 1), lowered);
        assert_eq!(KdfParams::new(M_FLOOR, 3, 0), lowered);
        let absurd = Err(VaultError::TamperedHeader);
        assert_eq!(KdfParams::new(M_CEILING + 1, 3, 1), absurd);
        assert_eq!(KdfParams::new(M_FLOOR, 17, 1), absurd);
        assert_eq!(KdfParams::new(M_FLOOR, 3, 5), absurd);
        assert!(KdfParams::new(M_CEILING, 1, 4).is_ok());
        assert!(KdfParams::new(256 * MIB, 1, 1).is_ok());
    }

    #[test]
    fn too_much_memory_is_an_error_and_no_abort() {
        let count = isize::MAX as usize / Block::SIZE;
        assert_eq!(
            allocate(count).map(|blocks| blocks.len()),
            Err(VaultError::OutOfMemory)
        );
    }

    #[test]
    fn the_physical_memory_is_read_where_there_is_a_meminfo() {
        if std::path::Path::new("/proc/meminfo").exists() {
            assert!(physical_memory().unwrap() > 64 << 20);
        }
    }

    #[test]
    fn argon2id_agrees_with_the_library_used_the_plain_way() {
        let passphrase = Passphrase::new("six plain words in a row").unwrap();
        let ours = argon2(KdfParams::FLOOR, &passphrase, &[7; 16]).unwrap();
        let params = Params::new(64 * 1024, 3, 1, Some(32)).unwrap();
        let mut plain = [0; 32];
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.bytes(), &[7; 16], &mut plain)
            .unwrap();
        assert_eq!(ours.bytes(), &plain);
    }
}
