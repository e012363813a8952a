var e=`# A check of the audit trail found nothing wrong.
audit-holds =
    { $count ->
        [one] The trail holds: one entry, unchanged.
       *[other] The trail holds: { $count } entries, none changed.
    }
audit-anchors =
    { $count ->
        [0] Nothing of it has gone out to colleagues yet; whoever has the passphrase could write all of it anew unnoticed.
        [one] Compared with one hash that went out in an exchange.
       *[other] Compared with { $count } hashes that went out in exchanges.
    }
audit-signed = The signature under it is that laptop’s.
audit-signed-not = The signature under it is not that laptop’s: do not rely on this file.
audit-fault-gap = Entry { $number } is missing, or its number was changed.
audit-fault-changed = Entry { $number } was changed after it was written, or what came before it.
audit-fault-cut = Entries after { $number } were removed.
audit-fault-anchor = Entry { $number } is not the one whose hash went out to colleagues: the trail was written anew.
audit-exported = The trail was written to { $file }. It names people and what they did, and nothing of what stands in cases.
history-stands = stands now
history-lost = lost in a choice
history-clock = this laptop’s clock was wrong then
history-put-back-title = Take up an older value
history-put-back-reason = Reason (may stay empty)
history-put-back-reason-hint = It is kept as a note in the case.
field-past = What stood here before…
field-past-of = What stood in “{ $field }”
steps-who = By whom
steps-everybody = everybody
steps-no-news = Nothing new from colleagues since your last visit
steps-new = new
steps-record = What stood in this record
steps-own = Fields of the case itself, value by value
steps-made = Made: { $kind }
steps-changed = Changed: { $kind }
steps-withdrawn = Withdrawn: { $kind }
steps-restored = Restored: { $kind }
audit-title = Audit trail of this laptop
audit-verify = Check the trail
audit-export = Export
audit-check-file = Check an exported trail…
audit-filter-op = What was done
audit-filter-since = When
audit-all = everything
audit-since-day = the last day
audit-since-week = the last week
audit-since-month = the last month
audit-none = No entries here
audit-more = More
query-comma = {", "}
audit-op-vault-create = Vault made
audit-op-vault-recover = Vault opened with the recovery key
audit-op-vault-change-passphrase = Passphrase changed
audit-op-vault-rekey = New keys for the vault
audit-op-vault-repair = Vault repaired
audit-op-vault-restore = Vault restored from a backup
audit-op-login = Vault opened
audit-op-login-failed = Tries with a wrong passphrase
audit-op-lock-button = Vault locked
audit-op-lock-idle = Locked after a pause
audit-op-lock-suspend = Locked at sleep
audit-op-lock-closed = Program closed
audit-op-read = Restricted record opened
audit-op-record-create = Record made
audit-op-record-save = Record saved
audit-op-record-withdraw = Record withdrawn
audit-op-record-restore = Record restored
audit-op-record-restore-value = Older value taken up
audit-op-record-undo = Undone
audit-op-record-import = Record imported
audit-op-conflict-resolve = Conflict settled
audit-op-export = Something left the vault
audit-op-disclosure-record = Disclosure recorded
audit-op-report-send = Report sent
audit-op-institution-found = Institution founded
audit-op-device-request = Asked to join
audit-op-device-approve = Laptop let in
audit-op-device-revoke = Laptop removed
audit-op-audit-verify = This trail checked
audit-op-decision-propose = Decision proposed
audit-op-decision-approve = Decision approved
audit-op-case-archive = Case archived
audit-op-erasure-propose = Erasure proposed
audit-op-erasure-carry-out = Erasure carried out
steps-news =
    { $count ->
        [one] Only what others did since my last visit (one change)
       *[other] Only what others did since my last visit ({ $count } changes)
    }
`;export{e as default};