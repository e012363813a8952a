//! A hub with three institutions.

use crate::support::*;
use wire::ExchangeRequest;

/// A hub with headquarters and two national institutions, all founded.
pub(crate) struct World {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) hub: HubProcess,
    pub(crate) headquarters: Office,
    pub(crate) rabat: Office,
    pub(crate) lima: Office,
}

pub(crate) fn world() -> World {
    world_with(&[])
}

pub(crate) fn world_with(more: &[&str]) -> World {
    let folder = tempfile::tempdir().unwrap();
    let (first, _) = invite(folder.path(), "Head Office", "headquarters");
    let hub = HubProcess::start(folder.path(), &first.hub_certificate, more);
    let headquarters = Office::from(first);
    let rabat = Office::from(invite(folder.path(), "Rabat", "nhri").0);
    let lima = Office::from(invite(folder.path(), "Lima", "nhri").0);
    for office in [&headquarters, &rabat, &lima] {
        let (answer, _) = hub.exchange(office, 0, &later(office.founding()), &[]);
        assert_eq!(codes(&answer), [], "founding");
    }
    World {
        folder,
        hub,
        headquarters,
        rabat,
        lima,
    }
}

/// A second later: what a client says that was just told hub time by a fresh hub.
pub(crate) fn later(request: ExchangeRequest) -> ExchangeRequest {
    ExchangeRequest {
        at: request.at + 1,
        ..request
    }
}
