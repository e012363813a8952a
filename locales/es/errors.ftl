### Why something did not happen, and what to do.
###
### One message for each error code; `_` of the code is `-` in the key. Each says in plain words
### what happened, then what to do or what is safe. $seconds and $limit must be given as numbers, or
### their plural forms do not fit; all other arguments are given as text. $field is the label of the
### field in the same language.

## Requests and the program itself

error-bad-request = Sanad no entendió esta petición. No se cambió nada; revise lo escrito e inténtelo de nuevo.
error-unknown-command = Ese comando no existe. No se cambió nada; la ayuda enumera los que hay.
error-not-confirmed = No se dio el sí: no se hizo ni se cambió nada.
# $file is the file as it was typed.
error-no-file = No existe el archivo «{ $file }», o no se puede leer. No se cambió nada; revise el nombre y la carpeta.
error-internal = Ocurrió un error dentro de Sanad. No se cambió nada; cierre Sanad, ábralo otra vez e inténtelo de nuevo.

## The vault: the encrypted store on this laptop

# Ends the messages on a vault that does not open. People fear above all that their cases are gone.
-vault-untouched = Sanad no cambió ni borró nada, ni creó ninguna bóveda nueva vacía.
error-no-vault = No hay ninguna bóveda en esta carpeta. Elija otra carpeta o cree una bóveda; todavía no se creó nada.
error-vault-exists = Ya hay una bóveda en esta carpeta. Quedó como estaba; ábrala o elija otra carpeta.
error-locked = La bóveda está bloqueada. Lo guardado está a salvo; desbloquéela e inténtelo de nuevo.
error-wrong-passphrase = La frase de contraseña no abre esta bóveda. { -vault-untouched } Compruebe el idioma del teclado y las mayúsculas, e inténtelo de nuevo.
error-wrong-recovery-key = La clave de recuperación está bien escrita, pero no abre esta bóveda. No se cambió ni se borró nada; busque la hoja más reciente de esta computadora.
# The key is printed as four numbered lines; $group is the number of the line, from 1.
error-recovery-key-typo = Hay un error de escritura en la línea { $group } de la clave de recuperación. Compare esa línea con la hoja impresa; no se cambió nada.
# $have and $need are strengths, numbers such as 9 and 15; more is stronger.
error-weak-passphrase = Esta frase de contraseña es demasiado fácil de adivinar: su fuerza es { $have } y se necesita { $need }. Añada palabras sin relación entre sí o use la que propone Sanad.
error-too-many-tries =
    Demasiados intentos erróneos. No se borró nada; espere { $seconds ->
        [one] un segundo
        [many] { $seconds } de segundos
       *[other] { $seconds } segundos
    } e inténtelo de nuevo.
error-tampered-header = Alguien que no tiene la frase de contraseña alteró la cerradura de esta bóveda. { -vault-untouched } Deje de usar esta computadora, no la modifique y avise a la persona responsable de seguridad.
error-lowered-parameters = El archivo de esta bóveda pide una protección más débil de la que Sanad acepta, por lo que no se usó su frase de contraseña. { -vault-untouched } Puede que alguien la haya debilitado a propósito: avise a la persona responsable de seguridad.
# $found is the version of the file's form.
error-newer-version = Este archivo lo escribió una versión más reciente de Sanad (formato { $found }). { -vault-untouched } Instale la última versión de Sanad para abrirlo.
error-unreadable-file = Este archivo no puede leerse como bóveda: está dañado o es otra cosa. { -vault-untouched } Conserve el archivo, compruebe que la carpeta es la correcta y busque la última copia de seguridad.
error-truncated-file = Falta el final de este archivo, como cuando se interrumpe una copia. { -vault-untouched } Consérvelo; vuelva a copiarlo entero desde su origen o busque la última copia de seguridad.
error-disk-full = El disco está lleno, así que no se guardó lo último. Lo guardado antes está completo: no se cambió ni se borró nada, y no se creó ninguna bóveda nueva vacía. Libere espacio y guarde de nuevo.
error-file-access = El sistema no permitió a Sanad leer o escribir un archivo. No se cambió nada; compruebe que el disco está conectado y que tiene permiso para escribir en la carpeta.
error-out-of-memory = No hay suficiente memoria libre para abrir la bóveda. No se cambió nada; cierre otros programas e inténtelo de nuevo.
error-in-use = Esta bóveda ya está abierta en otro Sanad. No se cambió nada; ciérrela allí primero.

