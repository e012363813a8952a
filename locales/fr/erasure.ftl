### How long a case is kept, erasing it, and the register of breaches.

retention-title = Conservation et effacement
retention-term-grave = Clos, avec une violation grave vérifiée (durée en années : { $years })
retention-term-other = Clos (durée en années : { $years })
retention-term-rejected = Irrecevable ou orienté (durée en années : { $years })
retention-term-draft = Brouillon jamais soumis (durée en jours : { $days })
retention-at-work = Le dossier est en cours : aucun délai ne court.
retention-until = Conservé jusqu’au { $day }
retention-due = La durée a pris fin le { $day }
retention-held = Un gel juridique empêche tout effacement
retention-erased = Les mots de ce dossier ont été effacés. Ses codes restent pour les tableaux.
retention-terms-change = Modifier les durées
retention-terms-save = Enregistrer les durées
retention-terms-hint = Elles valent pour tous les ordinateurs de l’institution.
retention-due-list = Durée échue
retention-due-none = Aucun dossier n’est arrivé au terme de sa durée.
erasure-open = Effacer ce dossier…
erasure-look = Voir ce qui part
erasure-title = Effacer le dossier { $reference }
erasure-goes = Disparaît pour toujours : tout nom, texte et contact dans
erasure-stays = Reste : codes, dates et chiffres pour les tableaux, la référence, et qui l’a décidé.
erasure-goes-with = Effacés avec le dossier, car ils ne figurent nulle part ailleurs
erasure-stays-elsewhere = Restent, car un autre dossier en a besoin ; le dossier effacé n’y mène plus
erasure-where = Cela se fait tout de suite sur cet ordinateur, puis sur les autres et dans ce que garde le centre aux prochains échanges. Les sauvegardes des ordinateurs sont refaites ; celles d’avant sur une clé le contiennent encore, de même que les copies hors de l’institution.
erasure-no-way-back = Il n’y a pas de retour.
erasure-party = { $kind } : { $name }
erasure-reason = Motif
erasure-reason-missing = Choisissez le motif.
erasure-propose = Proposer l’effacement
erasure-proposed = Proposé par { $person } le { $day }
erasure-wait-second = Attend une seconde personne, sur un autre ordinateur.
erasure-approved = Approuvé par { $person }
erasure-approved-then = { $person }, à l’origine de la proposition, l’exécute : elle figure en tête des échéances sur son ordinateur.
erasure-approve = Approuver comme seconde personne
erasure-return = Renvoyer
erasure-return-reason = Motif du renvoi
erasure-carry-out = Effacer définitivement
erasure-done = Effacé. Échangez maintenant, pour que les autres ordinateurs et le centre suivent.
erasure-waiting = Effacements en attente
erasure-to-steps = Vers la clôture du dossier
erasure-to-request = Consigner le jour de la demande
erasure-to-hold = Vers la conservation légale
erasure-at-work = Il pourra être effacé une fois clos, ou si la personne l’a demandé et que le jour est inscrit.
breach-title = Violations de données
breach-add = Inscrire une violation
breach-none = Aucune violation inscrite. Un ordinateur perdu, un papier oublié, un message au mauvais destinataire : inscrivez-le ici aussitôt.
breach-told = Autorité informée
breach-closed = Close
breach-late = 72 heures sont passées : informez l’autorité maintenant
breach-untitled = Violation sans titre
erasure-outside = { $count ->
    [one] { $count } copie a été remise à l’extérieur, sans suppression confirmée.
    [many] { $count } de copies ont été remises à l’extérieur, sans suppression confirmée.
   *[other] { $count } copies ont été remises à l’extérieur, sans suppression confirmée.
}
breach-hours-left = { $hours ->
    [one] { $hours } heure pour informer l’autorité
    [many] { $hours } d’heures pour informer l’autorité
   *[other] { $hours } heures pour informer l’autorité
}
erasure-not-mine = La personne chargée de la protection des données propose et exécute les effacements.
