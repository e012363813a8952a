### Import of spreadsheets and taking it back.

# Why a cell cannot be imported as it is.
import-why-term = No such term; write one of the list, or say which it means
import-why-date = No date that can be read
import-why-flag = Neither yes nor no
import-why-number = No whole number
import-why-degrees = Not degrees, or beyond the pole
import-why-too_long = Longer than the field takes
import-why-value = Does not fit the field
import-why-field = This field takes nothing from a spreadsheet
import-why-ahead = A day that has not come yet
import-why-too_early = Nobody living was born that long ago
import-why-ends_before_it_begins = Ends before it begins
import-why-two_people = Two people decide that; a spreadsheet brings no level above “under verification”

## The screen

import-title = Import a spreadsheet
import-hint = XLSX or CSV, in Arabic, English, French or Spanish. Formulas are not worked out. Nothing is written before you have seen what would happen.
import-choose = Choose a file
import-form = Save a blank form for paper
import-to-key = Case number of the row (rows with the same number belong together)
import-means = Column { $header } means
import-left-out = Left out
import-keep-unread = Keep cells that cannot be read as text beside the record, instead of leaving their row out
import-link-known = Take people who are nearly certainly in the registry from there
import-try = See what would happen
import-run = Import now
import-running = Importing
import-stop = Stop and keep nothing
import-trial = What would happen
import-met = may be in the registry:
import-problems = What cannot be read
import-save-problems = Save this list
import-kept = Left, since somebody has worked on them: { $names }
import-made = Imports made on this laptop
import-is-undone = taken back
import-name-erased = File name erased
import-undo = Take back
import-sheet = Sheet
import-row = Row
import-column = Column
import-value = Value
import-reason = Why
import-rows =
    { $count ->
        [one] One row
       *[other] { $count } rows
    }
import-rows-out =
    { $count ->
        [0] none left out
        [one] one left out
       *[other] { $count } left out
    }
import-records =
    { $count ->
        [one] one record
       *[other] { $count } records
    }
import-done =
    { $count ->
        [one] One record imported
       *[other] { $count } records imported
    }
import-undone =
    { $count ->
        [one] One record taken back
       *[other] { $count } records taken back
    }

## What columns mean, kept under a name for the next file of the same kind
import-map-like = Columns as in
import-map-guessed = as guessed
import-map-name = Keep what these columns mean, under the name
import-map-save = Keep
import-map-saved = Kept as “{ $name }”.

## The blank form

form-print = Print a blank form
form-print-short = Blank form

## One row decided by itself

import-met-row = Row { $row }
import-row-decide = What to do with { $name }
import-row-link = It is the one already known
import-row-take = Somebody else: make a new record
import-row-skip = Leave this row out
import-row-usual-link = As above: the one already known
import-row-usual-take = As above: a new record
