### Les lettres aux destinataires et les messages aux signataires.

## La lettre, autour du texte de la campagne

mail-letter-from = { $name } (via { $sender })
mail-letter-anonymous = Signataire, { $country }
mail-letter-place = { $city }, { $country }
mail-letter-footer = Envoyé par une personne dont l’adresse e-mail a été confirmée, dans le cadre de la campagne « { $title } » ({ $sponsor }) :
mail-letter-number = Lettre n° { $number }
mail-letter-test = Ceci est une lettre d’essai, pour vérifier que les lettres envoyées à cette adresse arrivent. Merci de ne pas y répondre.
mail-letter-your-name = [votre nom]
mail-letter-your-country = [votre pays]
mail-letter-your-words = [quelques mots de vous, si vous en ajoutez]
mail-letter-their-name = [le destinataire]
mail-letter-their-office = [la fonction]

## Chaque message aux signataires

mail-from = { $sponsor } via { $sender }
mail-greeting = Bonjour { $name },
mail-footer = { $sender } envoie ce message parce que cette adresse y a été donnée pour signer.
mail-campaign-link = Lire l’appel
mail-letters-link = Voir ce que sont devenues vos lettres
mail-withdraw-link = Retirer ma signature
mail-erase-link = Effacer maintenant

## Demande de confirmation

mail-confirmation-subject = Veuillez confirmer : { $title }
mail-confirmation-intro = Le { $date }, quelqu’un a donné cette adresse pour signer « { $title } », un appel lancé par { $sponsor }. Si c’était vous, veuillez confirmer. D’ici là, la signature ne compte pas.
mail-reminder-subject = Votre confirmation est attendue : { $title }
mail-reminder-intro = Le { $date }, quelqu’un a donné cette adresse pour signer « { $title } », un appel lancé par { $sponsor }. La signature n’est pas encore confirmée et ne compte donc pas. Si c’était vous, veuillez confirmer. Nous ne vous enverrons pas d’autre rappel.
mail-repeat-pending-intro = Cette adresse a été donnée à nouveau pour signer « { $title } », un appel lancé par { $sponsor }. Elle a été donnée pour la première fois le { $date } et la signature n’est pas encore confirmée. Si c’était vous, veuillez confirmer. D’ici là, la signature ne compte pas.
mail-confirm-action = Confirmer ma signature
mail-confirm-next =
    { $letters ->
        [one] Dès que vous aurez confirmé, { $letters } lettre partira de votre part.
        [many] Dès que vous aurez confirmé, { $letters } de lettres partiront de votre part, une à chaque destinataire.
       *[other] Dès que vous aurez confirmé, { $letters } lettres partiront de votre part, une à chaque destinataire.
    }
mail-confirm-until = Le lien fonctionne jusqu’au { $until }.
mail-confirm-not-you = Si ce n’était pas vous, vous n’avez rien à faire : rien n’est envoyé et ce qui a été saisi est effacé après ce jour. Vous pouvez aussi l’effacer tout de suite.

## Remerciement, après la confirmation

mail-thanks-subject = Votre signature compte : { $title }
mail-thanks-intro = Merci. Votre signature de « { $title } », un appel lancé par { $sponsor }, est confirmée et comptée.
mail-thanks-letters =
    { $letters ->
        [one] { $letters } lettre part maintenant de votre part. Le lien ci-dessous vous permet de voir ce qu’elle devient. Gardez ce message pour retrouver le lien.
        [many] { $letters } de lettres partent maintenant de votre part, une à chaque destinataire. Le lien ci-dessous vous permet de voir ce qu’elles deviennent. Gardez ce message pour retrouver le lien.
       *[other] { $letters } lettres partent maintenant de votre part, une à chaque destinataire. Le lien ci-dessous vous permet de voir ce qu’elles deviennent. Gardez ce message pour retrouver le lien.
    }
