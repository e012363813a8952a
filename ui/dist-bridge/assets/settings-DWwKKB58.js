var e=`### Settings. Words of colours, text size, language and digits are in shell.ftl.
settings-look = Apariencia
settings-words = Idioma y cifras
settings-safety = Seguridad
settings-digits-hint = Se usan en árabe.
settings-auto-lock = Bloquear automáticamente tras
settings-auto-lock-hint = Sin tecla ni clic. Sanad también se bloquea cuando la computadora se suspende.
settings-minutes =
    { $count ->
        [one] un minuto
        [many] { $count } de minutos
       *[other] { $count } minutos
    }
settings-lead = Se guardan solo en esta computadora. Se pueden leer sin la frase de contraseña, así que no contienen nada sobre los casos.
settings-version = Versión { $version }
`;export{e as default};