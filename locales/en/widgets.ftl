### Words inside form fields, tables, dialogs and other building blocks.

## Answers that are not values

answer-group-label = No value, because
answer-not-asked = Not asked
answer-unknown = Unknown
# The person was asked and does not want to say.
answer-not-disclosed = Refused to say

## State of one field

field-optional = optional
field-required = required
field-saving = Saving
field-saved = Saved
field-not-saved = Not saved
# Two people changed this field without seeing each other; both values are kept.
field-rivals =
    { $count ->
        [one] One other value
       *[other] { $count } other values
    }

## Combo box

combo-clear = Clear
combo-remove = Remove { $label }
combo-found-by = also called “{ $word }”
combo-none = Nothing matches
combo-not-in-list = Not in the list: choose an entry, or empty the field
combo-searching = Searching
combo-count =
    { $count ->
        [0] No choices
        [one] One choice
       *[other] { $count } choices
    }

## Dates

date-day = Day
date-month = Month
date-year = Year
date-month-none = Month not known
date-precision-about = About
date-today = Today
date-yesterday = Yesterday
date-tomorrow = Tomorrow
date-in-days =
    { $count ->
        [one] In one day
       *[other] In { $count } days
    }
date-error-year = Give a year with four digits.
date-error-month = Choose the month too, or leave the day empty.
date-error-day = This month does not have that day.
# Shown before an approximate date: "about 3 November 2026".
date-about = about { $date }
date-month-year = { $month } { $year }
date-day-month-year = { $day } { $month } { $year }
date-weekday = { $weekday } { $date }
date-at-time = { $date }, { $time }

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Dialogs, notices, panes

dialog-close = Close
dialog-cancel = Cancel
notice-dismiss = Dismiss
notice-region = Notices
progress-busy = Working
pane-resize = Width of the list
password-show = Show
password-hide = Hide

## Tables

table-sort-ascending = sorted ascending
table-sort-descending = sorted descending
table-loading = Loading
table-empty = Nothing here yet
table-failed = These rows could not be read.
table-retry = Try again
table-row-count =
    { $count ->
        [0] No rows
        [one] One row
       *[other] { $count } rows
    }
menu-more = More actions

## Failures without words of their own

# $code is a technical word that support will ask for.
failure-unknown = Something went wrong ({ $code }). What was saved before is safe.

## Tabs that do not all fit
tabs-before = Earlier tabs
tabs-after = Further tabs

## A word and what it says

label-value = { $label }: { $value }