mail-thanks-name-public = Votre nom est affiché sur la page de l’appel, comme vous l’avez choisi.
mail-thanks-name-targets = Les destinataires voient votre nom ; le public ne le voit pas, comme vous l’avez choisi.
mail-thanks-name-withheld = Votre nom n’est montré ni au public ni aux destinataires, comme vous l’avez choisi ; votre signature compte tout autant.
mail-thanks-share = Transmettre l’appel à des collègues et à des proches
mail-thanks-receipts = Deux reçus sont joints. Ils prouvent que votre signature est comptée. Celui pour vous contient votre nom, votre adresse et un nombre secret : gardez-le et ne le donnez à personne. Celui à partager ne nomme personne ; vous pouvez le montrer à tout le monde.
mail-log-link = Ce que les reçus prouvent et comment les vérifier
mail-thanks-withdraw = Vous pouvez retirer votre signature à tout moment. Alors tout ce que nous savons de vous est effacé et les lettres qui ne sont pas encore parties sont arrêtées.
mail-thanks-withdraw-statement = Vous pouvez retirer votre signature à tout moment. Alors tout ce que nous savons de vous est effacé.
mail-thanks-erased-on = De toute façon, vos données sont effacées le { $date }.
mail-thanks-erased-after =
    { $days ->
        [one] De toute façon, vos données sont effacées { $days } jour après la clôture de l’appel.
        [many] De toute façon, vos données sont effacées { $days } de jours après la clôture de l’appel.
       *[other] De toute façon, vos données sont effacées { $days } jours après la clôture de l’appel.
    }

## L’adresse a été donnée à nouveau, après la confirmation

mail-repeat-subject = Vous avez déjà signé : { $title }
mail-repeat-intro = Cette adresse a été donnée à nouveau pour signer « { $title } », un appel lancé par { $sponsor }. Votre signature a été confirmée le { $date } et compte une fois ; rien n’a changé. Si ce n’était pas vous, vous n’avez rien à faire.
mail-repeat-change = Pour modifier ce que vous avez indiqué, retirez votre signature et signez à nouveau.

mail-answer-subject = La réponse à votre lettre : { $title }
mail-answer-intro = { $target } a répondu à votre lettre. Voici ce qui a été écrit :
mail-answer-files = Des fichiers accompagnaient la réponse. Pour votre sécurité, ils ne sont pas transmis : { $files }
mail-answer-private = Votre adresse n’a été montrée à personne. Si vous répondez à ce message, c’est nous que vous joignez, non le destinataire de la lettre.

mail-digest-subject = Lettres de la campagne « { $title } » : { $letters }
mail-digest-intro = Vous recevez avec ce courriel des lettres que des personnes vous ont écrites dans le cadre de la campagne « { $title } » de { $sponsor }. Nombre de lettres : { $letters }. La première date du { $since }.
mail-digest-countries = Elles viennent de ces pays : { $countries }.
mail-digest-others = autres pays ({ $letters })
mail-digest-files = Les lettres sont jointes deux fois : en pages à lire ou à imprimer (PDF) et en boîte aux lettres que les logiciels de messagerie ouvrent (mbox), où chaque lettre est un message à part auquel vous pouvez répondre.
mail-digest-part = Partie { $part } sur { $parts }
mail-digest-answer = Une réponse à ce courriel parvient aux responsables de ce site.
mail-digest-page = La campagne :
mail-digest-log = Le registre public, où chacun peut vérifier le compte :

paper-title = Lettres à poster
paper-run = Impression { $run }, fichier { $file }, { $date }
paper-letters = Lettres : { $letters }
paper-private = Ces pages contiennent des noms. Gardez-les en lieu sûr et détruisez ce qui n’est pas posté.

mail-report-subject = Ce qui en est résulté : { $title }
mail-report-intro = Vous avez signé « { $title } », un appel lancé par { $sponsor }. La campagne est terminée et son bilan est public.
mail-report-action = Lire le bilan
mail-report-why = Vous recevez ce seul message parce que vous avez accepté que { $sponsor } vous écrive à nouveau.