## Records and fields

error-no-record = Este registro no está en esta computadora. No se cambió nada; quizá llegue con el próximo intercambio.
# $field is here the technical name that was not found.
error-unknown-field = No existe ningún tipo de registro ni campo llamado «{ $field }». No se guardó nada; revise la ortografía.
error-bad-value = Este valor no corresponde al campo «{ $field }». No se guardó; corríjalo y guarde de nuevo.
error-too-long =
    El texto es demasiado largo para «{ $field }» y no se guardó. Acórtelo a { $limit ->
        [one] un carácter
        [many] { $limit } de caracteres
       *[other] { $limit } caracteres
    } como máximo.
error-fixed-field = «{ $field }» se escribe una sola vez y no se puede cambiar. No se cambió nada; para corregirlo, añada un registro nuevo.
# $today is a day by the clock of the laptop; $other the label of another field.
error-date-ahead = Ese día aún no ha llegado: según el reloj de este equipo hoy es { $today }. Corrija la fecha, o el reloj si está mal. Lo que escribió sigue aquí y no se guardó.
error-date-too-early = Ninguna persona viva nació hace tanto tiempo. Corrija el año; lo que escribió sigue aquí y no se guardó.
error-date-order = No concuerda con «{ $other }»: el final es anterior al comienzo. Corrija uno de los dos; lo que escribió sigue aquí y no se guardó.
error-contested = En «{ $field }» hay dos valores y ambos se conservan. Elija primero entre ellos y después haga su cambio.
error-conflict-moved = Llegó otro valor después de mostrarse estos. No se decidió nada; mírelos todos y elija de nuevo.
error-no-conflict = Aquí no hay nada que elegir: solo hay un valor. No se cambió nada; quizá alguien ya eligió.
error-import-line = La línea { $line } del archivo de importación tiene un error en «{ $field }». Corrija esa línea e importe de nuevo el archivo.
error-sheet-unreadable = Este archivo no se puede leer como hoja de cálculo. Guárdelo en XLSX o CSV sin contraseña y elíjalo de nuevo.
error-sheet-too-large = La hoja de cálculo es demasiado grande: 24 MB, 50 000 filas y 300 columnas como máximo. Divídala e importe las partes.
error-sheet-empty = Esta hoja de cálculo no contiene nada.
error-no-table = Ya no hay ninguna hoja de cálculo abierta. Elija el archivo de nuevo.
error-no-import = No queda nada de esta importación por deshacer.

## The institution and its laptops

error-legal-hold = Una retención legal protege este caso. Hay que levantarla antes de suprimir nada; no se ha cambiado nada.
error-case-at-work = Este caso está en curso. Se puede suprimir una vez cerrado, o si la persona lo pidió y consta el día de la solicitud.
error-may-not-leave = Esto no puede salir de la institución, y nada ha salido. Mire los consentimientos del caso: dicen por qué.
# consent: why the word does not cover it, a whole phrase.
error-consent-lacking = Esto saldría hacia alguien de fuera y ningún consentimiento lo cubre: { $consent }. No se entregó nada.
error-not-enrolled = Esta computadora aún no forma parte de una institución. Lo guardado está a salvo aquí; para intercambiar, únase con una invitación.
error-already-enrolled = Esta computadora ya forma parte de una institución. No se cambió nada; para otra institución, cree una bóveda en otra carpeta.
error-bad-invitation = Esto no es una invitación que esta versión de Sanad pueda leer. No se cambió nada; pida otra vez el archivo y tómelo completo.
error-invitation-used = El centro de intercambio no acepta esta invitación: ya se usó o no la conoce. No se cambió nada; pida una nueva.
error-bad-device-request = Esto no es una solicitud para unirse a esta institución. No se añadió ninguna computadora; pida otra vez el archivo de solicitud.
error-words-differ = Las seis palabras no son las de esta solicitud. No la apruebe: puede que alguien se haya interpuesto. No se cambió nada; pida que le entreguen de nuevo en mano el archivo de solicitud y compare otra vez.
error-not-allowed = Solo una computadora con permisos de administración puede hacerlo. No se cambió nada; pídalo a quien tenga una.
error-role-refused = Sus funciones en la institución no incluyen esto: { $act ->
        [read_coded] ver los casos
        [read_identities] ver nombres y textos
        [move_case] hacer avanzar un caso
        [approve] aprobar como segunda persona
        [close] cerrar o reabrir un caso
        [reject] rechazar o remitir un caso
        [archive] archivar un caso
        [erase] borrar
        [hold_legally] poner o levantar una retención legal
        [restrict_case] poner un caso en un círculo restringido
        [disclose] entregar fuera algo de un caso
        [export] entregar muchos registros a la vez
        [import] incorporar registros desde un archivo
        [read_statistics] ver tablas e informes
        [send_report] enviar un informe
        [manage_laptops] admitir o retirar computadoras
        [manage_roles] dar o quitar funciones
        [manage_circles] crear círculos restringidos
        [read_audit] ver el registro de auditoría
        [record_breach] llevar el registro de violaciones de datos
       *[write_casework] escribir en los casos
    }. No se cambió nada; pídalo a quien tenga esa función.
