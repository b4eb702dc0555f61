### El sitio público. Se trata de usted a quien lee.

## En todas las páginas

site-skip = Ir al contenido
site-navigation = Páginas principales
site-language = Idioma
site-campaigns = Campañas
site-archive = Archivo
site-privacy = Privacidad
site-log = Registro público
site-software = Publicado con Demarche, software libre que cualquiera puede usar y comprobar
site-demo = Esto es una demostración: los firmantes son ficticios, y también lo que pasó con sus cartas. Ninguna carta sale de este ordenador.
site-title-error = Por corregir: { $title }

## Inicio: las campañas abiertas

home-title = Campañas abiertas
home-summary = Llamamientos de sindicatos y organizaciones de derechos humanos. Cada firma se convierte en una carta a quienes deciden.
home-read = Leer y firmar
home-none = En este momento no hay ninguna campaña abierta.
home-none-archive = Ver las campañas terminadas
home-in-language = En { $language }

## Archivo: las campañas terminadas

archive-title = Campañas terminadas
archive-summary = Qué se pedía, cuántas personas firmaron y qué se consiguió.
archive-none = Todavía no ha terminado ninguna campaña.
archive-from-to = del { $from } al { $to }
archive-outcome = El resultado
archive-outcome-missing = Todavía nadie ha informado del resultado.
archive-read = Leer el resultado completo

## La cabecera de una campaña

campaign-kind-letter = Campaña de cartas
campaign-kind-statement = Declaración
campaign-number = N.º { $number }
campaign-by = Llamamiento de { $organisation }
campaign-since = Abierta desde el { $date }
campaign-until = Abierta hasta el { $date }
campaign-opens = Se abre el { $date }
campaign-closed-on = Cerrada el { $date }
campaign-closed = Cerrada
campaign-translated-by = Traducción: { $name }
campaign-untranslated = Este llamamiento aún no está traducido al { $language }. Lo está leyendo en { $original }.
campaign-letter-untranslated = La carta aún no está traducida al { $language }. Se muestra en { $original }.
campaign-chrome-untranslated = Los menús y los botones aún no existen en { $language }.
campaign-continues = Continúa una campaña anterior:
campaign-continued-by = El trabajo sigue en esta campaña:

## El recuento de una campaña

campaign-count-label =
    { $count ->
        [one] firma confirmada
        [many] de firmas confirmadas
       *[other] firmas confirmadas
    }
campaign-count =
    { $count ->
        [one] { $count } firma confirmada
        [many] { $count } de firmas confirmadas
       *[other] { $count } firmas confirmadas
    }
campaign-count-none = La primera firma puede ser la suya.
campaign-goal = Meta: { $goal }
campaign-goal-progress = { $percent } de la meta
campaign-pace =
    { $count ->
        [one] { $count } en las últimas 24 horas
        [many] { $count } en las últimas 24 horas
       *[other] { $count } en las últimas 24 horas
    }
campaign-from-countries =
    { $count ->
        [one] de { $count } país
        [many] de { $count } de países
       *[other] de { $count } países
    }
campaign-watched =
    { $count ->
        [one] { $count } organización independiente vigila este recuento; último acuerdo: { $date }
        [many] { $count } de organizaciones independientes vigilan este recuento; último acuerdo: { $date }
       *[other] { $count } organizaciones independientes vigilan este recuento; último acuerdo: { $date }
    }
campaign-sign-letter = Firmar la carta
campaign-sign-statement = Firmar la declaración

## El llamamiento y la carta de una campaña

campaign-demands = Lo que exigimos
campaign-outcome = El resultado
campaign-outcome-missing = Esta campaña ha terminado y todavía nadie ha informado del resultado.
campaign-report-conceded-all = Se atendieron todas las reivindicaciones.
campaign-report-conceded-some = Se atendió una parte de las reivindicaciones.
campaign-report-conceded-none = No se atendió ninguna reivindicación.
campaign-report-members-knew-yes = La afiliación conocía la campaña.
campaign-report-members-knew-some = Una parte de la afiliación conocía la campaña.
campaign-report-members-knew-no = La afiliación no conocía la campaña.
campaign-report-morale-raised = Levantó el ánimo de la afiliación.
campaign-report-morale-same = El ánimo de la afiliación siguió igual.
campaign-report-morale-lowered = El ánimo de la afiliación bajó.
campaign-letter = La carta
campaign-letter-summary = Leer la carta exactamente como se envía
campaign-letter-languages = Los destinatarios a los que se escribe en uno de estos idiomas reciben la carta en ese idioma: { $languages }.
campaign-letter-to = Para
campaign-letter-subject = Asunto
campaign-letter-to-each = cada destinatario, por su nombre
campaign-letter-your-words = Si añade unas palabras propias, aparecen antes de su nombre.

