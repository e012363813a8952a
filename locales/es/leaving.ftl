### What consent allows, what would leave a case, and what left.

# Why something may or may not be done. Short clauses; they stand after a name or a use.
consent-reason-given = La persona dijo que sí
consent-reason-given_limited = La persona dijo que sí, con límites
consent-reason-next_of_kin = El familiar más cercano dijo que sí
consent-reason-guardian = El tutor dijo que sí, con el asentimiento del niño
consent-reason-best_interest = No se puede preguntar; lo suple una decisión escrita en interés de la persona
consent-reason-legal_basis = Se conserva por la base jurídica del caso
consent-reason-legal_obligation = Una ley o un tribunal obliga a la institución
consent-reason-own_information = Es la información de la propia persona
consent-reason-nobody_named = Un recuento no nombra a nadie
consent-reason-not_asked = Todavía no se ha preguntado
consent-reason-pending = Preguntado, sin respuesta aún
consent-reason-refused = La persona dijo que no
consent-reason-withdrawn = La persona lo retiró
consent-reason-expired = Ha pasado la fecha hasta la que valía
consent-reason-limits_missing = Se pusieron límites, pero nadie los anotó
consent-reason-mode_missing = No consta cómo se otorgó
consent-reason-witness_missing = No consta testigo del consentimiento oral
consent-reason-guardian_needed = La palabra de un niño no basta: hace falta la de un tutor
consent-reason-kin_not_enough = Un familiar no puede decidirlo por la persona
consent-reason-cannot_be_asked = No se puede preguntar a la persona y nada escrito lo suple
consent-reason-contested = Hay respuestas distintas de colegas: elija primero una
consent-reason-level_too_open = Este destinatario nunca ve tanto
consent-reason-not_known = Esta versión de Sanad no lo conoce
consent-reason-scope_unsaid = Se dirige a alguien de fuera y no se eligió el consentimiento en que se apoya
consent-reason-scope_unfit = El consentimiento elegido es para otro uso

# What each use means, in the words to say to the person.
consent-means-record_and_store = Su relato se escribe y se guarda aquí, bajo llave.
consent-means-contact_again = Le llamamos o visitamos, solo del modo acordado.
consent-means-share_within_nhri = Otras áreas de esta institución pueden verlo.
consent-means-share_authorities = Policía, ministerio o fiscalía lo saben por nosotros.
consent-means-share_regional_network = Instituciones de países vecinos pueden ayudar.
consent-means-share_ganhri = La alianza mundial de estas instituciones puede intervenir.
consent-means-refer_un = Un experto de la ONU puede escribir al gobierno.
consent-means-refer_ngo = Una organización de protección lo sabe para ayudarle.
consent-means-publish_anonymous = Puede contarse en público sin decir quién es usted.
consent-means-publish_named = Puede contarse en público con su nombre.
consent-means-use_statistics = Se le cuenta; ninguna cifra dice quién es.
consent-means-use_evidence = Un tribunal puede leerlo, y con él la otra parte.
consent-of-person = Consentimiento de
consent-subject = el caso es suyo
consent-victim = víctima en este caso
consent-minor = Menor de 18
consent-mode-for = Cómo se otorgó: { $scope }
consent-mode-none = no consta

# The dialog in which somebody sees what would leave before it does.
leaving-open = Qué saldría
leaving-title = Qué saldría de este caso
leaving-to = A quién
leaving-level = Cuánto
leaving-may = Esto puede salir
leaving-may-not = Nada puede salir
leaving-people = De quién cuenta la palabra
leaving-use = para: { $scope }
leaving-not-named = no se nombra
leaving-limits = Límites:
leaving-goes = Sale
leaving-read = Sale tras leerlo en busca de nombres
leaving-stays = Se queda aquí
leaving-some-held = { $held } de { $records } se quedan
leaving-hold-identity = dice quién es alguien
leaving-hold-free_text = texto libre
leaving-hold-institution = trabajo interno
leaving-hold-special = dato especialmente protegido
leaving-hold-source = podría llevar a una fuente
leaving-hold-contact = cómo contactar con seguridad
leaving-hold-perpetrator = nombra a un presunto autor
leaving-told = Anotar lo que se dijo o envió
leaving-record = Anotar
leaving-recorded = Anotado. Si se retira el consentimiento, se pedirá al destinatario que lo borre.

# What left.
disclosures-title = Lo que ha salido
disclosures-none = Nada de este caso ha salido de la institución.
disclosures-asked = Borrado solicitado
disclosures-confirmed = Borrado confirmado
disclosures-ask = Solicitado hoy
disclosures-confirm = Confirmado hoy
disclosures-to-ask = Pedir el borrado
leaving-records = { $count ->
    [one] { $count } ficha
    [many] { $count } de fichas
   *[other] { $count } fichas
}

# A measure or letter that waits for a word of consent; why: reasons as phrases.
outward-blocked = Detenido, ningún consentimiento lo cubre: { $why }
# A task of today; title: the measure or the addressee.
outward-ask-again = Volver a pedir el consentimiento o cancelar: { $title }
outward-downgraded = Bajó un nivel de verificación: revise lo publicado
