var e=`### Backups, restoring, repairing
###   backup-counts: #$changes, $size
###   backup-all: $count
###   restore-aside: $folder
###   repair-pages: #$count
###   repair-from: $time
###   repair-lost: #$count

backup-title = Copias de seguridad
backup-lead = Sanad hace una al día y la comprueba abriéndola. Una copia solo se abre con la frase de contraseña o la clave de recuperación de su momento. Guarde también una en una memoria USB, en otro lugar.
backup-now = Hacer una copia ahora
backup-elsewhere = Copiar a una memoria USB
backup-making = Haciendo la copia
backup-stop = Detener
backup-made = Copia hecha y comprobada.
backup-made-there = Copia hecha en el lugar elegido y comprobada.
backup-none = Todavía no hay ninguna copia.
backup-by-itself = Automática
backup-by-hand = Manual
backup-counts =
    { $changes ->
        [one] { $changes } cambio, { $size }
        [many] { $changes } de cambios, { $size }
       *[other] { $changes } cambios, { $size }
    }
backup-check = Comprobar
backup-sound = Se abre y todas sus páginas están sanas
backup-unsound = Dañada: no confíe en ella
backup-all = Mostrar todas ({ $count })
restore-offer = Restaurar desde una copia
restore-title = Restaurar desde una copia de seguridad
restore-lead = Para una computadora nueva tras una pérdida, o cuando la bóveda de aquí no se puede reparar. La bóveda que haya en esta computadora se aparta, no se borra.
restore-folder = Carpeta de la copia
restore-folder-hint = Su nombre empieza por «sanad-» y un número.
restore-choose = Elegir la carpeta
restore-by = Abrirla con
restore-passphrase = Frase de contraseña del momento de la copia
restore-button = Restaurar
restore-working = Restaurando
restore-done = La bóveda está de vuelta
restore-done-lead = Esta computadora tiene ahora un nombre propio en la institución. Haga un intercambio en cuanto haya conexión: vuelve lo que se envió después de la copia. Pida a un administrador que quite la computadora anterior de la lista.
restore-aside = La bóveda que estaba aquí se encuentra en { $folder }.
restore-waits = Un administrador debe admitir esta computadora antes de que pueda intercambiar.
repair-lead = El archivo de la bóveda está dañado. Sanad puede recomponerlo con lo que aún se puede leer, la última copia y, en el próximo intercambio, el centro. El archivo dañado se conserva.
repair-button = Reparar con esta frase de contraseña
repair-done = La bóveda está sana de nuevo
repair-pages =
    { $count ->
        [one] { $count } página del archivo estaba dañada.
        [many] { $count } de páginas del archivo estaban dañadas.
       *[other] { $count } páginas del archivo estaban dañadas.
    }
repair-from = Sirvió la copia del { $time }.
repair-lost =
    { $count ->
        [one] { $count } cambio sin enviar ya no está en ninguna parte. Revise lo último que escribió.
        [many] { $count } de cambios sin enviar ya no están en ninguna parte. Revise lo último que escribió.
       *[other] { $count } cambios sin enviar ya no están en ninguna parte. Revise lo último que escribió.
    }
repair-hub = Algunos cambios de colegas volverán con el próximo intercambio.
`;export{e as default};