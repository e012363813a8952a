### The audit trail of this laptop: who did what.

# A check of the audit trail found nothing wrong.
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

## What was done; one key a code, all of which are listed in the model.

audit-op-assessment-start = Risk assessment begun
audit-op-assessment-submit = Risk assessment handed in for approval
audit-op-audit-verify = This trail checked
audit-op-backup = Backup made
audit-op-backup-auto = Backup made by itself
audit-op-breach-task = Task made: tell the authority of a breach
audit-op-case-archive = Case archived
audit-op-case-emergency = Case taken along the emergency path
audit-op-case-key-make = Own key made for a case’s files
audit-op-case-restrict = Circle of a case changed
audit-op-case-step = Case moved on
audit-op-circle-create = Circle made
audit-op-circle-grant = Laptop brought into a circle
audit-op-circle-remove = Laptop taken out of a circle
audit-op-circle-turn = New keys for a circle
audit-op-clock-suspect = This laptop’s clock had gone back
audit-op-clock-terms = Time limits of cases changed
audit-op-conflict-resolve = Conflict settled
audit-op-consent-block = Task made: a consent does not cover what was planned
audit-op-custody-add = Custody of evidence written down
audit-op-decision-approve = Decision approved
audit-op-decision-propose = Decision proposed
audit-op-decision-return = Decision sent back
audit-op-decision-take-back = Proposal taken back
audit-op-deletion-task = Task made: a person asked for erasure
audit-op-device-approve = Laptop let in
audit-op-device-request = Asked to join
audit-op-device-revoke = Laptop removed
audit-op-disclosure-record = Disclosure recorded
audit-op-erasure-approve = Erasure approved
audit-op-erasure-carry-out = Erasure carried out
audit-op-erasure-propose = Erasure proposed
audit-op-erasure-return = Erasure sent back
audit-op-evidence-add = Evidence taken in
audit-op-export = Something left the vault
audit-op-identity-new = New signing identity of this laptop
audit-op-import-undo = Import undone
audit-op-institution-found = Institution founded
audit-op-institution-leave-unconfirmed = Waiting to be let in given up
audit-op-lock-button = Vault locked
audit-op-lock-closed = Program closed
audit-op-lock-idle = Locked after a pause
audit-op-lock-suspend = Locked at sleep
audit-op-login = Vault opened
audit-op-login-failed = Tries with a wrong passphrase
audit-op-party-apart = Two entries noted as two people
audit-op-case-likeness = What two cases have to do with each other noted
audit-op-party-merge = Two entries joined
audit-op-party-separate = Joined entries parted again
audit-op-read = Restricted record opened
audit-op-record-create = Record made
audit-op-record-import = Record imported
audit-op-record-restore = Record restored
audit-op-record-restore-value = Older value taken up
audit-op-record-save = Record saved
audit-op-record-undo = Undone
audit-op-record-withdraw = Record withdrawn
audit-op-report-send = Report sent
audit-op-retention-terms = Terms of keeping changed
audit-op-review-open = Risk to be assessed again
audit-op-review-set = Day of the next review set
audit-op-role-change = Roles of a laptop changed
audit-op-source-link = First act told: its source linked to it
audit-op-task-escalated = Something overdue passed on
audit-op-task-settled = Task closed by itself: its reason is gone
audit-op-task-written = Task made by a step of the case
audit-op-vault-change-passphrase = Passphrase changed
audit-op-vault-create = Vault made
audit-op-vault-recover = Vault opened with the recovery key
audit-op-vault-rekey = New keys for the vault
audit-op-vault-repair = Vault repaired
audit-op-vault-restore = Vault restored from a backup

## What it was done with: codes and counts

audit-what-cases =
    { $count ->
        [one] one case
       *[other] { $count } cases
    }
audit-what-items =
    { $count ->
        [one] one item
       *[other] { $count } items
    }
audit-what-records =
    { $count ->
        [one] one record
       *[other] { $count } records
    }
audit-what-tries =
    { $count ->
        [one] one try
       *[other] { $count } tries
    }
# $moment is a date with its hour.
audit-what-last = the last one { $moment }
audit-what-device = laptop { $device }
audit-what-audit = this trail
audit-what-jsonl = import lines
audit-what-view = a view
audit-what-inside = for inside
