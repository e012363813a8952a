//! Who may do what: the roles of `user_role`, the acts the desk offers, one table between them.
//!
//! A person holds one or more roles and may do what any of them may. The table is the law twice:
//! the desk asks it before it does something, and every laptop asks it again about what others
//! send ([`act_of`]), because a colleague's program may have been changed.

use crate::change::{Change, Write};
use crate::record::{self, Kind};

/// A role, by its place in the vocabulary `user_role`. Numbers are in signed entries, for ever.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Role {
    /// Leads the work with defenders.
    FocalPoint = 0,
    /// Stands in for the focal point.
    DeputyFocalPoint = 1,
    /// Works on cases.
    CaseOfficer = 2,
    /// Approves and closes.
    Supervisor = 3,
    /// Signs reports, decides on laptops, roles and circles.
    HeadOfInstitution = 4,
    /// Retention, erasure, breaches, the audit trail.
    DataProtectionOfficer = 5,
    /// Counts; sees no identities.
    Statistician = 6,
    /// Staff of a regional network.
    NetworkSecretariat = 7,
    /// Staff of the head office.
    GanhriHeadOffice = 8,
    /// Reads tables and reports.
    GanhriBureau = 9,
    /// Runs a hub; no content.
    HubAdministrator = 10,
    /// Laptops, roles and circles; sees no identities.
    Administrator = 11,
}

/// Something the desk offers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Act {
    /// See references, codes, dates and counts.
    ReadCoded,
    /// See names, contacts and free text.
    ReadIdentities,
    /// Make and change records of a case.
    WriteCasework,
    /// Move a case along its life.
    MoveCase,
    /// Answer a proposal as the second person.
    Approve,
    /// Close a case, or open it again.
    Close,
    /// Reject a case, or refer it out.
    Reject,
    /// Archive a case at the end of its term.
    Archive,
    /// Erase what was asked to be erased.
    Erase,
    /// Set or lift a legal hold.
    HoldLegally,
    /// Put a case into a restricted circle, or out of it.
    RestrictCase,
    /// Hand something out of one case to somebody outside.
    Disclose,
    /// Hand out many records at once: a view, a table of cases, the audit trail.
    Export,
    /// Take in records from a file.
    Import,
    /// See tables and reports.
    ReadStatistics,
    /// Send a report.
    SendReport,
    /// Let laptops in and remove them.
    ManageLaptops,
    /// Give and take roles.
    ManageRoles,
    /// Make restricted circles and choose their members.
    ManageCircles,
    /// See the audit trail.
    ReadAudit,
    /// Keep the register of breaches.
    RecordBreach,
}

use Act::{
    Approve, Archive, Close, Disclose, Erase, Export, HoldLegally, Import, ManageCircles,
    ManageLaptops, ManageRoles, MoveCase, ReadAudit, ReadCoded, ReadIdentities, ReadStatistics,
    RecordBreach, Reject, RestrictCase, SendReport, WriteCasework,
};

impl Role {
    /// All of them, in number order.
    pub const ALL: [Self; 12] = [
        Self::FocalPoint,
        Self::DeputyFocalPoint,
        Self::CaseOfficer,
        Self::Supervisor,
        Self::HeadOfInstitution,
        Self::DataProtectionOfficer,
        Self::Statistician,
        Self::NetworkSecretariat,
        Self::GanhriHeadOffice,
        Self::GanhriBureau,
        Self::HubAdministrator,
        Self::Administrator,
    ];

