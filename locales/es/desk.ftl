### The desk, where staff work, and the mails to staff. A language has this file whole or not at all: decision 0022.

desk-title = Espacio de trabajo
desk-home = Inicio
desk-home-title = Sus organizaciones
desk-home-empty = Aún no pertenece a ninguna organización. Pida una invitación a una de sus personas responsables; el enlace llega por correo.
desk-home-operator = Las campañas pertenecen a organizaciones. Añada una, o abra una de las que llegaron con una campaña, e invite a su primera persona responsable.
desk-organisations = Organizaciones
desk-trail = Registro de auditoría
desk-account = Su cuenta
desk-save = Guardar
desk-remove = Quitar
desk-continue = Continuar
desk-name = Nombre
desk-name-hint = El que conocen sus colegas. Lo ven junto a lo que usted hace.
desk-name-missing = Indique un nombre de 100 caracteres como máximo.
desk-email = Correo electrónico
desk-since = desde el { $day }
desk-since-head = Desde
desk-last-used = último uso: { $day }

## Signing in

desk-sign-in-title = Iniciar sesión
desk-sign-in-button = Iniciar sesión
desk-sign-in-once = Este enlace funciona una sola vez e inicia su sesión.
desk-sign-in-passkey = Con el dedo, la cara o el PIN, en un dispositivo que haya añadido.
desk-sign-in-passkey-refused = Aquí no se conoce esta llave de acceso. Pruebe con otra o con su contraseña.
desk-sign-in-refused = La dirección y la contraseña no se corresponden, o esa cuenta no existe.
desk-sign-in-limited = Ha habido demasiados intentos desde su red. Espere unos minutos o use una llave de acceso.
desk-sign-in-lost = ¿No le queda nada con que iniciar sesión? Pida un enlace nuevo a quienes administran este sitio.
desk-sign-out = Cerrar sesión
desk-code-title = El segundo paso
desk-code = Código
desk-code-hint = Las seis cifras que muestra su aplicación, o uno de los códigos que anotó.
desk-code-wrong = Este código no es correcto o ya se usó. Espere al siguiente.
desk-code-over = Ha pasado demasiado tiempo o ha habido demasiados códigos incorrectos. Empiece de nuevo, por favor.
desk-confirm-title = ¿Sigue siendo usted?
desk-confirm = Lo que va a hacer es importante. Demuestre una vez más que es usted; vale para un cuarto de hora.
desk-confirm-refused = Esta no es su contraseña.
desk-confirm-no-way = Ha entrado con un enlace que funciona una sola vez. Pida uno nuevo y, con él, añada enseguida una llave de acceso.

## Invitations

desk-invitation-title = Invitación
desk-invitation = { $organisation } le invita a su espacio de trabajo.
desk-invitation-role = Su función: { $role }.
desk-invitation-accept = Aceptar
desk-invitation-sign-in = Ya tiene una cuenta. Inicie sesión y podrá aceptar.
desk-invitation-anew-title = ¿No fue usted?
desk-invitation-anew = Puede que alguien haya creado esta cuenta sin tener este buzón. Si no fue usted, empiece de nuevo: nada de lo preparado antes dejará entrar ya a nadie, y las demás organizaciones de esta cuenta tendrán que invitarle otra vez.
desk-invitation-anew-button = Empezar de nuevo

## One’s own account

desk-account-title = Su cuenta
desk-account-no-way = Aún no puede volver a iniciar sesión: añada una llave de acceso o ponga una contraseña.
desk-account-last-way = Es su única forma de iniciar sesión. Añada antes otra.
desk-passkey = Llave de acceso
desk-passkeys = Llaves de acceso
desk-passkeys-empty = Una llave de acceso es una clave guardada en su teléfono, su ordenador o su llave de seguridad. Nadie puede adivinarla y ninguna página falsa puede pedirla.
desk-passkey-title = Añadir una llave de acceso
desk-passkey-what = Su dispositivo guarda una clave y la usa cuando usted muestra el dedo, la cara o el PIN. Nada de eso sale del dispositivo.
desk-passkey-name = ¿Qué nombre le pone?
desk-passkey-name-hint = «Mi teléfono». Si lo deja vacío, lleva el nombre de su navegador.
desk-passkey-make = Crear una llave de acceso
desk-passkey-use = Usar una llave de acceso
desk-passkey-add = Añadir una llave de acceso
desk-passkey-instead = Mejor una contraseña con códigos
desk-passkey-synced = en varios dispositivos
desk-passkey-failed = No ha funcionado. Inténtelo de nuevo o use otro dispositivo.
desk-passkey-elsewhere = Las llaves de acceso van unidas a la dirección propia de este sitio, y usted ha llegado por otra.
desk-passkey-script = Las llaves de acceso necesitan JavaScript. Una contraseña con códigos, no.
desk-passkey-refused = La llave de acceso no se ha aceptado. Inténtelo de nuevo, por favor.
desk-password = Contraseña
desk-password-and-codes = Contraseña y códigos
desk-password-empty = Sin llave de acceso, se entra con una contraseña y un código que muestra una aplicación en su teléfono.
desk-password-set = Poner una contraseña
desk-password-change = Cambiar la contraseña y la aplicación
desk-password-remove = Quitar la contraseña
desk-password-title = Contraseña y códigos
desk-password-what = Una contraseña sola se puede robar. Por eso la acompaña un código que muestra una aplicación en su teléfono.
desk-password-choose = Elija una contraseña
desk-password-hint = Al menos diez caracteres. Lo mejor: cuatro o cinco palabras que nadie más juntaría.
desk-password-short = La contraseña es demasiado corta: al menos diez caracteres.
desk-password-long = La contraseña es demasiado larga: como máximo 256 caracteres.
desk-password-guessable = Esta contraseña es de las primeras que alguien probaría. Junte unas cuantas palabras poco comunes.
desk-totp = Vincular una aplicación
desk-totp-hint = Abra una aplicación de autenticación, apunte con ella a este código y escriba las seis cifras que muestra.
desk-totp-qr = El código para la cámara de su aplicación
desk-totp-type = O escriba esto en la aplicación:
desk-codes-title = Sus códigos de recuperación
desk-codes-keep = Anótelos y guárdelos donde no esté su teléfono. Cada uno sirve una vez, en lugar de un código de la aplicación. Solo se muestran ahora.
desk-codes-kept = Los he anotado
desk-codes-new = Nuevos códigos de recuperación
desk-codes-left = { $count ->
    [one] Queda { $count } código de recuperación.
    [many] Quedan { $count } de códigos de recuperación.
   *[other] Quedan { $count } códigos de recuperación.
}
desk-sessions = Dónde tiene la sesión abierta
desk-session-this = aquí
desk-session-end = Cerrar esa sesión
desk-sessions-end = Cerrar todas las demás sesiones
desk-browser-unknown = Navegador desconocido

## Organisations and members

