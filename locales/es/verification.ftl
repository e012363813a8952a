## Verification: lights, what is missing, levels

verification-of = Verificación: { $name }
attribution-of = Quién lo hizo: { $name }
verification-none-yet = Aún sin verificar
attribution-none-yet = Atribución pendiente
verification-what-sources-say = Lo que respaldan las fuentes
verification-enough = Lo respaldan dos fuentes independientes y fiables.
# $count: independent, reliable sources still needed for one fact.
verification-needs =
    { $count ->
        [one] Falta { $count } fuente independiente y fiable.
        [many] Faltan { $count } de fuentes independientes y fiables.
       *[other] Faltan { $count } fuentes independientes y fiables.
    }
verification-counts = Cuentan: { $names }.
verification-contradicted-by = Lo contradice: { $names }.
# $name is a source, $why one of the reasons below.
verification-aside = { $name } no cuenta: { $why }
verification-aside-contradicts_itself = también contradice este hecho
verification-aside-repeats = repite otra fuente
verification-aside-reliability_not_graded = su fiabilidad no está evaluada
verification-aside-reliability_too_low = su fiabilidad es inferior a C
verification-aside-credibility_not_graded = lo que dice no está evaluado
verification-aside-credibility_too_low = lo que dice está evaluado por debajo de 3
verification-aside-independence_not_known = nadie dijo si es independiente
verification-aside-same_party = es de la misma parte
verification-rule = La regla propone
verification-reason-finding = Se adjunta una sentencia, una constatación oficial o una investigación concluida.
verification-reason-each_element_stands = Cada hecho tiene dos fuentes independientes y fiables.
verification-reason-three_sources = En total hablan de ello tres fuentes o más.
verification-reason-one_reliable_source = Una fuente fiable y nada la contradice.
verification-reason-element_lacks_sources = A un hecho aún le faltan fuentes.
verification-reason-fewer_than_three_sources = Menos de tres fuentes en total.
verification-reason-contradicted = Una fuente contradice un hecho. Evalúela o resuelva la contradicción.
verification-reason-no_reliable_source = Ninguna fuente es lo bastante fiable y creíble.
verification-reason-no_source = Aún no habla de ello ninguna fuente.
verification-reason-finding_of_other_kind = Lo adjuntado como sentencia o constatación no es documento de un tribunal ni de una autoridad.
# What deciding for a level asks of those who decide.
verification-asks-reason = Difiere de lo que propone la regla: diga por qué.
verification-asks-both_reasons = Supera lo que propone la regla: diga por qué. Quien apruebe también dirá por qué, con sus propias palabras.
verification-asks-source = Ninguna fuente dice que ocurrió. Vincule una fuente de este caso o registre una; hasta entonces no puede decidirse ningún nivel superior a «en verificación».
verification-asks-source-who = Ninguna fuente dice quién lo hizo. Vincule una fuente de este caso o registre una; hasta entonces no puede decidirse ningún nivel superior a «en verificación».
verification-asks-finding = «Confirmado» exige una sentencia, una constatación oficial o una investigación concluida entre las pruebas, indicada en «Sentencia o constatación» de este acto.
verification-approve-needs = Supera lo que propone la regla: para aprobar, diga por qué con sus propias palabras.
verification-open-act = Abrir el acto
verification-not-by-two = Este nivel no lo decidieron aquí dos personas: vino en un archivo o de otra parte.

## Sources of an act

source-link = Vincular una fuente
source-link-which = Fuente de este caso
source-link-none = Todas las fuentes de este caso ya hablan de ello.
source-link-says = Lo que dice esta fuente
source-link-elsewhere = { $name } (habla de: { $about })
source-link-copied = Esta fuente ya habla de otra cosa. Lo que dice aquí se anota aparte, con el mismo nombre y la misma valoración.
source-link-do = Vincular
source-link-new = Nueva fuente

## Decisions of two people

