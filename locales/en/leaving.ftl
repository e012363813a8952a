### What consent allows, what would leave a case, and what left.

# Why something may or may not be done. Short clauses; they stand after a name or a use.
consent-reason-given = The person said yes
consent-reason-given_limited = The person said yes, within limits
consent-reason-next_of_kin = The next of kin said yes
consent-reason-guardian = The guardian said yes, with the child’s assent
consent-reason-best_interest = Nobody can be asked; a written decision in the person’s interest stands for it
consent-reason-legal_basis = Kept on the legal basis of the case
consent-reason-legal_obligation = A law or a court obliges the institution
consent-reason-own_information = It is the person’s own information
consent-reason-nobody_named = A count names nobody
consent-reason-not_asked = Nobody asked yet
consent-reason-pending = Asked, no answer yet
consent-reason-refused = The person said no
consent-reason-withdrawn = The person took it back
consent-reason-expired = The day it was given until has passed
consent-reason-limits_missing = Limits were set, but nobody wrote down which
consent-reason-mode_missing = How it was given is not written down
consent-reason-witness_missing = No witness is named for oral consent
consent-reason-guardian_needed = A child’s own word is not enough: a guardian’s is needed
consent-reason-kin_not_enough = A relative cannot decide this for the person
consent-reason-cannot_be_asked = The person cannot be asked, and nothing written stands for it
consent-reason-contested = Colleagues recorded different answers: choose one first
consent-reason-level_too_open = This recipient never sees that much
consent-reason-not_known = This version of Sanad does not know it
consent-reason-scope_unsaid = Somebody outside is addressed, and the consent it rests on was not chosen
consent-reason-scope_unfit = The chosen consent is for another use

# What each use means, in the words to say to the person.
consent-means-record_and_store = Your story is written down and kept here, locked.
consent-means-contact_again = We call or visit you, only in the way agreed.
consent-means-share_within_nhri = Other departments of this institution may see it.
consent-means-share_authorities = Police, ministry or prosecutor learn of it from us.
consent-means-share_regional_network = Institutions of neighbouring countries may help.
consent-means-share_ganhri = The world alliance of these institutions may speak up.
consent-means-refer_un = A UN expert may write to the government about it.
consent-means-refer_ngo = A protection organisation learns of it to help you.
consent-means-publish_anonymous = It may be told in public without who you are.
consent-means-publish_named = It may be told in public with your name.
consent-means-use_statistics = You are counted; no number shows who you are.
consent-means-use_evidence = A court may read it, and the other side with it.
consent-of-person = Consent of
consent-subject = this case is theirs
consent-victim = victim in this case
consent-minor = Under 18
consent-mode-for = How it was given: { $scope }
consent-mode-none = not recorded

# The dialog in which somebody sees what would leave before it does.
leaving-open = What would leave
leaving-title = What would leave this case
leaving-to = To whom
leaving-level = How much
leaving-may = This may leave
leaving-may-not = Nothing may leave
leaving-people = Whose word counts
leaving-use = for: { $scope }
leaving-not-named = not named
leaving-limits = Limits:
leaving-goes = Leaves
leaving-read = Leaves after you have read it for names
leaving-stays = Stays here
leaving-some-held = { $held } of { $records } stay
leaving-hold-identity = says who somebody is
leaving-hold-free_text = free text
leaving-hold-institution = internal work
leaving-hold-special = specially protected
leaving-hold-source = could lead to a source
leaving-hold-contact = how to reach the person safely
leaving-hold-perpetrator = names an alleged perpetrator
leaving-told = Write down what was told or sent
leaving-record = Write it down
leaving-recorded = Written down. If consent is taken back, the recipient will be asked to delete it.

# What left.
disclosures-title = What has left
disclosures-none = Nothing of this case has left the institution.
disclosures-asked = Deletion asked
disclosures-confirmed = Deletion confirmed
disclosures-ask = Asked today
disclosures-confirm = Confirmed today
disclosures-to-ask = Ask to delete
leaving-records = { $count ->
    [one] { $count } record
   *[other] { $count } records
}

# A measure or letter that waits for a word of consent; why: reasons as phrases.
outward-blocked = Stopped, no consent covers it: { $why }
# A task of today; title: the measure or the addressee.
outward-ask-again = Ask for consent again, or call off: { $title }
outward-downgraded = A level of verification came down: look at what was published