    /// Its code in the vocabulary `user_role`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::FocalPoint => "focal_point",
            Self::DeputyFocalPoint => "deputy_focal_point",
            Self::CaseOfficer => "case_officer",
            Self::Supervisor => "supervisor",
            Self::HeadOfInstitution => "head_of_institution",
            Self::DataProtectionOfficer => "data_protection_officer",
            Self::Statistician => "statistician",
            Self::NetworkSecretariat => "network_secretariat",
            Self::GanhriHeadOffice => "ganhri_head_office",
            Self::GanhriBureau => "ganhri_bureau",
            Self::HubAdministrator => "hub_administrator",
            Self::Administrator => "administrator",
        }
    }

    /// The role with that code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// Its number in signed entries.
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// What it may do. The table: one line a role.
    #[rustfmt::skip]
    pub const fn acts(self) -> &'static [Act] {
        match self {
            Self::FocalPoint => &[ReadCoded, ReadIdentities, WriteCasework, MoveCase, RestrictCase, Disclose, Export, Import, ReadStatistics, SendReport, ManageCircles, RecordBreach],
            Self::DeputyFocalPoint => &[ReadCoded, ReadIdentities, WriteCasework, MoveCase, RestrictCase, Disclose, Import, ReadStatistics, RecordBreach],
            Self::CaseOfficer => &[ReadCoded, ReadIdentities, WriteCasework, MoveCase, Disclose, ReadStatistics, RecordBreach],
            Self::Supervisor => &[ReadCoded, ReadIdentities, WriteCasework, MoveCase, Approve, Close, Reject, RestrictCase, Disclose, Export, Import, ReadStatistics, SendReport, ManageCircles, ReadAudit, RecordBreach],
            Self::HeadOfInstitution => &[ReadCoded, ReadIdentities, MoveCase, Approve, Close, Reject, HoldLegally, RestrictCase, Disclose, Export, ReadStatistics, SendReport, ManageLaptops, ManageRoles, ManageCircles, ReadAudit, RecordBreach],
            Self::DataProtectionOfficer => &[ReadCoded, ReadIdentities, Archive, Erase, HoldLegally, Export, ReadStatistics, ReadAudit, RecordBreach],
            Self::Statistician => &[ReadCoded, ReadStatistics],
            Self::NetworkSecretariat | Self::GanhriHeadOffice => &[ReadCoded, ReadIdentities, WriteCasework, MoveCase, Disclose, ReadStatistics, RecordBreach],
            Self::GanhriBureau => &[ReadStatistics],
            Self::HubAdministrator => &[],
            Self::Administrator => &[ManageLaptops, ManageRoles],
        }
    }

    /// True when it may.
    pub fn may(self, act: Act) -> bool {
        self.acts().contains(&act)
    }
}

impl Act {
    /// All of them.
    pub const ALL: [Self; 21] = [
        ReadCoded,
        ReadIdentities,
        WriteCasework,
        MoveCase,
        Approve,
        Close,
        Reject,
        Archive,
        Erase,
        HoldLegally,
        RestrictCase,
        Disclose,
        Export,
        Import,
        ReadStatistics,
        SendReport,
        ManageLaptops,
        ManageRoles,
        ManageCircles,
        ReadAudit,
        RecordBreach,
    ];

    /// Its name for screens: label key `act-<code>` with `-` for `_`.
    pub const fn code(self) -> &'static str {
        match self {
            ReadCoded => "read_coded",
            ReadIdentities => "read_identities",
            WriteCasework => "write_casework",
            MoveCase => "move_case",
            Approve => "approve",
            Close => "close",
            Reject => "reject",
            Archive => "archive",
            Erase => "erase",
            HoldLegally => "hold_legally",
            RestrictCase => "restrict_case",
            Disclose => "disclose",
            Export => "export",
            Import => "import",
            ReadStatistics => "read_statistics",
            SendReport => "send_report",
            ManageLaptops => "manage_laptops",
            ManageRoles => "manage_roles",
            ManageCircles => "manage_circles",
            ReadAudit => "read_audit",
            RecordBreach => "record_breach",
        }
    }
}

/// The roles one person holds.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Roles(u16);

impl Roles {
    /// Every role: before there is an institution whoever sits there does everything.
    pub const ALL: Self = Self(u16::MAX);
    /// Whoever founds: somebody must be able to lead, decide and erase from the first day.
    pub const FOUNDER: Self = Self(
        1 << Role::FocalPoint as u16
            | 1 << Role::HeadOfInstitution as u16
            | 1 << Role::DataProtectionOfficer as u16,
    );

