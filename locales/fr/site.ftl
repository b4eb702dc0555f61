### Le site public. On s’adresse aux lecteurs en disant « vous ».

## Sur chaque page

site-skip = Aller au contenu
site-navigation = Pages principales
site-language = Langue
site-campaigns = Campagnes
site-archive = Archives
site-privacy = Vie privée
site-log = Registre public
site-software = Publié avec Demarche, un logiciel libre que chacun peut utiliser et vérifier
site-demo = Ceci est une démonstration : les signataires sont fictifs, le sort de leurs lettres aussi. Aucune lettre ne quitte cet ordinateur.
site-title-error = À corriger : { $title }

## Accueil : les campagnes en cours

home-title = Campagnes en cours
home-summary = Appels de syndicats et d’organisations de défense des droits. Chaque signature devient une lettre à celles et ceux qui décident.
home-read = Lire et signer
home-none = Aucune campagne n’est en cours pour le moment.
home-none-archive = Voir les campagnes terminées
home-in-language = En { $language }

## Archives : les campagnes terminées

archive-title = Campagnes terminées
archive-summary = Ce qui était demandé, combien de personnes ont signé et ce qui en est résulté.
archive-none = Aucune campagne n’est encore terminée.
archive-from-to = du { $from } au { $to }
archive-outcome = Le résultat
archive-outcome-missing = Le résultat n’a pas encore été communiqué.
archive-read = Lire le résultat en entier

## L’en-tête d’une campagne

campaign-kind-letter = Campagne de lettres
campaign-kind-statement = Déclaration
campaign-number = N° { $number }
campaign-by = Appel lancé par { $organisation }
campaign-since = Ouverte depuis le { $date }
campaign-until = Ouverte jusqu’au { $date }
campaign-opens = Ouverture le { $date }
campaign-closed-on = Close le { $date }
campaign-closed = Close
campaign-translated-by = Traduction : { $name }
campaign-untranslated = Cet appel n’est pas encore traduit en { $language }. Vous le lisez en { $original }.
campaign-letter-untranslated = La lettre n’est pas encore traduite en { $language }. Elle est affichée en { $original }.
campaign-chrome-untranslated = Les menus et les boutons n’existent pas encore en { $language }.
campaign-continues = Elle prolonge une campagne précédente :
campaign-continued-by = L’action se poursuit dans cette campagne :

## Le décompte d’une campagne

campaign-count-label =
    { $count ->
        [one] signature confirmée
        [many] de signatures confirmées
       *[other] signatures confirmées
    }
campaign-count =
    { $count ->
        [one] { $count } signature confirmée
        [many] { $count } de signatures confirmées
       *[other] { $count } signatures confirmées
    }
campaign-count-none = Signez en premier.
campaign-goal = Objectif : { $goal }
campaign-goal-progress = { $percent } de l’objectif
campaign-pace =
    { $count ->
        [one] { $count } au cours des dernières 24 heures
        [many] { $count } au cours des dernières 24 heures
       *[other] { $count } au cours des dernières 24 heures
    }
campaign-from-countries =
    { $count ->
        [one] de { $count } pays
        [many] de { $count } de pays
       *[other] de { $count } pays
    }
campaign-watched =
    { $count ->
        [one] { $count } organisation indépendante surveille ce décompte ; dernier accord : { $date }
        [many] { $count } d’organisations indépendantes surveillent ce décompte ; dernier accord : { $date }
       *[other] { $count } organisations indépendantes surveillent ce décompte ; dernier accord : { $date }
    }
campaign-sign-letter = Signer la lettre
campaign-sign-statement = Signer la déclaration

## L’appel et la lettre d’une campagne

campaign-demands = Ce que nous exigeons
campaign-outcome = Le résultat
campaign-outcome-missing = Cette campagne est terminée et son résultat n’a pas encore été communiqué.
campaign-report-conceded-all = Toutes les revendications ont été satisfaites.
campaign-report-conceded-some = Une partie des revendications a été satisfaite.
campaign-report-conceded-none = Aucune revendication n’a été satisfaite.
campaign-report-members-knew-yes = Les membres connaissaient la campagne.
campaign-report-members-knew-some = Une partie des membres connaissait la campagne.
campaign-report-members-knew-no = Les membres ne connaissaient pas la campagne.
campaign-report-morale-raised = Elle a redonné courage aux membres.
campaign-report-morale-same = Le moral des membres est resté le même.
campaign-report-morale-lowered = Le moral des membres a baissé.
campaign-letter = La lettre
campaign-letter-summary = Lire la lettre exactement telle qu’elle est envoyée
campaign-letter-languages = Les destinataires à qui l’on écrit dans l’une de ces langues reçoivent la lettre dans cette langue : { $languages }.
campaign-letter-to = À
campaign-letter-subject = Objet
campaign-letter-to-each = chaque destinataire, par son nom
campaign-letter-your-words = Si vous ajoutez quelques mots, ils figurent avant votre nom.

