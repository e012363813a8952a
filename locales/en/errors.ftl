### Why something did not happen, and what to do.
###
### One message for each error code; `_` of the code is `-` in the key. Each says in plain words
### what happened, then what to do or what is safe. $seconds and $limit must be given as numbers, or
### their plural forms do not fit; all other arguments are given as text. $field is the label of the
### field in the same language.

## Requests and the program itself

error-bad-request = Sanad did not understand this request. Nothing was changed; check what was typed and try again.
error-unknown-command = There is no such command. Nothing was changed; the help lists those there are.
error-not-confirmed = You did not say yes, so nothing was done and nothing was changed.
# $file is the file as it was typed.
error-no-file = There is no file “{ $file }”, or it cannot be read. Nothing was changed; check the name and the folder.
error-internal = Something went wrong inside Sanad. Nothing was changed; close Sanad, open it again and retry.

## The vault: the encrypted store on this laptop

# Ends the messages on a vault that does not open. People fear above all that their cases are gone.
-vault-untouched = Sanad changed nothing, erased nothing and made no new empty vault.
error-no-vault = There is no vault in this folder. Choose another folder, or create a vault; nothing was made yet.
error-vault-exists = There is already a vault in this folder. It was left as it is; open it, or choose another folder.
error-locked = The vault is locked. What was saved is safe; unlock it and try again.
error-wrong-passphrase = The passphrase does not open this vault. { -vault-untouched } Check the keyboard language and capital letters, then try again.
error-wrong-recovery-key = The recovery key is well typed but does not open this vault. Nothing was changed or erased; look for the newest sheet of this laptop.
# The key is printed as four numbered lines; $group is the number of the line, from 1.
error-recovery-key-typo = There is a typing error in line { $group } of the recovery key. Compare that line with the printed sheet; nothing was changed.
# $have and $need are strengths, numbers such as 9 and 15; more is stronger.
error-weak-passphrase = This passphrase is too easy to guess: its strength is { $have }, and { $need } is needed. Add words that do not belong together, or take the one Sanad proposes.
error-too-many-tries =
    Too many wrong tries. Nothing was erased; wait { $seconds ->
        [one] one second
       *[other] { $seconds } seconds
    }, then try again.
error-tampered-header = The lock of this vault was altered by somebody without the passphrase. { -vault-untouched } Stop using this laptop, keep it as it is and tell whoever is responsible for security.
error-lowered-parameters = The file of this vault asks for weaker protection than Sanad accepts, so your passphrase was not used on it. { -vault-untouched } Somebody may have weakened it on purpose: tell whoever is responsible for security.
# $found is the version of the file's form.
error-newer-version = This file was written by a newer Sanad (form { $found }). { -vault-untouched } Install the newest Sanad to open it.
error-unreadable-file = This file cannot be read as a vault: it is damaged, or something else. { -vault-untouched } Keep the file, check that the folder is the right one, and look for the latest backup.
error-truncated-file = The end of this file is missing, as when a copy was cut short. { -vault-untouched } Keep the file; copy it again in full from where it came, or look for the latest backup.
error-disk-full = The disk is full, so the last save did not happen. What was saved before is whole: nothing was changed or erased, and no new empty vault was made. Free some space, then save again.
error-file-access = The system did not let Sanad read or write a file. Nothing was changed; check that the disk is connected and that you may write to the folder.
error-out-of-memory = There is not enough free memory to open the vault. Nothing was changed; close other programs and try again.
error-in-use = This vault is already open in another Sanad. Nothing was changed; close it there first.

## Records and fields

error-no-record = This record is not on this laptop. Nothing was changed; it may arrive with the next exchange.
# $field is here the technical name that was not found.
error-unknown-field = There is no kind of record or field called “{ $field }”. Nothing was saved; check the spelling.
error-bad-value = This value does not fit the field “{ $field }”. It was not saved; correct it and save again.
error-too-long =
    The text is too long for “{ $field }” and was not saved. Shorten it to { $limit ->
        [one] one character
       *[other] { $limit } characters
    } at most.
