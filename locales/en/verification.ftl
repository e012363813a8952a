## Verification: lights, what is missing, levels

verification-of = Verification: { $name }
attribution-of = Who did it: { $name }
verification-none-yet = Not verified yet
attribution-none-yet = Attribution open
verification-what-sources-say = What the sources carry
verification-enough = Two independent, reliable sources support it.
# $count: independent, reliable sources still needed for one fact.
verification-needs =
    { $count ->
        [one] Needs { $count } more independent, reliable source.
       *[other] Needs { $count } more independent, reliable sources.
    }
verification-counts = Counts: { $names }.
verification-contradicted-by = Contradicted by { $names }.
# $name is a source, $why one of the reasons below.
verification-aside = { $name } does not count: { $why }
verification-aside-contradicts_itself = it also contradicts this fact
verification-aside-repeats = it repeats another source
verification-aside-reliability_not_graded = its reliability is not graded
verification-aside-reliability_too_low = its reliability is below C
verification-aside-credibility_not_graded = what it says is not graded
verification-aside-credibility_too_low = what it says is graded below 3
verification-aside-independence_not_known = nobody said whether it is independent
verification-aside-same_party = it is of the same party
verification-rule = The rule proposes
verification-reason-finding = A judgment, official finding or concluded inquiry is attached.
verification-reason-each_element_stands = Every fact has two independent, reliable sources.
verification-reason-three_sources = Three sources or more speak of it in all.
verification-reason-one_reliable_source = One reliable source, and nothing contradicts it.
verification-reason-element_lacks_sources = A fact still lacks sources.
verification-reason-fewer_than_three_sources = Fewer than three sources in all.
verification-reason-contradicted = A source contradicts a fact. Grade it, or resolve the contradiction.
verification-reason-no_reliable_source = No source is reliable and credible enough.
verification-reason-no_source = No source speaks of it yet.
verification-reason-finding_of_other_kind = What is attached as judgment or finding is no document of a court or an authority.
# What deciding for a level asks of those who decide.
verification-asks-reason = It differs from what the rule proposes: say why.
verification-asks-both_reasons = It lies above what the rule proposes: say why. Whoever approves says why too, in their own words.
verification-asks-source = No source says that it happened. Link a source of this case or record one; until then no level above “under verification” can be decided.
verification-asks-source-who = No source names who did it. Link a source of this case or record one; until then no level above “under verification” can be decided.
verification-asks-finding = “Confirmed” needs a judgment, an official finding or a concluded inquiry among the evidence, named in “Judgment or finding” of this act.
verification-approve-needs = Above what the rule proposes: to approve, say why in your own words.
verification-open-act = Open the act
verification-not-by-two = This level was not decided by two people here: it came with a file, or from elsewhere.

## Sources of an act

source-link = Link a source
source-link-which = Source of this case
source-link-none = Every source of this case speaks of it already.
source-link-says = What this source says
source-link-elsewhere = { $name } (speaks of { $about })
source-link-copied = This source speaks of something else already. What it says here is written down as a word of its own, with the same name and grade.
source-link-do = Link
source-link-new = New source

## Decisions of two people

decision-level-now = Level now
decision-propose-title = Propose a level
decision-value = Level
decision-reason = Reason
decision-reason-optional = The rule proposes the same; a reason is not needed.
decision-propose = Propose
decision-set-alone = Set without a second person
decision-alone-hint = This level needs no second person.
decision-nobody = A second person is needed, and nobody else works in this institution yet. Your proposal waits, signed, until a colleague with a laptop of their own approves it. It does not count as decided until then.
decision-compared = Compared are the laptop and the name under which the institution let it in.
decision-waiting-title = Waits for a second person
decision-waiting = Approval waits
# $person proposed $value.
decision-proposed-by = { $person } proposed “{ $value }”
decision-rule-said = The rule said “{ $value }”
decision-changed-title = Changed since it was proposed
decision-became-added = new: { $what }
decision-became-changed = changed: { $what }
decision-became-gone = gone: { $what }
decision-approve = Approve
decision-return = Return
decision-return-needs = To return it, say what is missing.
decision-take-back = Take back
decision-obstacle-own_laptop = You proposed this. Another person approves it on another laptop.
decision-obstacle-own_proposal = The same person proposed this on another laptop. Somebody else has to approve.
decision-obstacle-bad_seal = The signature of this proposal does not fit. It counts for nothing.
decision-obstacle-not_waiting = This was answered already.
decision-ladder = Decisions so far
decision-ladder-none = Nothing was decided by two people yet.
decision-standing-waiting = Waiting
decision-standing-approved = Approved
decision-standing-returned = Returned
decision-standing-withdrawn = Taken back
decision-standing-unfounded = Does not count: a reason or a source is missing
decision-standing-void = Void
decision-seal-good = Signature checked
decision-seal-missing = Not signed
decision-seal-broken = Signature does not fit
decision-seal-unknown_laptop = Unknown laptop
decision-step-by = { $step } by { $person } on { $date }
decision-today-own = Your proposals that wait

## Alleged perpetrators

involvement-add = Add alleged perpetrator
involvement-named = named
involvement-unknown = Not known who

## Grading a source

grading-reliability = Reliability of the source
grading-credibility = Credibility of what it says
grading-independence = Independence
grading-facts = What it says about each fact
grading-supports = Supports
grading-contradicts = Contradicts
grading-silent = Says nothing
grading-a_reliable = No doubt about it; always right before.
grading-b_usually_reliable = Minor doubts; mostly right before.
grading-c_fairly_reliable = Some doubts; right before at times.
grading-d_not_usually_reliable = Serious doubts; often wrong before.
grading-e_unreliable = Known to deceive, or wrong each time.
grading-f_cannot_judge = Not known before; no basis to judge.
grading-c1_confirmed = Other independent sources say the same.
grading-c2_probably_true = Fits what is known; not confirmed.
grading-c3_possibly_true = Plausible by itself; not confirmed.
grading-c4_doubtful = Possible, but not logical by itself.
grading-c5_improbable = Contradicted by what is known.
grading-c6_cannot_judge = No basis to judge.

## Relationships between people

relationships-title = Related people
relationships-empty = No relationship is recorded.
relationships-empty-hint = Family, colleagues and lawyers: who can be reached, and who shares the risk.
relationship-edit = Edit the relationship
relationship-add = Add a relationship
# $relation: what this person is to the other, for example “lawyer”.
relationship-inverse = this person is their { $relation }
relationship-risk = Shares the risk

## Civic space events

nav-civic = Civic space
civic-lead = Laws, shutdowns and bans that narrow civic space without one victim.
civic-add = New event
civic-empty = No event is recorded yet.
civic-when = When
civic-where = Where
civic-what = What happened
civic-since = since { $date }
civic-all = All
place-precision-open = How exact the place is was not asked yet
