### Roles of people, and circles of restricted cases.
###   circle-cases: #$count
###   roles-of, roles-changed, circle-take-out: $person
###   circle-member: $person, $device
###   circle-unnamed: $number
###   case-circle: $circle

roles-title = Rôles
roles-choose = Choisissez au moins un rôle.
roles-reads = Cette personne lit les noms et les textes des dossiers.
roles-counts-only = Cette personne voit les références, les codes et les nombres. Les noms et les textes restent scellés sur cet ordinateur.
roles-change = Rôles
roles-of = Rôles de { $person }
roles-save = Enregistrer les rôles
roles-change-hint = Cela vaut sur chaque ordinateur après les prochains échanges. Ce qu’une personne a lu, elle l’a lu.
roles-changed = Les rôles de { $person } ont changé. Échangez maintenant, pour que les autres le sachent.
circles-title = Cercles restreints
circles-lead = Pour les dossiers les plus sensibles : ce qui y est écrit ne s’ouvre que pour le cercle, ni pour la direction de l’institution ni pour le centre d’échange.
circles-none = Il n’y a pas de cercle restreint.
circle-make = Créer un cercle
circle-made = Le cercle est créé. Échangez maintenant, pour que ses membres puissent lire.
circle-name = Nom du cercle
circle-name-hint = Seuls ses membres verront ce nom.
circle-members = Qui en fait partie
circle-members-hint = Vous en faites partie. Choisissez au moins une autre personne : votre ordinateur perdu, plus personne ne pourrait ouvrir ces dossiers.
circle-member = { $person } ({ $device })
circle-create = Créer le cercle
circle-add = Faire entrer quelqu’un
circle-add-hint = Qui entre lit tout ce qui a été scellé pour le cercle jusqu’ici.
circle-nobody-left = Toutes les personnes qui peuvent lire en font partie.
circle-take-out = Faire sortir { $person }
circle-alone = Un seul ordinateur est dans ce cercle. Faites entrer quelqu’un : s’il se perd, plus personne ne pourra ouvrir ses dossiers.
circle-turning = nouvelle clé au prochain échange
circle-unnamed = Cercle restreint { $number }
case-circle = Cercle : { $circle }
case-restricted = Restreint
case-restrict = Restreindre ce dossier
case-circle-change = Changer de cercle
case-circle-label = Cercle
case-circle-none = Tout le bureau
case-restrict-from-now = Désormais, ce qui est écrit dans ce dossier est scellé pour le cercle.
case-restrict-before = Ce qui a été échangé avant pouvait être lu par tout le bureau ; ce n’y est plus montré, et ne peut pas être repris aux autres ordinateurs.
case-restrict-others = Les autres voient encore la référence, l’état et le niveau de risque, pour que le dossier soit compté et ne se perde pas.
case-restrict-confirm = Appliquer
case-veiled = Dossier restreint : vous en voyez la référence et les champs codés. Son cercle lit le reste.
cases-sealed = Nom hors de ce rôle
case-sealed = Vos rôles voient la référence et les champs codés de ce dossier, ni noms ni textes.
cases-restricted = Dossier restreint
circle-cases =
    { $count ->
        [one] { $count } dossier
        [many] { $count } de dossiers
       *[other] { $count } dossiers
    }

## What somebody reads and does not change, or does not even read
record-sealed = { $kind }, scellé pour un cercle
record-veiled = Le contenu est scellé pour un cercle ; seuls les champs codés se voient.
record-not-mine = Vos rôles permettent de lire ceci, pas de le modifier.
case-read-only = Vos rôles permettent de lire ce dossier, pas d’y travailler.
step-veiled = Ce qui manque à l’étape suivante est scellé pour le cercle de ce dossier. Ses membres le font avancer.
step-sealed = Vos rôles ne montrent pas ce qui manque à l’étape suivante. Les personnes chargées du dossier le font avancer.
