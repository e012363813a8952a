//! The whole contract on one screen: `name(Request) -> View`.
//!
//! From this list come the dispatcher and the TypeScript of the ui. A command without a handler
//! of the same name does not compile.

use std::sync::Arc;

use desk::Desk;
use serde_json::Value as Json;

use crate::error::{ApiError, Code};
use crate::handlers::*;
use crate::handlers::{
    backups, cases, decisions, due, exchange, members, records, reports, session,
};
use crate::types::*;

macro_rules! commands {
    ($($(#[doc = $doc:literal])* $effect:ident $module:ident :: $name:ident ( $request:ty ) -> $view:ty ;)*) => {
        /// Names of all commands.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];

        fn call(desk: &Arc<Desk>, name: &str, payload: Json) -> Result<Json, ApiError> {
            match name {
                $(stringify!($name) => {
                    let request: $request = serde_json::from_value(payload).map_err(|_| ApiError::of(Code::BadRequest))?;
                    let view: $view = $module::$name(desk, request)?;
                    serde_json::to_value(view).map_err(|_| ApiError::of(Code::Internal))
                })*
                _ => Err(ApiError::of(Code::UnknownCommand)),
            }
        }

        /// Names of those after which other screens still show what is.
        pub fn reads() -> Vec<&'static str> {
            let all = [$((stringify!($effect), stringify!($name))),*];
            all.iter().filter(|(effect, _)| *effect == "read").map(|(_, name)| *name).collect()
        }

        /// Shows every request and view type to `visitor`.
        pub fn visit_types(visitor: &mut impl ts_rs::TypeVisitor) {
            $(visitor.visit::<$request>(); visitor.visit::<$view>();)*
        }

        /// Name, request type and view type of each command, as TypeScript names.
        pub fn signatures() -> Vec<(&'static str, String, String)> {
            let config = ts_rs::Config::default();
            vec![$((stringify!($name), <$request as ts_rs::TS>::name(&config), <$view as ts_rs::TS>::name(&config))),*]
        }
    };
}

// `write`: screens ask again for what they show; `read`: nothing any of them shows has changed.
commands! {
    read session::app_state(Nothing) -> AppState;
    read session::wall_clock(WallClock) -> Nothing;
    read session::preferences_save(Preferences) -> AppState;
    read session::passphrase_propose(PassphraseProposal) -> PassphraseView;
    read session::passphrase_judge(PassphraseQuestion) -> StrengthView;
    write session::vault_create(VaultCreate) -> RecoveryView;
    write session::vault_unlock(VaultUnlock) -> AppState;
    write session::vault_lock(Nothing) -> AppState;
    write session::vault_recover(VaultRecover) -> RecoveryView;
    write session::vault_change_passphrase(PassphraseChange) -> AppState;
    write session::vault_rekey(VaultUnlock) -> RecoveryView;
    read session::vault_verify(Nothing) -> VerifyView;

    read backups::backup_list(Nothing) -> BackupListView;
    read backups::backup_make(BackupMake) -> BackupView;
    read backups::backup_progress(Nothing) -> BackupProgress;
    read backups::backup_stop(Nothing) -> BackupProgress;
    read backups::backup_check(BackupName) -> BackupView;
    write backups::vault_restore(VaultRestore) -> RestoreView;
    write backups::vault_repair(VaultRepair) -> RepairView;

    read members::invitation_read(InvitationText) -> InvitationView;
    write members::institution_found(InstitutionFound) -> AppState;
    write members::device_request_make(DeviceRequestMake) -> DeviceRequestView;
    read members::device_request_pending(Nothing) -> DeviceRequestPending;
    read members::device_request_read(DeviceRequestText) -> DeviceRequestView;
    write members::device_approve(DeviceApprove) -> DeviceListView;
    read members::device_list(Nothing) -> DeviceListView;
    write members::device_revoke(DeviceName) -> DeviceListView;

    write circles::device_roles(DeviceRoles) -> DeviceListView;
    read circles::circle_list(Nothing) -> CircleListView;
    write circles::circle_create(CircleCreate) -> CircleListView;
    write circles::circle_add(CircleMember) -> CircleListView;
    write circles::circle_remove(CircleMember) -> CircleListView;
    write circles::case_restrict(CaseRestrict) -> SavedView;

    write records::record_create(RecordCreate) -> SavedView;
    write records::record_save(RecordSave) -> SavedView;
    read records::record_get(RecordName) -> RecordView;
    read records::record_list(RecordListRequest) -> RecordListView;
    write records::record_withdraw(RecordWithdraw) -> SavedView;
    read records::record_history(RecordName) -> HistoryView;
    write records::record_restore_value(ValueRestore) -> SavedView;
    read records::case_history(CaseHistoryRequest) -> CaseHistoryView;
    write records::record_undo(Nothing) -> UndoView;
    read records::conflict_list(Nothing) -> ConflictListView;
    write records::conflict_resolve(ConflictResolve) -> SavedView;

    read audit::audit_list(AuditListRequest) -> AuditListView;
    read audit::audit_verify(Nothing) -> AuditCheckView;
    read audit::audit_export(Nothing) -> AuditExportView;
    read audit::audit_check(AuditText) -> AuditCheckView;

    read queries::query_read(QueryText) -> QueryView;
    read queries::query_values(QueryField) -> QueryValuesView;
    read queries::view_list(Nothing) -> SavedViewList;
    write queries::view_save(SavedViewSave) -> SavedViewList;
    write queries::view_export(ViewExport) -> WorkName;
    read queries::view_export_take(WorkName) -> ViewExportView;
    write queries::view_remove(SavedViewName) -> SavedViewList;

    read cases::case_list(CaseListRequest) -> CaseListView;
    read cases::case_get(RecordName) -> CaseView;
    read cases::registry_list(RegistryRequest) -> RegistryView;
    read cases::party_cases(RecordName) -> PartyCasesView;
    read civic::civic_events(CivicEventsRequest) -> CivicEventsView;
    read civic::relationship_list(RecordName) -> RelationshipListView;
    read table_import::table_open(TableOpen) -> OpenTableView;
    read table_import::table_try(TableChoices) -> TrialView;
    write table_import::table_run(TableChoices) -> ImportDone;
    read table_import::table_progress(Nothing) -> ImportProgress;
    read table_import::table_cancel(Nothing) -> ImportProgress;
    write table_import::table_map_save(TableMapSave) -> Nothing;
    read table_import::import_list(Nothing) -> ImportListView;
    write table_import::import_undo(ImportName) -> ImportUndone;
    read table_import::form_blank(FormBlank) -> FormView;
    read likeness::party_alike(AlikeRequest) -> AlikeView;
    read likeness::party_doubles(DoublesRequest) -> DoublesView;
    read case_likeness::case_alike(RecordName) -> AlikeCasesView;
    read case_likeness::case_doubles(CaseDoublesRequest) -> CaseDoublesView;
    write case_likeness::case_say(CaseSay) -> AlikeCasesView;
    write likeness::party_apart(PartyPair) -> PartyView;
    write likeness::party_merge(PartyPair) -> PartyView;
    write likeness::party_separate(RecordName) -> PartyView;
    read likeness::party_standing(RecordName) -> PartyView;
    read cases::search(SearchRequest) -> SearchView;
    read cases::today(TodayRequest) -> TodayView;

    write decisions::decision_propose(DecisionPropose) -> DecisionView;
    write decisions::decision_answer(DecisionAnswer) -> DecisionView;
    write decisions::decision_take_back(DecisionTakeBack) -> DecisionView;
    read decisions::decision_list(RecordName) -> DecisionListView;
    read decisions::decision_pending(DecisionPendingRequest) -> DecisionListView;
    read leaving::consent_standing(RecordName) -> StandingListView;
    read leaving::outward_standing(RecordName) -> OutgoingListView;
    read leaving::leaving_preview(LeavingRequest) -> LeavingView;
    read papers::paper_preview(PaperRequest) -> PaperView;
    write papers::paper_make(PaperRequest) -> PaperView;
    write leaving::disclosure_record(DisclosureRecord) -> RecordListView;
    read leaving::breach_list(Nothing) -> RecordListView;
    read leaving::retention_get(RecordName) -> RetentionView;
    read leaving::retention_terms(Nothing) -> RetentionTermsView;
    write leaving::retention_terms_save(RetentionTermsView) -> RetentionTermsView;
    read clock_terms::clock_terms(Nothing) -> ClockTermsView;
    write clock_terms::clock_terms_save(ClockTermsSave) -> ClockTermsView;
    read risk::risk_weigh(RiskAnswers) -> RiskView;
    read risk::case_risk(RecordName) -> CaseRiskView;
    write risk::assessment_start(RecordName) -> SavedView;
    write risk::assessment_submit(AssessmentSubmit) -> SavedView;
    write risk::plan_agree(PlanAgree) -> SavedView;
    read due::case_path(RecordName) -> PathView;
    write due::case_step(StepRequest) -> PathView;
    read due::due_list(DueRequest) -> DueListView;
    write due::due_answer(DueAnswer) -> RecordView;
    read due::due_sweep(Nothing) -> SweptView;

    read erasure::erasure_plan(RecordName) -> ErasurePlanView;
    write erasure::erasure_propose(ErasurePropose) -> ErasurePlanView;
    write erasure::erasure_answer(ErasureAnswer) -> ErasurePlanView;
    write erasure::erasure_carry_out(RecordName) -> ErasurePlanView;
    read erasure::erasure_list(Nothing) -> ErasureListView;

    read evidence::evidence_offer(EvidenceOffer) -> OfferView;
    write evidence::evidence_add(EvidenceAdd) -> WorkName;
    read evidence::evidence_list(RecordName) -> EvidenceListView;
    write evidence::evidence_discard(RecordName) -> Nothing;
    read evidence::evidence_open(EvidenceName) -> EvidenceOpenView;
    read evidence::evidence_close(EvidenceClose) -> Nothing;
    read evidence::evidence_thumbnail(RecordName) -> PictureView;
    read evidence::evidence_picture(EvidenceClose) -> PictureView;
    write evidence::evidence_copy(EvidenceCopy) -> WorkName;
    write evidence::evidence_check(EvidenceCheck) -> WorkName;
    write evidence::evidence_export(EvidenceExport) -> WorkName;
    read evidence::custody_list(RecordName) -> CustodyView;
    write evidence::custody_add(CustodyAdd) -> CustodyView;
    read evidence::work_get(WorkName) -> WorkView;
    read evidence::work_cancel(WorkName) -> WorkView;

    read exchange::exchange_status(Nothing) -> ExchangeStatus;
    write exchange::exchange_run(Nothing) -> ExchangeOutcome;
    read exchange::exchange_cancel(Nothing) -> ExchangeStatus;
    write exchange::line_set(LineRequest) -> ExchangeStatus;

    read reports::report_preview(ReportPeriod) -> ReportView;
    write reports::report_send(ReportPeriod) -> ReportView;
    read reports::report_list(Nothing) -> ReportListView;
    read reports::report_show(ReportName) -> ReportView;
}

/// The one dispatcher. Cheap to clone; blocks while it works, so call it off the ui thread.
#[derive(Clone)]
pub struct Router {
    desk: Arc<Desk>,
}

impl Router {
    /// A dispatcher over `desk`.
    pub const fn new(desk: Arc<Desk>) -> Self {
        Self { desk }
    }

    /// Runs one command with its JSON request and gives its JSON view.
    ///
    /// # Errors
    /// A code with arguments; every code has a message in `locales/*/errors.ftl`.
    pub fn dispatch(&self, name: &str, payload: Json) -> Result<Json, ApiError> {
        call(&self.desk, name, payload)
    }

    /// The desk behind it, for the shell's hooks (suspend, close).
    pub fn desk(&self) -> &Arc<Desk> {
        &self.desk
    }
}
