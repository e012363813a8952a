### Evidence: files taken in, shown, checked, handed on.

## The tab of a case

evidence-add = Add files
evidence-add-thing = Add an item without a file
evidence-check = Check integrity
evidence-export = Make a package
evidence-empty = No evidence yet
evidence-empty-hint = Add files, drop them here or paste a picture. Each is hashed, encrypted and kept as it is.
evidence-drop = Drop files to add them to this case
evidence-list = Evidence of this case
# $name is the name of a file; screens isolate it.
evidence-adding = Adding { $name }…
evidence-stays = { $name } is now encrypted in the vault. The original still lies unencrypted where you chose it: delete it there, or keep it in a safe place.
evidence-refused =
    { $count ->
        [one] One file could not be read, or is larger than 2 GB.
       *[other] { $count } files could not be read, or are larger than 2 GB.
    }
evidence-interrupted = { $name } was interrupted before it was complete. Add the same file again to go on.
evidence-discard = Give up

## States of an item

evidence-state-checked = Unchanged
evidence-state-unchecked = Not checked yet
evidence-state-elsewhere = On another laptop
evidence-state-thing = Without a file
evidence-state-branched = Two branches
evidence-state-faulty = Chain with a fault
evidence-state-unexplained = Failure not explained
evidence-state-damaged = Damaged
evidence-state-sound = Unchanged
evidence-state-none = Without a file

## One item

evidence-open = Open
evidence-viewer = { $name }, shown inside Sanad
evidence-viewer-noted = Opening was noted in the chain of custody.
evidence-viewer-none = Sanad cannot show this type of file. It can be handed on in a package.
evidence-viewer-long = Only the first part of this text is shown.
evidence-edit = Edit details
evidence-custody = Chain of custody
evidence-custody-add = Add to the chain
evidence-custody-empty = Nothing is in the chain yet.
evidence-custody-hint = What is added is signed by this laptop and cannot be changed or taken back.
evidence-link-signed = Signature fits
evidence-link-branch = Written while laptops were apart
evidence-link-clock = Clock was behind
evidence-copy-of = Copy of { $title }

## What can be wrong with a chain

evidence-fault-signature = The signature does not fit: something was changed
evidence-fault-signer = Signed by no laptop of the institution
evidence-fault-gap = The link before is missing
evidence-fault-number = Its number does not follow
evidence-fault-object = Speaks of another file
evidence-fault-start = A second beginning
evidence-fault-fork = One laptop went on twice from the same link
evidence-fault-empty = There is no chain

## Checks

evidence-check-running = Checking…
evidence-check-sound =
    { $count ->
        [one] One item checked: nothing was changed.
       *[other] { $count } items checked: nothing was changed.
    }
evidence-check-wrong =
    { $count ->
        [one] Something is wrong with one item. It is noted in its chain; say there what happened.
       *[other] Something is wrong with { $count } items. It is noted in their chains; say there what happened.
    }

## Packages

evidence-export-title = Evidence package
evidence-export-text = A copy of what is chosen below, with the chains of custody and a short program with which anybody can check it without Sanad.
evidence-export-recipient-type = For whom
evidence-export-recipient = Name of the recipient
evidence-export-names = With names of staff, places, reasons and file names
evidence-export-names-hint = Without them every signature still fits, and what is left out cannot be guessed.
evidence-export-plain = The files leave the vault unencrypted.
evidence-export-go = Choose a folder and make it
evidence-export-made = The package is made: { $folder }
evidence-export-root = Root to print
evidence-export-root-hint = Write or print it on the paper that goes with the package. Only with it can the recipient tell that no other package was put in its place.

## The command line

cli-evidence-added = Added: { $name }  { $id }
cli-evidence-stays = The original “{ $file }” still lies there unencrypted.
cli-evidence-size = Bytes
cli-evidence-links = Links
cli-evidence-file = File
cli-evidence-chain = Chain
# $items and $files are numbers given as text.
cli-evidence-verified = Nothing was changed: { $items } items, { $files } files. Compare the root with the printed one.
cli-evidence-root = Root: { $root }
cli-evidence-institution = Key of the institution: { $key }

## What can be wrong with a package; $about is a file or an item

evidence-wrong-missing = { $about }: missing
evidence-wrong-changed = { $about }: was changed
evidence-wrong-extra = { $about }: does not belong to the package
evidence-wrong-root = { $about }: manifest and root do not belong together
evidence-wrong-other-root = { $about }: the root is not the one given: this is another package
evidence-wrong-keys = { $about }: the institution does not vouch for these keys
evidence-wrong-signature = { $about }: a signature does not fit
evidence-wrong-item = { $about }: its file has another hash
evidence-wrong-link = { $about }: not a link of this package
evidence-wrong-chain-end = { $about }: the chain does not end where the package says
evidence-wrong-listed-twice = { $about }: listed twice
evidence-wrong-signer = { $about }: signed by no laptop of the institution
evidence-wrong-gap = { $about }: a link is missing
evidence-wrong-number = { $about }: a link has a wrong number
evidence-wrong-object = { $about }: a link speaks of another file
evidence-wrong-start = { $about }: the chain has two beginnings
evidence-wrong-empty = { $about }: there is no chain