## Quién recibe la carta

targets-title = Quién recibe la carta
targets-all =
    { $count ->
        [one] Su carta se envía a este único destinatario.
        [many] Su carta se envía a cada uno de este { $count } de destinatarios.
       *[other] Su carta se envía a cada uno de estos { $count } destinatarios.
    }
targets-nearest = Su carta se envía al destinatario de su país; si no lo hay, la recibe { $fallback }.
targets-random =
    { $count ->
        [one] Su carta se envía a { $count } de estos destinatarios, elegido al azar.
        [many] Su carta se envía a { $count } de estos destinatarios, elegidos al azar.
       *[other] Su carta se envía a { $count } de estos destinatarios, elegidos al azar.
    }
targets-show =
    { $count ->
        [one] Mostrar el destinatario
        [many] Mostrar { $count } de destinatarios
       *[other] Mostrar los { $count } destinatarios
    }
targets-progress = Qué ha sido de las cartas, destinatario por destinatario
targets-group-africa = África
targets-group-americas = América
targets-group-asia-pacific = Asia y el Pacífico
targets-group-europe = Europa
targets-group-international-organisations = Organizaciones internacionales
targets-group-middle-east = Oriente Medio
targets-group-missions = Misiones diplomáticas
targets-group-government = Gobierno
targets-group-employers = Empresas
targets-column-target = Destinatario
targets-column-letters = Cartas
targets-few = contadas abajo, junto con otras
targets-rest = Destinatarios cuyas cartas se cuentan juntas
targets-rest-why = Aquí cada carta va al destinatario del país de quien firma. Un número pequeño en un solo destinatario diría quién firmó en un país; por eso los números pequeños se suman.
targets-mode-daily = recibe todas las cartas en un mensaje al día
targets-mode-weekly = recibe todas las cartas en un mensaje a la semana
targets-mode-post = recibe las cartas por correo postal
targets-paused = las cartas están retenidas por ahora

## Quién respalda el llamamiento y quién ha firmado

organisations-title = Quién respalda este llamamiento
organisations-sponsor = Quién pide su ayuda
organisations-supporters = Con el apoyo de
names-title = Últimas firmas públicas
names-entry = { $name }, { $country }

## Noticias, personas, cifras

updates-title = Noticias
updates-all = Todas las noticias de esta campaña
updates-source = Fuente
cases-title = Personas a las que seguimos hasta que estén en libertad
cases-also = También escrito { $names }
cases-reported = Fecha de la información: { $date }
figures-title = Las cifras y sus fuentes
figures-note = Donde los documentos no coinciden, cada dato aparece junto al otro. Nada se suma y no se calcula ninguna media.
figures-all = Todas las cifras y sus fuentes
figures-according-to = según { $who }
figures-as-of = datos: { $date }
figures-doubt = En duda:
figures-sources = Fuentes

## Compartir

share-title = Comparta este llamamiento
share-device = Compartir…
share-email = Correo electrónico
share-copy = Copiar el enlace
share-copied = El enlace está copiado.
share-short-link = Enlace corto
share-print = Versión para imprimir

## El formulario

