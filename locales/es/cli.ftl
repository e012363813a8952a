### What the command line `sanad` says to people. With --json it says none of this.
###
### Arguments, by key. Those marked # are numbers; all others are text. Keys not listed take none.
###   cli-ask-words-same: $yes
###   cli-passphrase-proposed: $passphrase
###   cli-vault-created: $folder
###   cli-recovery-line: $number, $groups
###   cli-vault-sound: #$changes
###   cli-invitation-read: $institution, $role, $hub
###   cli-invitation-marks: $hub, $alliance
###   cli-institution-founded: $institution
###   cli-institution-joined: $institution
###   cli-request-written: $file
###   cli-request-words: $words
###   cli-request-from: $person, $device
###   cli-device-approved: $device, $person
###   cli-device-revoked: $device
###   cli-member-roles: $person, $roles
###   cli-circle-unnamed: $number
###   cli-case-restricted: $case
###   cli-case-unrestricted: $case
###   cli-record-saved: $id
###   cli-record-withdrawn: $id
###   cli-records-imported: #$count
###   cli-import-tried: #$rows, $out
###   cli-import-undone: #$count
###   cli-import-kept: $title
###   cli-records-exported: #$count, $file
###   cli-exchange-sent: #$count
###   cli-exchange-received: #$count
###   cli-exchange-conflicts: #$count
###   cli-exchange-reports-received: #$count
###   cli-exchange-cost: #$requests, $up, $down
###   cli-exchange-waiting: #$count
###   cli-report-sent: $year
###   cli-report-queued: $year
###   cli-report-from: $institution, $year
###   cli-report-small-cells: $threshold
###   cli-usage-missing: $names
###   cli-usage-values: $values
###   cli-conflict-dots: $dots
###   cli-warning: $text
###   cli-warning-plain-file: $file
###   cli-warning-passphrase-file: $file
###   cli-warning-held: #$count
###   cli-warning-quarantined: #$count
###   cli-demo-made: $folder

## Prompts. A space and the typed answer follow; what is typed is not shown.

cli-ask-passphrase = Frase de contraseña:
cli-ask-passphrase-new = Nueva frase de contraseña:
cli-ask-passphrase-again = La misma otra vez:
cli-ask-passphrase-differs = No son iguales. No se hizo nada; escríbalas otra vez.
cli-ask-recovery-key = Clave de recuperación, tal como está impresa:
# The answer is checked with cli-word-yes.
cli-ask-words-same = ¿Coinciden las seis palabras en ambos lados? Escriba «{ $yes }» para aprobar la computadora:
# The word a person types to say yes.
cli-word-yes = sí

## Vault

# Six words made at random; $passphrase is shown once.
cli-passphrase-proposed = Una frase de contraseña que nadie puede adivinar: { $passphrase }
cli-vault-created = Bóveda creada en { $folder }. Todo lo que se guarde en ella queda cifrado.
cli-vault-opened = La bóveda se abre.
cli-vault-recovered = La clave de recuperación abrió la bóveda y la nueva frase de contraseña vale desde ahora. Esta clave ya no funciona; a continuación está la nueva.
cli-recovery-title = Clave de recuperación. Solo se muestra esta vez:
# One of four lines, $number from 1; $groups is two groups of four characters and a check character.
cli-recovery-line = { $number }. { $groups }
cli-recovery-advice = Imprímala o cópiela a mano y guarde el papel lejos de esta computadora, bajo llave. Quien la tenga puede abrir la bóveda; sin ella, olvidar la frase de contraseña es perderlo todo.
# A change is one person's save on one record.
cli-vault-sound =
    La bóveda está íntegra. Contiene { $changes ->
        [one] un cambio
        [many] { $changes } de cambios
       *[other] { $changes } cambios
    }, y todos los registros coinciden.
cli-vault-unsound = La bóveda está dañada. No se reparó ni se borró nada; conserve una copia de la carpeta y avise a la persona responsable de seguridad.

## Institution and laptops

# $role is one of the role- messages.
cli-invitation-read = Invitación de { $institution } ({ $role }), centro de intercambio { $hub }.
# Short forms of two keys, four groups of five digits. Each stands alone on its line, where
# right-to-left text cannot turn the order of its groups.
cli-invitation-marks =
    Marcas de las claves de la invitación, primero el centro de intercambio, después la Alianza:
    { $hub }
    { $alliance }
    Compare las dos con las que le dieron por teléfono o por carta. Si una difiere, deténgase: la invitación puede ser falsa.
