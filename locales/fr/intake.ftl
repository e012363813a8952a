### Quick intake: one screen while somebody is on the telephone.

intake-title = Nouveau dossier
intake-title-again = Réception, suite
intake-nothing-yet = Enregistré dès le premier champ
intake-progress = Minimum pour le tri
intake-progress-figure = { $told } sur { $all }
intake-lacking = Manque encore
intake-complete = Le minimum est complet
intake-note = Dans n’importe quel ordre. Rien n’est obligatoire maintenant : une protection urgente n’attend pas le formulaire.
intake-part-told = le minimum est dit
intake-finish = Ouvrir le dossier
intake-empty-title = Rien n’est encore écrit
intake-empty-text = Un brouillon reçoit un numéro et reste dans la liste. Le créer quand même ?
intake-empty-make = Créer un brouillon vide
intake-empty-write = Continuer à écrire
intake-discard = Abandonner
intake-discarded = Le brouillon a été retiré. Il reste dans l’historique.
intake-who = Qui est en danger
intake-person-search = Nom ou pseudonyme
intake-person-new = Nouvelle personne : « { $name } »
intake-person-unnamed = Une personne sans nom
intake-person-open = Ouvrir la fiche de la personne
intake-acts = Ce qui a été commis
intake-acts-search = Tapez ou choisissez, plusieurs au besoin
intake-adm1 = Région ou province
intake-urgent = Urgence et contexte
intake-channel-example = Par exemple : téléphone de la sœur, le soir seulement
intake-never-example = Par exemple : messages vocaux
intake-title-example = Quelques mots, sans noms

## What is told, for the list at the side

intake-told-safe_contact = Contact sûr
intake-told-victim = Personne ou organisation
intake-told-act = Type de violation
intake-told-incident_date = Date de l’incident
intake-told-incident_place = Lieu de l’incident
intake-told-source = Source
intake-told-consent_to_record = Réponse sur la conservation
intake-told-intake_channel = Mode de réception
intake-told-received_at = Date de réception
intake-told-conflict_declared = Conflit d’intérêts
