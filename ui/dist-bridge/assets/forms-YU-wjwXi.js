var e=`### Blank forms for paper: printed from the declaration of the records, filled in by hand.

form-title = Premier entretien : formulaire vierge
form-for = Écrivez lisiblement. Ne laissez rien en blanc : notez « non demandé » ou « refusé » le cas échéant.
form-caution = Cette feuille nomme des personnes en danger. Gardez-la sous clé et détruisez-la une fois la saisie faite.
form-number = Feuille nº
form-taken-by = Recueilli par
form-taken-on = Date et heure
form-pages = Suite sur une autre feuille
form-yes = Oui
form-no = Non
form-unknown = Inconnu
form-refused = Refusé
form-several = plusieurs réponses possibles
form-never = Ne jamais :
form-date-hint = jour / mois / année
`;export{e as default};