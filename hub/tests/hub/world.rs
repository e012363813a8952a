//! A hub with three institutions.

use crate::support::*;
use wire::ExchangeRequest;

/// A hub with headquarters and two national institutions, all founded.
pub(crate) struct World {
    pub(crate) folder: Data,
    pub(crate) hub: HubProcess,
    pub(crate) headquarters: Office,
    pub(crate) rabat: Office,
    pub(crate) lima: Office,
}

pub(crate) fn world(store: Kind) -> World {
    world_with(store, &[])
}

pub(crate) fn world_with(store: Kind, more: &[&str]) -> World {
    let folder = Data::new(store);
    let (first, _) = invite(&folder, "Head Office", "headquarters");
    let hub = HubProcess::start(&folder, &first.hub_certificate, more);
    let headquarters = Office::from(first);
    let rabat = Office::from(invite(&folder, "Rabat", "nhri").0);
    let lima = Office::from(invite(&folder, "Lima", "nhri").0);
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