## Qui reçoit la lettre

targets-title = Qui reçoit la lettre
targets-all =
    { $count ->
        [one] Votre lettre est envoyée à { $count } seul destinataire.
        [many] Votre lettre est envoyée à chacun de ces { $count } de destinataires.
       *[other] Votre lettre est envoyée à chacun de ces { $count } destinataires.
    }
targets-nearest = Votre lettre est envoyée au destinataire de votre pays ; s’il n’y en a pas, c’est { $fallback } qui la reçoit.
targets-random =
    { $count ->
        [one] Votre lettre est envoyée à { $count } de ces destinataires, tiré au sort.
        [many] Votre lettre est envoyée à { $count } de ces destinataires, tirés au sort.
       *[other] Votre lettre est envoyée à { $count } de ces destinataires, tirés au sort.
    }
targets-show =
    { $count ->
        [one] Afficher { $count } destinataire
        [many] Afficher les { $count } de destinataires
       *[other] Afficher les { $count } destinataires
    }
targets-progress = Ce que sont devenues les lettres, destinataire par destinataire
targets-group-africa = Afrique
targets-group-americas = Amériques
targets-group-asia-pacific = Asie et Pacifique
targets-group-europe = Europe
targets-group-international-organisations = Organisations internationales
targets-group-middle-east = Moyen-Orient
targets-group-missions = Missions diplomatiques
targets-group-government = Gouvernement
targets-group-employers = Employeurs
targets-column-target = Destinataire
targets-column-letters = Lettres
targets-few = comptées plus bas, avec d’autres
targets-rest = Destinataires dont les lettres sont comptées ensemble
targets-rest-why = Ici, chaque lettre va au destinataire du pays où vit qui signe. Un petit nombre pour un seul destinataire dirait qui a signé dans un pays : les petits nombres sont donc additionnés.
targets-mode-daily = reçoit toutes les lettres en un message par jour
targets-mode-weekly = reçoit toutes les lettres en un message par semaine
targets-mode-post = reçoit les lettres par la poste
targets-paused = lettres retenues pour le moment

## Qui porte l’appel et qui a signé

organisations-title = Qui porte cet appel
organisations-sponsor = Qui vous demande de l’aide
organisations-supporters = Avec le soutien de
names-title = Dernières signatures publiques
names-entry = { $name }, { $country }

## Nouvelles, personnes, chiffres

updates-title = Nouvelles
updates-all = Toutes les nouvelles de cette campagne
updates-source = Source
cases-title = Les personnes que nous suivons jusqu’à leur libération
cases-also = Autres graphies : { $names }
cases-reported = Date de l’information : { $date }
figures-title = Les chiffres et leurs sources
figures-note = Quand les documents se contredisent, leurs indications figurent côte à côte. Rien n’est additionné, aucune moyenne n’est calculée.
figures-all = Tous les chiffres et leurs sources
figures-according-to = selon { $who }
figures-as-of = état : { $date }
figures-doubt = Incertain :
figures-sources = Sources

## Partager

share-title = Partager cet appel
share-device = Partager…
share-email = E-mail
share-copy = Copier le lien
share-copied = Le lien est copié.
share-short-link = Lien court
share-print = Version à imprimer

## Le formulaire