form-title-letter = Firme la carta
form-title-statement = Firme la declaración
form-optional = opcional
form-name = Su nombre
form-name-hint = Como firmaría una carta, en cualquier escritura.
form-email = Correo electrónico
form-email-hint = Enviamos allí un mensaje con el que se confirma la firma. Esta dirección no se muestra nunca.
form-country = País
form-country-choose = Elija su país
form-city = Ciudad o localidad
form-organisation = Sindicato u organización
form-message = Unas palabras suyas
form-message-hint = Se añaden a su carta. Cuanto más personal es una carta, mejor se lee.
form-visibility = ¿Quién puede ver su nombre?
form-visibility-public = Todo el mundo: mi nombre puede aparecer en esta página
form-visibility-targets-letter = Solo quienes reciben la carta
form-visibility-targets-statement = Solo las organizaciones que hacen el llamamiento
form-visibility-withheld-letter = Nadie: la carta va firmada por «Firmante» y el nombre de mi país
form-visibility-withheld-statement = Nadie: solo se cuenta mi firma
form-danger = Si firmar puede ponerle en peligro a usted o a su familia, elija «Nadie» o no firme.
form-consent = ¿Firma usted?
form-consent-letter = Sí. Envíen esta carta de mi parte, con mi nombre según lo elegido arriba.
form-consent-statement = Sí. Cuéntenme entre quienes firman, con mi nombre según lo elegido arriba.
form-more = Solo si lo desea
form-subscribe = { $organisation } puede volver a escribirme.
form-share = { $organisation } puede recibir mi nombre, mi correo electrónico y mi país.
form-website = Deje este campo vacío
form-submit-letter = Firmar la carta
form-submit-statement = Firmar la declaración
form-next-letter = A continuación recibirá un correo electrónico. En cuanto pulse el botón de la página a la que lleva su enlace, su firma cuenta y su carta sale.
form-next-statement = A continuación recibirá un correo electrónico. En cuanto pulse el botón de la página a la que lleva su enlace, su firma cuenta.
form-erased-on = Lo que escribe aquí se guarda cifrado y se borra el { $date }.
form-erased-after =
    { $days ->
        [one] Lo que escribe aquí se guarda cifrado y se borra { $days } día después del cierre de la campaña.
        [many] Lo que escribe aquí se guarda cifrado y se borra { $days } de días después del cierre de la campaña.
       *[other] Lo que escribe aquí se guarda cifrado y se borra { $days } días después del cierre de la campaña.
    }
form-privacy = ¿Qué pasa con mis datos?
form-closed = Esta campaña ya no recoge firmas.
form-not-open = Esta campaña recoge firmas a partir del { $date }.
form-suspended = Por el momento nadie puede firmar esta campaña.
form-other-campaigns = Campañas que puede firmar ahora
form-errors-title =
    { $count ->
        [one] Aún no se ha enviado nada: hay un punto por corregir
        [many] Aún no se ha enviado nada: hay { $count } de puntos por corregir
       *[other] Aún no se ha enviado nada: hay { $count } puntos por corregir
    }
form-errors-kept = Todo lo que ha escrito sigue aquí.
form-error = Error:

## Lo que puede haber que corregir en el formulario

error-name-missing = Escriba su nombre.
error-name-long = Este nombre es demasiado largo; acórtelo, por favor.
error-name-characters = El nombre contiene un carácter que no puede figurar en una carta; quítelo, por favor.
error-email-missing = Escriba su dirección de correo electrónico.
error-email-invalid = Esto no parece una dirección de correo electrónico. Debería tener la forma name@example.org.
error-email-long = Esta dirección de correo electrónico es demasiado larga.
error-country-missing = Elija su país.
error-country-unknown = Elija un país de la lista.
error-consent-missing = Marque la casilla si quiere firmar.
error-visibility-unknown = Elija quién puede ver su nombre.
error-city-long = Es demasiado largo para el nombre de una localidad; acórtelo, por favor.
error-organisation-long = Es demasiado largo para el nombre de una organización; acórtelo, por favor.
error-message-long = Sus palabras son demasiado largas para la carta; acórtelas, por favor.
error-characters = El texto contiene un carácter que no se puede guardar; quítelo, por favor.
error-subscribe-unknown = Esa organización no está entre las que esta campaña ofrece para recibir noticias.
error-share-unknown = Esa organización no está entre aquellas a las que esta campaña puede pasar sus datos.

## Después del formulario

thanks-title = Un paso más: confirme por correo electrónico
thanks-lead = Gracias. Su firma cuenta en cuanto la confirme.
thanks-step-open = Abra su buzón. Nuestro mensaje llega en unos minutos.
thanks-step-press = Siga el enlace del mensaje y pulse el botón.
thanks-step-letter = Su carta sale y su firma se cuenta.
thanks-step-statement = Su firma se cuenta.
thanks-nothing = ¿No llega el mensaje? Mire en la carpeta de correo no deseado. Si la dirección estaba mal escrita, basta con firmar de nuevo.
thanks-twice = ¿Ya había firmado? Entonces el mensaje se lo dice. Su firma se cuenta una sola vez.
thanks-share = Mientras espera, dígaselo a otras personas
thanks-back = Volver al llamamiento

## Confirmar