    /// From the bits of a signed entry; bit `n` is the role with number `n`.
    pub const fn from_bits(bits: u16) -> Self {
        Self(bits)
    }

    /// The bits for a signed entry.
    pub const fn bits(self) -> u16 {
        self.0
    }

    /// True when the role is among them.
    pub const fn has(self, role: Role) -> bool {
        self.0 & 1 << role as u16 != 0
    }

    /// The roles, in number order; bits of a newer version are passed over.
    pub fn iter(self) -> impl Iterator<Item = Role> {
        Role::ALL.into_iter().filter(move |role| self.has(*role))
    }

    /// True when one of them may.
    pub fn may(self, act: Act) -> bool {
        self.iter().any(|role| role.may(act))
    }
}

impl FromIterator<Role> for Roles {
    fn from_iter<T: IntoIterator<Item = Role>>(roles: T) -> Self {
        Self(
            roles
                .into_iter()
                .fold(0, |bits, role| bits | 1 << role as u16),
        )
    }
}

/// The first act in a change that these roles may not do; `None` when all is within them.
pub fn refuses(roles: Roles, change: &Change) -> Option<Act> {
    let kind = record::kind(change.kind);
    change
        .writes
        .iter()
        .filter_map(|write| act_of(kind, write))
        .find(|act| !roles.may(*act))
}

/// What one write does; `None` for what every laptop writes by itself. Kinds and fields of a newer
/// version are casework.
pub fn act_of(kind: Option<&Kind>, write: &Write) -> Option<Act> {
    let Some(kind) = kind else {
        return Some(WriteCasework);
    };
    let field = kind.field(write.field).map_or("", |field| field.name);
    Some(match (kind.name, field) {
        ("case", "status") | ("transition", "to") => step(write.value.code()),
        ("case", "closed_on" | "closure_outcome" | "closure_justification") => Close,
        // What stands beside a step belongs to the step, and the step itself is judged.
        // Whoever approves an assessment writes these, and need not be a case worker.
        ("risk_assessment", "status") => match write.value.code() {
            Some("approved" | "returned") => Approve,
            _ => WriteCasework,
        },
        ("case", "risk_level") => MoveCase,
        ("transition", _) => ReadIdentities,
        ("case", "circle") => RestrictCase,
        ("case", "legal_hold" | "legal_hold_reason") | ("retention_terms", _) => HoldLegally,
        ("decision", "step") => match write.value.code() {
            Some("proposed" | "withdrawn") | None => WriteCasework,
            Some(_) => Approve,
        },
        ("decision", _) => ReadIdentities,
        ("disclosure", _) => Disclose,
        ("breach", _) => RecordBreach,
        // The second person's word is not the first's to write.
        ("erasure", "approved_at" | "returned_at" | "return_reason") => Approve,
        // Named by both, and nothing beside the word of one of them.
        ("erasure", "people" | "organisations" | "incidents") => ReadIdentities,
        ("erasure", _) => Erase,
        // How long anybody may take is set by whoever answers for it, not by whose work is timed.
        ("clock_term", _) => Approve,
        ("saved_view", _) => ReadCoded,
        ("audit_anchor", _) => return None,
        _ => WriteCasework,
    })
}

