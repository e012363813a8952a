### Time limits for the work on cases, by level of risk.

## The institution’s own time limits for its cases
clock-terms-title = Délais de traitement des dossiers
clock-terms-lead = Sous quel délai chaque chose doit être faite, selon le niveau de risque. Une modification vaut sur tous les ordinateurs après le prochain échange.
clock-terms-change = Modifier
# $level is a level of risk.
clock-terms-change-level = Modifier les délais : { $level }
clock-terms-save = Enregistrer ces délais
clock-terms-empty = Un champ vide revient au délai habituel.
clock-terms-not-mine = Seules les personnes qui supervisent ou dirigent l’institution peuvent les modifier.
# The limit that holds when the institution has set none; $span is “7 days”.
clock-terms-usual = habituel : { $span }
clock-terms-at-once = aussitôt
clock-terms-never = jamais
clock-terms-number = Délai propre
clock-terms-unit = Unité
clock-terms-hours = heures
clock-terms-days = jours
clock-terms-first-action-hours = Première mesure de protection sous
clock-terms-verification-hours = Vérification achevée sous
clock-terms-reassessment-hours = Risque réévalué au bout de
clock-terms-contact-hours = Contact avec la personne tous les
clock-terms-supervisor-after-hours = En cas de retard, la supervision est prévenue après
clock-terms-head-after-hours = En cas de retard, la direction est prévenue après
clock-terms-prompt-network = En cas de retard, proposer de saisir le réseau
clock-terms-as-usual = comme d’habitude
clock-terms-yes = oui
clock-terms-no = non
