### The yearly report: counts only, sealed to headquarters.
reports-lead = Des nombres seulement, jamais un nom. Scellé : seul le siège peut l’ouvrir.
reports-lead-inbox = Rapports scellés des institutions. Ils ne contiennent que des nombres ; aucun dossier n’est visible d’ici.
reports-year = Année
# $year as text.
reports-of-year = Rapport { $year }
reports-preview = Ce qui serait envoyé
reports-send = Sceller et envoyer
reports-send-title = Envoyer le rapport { $year } ?
reports-send-what = Le siège reçoit les deux tableaux exactement tels que vous les voyez ici.
reports-send-when = Il part au prochain échange et ne peut plus être repris ensuite.
reports-queued = Le rapport est scellé. Il part au prochain échange.
reports-list = Rapports de cette institution
reports-list-none = Aucun rapport envoyé
reports-inbox = Boîte de réception
reports-inbox-none = Aucun rapport reçu
reports-inbox-none-text = Les rapports arrivent avec un échange.
reports-choose = Choisissez un rapport
reports-made = Établi le
reports-state = État
reports-institution = Institution
reports-mark = Marque de sa clé
reports-as-reported = Compté par l’institution d’après les niveaux qu’elle déclare. Les sources et les décisions restent chez elle ; personne ici ne les a jugées.
reports-name-unproven = Le nom est celui que l’expéditeur se donne. Avant de vous fier à ce rapport, comparez la marque de sa clé avec l’institution par téléphone.
# Facts about one report. $version is the version of the lists of terms.
reports-terms = Termes, version { $version }

## Tables

reports-class = Classe
reports-count = Nombre
reports-total = Total
reports-no-level = Pas encore de niveau
# Read out for a hidden count, which is shown as three dots.
reports-hidden = masqué
# $limit is the smallest count that is shown.
reports-hidden-why = … remplace un nombre inférieur à { $limit }, ou un nombre qui le trahirait. De petits nombres pourraient désigner une personne.
reports-total-why = Le total est masqué aussi : avec lui, un nombre masqué pourrait être calculé.
reports-alone = Les rapports vont au siège une fois que cet ordinateur fait partie d’une institution.

## Beside a preview: what the table leaves out or takes on trust

reports-undecided = { $count ->
    [one] Un acte de cette année porte un niveau que deux personnes n’ont pas décidé. Il n’est pas compté.
    [many] { $count } d’actes de cette année portent un niveau que deux personnes n’ont pas décidé. Ils ne sont pas comptés.
   *[other] { $count } actes de cette année portent un niveau que deux personnes n’ont pas décidé. Ils ne sont pas comptés.
}
reports-changed = { $count ->
    [one] Un acte a été modifié après la décision sur son niveau. Il ne sera compté qu’après une nouvelle décision.
    [many] { $count } d’actes ont été modifiés après la décision sur leur niveau. Ils ne seront comptés qu’après une nouvelle décision.
   *[other] { $count } actes ont été modifiés après la décision sur leur niveau. Ils ne seront comptés qu’après une nouvelle décision.
}
reports-unchecked = { $count ->
    [one] Un acte est compté bien que sa décision ne soit pas lisible sur cet ordinateur.
    [many] { $count } d’actes sont comptés bien que leurs décisions ne soient pas lisibles sur cet ordinateur.
   *[other] { $count } actes sont comptés bien que leurs décisions ne soient pas lisibles sur cet ordinateur.
}
