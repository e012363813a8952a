//! Names of people and laptops inside membership entries: sealed to the epoch, so that the hub
//! holds keys only.

use model::DeviceId;
use payload::DecodeError;
use payload::bytes::{Reader, Writer};
use vault::{CryptError, EpochSecret};

const VERSION: u8 = 1;
const SALT_BYTES: usize = 16;
const PURPOSE: &[u8] = b"sanad/v1/names";

/// What members call their institution, laptops and each other.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Names {
    /// The institution.
    pub institution: String,
    /// Its country, ISO 3166 alpha-3.
    pub country: String,
    /// (device, laptop's name, person).
    pub devices: Vec<(DeviceId, String, String)>,
    /// `HMAC(request secret, institution root ‖ device)` for the device an entry adds: proves to
    /// it that whoever approved held its request.
    pub approval: Option<[u8; 32]>,
}

impl Names {
    /// Seals to an epoch; `salt` is random.
    ///
    /// # Errors
    /// When sealing fails.
    pub fn seal(&self, epoch: &EpochSecret, salt: [u8; SALT_BYTES]) -> Result<Vec<u8>, CryptError> {
        let mut out = Writer::new();
        out.byte(VERSION);
        out.text(&self.institution);
        out.text(&self.country);
        out.number(self.devices.len() as u64);
        for (device, name, person) in &self.devices {
            out.number(u64::from(device.0));
            out.text(name);
            out.text(person);
        }
        out.raw(self.approval.as_ref().map_or(&[][..], |tag| tag));
        let mut sealed = salt.to_vec();
        sealed.extend(vault::seal_frame(epoch, &header(&salt), &out.finish())?);
        Ok(sealed)
    }

    /// Opens what [`Names::seal`] made; `None` when it is not sealed to this epoch or not of a
    /// form known here.
    pub fn open(epoch: &EpochSecret, sealed: &[u8]) -> Option<Self> {
        let (salt, sealed) = sealed.split_at_checked(SALT_BYTES)?;
        let plain = vault::open_frame(epoch, &header(salt), sealed).ok()?;
        read(&plain).ok()
    }
}

fn header(salt: &[u8]) -> Vec<u8> {
    [PURPOSE, salt].concat()
}

fn read(plain: &[u8]) -> Result<Names, DecodeError> {
    let mut read = Reader::new(plain);
    if read.byte()? != VERSION {
        return Err(DecodeError::Malformed);
    }
    let institution = read.text()?.to_owned();
    let country = read.text()?.to_owned();
    let count = read.count()?;
    let mut devices = Vec::with_capacity(count);
    for _ in 0..count {
        devices.push((
            read.device()?,
            read.text()?.to_owned(),
            read.text()?.to_owned(),
        ));
    }
    let approval = match read.left() {
        0 => None,
        _ => Some(
            read.raw(32)?
                .try_into()
                .map_err(|_| DecodeError::Malformed)?,
        ),
    };
    read.end()?;
    Ok(Names {
        institution,
        country,
        devices,
        approval,
    })
}