confirm-title = Confirme su firma
confirm-lead-letter = Pulse el botón y su carta sale.
confirm-lead-statement = Pulse el botón y su firma cuenta.
confirm-campaign = Campaña
confirm-name = Su nombre
confirm-country = País
confirm-visibility = Quién ve su nombre
confirm-button = Confirmo mi firma
confirm-not-you = ¿No ha sido usted? Entonces cierre esta página. Lo que no se confirma se borra solo.
confirm-done-title = Su firma está confirmada
confirm-done-letter = Gracias. Su carta está en camino.
confirm-done-statement = Gracias. Su firma está contada.
confirm-done-letters = Ver qué pasa con su carta
confirm-done-withdraw = Retirar la firma
confirm-done-share = Ahora dígaselo a otras personas: quizá alguien firme porque usted lo hizo.

## Retirar

withdraw-title = Retire su firma
withdraw-lead = Su firma deja entonces de contarse, y su nombre, su dirección y sus palabras se borran aquí.
withdraw-letters = Las cartas que aún esperan no se envían. Una carta que un servidor de correo ha aceptado ya no se puede recuperar.
withdraw-button = Retirar mi firma y borrar mis datos
withdraw-keep = Mantenerla
withdraw-done-title = Su firma está retirada
withdraw-done = Sus datos están borrados aquí. No volveremos a escribirle sobre esta campaña.
withdraw-done-stopped =
    { $count ->
        [one] { $count } carta no había salido y se detuvo.
        [many] { $count } de cartas no habían salido y se detuvieron.
       *[other] { $count } cartas no habían salido y se detuvieron.
    }
withdraw-done-left =
    { $count ->
        [one] { $count } carta ya había salido y no se puede recuperar.
        [many] { $count } de cartas ya habían salido y no se pueden recuperar.
       *[other] { $count } cartas ya habían salido y no se pueden recuperar.
    }

## Qué ha sido de las cartas

letters-count =
    { $count ->
        [one] { $count } carta
        [many] { $count } de cartas
       *[other] { $count } cartas
    }
letters-answered = Respondidas
letters-accepted = Aceptadas por un servidor de correo
letters-batched = En un envío conjunto o por correo postal
letters-waiting = En espera
letters-refused = Rechazadas
letters-bounced = Devueltas
letters-expired = Abandonadas
letters-cancelled = Detenidas
letters-answered-means = El destinatario respondió.
letters-accepted-means = «Aceptada» significa: el servidor de correo que lleva nuestras cartas se ha hecho cargo de ella y nada ha vuelto. Si se ha leído, ninguna máquina puede decirlo.
letters-batched-means = Reunida con otras en un mensaje que está en camino, o impresa para salir por correo postal.
letters-waiting-means = Aún no entregada: no le ha llegado el turno, o un servidor de correo la aplazó y volvemos a intentarlo.
letters-refused-means = Un servidor de correo la rechazó definitivamente.
letters-bounced-means = Un servidor de correo se hizo cargo de ella primero; después volvió.
letters-expired-means = Lo intentamos durante días y ningún servidor de correo la aceptó.
letters-cancelled-means = No había salido cuando se retiró la firma o se detuvo el envío.

## Qué ha sido de mis cartas

letter-title = Qué ha sido de su carta
letter-lead =
    { $count ->
        [one] Una carta en su nombre.
        [many] { $count } de cartas en su nombre.
       *[other] { $count } cartas en su nombre.
    }
