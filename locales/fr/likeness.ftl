### Duplicates in the registry: suggestions, merging, separating.

likeness-title = Déjà dans le registre ? Il peut s’agir de :
likeness-open = Ouvrir
likeness-take = Prendre cette fiche
likeness-doubles = Doublons possibles
likeness-doubles-hint = Les noms sont comparés entre graphies arabes et latines. Rien n’est fusionné sans une décision prise ici.
likeness-none = Aucun doublon possible
likeness-more = Chercher plus loin
likeness-compare = Les deux fiches côte à côte
likeness-lead = Quelle fiche prime ?
likeness-after = Les dossiers montreront { $lead }. La fiche { $other } reste telle quelle et se retrouve par ses noms ; les séparer rétablit tout.
likeness-merge = Identiques : fusionner
likeness-apart = Deux personnes ou entités différentes
likeness-separate = Séparer de nouveau
likeness-separated = Les fiches sont de nouveau séparées.
likeness-merged = Fiches fusionnées.
likeness-undo = Annuler
likeness-told-apart = Marquées comme deux fiches différentes.
likeness-merged-into = Cette fiche a été fusionnée avec { $lead }, qui apparaît à sa place.
likeness-open-lead = Ouvrir cette fiche
likeness-also = Fiches fusionnées avec celle-ci

# Why two records may be one, or speak against it.
likeness-same_letters = écrit avec les mêmes lettres
likeness-same_name = même nom, autre graphie
likeness-initials = identique à une initiale près
likeness-part_of_name = partie du nom
likeness-by_alias = par un autre nom
likeness-birth_date = même date de naissance
likeness-birth_year = même année de naissance
likeness-organisation = même organisation
likeness-contact = même téléphone ou adresse
likeness-other_birth = né à une autre date
likeness-other_sex = autre sexe

### Dossiers qui portent peut-être sur le même fait.

case-likeness-title = Déjà enregistré ? Ces dossiers portent peut-être sur le même fait :
case-likeness-known = Autres dossiers sur ce fait
case-likeness-hint = Rien n’est fusionné ni perdu. De deux dossiers identiques, le plus récent reste tel quel et compte avec le plus ancien.
case-likeness-doubles = Dossiers peut-être identiques
case-likeness-doubles-hint = Même personne ou même nom, trois jours d’écart au plus, même région ou même type d’acte. Deux dossiers identiques restent tous deux ; les tableaux n’en comptent qu’un. Chaque décision peut être annulée sur la page du dossier.
case-likeness-none = Aucun dossier peut-être identique
case-likeness-lead = S’ils sont identiques, lequel compte ?
case-likeness-same = Le même dossier
case-likeness-related = Liés
case-likeness-different = Différents
case-likeness-take-back = Annuler
case-likeness-said-same = Noté comme identique : { $other }
case-likeness-said-related = Noté comme lié : { $other }
case-likeness-said-different = Noté comme différent : { $other }
case-likeness-taken-back = Annulé : { $other }
case-likeness-counted-there = même dossier ; compté là-bas, pas ici
case-likeness-counted-here = même dossier ; compté ici, pas là-bas
case-likeness-is-related = lié

case-likeness-same_person = même personne
case-likeness-same_name = même nom
case-likeness-same_days = trois jours d’écart au plus
case-likeness-same_month = dates compatibles
case-likeness-same_place = même lieu
case-likeness-same_region = même région
case-likeness-same_act = même type d’acte
case-likeness-same_perpetrator = même auteur présumé
case-likeness-similar_title = titre semblable
case-likeness-other_days = autres jours
case-likeness-other_region = autre région
