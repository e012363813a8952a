### What the command line `sanad` says to people. With --json it says none of this.
###
### Arguments, by key. Those marked # are numbers; all others are text. Keys not listed take none.
###   cli-ask-words-same: $yes
###   cli-passphrase-proposed: $passphrase
###   cli-vault-created: $folder
###   cli-recovery-line: $number, $groups
###   cli-vault-sound: #$changes
###   cli-invitation-read: $institution, $role, $hub
###   cli-invitation-marks: $hub, $alliance
###   cli-institution-founded: $institution
###   cli-institution-joined: $institution
###   cli-request-written: $file
###   cli-request-words: $words
###   cli-request-from: $person, $device
###   cli-device-approved: $device, $person
###   cli-device-revoked: $device
###   cli-member-roles: $person, $roles
###   cli-circle-unnamed: $number
###   cli-case-restricted: $case
###   cli-case-unrestricted: $case
###   cli-record-saved: $id
###   cli-record-withdrawn: $id
###   cli-records-imported: #$count
###   cli-import-tried: #$rows, $out
###   cli-import-undone: #$count
###   cli-import-kept: $title
###   cli-records-exported: #$count, $file
###   cli-exchange-sent: #$count
###   cli-exchange-received: #$count
###   cli-exchange-conflicts: #$count
###   cli-exchange-reports-received: #$count
###   cli-exchange-cost: #$requests, $up, $down
###   cli-exchange-waiting: #$count
###   cli-report-sent: $year
###   cli-report-queued: $year
###   cli-report-from: $institution, $year
###   cli-report-small-cells: $threshold
###   cli-usage-missing: $names
###   cli-usage-values: $values
###   cli-conflict-dots: $dots
###   cli-warning: $text
###   cli-warning-plain-file: $file
###   cli-warning-passphrase-file: $file
###   cli-warning-held: #$count
###   cli-warning-quarantined: #$count
###   cli-demo-made: $folder

## Prompts. A space and the typed answer follow; what is typed is not shown.

cli-ask-passphrase = Passphrase:
cli-ask-passphrase-new = New passphrase:
cli-ask-passphrase-again = The same once more:
cli-ask-passphrase-differs = The two are not the same. Nothing was done; type both again.
cli-ask-recovery-key = Recovery key, as printed:
# The answer is checked with cli-word-yes.
cli-ask-words-same = Are the six words the same on both sides? Type “{ $yes }” to approve the laptop:
# The word a person types to say yes.
cli-word-yes = yes

## Vault

# Six words made at random; $passphrase is shown once.
cli-passphrase-proposed = A passphrase that nobody can guess: { $passphrase }
cli-vault-created = Vault created in { $folder }. All that is saved in it is encrypted.
cli-vault-opened = The vault opens.
cli-vault-recovered = The recovery key opened the vault, and the new passphrase holds from now on. This key no longer works; the new one follows.
cli-recovery-title = Recovery key. It is shown this once:
# One of four lines, $number from 1; $groups is two groups of four characters and a check character.
cli-recovery-line = { $number }. { $groups }
cli-recovery-advice = Print it or copy it by hand, and keep the paper away from this laptop, in a locked place. Whoever has it can open the vault; without it, a forgotten passphrase means that everything is lost.
# A change is one person's save on one record.
cli-vault-sound =
    The vault is sound. It holds { $changes ->
        [one] one change
       *[other] { $changes } changes
    }, and all records agree with them.
cli-vault-unsound = The vault is damaged. Nothing was repaired or erased; keep a copy of the folder and tell whoever is responsible for security.

## Institution and laptops

# $role is one of the role- messages.
cli-invitation-read = Invitation of { $institution } ({ $role }), hub { $hub }.
# Short forms of two keys, four groups of five digits. Each stands alone on its line, where
# right-to-left text cannot turn the order of its groups.
cli-invitation-marks =
    Marks of the keys in the invitation, first of the hub, then of the Alliance:
    { $hub }
    { $alliance }
    Compare both with those you were told by telephone or in a letter. If one differs, stop: the invitation may be forged.
cli-institution-founded = This is now the first laptop of { $institution }. It has administration rights; approve a second laptop soon, so that losing this one does not lock everybody out.
cli-institution-joined = This laptop was approved and is now part of { $institution }.
cli-request-written = Request written to { $file }. Carry it by hand or on a USB stick to a laptop with administration rights.
# $words is six words separated by spaces.
cli-request-words = Read these six words aloud to each other: { $words }
cli-request-words-advice = Approve only if every word is the same on both sides, and you know who is speaking.
cli-request-from = { $person } asks to join with the laptop “{ $device }”.
cli-request-waiting = This laptop waits for approval. After it, exchange once from here.
cli-device-approved = Approved: “{ $device }” of { $person }. It joins with its next exchange, after this laptop has exchanged.
# Files already on the removed laptop cannot be taken back from here.
cli-device-revoked = Removed: “{ $device }”. It receives nothing new once this laptop has exchanged; what it already holds stays on it, protected by its passphrase.

## Lists: names of columns, and marks in them

cli-column-device = Laptop
cli-column-number = Number
cli-column-person = Person
cli-column-state = State
cli-column-reference = Reference
cli-column-title = Title
cli-column-risk = Risk
cli-column-changed = Last change
cli-column-record = Record
cli-column-id = Record id
cli-column-field = Field
cli-column-value = Value
cli-column-written = Written
cli-column-due = Due
cli-column-when = When
cli-column-what = What
cli-column-officer = Who
cli-column-year = Year
cli-column-institution = Institution
# Marks in the list of laptops.
cli-device-this = this laptop
cli-device-removed = removed
# Mark in a list of several values of one field.
cli-conflict-shown = shown now
cli-list-empty = The list is empty.
cli-search-none = Nothing found.

