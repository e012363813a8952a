### Papers: case summary, referral letter, urgent appeal draft, interview record.
###   paper-day: $date
###   paper-reference: $reference
###   paper-level, paper-stays: $level
###   paper-incident: $number
###   paper-foot: $institution, $reference
###   paper-foot-unnamed: $reference
###   paper-referral-subject: $reference
###   paper-referral-opening: $institution
###   paper-consent-given: $scope, $date
###   paper-consent-undated: $scope
###   paper-appeal-level: $level
###   paper-appeal-source: $institution
###   paper-date: $day, $month, $year
###   paper-date-month: $month, $year
###   paper-about: $date
###   paper-moment: $date, $time
###   paper-score: $term, $score
###   papers-refused-hint: $level, $recipient

paper-summary = Case summary
paper-referral = Referral letter
paper-appeal = Urgent appeal
paper-interview = Interview record
paper-draft = DRAFT – not sent
paper-day = { $date }
paper-reference = Reference: { $reference }
paper-level = This paper: { $level }.
paper-stays = For use inside the institution only. This paper: { $level }.
paper-foot = { $institution } · { $reference } · Confidential. Whoever finds this paper is asked to give it back to the institution.
paper-foot-unnamed = { $reference } · Confidential. Whoever finds this paper is asked to give it back to the institution.
paper-incident = Incident { $number }
paper-ask = What we ask
paper-situation = The situation
paper-facts = The facts
paper-referral-subject = Referral of a human rights defender at risk, reference { $reference }
paper-referral-opening = { $institution } refers to you a person who defends human rights and needs your support. Please read the limits of consent below before you act or pass anything on.
paper-referral-opening-unnamed = We refer to you a person who defends human rights and needs your support. Please read the limits of consent below before you act or pass anything on.
paper-referral-closing = Please confirm that you received this letter and tell us what you can do. Do not contact the person directly unless we agreed on it.
paper-consent = Consent
paper-consent-none = This paper leaves without a scope of consent: nothing in it says who somebody is.
paper-consent-given = { $scope }: consent given on { $date }.
paper-consent-undated = { $scope }: consent given.
paper-held-back = Who the person is is held back at this level.
paper-appeal-person = The person concerned
paper-appeal-risk = Risk
paper-appeal-level = Risk level as assessed: { $level }.
paper-appeal-steps = Steps taken
paper-appeal-no-steps = None yet that may be named here.
paper-appeal-source = Submitted by { $institution }.
paper-appeal-source-unnamed = Submitted by a national human rights institution.
paper-interview-told = Before the interview the person was told who asks, why, what happens with what is said, that any question may be left unanswered, and that the interview may be stopped at any time.
paper-interview-statement = What the person said
paper-interview-wellbeing = How the person was, and support offered
paper-interview-read = This record was read back to the person, who could correct it.
paper-sign-institution = For the institution
paper-sign-person = The person interviewed (if it is safe to sign)
paper-sign-interviewer = Interviewer
paper-sign-interpreter = Interpreter
paper-record = another record
paper-answer-unknown = Unknown
paper-answer-not_disclosed = Not disclosed
paper-answer-not_asked = Not asked
paper-yes = Yes
paper-no = No
paper-date = { $day } { $month } { $year }
paper-date-month = { $month } { $year }
paper-about = about { $date }
paper-moment = { $date }, { $time }
paper-score = { $term }: { $score } of 4
paper-month-1 = January
paper-month-2 = February
paper-month-3 = March
paper-month-4 = April
paper-month-5 = May
paper-month-6 = June
paper-month-7 = July
paper-month-8 = August
paper-month-9 = September
paper-month-10 = October
paper-month-11 = November
paper-month-12 = December

papers-open = Print…
papers-title = Print a paper
papers-document = Paper
papers-language = Language of the paper
papers-recipient-type = For
papers-inside = Use inside the institution
papers-level = How much it says
papers-recipient = To whom, by name
papers-ask = What you ask
papers-refused = This may not leave
papers-to-consents = Open the consents
papers-refused-hint = At the level “{ $level }” consent does not allow it for: { $recipient }. Choose another level, or look at the consents.
papers-names-leave = Names leave with this paper. Read it once more for other people’s names before it goes.
papers-missing = Still missing before it can be printed: { $what }
papers-names-title = Known names stand in what was typed
papers-names-line = { $field }: “{ $word }”
papers-names-hide = Replace with letters
papers-names-hidden = Known names stand as the letters of this paper. Read it once more for nicknames and places.
papers-names-keep = Why they may stand there
papers-names-keep-hint = Written to the audit trail.
papers-preview = The paper as it will be printed
papers-nothing = There is nothing that may stand on this paper.
papers-print = Print
papers-print-out = Write down and print
papers-written-down = Written down among what left this case.
