### Evidence: sections, copies that may leave, documents in the window, what goes into a package.

## Sections of the list

evidence-section-photos = Fotos e imágenes
evidence-section-documents = Documentos
evidence-section-recordings = Sonido y vídeo
evidence-section-other = Otros elementos

## Copies that may leave

evidence-copy-make = Copia para compartir
evidence-copy-making = Preparando la copia…
evidence-copy-made = La copia está en la lista. Solo contiene la imagen: ni lugar, ni hora, ni aparato, ni miniatura anterior. El original no cambió.
evidence-copy-made-pages = La copia está en la lista. Solo contiene imágenes de las páginas: ni autor, ni versión anterior, ni texto oculto. El original no cambió.
evidence-copy-reason = Por qué se hace esta copia (consta en la cadena)
evidence-redact = Tachar…
evidence-redact-title = Tachar partes de { $name }
evidence-redact-text = Dibuje recuadros sobre lo que no debe verse. En la copia, lo que queda debajo de un recuadro desaparece para siempre: los píxeles se vuelven negros y no hay capa que levantar. El original queda como está.
evidence-redact-tools = Recuadros
evidence-redact-stage = Imagen: dibuje con el ratón, o añada un recuadro y muévalo con las flechas
evidence-redact-add = Añadir un recuadro
evidence-redact-undo = Deshacer
evidence-redact-remove = Quitar el recuadro
evidence-redact-preview = Como quedará
evidence-redact-box = Recuadro { $number }
evidence-redact-count =
    { $count ->
        [one] Un recuadro
        [many] { $count } recuadros
       *[other] { $count } recuadros
    }
evidence-redact-keys = Con el teclado: «Añadir un recuadro»; las flechas lo mueven, con Mayús cambian su tamaño, con Ctrl avanzan diez veces más; Supr lo quita, Ctrl+Z deshace.
evidence-redact-make = Crear la copia testada

## PDF inside the window

evidence-pdf-opening = Abriendo…
evidence-pdf-tools = Páginas y tamaño
evidence-pdf-page = Página { $page } de { $pages }
evidence-pdf-before = Página anterior
evidence-pdf-next = Página siguiente
evidence-pdf-smaller = Más pequeño
evidence-pdf-larger = Más grande
evidence-pdf-encrypted = Este PDF está protegido con contraseña y Sanad no puede mostrarlo. Se conserva tal como llegó; pida a quien lo envió un archivo sin contraseña y añádalo también.
evidence-pdf-broken = Este PDF está dañado o incompleto y Sanad no puede mostrarlo. Se conserva tal como llegó y se puede entregar como original.

## What goes into a package

evidence-export-files = Qué archivos
evidence-export-sharing = Copias para compartir
evidence-export-sharing-hint = Primero las copias testadas, luego las copias para compartir, luego los textos sencillos. Lo que no tiene copia así se queda aquí.
evidence-export-originals = Originales, tal como llegaron
evidence-export-originals-hint = Para un tribunal o un perito que los examine. Pueden decir dónde, cuándo y con qué aparato se hicieron.
evidence-export-zip = En un solo archivo ZIP
evidence-export-zip-hint = Descomprímalo antes de verificar: el programa está dentro.
evidence-export-held =
    { $count ->
        [one] Un elemento se quedó aquí: no hay copia de él que se pueda compartir, o se denegó el consentimiento.
        [many] { $count } elementos se quedaron aquí: no hay copia de ellos que se pueda compartir, o se denegó el consentimiento.
       *[other] { $count } elementos se quedaron aquí: no hay copia de ellos que se pueda compartir, o se denegó el consentimiento.
    }
evidence-export-root-qr = La raíz como código para escanear
evidence-export-print = Imprimir la raíz
evidence-export-paper = Quien recibe el paquete lo descomprime y escribe esta línea en su carpeta. El programa debe mostrar la misma raíz que este papel.
evidence-export-paper-signed = Entregado por, fecha, firma:

# $id is the record of the copy.
cli-evidence-copied = Copia creada: { $id }