error-fixed-field = “{ $field }” is written once and cannot be changed. Nothing was changed; to correct it, add a new record.
# $today is a day by the clock of the laptop; $other the label of another field.
error-date-ahead = This day has not come yet: by the clock of this laptop today is { $today }. Correct the date, or the clock if it is wrong. What you typed still stands here and is not saved.
error-date-too-early = Nobody living was born that long ago. Correct the year; what you typed still stands here and is not saved.
error-date-order = This does not fit “{ $other }”: the end lies before the beginning. Correct one of the two; what you typed still stands here and is not saved.
error-contested = Two values stand in “{ $field }”, and both are kept. Choose between them first, then make your change.
error-conflict-moved = Another value arrived after these were shown. Nothing was decided; look at all of them and choose again.
error-no-conflict = There is nothing to choose here: only one value stands. Nothing was changed; a colleague may have chosen already.
error-import-line = Line { $line } of the import file is wrong at “{ $field }”. Correct that line, then import the file again.
error-sheet-unreadable = This file cannot be read as a spreadsheet. Save it as XLSX or CSV without a password, then choose it again.
error-sheet-too-large = The spreadsheet is too large: at most 24 MB, 50,000 rows and 300 columns. Split it, then import the parts.
error-sheet-empty = Nothing stands in this spreadsheet.
error-no-table = No spreadsheet is open any more. Choose the file again.
error-no-import = Nothing of this import is left to take back.

## The institution and its laptops

error-legal-hold = A legal hold keeps this case. It has to be lifted before anything is erased; nothing was changed.
error-case-at-work = This case is being worked on. It can be erased once it is closed, or when the person asked for it and the day of the request is recorded.
error-may-not-leave = This may not leave the institution, so nothing did. Look at the consents of the case: they say why.
# consent: why the word does not cover it, a whole phrase.
error-consent-lacking = This would go to somebody outside, and no consent covers it: { $consent }. Nothing was handed over.
error-not-enrolled = This laptop is not part of an institution yet. What was saved is safe here; to exchange, join with an invitation.
error-already-enrolled = This laptop is already part of an institution. Nothing was changed; for another institution, create a vault in another folder.
error-bad-invitation = This is not an invitation that this Sanad can read. Nothing was changed; ask for the file again and take all of it.
error-invitation-used = The hub does not accept this invitation: it was used before, or is not known there. Nothing was changed; ask for a new one.
error-bad-device-request = This is not a request to join this institution. No laptop was added; ask your colleague for the request file again.
error-words-differ = The six words are not those of this request. Do not approve: somebody may be in between. Nothing was changed; ask your colleague to hand you the request file again, in person, and compare once more.
error-not-allowed = Only a laptop with administration rights may do this. Nothing was changed; ask a colleague who has one.
error-role-refused = Your roles in the institution do not include this: { $act ->
        [read_coded] seeing cases
        [read_identities] seeing names and texts
        [move_case] moving a case along
        [approve] approving as the second person
        [close] closing or reopening a case
        [reject] rejecting or referring a case
        [archive] archiving a case
        [erase] erasing
        [hold_legally] setting or lifting a legal hold
        [restrict_case] putting a case into a restricted circle
        [disclose] handing out something from a case
        [export] handing out many records at once
        [import] taking in records from a file
        [read_statistics] seeing tables and reports
        [send_report] sending a report
        [manage_laptops] letting laptops in or removing them
        [manage_roles] giving or taking roles
        [manage_circles] making restricted circles
        [read_audit] seeing the audit trail
        [record_breach] keeping the register of breaches
       *[write_casework] writing in cases
    }. Nothing was changed; ask a colleague whose role it is.
error-case-restricted = This belongs to a restricted case, and you are not in its circle. Nothing was changed; ask a member of the circle.
error-no-circle = The institution has no such circle. Nothing was changed; look it up in the list of circles.
error-circle-refused = The circle cannot be changed so: only its members decide on it, and everyone in it must have a role that reads names. Nothing was changed.
error-last-admin = Nobody would be left who decides on laptops and roles. Nothing was changed; give somebody else that role first.
error-no-device = The institution has no such laptop. Nothing was changed; check it in the list of laptops.
error-own-device = A laptop cannot remove itself. Nothing was changed; do it from another laptop with administration rights.
error-revoked = The hub no longer lets this laptop in: it was removed from the institution, or the hub says so. What is saved here was not erased; speak with your institution.
error-not-approved = This laptop waits for approval and cannot exchange yet. What was saved is safe here; ask a colleague with administration rights to approve it and to exchange, then exchange again.

