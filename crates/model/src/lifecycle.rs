//! The life cycle of a case: one table of states, steps and guards (domain specification §4.1).
//!
//! Pure: [`Facts`] say what a case holds, [`steps`] says where it can go from here and what each
//! step still lacks. Who asks, when, and what is written is the desk's matter.

mod facts;
mod guard;
mod table;

pub use facts::{Facts, LEVELS_FINAL, LEVELS_STARTED};
pub use guard::Guard;
pub use table::{Effect, From, Reason, Rule, TABLE};

/// Hours in which what an emergency jump left open must be done.
pub const EMERGENCY_HOURS: i64 = 72;

/// Where a case stands; code of the vocabulary `case_status`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum State {
    /// Intake not finished; may hold nothing but a date.
    #[default]
    Draft,
    /// Being taken.
    Intake,
    /// Is it ours, is it a defender.
    Triage,
    /// Sources are being weighed.
    Verification,
    /// Risk is being assessed.
    RiskAssessment,
    /// A plan is being agreed.
    ProtectionPlan,
    /// Measures are under way.
    ProtectionActive,
    /// Contact is kept.
    FollowUp,
    /// Ended.
    Closed,
    /// Taken up again.
    Reopened,
    /// Somebody else follows it.
    ReferredOut,
    /// Not admissible.
    Rejected,
    /// Identity erased.
    Archived,
}

impl State {
    /// All, in the order of the vocabulary.
    pub const ALL: [Self; 13] = [
        Self::Draft,
        Self::Intake,
        Self::Triage,
        Self::Verification,
        Self::RiskAssessment,
        Self::ProtectionPlan,
        Self::ProtectionActive,
        Self::FollowUp,
        Self::Closed,
        Self::Reopened,
        Self::ReferredOut,
        Self::Rejected,
        Self::Archived,
    ];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Intake => "intake",
            Self::Triage => "triage",
            Self::Verification => "verification",
            Self::RiskAssessment => "risk_assessment",
            Self::ProtectionPlan => "protection_plan",
            Self::ProtectionActive => "protection_active",
            Self::FollowUp => "follow_up",
            Self::Closed => "closed",
            Self::Reopened => "reopened",
            Self::ReferredOut => "referred_out",
            Self::Rejected => "rejected",
            Self::Archived => "archived",
        }
    }

    /// The state with that code; a case without one is a draft.
    pub fn from_code(code: &str) -> Option<Self> {
        if code.is_empty() {
            return Some(Self::Draft);
        }
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Somebody works on it.
    pub const fn is_open(self) -> bool {
        !matches!(
            self,
            Self::Closed | Self::ReferredOut | Self::Rejected | Self::Archived
        )
    }
}

/// One step a case could take now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    /// Where it leads.
    pub to: State,
    /// Codes of `user_role` that may take it.
    pub who: &'static [&'static str],
    /// What still lacks, in the order of the table; none means the step can be taken.
    pub missing: Vec<Guard>,
    /// Whether the person has to say why.
    pub reason: Reason,
    /// What is written with it.
    pub writes: &'static [Effect],
    /// The emergency path: `missing` does not stop it, each becomes a task.
    pub emergency: bool,
}

impl Step {
    fn is_same(&self, other: &Self) -> bool {
        self.to == other.to && self.emergency == other.emergency
    }

    /// True when nothing stands in the way. On the emergency path only the role can.
    pub fn is_open(&self) -> bool {
        if self.emergency {
            !self.missing.contains(&Guard::RightRole)
        } else {
            self.missing.is_empty()
        }
    }
}

/// The steps out of the state the facts name, each with what it lacks, in table order. `roles` are
/// the codes of `user_role` the person has; `None` where the institution has given none yet, and
/// then nobody is held back by a role.
pub fn steps(facts: &Facts, roles: Option<&[&str]>) -> Vec<Step> {
    let mut found: Vec<Step> = Vec::new();
    for rule in TABLE.iter().filter(|rule| rule.starts_at(facts.state)) {
        if rule.emergency && facts.risk != "extreme" {
            continue;
        }
        let step = step(rule, facts, roles);
        match found.iter_mut().find(|known| known.is_same(&step)) {
            // Two rows to one state: the one that lets through holds, else the first is shown.
            Some(known) if step.is_open() && !known.is_open() => *known = step,
            Some(_) => {}
            None => found.push(step),
        }
    }
    found
}

/// The step to `to`, if the table knows one from here.
pub fn step_to(facts: &Facts, to: State, emergency: bool, roles: Option<&[&str]>) -> Option<Step> {
    steps(facts, roles)
        .into_iter()
        .find(|step| step.to == to && step.emergency == emergency)
}

fn step(rule: &Rule, facts: &Facts, roles: Option<&[&str]>) -> Step {
    let mut missing: Vec<Guard> = Vec::new();
    if roles.is_some_and(|roles| !rule.who.iter().any(|who| roles.contains(who))) {
        missing.push(Guard::RightRole);
    }
    let guards: Vec<Guard> = if rule.emergency {
        emergency_guards()
    } else {
        rule.guards.to_vec()
    };
    missing.extend(guards.into_iter().filter(|guard| !guard.holds(facts)));
    Step {
        to: rule.to,
        who: rule.who,
        missing,
        reason: rule.reason,
        writes: rule.writes,
        emergency: rule.emergency,
    }
}

/// What the steps from intake to active protection ask, each once, in the order of the way.
pub fn emergency_guards() -> Vec<Guard> {
    let way = [
        (State::Draft, State::Intake),
        (State::Intake, State::Triage),
        (State::Triage, State::Verification),
        (State::Verification, State::RiskAssessment),
        (State::RiskAssessment, State::ProtectionPlan),
        (State::ProtectionPlan, State::ProtectionActive),
    ];
    let mut guards: Vec<Guard> = Vec::new();
    for (from, to) in way {
        let rule = TABLE
            .iter()
            .find(|rule| rule.from == From::One(from) && rule.to == to && !rule.emergency);
        for guard in rule.map_or(&[][..], |rule| rule.guards) {
            if !guards.contains(guard) {
                guards.push(*guard);
            }
        }
    }
    guards
}

#[cfg(test)]
mod tests;
