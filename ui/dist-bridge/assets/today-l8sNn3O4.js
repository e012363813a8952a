var e=`### The first screen of the day.
today-lead-due =
    { $count ->
        [one] One thing is late or due today.
       *[other] { $count } things are late or due today.
    }
today-lead-extreme =
    { $count ->
        [one] One case is at extreme risk.
       *[other] { $count } cases are at extreme risk.
    }
today-no-case = There is no open case on this laptop.
# Said after the task was saved as done.
today-done = Done: { $title }
today-done-undo = Undo
today-late-days =
    { $count ->
        [one] 1 day late
       *[other] { $count } days late
    }
today-when-today = today
today-when-tomorrow = tomorrow
today-when-days =
    { $count ->
        [one] in 1 day
       *[other] in { $count } days
    }
today-high-title = High and extreme risk
today-high-none = No open case is at high or extreme risk.
today-risk-title = Open cases by risk
today-risk-level = Risk
today-risk-none = No level yet
# Cases whose intake lacks part of the minimum data.
today-drafts-title = Intake not finished
today-show-all =
    { $count ->
        [one] Show it
       *[other] Show all { $count }
    }
today-exchange-open = Open the exchange
`;export{e as default};