form-title-letter = Signer la lettre
form-title-statement = Signer la déclaration
form-optional = facultatif
form-name = Votre nom
form-name-hint = Comme vous signeriez une lettre, dans n’importe quelle écriture.
form-email = Adresse e-mail
form-email-hint = Nous y envoyons un message qui vous permet de confirmer votre signature. Elle n’est jamais affichée.
form-country = Pays
form-country-choose = Choisissez votre pays
form-city = Ville ou commune
form-organisation = Syndicat ou organisation
form-message = Quelques mots de vous
form-message-hint = Ils sont ajoutés à votre lettre. Plus une lettre est personnelle, mieux elle est lue.
form-visibility = Qui peut voir votre nom ?
form-visibility-public = Tout le monde : mon nom peut figurer sur cette page
form-visibility-targets-letter = Seulement les destinataires de la lettre
form-visibility-targets-statement = Seulement les organisations qui lancent l’appel
form-visibility-withheld-letter = Personne : la lettre est signée « Signataire », suivi de mon pays
form-visibility-withheld-statement = Personne : seule ma voix est comptée
form-danger = Si signer peut vous mettre en danger, vous ou votre famille, choisissez « Personne » ou ne signez pas.
form-consent = Signez-vous ?
form-consent-letter = Oui. Envoyez cette lettre de ma part, avec mon nom selon le choix ci-dessus.
form-consent-statement = Oui. Comptez-moi parmi les signataires, avec mon nom selon le choix ci-dessus.
form-more = Seulement si vous le souhaitez
form-subscribe = { $organisation } peut m’écrire à nouveau.
form-share = { $organisation } peut recevoir mon nom, mon adresse e-mail et mon pays.
form-website = Laissez ce champ vide
form-submit-letter = Signer la lettre
form-submit-statement = Signer la déclaration
form-next-letter = Vous recevez ensuite un e-mail. Dès que vous appuyez sur le bouton de la page vers laquelle mène son lien, votre signature compte et votre lettre part.
form-next-statement = Vous recevez ensuite un e-mail. Dès que vous appuyez sur le bouton de la page vers laquelle mène son lien, votre signature compte.
form-erased-on = Ce que vous écrivez ici est conservé sous forme chiffrée et effacé le { $date }.
form-erased-after =
    { $days ->
        [one] Ce que vous écrivez ici est conservé sous forme chiffrée et effacé { $days } jour après la clôture de la campagne.
        [many] Ce que vous écrivez ici est conservé sous forme chiffrée et effacé { $days } de jours après la clôture de la campagne.
       *[other] Ce que vous écrivez ici est conservé sous forme chiffrée et effacé { $days } jours après la clôture de la campagne.
    }
form-privacy = Que deviennent mes données ?
form-closed = Cette campagne ne recueille plus de signatures.
form-not-open = Cette campagne recueille des signatures à partir du { $date }.
form-suspended = Personne ne peut signer cette campagne pour le moment.
form-other-campaigns = Campagnes que vous pouvez signer maintenant
form-errors-title =
    { $count ->
        [one] Rien n’est encore envoyé : veuillez corriger { $count } point
        [many] Rien n’est encore envoyé : veuillez corriger { $count } de points
       *[other] Rien n’est encore envoyé : veuillez corriger { $count } points
    }
form-errors-kept = Tout ce que vous avez saisi est encore là.
form-error = Erreur :

## Ce qui peut être à corriger dans le formulaire

error-name-missing = Indiquez votre nom.
error-name-long = Ce nom est trop long ; veuillez l’abréger.
error-name-characters = Le nom contient un caractère qui ne peut pas figurer dans une lettre ; veuillez le supprimer.
error-email-missing = Indiquez votre adresse e-mail.
error-email-invalid = Cela ne ressemble pas à une adresse e-mail. Elle devrait avoir la forme name@example.org.
error-email-long = Cette adresse e-mail est trop longue.
error-country-missing = Choisissez votre pays.
error-country-unknown = Choisissez un pays dans la liste.
error-consent-missing = Cochez la case si vous voulez signer.
error-visibility-unknown = Choisissez qui peut voir votre nom.
error-city-long = C’est trop long pour un nom de ville ; veuillez l’abréger.
error-organisation-long = C’est trop long pour un nom d’organisation ; veuillez l’abréger.
error-message-long = Vos mots sont trop longs pour la lettre ; veuillez les raccourcir.
error-characters = Ce texte contient un caractère qui ne peut pas être enregistré ; veuillez le supprimer.
error-subscribe-unknown = Cette organisation ne fait pas partie de celles dont cette campagne propose de recevoir des nouvelles.
error-share-unknown = Cette organisation ne fait pas partie de celles auxquelles cette campagne peut transmettre vos données.

## Après le formulaire

thanks-title = Encore une étape : confirmez par e-mail
thanks-lead = Merci. Votre signature compte dès que vous la confirmez.
thanks-step-open = Ouvrez votre messagerie. Notre message arrive dans quelques minutes.
thanks-step-press = Suivez le lien qu’il contient et appuyez sur le bouton.
thanks-step-letter = Votre lettre part et votre signature est comptée.
thanks-step-statement = Votre signature est comptée.
thanks-nothing = Pas de message ? Regardez dans le dossier des courriers indésirables. Si l’adresse était mal saisie, signez simplement à nouveau.
thanks-twice = Avez-vous déjà signé ? Alors le message vous le dit. Votre signature n’est comptée qu’une fois.
thanks-share = En attendant, parlez-en autour de vous
thanks-back = Retour à l’appel

## Confirmer