desk-place-overview = Vista general
desk-place-members = Miembros
desk-place-trail = Registro de auditoría
desk-organisations-title = Organizaciones
desk-organisations-empty = Todavía ninguna. El paquete de una campaña trae consigo sus organizaciones; las demás se añaden aquí.
desk-organisation-add = Añadir una organización
desk-organisation-name = Nombre
desk-organisation-slug = Nombre corto
desk-organisation-slug-hint = Para las direcciones: letras latinas minúsculas sin tilde, cifras y guiones, por ejemplo metal-workers.
desk-organisation-kind = Tipo
desk-organisation-invalid = Hacen falta un nombre y un nombre corto de letras latinas minúsculas sin tilde, cifras y guiones.
desk-organisation-taken = Ya hay una organización con este nombre corto.
desk-kind-union = Sindicato
desk-kind-federation = Federación
desk-kind-rights = Organización de derechos humanos
desk-kind-fund = Fondo
desk-kind-network = Red
desk-kind-other = Otro
desk-members-title = Miembros
desk-members-empty = Todavía nadie. Invite primero a una persona responsable: las responsables invitan a las demás.
desk-members-invite = Invitar a alguien
desk-members-invite-hint = Allí llega un enlace por correo. Funciona una sola vez, durante una semana.
desk-members-invite-button = Invitar
desk-members-invited = La invitación está en camino. También puede entregar usted este enlace; funciona una sola vez:
desk-members-waits = invitación del { $day }
desk-members-address = Esto no es una dirección de correo electrónico.
desk-members-role = Elija una función, por favor.
desk-members-taken = Esta persona ya es miembro.
desk-members-last-owner = Es la última persona responsable. Nombre antes a otra.
desk-role = Función
desk-role-owner = Responsable
desk-role-owner-means = Todo: miembros, campañas, firmantes, registro de auditoría.
desk-role-editor = Edición
desk-role-editor-means = Escribe campañas, las abre y las cierra, revisa las firmas apartadas.
desk-role-translator = Traducción
desk-role-translator-means = Traduce y revisa traducciones.
desk-role-list-editor = Edición de listas
desk-role-list-editor-means = Ve a quienes, al firmar, aceptaron recibir noticias, y les escribe.
desk-role-viewer = Consulta
desk-role-viewer-means = Ve campañas y cifras, no cambia nada.

## What was just done

desk-said-saved = Guardado.
desk-said-signed-out = Ha cerrado la sesión.
desk-said-passkey-added = La llave de acceso se ha añadido.
desk-said-passkey-removed = La llave de acceso se ha quitado.
desk-said-password-removed = La contraseña se ha quitado.
desk-said-session-ended = Esa sesión está cerrada.
desk-said-sessions-ended = Todas las demás sesiones están cerradas.
desk-said-organisation-saved = La organización se ha añadido. Ahora invite a su primera persona responsable.
desk-said-invited = La invitación está en camino.
desk-said-role-changed = La función ha cambiado.
desk-said-member-removed = Ya no es miembro. Si fue un error, vuelva a enviar la invitación.
desk-said-accepted = Ya es miembro.

## The audit trail

desk-trail-title = Registro de auditoría
desk-trail-what = Quién hizo qué y cuándo. Nadie puede cambiarlo. También queda anotado que usted lo lee.
desk-trail-empty = Todavía no se ha hecho nada.
desk-trail-when = Cuándo
desk-trail-who = Quién
desk-trail-deed = Qué
desk-trail-subject = Sobre qué
desk-trail-older = Entradas anteriores
desk-trail-by-command = La línea de órdenes
desk-trail-by-program = El propio programa
desk-trail-account-added = añadió una cuenta
desk-trail-account-removed = quitó una cuenta
desk-trail-account-changed = cambió una cuenta
desk-trail-account-begun-anew = empezó una cuenta de nuevo desde su buzón
desk-trail-link-made = creó un enlace de acceso
desk-trail-signed-in = inició sesión
desk-trail-signed-in-by-link = inició sesión con un enlace
desk-trail-recovery-code-used = inició sesión con un código de recuperación
desk-trail-session-ended = cerró una sesión
desk-trail-passkey-added = añadió una llave de acceso
desk-trail-passkey-removed = quitó una llave de acceso
desk-trail-password-set = puso una contraseña
desk-trail-password-removed = quitó la contraseña
desk-trail-recovery-codes-made = creó códigos de recuperación
desk-trail-organisation-added = añadió una organización
desk-trail-organisation-changed = cambió una organización
desk-trail-member-invited = invitó a un miembro
desk-trail-invitation-accepted = aceptó una invitación
desk-trail-role-changed = cambió una función
desk-trail-member-removed = dio de baja a un miembro
desk-trail-trail-read = leyó el registro de auditoría

## What can go wrong

desk-forbidden-title = No con su función
desk-forbidden = Su función en esta organización no incluye esto. Una persona responsable puede cambiarlo.
desk-forgery-title = No se envió desde aquí
desk-forgery = Esto se envió desde otro sitio, o su navegador no dice desde dónde. Vuelva atrás, cargue de nuevo la página y repítalo.
desk-link-title = Este enlace ya no funciona
desk-link = Ya se usó o es demasiado antiguo. Pida uno nuevo.
desk-conflict-title = Eso no se puede hacer
desk-conflict = Entretanto ha cambiado otra cosa. Vuelva atrás, cargue de nuevo la página y mire.

## Mails to staff

desk-mail-invitation-subject = { $organisation } le invita
desk-mail-invitation = { $organisation } le invita a su espacio de trabajo en { $site }, donde se hacen sus campañas. Siga este enlace; funciona una sola vez, durante una semana:
desk-mail-passkey-added-subject = Se ha añadido una llave de acceso
desk-mail-passkey-added = Se ha añadido una llave de acceso a su cuenta en { $site }.
desk-mail-password-set-subject = Se ha puesto una contraseña
desk-mail-password-set = Se ha puesto una contraseña en su cuenta en { $site }. Las demás sesiones se han cerrado.
desk-mail-recovery-code-used-subject = Se ha usado un código de recuperación
desk-mail-recovery-code-used = Alguien ha iniciado sesión en su cuenta en { $site } con su contraseña y un código de recuperación.
desk-notice-why = Recibe este mensaje porque pertenece a una organización cuyas campañas se hacen en { $site }.
desk-notice-review-asked-subject = Por aprobar: { $title }
desk-notice-review-asked = Una campaña espera su sí: «{ $title }». Puede aprobarla o devolverla explicando por qué.
desk-notice-sent-back-subject = Devuelta: { $title }
desk-notice-sent-back = Se le ha devuelto «{ $title }». Esto es lo que dicen:
desk-notice-approved-subject = Aprobada: { $title }
desk-notice-approved = «{ $title }» está aprobada. Se abre en su día; también puede abrirla ahora.
desk-notice-opened-subject = Abierta: { $title }
desk-notice-opened = «{ $title }» se ha abierto hoy, como estaba previsto.
desk-notice-monthly-subject = Un mes más: { $title }
desk-notice-monthly = «{ $title }» lleva un mes más abierta. ¿Hay noticias que contar? ¿Sigue pidiendo lo que hace falta? Si se ha conseguido lo que se pedía, ciérrela y dígalo.
desk-notice-two-weeks-subject = Termina en dos semanas: { $title }
desk-notice-two-weeks = «{ $title }» termina en dos semanas. Dígalo ahora, o pida una prórroga si no bastan.
desk-notice-two-days-subject = Termina en dos días: { $title }
desk-notice-two-days = «{ $title }» termina en dos días. Aún puede pedir una prórroga.
desk-notice-report-due-subject = Falta el informe: { $title }
desk-notice-report-due = «{ $title }» está cerrada. ¿Qué se consiguió? ¿Conocía la afiliación la campaña? ¿Qué supuso para ella? A todas las personas que firmaron les gustaría saberlo. Lleva cinco minutos.
desk-notice-extension-asked-subject = Se pide una prórroga: { $title }
desk-notice-extension-asked = Quienes editan «{ $title }» piden aplazar el último día:
desk-notice-extension-granted-subject = Prórroga concedida: { $title }
desk-notice-extension-granted = «{ $title }» tiene un nuevo último día:
desk-notice-extension-declined-subject = Prórroga denegada: { $title }
desk-notice-extension-declined = No se ha concedido la prórroga de «{ $title }»:
desk-mail-not-you = Si esto le sorprende, avise a quienes administran el sitio.

