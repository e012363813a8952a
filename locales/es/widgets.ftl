### Words inside form fields, tables, dialogs and other building blocks.

## Answers that are not values

answer-group-label = Sin valor, porque
answer-not-asked = No se preguntó
answer-unknown = Se desconoce
# The person was asked and does not want to say.
answer-not-disclosed = No quiso responder

## State of one field

field-optional = opcional
field-required = obligatorio
field-saving = Guardando
field-saved = Guardado
field-not-saved = Sin guardar
# Two people changed this field without seeing each other; both values are kept.
field-rivals =
    { $count ->
        [one] Otro valor
        [many] Otros { $count } de valores
       *[other] Otros { $count } valores
    }

## Combo box

combo-clear = Borrar
combo-remove = Quitar { $label }
combo-found-by = también llamado «{ $word }»
combo-none = Ninguna coincidencia
combo-not-in-list = No está en la lista: elija una opción o vacíe el campo
combo-searching = Buscando
combo-count =
    { $count ->
        [0] Ninguna opción
        [one] Una opción
        [many] { $count } de opciones
       *[other] { $count } opciones
    }

## Dates

date-day = Día
date-month = Mes
date-year = Año
date-month-none = Mes desconocido
date-precision-about = Aproximada
date-today = Hoy
date-yesterday = Ayer
date-tomorrow = Mañana
date-in-days =
    { $count ->
        [one] En un día
        [many] En { $count } de días
       *[other] En { $count } días
    }
date-error-year = Escriba el año con cuatro cifras.
date-error-month = Elija también el mes o deje el día vacío.
date-error-day = Ese mes no tiene ese día.
# Shown before an approximate date: "about 3 November 2026".
date-about = hacia { $date }
date-month-year = { $month } de { $year }
date-day-month-year = { $day } de { $month } de { $year }
date-weekday = { $weekday }, { $date }
date-at-time = { $date }, { $time }

month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

## Dialogs, notices, panes

dialog-close = Cerrar
dialog-cancel = Cancelar
notice-dismiss = Ocultar
notice-region = Avisos
progress-busy = En curso
pane-resize = Ancho de la lista
password-show = Mostrar
password-hide = Ocultar

## Tables

table-sort-ascending = orden ascendente
table-sort-descending = orden descendente
table-loading = Cargando
table-empty = Aún no hay nada aquí
table-failed = No se pudieron leer estas filas.
table-retry = Reintentar
table-row-count =
    { $count ->
        [0] Ninguna fila
        [one] Una fila
        [many] { $count } de filas
       *[other] { $count } filas
    }
menu-more = Más acciones

## Failures without words of their own

# $code is a technical word that support will ask for.
failure-unknown = Ocurrió un error ({ $code }). Lo ya guardado está a salvo.

## Tabs that do not all fit
tabs-before = Pestañas anteriores
tabs-after = Pestañas siguientes

## A word and what it says

label-value = { $label }: { $value }
