var e=`### Backups, restoring, repairing
###   backup-counts: #$changes, $size
###   backup-all: $count
###   restore-aside: $folder
###   repair-pages: #$count
###   repair-from: $time
###   repair-lost: #$count

backup-title = Backups
backup-lead = Sanad makes one a day by itself and checks it by opening it. A backup opens only with the passphrase or recovery key of its time. Keep one on a stick in another place too.
backup-now = Back up now
backup-elsewhere = Back up to a stick
backup-making = Making a backup
backup-stop = Stop
backup-made = Backup made and checked.
backup-made-there = Backup made on the chosen place and checked.
backup-none = There is no backup yet.
backup-by-itself = By itself
backup-by-hand = By hand
backup-counts =
    { $changes ->
        [one] one change, { $size }
       *[other] { $changes } changes, { $size }
    }
backup-check = Check
backup-sound = Opens, every page is sound
backup-unsound = Damaged: do not rely on it
backup-all = Show all { $count }
restore-offer = Restore from a backup
restore-title = Restore from a backup
restore-lead = For a new laptop after a loss, or when the vault here cannot be repaired. A vault that is on this laptop is moved aside, not erased.
restore-folder = Folder of the backup
restore-folder-hint = Its name begins with “sanad-” and a number.
restore-choose = Choose the folder
restore-by = Open it with
restore-passphrase = Passphrase at the time of the backup
restore-button = Restore
restore-working = Restoring
restore-done = The vault is back
restore-done-lead = This laptop now has a name of its own in the institution. Exchange as soon as there is a link: what was sent after the backup comes back. Ask an administrator to remove the old laptop from the list.
restore-aside = The vault that was here lies in { $folder }.
restore-waits = An administrator has to let this laptop in before it can exchange.
repair-lead = The file of the vault is damaged. Sanad can put it together again from what can still be read, the newest backup and, at the next exchange, the hub. The damaged file is kept.
repair-button = Repair with this passphrase
repair-done = The vault is sound again
repair-pages =
    { $count ->
        [one] One page of the file was damaged.
       *[other] { $count } pages of the file were damaged.
    }
repair-from = The backup of { $time } helped.
repair-lost =
    { $count ->
        [one] One change that had not been sent is nowhere any more. Check what you typed last.
       *[other] { $count } changes that had not been sent are nowhere any more. Check what you typed last.
    }
repair-hub = Some changes of colleagues come back with the next exchange.
`;export{e as default};