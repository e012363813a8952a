var e=`### The frame around every screen: header, navigation, search, shortcuts.

app-name = Sanad
skip-to-content = Ir al contenido

## Navigation

nav-label = Secciones
nav-open = Secciones
nav-today = Hoy
nav-cases = Casos
nav-people = Personas
nav-reports = Informes
nav-exchange = Intercambio
nav-institution = Institución
nav-settings = Ajustes
# Read out after a section's name, when some of it is late or new.
nav-count-urgent =
    { $count ->
        [one] uno requiere atención
        [many] { $count } requieren atención
       *[other] { $count } requieren atención
    }

## Header

header-search = Buscar en todo
header-lock = Bloquear
header-new-case = Nuevo caso

## Sync line. $ago is "6 days ago", $size is "182 kB".

sync-never = Aún no hubo intercambio
sync-last = Último intercambio { $ago }
sync-last-now = Último intercambio hace un momento
sync-nothing-waiting = nada en espera
sync-waiting =
    { $count ->
        [one] un cambio, { $size } en espera
        [many] { $count } de cambios, { $size } en espera
       *[other] { $count } cambios, { $size } en espera
    }
sync-conflicts =
    { $count ->
        [one] un valor por elegir
        [many] { $count } de valores por elegir
       *[other] { $count } valores por elegir
    }
sync-running = Intercambiando
sync-failed = El último intercambio no terminó

## Search dialog

search-title = Búsqueda
search-hint = Escriba un nombre, una referencia o una palabra
search-none = Sin resultados para «{ $query }»
search-failed = No se pudo buscar
search-count =
    { $count ->
        [0] Ningún resultado
        [one] Un resultado
        [many] { $count } de resultados
       *[other] { $count } resultados
    }
search-key-move = moverse
search-key-open = abrir
search-key-all = ver todo
search-key-close = cerrar

## Shortcut sheet

shortcuts-title = Atajos de teclado
shortcuts-search = Buscar
shortcuts-new-case = Nuevo caso
shortcuts-lock = Bloquear Sanad
shortcuts-undo = Deshacer el último cambio
shortcuts-section = Ir a una sección
shortcuts-back = Atrás
shortcuts-field-menu = Otras respuestas de un campo: desconocido, no preguntado
shortcuts-sheet = Mostrar esta lista
shortcuts-pane = Siguiente parte de la pantalla

## Demonstration and test data

demo-mark = Demostración: nada de esto es real

## Display settings

display-theme = Colores
display-theme-system = Como el sistema
display-theme-light = Claros
display-theme-dark = Oscuros
display-theme-contrast = Alto contraste
display-text-size = Tamaño del texto
display-language = Idioma
display-digits = Cifras
display-digits-latn = 0 1 2 3
display-digits-arab = ٠ ١ ٢ ٣
`;export{e as default};