## Campaigns: lists, a new one, its front page

desk-place-campaigns = Campañas
desk-campaigns = Campañas
desk-campaigns-title = Campañas
desk-campaigns-search = Buscar por título o número
desk-campaigns-none-found = Ninguna campaña lleva «{ $search }» en su título, su nombre corto o su organización.
desk-campaigns-show-all = Mostrar todas
desk-campaigns-empty-make = Todavía no hay campañas. Empiece con un título y dos frases; nadie ve nada hasta que usted la abra.
desk-campaigns-empty = Todavía no hay campañas. Alguien de la organización con función de edición puede empezar una.
desk-campaigns-older = Campañas anteriores
desk-search = Buscar
desk-campaign = Campaña
desk-organisation = Organización
desk-state = Estado
desk-state-draft = Borrador
desk-state-in-review = Por aprobar
desk-state-approved = Aprobada
desk-state-open = Abierta
desk-state-suspended = Suspendida
desk-state-closed = Cerrada
desk-state-reported = Con informe
desk-days = Periodo
desk-signatures = Firmas
desk-new-title = Nueva campaña
desk-new-from-nothing = Desde cero
desk-new-make = Empezar
desk-new-language = Idioma del original
desk-new-language-other = Otro idioma
desk-new-language-tag = Su etiqueta
desk-new-language-tag-hint = Según BCP 47: «mn» para el mongol, «pt-BR» para el portugués de Brasil.
desk-new-language-unknown = Esto no es la etiqueta de un idioma.
desk-new-kind = Qué pasa con una firma
desk-new-kind-letter = Una carta
desk-new-kind-letter-means = Cada firma se convierte en una carta a quienes usted indique: un presidente, una empresa, embajadas.
desk-new-kind-statement = Una declaración
desk-new-kind-statement-means = Personas y organizaciones la firman con su nombre; no se envía nada.
desk-new-slug = Nombre corto
desk-new-slug-hint = Para la dirección de la página. Si lo deja vacío, se forma a partir del título. Se puede cambiar hasta que la campaña se abra.
desk-new-slug-wrong = Un nombre corto tiene de 2 a 64 letras latinas minúsculas sin tilde, cifras y guiones, sin guion al principio ni al final.
desk-new-slug-taken = Ya hay una campaña con este nombre corto. Elija otro, por ejemplo el mismo con un año.
desk-new-title-missing = Hacen falta un título y un resumen, de una línea cada uno.
desk-text-title = Título
desk-text-title-hint = Lo que pide, en pocas palabras: «Libertad para los trabajadores del petróleo».
desk-text-summary = Resumen
desk-text-summary-hint = Una o dos frases. Aparecen en las listas y dondequiera que alguien comparta el enlace.
desk-todo = Antes de que se abra
desk-changed-files = { $count ->
    [one] Ha cambiado { $count } archivo y aún no está publicado.
    [many] Han cambiado { $count } de archivos y aún no están publicados.
   *[other] Han cambiado { $count } archivos y aún no están publicados.
}
desk-said-campaign-made = La campaña está empezada. Solo la ve su organización.
desk-trail-campaign-made = empezó una campaña
desk-trail-campaign-edited = cambió una campaña
desk-trail-campaign-shown = publicó cambios de una campaña
desk-trail-campaign-moved = pasó una campaña a otro estado
desk-trail-campaign-extended = pidió, concedió o denegó la prórroga de una campaña
desk-trail-volunteer-invited = dio a una persona voluntaria un enlace para traducir
desk-trail-volunteer-ended = anuló el enlace de una persona voluntaria
desk-trail-supporters-exported = descargó la lista de firmantes que dieron su consentimiento
desk-trail-campaign-shared = cambió lo que una organización asociada puede hacer con una campaña
desk-trail-test-letter-sent = envió una carta de prueba
desk-trail-address-mended = indicó que una dirección funciona

## A campaign’s settings

desk-place-settings = Ajustes
desk-settings-title = Ajustes
desk-clash-some = Mientras usted estaba aquí, otra persona cambió algunos de los mismos campos. Abajo, lo que ella escribió aparece junto a lo de usted. Aún no se ha guardado nada: cambie lo que quiera y guarde de nuevo.
desk-clash = Entretanto, otra persona escribió: { $value }
desk-settings-when = Cuándo y cuántas
desk-settings-opens = Se abre
desk-settings-closes = Se cierra
desk-settings-days-open = Su último día y cómo aplazarlo
desk-settings-closes-hint = El último día, en UTC. Si lo deja vacío, sigue abierta hasta que usted la cierre.
desk-settings-goal = Firmas que se esperan
desk-settings-goal-hint = Se muestra junto al recuento. Puede quedar vacío.
desk-settings-supersedes = Continúa la campaña
desk-settings-supersedes-hint = El nombre corto de una campaña anterior. Puede quedar vacío.
desk-settings-slug = Nombre corto
desk-settings-slug-hint = En la dirección de la página. No se puede cambiar una vez que la campaña se ha abierto.
desk-settings-number = Número
desk-settings-number-hint = Para el enlace corto /c/12.
desk-settings-approver = Quién debe dar el visto bueno antes de que se abra
desk-settings-approver-own = Una persona responsable de la organización convocante
desk-settings-approver-hint = La gente de esa organización ve entonces la campaña, la aprueba o la devuelve. No se puede cambiar mientras la examinan.
desk-settings-routing = A quién
desk-settings-routing-legend = La carta de cada firma se envía a
desk-routing-all = Todos los destinatarios
desk-routing-all-means = Una carta para cada uno.
desk-routing-nearest = El más cercano
desk-routing-nearest-means = El destinatario del país de quien firma, por ejemplo su embajada. No se puede abandonar esta opción una vez que alguien ha firmado.
desk-routing-random = Algunos de ellos
desk-routing-random-means = Tantos como usted indique, sorteados de nuevo para cada firma.
desk-routing-fallback = Para los demás países
desk-routing-fallback-none = Ninguno
desk-routing-count = Cuántos
desk-settings-pace = A qué ritmo
desk-settings-pace-hint = Un ritmo humano pasa los filtros y no es un ataque. Cada destinatario puede tener el suyo.
desk-pace-hour = Cartas por hora
desk-pace-day = Cartas al día
desk-pace-term = Días hasta abandonar una carta
desk-pace-hours = Horario de oficina
desk-pace-hours-hint = En la hora de cada destinatario: mon-fri 09:00-17:00; si hay varios, separados por comas. Si lo deja vacío: a cualquier hora.
desk-pace-mode = En qué forma
desk-mode-letters = Cada carta por separado
desk-mode-letters-means = A medida que se firman, al ritmo indicado arriba.
desk-mode-daily = Un correo al día
desk-mode-daily-means = Con todas las cartas del día.
desk-mode-weekly = Un correo a la semana
desk-mode-weekly-means = Con todas las cartas de la semana.
desk-mode-post = En papel
desk-mode-post-means = Las imprimen ustedes, para la dirección postal.
desk-settings-behind = Quién la respalda
desk-settings-behind-hint = Cada organización puede pedir dos cosas más a quienes firman; sin una marca aquí, no se pide nada.
desk-settings-sponsor = convoca la campaña
desk-settings-subscribe = Puede volver a escribir
desk-settings-share = Puede recibir los datos
desk-settings-add-organisation = Añadir una organización
desk-settings-add-hint = Si ya se conoce aquí, viene con su nombre y su dirección.
desk-settings-url = Página web
desk-settings-organisation-unnamed = Una organización nueva necesita un nombre y un nombre corto de letras latinas minúsculas sin tilde, cifras y guiones.
desk-settings-data = Palabras y datos de quienes firman
desk-settings-message = Quienes firman pueden añadir unas palabras propias
desk-settings-message-means = Aparecen en la carta entre el saludo y el texto.
desk-settings-retention = Días hasta que se borran los datos personales
desk-settings-retention-hint = Se cuentan desde el día de cierre y se indican en la página pública: 365, salvo que haya un motivo.
desk-settings-save-hint = Solo se ve en el espacio de trabajo hasta que publique sus cambios.

