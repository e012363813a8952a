var e=`### Before the desk opens: first run, lock screen, recovery, joining an institution.

## First run

entry-welcome-title = Welcome to Sanad
entry-welcome-lead = Choose the language of this laptop. You can change it at any time.
# $step and $steps are numbers.
entry-step = Step { $step } of { $steps }
entry-continue = Continue
entry-back = Back
entry-passphrase-title = A passphrase for this laptop
entry-passphrase-lead = Everything you save is encrypted with it. Nobody else knows it, and nobody can look it up for you.
entry-passphrase-which = Kind of passphrase
entry-passphrase-offered = Six words, made for me
entry-passphrase-own = My own
entry-passphrase-another = Another six
entry-passphrase-offered-hint = Picked at random, so nobody can guess them. Write them on paper until you know them by heart, then destroy the paper.
entry-passphrase-own-label = Passphrase
entry-passphrase-again = Type it again
entry-passphrase-missing = Type a passphrase.
entry-passphrase-again-missing = Type it once more here, to be sure of it.
entry-passphrase-differs = The two are not the same. Compare them word by word.
entry-passphrase-weak = Too easy to guess. Add words that do not belong together.
entry-vault-create = Create the vault

## Strength of a passphrase. $time is one of the entry-guess- messages.

entry-strength-label = Strength
entry-strength-none = Several words that do not belong together are strong and easy to remember.
entry-strength-required = required
entry-strength-weak = Too easy: guessing it takes { $time }, at a hundred thousand guesses a second.
entry-strength-enough = Strong enough: guessing it takes { $time }, at a hundred thousand guesses a second.
entry-guess-moment = less than a minute
entry-guess-minutes =
    { $count ->
        [one] about one minute
       *[other] about { $count } minutes
    }
entry-guess-hours =
    { $count ->
        [one] about one hour
       *[other] about { $count } hours
    }
entry-guess-days =
    { $count ->
        [one] about one day
       *[other] about { $count } days
    }
entry-guess-years =
    { $count ->
        [one] about one year
       *[other] about { $count } years
    }
entry-guess-ages = more than a million years

## Recovery key. It is printed as four numbered lines.

recovery-title = Recovery key
recovery-lead = If the passphrase is forgotten, only this key opens the vault. It is shown this once: print it, or copy it by hand.
recovery-lead-new = The vault is open and the new passphrase holds. The old key no longer works; this one takes its place.
recovery-advice = Keep the paper away from this laptop, in a locked place. Whoever has it can open the vault.
recovery-qr = The same key as a QR code
recovery-print = Print
recovery-on-paper = I have it on paper
# $line is the number of the line.
recovery-check-label = Line { $line }, from your paper
recovery-check-hint = The key is hidden now. Typing one line shows that the paper can be read.
recovery-check-wrong = This is not line { $line } of the key. Compare it with the paper, sign by sign.
recovery-show-again = Show the key again
recovery-confirm = Compare and finish
# On the printed sheet, which names no institution and no person.
recovery-paper-advice = Keep this sheet in a locked place, away from the laptop. Destroy older sheets of the same laptop.
recovery-paper-date = Date:
recovery-paper-mark = A mark of your own for the laptop:

## Lock screen

unlock-title = Sanad is locked
unlock-passphrase = Passphrase
unlock-button = Unlock
unlock-working = Opening
# $time is a span such as "12 sec".
unlock-wait = Too many wrong tries. Nothing was erased; the next try is possible in { $time }.
unlock-use-recovery = Passphrase forgotten? Use the recovery key
recover-title = Open with the recovery key
recover-lead = The key from the printed sheet opens the vault and sets a new passphrase. A new key is made afterwards.
recover-key = Recovery key
recover-key-hint = All { $lines } lines, as printed. Spaces and hyphens do not matter.
recover-button = Open the vault
start-failed-title = Sanad could not start

## A text from a file

text-file-open = Open a file
text-file-too-large = This file is far too large to be the right one.

## Joining an institution

alone-notice = This laptop is not part of an institution yet. You can work; to exchange, join first.
alone-join = Join
join-title = Join an institution
join-lead = With the invitation your institution received, this laptop becomes part of it. What you have already saved stays.
join-invitation-title = Invitation
join-invitation = Text of the invitation
join-invitation-hint = Paste it here, or open the file you were given.
join-institution = Institution
join-role = Role
join-hub = Hub
# A mark is a short form of a key, to compare by eye.
join-hub-mark = Mark of the hub
join-alliance-mark = Mark of the Alliance
join-marks-hint = Compare the two marks with those you were told by telephone or in a letter. If one differs, stop: the invitation may be forged.
join-way-title = How does this laptop join?
join-way = Way to join
join-way-found = We are the first laptop
join-way-found-hint = Uses up the invitation and founds the institution. Needs a connection.
join-way-ask = Ask a colleague to let this laptop in
join-way-ask-hint = Makes a small request file for a laptop of the institution with administration rights. Needs no connection.
join-person = Your name
join-person-hint = As colleagues see it beside what you write.
join-device = Name of this laptop
join-device-hint = One that tells it apart, such as “office laptop”.
join-country = Country
join-country-hint = Begins the references of cases.
join-field-missing = This is needed.
join-found = Found the institution
join-ask = Make the request

## Waiting to be let in

six-words = Six words
six-words-language = Both laptops must show the words in one language:
waiting-title = Waiting for approval
waiting-lead = This laptop has asked to become part of the institution. Until a colleague lets it in, you can work; nothing is exchanged.
waiting-notice = This laptop waits to be let into the institution.
waiting-open = Show the request
waiting-steps-title = What happens now
waiting-step-carry = Bring the request to a laptop of the institution with administration rights, on a USB stick or by hand.
waiting-step-words = Read the six words aloud to each other. Only if all are the same does the colleague approve.
waiting-step-exchange = After the other laptop has exchanged, exchange from here.
waiting-exchange = Exchange now
waiting-not-yet = The exchange worked, but the approval has not reached the hub yet. Try again after the other laptop has exchanged.
waiting-joined = This laptop is now part of the institution.
waiting-words-title = Six words to read aloud
waiting-request-title = The request
waiting-save = Save as a file
waiting-copy = Copy the text
waiting-saved = The request is in the file.
waiting-copied = The request is copied.
waiting-qr = The request as a QR code

## From every screen

# $title names a record.
undo-done = Undone: { $title }
undo-nothing = Nothing to undo
`;export{e as default};