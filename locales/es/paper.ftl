### Papers: case summary, referral letter, urgent appeal draft, interview record.
###   paper-day: $date
###   paper-reference: $reference
###   paper-level, paper-stays: $level
###   paper-incident: $number
###   paper-foot: $institution, $reference
###   paper-foot-unnamed: $reference
###   paper-referral-subject: $reference
###   paper-referral-opening: $institution
###   paper-consent-given: $scope, $date
###   paper-consent-undated: $scope
###   paper-appeal-level: $level
###   paper-appeal-source: $institution
###   paper-date: $day, $month, $year
###   paper-date-month: $month, $year
###   paper-about: $date
###   paper-moment: $date, $time
###   paper-score: $term, $score
###   papers-refused-hint: $level, $recipient

paper-summary = Resumen del caso
paper-referral = Carta de derivación
paper-appeal = Llamamiento urgente
paper-interview = Acta de entrevista
paper-draft = BORRADOR – no enviado
paper-day = { $date }
paper-reference = Referencia: { $reference }
paper-level = Este documento: { $level }.
paper-stays = Solo para uso dentro de la institución. Este documento: { $level }.
paper-foot = { $institution } · { $reference } · Confidencial. Se ruega a quien encuentre este documento que lo devuelva a la institución.
paper-foot-unnamed = { $reference } · Confidencial. Se ruega a quien encuentre este documento que lo devuelva a la institución.
paper-incident = Incidente { $number }
paper-ask = Lo que pedimos
paper-situation = La situación
paper-facts = Los hechos
paper-referral-subject = Derivación de una persona defensora de derechos humanos en riesgo, referencia { $reference }
paper-referral-opening = { $institution } le deriva a una persona que defiende los derechos humanos y necesita su apoyo. Lea abajo los límites del consentimiento antes de actuar o de transmitir algo.
paper-referral-opening-unnamed = Le derivamos a una persona que defiende los derechos humanos y necesita su apoyo. Lea abajo los límites del consentimiento antes de actuar o de transmitir algo.
paper-referral-closing = Confirme que recibió esta carta y díganos qué puede hacer. No se comunique directamente con la persona salvo acuerdo con nosotros.
paper-consent = Consentimiento
paper-consent-none = Este documento sale sin alcance de consentimiento: nada en él dice quién es nadie.
paper-consent-given = { $scope }: consentimiento dado el { $date }.
paper-consent-undated = { $scope }: consentimiento dado.
paper-held-back = La identidad de la persona se reserva en este nivel.
paper-appeal-person = La persona afectada
paper-appeal-risk = Riesgo
paper-appeal-level = Nivel de riesgo evaluado: { $level }.
paper-appeal-steps = Gestiones realizadas
paper-appeal-no-steps = Todavía ninguna que pueda nombrarse aquí.
paper-appeal-source = Presentado por { $institution }.
paper-appeal-source-unnamed = Presentado por una institución nacional de derechos humanos.
paper-interview-told = Antes de la entrevista se informó a la persona de quién pregunta, por qué y qué se hará con lo que diga, y de que puede no responder o detener la entrevista en cualquier momento.
paper-interview-statement = Lo que dijo la persona
paper-interview-wellbeing = Estado de la persona y apoyo ofrecido
paper-interview-read = Esta acta se leyó a la persona, que pudo corregirla.
paper-sign-institution = Por la institución
paper-sign-person = La persona entrevistada (si firmar es seguro)
paper-sign-interviewer = Quien entrevista
paper-sign-interpreter = Intérprete
paper-record = otro registro
paper-answer-unknown = Se desconoce
paper-answer-not_disclosed = No revelado
paper-answer-not_asked = No preguntado
paper-yes = Sí
paper-no = No
paper-date = { $day } de { $month } de { $year }
paper-date-month = { $month } de { $year }
paper-about = hacia el { $date }
paper-moment = { $date }, { $time }
paper-score = { $term }: { $score } de 4
paper-month-1 = enero
paper-month-2 = febrero
paper-month-3 = marzo
paper-month-4 = abril
paper-month-5 = mayo
paper-month-6 = junio
paper-month-7 = julio
paper-month-8 = agosto
paper-month-9 = septiembre
paper-month-10 = octubre
paper-month-11 = noviembre
paper-month-12 = diciembre

papers-open = Imprimir…
papers-title = Imprimir un documento
papers-document = Documento
papers-language = Idioma del documento
papers-recipient-type = Para
papers-inside = Uso interno de la institución
papers-level = Cuánto dice
papers-recipient = Destinatario, por su nombre
papers-ask = Lo que pide
papers-refused = Esto no puede salir
papers-to-consents = Abrir los consentimientos
papers-refused-hint = En el nivel «{ $level }» el consentimiento no lo permite para: { $recipient }. Elija otro nivel o mire los consentimientos.
papers-names-leave = Con este documento salen nombres. Léalo una vez más en busca de nombres de otras personas antes de entregarlo.
papers-missing = Falta antes de poder imprimir: { $what }
papers-names-title = En lo escrito figuran nombres conocidos
papers-names-line = { $field }: «{ $word }»
papers-names-hide = Sustituir por letras
papers-names-hidden = Los nombres conocidos figuran como letras de este documento. Léalo otra vez en busca de apodos y lugares.
papers-names-keep = Por qué pueden quedarse
papers-names-keep-hint = Queda en el registro de auditoría.
papers-preview = El documento tal como se imprimirá
papers-nothing = No hay nada que pueda figurar en este documento.
papers-print = Imprimir
papers-print-out = Anotar e imprimir
papers-written-down = Anotado entre lo que salió de este caso.
