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
    ($($(#[doc = $doc:literal])* $module:ident :: $name:ident ( $request:ty ) -> $view:ty ;)*) => {
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

commands! {
    session::app_state(Nothing) -> AppState;
    session::preferences_save(Preferences) -> AppState;
    session::passphrase_propose(PassphraseProposal) -> PassphraseView;
    session::passphrase_judge(PassphraseQuestion) -> StrengthView;
    session::vault_create(VaultCreate) -> RecoveryView;
    session::vault_unlock(VaultUnlock) -> AppState;
    session::vault_lock(Nothing) -> AppState;
    session::vault_recover(VaultRecover) -> RecoveryView;
    session::vault_change_passphrase(PassphraseChange) -> AppState;
    session::vault_rekey(VaultUnlock) -> RecoveryView;
    session::vault_verify(Nothing) -> VerifyView;

    backups::backup_list(Nothing) -> BackupListView;
    backups::backup_make(BackupMake) -> BackupView;
    backups::backup_progress(Nothing) -> BackupProgress;
    backups::backup_stop(Nothing) -> BackupProgress;
    backups::backup_check(BackupName) -> BackupView;
    backups::vault_restore(VaultRestore) -> RestoreView;
    backups::vault_repair(VaultRepair) -> RepairView;

    members::invitation_read(InvitationText) -> InvitationView;
    members::institution_found(InstitutionFound) -> AppState;
    members::device_request_make(DeviceRequestMake) -> DeviceRequestView;
    members::device_request_pending(Nothing) -> DeviceRequestPending;
    members::device_request_read(DeviceRequestText) -> DeviceRequestView;
    members::device_approve(DeviceApprove) -> DeviceListView;
    members::device_list(Nothing) -> DeviceListView;
    members::device_revoke(DeviceName) -> DeviceListView;

    circles::device_roles(DeviceRoles) -> DeviceListView;
    circles::circle_list(Nothing) -> CircleListView;
    circles::circle_create(CircleCreate) -> CircleListView;
    circles::circle_add(CircleMember) -> CircleListView;
    circles::circle_remove(CircleMember) -> CircleListView;
    circles::case_restrict(CaseRestrict) -> SavedView;

    records::record_create(RecordCreate) -> SavedView;
    records::record_save(RecordSave) -> SavedView;
    records::record_get(RecordName) -> RecordView;
    records::record_list(RecordListRequest) -> RecordListView;
    records::record_withdraw(RecordWithdraw) -> SavedView;
    records::record_history(RecordName) -> HistoryView;
    records::record_restore_value(ValueRestore) -> SavedView;
    records::case_history(CaseHistoryRequest) -> CaseHistoryView;
    records::record_undo(Nothing) -> UndoView;
    records::conflict_list(Nothing) -> ConflictListView;
    records::conflict_resolve(ConflictResolve) -> SavedView;

    audit::audit_list(AuditListRequest) -> AuditListView;
    audit::audit_verify(Nothing) -> AuditCheckView;
    audit::audit_export(Nothing) -> AuditExportView;
    audit::audit_check(AuditText) -> AuditCheckView;

    queries::query_read(QueryText) -> QueryView;
    queries::query_values(QueryField) -> QueryValuesView;
    queries::view_list(Nothing) -> SavedViewList;
    queries::view_save(SavedViewSave) -> SavedViewList;
    queries::view_export(ViewExport) -> ViewExportView;
    queries::view_remove(SavedViewName) -> SavedViewList;

    cases::case_list(CaseListRequest) -> CaseListView;
    cases::case_get(RecordName) -> CaseView;
    cases::registry_list(RegistryRequest) -> RegistryView;
    cases::party_cases(RecordName) -> PartyCasesView;
    civic::civic_events(CivicEventsRequest) -> CivicEventsView;
    civic::relationship_list(RecordName) -> RelationshipListView;
    table_import::table_open(TableOpen) -> OpenTableView;
    table_import::table_try(TableChoices) -> TrialView;
    table_import::table_run(TableChoices) -> ImportDone;
    table_import::table_progress(Nothing) -> ImportProgress;
    table_import::table_cancel(Nothing) -> ImportProgress;
    table_import::table_map_save(TableMapSave) -> Nothing;
    table_import::import_list(Nothing) -> ImportListView;
    table_import::import_undo(ImportName) -> ImportUndone;
    table_import::form_blank(FormBlank) -> FormView;
    likeness::party_alike(AlikeRequest) -> AlikeView;
    likeness::party_doubles(DoublesRequest) -> DoublesView;
    likeness::party_apart(PartyPair) -> PartyView;
    likeness::party_merge(PartyPair) -> PartyView;
    likeness::party_separate(RecordName) -> PartyView;
    likeness::party_standing(RecordName) -> PartyView;
    cases::search(SearchRequest) -> SearchView;
    cases::today(TodayRequest) -> TodayView;

    decisions::decision_propose(DecisionPropose) -> DecisionView;
    decisions::decision_answer(DecisionAnswer) -> DecisionView;
    decisions::decision_take_back(DecisionTakeBack) -> DecisionView;
    decisions::decision_list(RecordName) -> DecisionListView;
    decisions::decision_pending(DecisionPendingRequest) -> DecisionListView;
    leaving::consent_standing(RecordName) -> StandingListView;
    leaving::leaving_preview(LeavingRequest) -> LeavingView;
    papers::paper_preview(PaperRequest) -> PaperView;
    papers::paper_make(PaperRequest) -> PaperView;
    leaving::disclosure_record(DisclosureRecord) -> RecordListView;
    leaving::breach_list(Nothing) -> RecordListView;
    leaving::retention_get(RecordName) -> RetentionView;
    leaving::retention_terms(Nothing) -> RetentionTermsView;
    leaving::retention_terms_save(RetentionTermsView) -> RetentionTermsView;
    risk::risk_weigh(RiskAnswers) -> RiskView;
    risk::case_risk(RecordName) -> CaseRiskView;
    risk::assessment_start(RecordName) -> SavedView;
    risk::assessment_submit(AssessmentSubmit) -> SavedView;
    risk::plan_agree(PlanAgree) -> SavedView;
    due::case_path(RecordName) -> PathView;
    due::case_step(StepRequest) -> PathView;
    due::due_list(DueRequest) -> DueListView;
    due::due_answer(DueAnswer) -> RecordView;
    due::due_sweep(Nothing) -> SweptView;

    erasure::erasure_plan(RecordName) -> ErasurePlanView;
    erasure::erasure_propose(ErasurePropose) -> ErasurePlanView;
    erasure::erasure_answer(ErasureAnswer) -> ErasurePlanView;
    erasure::erasure_carry_out(RecordName) -> ErasurePlanView;
    erasure::erasure_list(Nothing) -> ErasureListView;

    evidence::evidence_offer(EvidenceOffer) -> OfferView;
    evidence::evidence_add(EvidenceAdd) -> WorkName;
    evidence::evidence_list(RecordName) -> EvidenceListView;
    evidence::evidence_discard(RecordName) -> Nothing;
    evidence::evidence_open(EvidenceName) -> EvidenceOpenView;
    evidence::evidence_close(EvidenceClose) -> Nothing;
    evidence::evidence_check(EvidenceCheck) -> WorkName;
    evidence::evidence_export(EvidenceExport) -> WorkName;
    evidence::custody_list(RecordName) -> CustodyView;
    evidence::custody_add(CustodyAdd) -> CustodyView;
    evidence::work_get(WorkName) -> WorkView;
    evidence::work_cancel(WorkName) -> WorkView;

    exchange::exchange_status(Nothing) -> ExchangeStatus;
    exchange::exchange_run(Nothing) -> ExchangeOutcome;
    exchange::exchange_cancel(Nothing) -> ExchangeStatus;

    reports::report_preview(ReportPeriod) -> ReportView;
    reports::report_send(ReportPeriod) -> ReportView;
    reports::report_list(Nothing) -> ReportListView;
    reports::report_show(ReportName) -> ReportView;
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
