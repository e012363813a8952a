### Duplicates in the registry: suggestions, merging, separating.

likeness-title = Already in the registry? These may be the same:
likeness-open = Open
likeness-take = Take this one
likeness-doubles = Possible duplicates
likeness-doubles-hint = Names are compared across Arabic and Latin spelling. Nothing is merged unless somebody decides it here.
likeness-none = No possible duplicates
likeness-more = Look further
likeness-compare = The two records side by side
likeness-lead = Which record leads?
likeness-after = Cases will show { $lead }. The record of { $other } stays as it is and is found by its names; separating restores everything.
likeness-merge = The same: merge
likeness-apart = Two different
likeness-separate = Separate again
likeness-separated = The records are separate again.
likeness-merged = Merged.
likeness-undo = Undo
likeness-told-apart = Marked as two different records.
likeness-merged-into = This record was merged into { $lead }, who is shown in its place.
likeness-open-lead = Open that record
likeness-also = Merged into this record

# Why two records may be one, or speak against it.
likeness-same_letters = written with the same letters
likeness-same_name = same name, other spelling
likeness-initials = same with an initial
likeness-part_of_name = part of the name
likeness-by_alias = by an alias
likeness-birth_date = same birth date
likeness-birth_year = same birth year
likeness-organisation = same organisation
likeness-contact = same telephone or address
likeness-other_birth = born at another time
likeness-other_sex = another sex

### Cases that may be about the same thing.

case-likeness-title = Perhaps written down already? These cases may be about the same:
case-likeness-known = Other records of this
case-likeness-hint = Nothing is joined or lost. Of two that are the same, the later one stays as it is and is counted with the earlier one.
case-likeness-doubles = Cases that may be one
case-likeness-doubles-hint = Same person or name, at most three days apart, same region or kind of act. Two that are the same both stay; tables count one of them. Every decision can be taken back on the page of the case.
case-likeness-none = No cases that may be one
case-likeness-lead = If they are the same, which one counts?
case-likeness-same = The same case
case-likeness-related = Related
case-likeness-different = Different
case-likeness-take-back = Take back
case-likeness-said-same = Noted as the same: { $other }
case-likeness-said-related = Noted as related: { $other }
case-likeness-said-different = Noted as different: { $other }
case-likeness-taken-back = Taken back: { $other }
case-likeness-counted-there = the same case; counted there, not here
case-likeness-counted-here = the same case; counted here, not there
case-likeness-is-related = related

case-likeness-same_person = same person
case-likeness-same_name = same name
case-likeness-same_days = at most three days apart
case-likeness-same_month = dates may agree
case-likeness-same_place = same place
case-likeness-same_region = same region
case-likeness-same_act = same kind of act
case-likeness-same_perpetrator = same alleged perpetrator
case-likeness-similar_title = similar title
case-likeness-other_days = other days
case-likeness-other_region = another region
