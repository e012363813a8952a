### Kinds of records, their fields, and the short words that go with them.

## Kinds of records

kind-case = Caso
kind-case-plural = Casos
kind-person = Persona
kind-person-plural = Personas
kind-organisation = Organización
kind-organisation-plural = Organizaciones
kind-incident = Incidente
kind-incident-plural = Incidentes
# One type of violation of rights, on one victim, in one incident. In Spanish never the bare noun, which also means rape.
kind-violation = Violación de derechos
kind-violation-plural = Violaciones de derechos
kind-source = Fuente
kind-source-plural = Fuentes
kind-consent = Consentimiento
kind-consent-plural = Consentimientos
kind-note = Nota
kind-note-plural = Notas
kind-task = Tarea
kind-task-plural = Tareas

## Parts of the forms

# How to reach the person without putting anyone in danger. Always first on the page of a case.
section-safe_contact = Contacto seguro
section-about = Sobre el caso
section-intake = Recepción
section-admissibility = Admisibilidad
section-closure = Cierre
# Fields that the institution added itself.
section-own = Campos de nuestra institución
# What the record belongs to, and whether it was taken back.
section-record = A qué pertenece
section-identity = Identidad
section-profile = Perfil
section-what = Qué ocurrió
section-when = Cuándo
section-where = Dónde
# The link with work for rights, and who is said to have done it.
section-link = Motivo y presuntos responsables
section-verification = Verificación
section-source = La fuente
section-grading = Valoración
section-consent = Consentimiento
section-note = Nota
section-task = Tarea

## Case: safe contact

field-case-contact_channel = Medio de contacto
hint-case-contact_channel = Solo el medio acordado con la persona: un número, una aplicación, una visita.
field-case-contact_hours = Horas seguras
hint-case-contact_hours = Días y horas en que la persona puede hablar con libertad.
# A word agreed with the person, by which both sides know each other.
field-case-contact_code_word = Palabra convenida
hint-case-contact_code_word = Intercámbiela antes de hablar del caso. Sin ella, termine la llamada con cortesía.
field-case-contact_person = Quién puede contestar
hint-case-contact_person = No hable del caso con nadie más.
field-case-contact_language = Idioma de contacto
field-case-contact_never = Lo que nunca se debe hacer
hint-case-contact_never = Una regla por vez; por ejemplo: no dejar nunca un mensaje de voz.
field-case-do_not_contact = No contactar
hint-case-do_not_contact = Mientras la respuesta sea «sí», nadie llama, escribe ni visita. Si hay respuestas distintas en la institución, vale «sí» hasta que alguien decida.

## Case: about

field-case-reference = Referencia
hint-case-reference = País, año y caracteres al azar que genera Sanad. No revela nombres ni cantidad de casos, y nunca cambia.
field-case-title = Título breve
hint-case-title = Unas palabras que distingan este caso de otros. Evite los nombres.
field-case-person = Persona protegida
field-case-organisation = Organización protegida
field-case-summary = Resumen
field-case-status = Etapa
field-case-risk_level = Nivel de riesgo
hint-case-risk_level = Si se eligieron niveles distintos, vale el más alto hasta que alguien decida.
field-case-confidentiality = Confidencialidad
hint-case-confidentiality = Si se eligieron niveles distintos, vale el más estricto hasta que alguien decida.
# Whoever is in charge of the case inside the institution; woman or man.
field-case-officer = Persona responsable

## Case: intake

field-case-intake_channel = Vía de recepción
field-case-received_at = Fecha y hora de recepción
hint-case-received_at = Cuándo lo supo la institución por primera vez. Los plazos corren desde ese momento.
field-case-opened_on = Fecha de apertura
field-case-previous_threats = Amenazas o denuncias anteriores
field-case-previous_threats_where = Cuáles, y ante quién se presentaron
field-case-protection_in_place = Protección ya existente
hint-case-protection_in_place = Qué protege hoy a la persona y quién lo proporciona.
field-case-urgent_medical = Necesidad médica urgente
field-case-urgent_legal = Necesidad jurídica urgente
field-case-urgent_needs = Qué se necesita de inmediato
field-case-dependants = Hijos, hijas y otras personas a cargo
hint-case-dependants = Quién depende de la persona y qué necesita para estar a salvo. Si hay una niña o un niño en riesgo, siga el procedimiento de la institución para la infancia.