letter-none = Aún no se ha escrito ninguna carta. Las cartas se escriben cuando se confirma una firma.
letter-statement = Esta declaración se firma; no se envía ninguna carta.
letter-column-target = Destinatario
letter-column-state = Qué ha pasado
letter-why-ours = Este sitio no pudo entregarla; quienes lo administran tienen que remediarlo.
letter-why-nobody = No se pudo contactar con ningún servidor de correo.
letter-why-later = El servidor de correo nos pidió volver más tarde. Muchos lo hacen con remitentes que aún no conocen.
letter-why-full = El buzón del destinatario está lleno.
letter-why-mailbox = La dirección del destinatario no existe o no recibe correo.
letter-why-large = La carta es demasiado grande para el servidor de correo.
letter-why-rule = Una regla del servidor de correo la deja fuera, quizá como correo no deseado. Eso no dice nada de usted.
letter-why-us = El servidor de correo no acepta por ahora correo de este sitio; quienes lo administran tienen que remediarlo.
letter-why-way = Por ahora no hay camino hasta el servidor de correo del destinatario.
letter-why-declined = El servidor de correo no dio ninguna razón que una máquina entienda.
letter-leased = Se está entregando en este momento.
letter-again = Próximo intento: { $when }
letter-address = Enviada a la dirección { $place } de { $count }
letter-reply = Qué dijo el servidor de correo
letter-bounced = Ocurre cuando un buzón está lleno, cerrado o filtrado. No es culpa suya, y su firma cuenta igualmente.
letter-answered = La respuesta se le ha hecho llegar por correo electrónico.
letter-batched-mail = Va al destinatario con otras en un solo mensaje.
letter-batched-post = Se imprimió para salir por correo postal.
letter-withdrawn = Usted ha retirado su firma. Lo que no había salido se detuvo.
letter-receipt-title = Sus recibos
letter-receipt-lead = Prueban que su firma está en el registro público y se cuenta.
letter-receipt-private = Recibo para usted
letter-receipt-private-hint = Contiene su nombre, su dirección y un número secreto. Guárdelo y no se lo dé a nadie: quien lo encuentre sabrá que usted firmó.
letter-receipt-share = Recibo para compartir
letter-receipt-share-hint = No nombra a nadie. Puede mostrarlo a cualquiera.
letter-receipt-wait = Sus recibos se están escribiendo. Vuelva a mirar dentro de un minuto.
letter-receipt-check = Qué prueban y cómo comprobarlos

## Versión para imprimir

print-title = Versión para imprimir
print-back = Volver al llamamiento
print-sign-here = Para leer y firmar:

## Privacidad

privacy-title = Qué pasa con sus datos
privacy-summary = Qué sabe de usted este sitio, quién lo ve y cuándo se borra.
privacy-who-title = Quién es responsable
privacy-who = Responsable de este sitio: { $operator }.
privacy-contact = Para cualquier pregunta sobre sus datos, escriba a { $contact }.
privacy-stored-title = Qué guardamos
privacy-stored = Lo que escribe en el formulario, el idioma en que firmó, cuándo firmó y cuándo confirmó. Sus consentimientos se guardan con su texto y su momento.
privacy-source = Si el enlace que le trajo aquí dice dónde estaba, por ejemplo «?from=newsletter», también se guarda esa palabra, para que una campaña sepa qué enlaces suyos se siguen. Es la misma palabra para todo el mundo.
privacy-sealed = Su nombre, correo electrónico, localidad, organización y palabras propias se cifran con una clave que se guarda fuera de la base de datos. Quien robe solo la base de datos no sabrá ni quién firmó ni dirección alguna.
privacy-log = Cada firma confirmada es también una anotación en el registro público. Nombra la campaña y nada de usted. Solo con el número secreto de su recibo se puede relacionar con usted; cuando se borran sus datos, aquí se borra también ese número.
privacy-not-title = Qué no guardamos
privacy-no-ip = Su dirección IP no se guarda en ninguna parte, ni en la base de datos ni en un registro.
privacy-no-cookies = Quienes firman no reciben ninguna cookie. Nadie cuenta sus visitas.
privacy-no-third = Las páginas no cargan nada de terceros. Un enlace a una red social solo abre esa red si usted lo sigue.
privacy-limit =
    { $count ->
        [one] Para impedir que firmen máquinas, se acepta como máximo { $count } firma por hora desde una misma red. Para ello se mantiene en memoria una marca codificada de la red; su clave cambia cada día y se olvida.
        [many] Para impedir que firmen máquinas, se acepta como máximo { $count } de firmas por hora desde una misma red. Para ello se mantiene en memoria una marca codificada de la red; su clave cambia cada día y se olvida.
       *[other] Para impedir que firmen máquinas, se aceptan como máximo { $count } firmas por hora desde una misma red. Para ello se mantiene en memoria una marca codificada de la red; su clave cambia cada día y se olvida.
    }
privacy-limit-off = Aquí no hay ningún límite por red, así que tampoco se mantiene ninguna marca de su red.
privacy-time-trap =
    { $count ->
        [one] Un formulario que vuelve antes de { $count } segundo desde que se abrió lo revisa una persona antes de que cuente.
        [many] Un formulario que vuelve antes de { $count } de segundos desde que se abrió lo revisa una persona antes de que cuente.
       *[other] Un formulario que vuelve antes de { $count } segundos desde que se abrió lo revisa una persona antes de que cuente.
    }
