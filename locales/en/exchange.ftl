### Exchange with the hub: choices, what waits, what has left.
exchange-run = Exchange now
exchange-cancel = Stop
exchange-running = Exchanging with the hub. You can go on working.

## The line under the heading. $date is the day of the last exchange.

exchange-lead-never = No exchange yet. Everything is kept here and goes when you exchange.
exchange-lead-failed = Not finished since { $date }. Everything is kept here and goes with the next exchange.
exchange-lead-clear = Last exchange on { $date }. Nothing waits here.
exchange-lead-waiting = Last exchange on { $date }. What was saved since then is kept here and goes with the next one.
exchange-alone-title = Not part of an institution yet
exchange-alone-text = What you save is safe on this laptop. To exchange it with colleagues, join an institution.

## After an exchange

exchange-done = The exchange is finished.
exchange-sent =
    { $count ->
        [one] One change left, with a receipt.
       *[other] { $count } changes left, with a receipt.
    }
exchange-received =
    { $count ->
        [one] One change of others came in.
       *[other] { $count } changes of others came in.
    }
exchange-reports-sent =
    { $count ->
        [one] One sealed report left.
       *[other] { $count } sealed reports left.
    }
exchange-reports-received =
    { $count ->
        [one] One sealed report came in.
       *[other] { $count } sealed reports came in.
    }
exchange-new-conflicts =
    { $count ->
        [one] One value needs your choice.
       *[other] { $count } values need your choice.
    }
# The hub was restored from a backup, or lost something; seen by its own receipts.
exchange-hub-lost = The hub had less than it had signed for: it was set back to an older copy, or lost something. Nothing is lost on the laptops, and this one has sent again what it holds. Tell whoever runs the hub.
# $count requests; $up and $down are sizes such as "12 kB".
exchange-cost =
    { $count ->
        [one] One request; { $up } sent, { $down } received
       *[other] { $count } requests; { $up } sent, { $down } received
    }
exchange-last-failed = The last exchange did not finish
exchange-last-refused = The hub refused it. Exchange again to see the reason; what was saved on this laptop is safe.

## Values to choose from

exchange-conflicts-title = Values to choose from
exchange-conflicts-none = Nothing to choose
exchange-conflicts-none-text = When two people change the same field without seeing each other, both values appear here.
exchange-conflict-before = Previous
exchange-conflict-next = Next
# $at of $all, numbers as text.
exchange-conflict-at = { $at } of { $all }
exchange-conflict-explained = Written on different laptops without seeing each other. All values are kept for good in the history; choose which one stands.
exchange-shown-now = shown now
exchange-keep = Keep this
exchange-third = Write a third
# $field is the label of a field.
exchange-third-label = Third value of “{ $field }”
exchange-third-save = Save this value
exchange-open-record = Open the record
exchange-chosen = Your choice is saved. The other values stay in the history.

## What waits

exchange-waiting-title = Waiting here
exchange-waiting-none = Nothing waits: everything saved here has left
exchange-lane = Lane
exchange-changes = Changes
exchange-size = Size
exchange-on-2g = On 2G
exchange-total = Together
exchange-size-hint = Sizes are estimates until sealed. They leave in this order.

## What has left

exchange-receipts-title = What has left, with receipts
exchange-receipts-none = Nothing has left yet
exchange-receipts-all = Show all { $count }
exchange-what = What
exchange-at-hub = At the hub since
exchange-received-by = Received by
exchange-mark = Mark
# $lane is one of the lane- messages.
exchange-lane-items = { $lane }: { $count }
exchange-read-by =
    { $others ->
        [one] { $count } of one other laptop
       *[other] { $count } of { $others } other laptops
    }
exchange-no-others = no other laptop yet

## What came in but is not shown

exchange-apart-title = Set aside
exchange-held =
    { $count ->
        [one] One packet came before the one it builds on. It waits and is applied by itself when the missing one arrives.
       *[other] { $count } packets came before those they build on. They wait and are applied by themselves when the missing ones arrive.
    }
exchange-quarantined =
    { $count ->
        [one] One packet could not be read. It is kept and not applied; tell whoever is responsible for security if this number grows.
       *[other] { $count } packets could not be read. They are kept and not applied; tell whoever is responsible for security if this number grows.
    }