## Case: admissibility

field-case-conflict_of_interest = Conflicto de intereses
hint-case-conflict_of_interest = «Sí» si alguien que atiende el caso tiene vínculos con la persona o con un presunto responsable. «No» también es respuesta; se necesita una antes del triaje.
field-case-conflict_note = En qué consiste y qué se hizo
field-case-legal_basis = Base jurídica para conservar los datos
field-case-within_mandate = Dentro del mandato de la institución
field-case-defender_test = Actúa en defensa de los derechos humanos
hint-case-defender_test = Cuenta lo que la persona hace pacíficamente por los derechos, no su título, su salario ni su afiliación.
field-case-inadmissibility_reason = Motivo de inadmisión

## Case: closure and record

field-case-closed_on = Fecha de cierre
field-case-closure_outcome = Resultado al cierre
# Fields an institution adds itself; their technical names begin with x_.
field-case-own = Campos propios
hint-case-own = Campos que su institución añadió para sus propias necesidades. Su nombre técnico empieza por x_.
# A record taken back: no longer shown in lists and counts, kept in the history.
field-case-withdrawn = Retirado
hint-case-withdrawn = Lo retirado permanece en el historial y puede restablecerse.

## Person

field-person-name = Nombre
hint-person-name = Como lo escribe la persona. Si el nombre no debe anotarse, use un alias.
field-person-aliases = Otros nombres
hint-person-aliases = Apodos, seudónimos, otras grafías. La búsqueda los encuentra todos.
field-person-birth_date = Fecha de nacimiento
hint-person-birth_date = Basta con el año.
field-person-nationality = Nacionalidad
field-person-languages = Idiomas
field-person-contact = Datos de contacto
hint-person-contact = Antes de llamar a una persona defensora, lea la parte «Contacto seguro» del caso.
field-person-organisation = Organización
field-person-sex = Sexo
field-person-age_band = Grupo de edad
hint-person-age_band = Si no se conoce la fecha de nacimiento: la edad en el momento del incidente.
field-person-whrd = Defensora de los derechos humanos
hint-person-whrd = Una mujer que defiende cualquier derecho, o toda persona que trabaja por los derechos de las mujeres y la igualdad de género.
field-person-primary_role = Función principal
hint-person-primary_role = La única función que cuentan las tablas. Indíquelas todas en «Funciones».
field-person-roles = Funciones
field-person-primary_right = Principal derecho defendido
hint-person-primary_right = El único derecho que cuentan las tablas. Indíquelos todos en «Derechos defendidos».
field-person-rights = Derechos defendidos
field-person-groups = Grupos
# The words in quotes are those of answer-refused in widgets.ftl.
hint-person-groups = Solo lo que la persona dice de sí misma, nunca una suposición. «No quiso responder» es una respuesta.
field-person-disability = Discapacidad
hint-person-disability = { hint-person-groups }
field-person-gender_identity = Identidad de género
hint-person-gender_identity = { hint-person-groups }
field-person-sexual_orientation = Orientación sexual
hint-person-sexual_orientation = { hint-person-groups }
field-person-remarks = Observaciones
field-person-own = Campos propios
hint-person-own = { hint-case-own }
field-person-withdrawn = Retirada
hint-person-withdrawn = { hint-case-withdrawn }

## Organisation