cli-institution-founded = Esta es ahora la primera computadora de { $institution }. Tiene permisos de administración; apruebe pronto una segunda para que perder esta no deje fuera a todo el mundo.
cli-institution-joined = Esta computadora fue aprobada y ya forma parte de { $institution }.
cli-request-written = Solicitud escrita en { $file }. Llévela en mano o en una memoria USB a una computadora con permisos de administración.
# $words is six words separated by spaces.
cli-request-words = Léanse en voz alta estas seis palabras: { $words }
cli-request-words-advice = Apruebe solo si todas las palabras coinciden en ambos lados y sabe quién habla.
cli-request-from = { $person } pide unirse con la computadora «{ $device }».
cli-request-waiting = Esta computadora espera aprobación. Después, haga un intercambio desde aquí.
cli-device-approved = Aprobada: «{ $device }» de { $person }. Se une en su próximo intercambio, después de que esta computadora haya intercambiado.
# Files already on the removed laptop cannot be taken back from here.
cli-device-revoked = Retirada: «{ $device }». No recibirá nada nuevo cuando esta computadora haya intercambiado; lo que ya tiene queda en ella, protegido por su frase de contraseña.

## Lists: names of columns, and marks in them

cli-column-device = Computadora
cli-column-number = Número
cli-column-person = Persona
cli-column-state = Estado
cli-column-reference = Referencia
cli-column-title = Título
cli-column-risk = Riesgo
cli-column-changed = Último cambio
cli-column-record = Registro
cli-column-id = Identificador
cli-column-field = Campo
cli-column-value = Valor
cli-column-written = Escrito
cli-column-due = Vence
cli-column-when = Cuándo
cli-column-what = Qué
cli-column-officer = Quién
cli-column-year = Año
cli-column-institution = Institución
# Marks in the list of laptops.
cli-device-this = esta computadora
cli-device-removed = retirada
# Mark in a list of several values of one field.
cli-conflict-shown = mostrado ahora
cli-list-empty = La lista está vacía.
cli-search-none = No se encontró nada.

## Records

cli-conflict-resolved = Su elección quedó guardada. Los demás valores permanecen en el historial.
# Numbers of the values standing in the field, when another was named.
cli-conflict-dots = Números presentes: { $dots }
cli-records-imported =
    { $count ->
        [one] Se importó un registro.
        [many] Se importaron { $count } de registros.
       *[other] Se importaron { $count } registros.
    }
cli-records-exported =
    { $count ->
        [one] Se exportó un registro a { $file }.
        [many] Se exportaron { $count } de registros a { $file }.
       *[other] Se exportaron { $count } registros a { $file }.
    }

## Exchange. One line each; a line whose number is 0 may be left out.

# "Sent" is only said when the hub's signed receipt is stored on this laptop.
cli-exchange-sent =
    { $count ->
        [one] Se envió un cambio; su acuse de recibo está guardado.
        [many] Se enviaron { $count } de cambios; sus acuses de recibo están guardados.
       *[other] Se enviaron { $count } cambios; sus acuses de recibo están guardados.
    }
# Laptops let in or removed, or a founding.
cli-exchange-laptops-sent = Enviado: la lista de computadoras de la institución; el centro de intercambio la tiene.
cli-exchange-received =
    { $count ->
        [one] Se recibió un cambio de colegas.
        [many] Se recibieron { $count } de cambios de colegas.
       *[other] Se recibieron { $count } cambios de colegas.
    }
cli-exchange-conflicts =
    { $count ->
        [one] Un campo tiene ahora varios valores por elegir; todos se conservan.
        [many] { $count } de campos tienen ahora varios valores por elegir; todos se conservan.
       *[other] { $count } campos tienen ahora varios valores por elegir; todos se conservan.
    }
cli-exchange-hub-lost = El centro de intercambio tenía menos de lo que había firmado: lo devolvieron a una copia anterior o perdió algo. Nada se ha perdido en los equipos, y este ha vuelto a enviar lo que tiene. Avise a quien lo administra.
cli-exchange-reports-received =
    { $count ->
        [one] Llegó un informe.
        [many] Llegaron { $count } de informes.
       *[other] Llegaron { $count } informes.
    }
# How often the hub was asked, and how much was carried both ways; $up and $down are sizes such as "182 kB".
cli-exchange-cost =
    { $requests ->
        [one] Una petición; { $up } de subida, { $down } de bajada.
        [many] { $requests } de peticiones; { $up } de subida, { $down } de bajada.
       *[other] { $requests } peticiones; { $up } de subida, { $down } de bajada.
    }
