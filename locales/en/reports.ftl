### The yearly report: counts only, sealed to headquarters.
reports-lead = Counts only, never a name. Sealed so that headquarters alone can open it.
reports-lead-inbox = Sealed reports of the institutions. They hold counts only; no case can be seen from here.
reports-year = Year
# $year as text.
reports-of-year = Report { $year }
reports-preview = What would be sent
reports-send = Seal and send
reports-send-title = Send the report for { $year }?
reports-send-what = Headquarters receives the two tables exactly as you see them here.
reports-send-when = It leaves with the next exchange and cannot be taken back afterwards.
reports-queued = The report is sealed. It leaves with the next exchange.
reports-list = Reports of this institution
reports-list-none = No report sent yet
reports-inbox = Inbox
reports-inbox-none = No report has come in yet
reports-inbox-none-text = Reports come in with an exchange.
reports-choose = Choose a report
reports-made = Made on
reports-state = State
reports-institution = Institution
reports-mark = Mark of its key
reports-as-reported = Counted by the institution from levels it reports. Sources and decisions stay there; nobody here has judged them.
reports-name-unproven = The name is what the sender calls itself. Before relying on this report, compare the mark of its key with the institution by telephone.
# Facts about one report. $version is the version of the lists of terms.
reports-terms = Terms, version { $version }

## Tables

reports-class = Class
reports-count = Count
reports-total = Total
reports-no-level = No level yet
# Read out for a hidden count, which is shown as three dots.
reports-hidden = hidden
# $limit is the smallest count that is shown.
reports-hidden-why = … stands for a count below { $limit }, or for one that would give such a count away. Small numbers could point to a person.
reports-total-why = The total is hidden too: with it, a hidden count could be worked out.
reports-alone = Reports go to headquarters once this laptop is part of an institution.

## Beside a preview: what the table leaves out or takes on trust

reports-undecided = { $count ->
    [one] One act of this year carries a level that no two people decided. It is not counted.
   *[other] { $count } acts of this year carry a level that no two people decided. They are not counted.
}
reports-changed = { $count ->
    [one] One act was changed after its level was decided. It is not counted until it is decided again.
   *[other] { $count } acts were changed after their level was decided. They are not counted until they are decided again.
}
reports-unchecked = { $count ->
    [one] One act is counted although its decision cannot be read on this laptop.
   *[other] { $count } acts are counted although their decisions cannot be read on this laptop.
}