error-case-restricted = Esto pertenece a un caso restringido y usted no está en su círculo. No se cambió nada; diríjase a un miembro del círculo.
error-no-circle = La institución no tiene ese círculo. No se cambió nada; compruébelo en la lista de círculos.
error-circle-refused = El círculo no puede cambiarse así: solo deciden sus miembros, y todos deben tener una función que lea nombres. No se cambió nada.
error-last-admin = No quedaría nadie que decida sobre computadoras y funciones. No se cambió nada; dé antes esa función a otra persona.
error-no-device = La institución no tiene esa computadora. No se cambió nada; compruébelo en la lista de computadoras.
error-own-device = Una computadora no puede retirarse a sí misma. No se cambió nada; hágalo desde otra con permisos de administración.
error-revoked = El centro de intercambio ya no admite esta computadora: fue retirada de la institución, o el centro así lo afirma. Lo guardado aquí no se borró; hable con su institución.
error-not-approved = Esta computadora espera la aprobación y aún no puede intercambiar. Lo guardado está a salvo aquí; pida a alguien con derechos de administración que la apruebe y haga un intercambio, y después intercambie de nuevo.

## Exchange with the hub

error-offline = No se pudo llegar al centro de intercambio. Todo está guardado en esta computadora y saldrá con el próximo intercambio.
error-hub-name-unknown = No se encuentra el nombre del centro de intercambio. Compruebe si esta red llega a otros sitios; todo está guardado en esta computadora.
error-connection-refused = La máquina del centro de intercambio responde, pero ahora no acepta conexiones. Todo está guardado en esta computadora y saldrá con el próximo intercambio.
error-handshake-cut = El enlace se cayó antes de que hubiera conexión segura: no salió nada y nada se perdió. Pruebe donde haya mejor señal o intercambie por archivo.
error-captive-portal = Esta red pide identificarse primero, como en hoteles y aeropuertos. Abra su página en un navegador, identifíquese y vuelva a intercambiar. No salió nada.
# $issuer is one of the issuer- messages below, a whole sentence.
error-tls-intercepted = Alguien está entre esta computadora y el centro de intercambio: el certificado mostrado no es el de su invitación. { $issuer } No salió nada.
error-proxy-down = No se llega al proxy elegido. Nada sale por otro camino; inícielo (Tor, por ejemplo) o cámbielo en los ajustes de la línea.
error-proxy-refused = El proxy funciona, pero no llega al centro de intercambio. No salió nada; espere un poco o deje que el proxy vuelva a conectarse.
error-budget-spent = Lo que la línea puede costar ya se gastó por ahora. Todo espera en esta computadora; suba el límite en los ajustes de la línea si debe salir hoy.
error-clock-refused = El centro de intercambio y esta computadora no coinciden en la hora. Ponga en hora la computadora y vuelva a intercambiar.
error-link-broken = Se cortó la conexión. Lo que se transmitió completo se conserva, y el próximo intercambio continúa desde ahí.
error-hub-not-trusted = Quien respondió no es el centro de intercambio de su invitación. Allí no se puede leer ningún caso; pruebe otra conexión y avise a su institución si se repite.
# $reason is one of the refusal- messages below, a whole sentence.
error-hub-refused = El centro de intercambio rechazó la petición. { $reason } Lo guardado en esta computadora está a salvo.
error-hub-lied = El centro de intercambio contradice hechos firmados, así que Sanad no le creyó. No se cambió nada de lo guardado aquí; avise a su institución.
error-vault-copy = El centro de intercambio tiene trabajo de esta computadora que esta bóveda no tiene. La bóveda se restauró de una copia más antigua o se copió a otra computadora; o el centro no dice la verdad. No se cambió nada y desde aquí ya no se intercambia nada más: haga que se admita de nuevo esta computadora con una bóveda nueva.
error-hub-busy = El centro de intercambio está ocupado o lleno. Todo queda guardado en esta computadora; inténtelo más tarde.
error-already-running = Ya hay un intercambio en curso. Déjelo terminar; no hay que hacer nada.
error-cancelled = Se detuvo, como usted pidió. Lo que se transmitió completo se conserva; lo demás espera al próximo intercambio.
error-no-headquarters = Aquí aún no se conoce la dirección de la sede. Haga un intercambio y después envíe el informe.
error-report-from-headquarters = Esta es la sede: recibe informes y no envía ninguno. No se envió nada.
error-no-report = Ese informe no está en esta computadora. No se cambió nada; búsquelo en la lista de informes.
error-no-backup = Esta carpeta no contiene una copia de seguridad de Sanad, o está dañada. No se cambió nada; elija otra copia.