cli-exchange-waiting =
    { $count ->
        [one] Un cambio espera al próximo intercambio.
        [many] { $count } de cambios esperan al próximo intercambio.
       *[other] { $count } cambios esperan al próximo intercambio.
    }
cli-exchange-never = Aún no hubo intercambio.

## Reports. $year is given as text, without grouping.

cli-report-sent = Se envió el informe de { $year }; el acuse de recibo del centro de intercambio está guardado.
cli-report-queued = El informe de { $year } está sellado y saldrá con el próximo intercambio. Aún no se ha enviado.
cli-report-from = Informe de { $institution } de { $year }
# Stands below a table where small counts are not printed; $threshold is the smallest count printed.
cli-report-small-cells = «…» reemplaza un número que podría señalar a una persona; no se publican los números menores que { $threshold }.

## Warnings, and nothing

cli-nothing-to-do = No hay nada que hacer.
# After a line that could not be understood: options that are missing, values an option takes.
cli-usage-missing = Falta: { $names }
cli-usage-values = Posibles: { $values }
# $text is one of the warnings below.
cli-warning = Advertencia: { $text }
cli-warning-plain-file = { $file } no está cifrado. Quien lo encuentre puede leerlo; bórrelo cuando ya no haga falta.
cli-warning-passphrase-file = La frase de contraseña se leyó de { $file }. Quien tenga este archivo puede abrir la bóveda; úselo solo para pruebas.
cli-warning-held =
    { $count ->
        [one] Un paquete llegó antes de tiempo y espera a otro anterior.
        [many] { $count } de paquetes llegaron antes de tiempo y esperan a otros anteriores.
       *[other] { $count } paquetes llegaron antes de tiempo y esperan a otros anteriores.
    }
cli-warning-quarantined =
    { $count ->
        [one] No se pudo leer un paquete y se apartó. Está conservado; avise a su institución.
        [many] No se pudieron leer { $count } de paquetes y se apartaron. Están conservados; avise a su institución.
       *[other] No se pudieron leer { $count } paquetes y se apartaron. Están conservados; avise a su institución.
    }

## Demonstration

cli-demo-made = Demostración creada en { $folder }. Nada de lo que contiene es real.

cli-backup-made = Copia de seguridad hecha y comprobada en { $folder }; cambios: { $changes }.
cli-backup-none = No hay ninguna copia de seguridad aquí.
cli-backup-line = { $day }  { $changes }  { $folder }
cli-restored = La bóveda se rehízo a partir de la copia. Esta computadora tiene un nombre nuevo en la institución; haga un intercambio ahora. Un administrador debería quitar la computadora anterior de la lista.
cli-restored-aside = La bóveda que estaba aquí se encuentra en { $folder }.
cli-restored-waits = Un administrador debe admitir esta computadora antes de que pueda intercambiar.
cli-repaired = La bóveda está sana de nuevo. Páginas dañadas: { $pages }. El archivo dañado se conserva al lado.
cli-repaired-lost = Cambios que ya no están en ninguna parte: { $changes }. Revise lo último que escribió.
cli-repaired-hub = Algunos cambios de colegas volverán con el próximo intercambio.
cli-printed = Documento escrito: { $file }. Quien tenga este archivo puede leerlo; bórrelo después de imprimir.

## Spreadsheets

cli-import-tried =
    { $rows ->
        [one] Una fila
        [many] { $rows } filas
       *[other] { $rows } filas
    }, omitidas: { $out }.
cli-import-undone =
    Deshecho: { $count ->
        [one] un registro
        [many] { $count } registros
       *[other] { $count } registros
    }.
cli-import-kept = Se conserva, porque alguien lo modificó después: { $title }
cli-import-sheet = Hoja
cli-import-row = Fila
cli-import-column = Columna
cli-import-value = Valor
cli-import-why = Motivo
cli-import-number = N.º
cli-import-file = Archivo
cli-import-records = Registros
cli-import-back = Deshecho
cli-member-roles = Funciones de { $person }: { $roles }. Rige en todas partes tras los próximos intercambios.
cli-circle-unnamed = Círculo restringido { $number }
cli-case-restricted = Restringido desde ahora: «{ $case }». Lo intercambiado antes lo siguen leyendo los colegas que lo tienen.
cli-case-unrestricted = De vuelta a toda la oficina: «{ $case }». Lo sellado para el círculo queda en el círculo.
cli-column-circle = Círculo
cli-column-name = Nombre
cli-column-members = Computadoras
cli-column-cases = Casos
cli-column-roles = Funciones
