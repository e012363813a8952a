var e=`### Before the desk opens: first run, lock screen, recovery, joining an institution.

## First run

entry-welcome-title = Le damos la bienvenida a Sanad
entry-welcome-lead = Elija el idioma de esta computadora. Puede cambiarlo en cualquier momento.
# $step and $steps are numbers.
entry-step = Paso { $step } de { $steps }
entry-continue = Continuar
entry-back = Volver
entry-passphrase-title = Una frase de contraseña para esta computadora
entry-passphrase-lead = Todo lo que guarde se cifra con ella. Nadie más la conoce y nadie puede buscarla por usted.
entry-passphrase-which = Tipo de frase de contraseña
entry-passphrase-offered = Seis palabras propuestas
entry-passphrase-own = La mía
entry-passphrase-another = Otras seis
entry-passphrase-offered-hint = Elegidas al azar, así que nadie puede adivinarlas. Anótelas en papel hasta saberlas de memoria y luego destruya el papel.
entry-passphrase-own-label = Frase de contraseña
entry-passphrase-again = Escríbala otra vez
entry-passphrase-missing = Escriba una frase de contraseña.
entry-passphrase-again-missing = Escríbala aquí una vez más, para estar seguros.
entry-passphrase-differs = Las dos no coinciden. Compárelas palabra por palabra.
entry-passphrase-weak = Demasiado fácil de adivinar. Añada palabras sin relación entre sí.
entry-vault-create = Crear la bóveda

## Strength of a passphrase. $time is one of the entry-guess- messages.

entry-strength-label = Fuerza
entry-strength-none = Varias palabras sin relación entre sí son fuertes y fáciles de recordar.
entry-strength-required = requerido
entry-strength-weak = Demasiado fácil: adivinarla lleva { $time }, a cien mil intentos por segundo.
entry-strength-enough = Suficiente: adivinarla lleva { $time }, a cien mil intentos por segundo.
entry-guess-moment = menos de un minuto
entry-guess-minutes =
    { $count ->
        [one] alrededor de un minuto
        [many] alrededor de { $count } de minutos
       *[other] alrededor de { $count } minutos
    }
entry-guess-hours =
    { $count ->
        [one] alrededor de una hora
        [many] alrededor de { $count } de horas
       *[other] alrededor de { $count } horas
    }
entry-guess-days =
    { $count ->
        [one] alrededor de un día
        [many] alrededor de { $count } de días
       *[other] alrededor de { $count } días
    }
entry-guess-years =
    { $count ->
        [one] alrededor de un año
        [many] alrededor de { $count } de años
       *[other] alrededor de { $count } años
    }
entry-guess-ages = más de un millón de años

## Recovery key. It is printed as four numbered lines.

recovery-title = Clave de recuperación
recovery-lead = Si se olvida la frase de contraseña, solo esta clave abre la bóveda. Se muestra esta única vez: imprímala o cópiela a mano.
recovery-lead-new = La bóveda está abierta y rige la nueva frase de contraseña. La clave anterior ya no sirve; esta la sustituye.
recovery-advice = Guarde el papel lejos de esta computadora, bajo llave. Quien lo tenga puede abrir la bóveda.
recovery-qr = La misma clave en código QR
recovery-print = Imprimir
recovery-on-paper = La tengo en papel
# $line is the number of the line.
recovery-check-label = Línea { $line }, según su papel
recovery-check-hint = La clave está oculta ahora. Escribir una línea muestra que el papel se puede leer.
recovery-check-wrong = Esta no es la línea { $line } de la clave. Compárela con el papel, signo por signo.
recovery-show-again = Mostrar la clave otra vez
recovery-confirm = Comparar y terminar
# On the printed sheet, which names no institution and no person.
recovery-paper-advice = Guarde esta hoja bajo llave, lejos de la computadora. Destruya las hojas anteriores de la misma computadora.
recovery-paper-date = Fecha:
recovery-paper-mark = Una marca propia para la computadora:

## Lock screen

unlock-title = Sanad está bloqueado
unlock-passphrase = Frase de contraseña
unlock-button = Desbloquear
unlock-working = Abriendo
# $time is a span such as "12 sec".
unlock-wait = Demasiados intentos fallidos. No se borró nada; podrá intentarlo de nuevo en { $time }.
unlock-use-recovery = ¿Olvidó la frase de contraseña? Use la clave de recuperación
recover-title = Abrir con la clave de recuperación
recover-lead = La clave de la hoja impresa abre la bóveda y fija una nueva frase de contraseña. Después se crea una clave nueva.
recover-key = Clave de recuperación
recover-key-hint = Las { $lines } líneas, tal como están impresas. Los espacios y guiones no importan.
recover-button = Abrir la bóveda
start-failed-title = Sanad no pudo iniciarse

## A text from a file

text-file-open = Abrir un archivo
text-file-too-large = Este archivo es demasiado grande para ser el correcto.

## Joining an institution

alone-notice = Esta computadora aún no forma parte de una institución. Puede trabajar; para intercambiar, únase primero.
alone-join = Unirse
join-title = Unirse a una institución
join-lead = Con la invitación que recibió su institución, esta computadora pasa a formar parte de ella. Lo que ya guardó se conserva.
join-invitation-title = Invitación
join-invitation = Texto de la invitación
join-invitation-hint = Péguelo aquí o abra el archivo que recibió.
join-institution = Institución
join-role = Función
join-hub = Centro de intercambio
# A mark is a short form of a key, to compare by eye.
join-hub-mark = Marca del centro de intercambio
join-alliance-mark = Marca de la Alianza
join-marks-hint = Compare las dos marcas con las que le dieron por teléfono o por carta. Si una difiere, deténgase: la invitación puede ser falsa.
join-way-title = ¿Cómo se une esta computadora?
join-way = Forma de unirse
join-way-found = Somos la primera computadora
join-way-found-hint = Consume la invitación y funda la institución. Requiere conexión.
join-way-ask = Pedir a un colega que admita esta computadora
join-way-ask-hint = Crea un pequeño archivo de solicitud para una computadora de la institución con derechos de administración. Sin conexión.
join-person = Su nombre
join-person-hint = Tal como lo ven sus colegas junto a lo que escribe.
join-device = Nombre de esta computadora
join-device-hint = Uno que la distinga, como «computadora de la oficina».
join-country = País
join-country-hint = Con él empiezan las referencias de los casos.
join-field-missing = Este dato es necesario.
join-found = Fundar la institución
join-ask = Crear la solicitud

## Waiting to be let in

six-words = Seis palabras
six-words-language = Las dos computadoras deben mostrar las palabras en un mismo idioma:
waiting-title = En espera de aprobación
waiting-lead = Esta computadora pidió unirse a la institución. Hasta que la admitan puede trabajar; no se intercambia nada.
waiting-notice = Esta computadora espera ser admitida en la institución.
waiting-open = Ver la solicitud
waiting-steps-title = Qué ocurre ahora
waiting-step-carry = Lleve la solicitud a una computadora de la institución con derechos de administración, en una memoria USB o en mano.
waiting-step-words = Léanse las seis palabras en voz alta. El colega aprueba solo si todas coinciden.
waiting-step-exchange = Cuando la otra computadora haya intercambiado, intercambie desde aquí.
waiting-exchange = Intercambiar ahora
waiting-not-yet = El intercambio funcionó, pero la aprobación aún no llegó al centro de intercambio. Inténtelo de nuevo cuando la otra computadora haya intercambiado.
waiting-joined = Esta computadora ya forma parte de la institución.
waiting-words-title = Seis palabras para leer en voz alta
waiting-request-title = La solicitud
waiting-save = Guardar en un archivo
waiting-copy = Copiar el texto
waiting-saved = La solicitud está en el archivo.
waiting-copied = La solicitud está copiada.
waiting-qr = La solicitud en código QR

## From every screen

# $title names a record.
undo-done = Deshecho: { $title }
undo-nothing = No hay nada que deshacer
`;export{e as default};