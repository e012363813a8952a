var e=`### Settings. Words of colours, text size, language and digits are in shell.ftl.
settings-look = Look
settings-words = Language and digits
settings-safety = Safety
settings-digits-hint = Used in Arabic.
settings-auto-lock = Lock by itself after
settings-auto-lock-hint = Without a key or click. Sanad also locks when the laptop sleeps.
settings-minutes =
    { $count ->
        [one] one minute
       *[other] { $count } minutes
    }
settings-lead = Kept on this laptop only. They can be read without the passphrase, so nothing about cases is among them.
settings-version = Version { $version }
`;export{e as default};