privacy-seen-title = Quién ve su nombre
privacy-seen-public = «Todo el mundo»: su nombre y su país pueden aparecer en la página de la campaña y en la carta.
privacy-seen-targets = «Solo quienes reciben la carta»: su nombre aparece en la carta y en ningún otro lugar.
privacy-seen-withheld = «Nadie»: la carta va firmada por «Firmante» y el nombre de su país. Su firma se cuenta.
privacy-seen-organisations = Una organización solo puede escribirle o recibir sus datos si usted marca su casilla. Ninguna casilla está marcada de antemano.
privacy-erased-title = Cuándo se borra
privacy-erased-unconfirmed =
    { $days ->
        [one] Una firma que no se confirma se borra al cabo de { $days } día.
        [many] Una firma que no se confirma se borra al cabo de { $days } de días.
       *[other] Una firma que no se confirma se borra al cabo de { $days } días.
    }
privacy-erased-on = se borra el { $date }
privacy-erased-after =
    { $days ->
        [one] se borra { $days } día después del cierre de la campaña
        [many] se borra { $days } de días después del cierre de la campaña
       *[other] se borra { $days } días después del cierre de la campaña
    }
privacy-erased-campaigns = Después solo quedan los recuentos. Para las campañas de este sitio:
privacy-withdraw-title = Puede retirar su firma
privacy-withdraw = Todos nuestros correos llevan un enlace con el que puede retirar su firma. Sus datos se borran entonces de inmediato y el recuento baja.
privacy-rights-title = Sus derechos
privacy-rights = Donde se aplica el Reglamento General de Protección de Datos, nos basamos en su consentimiento explícito (artículos 6 y 9), que puede retirar en cualquier momento. Puede preguntar qué se guarda sobre usted, pedir que se corrija, se borre o se le entregue, y presentar una reclamación ante una autoridad de control.
privacy-onion = Este sitio también se puede leer y firmar a través de Tor:

## El registro público: el recuento que se puede comprobar

log-title = Un recuento que cualquiera puede comprobar
log-summary = Cada firma confirmada en este sitio es una anotación en un registro público. Se pueden añadir anotaciones, nunca cambiarlas ni quitarlas. Así nadie tiene que creer una cifra solo porque la decimos.
log-now-title = El registro ahora
log-entries = Anotaciones
log-as-of = Estado del
log-origin = Nombre del registro
log-key = Clave pública del registro
log-former-keys = Claves públicas anteriores
log-checkpoint = Leer el último punto de control
log-none = El registro está todavía vacío: no se ha confirmado ninguna firma.
log-column-campaign = Campaña
log-column-signed = Firmadas
log-column-withdrawn = Retiradas
log-column-removed = Tachadas
log-column-counted = Contadas
log-counts-explained = Se cuentan las anotaciones «signed» (firmado), menos las que retiró quien firmó y las que este sitio tachó porque no eran auténticas.
log-counted-title = Qué se cuenta
log-counted-signed = Cuando alguien confirma una firma, el registro recibe una anotación. Nombra la campaña y contiene una huella del nombre, el correo electrónico y el país. En la huella entra un número secreto que solo está en el recibo de quien firma y en nuestro almacén cifrado. Sin él nadie puede leer nada en la anotación ni averiguarlo probando.
log-counted-ended = Cuando una firma se retira o se tacha, otra anotación dice cuál, y el recuento baja. Cuando se borran los datos personales después de la campaña, una anotación también lo dice, y el recuento se mantiene.
log-entry-example = Una anotación se lee así y no contiene nada más:
log-checked-title = Cómo se puede comprobar
log-checked-seal = Todas las anotaciones juntas tienen una sola huella. La firmamos cada vez que se añaden anotaciones: eso es un punto de control. Quien guarda un punto de control puede probar más tarde que nada anterior se ha cambiado.
log-checked-receipt = Quien firma recibe un recibo con nuestro agradecimiento. Prueba que esa misma firma está entre las anotaciones.
log-checked-witness = Los testigos, organizaciones independientes de este sitio, siguen el registro. Solo firman un punto de control si no ha cambiado nada de lo que vieron antes. Así no se puede mostrar un registro aquí y otro allá.
log-checked-all = Cualquiera puede descargar el registro entero, contarlo de nuevo y comparar.
log-proves-title = Qué prueba y qué no
log-proves-yes = Prueba
log-proves-no = No prueba
log-proves-count = que en el registro hay tantas anotaciones como se cuentan y que ninguna se cambió o se suprimió después;
log-proves-own = a quien tiene un recibo, que su propia firma está entre ellas;
log-proves-same = en la medida en que haya testigos, que todo el mundo ve el mismo registro.
log-not-people = que detrás de cada anotación haya una persona real. Cada dirección se confirma por correo electrónico. Eso hace trabajoso inventar firmantes, no imposible, y menos aún para quien gestiona el sitio;
log-not-missing = que no falte nadie. Pero a quien falta no le llega recibo, y así lo nota;
log-not-letters = que las cartas se hayan entregado o leído. Qué fue de ellas se dice en la página de cada campaña.
log-witnesses-title = Quién vigila
log-witnesses = Estas organizaciones vigilan el registro. Cada una firma solo lo que ha crecido a partir de lo que vio antes.
log-witnesses-none = Ninguna otra organización vigila todavía este registro. Hasta entonces, solo tiene nuestra palabra de que todo el mundo ve el mismo registro.
log-witnesses-join = Cualquier organización puede ser testigo, con este programa en una pequeña máquina propia:
log-column-witness = Testigo
log-column-agreed = Último acuerdo
log-column-then = Anotaciones entonces
log-witness-never = Todavía no
log-check-title = Comprobar un recibo
log-check-lead = Su recibo llegó con nuestro agradecimiento por correo electrónico; también está en la página sobre sus cartas. Se comprueba aquí, en su navegador, y no se envía a ninguna parte.
log-check-choose = Elija un recibo o suéltelo aquí
log-check-key-hint = Esta es la clave de este registro. Para un recibo de otro sitio, ponga aquí la clave de ese sitio.
log-check-scripts = Su navegador no ejecuta JavaScript aquí. La orden de más abajo también comprueba un recibo.
log-check-source = El código fuente de esta comprobación, para quien quiera leerlo
log-command-title = Comprobarlo todo por su cuenta
log-command-lead = Si prefiere no fiarse ni de esta página ni de este sitio, use el programa en un ordenador propio. Esto cuenta de nuevo el registro entero:
log-command-receipt = Esto comprueba un recibo:
log-command-open = Los formatos son abiertos y están descritos, para que también puedan comprobar programas de otros:

