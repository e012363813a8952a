### Evidence: files taken in, shown, checked, handed on.

## The tab of a case

evidence-add = Añadir archivos
evidence-add-thing = Añadir un elemento sin archivo
evidence-check = Comprobar integridad
evidence-export = Preparar un paquete
evidence-empty = Aún no hay pruebas
evidence-empty-hint = Añada archivos, suéltelos aquí o pegue una imagen. De cada uno se calcula el hash, se cifra y se conserva tal cual.
evidence-drop = Suelte los archivos para añadirlos a este caso
evidence-list = Pruebas de este caso
# $name is the name of a file; screens isolate it.
evidence-adding = Añadiendo { $name }…
evidence-stays = { $name } ya está cifrado en la bóveda. El original sigue sin cifrar donde lo eligió: bórrelo de allí o guárdelo en lugar seguro.
evidence-refused =
    { $count ->
        [one] Un archivo no se pudo leer o supera 2 GB.
        [many] { $count } archivos no se pudieron leer o superan 2 GB.
       *[other] { $count } archivos no se pudieron leer o superan 2 GB.
    }
evidence-interrupted = La adición de { $name } se interrumpió. Añada otra vez el mismo archivo para continuar.
evidence-discard = Abandonar

## States of an item

evidence-state-checked = Sin cambios
evidence-state-unchecked = Aún sin comprobar
evidence-state-elsewhere = En otra computadora
evidence-state-thing = Sin archivo
evidence-state-branched = Dos ramas
evidence-state-faulty = Cadena con defecto
evidence-state-unexplained = Fallo sin explicar
evidence-state-damaged = Dañado
evidence-state-sound = Sin cambios
evidence-state-none = Sin archivo

## One item

evidence-open = Abrir
evidence-viewer = { $name }, mostrado dentro de Sanad
evidence-viewer-noted = La apertura quedó anotada en la cadena de custodia.
evidence-viewer-none = Sanad no puede mostrar este tipo de archivo. Se puede entregar en un paquete.
evidence-viewer-long = Solo se muestra la primera parte de este texto.
evidence-edit = Editar detalles
evidence-custody = Cadena de custodia
evidence-custody-add = Añadir a la cadena
evidence-custody-empty = La cadena aún está vacía.
evidence-custody-hint = Lo que se añade lo firma esta computadora y no se puede cambiar ni retirar.
evidence-link-signed = Firma válida
evidence-link-branch = Escrito mientras las computadoras estaban separadas
evidence-link-clock = Reloj atrasado
evidence-copy-of = Copia de { $title }

## What can be wrong with a chain

evidence-fault-signature = La firma no corresponde: algo se modificó
evidence-fault-signer = No la firmó ninguna computadora de la institución
evidence-fault-gap = Falta el eslabón anterior
evidence-fault-number = Su número no es consecutivo
evidence-fault-object = Se refiere a otro archivo
evidence-fault-start = Un segundo comienzo
evidence-fault-fork = Una computadora continuó dos veces desde el mismo eslabón
evidence-fault-empty = No hay cadena

## Checks

evidence-check-running = Comprobando…
evidence-check-sound =
    { $count ->
        [one] Un elemento comprobado: nada cambió.
        [many] { $count } elementos comprobados: nada cambió.
       *[other] { $count } elementos comprobados: nada cambió.
    }
evidence-check-wrong =
    { $count ->
        [one] Un elemento presenta un defecto. Está anotado en su cadena; explique allí qué pasó.
        [many] { $count } elementos presentan un defecto. Está anotado en sus cadenas; explique allí qué pasó.
       *[other] { $count } elementos presentan un defecto. Está anotado en sus cadenas; explique allí qué pasó.
    }

## Packages

evidence-export-title = Paquete de pruebas
evidence-export-text = Lo que se elija abajo, con las cadenas de custodia y un breve programa con el que cualquiera puede verificarlo sin Sanad.
evidence-export-recipient-type = Para quién
evidence-export-recipient = Nombre del destinatario
evidence-export-names = Con nombres del personal, lugares, motivos y nombres de archivo
evidence-export-names-hint = Sin ellos todas las firmas siguen siendo válidas y lo omitido no se puede adivinar.
evidence-export-plain = Los archivos salen de la bóveda sin cifrar.
evidence-export-go = Elegir carpeta y preparar
evidence-export-made = El paquete está listo: { $folder }
evidence-export-root = Raíz para imprimir
evidence-export-root-hint = Escríbala o imprímala en el papel que acompaña al paquete. Solo con ella el destinatario sabe que no se puso otro en su lugar.

## The command line

cli-evidence-added = Añadido: { $name }  { $id }
cli-evidence-stays = El original «{ $file }» sigue allí sin cifrar.
cli-evidence-size = Bytes
cli-evidence-links = Eslabones
cli-evidence-file = Archivo
cli-evidence-chain = Cadena
# $items and $files are numbers given as text.
cli-evidence-verified = Nada se modificó: { $items } elementos, { $files } archivos. Compare la raíz con la impresa.
cli-evidence-root = Raíz: { $root }
cli-evidence-institution = Clave de la institución: { $key }

## What can be wrong with a package; $about is a file or an item

evidence-wrong-missing = { $about }: falta
evidence-wrong-changed = { $about }: se modificó
evidence-wrong-extra = { $about }: no pertenece al paquete
evidence-wrong-root = { $about }: el manifiesto y la raíz no corresponden
evidence-wrong-other-root = { $about }: la raíz no es la indicada: es otro paquete
evidence-wrong-keys = { $about }: la institución no avala estas claves
evidence-wrong-signature = { $about }: una firma no corresponde
evidence-wrong-item = { $about }: su archivo tiene otro hash
evidence-wrong-link = { $about }: no es un eslabón de este paquete
evidence-wrong-chain-end = { $about }: la cadena no termina donde dice el paquete
evidence-wrong-listed-twice = { $about }: figura dos veces
evidence-wrong-signer = { $about }: no la firmó ninguna computadora de la institución
evidence-wrong-gap = { $about }: falta un eslabón
evidence-wrong-number = { $about }: un eslabón tiene un número erróneo
evidence-wrong-object = { $about }: un eslabón se refiere a otro archivo
evidence-wrong-start = { $about }: la cadena tiene dos comienzos
evidence-wrong-empty = { $about }: no hay cadena
