# A check of the audit trail found nothing wrong.
audit-holds =
    { $count ->
        [one] El registro está intacto: una entrada, sin cambios.
       *[other] El registro está intacto: { $count } entradas, ninguna modificada.
    }
audit-anchors =
    { $count ->
        [0] Nada de él ha salido aún hacia colegas; quien tenga la frase de contraseña podría reescribirlo entero sin que se note.
        [one] Comparado con una huella que salió en un intercambio.
       *[other] Comparado con { $count } huellas que salieron en intercambios.
    }
audit-signed = La firma que lleva es la de ese portátil.
audit-signed-not = La firma que lleva no es la de ese portátil: no se fíe de este archivo.
audit-fault-gap = Falta la entrada { $number }, o se cambió su número.
audit-fault-changed = La entrada { $number } se cambió después de escribirse, o lo que la precede.
audit-fault-cut = Se eliminaron entradas posteriores a la { $number }.
audit-fault-anchor = La entrada { $number } no es aquella cuya huella salió hacia los colegas: el registro fue reescrito.
audit-exported = El registro se escribió en { $file }. Nombra a personas y lo que hicieron, nada del contenido de los casos.
history-stands = vigente
history-lost = descartada en una elección