## Exchange with the hub

error-offline = The hub could not be reached. Everything is saved on this laptop and goes with the next exchange.
error-hub-name-unknown = The name of the hub could not be looked up. Check whether this network reaches other sites; everything is saved on this laptop.
error-connection-refused = The hub’s machine answers but takes no connection just now. Everything is saved on this laptop and goes with the next exchange.
error-handshake-cut = The link died before the secured connection stood, so nothing was sent and nothing is lost. Try where the signal is better, or exchange by file.
error-captive-portal = This network wants a sign-in first, as in hotels and airports. Open its page in a browser, sign in, then exchange again. Nothing was sent.
# $issuer is one of the issuer- messages below, a whole sentence.
error-tls-intercepted = Somebody stands between this laptop and the hub: the certificate shown is not the one of your invitation. { $issuer } Nothing was sent.
error-proxy-down = The proxy you set cannot be reached. Nothing goes out by another way; start it (Tor, for example) or change it under Line settings.
error-proxy-refused = The proxy runs but does not reach the hub. Nothing was sent; wait a little, or let the proxy connect anew.
error-budget-spent = What may be spent on the line is spent for now. Everything waits on this laptop; raise the limit under Line settings if it must go today.
error-clock-refused = The hub and this laptop do not agree on the time. Set the clock of the laptop, then exchange again.
error-link-broken = The connection broke off. What was carried whole is kept, and the next exchange continues from there.
error-hub-not-trusted = What answered is not the hub of your invitation. No case can be read there; try another connection, and tell your institution if it happens again.
# $reason is one of the refusal- messages below, a whole sentence.
error-hub-refused = The hub refused. { $reason } What was saved on this laptop is safe.
error-hub-lied = The hub contradicts facts that are signed, so Sanad did not believe it. Nothing saved here was changed; tell your institution.
error-vault-copy = The hub holds work of this laptop that this vault does not have. The vault was restored from an older copy, or copied to a second laptop; or the hub does not tell the truth. Nothing was changed, and nothing more is exchanged from here: let this laptop in anew with a new vault.
error-hub-busy = The hub is busy or full. Everything stays saved on this laptop; try again later.
error-already-running = An exchange is already running. Let it finish; nothing needs to be done.
error-cancelled = Stopped, as you asked. What was carried whole is kept; the rest waits for the next exchange.
error-no-headquarters = The address of headquarters is not known here yet. Exchange once, then send the report.
error-report-from-headquarters = This is headquarters: it receives reports and sends none. Nothing was sent.
error-no-report = There is no such report on this laptop. Nothing was changed; look in the list of reports.
error-no-backup = This folder holds no backup of Sanad, or a damaged one. Nothing was changed; choose another backup.

## Decisions of two people

# $field is the label of a field.
error-decision-needed = “{ $field }” is decided by two people. Propose a value; a second person approves it on another laptop. Nothing was changed.
error-second-person-needed = Another person has to answer this, on another laptop. Whoever proposed cannot approve. Nothing was changed.
error-decision-pending = A proposal on this waits already. Have it answered, or take it back first.
error-decision-answered = This proposal was answered or taken back already. Nothing was changed.
error-decision-moved = What the proposal rests on has changed since you opened it. Look at it once more, then decide.
error-decision-seal = The signature of this proposal does not fit. It counts for nothing; ask whoever made it to propose again.
error-precision-without-place = Nothing named here is that exact. Name the place or the region first, or choose a coarser precision. Nothing was changed.
error-source-needed = No source of this case says so yet, so no level above “under verification” can be decided. Link a source, or record one.
error-approver-reason = This level lies above what the rule proposes. Whoever approves it says why in their own words.
error-finding-needed = “Confirmed” needs a final judgment, an official finding or a concluded inquiry, attached as evidence and named in “Judgment or finding”.

## Who issued a certificate that is not the hub's. Whole sentences; they stand inside error-tls-intercepted, "it" is the certificate.