confirm-title = Confirmez votre signature
confirm-lead-letter = Appuyez sur le bouton et votre lettre part.
confirm-lead-statement = Appuyez sur le bouton et votre signature compte.
confirm-campaign = Campagne
confirm-name = Votre nom
confirm-country = Pays
confirm-visibility = Qui voit votre nom
confirm-button = Je confirme ma signature
confirm-not-you = Ce n’était pas vous ? Alors fermez cette page. Ce qui n’est pas confirmé s’efface de soi-même.
confirm-done-title = Votre signature est confirmée
confirm-done-letter = Merci. Votre lettre est en chemin.
confirm-done-statement = Merci. Votre signature est comptée.
confirm-done-letters = Voir ce que devient votre lettre
confirm-done-withdraw = Retirer la signature
confirm-done-share = Maintenant, parlez-en autour de vous : quelqu’un signera peut-être grâce à vous.

## Retirer

withdraw-title = Retirer votre signature
withdraw-lead = Votre signature n’est alors plus comptée ; votre nom, votre adresse et vos mots sont effacés ici.
withdraw-letters = Les lettres encore en attente ne sont pas envoyées. Une lettre qu’un serveur de messagerie a acceptée ne peut plus être rappelée.
withdraw-button = Retirer ma signature et effacer mes données
withdraw-keep = La garder
withdraw-done-title = Votre signature est retirée
withdraw-done = Vos données sont effacées ici. Nous ne vous écrivons plus au sujet de cette campagne.
withdraw-done-stopped =
    { $count ->
        [one] { $count } lettre n’était pas partie et a été arrêtée.
        [many] { $count } de lettres n’étaient pas parties et ont été arrêtées.
       *[other] { $count } lettres n’étaient pas parties et ont été arrêtées.
    }
withdraw-done-left =
    { $count ->
        [one] { $count } lettre était déjà partie et ne peut plus être rappelée.
        [many] { $count } de lettres étaient déjà parties et ne peuvent plus être rappelées.
       *[other] { $count } lettres étaient déjà parties et ne peuvent plus être rappelées.
    }

## Ce que sont devenues les lettres

letters-count =
    { $count ->
        [one] { $count } lettre
        [many] { $count } de lettres
       *[other] { $count } lettres
    }
letters-answered = Avec réponse
letters-accepted = Acceptées par un serveur de messagerie
letters-batched = Dans un envoi groupé ou par la poste
letters-waiting = En attente
letters-refused = Refusées
letters-bounced = Renvoyées
letters-expired = Abandonnées
letters-cancelled = Arrêtées
letters-answered-means = Le destinataire a répondu.
letters-accepted-means = « Acceptée » signifie : le serveur de messagerie qui achemine nos lettres l’a prise en charge et rien n’est revenu. Si elle a été lue, aucune machine ne peut le dire.
letters-batched-means = Réunie avec d’autres dans un message qui est en chemin, ou imprimée pour partir par la poste.
letters-waiting-means = Pas encore remise : son tour n’est pas venu, ou un serveur de messagerie l’a différée et nous réessayons.
letters-refused-means = Un serveur de messagerie l’a refusée définitivement.
letters-bounced-means = Un serveur de messagerie l’a d’abord prise en charge ; plus tard, elle est revenue.
letters-expired-means = Nous avons essayé pendant des jours et aucun serveur de messagerie ne l’a prise.
letters-cancelled-means = Elle n’était pas partie quand la signature a été retirée ou l’envoi arrêté.

## Ce que sont devenues mes lettres

letter-title = Ce que votre lettre est devenue
letter-lead =
    { $count ->
        [one] { $count } lettre en votre nom.
        [many] { $count } de lettres en votre nom.
       *[other] { $count } lettres en votre nom.
    }