field-organisation-name = Nombre
field-organisation-aliases = Otros nombres
hint-organisation-aliases = Siglas, nombres anteriores, otras grafías. La búsqueda los encuentra todos.
field-organisation-organisation_type = Tipo de organización
field-organisation-country = País
field-organisation-contact = Datos de contacto
field-organisation-description = Descripción
field-organisation-own = Campos propios
hint-organisation-own = { hint-case-own }
field-organisation-withdrawn = Retirada
hint-organisation-withdrawn = { hint-case-withdrawn }

## Incident

field-incident-title = Título breve
field-incident-narrative = Relato de los hechos
hint-incident-narrative = Quién hizo qué a quién, cuándo, dónde y cómo. Primero los hechos; las opiniones, aparte.
field-incident-attack_space = En línea o fuera de línea
field-incident-starts_on = Inicio
hint-incident-starts_on = Basta con el mes o el año si no se conoce el día.
field-incident-ends_on = Fin
field-incident-ongoing = Sigue en curso
field-incident-country = País
# The largest administrative area below the country.
field-incident-adm1 = Región o provincia (primer nivel)
hint-incident-adm1 = El nivel más preciso que puede contener un informe.
field-incident-adm2 = Distrito (segundo nivel)
field-incident-place = Lugar
hint-incident-place = Pueblo, calle, edificio. Nunca figura en un informe.
field-incident-place_precision = Precisión del lugar
hint-incident-place_precision = Va con el lugar. «No preguntado» queda hasta que alguien diga cuán exacto es.
field-incident-latitude_e6 = Latitud, en grados
hint-incident-latitude_e6 = Por ejemplo 34,0209. Negativa al sur del ecuador.
field-incident-longitude_e6 = Longitud, en grados
hint-incident-longitude_e6 = Por ejemplo -6,8417. Negativa al oeste de Greenwich.
field-incident-cases = Casos
hint-incident-cases = Un allanamiento contra cinco personas es un solo incidente en cinco casos.
field-incident-own = Campos propios
hint-incident-own = { hint-case-own }
field-incident-withdrawn = Retirado
hint-incident-withdrawn = { hint-case-withdrawn }

## Violation: one type, on one victim, in one incident

field-violation-violation_type = Tipo de violación de derechos
hint-violation-violation_type = Un solo tipo. Amenazas y después golpes: registre dos violaciones de derechos.
field-violation-incident = Incidente
field-violation-victim = Víctima (persona)
field-violation-victim_organisation = Víctima (organización)
field-violation-victim_unit = La víctima es
hint-violation-victim_unit = Las organizaciones, familias y comunidades nunca se suman a las personas.
field-violation-motive_link = Vínculo con la labor de derechos
hint-violation-motive_link = ¿Ocurrió por lo que la persona hace por los derechos? Solo «Acreditado» y «Motivos razonables» cuentan en las estadísticas.
field-violation-reprisal_trigger = Qué provocó la represalia
field-violation-perpetrator_types = Presuntos responsables
hint-violation-perpetrator_types = El tipo de persona u organismo, no los nombres.
field-violation-verification_level = Nivel de verificación
hint-violation-verification_level = Las luces muestran lo que respaldan las fuentes; decide una persona. La protección no espera.
field-violation-attribution_level = Certeza sobre los responsables
hint-violation-attribution_level = Se valora aparte. Una violación de derechos puede verificarse sin conocer a su autor.
field-violation-sdg_component = Componente del indicador ODS 16.10.1
field-violation-accountability_stage = Rendición de cuentas
field-violation-method_note = Cómo se llegó al nivel
hint-violation-method_note = Qué fuentes lo respaldan, qué lo contradice y qué falta comprobar.
field-violation-case = Caso
field-violation-own = Campos propios
hint-violation-own = { hint-case-own }
field-violation-withdrawn = Retirada
hint-violation-withdrawn = { hint-case-withdrawn }

## Source: who said it, and how far it can be relied on

