var e=`### Duplicates in the registry: suggestions, merging, separating.

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
`;export{e as default};