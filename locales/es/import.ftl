### Import of spreadsheets and taking it back.

# Why a cell cannot be imported as it is.
import-why-term = No existe ese término; escriba uno de la lista o indique a cuál se refiere
import-why-date = Fecha ilegible
import-why-flag = Ni sí ni no
import-why-number = No es un número entero
import-why-degrees = No son grados, o están fuera de rango
import-why-too_long = Más largo de lo que admite el campo
import-why-value = No corresponde al campo
import-why-field = Este campo no recibe nada de una hoja de cálculo
import-why-ahead = Un día que aún no ha llegado
import-why-too_early = Ninguna persona viva nació hace tanto tiempo
import-why-ends_before_it_begins = Termina antes de comenzar
import-why-two_people = Eso lo deciden dos personas; una hoja de cálculo no trae ningún nivel superior a «en verificación»

## The screen

import-title = Importar una hoja de cálculo
import-hint = XLSX o CSV, en árabe, inglés, francés o español. Las fórmulas no se calculan. Nada se escribe antes de que vea qué pasaría.
import-choose = Elegir un archivo
import-form = Guardar un formulario en blanco para imprimir
import-to-key = Número de caso de la fila (las filas con el mismo número van juntas)
import-means = La columna { $header } significa
import-left-out = Se omite
import-keep-unread = Conservar las celdas ilegibles como texto junto al registro, en vez de omitir su fila
import-link-known = Tomar del registro a las personas que casi con certeza ya están en él
import-try = Ver qué pasaría
import-run = Importar ahora
import-running = Importando
import-stop = Detener sin conservar nada
import-trial = Lo que pasaría
import-met = quizá esté en el registro:
import-problems = Lo que no se puede leer
import-save-problems = Guardar esta lista
import-kept = Se conservan, porque alguien los modificó después: { $names }
import-made = Importaciones hechas en este equipo
import-is-undone = deshecha
import-name-erased = Nombre del archivo borrado
import-undo = Deshacer la importación
import-sheet = Hoja
import-row = Fila
import-column = Columna
import-value = Valor
import-reason = Motivo
import-rows =
    { $count ->
        [one] Una fila
        [many] { $count } filas
       *[other] { $count } filas
    }
import-rows-out =
    { $count ->
        [0] ninguna omitida
        [one] una omitida
        [many] { $count } omitidas
       *[other] { $count } omitidas
    }
import-records =
    { $count ->
        [one] un registro
        [many] { $count } registros
       *[other] { $count } registros
    }
import-done =
    { $count ->
        [one] Un registro importado
        [many] { $count } registros importados
       *[other] { $count } registros importados
    }
import-undone =
    { $count ->
        [one] Un registro deshecho
        [many] { $count } registros deshechos
       *[other] { $count } registros deshechos
    }

## What columns mean, kept under a name for the next file of the same kind
import-map-like = Columnas como en
import-map-guessed = según se adivinaron
import-map-name = Guardar el significado de estas columnas con el nombre
import-map-save = Guardar
import-map-saved = Guardado como «{ $name }».

## The blank form

form-print = Imprimir un formulario en blanco
form-print-short = Formulario

## One row decided by itself

import-met-row = Fila { $row }
import-row-decide = Qué hacer con { $name }
import-row-link = Es el registro ya conocido
import-row-take = Otra persona o entidad: registro nuevo
import-row-skip = Dejar fuera esta fila
import-row-usual-link = Como arriba: el registro conocido
import-row-usual-take = Como arriba: registro nuevo
