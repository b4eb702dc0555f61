### Las cartas a los destinatarios y los mensajes a quienes firman.

## La carta, en torno al texto de la campaña

mail-letter-from = { $name } (vía { $sender })
mail-letter-anonymous = Firmante, { $country }
mail-letter-place = { $city }, { $country }
mail-letter-footer = Enviada por una persona cuya dirección de correo electrónico fue confirmada, a través de la campaña «{ $title }» de { $sponsor }:
mail-letter-number = Carta n.º { $number }
mail-letter-test = Esta es una carta de prueba, para comprobar que las cartas enviadas a esta dirección llegan. Le rogamos que no la responda.
mail-letter-your-name = [su nombre]
mail-letter-your-country = [su país]
mail-letter-your-words = [sus propias palabras, si las añade]
mail-letter-their-name = [el destinatario]
mail-letter-their-office = [el cargo]

## Todos los mensajes a quienes firman

mail-from = { $sponsor } vía { $sender }
mail-greeting = Hola, { $name }:
mail-footer = { $sender } envía este mensaje porque allí se indicó esta dirección para firmar.
mail-campaign-link = Leer el llamamiento
mail-letters-link = Ver qué ha sido de sus cartas
mail-withdraw-link = Retirar mi firma
mail-erase-link = Borrarlo ahora

## Petición de confirmación

mail-confirmation-subject = Confirme, por favor: { $title }
mail-confirmation-intro = El { $date } alguien indicó esta dirección para firmar «{ $title }», un llamamiento de { $sponsor }. Si fue usted, confírmelo, por favor. Hasta entonces, la firma no cuenta.
mail-reminder-subject = Esperamos su confirmación: { $title }
mail-reminder-intro = El { $date } alguien indicó esta dirección para firmar «{ $title }», un llamamiento de { $sponsor }. La firma aún no está confirmada y, por tanto, no cuenta. Si fue usted, confírmelo, por favor. No se lo recordaremos más.
mail-repeat-pending-intro = Se ha indicado de nuevo esta dirección para firmar «{ $title }», un llamamiento de { $sponsor }. Se indicó por primera vez el { $date } y la firma aún no está confirmada. Si fue usted, confírmelo, por favor. Hasta entonces, la firma no cuenta.
mail-confirm-action = Confirmar mi firma
mail-confirm-next =
    { $letters ->
        [one] Cuando haya confirmado, sale una carta de su parte.
        [many] Cuando haya confirmado, sale { $letters } de cartas de su parte, una a cada destinatario.
       *[other] Cuando haya confirmado, salen { $letters } cartas de su parte, una a cada destinatario.
    }
mail-confirm-until = El enlace funciona hasta el { $until }.
mail-confirm-not-you = Si no fue usted, no tiene que hacer nada: no se envía nada y lo que se escribió se borra después de ese día. También puede borrarlo enseguida.

## Agradecimiento, tras la confirmación

mail-thanks-subject = Su firma cuenta: { $title }
mail-thanks-intro = Gracias. Su firma de «{ $title }», un llamamiento de { $sponsor }, está confirmada y contada.
mail-thanks-letters =
    { $letters ->
        [one] Ahora sale una carta de su parte. En el enlace de abajo puede ver qué pasa con ella. Guarde este mensaje para volver a encontrar el enlace.
        [many] Ahora sale { $letters } de cartas de su parte, una a cada destinatario. En el enlace de abajo puede ver qué pasa con ellas. Guarde este mensaje para volver a encontrar el enlace.
       *[other] Ahora salen { $letters } cartas de su parte, una a cada destinatario. En el enlace de abajo puede ver qué pasa con ellas. Guarde este mensaje para volver a encontrar el enlace.
    }
mail-thanks-name-public = Su nombre aparece en la página del llamamiento, como usted eligió.
mail-thanks-name-targets = Los destinatarios ven su nombre; el público no, como usted eligió.
mail-thanks-name-withheld = Su nombre no se muestra ni al público ni a los destinatarios, como usted eligió; su firma cuenta igualmente.
mail-thanks-share = Pasar el llamamiento a colegas y amistades
mail-thanks-receipts = Van adjuntos dos recibos. Prueban que su firma se cuenta. El que es para usted contiene su nombre, su dirección y un número secreto: guárdelo y no se lo dé a nadie. El que es para compartir no nombra a nadie; puede mostrarlo a cualquiera.
mail-log-link = Qué prueban los recibos y cómo comprobarlos
mail-thanks-withdraw = Puede retirar su firma en cualquier momento. Entonces se borra todo lo que sabemos de usted y se detienen las cartas que aún no han salido.
mail-thanks-withdraw-statement = Puede retirar su firma en cualquier momento. Entonces se borra todo lo que sabemos de usted.
mail-thanks-erased-on = En todo caso, sus datos se borran el { $date }.
mail-thanks-erased-after =
    { $days ->
        [one] En todo caso, sus datos se borran un día después del cierre del llamamiento.
        [many] En todo caso, sus datos se borran { $days } de días después del cierre del llamamiento.
       *[other] En todo caso, sus datos se borran { $days } días después del cierre del llamamiento.
    }

## La dirección se indicó de nuevo, tras la confirmación

mail-repeat-subject = Usted ya ha firmado: { $title }
mail-repeat-intro = Se ha indicado de nuevo esta dirección para firmar «{ $title }», un llamamiento de { $sponsor }. Su firma se confirmó el { $date } y cuenta una vez; no ha cambiado nada. Si no fue usted, no tiene que hacer nada.
mail-repeat-change = Para cambiar lo que indicó, retire su firma y vuelva a firmar.

mail-answer-subject = La respuesta a su carta: { $title }
mail-answer-intro = { $target } ha respondido a su carta. Esto es lo que se escribió:
mail-answer-files = Con la respuesta llegaron archivos. Por su seguridad no se transmiten: { $files }
mail-answer-private = Su dirección no se ha mostrado a nadie. Si responde a este mensaje, nos llegará a nosotros, no al destinatario de la carta.

mail-digest-subject = Cartas de la campaña «{ $title }»: { $letters }
mail-digest-intro = Con este correo llegan cartas que distintas personas le han escrito a través de la campaña «{ $title }» de { $sponsor }. Número de cartas: { $letters }. La primera es del { $since }.
mail-digest-countries = Vienen de estos países: { $countries }.
mail-digest-others = otros países ({ $letters })
mail-digest-files = Las cartas van adjuntas dos veces: como páginas para leer o imprimir (PDF) y como buzón que abren los programas de correo (mbox), en el que cada carta es un mensaje propio y se puede contestar por separado.
mail-digest-part = Parte { $part } de { $parts }
mail-digest-answer = Una respuesta a este correo llega a los responsables de este sitio.
mail-digest-page = La campaña:
mail-digest-log = El registro público, donde cualquiera puede comprobar el recuento:

paper-title = Cartas para el correo postal
paper-run = Impresión { $run }, archivo { $file }, { $date }
paper-letters = Cartas: { $letters }
paper-private = Estas páginas contienen nombres. Guárdelas en lugar seguro y destruya lo que no se envíe.

mail-report-subject = En qué quedó: { $title }
mail-report-intro = Usted firmó «{ $title }», un llamamiento de { $sponsor }. La campaña ha terminado y su informe es público.
mail-report-action = Leer el informe
mail-report-why = Recibe este único mensaje porque aceptó que { $sponsor } vuelva a escribirle.
