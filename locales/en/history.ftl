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
history-stands = stands now
history-lost = lost in a choice
