### The steps of a case, its clocks, and the list of everything due.
stage-draft = Draft
stage-intake = Intake
stage-triage = Triage
stage-verification = Verification
stage-risk_assessment = Risk
stage-protection_plan = Plan
stage-protection_active = Protection
stage-follow_up = Follow-up
stage-closed = Closed
stage-reopened = Reopened
stage-referred_out = Referred
stage-rejected = Not admissible
stage-archived = Archived
step-panel = Where the case stands
step-bar = The way of a case
step-here = now here
step-passed = passed
step-take = Move to “{ $state }”
step-take-reopened = Reopen the case
step-count =
    { $count ->
        [one] One thing is missing
       *[other] { $count } things are missing
    }
step-other = Other steps
# In the command line, before the refusal itself.
step-lacks = Missing: { $list }
step-taken = The case is now at: { $state }
step-role = Another role takes this step: { $roles }
step-end = No step leads on from here.
step-title = Move the case to “{ $state }”?
step-title-reopened = Reopen the case?
step-text = The step stands in the history of the case, with your name and the time. It is not taken back; another step leads on.
step-reason = Reason
step-reason-hint = It stands in the history and cannot be changed later.
step-reason-missing = Say why.
step-confirm = Move the case
step-open-tasks =
    { $count ->
        [one] One open task remains. It stays listed and due, also once the case is closed.
       *[other] { $count } open tasks remain. They stay listed and due, also once the case is closed.
    }
step-tasks-go = To the tasks, to end them
step-then-risk_assessment = A new assessment is begun and linked to the last one.
step-then-protection_plan = The assessment gets its day of review by risk level, when it names none.
step-then-rejected = A task is written: a letter to the person, within seven days.
step-then-referred_out = { step-then-rejected }
step-then-closed = Today becomes the day of closure; from it the time of keeping is counted.
step-then-reopened = Outcome and date of closure are taken off the case, so that closing asks anew. They stay in the history.
step-emergency = Emergency path
step-emergency-text =
    { $count ->
        [one] At extreme risk the focal point may start protection at once, alone. Nothing is waived: what is skipped becomes a task due in 72 hours, and the jump stands in the audit trail.
       *[other] At extreme risk the focal point may start protection at once, alone. Nothing is waived: the { $count } things skipped become tasks due in 72 hours, and the jump stands in the audit trail.
    }
step-emergency-take = Start protection now
step-emergency-title = Start protection now, by the emergency path?
step-emergency-list = Due in 72 hours:
path-clocks = Clocks of this case
path-history = Steps so far
path-days =
    { $count ->
        [one] 1 day
       *[other] { $count } days
    }
path-hours = less than a day
path-suspect = clock in doubt
# Said where the clock of the laptop went back.
clock-behind =
    { $minutes ->
        [one] The clock of this laptop is 1 minute behind what was signed last. Times written now are marked as doubtful: set the date and time of the laptop.
       *[other] The clock of this laptop is { $minutes } minutes behind what was signed last. Times written now are marked as doubtful: set the date and time of the laptop.
    }
due-list = What is due
due-officer = Whose
due-officer-mine = Mine
due-officer-all = Everybody’s
due-sort = What
due-sort-all = Everything
due-sort-clock = Clock
due-sort-task = Task
due-sort-measure = Measure
due-sort-review = Review of the plan
due-sort-consent = Consent ends
due-sort-reply = Reply awaited
due-sort-breach = Breach: tell the authority
due-sort-retention = Time of keeping is over
due-when-asked = Waiting for you
due-when-overdue = Overdue
due-when-today = Today
due-when-week = In the next seven days
due-when-later = Later
due-nothing = Nothing is due.
due-more = There is more than is shown.
due-more-show = Show more
due-sort-approval = Approval
# topic: what is decided about; value: what was proposed.
due-approval = Your approval is awaited: { $topic }, “{ $value }”
due-approval-erasure = Your approval is awaited: erasure of a case
due-erasure-approved = Approved: carry it out – erasure of a case
due-do = Done
due-do-label = Done: { $title }
due-open = Open
due-open-label = Open: { $title }, { $case }
due-save = Save
due-needed = This must be answered.
due-emergency = After the emergency path: { $guard }
due-consent = Consent ends: { $scope }
due-reply = Reply awaited: { $type }
due-breach = Tell the authority of the breach: { $title }
due-reached = Up to: { $roles }
due-network = Network?
due-since = since { $time }
due-at = { $time }
due-keys = Arrow keys move, Enter or Space does it, O opens the case.

closure-title = Closing the case: two people
closure-text = Whoever followed a case does not close it alone. A second person agrees on another laptop, and both sign.
closure-outcome-first = First say in the details how the case ends.
closure-outcome-go = Choose the outcome
closure-outcome-is = Outcome:
closure-reason-missing = Say why the case can be closed.
closure-propose = Propose closure
closure-approved = Approved by a second person. What is left is the step itself: close this window and move the case to “Closed”.