## A campaign’s targets

desk-place-targets = Destinatarios
desk-undo = Deshacer
desk-said-removed = Ya no está en la lista.
desk-said-back = Vuelve a estar en la lista.
desk-said-taken-in = La lista se ha importado.
desk-said-test-asked = La carta de prueba está en camino. Vuelva a cargar esta página para ver qué dice el servidor.
desk-said-test-limited = Este destinatario ha recibido una docena de cartas de prueba en una hora. Espere un poco.
desk-target = Destinatario
desk-targets-title = Destinatarios
desk-targets-search = Buscar por nombre, país o dirección
desk-targets-none-found = Ningún destinatario contiene «{ $search }».
desk-targets-empty = Todavía no se escribe a nadie. Añada a quién debe llegar la carta: un presidente, una empresa, embajadas. Se puede importar una lista de una hoja de cálculo.
desk-targets-statement = Esta campaña es una declaración: no se envía nada y no debe haber lista de destinatarios.
desk-targets-count = { $count ->
    [one] { $count } destinatario
    [many] { $count } de destinatarios
   *[other] { $count } destinatarios
}
desk-targets-more = { $count ->
    [one] Hay { $count } más; aparece al buscar.
    [many] Hay { $count } más; aparecen al buscar.
   *[other] Hay { $count } más; aparecen al buscar.
}
desk-targets-taken-off = Fuera de la lista: { $name }.
desk-target-title = Destinatario
desk-target-new = Añadir un destinatario
desk-target-and-another = Guardar y añadir otro
desk-target-is-new = nuevo
desk-target-fails = falla una dirección
desk-target-unnamed = Un destinatario necesita un nombre.
desk-target-gone = Entretanto, alguien quitó este destinatario de la lista. Si guarda ahora, se añade de nuevo.
desk-column-id = Id
desk-column-name = Nombre
desk-column-office = Cargo
desk-column-country = País
desk-column-language = Idioma
desk-column-emails = Direcciones de correo electrónico
desk-column-postal_address = Dirección postal
desk-column-time_zone = Zona horaria
desk-column-group = Grupo
desk-column-letters_per_hour = Cartas por hora
desk-column-daily_cap = Cartas al día
desk-column-office_hours = Horario de oficina
desk-column-mode = En qué forma
desk-target-name-hint = Como en un sobre: «Embajada de Kazajistán en Francia».
desk-target-office-hint = La persona o el cargo a quien se dirige: «El Embajador».
desk-target-emails-hint = Una por línea, la mejor primero. Si una falla, se escribe a la siguiente.
desk-target-country-hint = Dónde está; con «El más cercano», el país del que se ocupa.
desk-target-language-hint = En el que se le escribe: en, fr, pt-BR. Si no hay traducción, se envía el original.
desk-target-zone-hint = Por ejemplo Europe/Paris: para el horario de oficina y el límite diario. Vacío, el de la capital del país.
desk-target-group-hint = El título bajo el que aparece en la página. Puede quedar vacío.
desk-target-postal-hint = Para las cartas en papel. Puede quedar vacío.
desk-target-pace = Su propio ritmo
desk-target-pace-hint = Lo que quede vacío es como en los ajustes de la campaña.
desk-target-mode-campaign = Como en los ajustes
desk-addresses = Sus direcciones
desk-addresses-hint = Una carta de prueba es lo que recibirá el destinatario, con un nombre inventado y una primera línea que lo dice. La respuesta del servidor se guarda.
desk-addresses-not-shown = Se pueden enviar cartas de prueba cuando este destinatario esté publicado: publique antes sus cambios.
desk-addresses-former = Fuera de la lista
desk-address-working = funciona
desk-address-demoted = falla y está en reposo
desk-address-probing = de nuevo a prueba
desk-address-trial = de nuevo a prueba
desk-address-tested = última prueba: { $day }
desk-address-mend = Ya funciona
desk-tests = Últimas cartas de prueba
desk-test-there = Enviar una carta de prueba
desk-test-own = La carta, a su propia dirección
desk-test-me = Enviármela
desk-test-to-editor = a alguien del equipo de edición
desk-test-look = Volver a mirar
desk-test-queued = en espera
desk-test-leased = se está enviando
desk-test-accepted = aceptada
desk-test-deferred = aplazada
desk-test-refused = rechazada
desk-test-failed = no se pudo enviar
desk-import-title = Importar una lista
desk-import-what = Una tabla con un destinatario por línea: hacen falta un nombre y una dirección de correo electrónico; las demás columnas se reconocen por su encabezado. Nada cambia antes de que usted haya visto el resultado.
desk-import-file = Un archivo
desk-import-file-hint = CSV en UTF-8, como lo guarda cualquier hoja de cálculo; hasta 2 MB.
desk-import-paste = O pegue la tabla
desk-import-filling = Donde la tabla no dice nada
desk-import-replace = La tabla es la lista completa
desk-import-replace-means = Los destinatarios que no estén en ella salen de la lista.
desk-import-look-button = Ver antes el resultado
desk-import-look = Qué cambiaría
desk-import-take = Importar
desk-import-again = Otro archivo
desk-import-nothing = Elija un archivo o pegue una tabla.
desk-import-large = La tabla ocupa más de 2 MB.
desk-import-encoding = Esto no es texto en UTF-8. Guárdelo como «CSV UTF-8».
desk-import-spreadsheet = Esto es la propia hoja de cálculo. Guárdela como CSV e importe ese archivo.
desk-import-columns = Ninguna columna se llama «name», o ninguna «email». La primera línea debe contener los encabezados de las columnas.
desk-import-rows = La tabla tiene más de 5000 filas.
desk-import-added = { $count ->
    [one] Se añade { $count } destinatario.
    [many] Se añade { $count } de destinatarios.
   *[other] Se añaden { $count } destinatarios.
}
desk-import-changed = { $count ->
    [one] Cambia { $count } destinatario.
    [many] Cambia { $count } de destinatarios.
   *[other] Cambian { $count } destinatarios.
}
desk-import-same = { $count ->
    [one] { $count } destinatario queda como está.
    [many] { $count } de destinatarios quedan como están.
   *[other] { $count } destinatarios quedan como están.
}
desk-import-refused = { $count ->
    [one] No se admite { $count } fila.
    [many] No se admiten { $count } de filas.
   *[other] No se admiten { $count } filas.
}
desk-import-gone = Estos salen de la lista:
desk-import-unknown = Estas columnas no significan nada aquí: { $columns }.
desk-import-nothing-new = En esta tabla no hay nada nuevo.
desk-import-line = Línea
desk-import-becomes = Qué pasa con ella
desk-fate-added = se añade
desk-fate-changed = cambia
desk-fate-same = queda como está
desk-fate-refused = no se admite
## Writing a campaign