letter-none = Aucune lettre n’a encore été écrite. Les lettres sont écrites quand une signature est confirmée.
letter-statement = Cette déclaration se signe ; aucune lettre n’est envoyée.
letter-column-target = Destinataire
letter-column-state = Ce qui s’est passé
letter-why-ours = Ce site n’a pas pu la remettre ; c’est à ses responsables d’y remédier.
letter-why-nobody = Aucun serveur de messagerie n’a pu être joint.
letter-why-later = Le serveur de messagerie nous a demandé de revenir plus tard. Beaucoup le font avec les expéditeurs qu’ils ne connaissent pas encore.
letter-why-full = La boîte du destinataire est pleine.
letter-why-mailbox = L’adresse du destinataire n’existe pas ou ne prend pas de courrier.
letter-why-large = La lettre est trop grande pour le serveur de messagerie.
letter-why-rule = Une règle du serveur de messagerie l’écarte, peut-être comme courrier indésirable. Cela ne dit rien de vous.
letter-why-us = Le serveur de messagerie ne prend pas pour l’instant le courrier de ce site ; c’est à ses responsables d’y remédier.
letter-why-way = Aucun chemin ne mène pour l’instant au serveur de messagerie du destinataire.
letter-why-declined = Le serveur de messagerie n’a donné aucune raison qu’une machine comprenne.
letter-leased = Elle est remise en ce moment même.
letter-again = Prochain essai : { $when }
letter-address = Envoyée à l’adresse { $place } sur { $count }
letter-reply = Ce que le serveur de messagerie a dit
letter-bounced = Cela arrive quand une boîte est pleine, fermée ou filtrée. Vous n’y êtes pour rien et votre signature compte tout autant.
letter-answered = La réponse vous a été transmise par e-mail.
letter-batched-mail = Elle va au destinataire avec d’autres dans un même message.
letter-batched-post = Elle a été imprimée pour partir par la poste.
letter-withdrawn = Vous avez retiré votre signature. Ce qui n’était pas parti a été arrêté.
letter-receipt-title = Vos reçus
letter-receipt-lead = Ils prouvent que votre signature figure au registre public et qu’elle est comptée.
letter-receipt-private = Reçu pour vous
letter-receipt-private-hint = Il contient votre nom, votre adresse et un nombre secret. Gardez-le et ne le donnez à personne : qui le trouve sait que vous avez signé.
letter-receipt-share = Reçu à partager
letter-receipt-share-hint = Il ne nomme personne. Vous pouvez le montrer à tout le monde.
letter-receipt-wait = Vos reçus sont en préparation. Revenez dans une minute.
letter-receipt-check = Ce qu’ils prouvent et comment les vérifier

## Version à imprimer

print-title = Version à imprimer
print-back = Retour à l’appel
print-sign-here = Pour lire et signer :

## Vie privée

privacy-title = Ce que deviennent vos données
privacy-summary = Ce que ce site sait de vous, qui le voit et quand c’est effacé.
privacy-who-title = Qui est responsable
privacy-who = Responsable de ce site : { $operator }.
privacy-contact = Pour toute question sur vos données, écrivez à { $contact }.
privacy-stored-title = Ce que nous conservons
privacy-stored = Ce que vous saisissez dans le formulaire, la langue dans laquelle vous avez signé, le moment où vous avez signé et celui où vous avez confirmé. Vos consentements sont conservés avec leur texte et leur date.
privacy-source = Si le lien qui vous a amené ici dit où il se trouvait, par exemple « ?from=newsletter », ce mot est conservé aussi, pour qu’une campagne sache lesquels de ses liens sont suivis. C’est le même mot pour tout le monde.
privacy-sealed = Votre nom, votre adresse e-mail, votre ville, votre organisation et vos propres mots sont chiffrés avec une clé gardée en dehors de la base de données. Qui volerait la seule base de données n’apprendrait ni qui a signé ni aucune adresse.
privacy-log = Chaque signature confirmée est aussi une inscription dans le registre public. Elle nomme la campagne et rien de vous. Seul le nombre secret de votre reçu permet de la rapporter à vous ; quand vos données sont effacées, ce nombre l’est ici aussi.
privacy-not-title = Ce que nous ne conservons pas
privacy-no-ip = Votre adresse IP n’est conservée nulle part, ni dans la base de données ni dans un journal.
privacy-no-cookies = Les signataires ne reçoivent aucun cookie. Personne ne compte vos visites.
privacy-no-third = Les pages ne chargent rien venant d’ailleurs. Un lien vers un réseau social n’ouvre ce réseau que si vous le suivez.
privacy-limit =
    { $count ->
        [one] Pour écarter les robots, au plus { $count } signature par heure est acceptée d’un même réseau. Pour cela, une empreinte brouillée du réseau est gardée en mémoire ; sa clé change chaque jour et est oubliée.
        [many] Pour écarter les robots, au plus { $count } de signatures par heure sont acceptées d’un même réseau. Pour cela, une empreinte brouillée du réseau est gardée en mémoire ; sa clé change chaque jour et est oubliée.
       *[other] Pour écarter les robots, au plus { $count } signatures par heure sont acceptées d’un même réseau. Pour cela, une empreinte brouillée du réseau est gardée en mémoire ; sa clé change chaque jour et est oubliée.
    }
privacy-limit-off = Aucune limite par réseau n’est fixée ici ; aucune empreinte de votre réseau n’est donc gardée non plus.
privacy-time-trap =
    { $count ->
        [one] Un formulaire qui revient moins de { $count } seconde après son ouverture est examiné par une personne avant d’être compté.
        [many] Un formulaire qui revient moins de { $count } de secondes après son ouverture est examiné par une personne avant d’être compté.
       *[other] Un formulaire qui revient moins de { $count } secondes après son ouverture est examiné par une personne avant d’être compté.
    }