## El veredicto sobre un recibo, en el navegador

log-say-busy = Comprobando …
log-say-good = Este recibo es correcto
log-say-bad = Este recibo no es correcto
log-say-alarm = Alarma: el registro ha sido alterado
log-say-private = Es el recibo solo para quien firmó. El nombre, la dirección y el país son exactamente los de la firma. Guárdelo para usted; para mostrar a otros que su firma se cuenta está el recibo para compartir.
log-say-shareable = Es un recibo para compartir. Prueba que esta anotación está en el registro y no dice de quién es.
log-say-person = Nombre
log-say-entry-number = Número de la anotación
log-say-log-size = Anotaciones en ese momento
log-say-cosigned = Testigo
log-say-same = El registro está hoy exactamente como cuando se escribió el recibo.
log-say-grown = Desde que se escribió el recibo, el registro ha crecido; anotaciones entonces: { $size }, hoy: { $today }. Que todas las anteriores siguen iguales lo prueba la orden de más abajo, que para ello descarga el registro.
log-say-shrunk = Cuando se escribió este recibo, el registro tenía más anotaciones que hoy; entonces: { $size }, hoy: { $today }. Un registro nunca mengua: se han quitado anotaciones. Guarde este recibo y cuéntelo.
log-say-split = El número de anotaciones ({ $size }) es el mismo que cuando se escribió este recibo, pero su huella no: se han mostrado dos registros distintos. Guarde este recibo y cuéntelo.
log-say-odd = Lo que este sitio muestra como estado actual del registro no está firmado con esta clave. Inténtelo de nuevo dentro de un minuto. Si sigue así, cuéntelo.
log-say-unreachable = No se pudo preguntar por el estado actual del registro. El recibo se comprobó por sí solo.
log-say-elsewhere = El recibo viene de otro registro, { $origin }. Aquí no se pregunta por su estado actual.
log-say-later = Un recibo no dice si la firma se retiró más tarde. Lo dice otra anotación, y la orden de más abajo la encuentra.
log-say-no-receipt = Este archivo no es el recibo de una firma. El nombre de un recibo termina en «.tlog-proof».
log-say-no-extra = El recibo no dice de qué trata: falta su línea «extra».
log-say-extra = La parte del recibo que dice qué se firmó está dañada o fue alterada.
log-say-damaged = El recibo está dañado: falta una línea, o está cortada o alterada.
log-say-origin = El recibo viene de otro registro, { $origin }. Para comprobarlo, ponga la clave pública de ese registro en el campo de arriba.
log-say-unsigned = El recibo no está firmado con esta clave. No es de este registro.
log-say-signature = La firma del registro no corresponde al recibo: el recibo fue alterado o falsificado.
log-say-place = El recibo señala la anotación { $index }, pero él mismo dice que el registro tenía menos: { $size }.
log-say-record = Lo que dice el recibo no lleva a lo que firmó el registro. Se alteró el nombre, la dirección, el país, el número secreto o el lugar de la anotación.
log-say-entry = Lo que dice el recibo no lleva a lo que firmó el registro. Se alteró la campaña, la anotación o su lugar.
log-say-key = Lo que hay en el campo «Clave pública del registro» no es la clave de un registro.