desk-place-text = Texto
desk-place-history = Historial
desk-text-group-page = La página
desk-text-group-letter = La carta
desk-text-group-outcome = El resultado
desk-text-appeal = Llamamiento
desk-text-appeal-hint = Qué ha pasado, a quién y por qué importa. Una línea vacía empieza un párrafo.
desk-text-demands = Reivindicaciones
desk-text-demands-hint = Una por línea; cada una empieza con «- ».
desk-text-letter-subject = Asunto
desk-text-letter-subject-hint = { "{target}" }, { "{office}" } y { "{country}" } representan al destinatario, su cargo y el país de quien firma.
desk-text-letter-salutation = Saludo
desk-text-letter-salutation-hint = «Excelencia:»
desk-text-letter-body = Carta
desk-text-letter-body-hint = Párrafos y listas sencillos. El nombre de quien firma se añade solo.
desk-text-outcome = El resultado
desk-text-outcome-hint = Se muestra cuando la campaña está cerrada.
desk-text-look = Ver cómo queda
desk-text-preview = Como se verá en la página
desk-text-help = Cómo escribir énfasis, títulos, enlaces e imágenes
desk-text-help-word = palabra
desk-text-help-heading = un título
desk-text-help-list = un elemento de una lista
desk-text-help-link = un enlace
desk-text-help-image = una imagen; entre los corchetes, lo que muestra
desk-text-kept = Guardado a las { $time } UTC
desk-text-waits = Aún sin guardar
desk-text-failed = Sin guardar: no hay conexión. Deje abierta esta página; volverá a intentarlo.
desk-text-signed-out = Sin guardar: su sesión está cerrada. Inicie sesión en otra pestaña y siga aquí.
desk-text-clash = Otra persona ha cambiado las mismas palabras. Pulse «Guardar» para ver las dos versiones; no se pierde nada.
desk-text-conflict = { $name } cambió las mismas palabras mientras usted escribía. En los campos está el texto de usted; debajo se ve en qué difiere del otro. Reúna los dos y guarde. El otro texto sigue en el historial.
desk-text-theirs = El otro texto es lo que figura aquí, sin lo añadido y con lo tachado:
desk-text-last = Guardado por última vez por { $name }
desk-here = Ahora en esta página: { $names }.
desk-here-elsewhere = En otras páginas de esta campaña: { $names }.
desk-line = línea { $line }
desk-file-text = Texto en { $language }
desk-file-settings = Ajustes
desk-file-targets = Destinatarios
desk-file-cases = Personas
desk-file-figures = Cifras
desk-file-image = Imagen { $name }
desk-file-update = Noticia: { $name }
desk-file-other = { $name }
desk-changes-title = Publicar los cambios
desk-changes-what = Esto está escrito y aún no figura en la campaña. El botón lo incorpora; si la campaña está abierta, entonces todo el mundo lo ve.
desk-changes-show = Publicar todo
desk-changes-show-one = Publicar solo esto
desk-changes-none = Todo lo escrito está publicado.
desk-changes-refused = Así no se puede publicar. No ha cambiado nada; corrija, por favor:
desk-changes-new = nuevo
desk-changes-gone = quitado
desk-history-empty = Todavía no se ha cambiado nada en el espacio de trabajo. Todo lo que guarde queda aquí y se puede recuperar.
desk-history-file = Qué
desk-history-bundle = Mediante un paquete o la línea de órdenes
desk-history-shown = publicado
desk-history-changed = Qué cambió
desk-history-whole = El archivo completo
desk-history-latest = Es la versión actual.
desk-history-taken-away = El archivo se quitó.
desk-history-restore = Recuperar esta versión
desk-history-restore-what = Pasa a ser la versión más reciente; la actual sigue en el historial.
desk-said-merged = Guardado, junto con lo que otra persona escribió entretanto.
desk-said-shown = Ya figura en la campaña.
desk-said-restored = Recuperado. No se publica hasta que usted lo publique.
desk-step-done = Hecho:
desk-step-appeal = Escribir el llamamiento
desk-step-appeal-hint = Qué ha pasado y por qué importa a quien está lejos.
desk-step-demands = Escribir las reivindicaciones
desk-step-demands-hint = Qué debe ocurrir, una por línea.
desk-step-letter = Escribir la carta
desk-step-letter-hint = Lo que sale en nombre de cada firmante.
desk-step-targets = Decir quién la recibe
desk-step-targets-hint = Nombres, cargos y direcciones; escritos a mano o desde una tabla.
desk-step-settings = Fijar una meta y repasar lo demás
desk-step-settings-hint = Días, consentimientos, ritmo, cuánto tiempo se guardan los datos personales.
desk-faults = Por corregir
desk-letters-accepted = Cartas aceptadas por servidores de correo
desk-public-page = La página pública

## A campaign’s pictures

desk-place-images = Imágenes
desk-images-title = Imágenes
desk-images-empty = Todavía no hay imágenes. Una buena fotografía dice de quién se trata; pregunte a quienes salen en ella si aceptan que se les vea.
desk-image-add = Añadir una imagen
desk-image-add-button = Añadir
desk-image-file = Una fotografía o un dibujo
desk-image-file-hint = JPEG, PNG o WebP, hasta 24 MB. Aquí se reduce, y se quita de ella dónde y cuándo se tomó.
desk-image-alt = ¿Qué muestra?
desk-image-alt-hint = En el idioma del original, una frase: se lee a quienes no pueden ver la imagen.
desk-image-alt-others = En otros idiomas
desk-image-alt-in = Qué muestra ({ $language })
desk-image-place-now = Ponerla en un texto
desk-image-place-later = Todavía no
desk-image-place-in = Al final del llamamiento ({ $language })
desk-image-place = Poner en el llamamiento
desk-image-code = Para ponerla en otro lugar de un texto
desk-image-unused = Aún en ningún texto
desk-image-used = En: { $files }
desk-image-taken-away = Se ha quitado { $name }.
desk-image-none = Elija un archivo.
desk-image-no-words = Diga qué muestra la imagen: hay quien no puede verla.
desk-image-unknown = Esta imagen no se puede usar: elija un archivo JPEG, PNG o WebP.
desk-image-drawing = No se admiten dibujos SVG, porque pueden llevar programas. Guárdelo como PNG.
desk-image-large = El archivo ocupa más de 24 MB.
desk-image-pixels = La imagen tiene más de 40 millones de píxeles. Redúzcala antes.
desk-image-broken = El archivo está dañado. Guárdelo de nuevo o elija otro.
desk-said-image-added = La imagen se ha añadido.
desk-said-image-placed = Ahora está al final del llamamiento. Muévala allí como quiera.
desk-said-image-removed = La imagen se ha quitado.
desk-said-image-no-words = No se ha guardado nada: una imagen necesita una descripción en el idioma del original.

