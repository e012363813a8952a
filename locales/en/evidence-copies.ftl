### Evidence: sections, copies that may leave, documents in the window, what goes into a package.

## Sections of the list

evidence-section-photos = Photos and pictures
evidence-section-documents = Documents
evidence-section-recordings = Sound and film
evidence-section-other = Other items

## Copies that may leave

evidence-copy-make = Copy for sharing
evidence-copy-making = Making the copy…
evidence-copy-made = The copy is in the list. It holds the picture alone: no place, no time, no device, no earlier small picture. The original was not changed.
evidence-copy-made-pages = The copy is in the list. It holds pictures of the pages and nothing else: no author, no earlier version, no hidden text. The original was not changed.
evidence-copy-reason = Why this copy is made (goes into the chain)
evidence-redact = Black out…
evidence-redact-title = Black out parts of { $name }
evidence-redact-text = Draw boxes over what must not be seen. In the copy everything under a box is gone for good: the pixels become black, there is no layer to lift off. The original stays as it is.
evidence-redact-tools = Boxes
evidence-redact-stage = Picture: draw with the mouse, or add a box and move it with the arrow keys
evidence-redact-add = Add a box
evidence-redact-undo = Undo
evidence-redact-remove = Remove the box
evidence-redact-preview = As it will be
evidence-redact-box = Box { $number }
evidence-redact-count =
    { $count ->
        [one] One box
       *[other] { $count } boxes
    }
evidence-redact-keys = By keyboard: “Add a box”, arrow keys move it, with Shift they change its size, with Ctrl they go ten times as far; Delete removes it, Ctrl+Z undoes.
evidence-redact-make = Make the redacted copy

## PDF inside the window

evidence-pdf-opening = Opening…
evidence-pdf-tools = Pages and size
evidence-pdf-page = Page { $page } of { $pages }
evidence-pdf-before = Page before
evidence-pdf-next = Next page
evidence-pdf-smaller = Smaller
evidence-pdf-larger = Larger
evidence-pdf-encrypted = This PDF is protected by a password, so Sanad cannot show it. It is kept as it came in; ask whoever sent it for a file without a password and add that too.
evidence-pdf-broken = This PDF is damaged or not complete, so Sanad cannot show it. It is kept as it came in and can be handed on as an original.

## What goes into a package

evidence-export-files = Which files
evidence-export-sharing = Copies for sharing
evidence-export-sharing-hint = Redacted copies first, then copies for sharing, then plain texts. What has no such copy stays here.
evidence-export-originals = Originals, as they came in
evidence-export-originals-hint = For a court or an expert who examines them. They may say where, when and with which device they were made.
evidence-export-zip = As one ZIP file
evidence-export-zip-hint = Unpack it before checking: the program is inside.
evidence-export-held =
    { $count ->
        [one] One item stayed here: no copy of it may be shared, or consent to it was refused.
       *[other] { $count } items stayed here: no copy of them may be shared, or consent to them was refused.
    }
evidence-export-root-qr = The root as a code to scan
evidence-export-print = Print the root
evidence-export-paper = Whoever receives the package unpacks it and types this line in its folder. The program must show the same root as this paper.
evidence-export-paper-signed = Handed over by, date, signature:

# $id is the record of the copy.
cli-evidence-copied = Copy made: { $id }
