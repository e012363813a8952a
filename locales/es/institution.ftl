### The institution, its laptops, and the care of this laptop’s vault.
institution-about = Esta institución
institution-person = Usted
institution-device = Esta computadora
institution-fingerprint = Huella
institution-fingerprint-hint = Igual en todas las computadoras de la institución. Ante la duda, compárela por teléfono.

## Laptops

institution-laptops = Computadoras
institution-device-column = Computadora
institution-person-column = Persona
institution-id-column = Número
institution-this = esta computadora
institution-twice = { $device } ({ $person }) figura dos veces en la lista: se restauró una bóveda desde una copia de seguridad. Si la computadora anterior se perdió o ya no se usa, retire su registro anterior.
institution-gone = retirada
institution-not-admin = Solo una computadora con derechos de administración admite y retira computadoras.
institution-second-admin = Solo esta computadora tiene derechos de administración. Guarde bien su hoja de recuperación: sin ella ni la computadora, nadie podría admitir otra.

## Letting a laptop in

institution-let-in = Admitir una computadora
institution-request = Solicitud de la computadora
institution-request-hint = Abra el archivo que trajo el colega o pegue su texto.
institution-request-from = { $person } pide unirse con la computadora «{ $device }».
institution-words-advice = Léanse en voz alta estas seis palabras. La otra computadora también las muestra.
institution-words-same = Todas las palabras coinciden en ambos lados y sé quién habla.
institution-approve = Aprobar
institution-approved = Aprobada: «{ $device }» de { $person }. Intercambie ahora para que pueda unirse.

## Removing a laptop

institution-remove = Retirar
institution-remove-title = ¿Retirar «{ $device }»?
institution-remove-new = Después de su próximo intercambio no recibirá nada nuevo de la institución.
institution-remove-old = Lo que ya tiene se queda en ella. Nada se borra a distancia; solo su frase de contraseña lo protege.
institution-remove-keys = La institución recibe claves nuevas. Lo escrito en esa computadora y no enviado ya no se aceptará.
institution-remove-back = No se puede deshacer: para volver tendrá que pedir entrar como computadora nueva.
institution-remove-confirm = Retirar esta computadora
institution-removed = Retirada: «{ $device }». Intercambie ahora para que las demás lo sepan.

## Care of the vault

vault-title = Bóveda de esta computadora
vault-passphrase = Frase de contraseña
vault-passphrase-hint = Cámbiela si alguien pudo verla.
vault-passphrase-change = Cambiar la frase de contraseña
vault-passphrase-present = Frase de contraseña actual
vault-passphrase-changed = Se cambió la frase de contraseña. La clave de recuperación sigue igual.
vault-keys = Claves
vault-keys-hint = Claves nuevas si una copia del archivo o la hoja pudo caer en otras manos.
vault-rekey = Crear claves nuevas
vault-rekey-lead = Toda la bóveda se cifra de nuevo, lo que puede tardar un minuto. La hoja de recuperación anterior deja de servir y sigue una nueva. Una copia del archivo hecha antes sigue siendo legible con la frase anterior.
vault-rekeyed = La bóveda está cifrada con claves nuevas. La hoja de recuperación anterior ya no sirve: destrúyala.
vault-check = Comprobación
vault-check-hint = Lee todo el archivo y compara cada registro con el diario de cambios.
vault-verify = Comprobar ahora
vault-sound = La bóveda está en orden: el archivo está completo y todos los registros coinciden con el diario.
vault-sound-counts = Cambios: { $changes }. Registros: { $records }.
# How costly each guess of the passphrase is made.
vault-kdf = Cada intento con la frase de contraseña cuesta { $memory } MiB de memoria, recorridos { $passes } veces.
vault-log-differs = El archivo está completo, pero algunos registros no coinciden con el diario. No se reparó ni se borró nada; conserve una copia de la carpeta y avise a quien responde por la seguridad.
vault-unsound = La bóveda está dañada. No se reparó ni se borró nada; conserve una copia de la carpeta y avise a quien responde por la seguridad.

## Parts of the screen
institution-tabs = Partes de la institución
institution-tab-laptops = Computadoras y funciones
institution-tab-circles = Círculos
institution-tab-terms = Plazos
institution-tab-keeping = Borrado e incidentes
institution-tab-vault = Bóveda y copias
institution-tab-audit = Registro de auditoría
