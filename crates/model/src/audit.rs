//! What the audit trail can say was done: the one list of operations.
//!
//! Codes are in the hash-chained trail, for ever. Each has words, `audit-op-<code>` with `-` for
//! `_`, in `locales/*/audit.ftl`.

/// Codes of all operations, in order.
pub const OPS: &[&str] = &[
    "assessment_start",
    "assessment_submit",
    "audit_verify",
    "backup",
    "backup_auto",
    "breach_task",
    "case_archive",
    "case_emergency",
    "case_key_make",
    "case_likeness",
    "case_restrict",
    "case_step",
    "circle_create",
    "circle_grant",
    "circle_remove",
    "circle_turn",
    "clock_suspect",
    "clock_terms",
    "conflict_resolve",
    "consent_block",
    "custody_add",
    "decision_approve",
    "decision_propose",
    "decision_return",
    "decision_take_back",
    "deletion_task",
    "device_approve",
    "device_request",
    "device_revoke",
    "disclosure_record",
    "erasure_approve",
    "erasure_carry_out",
    "erasure_propose",
    "erasure_return",
    "evidence_add",
    "export",
    "identity_new",
    "import_undo",
    "institution_found",
    "institution_leave_unconfirmed",
    "lock_button",
    "lock_closed",
    "lock_idle",
    "lock_suspend",
    "login",
    "login_failed",
    "party_apart",
    "party_merge",
    "party_separate",
    "read",
    "record_create",
    "record_import",
    "record_restore",
    "record_restore_value",
    "record_save",
    "record_undo",
    "record_withdraw",
    "report_send",
    "retention_terms",
    "review_open",
    "review_set",
    "role_change",
    "source_link",
    "task_escalated",
    "task_settled",
    "task_written",
    "vault_change_passphrase",
    "vault_create",
    "vault_recover",
    "vault_rekey",
    "vault_repair",
    "vault_restore",
];

/// What stands beside an operation: these count (`cases=3`), each with words `audit-what-<code>`.
pub const COUNTED: &[&str] = &["cases", "items", "records", "tries"];

/// True for a code of the list.
pub fn is_op(code: &str) -> bool {
    OPS.binary_search(&code).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: [&str; 4] = [
        include_str!("../../../locales/ar/audit.ftl"),
        include_str!("../../../locales/en/audit.ftl"),
        include_str!("../../../locales/fr/audit.ftl"),
        include_str!("../../../locales/es/audit.ftl"),
    ];

    #[test]
    fn every_operation_has_words_in_four_languages_and_no_words_are_left_over() {
        for words in WORDS {
            let told: Vec<String> = words
                .lines()
                .filter_map(|line| line.strip_prefix("audit-op-")?.split_once(" = "))
                .map(|(key, _)| key.replace('-', "_"))
                .collect();
            assert_eq!(
                told.iter().collect::<std::collections::BTreeSet<_>>().len(),
                OPS.len()
            );
            for op in OPS {
                assert!(told.iter().any(|key| key == op), "{op}");
            }
            for counted in COUNTED {
                let key = format!("\naudit-what-{counted} =");
                assert!(words.contains(&key), "{counted}");
            }
        }
    }

    #[test]
    fn the_list_is_in_order() {
        assert!(OPS.is_sorted());
        assert!(is_op("login") && !is_op("record_moved"));
    }
}
