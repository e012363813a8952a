history-stands = stands now
history-lost = lost in a choice
history-clock = this laptop’s clock was wrong then
history-put-back-title = Take up an older value
history-put-back-reason = Reason (may stay empty)
history-put-back-reason-hint = It is kept as a note in the case.
field-past = What stood here before…
field-past-of = What stood in “{ $field }”
steps-who = By whom
steps-everybody = everybody
steps-no-news = Nothing new from colleagues since your last visit
steps-new = new
steps-record = What stood in this record
steps-own = Fields of the case itself, value by value
steps-made = Made: { $kind }
steps-changed = Changed: { $kind }
steps-withdrawn = Withdrawn: { $kind }
steps-restored = Restored: { $kind }
query-comma = {", "}
steps-news =
    { $count ->
        [one] Only what others did since my last visit (one change)
       *[other] Only what others did since my last visit ({ $count } changes)
    }
steps-saves =
    { $count ->
        [one] one save
       *[other] { $count } saves
    }