## Records

cli-conflict-resolved = Your choice is saved. The other values stay in the history.
# Numbers of the values standing in the field, when another was named.
cli-conflict-dots = These numbers stand there: { $dots }
cli-records-imported =
    { $count ->
        [one] One record imported.
       *[other] { $count } records imported.
    }
cli-records-exported =
    { $count ->
        [one] One record exported to { $file }.
       *[other] { $count } records exported to { $file }.
    }

## Exchange. One line each; a line whose number is 0 may be left out.

# "Sent" is only said when the hub's signed receipt is stored on this laptop.
cli-exchange-sent =
    { $count ->
        [one] Sent: one change; its receipt is kept.
       *[other] Sent: { $count } changes; their receipts are kept.
    }
# Laptops let in or removed, or a founding.
cli-exchange-laptops-sent = Sent: the list of laptops of the institution; the hub has it.
cli-exchange-received =
    { $count ->
        [one] Received: one change of colleagues.
       *[other] Received: { $count } changes of colleagues.
    }
cli-exchange-conflicts =
    { $count ->
        [one] One field now has several values to choose from; all are kept.
       *[other] { $count } fields now have several values to choose from; all are kept.
    }
cli-exchange-hub-lost = The hub had less than it had signed for: it was set back to an older copy, or lost something. Nothing is lost on the laptops, and this one has sent again what it holds. Tell whoever runs the hub.
cli-exchange-reports-received =
    { $count ->
        [one] One report came in.
       *[other] { $count } reports came in.
    }
# How often the hub was asked, and how much was carried both ways; $up and $down are sizes such as "182 kB".
cli-exchange-cost =
    { $requests ->
        [one] One request; { $up } up, { $down } down.
       *[other] { $requests } requests; { $up } up, { $down } down.
    }
cli-exchange-waiting =
    { $count ->
        [one] One change waits for the next exchange.
       *[other] { $count } changes wait for the next exchange.
    }
cli-exchange-never = No exchange yet.

## Reports. $year is given as text, without grouping.

cli-report-sent = The report for { $year } was sent; the receipt of the hub is kept.
cli-report-queued = The report for { $year } is sealed and leaves with the next exchange. It is not sent yet.
cli-report-from = Report of { $institution } for { $year }
# Stands below a table where small counts are not printed; $threshold is the smallest count printed.
cli-report-small-cells = “…” stands for a number that could point at a person; counts below { $threshold } are not printed.

## Warnings, and nothing

cli-nothing-to-do = Nothing to do.
# After a line that could not be understood: options that are missing, values an option takes.
cli-usage-missing = Missing: { $names }
cli-usage-values = Possible: { $values }
# $text is one of the warnings below.
cli-warning = Warning: { $text }
cli-warning-plain-file = { $file } is not encrypted. Anyone who finds it can read it; erase it when it is no longer needed.
cli-warning-passphrase-file = The passphrase was read from { $file }. Whoever has this file can open the vault; use it for trials only.
cli-warning-held =
    { $count ->
        [one] One package came early and waits for an earlier one.
       *[other] { $count } packages came early and wait for earlier ones.
    }
cli-warning-quarantined =
    { $count ->
        [one] One package could not be read and was put aside. It is kept; tell your institution.
       *[other] { $count } packages could not be read and were put aside. They are kept; tell your institution.
    }

## Demonstration

cli-demo-made = Demonstration made in { $folder }. Nothing in it is real.

cli-backup-made = Backup made and checked in { $folder }, with { $changes } changes.
cli-backup-none = There is no backup here.
cli-backup-line = { $day }  { $changes } changes  { $folder }
cli-restored = The vault was made from the backup. This laptop has a new name in the institution; exchange now. An administrator should remove the old laptop from the list.
cli-restored-aside = The vault that was here lies in { $folder }.
cli-restored-waits = An administrator has to let this laptop in before it can exchange.
cli-repaired = The vault is sound again. Damaged pages: { $pages }. The damaged file is kept beside it.
cli-repaired-lost = Changes that are nowhere any more: { $changes }. Check what you typed last.
cli-repaired-hub = Some changes of colleagues come back with the next exchange.
cli-printed = Paper written: { $file }. Whoever has this file can read it; erase it after printing.

## Spreadsheets

cli-import-tried =
    { $rows ->
        [one] One row
       *[other] { $rows } rows
    }, left out: { $out }.
cli-import-undone =
    Taken back: { $count ->
        [one] one record
       *[other] { $count } records
    }.
cli-import-kept = Left, since somebody has worked on it: { $title }
cli-import-sheet = Sheet
cli-import-row = Row
cli-import-column = Column
cli-import-value = Value
cli-import-why = Why
cli-import-number = No.
cli-import-file = File
cli-import-records = Records
cli-import-back = Back
cli-member-roles = Roles of { $person }: { $roles }. It holds everywhere after the next exchanges.
cli-circle-unnamed = Restricted circle { $number }
cli-case-restricted = Restricted from now on: “{ $case }”. What was exchanged before can still be read by the colleagues who have it.
cli-case-unrestricted = Back with the whole desk: “{ $case }”. What was sealed to the circle stays with the circle.
cli-column-circle = Circle
cli-column-name = Name
cli-column-members = Laptops
cli-column-cases = Cases
cli-column-roles = Roles