field-source-source_type = Tipo de fuente
field-source-name = Nombre de la fuente
hint-source-name = Déjelo vacío si escribir el nombre pondría en peligro a la fuente.
field-source-received_on = Fecha de recepción
field-source-statement = Lo que dijo la fuente
hint-source-statement = Lo más cerca posible de sus propias palabras.
field-source-supports = Hechos que respalda
hint-source-supports = Elija solo lo que esta fuente vio, oyó o documenta por sí misma.
field-source-reliability = Fiabilidad de la fuente
hint-source-reliability = Cuánto se puede confiar en la fuente en general, diga lo que diga aquí.
field-source-credibility = Credibilidad de la información
hint-source-credibility = Cuánto encaja esta información con lo demás que se sabe, la diga quien la diga.
field-source-independence = Independencia
hint-source-independence = Una fuente que repite a otra no cuenta por segunda vez.
field-source-contact = Datos de contacto
field-source-consent_to_use = Consentimiento para usar lo dicho
hint-source-consent_to_use = Si se registraron respuestas distintas, vale la más estricta hasta que alguien decida.
field-source-violation = Violación de derechos
field-source-incident = Incidente
field-source-case = Caso
field-source-own = Campos propios
hint-source-own = { hint-case-own }
field-source-withdrawn = Retirada
hint-source-withdrawn = { hint-case-withdrawn }

## Consent: one person’s dated answer on one use

field-consent-scope = Consentimiento para
hint-consent-scope = Un registro por cada uso. Una vez guardado no se puede cambiar; para otro uso, añada otro registro.
field-consent-status = Respuesta
hint-consent-status = El silencio no es consentimiento. Si se registraron respuestas distintas, vale la más estricta hasta que alguien decida.
field-consent-mode = Cómo se otorgó
field-consent-given_on = Otorgado el
field-consent-expires_on = Válido hasta
field-consent-withdrawn_on = Revocado por la persona el
field-consent-witness = Testigo
hint-consent-witness = Para un consentimiento oral: la otra persona de la institución que estuvo presente.
field-consent-limits = Límites fijados por la persona
hint-consent-limits = Qué se puede compartir, con quién y hasta cuándo.
field-consent-reason = Motivo
hint-consent-reason = Si no se puede obtener el consentimiento: por qué, y quién decidió lo mejor para la persona.
field-consent-person = Persona
field-consent-case = Caso
field-consent-own = Campos propios
hint-consent-own = { hint-case-own }
# Staff took the record back, for example a typing mistake. When the person takes the consent back, that is withdrawn_on.
field-consent-withdrawn = Registro retirado
hint-consent-withdrawn = { hint-case-withdrawn }

## Note

field-note-text = Texto
hint-note-text = Una vez guardado no se puede cambiar. Para corregirlo, añada otra nota.
field-note-case = Caso
field-note-own = Campos propios
hint-note-own = { hint-case-own }
field-note-withdrawn = Retirada
hint-note-withdrawn = { hint-case-withdrawn }

## Task

field-task-title = Qué hay que hacer
field-task-due_on = Fecha límite
field-task-assignee = Quién la hará
field-task-status = Estado
field-task-done_at = Fecha y hora de realización
field-task-detail = Detalles
field-task-case = Caso
field-task-own = Campos propios
hint-task-own = { hint-case-own }
field-task-withdrawn = Retirada
hint-task-withdrawn = { hint-case-withdrawn }

## What intake still lacks. Short things to do; a click leads to the field.

missing-intake_channel = Indicar cómo llegó el caso
missing-received_at = Indicar cuándo se recibió
missing-source = Añadir una fuente
missing-consent_to_record = Registrar la respuesta sobre la conservación de la información
missing-incident_date = Fechar un incidente
missing-incident_place = Indicar la precisión del lugar del incidente
missing-victim = Añadir la persona u organización afectada
missing-safe_contact = Rellenar el contacto seguro o «No contactar»
missing-conflict_declared = Responder sobre el conflicto de intereses
missing-act = Elegir el tipo de violación de derechos

