var e=`### Duplicates in the registry: suggestions, merging, separating.

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
`;export{e as default};