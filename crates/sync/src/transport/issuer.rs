//! Who issued a certificate that is not the pinned one: enough to tell a person whom to ask. A name
//! in a certificate proves nothing, and nothing is decided by it; the line is refused either way.

/// Kinds of issuers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Issuer {
    /// The certificate is its own issuer, as that of another hub or a box would be.
    Itself,
    /// A public authority: an ordinary site of the internet stands at the address.
    Public,
    /// A product that looks into encrypted traffic: a filter of the office or a virus scanner.
    Filter,
    /// The sign-in page of a network.
    Portal,
    /// An authority of somebody's own: an office, a ministry, a provider.
    Private,
    /// Cannot be told.
    Unknown,
}

/// Depth and number of parts looked at.
const PARTS_MAX: usize = 64;
const SEQUENCE: u8 = 0x30;
const VERSION: u8 = 0xa0;

const PORTALS: &[&str] = &[
    "captive",
    "hotspot",
    "portal",
    "wifi",
    "wi-fi",
    "guest",
    "mikrotik",
    "coovachilli",
];
const FILTERS: &[&str] = &[
    "fortinet",
    "fortigate",
    "zscaler",
    "sophos",
    "kaspersky",
    "eset",
    "avast",
    "avg ",
    "bitdefender",
    "blue coat",
    "bluecoat",
    "symantec web",
    "netskope",
    "umbrella",
    "palo alto",
    "check point",
    "sonicwall",
    "watchguard",
    "barracuda",
    "mcafee",
    "trellix",
    "trend micro",
    "smoothwall",
    "lightspeed",
    "securly",
    "squid",
    "untangle",
    "mitmproxy",
    "portswigger",
    "charles proxy",
    "fiddler",
    "adguard",
    "drweb",
    "dr.web",
    "360 ",
    "proxy",
    "filter",
    "inspection",
];
const PUBLICS: &[&str] = &[
    "let's encrypt",
    "isrg",
    "digicert",
    "sectigo",
    "comodo",
    "globalsign",
    "google trust",
    "amazon",
    "microsoft",
    "godaddy",
    "entrust",
    "identrust",
    "quovadis",
    "buypass",
    "zerossl",
    "certum",
    "asseco",
    "actalis",
    "harica",
    "swisssign",
    "ssl.com",
    "ssl corp",
    "geotrust",
    "thawte",
    "rapidssl",
    "cloudflare",
    "telia",
    "d-trust",
    "t-telesec",
    "certigna",
    "firmaprofesional",
    "izenpe",
    "camerfirma",
];

impl Issuer {
    /// Of a certificate in DER.
    pub(super) fn of(certificate: &[u8]) -> Self {
        let Some((issuer, subject)) = names(certificate) else {
            return Self::Unknown;
        };
        let said = String::from_utf8_lossy(&[issuer, subject].concat()).to_lowercase();
        let signed_by = String::from_utf8_lossy(issuer).to_lowercase();
        let any = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
        match () {
            () if any(&said, PORTALS) => Self::Portal,
            () if any(&signed_by, FILTERS) => Self::Filter,
            () if issuer == subject => Self::Itself,
            () if any(&signed_by, PUBLICS) => Self::Public,
            () => Self::Private,
        }
    }
}

/// Issuer and subject of a certificate: the second and the fourth thing after version and serial.
fn names(certificate: &[u8]) -> Option<(&[u8], &[u8])> {
    let (_, outer, _) = part(certificate)?;
    let (kind, mut inner, _) = part(outer)?;
    if kind != SEQUENCE {
        return None;
    }
    let mut parts = Vec::new();
    while let Some((kind, content, rest)) = part(inner) {
        if kind != VERSION {
            parts.push((kind, content));
        }
        inner = rest;
        if parts.len() > PARTS_MAX {
            return None;
        }
    }
    // Serial, signature, issuer, validity, subject.
    match parts.as_slice() {
        [_, _, (SEQUENCE, issuer), _, (SEQUENCE, subject), ..] => Some((issuer, subject)),
        _ => None,
    }
}

/// One part of DER: kind, content, and what follows.
fn part(bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (&[kind, first], rest) = bytes.split_first_chunk::<2>()?;
    let (length, rest) = match first {
        0..=0x7f => (usize::from(first), rest),
        0x81 => rest
            .split_first()
            .map(|(&one, rest)| (usize::from(one), rest))?,
        0x82 => {
            let (two, rest) = rest.split_first_chunk::<2>()?;
            (usize::from(u16::from_be_bytes(*two)), rest)
        }
        _ => return None,
    };
    let (content, rest) = rest.split_at_checked(length)?;
    Some((kind, content, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sequence(content: &[u8]) -> Vec<u8> {
        let length = u8::try_from(content.len()).unwrap();
        [&[SEQUENCE, 0x81, length], content].concat()
    }

    fn certificate(issuer: &str, subject: &str) -> Vec<u8> {
        let name = |text: &str| sequence(text.as_bytes());
        let inner = [
            vec![VERSION, 3, 2, 1, 2],
            vec![2, 1, 7],
            sequence(&[6, 1, 1]),
            name(issuer),
            sequence(&[]),
            name(subject),
        ];
        sequence(&sequence(&inner.concat()))
    }

    #[test]
    fn whoever_stands_in_between_is_named_by_kind() {
        for (issuer, subject, kind) in [
            ("FortiGate CA", "hub.example", Issuer::Filter),
            (
                "Kaspersky Anti-Virus Personal Root",
                "hub.example",
                Issuer::Filter,
            ),
            ("Let's Encrypt R11", "hub.example", Issuer::Public),
            ("Hotel Guest WiFi", "login", Issuer::Portal),
            ("Ministry Root 1", "hub.example", Issuer::Private),
            ("sanad", "sanad", Issuer::Itself),
        ] {
            assert_eq!(Issuer::of(&certificate(issuer, subject)), kind, "{issuer}");
        }
    }

    #[test]
    fn bytes_that_are_no_certificate_are_nobodys() {
        let whole = certificate("Ministry Root 1", "hub.example");
        for cut in 0..whole.len() {
            assert_eq!(Issuer::of(&whole[..cut]), Issuer::Unknown, "{cut}");
        }
        assert_eq!(Issuer::of(&[0xff; 64]), Issuer::Unknown);
    }
}
