### Roles of people, and circles of restricted cases.
###   circle-cases: #$count
###   roles-of, roles-changed, circle-take-out: $person
###   circle-member: $person, $device
###   circle-unnamed: $number
###   case-circle: $circle

roles-title = Roles
roles-choose = Choose at least one role.
roles-reads = This person reads names and texts of cases.
roles-counts-only = This person sees references, codes and counts. Names and texts stay sealed on that laptop.
roles-change = Roles
roles-of = Roles of { $person }
roles-save = Save roles
roles-change-hint = It holds on every laptop after the next exchanges. What a person has read before, that person has read.
roles-changed = The roles of { $person } were changed. Exchange now, so that the others know.
circles-title = Restricted circles
circles-lead = For the most sensitive cases: what is written in them can be opened by the circle and by nobody else, not by the head of the institution and not by the hub.
circles-none = There is no restricted circle.
circle-make = Make a circle
circle-made = The circle was made. Exchange now, so that its members can read.
circle-name = Name of the circle
circle-name-hint = Only its members will see this name.
circle-members = Who is in it
circle-members-hint = You are in it yourself. Choose at least one more: with your laptop lost, nobody could open these cases.
circle-member = { $person } ({ $device })
circle-create = Make the circle
circle-add = Bring somebody in
circle-add-hint = Whoever comes in reads everything that was sealed to the circle so far.
circle-nobody-left = Everyone who may read is in it.
circle-take-out = Take { $person } out
circle-alone = Only one laptop is in this circle. Bring somebody in: with it lost, nobody could open its cases.
circle-turning = new key with the next exchange
circle-unnamed = Restricted circle { $number }
case-circle = Circle: { $circle }
case-restricted = Restricted
case-restrict = Restrict this case
case-circle-change = Change the circle
case-circle-label = Circle
case-circle-none = Everyone at the desk
case-restrict-from-now = From now on, what is written in this case is sealed to the circle.
case-restrict-before = What was exchanged before could be read by the whole desk; it is no longer shown there, and cannot be called back from other laptops.
case-restrict-others = Others still see the reference, the state and the risk level, so that the case is counted and not lost.
case-restrict-confirm = Apply
case-veiled = Restricted case: you see its reference and coded fields. Its circle reads the rest.
cases-sealed = Name not for this role
case-sealed = Your roles see the reference and coded fields of this case, no names and no texts.
cases-restricted = Restricted case
circle-cases =
    { $count ->
        [one] one case
       *[other] { $count } cases
    }

## What somebody reads and does not change, or does not even read
record-sealed = { $kind }, sealed to a circle
record-veiled = What is written here is sealed to a circle; only coded fields can be seen.
record-not-mine = Your roles let you read this and not change it.
case-read-only = Your roles let you read this case and not work on it.
step-veiled = What the next step still lacks is sealed to the circle of this case. Its members take the steps.
step-sealed = Your roles do not see what the next step still lacks. Those who work on the case take the steps.
