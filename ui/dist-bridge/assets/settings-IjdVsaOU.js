var e=`### Settings. Words of colours, text size, language and digits are in shell.ftl.
settings-look = Apparence
settings-words = Langue et chiffres
settings-safety = Sécurité
settings-digits-hint = Utilisés en arabe.
settings-auto-lock = Verrouiller automatiquement après
settings-auto-lock-hint = Sans touche ni clic. Sanad se verrouille aussi à la mise en veille.
settings-minutes =
    { $count ->
        [one] une minute
        [many] { $count } de minutes
       *[other] { $count } minutes
    }
settings-lead = Gardés sur cet ordinateur seulement. Ils sont lisibles sans la phrase de passe, donc rien sur les dossiers n’y figure.
settings-version = Version { $version }
`;export{e as default};