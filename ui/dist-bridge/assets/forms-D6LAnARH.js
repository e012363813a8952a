var e=`### Blank forms for paper: printed from the declaration of the records, filled in by hand.

form-title = First conversation: blank form
form-for = Write clearly. Leave nothing empty: write “not asked” or “refused” where that is so.
form-caution = This sheet names people at risk. Keep it locked, and destroy it when it has been entered.
form-number = Sheet no.
form-taken-by = Taken by
form-taken-on = Date and time
form-pages = Continued on another sheet
form-yes = Yes
form-no = No
form-unknown = Unknown
form-refused = Refused
form-several = several may apply
form-never = Never do:
form-date-hint = day / month / year
`;export{e as default};