fn step(to: Option<&str>) -> Act {
    match to {
        Some("closed" | "reopened") => Close,
        Some("rejected" | "referred_out") => Reject,
        Some("archived") => Archive,
        _ => MoveCase,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Value;
    use crate::vocabulary;

    #[test]
    fn every_role_is_a_term_of_the_vocabulary_and_every_term_is_a_role() {
        let terms: Vec<&str> = vocabulary::named("user_role")
            .unwrap()
            .terms
            .iter()
            .map(|term| term.code.as_str())
            .collect();
        assert_eq!(terms, Role::ALL.map(Role::code));
        for (at, role) in Role::ALL.into_iter().enumerate() {
            assert_eq!(usize::from(role.number()), at);
            assert_eq!(Role::from_code(role.code()), Some(role));
        }
    }

    #[test]
    fn a_statistician_reads_no_identities_and_writes_nothing() {
        let sami = Roles::from_iter([Role::Statistician]);
        for act in Act::ALL {
            assert_eq!(
                sami.may(act),
                [ReadCoded, ReadStatistics].contains(&act),
                "{act:?}"
            );
        }
    }

    #[test]
    fn only_the_head_and_an_administrator_decide_on_roles() {
        let who: Vec<Role> = Role::ALL
            .into_iter()
            .filter(|role| role.may(ManageRoles))
            .collect();
        assert_eq!(who, [Role::HeadOfInstitution, Role::Administrator]);
    }

    #[test]
    fn nobody_who_does_not_read_identities_writes_or_decides_on_cases() {
        for role in Role::ALL {
            if !role.may(ReadIdentities) {
                for act in [
                    WriteCasework,
                    Approve,
                    Close,
                    Reject,
                    Erase,
                    Disclose,
                    ManageCircles,
                ] {
                    assert!(!role.may(act), "{role:?} {act:?}");
                }
            }
        }
    }

    #[test]
    fn every_act_is_somebodys() {
        for act in Act::ALL {
            assert!(Role::ALL.into_iter().any(|role| role.may(act)), "{act:?}");
        }
    }

    #[test]
    fn a_founder_alone_may_do_everything_an_institution_must() {
        for act in Act::ALL {
            assert!(Roles::FOUNDER.may(act), "{act:?}");
        }
    }

    fn write(field: &str, kind: &Kind, code: &str) -> Write {
        Write {
            field: kind.field_named(field).unwrap().tag,
            element: String::new(),
            value: Value::Code(code.to_owned()),
        }
    }

    #[test]
    fn what_a_write_does_follows_from_what_it_says() {
        use crate::record::{CASE, CLOCK_TERM, DECISION, NOTE, TRANSITION};
        let act = |kind: &'static Kind, field, code| {
            act_of(Some(kind), &write(field, kind, code)).unwrap()
        };
        assert_eq!(act(&CASE, "status", "closed"), Close);
        assert_eq!(act(&CASE, "status", "verification"), MoveCase);
        assert_eq!(act(&TRANSITION, "to", "rejected"), Reject);
        assert_eq!(act(&TRANSITION, "to", "archived"), Archive);
        assert_eq!(act(&DECISION, "step", "proposed"), WriteCasework);
        assert_eq!(act(&DECISION, "step", "approved"), Approve);
        assert_eq!(act(&CASE, "circle", "1"), RestrictCase);
        assert_eq!(act(&CLOCK_TERM, "contact_hours", "x"), Approve);
        assert_eq!(act(&NOTE, "text", "x"), WriteCasework);
        assert_eq!(
            act_of(None, &write("text", &NOTE, "x")),
            Some(WriteCasework)
        );
    }

    #[test]
    fn an_officer_cannot_slip_an_approval_into_a_change() {
        use crate::record::DECISION;
        let mut change = Change {
            dot: crate::Dot {
                device: crate::DeviceId(1),
                counter: 1,
            },
            stamp: crate::Stamp::default(),
            kind: DECISION.tag,
            record: crate::RecordId::from_random([1; 8]),
            writes: vec![write("topic", &DECISION, "closure")],
        };
        let officer = Roles::from_iter([Role::CaseOfficer]);
        assert_eq!(refuses(officer, &change), None);
        change.writes.push(write("step", &DECISION, "approved"));
        assert_eq!(refuses(officer, &change), Some(Approve));
        let supervisor = Roles::from_iter([Role::Supervisor]);
        assert_eq!(refuses(supervisor, &change), None);
    }
}
