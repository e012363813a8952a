var e=`### The frame around every screen: header, navigation, search, shortcuts.

app-name = Sanad
skip-to-content = Skip to content

## Navigation

nav-label = Sections
nav-open = Sections
nav-today = Today
nav-cases = Cases
nav-people = People
nav-reports = Reports
nav-exchange = Exchange
nav-institution = Institution
nav-settings = Settings
# Read out after a section's name, when some of it is late or new.
nav-count-urgent =
    { $count ->
        [one] one needs attention
       *[other] { $count } need attention
    }

## Header

header-search = Search cases, people, notes
header-lock = Lock
header-new-case = New case

## Sync line. $ago is "6 days ago", $size is "182 kB".

sync-never = No exchange yet
sync-last = Last exchange { $ago }
sync-last-now = Last exchange just now
sync-nothing-waiting = nothing waiting
sync-waiting =
    { $count ->
        [one] one change, { $size } waiting
       *[other] { $count } changes, { $size } waiting
    }
sync-conflicts =
    { $count ->
        [one] one value to choose
       *[other] { $count } values to choose
    }
sync-running = Exchanging
sync-failed = The last exchange did not finish

## Search dialog

search-title = Search
search-hint = Type a name, a reference or a word
search-none = Nothing found for “{ $query }”
search-failed = The search could not run
search-count =
    { $count ->
        [0] No results
        [one] One result
       *[other] { $count } results
    }
search-key-move = move
search-key-open = open
search-key-all = show all
search-key-close = close

## Shortcut sheet

shortcuts-title = Keyboard shortcuts
shortcuts-search = Search
shortcuts-new-case = New case
shortcuts-lock = Lock Sanad
shortcuts-undo = Undo the last change
shortcuts-section = Go to a section
shortcuts-back = Back
shortcuts-field-menu = What else a field can say: unknown, not asked
shortcuts-sheet = Show this sheet
shortcuts-pane = Next part of the screen

## Demonstration and test data

demo-mark = Demonstration: nothing here is real

## Display settings

display-theme = Colours
display-theme-system = As the system
display-theme-light = Light
display-theme-dark = Dark
display-theme-contrast = High contrast
display-text-size = Text size
display-language = Language
display-digits = Digits
display-digits-latn = 0 1 2 3
display-digits-arab = ٠ ١ ٢ ٣
`;export{e as default};