## Cuando algo falla

problem-missing-title = Esta página no existe
problem-missing = Puede que la dirección esté mal escrita o que la campaña tenga otro nombre.
problem-link-title = Este enlace no funciona
problem-link = Puede que un programa de correo lo haya cortado en dos. Copie el enlace completo del mensaje o firme de nuevo: recibirá otro.
problem-link-expired-title = Este enlace ha caducado
problem-link-expired = La firma no se confirmó a tiempo y lo que estaba guardado se ha borrado. Puede firmar de nuevo cuando quiera.
problem-link-withdrawn-title = Esta firma fue retirada
problem-link-withdrawn = Ya no se guarda nada de ella. Puede firmar de nuevo en cualquier momento.
problem-closed-title = Esta campaña está cerrada
problem-closed = Ya no recoge firmas. No se ha guardado nada.
problem-not-open-title = Esta campaña aún no está abierta
problem-not-open = Recoge firmas a partir del { $date }. No se ha guardado nada.
problem-suspended-title = Esta campaña está suspendida
problem-suspended = Por el momento nadie puede firmarla, y sus cartas esperan. Vuelva a mirar dentro de unos días.
problem-large-title = Era demasiado
problem-large = Lo enviado es más grande de lo que puede ser un formulario. No se ha guardado nada. Acorte sus palabras y vuelva a enviarlo, por favor.
problem-type-title = Este formulario se envió de un modo que no podemos leer
problem-type = Firme en la página de la campaña, por favor. Los programas envían «application/x-www-form-urlencoded» en UTF-8.
problem-method-title = Esta página no se puede usar de ese modo
problem-method = Abra la página de la campaña y use el formulario que hay allí.
problem-limited-title = Demasiadas firmas desde su red
problem-limited = Durante un rato no aceptamos más firmas desde su red, para impedir que firmen máquinas. No se ha guardado nada. Inténtelo de nuevo más tarde o desde otra conexión, por favor.
problem-busy-title = Demasiadas personas firman a la vez
problem-busy = Su firma aún no está guardada. Lo que ha escrito sigue aquí: espere un momento y envíelo de nuevo, por favor.
problem-unavailable-title = El sitio no está disponible por un momento
problem-unavailable = Inténtelo de nuevo dentro de un minuto, por favor. No se ha perdido nada de lo que se le confirmó.
problem-internal-title = Algo ha fallado por nuestra parte
problem-internal = No es culpa suya y lo hemos anotado. Inténtelo de nuevo, por favor. Si vuelve a ocurrir, indíquenos este número:
problem-home = Ver las campañas abiertas
problem-again = Intentar de nuevo

## La bandeja de salida de la demostración, y la redacción

outbox-title = Bandeja de salida
outbox-lead = Todo el correo que este sitio habría enviado, primero lo más reciente. Nada ha salido de este ordenador.
outbox-none = Aún no hay correo. Firme algo.
outbox-from = De
outbox-to = Para
outbox-subject = Asunto
outbox-date = Fecha
outbox-newer = Más recientes
outbox-older = Más antiguos
outbox-back = Todo el correo
outbox-headers = Todos los campos de la cabecera
outbox-html = El mismo mensaje como página web
outbox-attachments = Archivos adjuntos
outbox-unreadable = Este mensaje no se puede leer.
outbox-closed-title = Solo para el equipo
outbox-closed = Use el enlace de acceso que el programa mostró al iniciarse.
