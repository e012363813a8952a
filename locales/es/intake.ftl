### Quick intake: one screen while somebody is on the telephone.

intake-title = Caso nuevo
intake-title-again = Recepción, continuación
intake-nothing-yet = Se guarda desde el primer campo
intake-progress = Mínimo para el triaje
intake-progress-figure = { $told } de { $all }
intake-lacking = Falta todavía
intake-complete = El mínimo está completo
intake-note = En cualquier orden. Nada es obligatorio ahora: la protección urgente no espera al formulario.
intake-part-told = lo mínimo está dicho
intake-finish = Abrir el caso
intake-empty-title = Todavía no hay nada escrito
intake-empty-text = Un borrador recibe un número y queda en la lista. ¿Crearlo de todos modos?
intake-empty-make = Crear un borrador vacío
intake-empty-write = Seguir escribiendo
intake-discard = Descartar
intake-discarded = El borrador se retiró. Permanece en el historial.
intake-who = Quién está en riesgo
intake-person-search = Nombre o alias
intake-person-new = Persona nueva: «{ $name }»
intake-person-unnamed = Alguien que no da su nombre
intake-person-open = Abrir la ficha de la persona
intake-acts = Qué se hizo
intake-acts-search = Escriba o elija, varias si hace falta
intake-adm1 = Región o provincia
intake-urgent = Urgencia y antecedentes
intake-channel-example = Por ejemplo: teléfono de la hermana, solo por la noche
intake-never-example = Por ejemplo: mensajes de voz
intake-title-example = Unas palabras, sin nombres

## What is told, for the list at the side

intake-told-safe_contact = Contacto seguro
intake-told-victim = Persona u organización
intake-told-act = Tipo de violación de derechos
intake-told-incident_date = Fecha del incidente
intake-told-incident_place = Lugar del incidente
intake-told-source = Fuente
intake-told-consent_to_record = Respuesta sobre la conservación
intake-told-intake_channel = Cómo llegó el caso
intake-told-received_at = Cuándo se recibió
intake-told-conflict_declared = Conflicto de intereses
