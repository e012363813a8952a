### The registry of people and organisations.

people-list = Registry
people-back = Back to the list
people-find = Name or alias
people-new = New
people-nameless = No name given
people-erased = Erased
people-sealed = Sealed to a circle
people-count =
    { $count ->
        [0] No people
        [one] One person
       *[other] { $count } people
    }
people-count-organisations =
    { $count ->
        [0] No organisations
        [one] One organisation
       *[other] { $count } organisations
    }
people-cases =
    { $count ->
        [0] in no case
        [one] in one case
       *[other] in { $count } cases
    }
people-none-found = Nobody found for “{ $query }”
people-empty = The registry is empty
people-empty-hint = People and organisations are added during intake, or here.
people-none-open = Nobody is open
people-none-open-hint = Choose somebody in the list, or add somebody new.
people-tabs = Parts of the record
people-tab-form = Details
people-tab-history = History
people-unsent = not yet sent
people-sent = nothing waiting to be sent
people-withdrawn = This record was withdrawn. It appears in no list.
people-protected = protected
people-victim = affected