decision-level-now = Nivel actual
decision-propose-title = Proponer un nivel
decision-value = Nivel
decision-reason = Motivo
decision-reason-optional = La regla propone lo mismo; no hace falta motivo.
decision-propose = Proponer
decision-set-alone = Fijar sin segunda persona
decision-alone-hint = Este nivel no requiere una segunda persona.
decision-nobody = Hace falta una segunda persona y aún no trabaja nadie más en esta institución. Su propuesta espera, firmada, hasta que un colega la apruebe en su propia computadora. Hasta entonces no vale como decisión.
decision-compared = Se comparan la computadora y el nombre con que la institución la admitió.
decision-waiting-title = A la espera de una segunda persona
decision-waiting = Aprobación pendiente
# $person proposed $value.
decision-proposed-by = { $person } propuso «{ $value }»
decision-rule-said = La regla decía «{ $value }»
decision-changed-title = Ha cambiado desde la propuesta
decision-became-added = nuevo: { $what }
decision-became-changed = cambió: { $what }
decision-became-gone = ya no está: { $what }
decision-approve = Aprobar
decision-return = Devolver
decision-return-needs = Para devolverla, diga qué falta.
decision-take-back = Retirar
decision-obstacle-own_laptop = Usted propuso esto. Otra persona lo aprueba en otra computadora.
decision-obstacle-own_proposal = La misma persona lo propuso en otra computadora. Debe aprobar otra.
decision-obstacle-bad_seal = La firma de esta propuesta no coincide. No vale nada.
decision-obstacle-not_waiting = Esto ya se respondió.
decision-ladder = Decisiones hasta ahora
decision-ladder-none = Aún no se ha decidido nada entre dos.
decision-standing-waiting = Pendiente
decision-standing-approved = Aprobado
decision-standing-returned = Devuelto
decision-standing-withdrawn = Retirado
decision-standing-unfounded = No cuenta: falta un motivo o una fuente
decision-standing-void = Nulo
decision-seal-good = Firma comprobada
decision-seal-missing = Sin firma
decision-seal-broken = La firma no coincide
decision-seal-unknown_laptop = Computadora desconocida
decision-step-by = { $step } por { $person }, { $date }
decision-today-own = Sus propuestas pendientes

## Alleged perpetrators

involvement-add = Añadir presunto autor
involvement-named = nombrado
involvement-unknown = Autor desconocido

## Grading a source

grading-reliability = Fiabilidad de la fuente
grading-credibility = Credibilidad de lo que dice
grading-independence = Independencia
grading-facts = Lo que dice de cada hecho
grading-supports = Respalda
grading-contradicts = Contradice
grading-silent = No dice nada
grading-a_reliable = Sin duda; siempre acertó antes.
grading-b_usually_reliable = Dudas menores; acertó casi siempre.
grading-c_fairly_reliable = Algunas dudas; acertó a veces.
grading-d_not_usually_reliable = Dudas serias; se equivocó a menudo.
grading-e_unreliable = Se sabe que engaña o siempre erró.
grading-f_cannot_judge = Desconocida hasta ahora; sin base para juzgar.
grading-c1_confirmed = Otras fuentes independientes dicen lo mismo.
grading-c2_probably_true = Encaja con lo sabido; sin confirmar.
grading-c3_possibly_true = Verosímil en sí; sin confirmar.
grading-c4_doubtful = Posible, pero poco lógico.
grading-c5_improbable = Lo contradice lo que se sabe.
grading-c6_cannot_judge = Sin base para juzgar.

## Relationships between people

relationships-title = Personas relacionadas
relationships-empty = No hay ninguna relación registrada.
relationships-empty-hint = Familia, colegas, abogados: a quién se puede acudir y quién comparte el riesgo.
relationship-edit = Editar la relación
relationship-add = Añadir una relación
# $relation: what this person is to the other, for example “lawyer”.
relationship-inverse = esta persona es su { $relation }
relationship-risk = Comparte el riesgo

## Civic space events

nav-civic = Espacio cívico
civic-lead = Leyes, cortes y prohibiciones que estrechan el espacio cívico sin víctima individual.
civic-add = Nuevo hecho
civic-empty = Aún no hay hechos registrados.
civic-when = Cuándo
civic-where = Dónde
civic-what = Qué ocurrió
civic-since = desde { $date }
civic-all = Todos
place-precision-open = Aún no se preguntó cuán exacto es el lugar
