var e=`### Blank forms for paper: printed from the declaration of the records, filled in by hand.

form-title = Primera conversación: formulario en blanco
form-for = Escriba con claridad. No deje nada vacío: anote «no preguntado» o «rehusado» cuando corresponda.
form-caution = Esta hoja nombra a personas en riesgo. Guárdela bajo llave y destrúyala una vez registrada.
form-number = Hoja n.º
form-taken-by = Tomado por
form-taken-on = Fecha y hora
form-pages = Continúa en otra hoja
form-yes = Sí
form-no = No
form-unknown = Se desconoce
form-refused = Rehusado
form-several = puede marcar varias
form-never = Nunca:
form-date-hint = día / mes / año
`;export{e as default};