privacy-seen-title = Qui voit votre nom
privacy-seen-public = « Tout le monde » : votre nom et votre pays peuvent figurer sur la page de la campagne et dans la lettre.
privacy-seen-targets = « Seulement les destinataires de la lettre » : votre nom figure dans la lettre et nulle part ailleurs.
privacy-seen-withheld = « Personne » : la lettre est signée « Signataire », suivi de votre pays. Votre signature est comptée.
privacy-seen-organisations = Une organisation ne peut vous écrire ou recevoir vos coordonnées que si vous cochez sa case. Aucune case n’est cochée d’avance.
privacy-erased-title = Quand tout est effacé
privacy-erased-unconfirmed =
    { $days ->
        [one] Une signature non confirmée est effacée après { $days } jour.
        [many] Une signature non confirmée est effacée après { $days } de jours.
       *[other] Une signature non confirmée est effacée après { $days } jours.
    }
privacy-erased-on = effacement le { $date }
privacy-erased-after =
    { $days ->
        [one] effacement { $days } jour après la clôture de la campagne
        [many] effacement { $days } de jours après la clôture de la campagne
       *[other] effacement { $days } jours après la clôture de la campagne
    }
privacy-erased-campaigns = Ensuite, il ne reste que les décomptes. Pour les campagnes de ce site :
privacy-withdraw-title = Vous pouvez retirer votre signature
privacy-withdraw = Chaque e-mail de notre part contient un lien pour retirer votre signature. Vos données sont alors aussitôt effacées et le décompte diminue.
privacy-rights-title = Vos droits
privacy-rights = Là où s’applique le règlement général sur la protection des données, nous nous fondons sur votre consentement explicite (articles 6 et 9), que vous pouvez retirer à tout moment. Vous pouvez demander ce qui est conservé à votre sujet, le faire rectifier, effacer ou vous le faire remettre, et adresser une réclamation à une autorité de contrôle.
privacy-onion = Ce site peut aussi être lu et signé par Tor :

## Le registre public : le décompte que l’on peut vérifier

log-title = Un décompte que chacun peut vérifier
log-summary = Chaque signature confirmée sur ce site est une inscription dans un registre public. On peut y ajouter des inscriptions, jamais les modifier ni les enlever. Personne n’a donc à nous croire sur parole.
log-now-title = Le registre à présent
log-entries = Inscriptions
log-as-of = État du
log-origin = Nom du registre
log-key = Clé publique du registre
log-former-keys = Clés publiques antérieures
log-checkpoint = Lire le dernier point de contrôle
log-none = Le registre est encore vide : aucune signature n’a été confirmée.
log-column-campaign = Campagne
log-column-signed = Signées
log-column-withdrawn = Retirées
log-column-removed = Rayées
log-column-counted = Comptées
log-counts-explained = Sont comptées les inscriptions « signed » (signé), moins celles que les signataires ont retirées et celles que ce site a rayées parce qu’elles n’étaient pas authentiques.
log-counted-title = Ce qui est compté
log-counted-signed = Quand quelqu’un confirme une signature, le registre reçoit une inscription. Elle nomme la campagne et contient une empreinte du nom, de l’adresse e-mail et du pays. Un nombre secret, que seuls détiennent le reçu du signataire et notre stockage chiffré, entre dans l’empreinte. Sans lui, personne ne peut rien lire dans l’inscription, ni rien trouver en devinant.
log-counted-ended = Quand une signature est retirée ou rayée, une autre inscription dit laquelle, et le décompte diminue. Quand les données personnelles sont effacées après la campagne, une inscription le dit aussi, et le décompte demeure.
log-entry-example = Une inscription se lit ainsi, et ne contient rien d’autre :
log-checked-title = Comment on peut le vérifier
log-checked-seal = Toutes les inscriptions ensemble ont une seule empreinte. Nous la signons chaque fois que des inscriptions s’ajoutent : c’est un point de contrôle. Qui conserve un point de contrôle peut prouver plus tard que rien d’antérieur n’a été modifié.
log-checked-receipt = Chaque signataire reçoit un reçu avec nos remerciements. Il prouve que cette signature même figure parmi les inscriptions.
log-checked-witness = Des témoins, organisations indépendantes de ce site, suivent le registre. Ils ne signent un point de contrôle que si rien de ce qu’ils ont vu n’a changé. On ne peut donc pas montrer un registre ici et un autre là.
log-checked-all = Chacun peut télécharger le registre entier, le recompter et comparer.
log-proves-title = Ce qu’il prouve, et ce qu’il ne prouve pas
log-proves-yes = Il prouve
log-proves-no = Il ne prouve pas
log-proves-count = qu’il y a dans le registre autant d’inscriptions qu’on en compte, et qu’aucune n’a été modifiée ou supprimée ensuite ;
log-proves-own = à chaque signataire muni d’un reçu, que sa propre signature y figure ;
log-proves-same = pour autant que des témoins veillent, que tout le monde voit le même registre.
log-not-people = qu’une vraie personne se tient derrière chaque inscription. Chaque adresse est confirmée par e-mail. Inventer des signataires en devient laborieux, mais non impossible, surtout pour qui gère le site ;
log-not-missing = que personne n’a été oublié. Mais qui est oublié n’a pas de reçu, et s’en aperçoit ;
log-not-letters = que les lettres ont été remises ou lues. La page de chaque campagne dit ce qu’elles sont devenues.
log-witnesses-title = Qui veille
log-witnesses = Ces organisations surveillent le registre. Chacune ne signe que ce qui prolonge ce qu’elle avait déjà vu.
log-witnesses-none = Aucune autre organisation ne surveille encore ce registre. Jusque-là, vous n’avez que notre parole que tout le monde voit le même.
log-witnesses-join = Toute organisation peut être témoin, avec ce programme sur une petite machine à elle :
log-column-witness = Témoin
log-column-agreed = Dernier accord
log-column-then = Inscriptions alors
log-witness-never = Pas encore
log-check-title = Vérifier un reçu
log-check-lead = Votre reçu est venu avec nos remerciements par e-mail ; il se trouve aussi sur la page qui suit vos lettres. Il est vérifié ici, dans votre navigateur, et n’est envoyé nulle part.
log-check-choose = Choisissez un reçu ou déposez-le ici
log-check-key-hint = C’est la clé de ce registre. Pour un reçu d’un autre site, mettez ici la clé de ce site.
log-check-scripts = Votre navigateur n’exécute pas JavaScript ici. La commande ci-dessous vérifie aussi un reçu.
log-check-source = Le code source de cette vérification, lisible par tous
log-command-title = Tout vérifier vous-même
log-command-lead = Si vous préférez ne vous fier ni à cette page ni à ce site, utilisez le programme sur un ordinateur à vous. Ceci recompte le registre entier :
log-command-receipt = Ceci vérifie un reçu :
log-command-open = Les formats sont ouverts et décrits, afin que des programmes d’autres auteurs puissent vérifier aussi :

