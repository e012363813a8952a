### Time limits for the work on cases, by level of risk.

## The institution’s own time limits for its cases
clock-terms-title = Time limits of cases
clock-terms-lead = How soon something must happen, by level of risk. A change holds on every laptop after the next exchange.
clock-terms-change = Change
# $level is a level of risk.
clock-terms-change-level = Change the limits for { $level }
clock-terms-save = Save these limits
clock-terms-empty = An empty field goes back to the usual limit.
clock-terms-not-mine = Whoever supervises or heads the institution may change them.
# The limit that holds when the institution has set none; $span is “7 days”.
clock-terms-usual = usually { $span }
clock-terms-at-once = at once
clock-terms-never = never
clock-terms-number = Own limit
clock-terms-unit = Unit
clock-terms-hours = hours
clock-terms-days = days
clock-terms-first-action-hours = First protective action within
clock-terms-verification-hours = Verification done within
clock-terms-reassessment-hours = Risk assessed again after
clock-terms-contact-hours = Contact with the defender every
clock-terms-supervisor-after-hours = When overdue, supervision hears after
clock-terms-head-after-hours = When overdue, the head hears after
clock-terms-prompt-network = When overdue, ask about turning to the network
clock-terms-as-usual = as usual
clock-terms-yes = yes
clock-terms-no = no