## Decisions of two people

# $field is the label of a field.
error-decision-needed = «{ $field }» lo deciden dos personas. Proponga un valor; una segunda persona lo aprueba en otra computadora. No se ha cambiado nada.
error-second-person-needed = Debe responder otra persona, en otra computadora. Quien propuso no puede aprobar. No se ha cambiado nada.
error-decision-pending = Ya hay una propuesta pendiente sobre esto. Pida que la respondan o retírela antes.
error-decision-answered = Esta propuesta ya fue respondida o retirada. No se ha cambiado nada.
error-decision-moved = Aquello en que se basa la propuesta ha cambiado desde que la abrió. Mírela otra vez y después decida.
error-decision-seal = La firma de esta propuesta no coincide. No vale nada; pida a quien la hizo que la presente de nuevo.
error-precision-without-place = Nada de lo nombrado aquí es tan preciso. Nombre antes el lugar o la región, o elija una precisión menor. No se ha cambiado nada.
error-source-needed = Ninguna fuente de este caso lo afirma todavía, así que no puede decidirse ningún nivel superior a «en verificación». Vincule una fuente o registre una.
error-approver-reason = Este nivel supera lo que propone la regla. Quien lo aprueba dice por qué, con sus propias palabras.
error-finding-needed = «Confirmado» exige una sentencia firme, una constatación oficial o una investigación concluida, adjunta como prueba e indicada en «Sentencia o constatación».

## Who issued a certificate that is not the hub's. Whole sentences; they stand inside error-tls-intercepted, "it" is the certificate.

issuer-itself = Está firmado por sí mismo, como sería el de un aparato de la red o el de otro centro.
issuer-public = Viene de una autoridad pública: en la dirección del centro hay un sitio cualquiera.
issuer-filter = Viene de un programa que examina el tráfico cifrado: un filtro de la oficina o un antivirus. Pida a quien lo maneja que excluya la dirección del centro, o use otra red.
issuer-portal = Viene de la página de acceso de una red.
issuer-private = Viene de una autoridad propia de alguien: una oficina, un ministerio o un proveedor. Use otra red y avise a su institución.
issuer-unknown = No se puede saber quién lo emitió. Use otra red y avise a su institución si se repite.

## Why the hub refused. Whole sentences; they stand inside error-hub-refused, "it" is the hub.