## Le verdict sur un reçu, dans le navigateur

log-say-busy = Vérification …
log-say-good = Ce reçu est juste
log-say-bad = Ce reçu n’est pas juste
log-say-alarm = Alerte : le registre a été modifié
log-say-private = C’est le reçu destiné au seul signataire. Le nom, l’adresse et le pays sont exactement ceux de la signature. Gardez-le pour vous ; pour montrer à d’autres que vous êtes compté, il y a le reçu à partager.
log-say-shareable = C’est un reçu à partager. Il prouve que cette inscription figure au registre, et ne dit pas de qui elle est.
log-say-person = Nom
log-say-entry-number = Numéro de l’inscription
log-say-log-size = Inscriptions à ce moment
log-say-cosigned = Témoin
log-say-same = Le registre est aujourd’hui exactement tel qu’à l’établissement du reçu.
log-say-grown = Depuis l’établissement du reçu, le registre a grandi ; inscriptions alors : { $size }, aujourd’hui : { $today }. Que toutes les inscriptions antérieures sont inchangées, la commande ci-dessous le prouve ; elle télécharge pour cela le registre.
log-say-shrunk = À l’établissement de ce reçu, le registre avait plus d’inscriptions qu’aujourd’hui ; alors : { $size }, aujourd’hui : { $today }. Un registre ne rétrécit jamais : des inscriptions ont été enlevées. Gardez ce reçu et parlez-en.
log-say-split = Le nombre d’inscriptions ({ $size }) est le même qu’à l’établissement de ce reçu, mais pas leur empreinte : deux registres différents ont été montrés. Gardez ce reçu et parlez-en.
log-say-odd = Ce que ce site montre comme état actuel du registre n’est pas signé avec cette clé. Réessayez dans une minute. Si cela persiste, parlez-en.
log-say-unreachable = L’état actuel du registre n’a pas pu être demandé. Le reçu a été vérifié en lui-même.
log-say-elsewhere = Le reçu vient d’un autre registre, { $origin }. L’état actuel de ce registre n’est pas demandé ici.
log-say-later = Un reçu ne dit pas si la signature a été retirée plus tard. Une autre inscription le dit, et la commande ci-dessous la trouve.
log-say-no-receipt = Ce fichier n’est pas le reçu d’une signature. Le nom d’un reçu se termine par « .tlog-proof ».
log-say-no-extra = Le reçu ne dit pas sur quoi il porte : sa ligne « extra » manque.
log-say-extra = La partie du reçu qui dit ce qui a été signé est endommagée ou a été modifiée.
log-say-damaged = Le reçu est endommagé : une ligne manque, est coupée ou modifiée.
log-say-origin = Le reçu vient d’un autre registre, { $origin }. Pour le vérifier, mettez la clé publique de ce registre dans le champ ci-dessus.
log-say-unsigned = Le reçu n’est pas signé avec cette clé. Il ne vient pas de ce registre.
log-say-signature = La signature du registre ne correspond pas au reçu : le reçu a été modifié ou falsifié.
log-say-place = Le reçu désigne l’inscription { $index }, mais dit lui-même que le registre en avait moins : { $size }.
log-say-record = Ce que dit le reçu ne mène pas à ce que le registre a signé. Le nom, l’adresse, le pays, le nombre secret ou la place de l’inscription a été modifié.
log-say-entry = Ce que dit le reçu ne mène pas à ce que le registre a signé. La campagne, l’inscription ou sa place a été modifiée.
log-say-key = Ce qui se trouve dans le champ « Clé publique du registre » n’est pas la clé d’un registre.

