### The institution, its laptops, and the care of this laptop’s vault.
institution-about = This institution
institution-person = You
institution-device = This laptop
institution-fingerprint = Fingerprint
institution-fingerprint-hint = The same on every laptop of the institution. Compare it by telephone when in doubt.

## Laptops

institution-laptops = Laptops
institution-device-column = Laptop
institution-person-column = Person
institution-id-column = Number
institution-this = this laptop
institution-twice = { $device } of { $person } is in the list twice: a vault was restored from a backup. When the old laptop is lost or no longer used, remove its former entry.
institution-gone = removed
institution-not-admin = Only a laptop with administration rights lets laptops in and removes them.
institution-second-admin = Only this laptop has administration rights. Keep its recovery sheet safe: with laptop and sheet lost, nobody could let a laptop in.

## Letting a laptop in

institution-let-in = Let a laptop in
institution-request = Request of the laptop
institution-request-hint = Open the file the colleague brought, or paste its text.
institution-request-from = { $person } asks to join with the laptop “{ $device }”.
institution-words-advice = Read these six words aloud to each other. The other laptop shows them too.
institution-words-same = Every word is the same on both sides, and I know who is speaking.
institution-approve = Approve
institution-approved = Approved: “{ $device }” of { $person }. Exchange now, so that it can join.

## Removing a laptop

institution-remove = Remove
institution-remove-title = Remove “{ $device }”?
institution-remove-new = After your next exchange it receives nothing new from the institution.
institution-remove-old = What it already holds stays on it. Nothing is erased from afar; only its passphrase protects it.
institution-remove-keys = The institution gets new keys. What was written on that laptop and had not been sent is not accepted afterwards.
institution-remove-back = This cannot be undone: to come back, it must ask to be let in as a new laptop.
institution-remove-confirm = Remove this laptop
institution-removed = Removed: “{ $device }”. Exchange now, so that the others know.

## Care of the vault

vault-title = Vault of this laptop
vault-passphrase = Passphrase
vault-passphrase-hint = Change it when somebody may have seen it.
vault-passphrase-change = Change the passphrase
vault-passphrase-present = Present passphrase
vault-passphrase-changed = The passphrase was changed. The recovery key stays the same.
vault-keys = Keys
vault-keys-hint = New keys when a copy of the file or the printed sheet may be in other hands.
vault-rekey = Make new keys
vault-rekey-lead = The whole vault is encrypted again, which may take a minute. The old recovery sheet stops working and a new one follows. A copy of the file made before stays readable with the old passphrase.
vault-rekeyed = The vault is encrypted with new keys. The old recovery sheet no longer works: destroy it.
vault-check = Check
vault-check-hint = Reads the whole file and compares every record with the log of changes.
vault-verify = Check now
vault-sound = The vault is sound: the file is whole, and all records agree with the log of changes.
vault-sound-counts = Changes: { $changes }. Records: { $records }.
# How costly each guess of the passphrase is made.
vault-kdf = Each guess at the passphrase costs { $memory } MiB of memory, { $passes } times over.
vault-log-differs = The file is whole, but some records do not agree with the log of changes. Nothing was repaired or erased; keep a copy of the folder and tell whoever is responsible for security.
vault-unsound = The vault is damaged. Nothing was repaired or erased; keep a copy of the folder and tell whoever is responsible for security.

## Parts of the screen
institution-tabs = Parts of the institution
institution-tab-laptops = Laptops and roles
institution-tab-circles = Circles
institution-tab-terms = Time limits
institution-tab-keeping = Erasure and breaches
institution-tab-vault = Vault and backups
institution-tab-audit = Audit trail