issuer-itself = It is signed by itself, as that of a box in the network or of another hub would be.
issuer-public = It comes from a public authority: an ordinary site stands at the hub’s address.
issuer-filter = It comes from a program that looks into encrypted traffic: a filter of the office or a virus scanner. Ask whoever runs it to leave the hub’s address alone, or use another network.
issuer-portal = It comes from the sign-in page of a network.
issuer-private = It comes from an authority of somebody’s own: an office, a ministry or a provider. Use another network, and tell your institution.
issuer-unknown = Who issued it cannot be told. Use another network, and tell your institution if it happens again.

## Why the hub refused. Whole sentences; they stand inside error-hub-refused, "it" is the hub.

refusal-unknown = It does not know this laptop, or no longer does; ask a colleague with administration rights.
refusal-clock = The clock of this laptop is too far from its own; set date and time, then exchange again.
# Happens when a disk was copied or put back from a backup.
refusal-fork = It already holds something else in the same place, as after a restored or copied disk; nothing was overwritten there. Tell a colleague with administration rights.
refusal-gap = Something that comes earlier has not reached it; exchange again.
refusal-bad_signature = A signature did not fit what was sent; exchange again, and if it happens again tell your institution.
refusal-bad_chain = What was sent does not continue what it holds; exchange again, and if it happens again tell your institution.
refusal-too_large = One item is larger than it accepts; that item stays here, tell your institution.
refusal-quota = The space of your institution there is used up; ask those who run it for more.
refusal-full = Its disk is full, and nothing was half kept; exchange again later.
refusal-role = This institution may not send that, or not to that address; nothing was delivered.
refusal-token = The invitation is wrong, was used before or is meant for something else; ask for a new one.
refusal-stale_members = It does not have the newest list of laptops yet; exchange again.
# A reason that only a newer Sanad knows.
refusal-other = This Sanad does not know the reason it gave; install the newest version.
error-assessment-fixed = This assessment was handed in. It does not change any more; begin a new one, or take it back while nobody has answered.
error-assessment-open = An assessment of this case is being written already. Go on with that one.
error-reason-needed = Something has to be said first: { $field }.
error-names-stand = A name known in this case stands in what was typed. Replace it, or say why it may stand there.
error-plan-unchecked = A measure of this plan has not been checked for harm: could it raise the risk, and who will know? Check each measure, then agree to the plan.
error-harm-check = The do-no-harm check is not whole yet: { $field }.
error-review-open = Things got worse. Nothing is published before a new assessment is approved by a second person.
error-status-by-steps = The state of a case changes by its steps only. Choose the next step on the case.
error-no-step = There is no such step from where the case stands now.
error-step-blocked = This step cannot be taken yet: something it asks for is missing. The case shows what, and takes you there.
error-bad-query =
    { $word ->
        [none] This condition is not understood: it ends too early.
       *[other] This condition is not understood at “{ $word }”.
    }

## Evidence

error-not-offered = This file, folder or work was forgotten, because the vault was locked or it was used already. Choose it again.
error-file-too-large = The file is larger than Sanad takes: 2 GB, or 64 MB when pasted. Nothing was added; split it, or choose it with the button.
error-file-changed = The file changed while it was read, so nothing was added. Close the program that writes it and add it again.
error-file-elsewhere = The record is here, the file is not: it lies on the laptop that took it in. Open it there.
error-file-damaged = The kept file is damaged on this disk, or its key was erased. It was not changed further; look for a backup or the original.
error-package-exists = There is already something of that name. Nothing was written; choose another name or folder.
error-copy-type = No copy without traces can be made of this type of file here: sound, film and moving pictures keep words about their making throughout. Share a photo of one moment, a transcript, or hand the original to whoever must examine it.
error-copy-pages = A document is copied as pictures of its pages, and only the window draws them. Nothing was made; make the copy in the window.
error-picture-too-large = The picture has too many pixels, or the document too many pages, for a copy. Nothing was made; the original is kept as it is.
error-picture-unreadable = The file is damaged or protected by a password, so it could not be drawn. Nothing was made; the original is kept as it is.
error-nothing-to-share = None of these items has a copy that may be shared. Nothing was written; make copies for sharing first, or choose the originals.