refusal-unknown = No conoce esta computadora, o ya no la conoce; consulte a quien tenga permisos de administración.
refusal-clock = El reloj de esta computadora está demasiado lejos del suyo; ajuste la fecha y la hora e intercambie de nuevo.
# Happens when a disk was copied or put back from a backup.
refusal-fork = Ya tiene otra cosa en el mismo lugar, como tras restaurar o copiar un disco; allí no se sobrescribió nada. Avise a quien tenga permisos de administración.
refusal-gap = No le ha llegado algo anterior; intercambie de nuevo.
refusal-bad_signature = Una firma no corresponde a lo enviado; intercambie de nuevo y, si se repite, avise a su institución.
refusal-bad_chain = Lo enviado no continúa lo que tiene; intercambie de nuevo y, si se repite, avise a su institución.
refusal-too_large = Un elemento supera el tamaño que acepta; ese elemento queda aquí, avise a su institución.
refusal-quota = Se agotó allí el espacio de su institución; pida más a quienes lo administran.
refusal-full = Su disco está lleno y nada quedó a medias; intercambie más tarde.
refusal-role = Esta institución no puede enviar eso, o no a esa dirección; no se entregó nada.
refusal-token = La invitación es errónea, ya se usó o es para otra cosa; pida una nueva.
refusal-stale_members = Aún no tiene la lista más reciente de computadoras; intercambie de nuevo.
# A reason that only a newer Sanad knows.
refusal-other = Esta versión de Sanad no conoce el motivo que dio; instale la última versión.
error-assessment-fixed = Esta evaluación ya se entregó y no cambia. Comience otra, o retírela mientras nadie haya respondido.
error-assessment-open = Ya hay una evaluación de este caso en redacción. Continúe con ella.
error-reason-needed = Primero hay que rellenar: { $field }.
error-names-stand = En lo escrito figura un nombre conocido en este caso. Sustitúyalo, o diga por qué puede quedarse.
error-plan-unchecked = Una medida de este plan no pasó la comprobación de no hacer daño: ¿puede aumentar el riesgo y quién lo sabrá? Compruebe cada medida y luego acepte el plan.
error-harm-check = La comprobación de no hacer daño está incompleta: { $field }.
error-review-open = La situación empeoró. No se publica nada hasta que una segunda persona apruebe una nueva evaluación.
error-status-by-steps = El estado de un caso solo cambia por sus pasos. Elija el paso siguiente en el caso.
error-no-step = No existe ese paso desde donde está el caso ahora.
error-step-blocked = Este paso aún no es posible: falta algo de lo que exige. El caso muestra qué y le lleva allí.
error-bad-query =
    { $word ->
        [none] Esta condición no se entiende: termina demasiado pronto.
       *[other] Esta condición no se entiende a partir de «{ $word }».
    }

## Evidence

error-not-offered = Este archivo, carpeta o trabajo se olvidó porque la bóveda se bloqueó o porque ya se usó. Elíjalo otra vez.
error-file-too-large = El archivo supera lo que Sanad acepta: 2 GB, o 64 MB al pegar. No se añadió nada; divídalo o elíjalo con el botón.
error-file-changed = El archivo cambió mientras se leía, así que no se añadió nada. Cierre el programa que lo escribe y añádalo otra vez.
error-file-elsewhere = El registro está aquí, el archivo no: está en la computadora que lo recibió. Ábralo allí.
error-file-damaged = El archivo guardado está dañado en este disco, o su clave se borró. No se modificó más; busque una copia de seguridad o el original.
error-package-exists = Ya hay algo con ese nombre. No se escribió nada; elija otro nombre o carpeta.
error-copy-type = De este tipo de archivo no se puede hacer aquí una copia sin rastros: sonido, vídeo e imágenes en movimiento guardan por todas partes datos de cómo se hicieron. Comparta una foto de un momento, una transcripción, o entregue el original a quien deba examinarlo.
error-copy-pages = Un documento se copia como imágenes de sus páginas, y solo la ventana las dibuja. No se hizo nada; haga la copia en la ventana.
error-picture-too-large = La imagen tiene demasiados píxeles, o el documento demasiadas páginas, para una copia. No se hizo nada; el original se conserva como está.
error-picture-unreadable = El archivo está dañado o protegido con contraseña y no se pudo dibujar. No se hizo nada; el original se conserva como está.
error-nothing-to-share = Ninguno de estos elementos tiene una copia que se pueda compartir. No se escribió nada; haga antes copias para compartir o elija los originales.