## Quand quelque chose ne va pas

problem-missing-title = Cette page n’existe pas
problem-missing = L’adresse est peut-être mal saisie, ou la campagne porte un autre nom.
problem-link-title = Ce lien ne fonctionne pas
problem-link = Un programme de messagerie l’a peut-être coupé en deux. Copiez le lien entier depuis le message, ou signez à nouveau : vous en recevrez un autre.
problem-link-expired-title = Ce lien a expiré
problem-link-expired = La signature n’a pas été confirmée à temps et ce qui était conservé est effacé. Vous pouvez volontiers signer à nouveau.
problem-link-withdrawn-title = Cette signature a été retirée
problem-link-withdrawn = Il n’en reste plus rien ici. Vous pouvez signer à nouveau à tout moment.
problem-closed-title = Cette campagne est close
problem-closed = Elle ne recueille plus de signatures. Rien n’a été conservé.
problem-not-open-title = Cette campagne n’est pas encore ouverte
problem-not-open = Elle recueille des signatures à partir du { $date }. Rien n’a été conservé.
problem-suspended-title = Cette campagne est suspendue
problem-suspended = Personne ne peut la signer pour le moment, et ses lettres attendent. Revenez dans quelques jours.
problem-large-title = C’était trop
problem-large = L’envoi dépasse la taille possible d’un formulaire. Rien n’a été conservé. Veuillez raccourcir votre texte et le renvoyer.
problem-type-title = Ce formulaire a été envoyé d’une façon que nous ne pouvons pas lire
problem-type = Veuillez signer sur la page de la campagne. Les programmes envoient « application/x-www-form-urlencoded » en UTF-8.
problem-method-title = Cette page ne peut pas être utilisée de cette façon
problem-method = Ouvrez la page de la campagne et utilisez le formulaire qui s’y trouve.
problem-limited-title = Trop de signatures depuis votre réseau
problem-limited = Pendant un moment, nous n’acceptons plus de signatures de votre réseau, afin d’écarter les robots. Rien n’a été conservé. Veuillez réessayer plus tard, ou depuis une autre connexion.
problem-busy-title = Trop de personnes signent en même temps
problem-busy = Votre signature n’est pas encore enregistrée. Ce que vous avez saisi est encore là : veuillez patienter un instant et l’envoyer à nouveau.
problem-unavailable-title = Le site est momentanément indisponible
problem-unavailable = Veuillez réessayer dans une minute. Rien de ce qui vous a été confirmé n’est perdu.
problem-internal-title = Une erreur s’est produite de notre côté
problem-internal = Ce n’est pas votre faute et nous en avons pris note. Veuillez réessayer. Si cela se reproduit, indiquez-nous ce numéro :
problem-home = Voir les campagnes en cours
problem-again = Réessayer

## La boîte d’envoi de la démonstration, et la rédaction

outbox-title = Boîte d’envoi
outbox-lead = Tous les messages que ce site aurait envoyés, du plus récent au plus ancien. Rien n’a quitté cet ordinateur.
outbox-none = Encore aucun message. Signez quelque chose.
outbox-from = De
outbox-to = À
outbox-subject = Objet
outbox-date = Date
outbox-newer = Plus récents
outbox-older = Plus anciens
outbox-back = Tous les messages
outbox-headers = Tous les champs d’en-tête
outbox-html = Le même message sous forme de page web
outbox-attachments = Pièces jointes
outbox-unreadable = Ce message ne peut pas être lu.
outbox-closed-title = Réservé à l’équipe
outbox-closed = Utilisez le lien de connexion que le programme a affiché à son démarrage.