## Answers that are not values. answer-unknown stands in widgets.ftl.

answer-not_disclosed = No quiso responder
answer-not_asked = No se preguntó
flag-yes = Sí
flag-no = No

## Verification lights: how far sources carry one fact

light-none = Aún no lo respalda ninguna fuente
light-part = Respaldado en parte
light-disputed = Contradicho por una fuente
light-full = Respaldado por suficientes fuentes independientes

## Reports

table-cases_by_risk = Casos por nivel de riesgo
# The four classes of the Marrakech Declaration: killings, fabricated charges, misuse of laws, other attacks.
table-violations_by_class = Violaciones de derechos por categoría de Marrakech
# draft: made, not sent. queued: waits for an exchange. sent: the receipt of the hub is kept here. received: came from an institution.
report-state-draft = Borrador
report-state-queued = En espera de envío
report-state-sent = Enviado, acuse de recibo guardado
report-state-received = Recibido

## Roles of institutions, and what an exchange carries

role-nhri = Institución nacional de derechos humanos
role-headquarters = Sede de la Alianza Global
role-network = Red regional
# Which laptops belong to the institution.
lane-members = Computadoras y claves
lane-alerts = Alertas
lane-reports = Informes
lane-cases = Casos

kind-transition = Paso del caso
kind-transition-plural = Pasos del caso
kind-decision = Decisión
kind-decision-plural = Decisiones
kind-involvement = Presunto autor
kind-involvement-plural = Presuntos autores
kind-civic_space_event = Hecho del espacio cívico
kind-civic_space_event-plural = Hechos del espacio cívico
kind-relationship = Relación
kind-relationship-plural = Relaciones
kind-evidence = Prueba
kind-evidence-plural = Pruebas
kind-custody_event = Eslabón de custodia
kind-custody_event-plural = Cadena de custodia
kind-saved_view = Vista guardada
kind-saved_view-plural = Vistas guardadas
section-collection = Cómo se recolectó
section-custody = Custodia
section-decision = Decisión
section-evidence = Qué es
section-file = Archivo
section-interview = Entrevista
section-involvement = Quién lo hizo
section-relationship = Relación
section-step = Paso
section-view = Vista
field-decision-topic = Asunto
field-decision-step = Paso
field-decision-value = Valor decidido
field-decision-reason = Motivo
field-decision-at = Cuándo
field-decision-basis = Se basa en
field-decision-computed = Lo que proponía la regla
field-decision-replies_to = Responde a la propuesta
field-decision-violation = Violación
field-decision-assessment = Evaluación del riesgo
field-decision-plan = Plan de protección
field-decision-involvement = Presunto autor
field-decision-signature = Firma
section-web = Captura web
field-task-due_at = Vence a las
field-task-origin = Origen de la tarea
field-task-origin_key = A qué se refiere
field-task-escalated_at = Comunicada el
field-transition-from = De la etapa
field-transition-to = A la etapa
field-transition-at = Cuándo
field-transition-reason = Motivo
field-transition-missing = Lo que se omitió
field-transition-emergency = Por la vía de emergencia
field-transition-clock_suspect = El reloj de la computadora era dudoso
field-transition-case = Caso
field-transition-own = Campos propios
field-transition-withdrawn = Retirado
field-decision-signer = Computadora que firmó
hint-violation-finding = La sentencia firme, la constatación oficial o la investigación concluida, entre las pruebas del caso. «Confirmado» lo exige.
hint-involvement-perpetrator_type = «Desconocido» es una respuesta, y mejor que una conjetura.
hint-involvement-group = La unidad, la comisaría, la empresa o el grupo; no el nombre de una persona.
hint-involvement-perpetrator = Solo cuando las fuentes nombran a alguien. El nombre queda en el círculo más restringido y no entra en ningún informe.
hint-involvement-attribution_level = Se juzga aparte de la violación. Todo nivel por encima de «En verificación» lo deciden dos personas.
hint-source-repeats = La fuente de la que procede. Lo dicho dos veces se cuenta entonces una sola vez.
hint-source-contradicts = Lo que dice en contra importa tanto como lo que dice a favor. No se propone nivel mientras se mantenga, salvo que la fuente se juzgue no fiable o la información improbable.
hint-source-involvement = Cuando la fuente dice quién lo hizo. Cuenta entonces para la atribución.
hint-civic_space_event-title = Una ley, un corte o una prohibición que estrecha el espacio cívico sin víctima individual. Si afectó a una persona, abra un caso.
hint-civic_space_event-rating_effect = Grado de apertura del espacio cívico, según la institución, una vez que el hecho surte efecto.
hint-civic_space_event-legal_reference = Número y fecha de la ley, el decreto o la orden.
field-decision-case = Caso
field-decision-own = Campos propios
field-decision-withdrawn = Retirada
field-violation-finding = Constatación en que se basa
field-involvement-violation = Violación
field-involvement-perpetrator_type = Tipo de autor
field-involvement-degree = Papel en el acto
field-involvement-group = Órgano o grupo
field-involvement-unit_or_rank = Grado o función
field-involvement-perpetrator = Persona nombrada
field-involvement-organisation = Organización o autoridad
field-involvement-attribution_level = Grado de certeza
field-involvement-remarks = Observaciones
field-involvement-case = Caso
field-involvement-own = Campos propios
field-involvement-withdrawn = Retirado
field-source-repeats = Repite otra fuente
field-source-contradicts = Hechos que contradice
field-source-involvement = Señala a este autor
field-civic_space_event-title = Título
field-civic_space_event-dimension = Ámbito afectado
field-civic_space_event-rating_effect = Espacio cívico después
field-civic_space_event-description = Descripción
field-civic_space_event-starts_on = Comienza
field-civic_space_event-ends_on = Termina
field-civic_space_event-country = País
field-civic_space_event-adm1 = Región
field-civic_space_event-groups = Grupos afectados
field-civic_space_event-legal_reference = Norma o decisión
field-civic_space_event-verification_level = Verificación
field-civic_space_event-own = Campos propios
field-civic_space_event-withdrawn = Retirado
field-person-merged_into = Unida a
field-person-not_same_as = Distinta de
field-case-same_as = Igual a
field-case-related_to = Relacionado con
field-case-not_same_as = Distinto de
field-organisation-merged_into = Unida a
field-organisation-not_same_as = Distinta de
field-relationship-person = Persona
field-relationship-relation = La otra persona es su
hint-relationship-relation = Léase así: la otra persona es padre o madre, abogado, colega… de la primera.
field-relationship-other = Otra persona
field-relationship-since = Desde
field-relationship-until = Hasta
field-relationship-at_risk = Comparte el riesgo
hint-relationship-at_risk = «Sí» si la otra persona corre peligro a causa de la primera.
field-relationship-remarks = Observaciones
field-relationship-own = Campos propios
field-relationship-withdrawn = Retirado
field-evidence-title = Título
field-evidence-evidence_type = Tipo de prueba
field-evidence-description = Descripción
field-evidence-violations = Muestra estas violaciones
field-evidence-incident = De este incidente
field-evidence-source = Fuente
field-evidence-consent_to_use = Consentimiento para usarla
field-evidence-file_name = Nombre del archivo
field-evidence-size_bytes = Tamaño en bytes
field-evidence-sha256 = SHA-256 del archivo
field-evidence-media_type = Tipo según el contenido
field-evidence-file_changed_at = Última modificación del archivo
field-evidence-imported_at = Recibida
field-evidence-utc_offset_minutes = Minutos por delante de UTC
field-evidence-parent = Copia de
field-evidence-copy_of_kind = Tipo de copia
field-evidence-physical_place = Dónde se guarda
field-evidence-collected_by = Recolectada por
field-evidence-collected_on = Recolectada el
field-evidence-collected_where = Lugar de recolección
field-evidence-collection_reason = Motivo de la recolección
field-evidence-url = Dirección web
field-evidence-captured_at = Capturada el
field-evidence-capture_tool = Herramienta y versión
field-evidence-exit_country = País de salida de la conexión
field-evidence-http_headers = Cabeceras HTTP
field-evidence-interviewer = Entrevistador o entrevistadora
field-evidence-interpreter = Intérprete
field-evidence-others_present = Otras personas presentes
field-evidence-interview_place = Tipo de lugar
field-evidence-interview_language = Idioma
field-evidence-interview_consent = Forma del consentimiento
field-evidence-recorded = Grabada
field-evidence-wellbeing_note = Estado de la persona
field-evidence-referral_offered = Derivación ofrecida
field-evidence-failure_explained = Explicación del fallo
field-evidence-case = Caso
field-evidence-own = Campos propios
field-evidence-withdrawn = Retirada
field-evidence-chunk_list = Nombre de la lista sellada
field-evidence-case_key = Clave del caso
field-evidence-file_key = Clave sellada del archivo
field-evidence-parent_sha256 = SHA-256 del original
field-evidence-imported_by = Recibida por
field-evidence-import_device = Recibida en la computadora
field-custody_event-evidence = Elemento
field-custody_event-event = Qué ocurrió
field-custody_event-at = Cuándo
field-custody_event-actor = Quién
field-custody_event-place = Dónde
field-custody_event-reason = Por qué
field-custody_event-object_sha256 = SHA-256 en cuestión
field-custody_event-number = Número
field-custody_event-previous = Hash del eslabón anterior
field-custody_event-signature = Firma
field-custody_event-signer = Clave firmante
field-custody_event-clock_suspect = Reloj atrasado
field-custody_event-app_version = Versión de Sanad
field-custody_event-utc_offset_minutes = Minutos por delante de UTC
field-custody_event-seen_heads = Otros finales unidos aquí
field-custody_event-case = Caso
field-custody_event-own = Campos propios
field-custody_event-withdrawn = Retirado
field-custody_event-salt = Sal
field-saved_view-name = Nombre de la vista
field-saved_view-query = Condiciones
field-saved_view-owner = Creada por
field-saved_view-own = Campos propios de la institución
field-saved_view-withdrawn = Retirada
field-erasure-erased = Borrado
kind-audit_anchor = Sello de un registro de auditoría
kind-audit_anchor-plural = Sellos de registros de auditoría
kind-case_key = Clave de los archivos de un caso
kind-case_key-plural = Claves de los archivos de casos
field-audit_anchor-device = Portátil
field-audit_anchor-number = Número de la última entrada
field-audit_anchor-head = Huella de la última entrada
field-audit_anchor-own = Campos propios de la institución
field-audit_anchor-withdrawn = Retirado
field-task-escalated_to = Elevada a
kind-clock_term = Plazos de un nivel de riesgo
kind-clock_term-plural = Plazos por nivel de riesgo
section-terms = Plazos
field-clock_term-level = Nivel de riesgo
field-clock_term-first_action_hours = Primera acción de protección en (horas)
field-clock_term-verification_hours = Verificación en (horas)
field-clock_term-reassessment_hours = Riesgo reevaluado cada (horas)
field-clock_term-contact_hours = Contacto con la persona cada (horas)
field-clock_term-supervisor_after_hours = Vencido: el supervisor lo ve tras (horas)
field-clock_term-head_after_hours = Vencido: la persona titular lo ve tras (horas)
field-clock_term-prompt_network = Vencido: preguntar si acudir a la red
field-clock_term-own = Campos propios
field-clock_term-withdrawn = Retirado
field-case_key-key = Clave
field-case_key-case = Caso
field-case_key-own = Campos propios
field-case_key-withdrawn = Retirada