## A campaign’s news

desk-place-updates = Noticias
desk-updates-title = Noticias
desk-updates-empty = Todavía no hay noticias. Quienes firmaron miran aquí qué ha pasado después: una respuesta, una fecha de juicio, alguien que sale en libertad.
desk-update-title = Noticia
desk-update-new = Escribir una noticia
desk-update-not-shown = aún sin publicar
desk-update-also-in = escribirla también en { $language }
desk-update-taken-away = Se ha quitado { $name }.
desk-update-day-label = Día
desk-update-day = Elija el día y el idioma.
desk-update-taken = Ya hay una noticia de este día en este idioma. Cambie esa o elija otro día.
desk-update-source = Fuente
desk-update-source-hint = La dirección de una información o de un comunicado. Puede quedar vacío.
desk-update-text = Texto
desk-update-text-hint = Una línea vacía empieza un párrafo, los *asteriscos* dan énfasis, con [palabras](https://…) se hace un enlace.
desk-update-preview = Como se verá
desk-update-beside = En el idioma del original
desk-update-clash = Otra persona cambió las mismas líneas mientras usted escribía. Aquí están las suyas; abajo, las de usted. Aún no se ha guardado nada. Tome lo que quiera y guarde: entonces vale lo de usted.
desk-said-update-removed = La noticia se ha quitado.

# A campaign's state
desk-place-state = Estado
desk-state-draft-means = Se está escribiendo; no la ve nadie más que quienes la editan.
desk-state-in-review-means = Escrita y a la espera de aprobación. Entretanto no se puede cambiar.
desk-state-approved-means = Aprobada. Se abre sola en su día, o cuando la abra alguien con función de edición.
desk-state-open-means = Cualquiera puede firmarla, y sus cartas salen.
desk-state-suspended-means = Su página dice que está suspendida. Nadie puede firmar, y las cartas esperan.
desk-state-closed-means = Ya nadie puede firmar; las cartas en espera aún salen. Falta el informe: cuál fue el resultado.
desk-state-reported-means = Cerrada, y el público puede leer el resultado.
desk-state-approver = Antes de que se abra, debe dar el visto bueno { $organisation }.
desk-state-approver-own = Antes de que se abra, da el visto bueno una persona responsable de { $organisation }.
desk-state-moved-on = La campaña ya está en otro estado. Así está ahora.
desk-state-unfinished = Aún falta algo o hay algo mal: la vista general dice qué.
desk-state-closes-in-past = Su último día ya pasó. Ponga antes uno posterior en «Ajustes».
desk-state-nothing = Ahora no tiene nada que hacer aquí.
desk-state-todo =
    { $n ->
        [one] Queda una cosa por hacer antes de que pueda seguir
        [many] Quedan { $n } de cosas por hacer antes de que pueda seguir
       *[other] Quedan { $n } cosas por hacer antes de que pueda seguir
    }
desk-opens = Se abre
desk-closes = Se cierra
desk-closes-never = sin último día
desk-closes-open = tres meses después de abrirse
desk-approves = Aprobación
desk-more-time = Prórroga
desk-more-time-asked = Se pide un nuevo último día: { $day }.
desk-more-time-waits = Está a la espera de quien aprueba esta campaña. Una nueva petición la sustituye.
desk-more-time-grant = Conceder
desk-more-time-decline = Denegar
desk-more-time-until = Nuevo último día
desk-more-time-hint = Posterior al actual y, como máximo, a un año de hoy.
desk-more-time-day = Este día no vale. Elija uno posterior al último día de la campaña y, como máximo, a un año de hoy.
desk-more-time-ask = Pedir una prórroga
desk-more-time-give = Fijar el nuevo día
desk-why = Por qué
desk-said-campaign-moved = Hecho. Así está ahora la campaña.
desk-move-ask-for-review = Pedir la aprobación
desk-move-ask-for-review-means = La campaña está terminada. Quien la aprueba la examina tal como está.
desk-move-take-back = Recuperarla
desk-move-take-back-means = Seguir escribiendo. Después habrá que aprobarla de nuevo.
desk-move-send-back = Devolverla
desk-move-send-back-means = Antes hay que cambiar algo. Diga qué a quienes la editan.
desk-move-approve = Aprobar
desk-move-approve-means = La campaña puede abrirse tal como está.
desk-move-open = Abrirla ahora
desk-move-open-means = Desde este momento, cualquiera puede verla y firmarla.
desk-move-suspend = Suspenderla
desk-move-suspend-means = Detener la campaña: su página sigue, nadie puede firmar, las cartas esperan.
desk-move-resume = Reanudarla
desk-move-resume-means = Se puede firmar de nuevo, y las cartas salen.
desk-move-close = Cerrarla
desk-move-close-means = Ya nadie puede firmar. Las cartas en espera aún salen. Después se pide el informe.
desk-move-reopen = Abrirla de nuevo
desk-move-reopen-means = Solo mientras no haya pasado su último día.
## A campaign from an earlier one, or from a bundle

desk-new-copy = A partir de una campaña anterior
desk-new-copy-hint = Se toman sus textos, su carta, sus destinatarios, sus imágenes y sus ajustes; sus noticias, su resultado y sus fechas, no.
desk-new-copy-button = Copiarla
desk-new-zip = A partir de un paquete
desk-new-zip-hint = Una campaña exportada, o escrita en archivos, en un solo zip. Pasa a ser un borrador; no se publica nada.
desk-new-zip-file = El zip
desk-new-zip-button = Importarlo
desk-new-zip-refused = No se ha importado. Corrija, por favor:
# The report when it is over
desk-place-report = Informe
desk-report-early = El informe se escribe cuando la campaña está cerrada.
desk-report-due = Falta el informe.
desk-report-there = El informe es público. Aún se puede corregir.
desk-report-why = A todas las personas que firmaron les gustaría saberlo. El informe aparece en la página de la campaña y en el archivo; sin él, allí se dice que no lo hay.
desk-report-empty = Cuente en pocas palabras cuál fue el resultado.
desk-report-refused = Alguien está cambiando el mismo texto, o hay otra cosa mal: mire la vista general y vuelva a publicarlo.
desk-report-conceded = ¿Qué se consiguió?
desk-report-conceded-all = Todo lo que se pedía
desk-report-conceded-some = Una parte
desk-report-conceded-none = Nada
desk-report-members-knew = ¿Conocía la afiliación la campaña?
desk-report-members-knew-yes = Sí
desk-report-members-knew-some = Una parte
desk-report-members-knew-no = No
desk-report-morale = ¿Qué efecto tuvo en su ánimo?
desk-report-morale-raised = Lo levantó
desk-report-morale-same = Ninguno
desk-report-morale-lowered = Lo bajó
desk-report-outcome = El resultado, en sus palabras
desk-report-outcome-hint = Qué se ha ganado, quién está en libertad, qué queda por hacer. Markdown, como en el llamamiento.
desk-report-tell = Publicar el informe
desk-report-change = Publicar la corrección
desk-said-reported = El informe es público.
# Partners
desk-place-sharing = Organizaciones asociadas
desk-said-shared = Hecho.
desk-share-empty = Nadie más participa en esta campaña. La gente de una organización asociada ve lo que usted comparta aquí, y nada más de ustedes.
desk-share-end = Terminar
desk-share-add = Compartirla con una organización asociada
desk-share-hint = Su nombre corto, tal como lo añadieron quienes administran el sitio.
desk-share-unknown = Aquí no hay ninguna organización con este nombre corto.
desk-share-what = Qué puede hacer
desk-share-button = Compartir
desk-share-view = Verla
desk-share-view-means = La campaña y sus cifras.
desk-share-translate = Traducirla
desk-share-translate-means = Lo mismo, y sus traducciones.
desk-share-edit = Editarla
desk-share-edit-means = Lo mismo, y sus textos, destinatarios y ajustes.
desk-share-approve = Debe dar el visto bueno antes de que se abra
# Figures of a campaign
desk-place-figures = Cifras
desk-figures-title = Cifras
desk-figures-as-of = Datos: { $day }
desk-figures-last-day = En las últimas 24 horas
desk-figures-time = Firmas a lo largo del tiempo
desk-figures-by-day = Por día, tres meses
desk-figures-by-hour = Por hora, dos días
desk-figures-chart = Firmas a lo largo del tiempo, como máximo { $most } en un tramo. La tabla de abajo dice lo mismo.
desk-figures-most = como máximo { $most }
desk-figures-table = Como tabla
desk-figures-day = Día
desk-figures-hour = Hora de inicio
desk-figures-none = Nadie confirmó una firma en este tiempo.
desk-figures-country = Por país
desk-figures-language = Por idioma
desk-figures-organisation = Por organización
desk-figures-small = Menos de 5 cada uno, sumados
desk-figures-letters = Cartas
desk-figures-target = Para
desk-figures-failed = No aceptadas
desk-figures-words = El último rechazo del servidor
desk-figures-no-words = sin explicación
desk-figures-more = { $count ->
    [one] Hay un destinatario más que no se muestra aquí.
    [many] Hay { $count } de destinatarios más que no se muestran aquí.
   *[other] Hay { $count } destinatarios más que no se muestran aquí.
  }
desk-figures-files = Como archivos
desk-figures-files-hint = Los mismos números, completos: para una hoja de cálculo.
desk-figures-supporters = Quienes dieron su consentimiento
desk-figures-supporters-hint = Nombres y direcciones de quienes aceptaron que { $organisation } vuelva a escribirles o reciba sus datos, y de nadie más. Antes de empezar, demuestra usted quién es, y queda anotado en el registro de auditoría. Guárdelo en lugar seguro: hay gente que ha ido a la cárcel por lo que firmó.
desk-figures-too-many = Aceptaron más de { $most }: descargue el CSV.
desk-figures-names = Últimas firmas públicas
# What traps set aside
desk-place-moderation = Moderación
desk-moderation-title = Moderación
desk-moderation-waiting = { $count ->
    [one] Una firma espera a que alguien la revise.
    [1000] Mil firmas o más esperan a que alguien las revise.
    [many] { $count } de firmas esperan a que alguien las revise.
   *[other] { $count } firmas esperan a que alguien las revise.
  }
desk-moderation-what = Estas firmas se han apartado: no cuentan, y no se ha escrito a nadie. Si se admite una, sale su correo de confirmación y sigue como cualquier otra; si se quita, no queda nada de ella. Lo que espera más de treinta días se borra. Queda anotado en el registro de auditoría que usted las mira.
desk-moderation-empty = No hay nada pendiente.
desk-moderation-empty-means = Aquí se aparta una firma cuando llegó más rápido de lo que escribe una persona, o rellenó un campo que solo ven los programas. No cuenta hasta que alguien la admite.
desk-moderation-reason = Por qué se apartó
desk-moderation-reason-honeypot = Rellenó un campo que las personas no ven
desk-moderation-reason-too-quick = Llegó más rápido de lo que escribe una persona
desk-moderation-reason-other = Por otro motivo
desk-moderation-signature = Firma
desk-moderation-why = Por qué
desk-moderation-when = Dónde y cuándo
desk-moderation-decide = Decidir
desk-moderation-no-words = Su contenido no se puede leer aquí
desk-moderation-again = No se admitió: desde la misma dirección se ha vuelto a firmar después.
desk-moderation-release = Admitir
desk-moderation-release-ticked = Admitir las marcadas
desk-moderation-remove-ticked = Quitar las marcadas
desk-moderation-next = Más recientes
desk-moderation-rule = Muchas a la vez, con una regla
desk-moderation-rule-hint = Primero ve cuántas coinciden; no pasa nada hasta que usted lo diga.
desk-moderation-any = Cualquiera
desk-moderation-country = País
desk-moderation-from = Desde este día (UTC)
desk-moderation-until = Hasta este día, incluido
desk-moderation-count = Contar
desk-moderation-counted = Coinciden { $matching } de { $waiting }.
desk-moderation-at-most = Una regla decide sobre { $count } como máximo, primero las más antiguas. Para el resto, cuente de nuevo.
desk-moderation-all = Mostrar todas
desk-moderation-release-all = Admitir todas las que coinciden
desk-moderation-remove-all = Quitar todas las que coinciden
desk-moderation-unreadable = No se ha hecho nada: una parte de la regla no se puede leer.
desk-moderation-more = No se ha hecho nada: ahora coinciden más de las que se contaron. Mire de nuevo.
desk-moderation-marked-release = { $count ->
    [one] Se admitirá una firma el { $day }.
    [many] Se admitirán { $count } de firmas el { $day }.
   *[other] Se admitirán { $count } firmas el { $day }.
  }
desk-moderation-marked-remove = { $count ->
    [one] Se quitará una firma el { $day }.
    [many] Se quitarán { $count } de firmas el { $day }.
   *[other] Se quitarán { $count } firmas el { $day }.
  }
desk-moderation-removed = { $count ->
    [0] Hasta ahora no se ha quitado nada de esta campaña.
    [one] Hasta ahora se ha quitado una firma de esta campaña.
    [many] Hasta ahora se han quitado { $count } de firmas de esta campaña.
   *[other] Hasta ahora se han quitado { $count } firmas de esta campaña.
  }
desk-said-moderation-releasing = Se admiten dentro de diez minutos. Hasta entonces puede deshacerlo.
desk-said-moderation-removing = Se quitan dentro de diez minutos. Hasta entonces puede deshacerlo.
desk-said-moderation-undone = Deshecho. Esperan como antes.
desk-said-moderation-none = No se ha hecho nada: no había nada marcado, u otra persona ha decidido entretanto.
desk-said-moderation-late = Era demasiado tarde para deshacerlo, o ya lo ha deshecho otra persona.
desk-trail-moderation-read = miró las firmas apartadas
desk-trail-signatures-released = decidió admitir firmas
desk-trail-signatures-removed = decidió quitar firmas
desk-trail-moderation-undone = deshizo una decisión sobre firmas

## Translations

desk-place-translations = Traducciones
desk-language = Idioma
desk-translations-of = El original está en { $language }.
desk-translations-empty = Todavía no hay otros idiomas. Empiece por uno a cuyos hablantes quiera llegar, o por el del gobierno al que se escribe.
desk-translations-missing = Falta
desk-translations-stale = Cambió el original
desk-translations-unchecked = Por revisar
desk-translations-checked = Revisado
desk-translations-share = { $done } de { $total }
desk-translations-add = Otro idioma
desk-translations-tag = O su etiqueta
desk-translations-tag-hint = Para un idioma que no está en la lista: pt-BR, rom, …
desk-translations-begin = Empezar
desk-translations-no-language = Esto no es la etiqueta de un idioma.
desk-translations-since = El original ha cambiado desde entonces:
desk-translations-still-right = La traducción sigue siendo correcta
desk-translations-check = Dar por bueno
desk-translations-check-all = Dar todo por bueno
desk-translations-by = de { $name }
desk-translations-checked-by = revisión de { $name }
desk-translations-publish = Publicar este idioma
desk-translations-clash = Alguien cambió las mismas palabras mientras usted escribía. En los campos está lo de usted; reúna las dos versiones y guarde.
desk-translations-own-words = Nadie revisa sus propias palabras: lo hace una segunda persona.
desk-translations-not-checked = Aún no está todo revisado. Una segunda persona dice qué está bien; después se puede publicar.
desk-translations-refused = Así no se puede publicar:
desk-translations-tools = Con una herramienta propia
desk-translations-tools-hint = Los textos como archivo gettext PO o XLIFF 2, una entrada por párrafo, para Poedit, Weblate, OmegaT y otros.
desk-translations-file-in = Un archivo traducido
desk-translations-file-take = Importarlo
desk-translations-file-empty = Nada de este archivo corresponde a la campaña tal como está ahora.
desk-translations-file-wrong = Este archivo no se puede leer: { $why }.
desk-translations-file-taken = { $part }: importado.
desk-translations-file-unfinished = { $part }: { $share } párrafos traducidos; queda como estaba.
desk-translations-file-unknown = { $count ->
    [one] Una entrada no corresponde a ningún párrafo del original tal como está ahora.
    [many] { $count } de entradas no corresponden a ningún párrafo del original tal como está ahora.
   *[other] { $count } entradas no corresponden a ningún párrafo del original tal como está ahora.
  }
desk-said-checked = Revisado.

## Volunteers

desk-volunteers = Voluntariado
desk-volunteers-hint = Alguien sin cuenta que traduce a este idioma mediante un enlace. Quien tenga el enlace puede escribir; funciona durante 60 días o hasta que usted lo anule. Lo que escribe espera una revisión, como todas las traducciones.
desk-volunteer-name = Cómo se llama
desk-volunteer-nameless = Diga cómo se llama la persona voluntaria, para que se sepa de quién son las palabras que se leen.
desk-volunteer-invite = Crear un enlace
desk-volunteer-link = Dé este enlace a la persona voluntaria y a nadie más. Solo se muestra esta vez.
desk-volunteer-until = funciona hasta el { $day }
desk-volunteer-title = Traducción
desk-volunteer-hello = Gracias por traducir, { $name }. Guarde tantas veces como quiera; otra persona lo lee antes de que se publique.

## Where supporters come from, and how many confirm

desk-settings-links = De dónde viene la gente
desk-settings-links-words = Enlaces por procedencia
desk-settings-links-hint = Palabras para los enlaces que difunde, como «newsletter, website, leaflet». Las cifras dicen entonces cuántas personas firmaron por cada uno. Solo cuentan estas palabras, y no permiten reconocer a nadie.
desk-settings-links-shown = Los enlaces tal como son ahora:
desk-figures-source = Por procedencia de los enlaces
desk-figures-confirming = Cuántas personas confirman
desk-figures-within = { $count ->
    [7] En una semana
    [one] En { $count } día
    [many] En { $count } de días
   *[other] En { $count } días
}
desk-figures-share = { $share } ({ $confirmed } de { $asked })

## Block lists

desk-place-blocks = Lista de bloqueo
desk-blocks-title = Lista de bloqueo
desk-blocks-what = Una firma que coincide se aparta, no se rechaza: espera en «Moderación» hasta que alguien la haya mirado. Vale para todas las campañas que pide su organización.
desk-blocks-new = Entradas nuevas
desk-blocks-hint = Una por línea: una dirección de correo, un dominio detrás de @ («@mail.example») o palabras que figuran en nombres, organizaciones o mensajes, también dentro de palabras más largas.
desk-blocks-add = Añadir
desk-blocks-entry = Entrada
desk-blocks-empty = Está vacía. Si llegan disparates siempre por el mismo camino, nómbrelo aquí.
desk-blocks-added = { $count ->
    [0] Todo estaba ya en ella.
    [one] Se ha añadido { $count } entrada.
    [many] Se han añadido { $count } de entradas.
   *[other] Se han añadido { $count } entradas.
}
desk-blocks-removed = { $entry } ya no está en la lista.
desk-blocks-no-address = «{ $line }» no es una dirección de correo.
desk-blocks-no-domain = «{ $line }» no es un dominio.
desk-blocks-no-words = «{ $line }» es demasiado corto o demasiado largo: tres caracteres como mínimo, cien como máximo.
desk-blocks-too-many = «{ $line }» no se ha añadido: una lista tiene mil entradas como máximo.
desk-moderation-reason-blocked = Coincide con su lista de bloqueo
desk-moderation-words = Con estas palabras
desk-moderation-words-hint = En el nombre, la organización o el mensaje; o una dirección, o un dominio detrás de @.
desk-trail-blocks-read = miró la lista de bloqueo
desk-trail-blocks-added = añadió a la lista de bloqueo
desk-trail-block-removed = quitó algo de la lista de bloqueo

## What there is to translate

desk-translations-every = Todos los idiomas empezados
desk-translations-look = Mostrar
desk-translations-nothing = Aquí no queda nada por hacer: todo lo empezado está traducido y revisado.
desk-translations-not-begun = sin empezar

## The map

desk-figures-map = Un mapa de los países desde los que se ha firmado. La tabla por países dice lo mismo.
desk-figures-from = desde { $count }
desk-figures-map-borders = Fronteras como las dibuja Natural Earth.

## An account elsewhere (OpenID Connect)

desk-oidc-sign-in = Entrar con { $provider }
desk-oidc-empty = También puede entrar con su cuenta de { $provider }, una vez vinculada.
desk-oidc-link = Vincularla
desk-oidc-unlink = Desvincularla
desk-oidc-prove = Demostrarlo en { $provider }
desk-oidc-unknown = Esta cuenta de { $provider } no está vinculada con nadie aquí. Entre de otra manera y vincúlela bajo su nombre.
desk-oidc-failed = { $provider } no le ha dejado entrar, o la respuesta llegó demasiado tarde. Inténtelo de nuevo.
desk-oidc-taken = Esta cuenta de { $provider } está vinculada aquí con otra persona.
desk-said-identity-linked = Está vinculada. Desde ahora puede entrar con ella.
desk-said-identity-unlinked = Ya no está vinculada.
desk-trail-identity-linked = vinculó una cuenta externa para entrar
desk-trail-identity-unlinked = desvinculó una cuenta externa
desk-mail-identity-linked-subject = Se ha añadido otra manera de entrar
desk-mail-identity-linked = Una cuenta externa se ha vinculado con la suya en { $site }. Quien la tenga puede entrar.
