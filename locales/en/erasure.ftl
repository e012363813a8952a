### How long a case is kept, erasing it, and the register of breaches.

retention-title = Keeping and erasure
retention-term-grave = Closed, with a verified grave violation (term in years: { $years })
retention-term-other = Closed (term in years: { $years })
retention-term-rejected = Not admissible or referred out (term in years: { $years })
retention-term-draft = Draft never submitted (term in days: { $days })
retention-at-work = The case is being worked on: no term runs.
retention-until = Kept until { $day }
retention-due = The term ended on { $day }
retention-held = A legal hold stops every erasure
retention-erased = The words of this case were erased. Its codes stay for the tables.
retention-terms-change = Change the terms
retention-terms-save = Save the terms
retention-terms-hint = They hold for every laptop of the institution.
retention-due-list = Term has ended
retention-due-none = No case has reached the end of its term.
erasure-open = Erase this case…
erasure-look = See what goes
erasure-title = Erase the case { $reference }
erasure-goes = Goes for good: every name, text and contact in
erasure-stays = Stays: codes, months and counts for the tables, the reference, and who decided this.
erasure-goes-with = Erased with the case, because they stand nowhere else
erasure-stays-elsewhere = Stay, because another case needs them; the erased case no longer leads to them
erasure-where = It happens on this laptop at once, on every other laptop and in what the hub keeps with the next exchanges. The laptops’ own backups are made anew; backups on a stick from before still hold it, and so do copies outside the institution.
erasure-no-way-back = There is no way back.
erasure-party = { $kind }: { $name }
erasure-reason = Why
erasure-reason-missing = Choose why.
erasure-propose = Propose the erasure
erasure-proposed = Proposed by { $person } on { $day }
erasure-wait-second = Waits for a second person, on another laptop.
erasure-approved = Approved by { $person }
erasure-approved-then = { $person } proposed it and carries it out: it stands first in what is due on that laptop.
erasure-approve = Approve as second person
erasure-return = Return it
erasure-return-reason = Why it is returned
erasure-carry-out = Erase for good
erasure-done = Erased. Exchange now, so that the other laptops and the hub follow.
erasure-waiting = Erasures that wait
erasure-to-steps = To closing the case
erasure-to-request = Record the day of the request
erasure-to-hold = To the legal hold
erasure-at-work = It can be erased once it is closed, or when the person asked for it and the day is recorded.
breach-title = Data breaches
breach-add = Record a breach
breach-none = No breach was recorded. A lost laptop, a paper left behind, a message to the wrong person: record it here at once.
breach-told = Authority told
breach-closed = Closed
breach-late = 72 hours have passed: tell the authority now
breach-untitled = Breach without a title
erasure-outside = { $count ->
    [one] { $count } copy was given to somebody outside and is not known to be deleted.
   *[other] { $count } copies were given to somebody outside and are not known to be deleted.
}
breach-hours-left = { $hours ->
    [one] { $hours } hour left to tell the authority
   *[other] { $hours } hours left to tell the authority
}
erasure-not-mine = The data protection officer proposes and carries out erasures.
