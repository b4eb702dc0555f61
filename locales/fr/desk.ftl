### The desk, where staff work, and the mails to staff. A language has this file whole or not at all: decision 0022.

desk-title = Espace de travail
desk-home = Accueil
desk-home-title = Vos organisations
desk-home-empty = Vous n’appartenez encore à aucune organisation. Demandez une invitation aux responsables d’une organisation ; le lien arrive par e-mail.
desk-home-operator = Une campagne appartient à une organisation. Ajoutez-en une, ou ouvrez l’une de celles arrivées avec une campagne, puis invitez quelqu’un pour en être responsable.
desk-organisations = Organisations
desk-trail = Journal d’audit
desk-account = Votre compte
desk-save = Enregistrer
desk-remove = Supprimer
desk-continue = Continuer
desk-name = Nom
desk-name-hint = Celui que vos collègues connaissent. Il s’affiche à côté de ce que vous faites.
desk-name-missing = Indiquez un nom de 100 caractères au plus.
desk-email = Adresse e-mail
desk-since = depuis le { $day }
desk-since-head = Depuis
desk-last-used = dernière utilisation : { $day }

## Signing in

desk-sign-in-title = Connexion
desk-sign-in-button = Se connecter
desk-sign-in-once = Ce lien fonctionne une seule fois et vous connecte.
desk-sign-in-passkey = Avec votre doigt, votre visage ou votre code PIN, sur un appareil que vous avez ajouté.
desk-sign-in-passkey-refused = Cette clé d’accès n’est pas connue ici. Essayez-en une autre, ou votre mot de passe.
desk-sign-in-refused = L’adresse et le mot de passe ne vont pas ensemble, ou ce compte n’existe pas.
desk-sign-in-limited = Il y a eu trop de tentatives depuis votre réseau. Attendez quelques minutes, ou utilisez une clé d’accès.
desk-sign-in-lost = Plus aucun moyen de vous connecter ? Demandez un nouveau lien à qui gère ce site.
desk-sign-out = Se déconnecter
desk-code-title = La seconde étape
desk-code = Code
desk-code-hint = Les six chiffres qu’affiche votre application, ou l’un des codes que vous avez notés.
desk-code-wrong = Ce code est faux ou a déjà servi. Attendez le suivant.
desk-code-over = Cela a pris trop de temps, ou trop de codes étaient faux. Veuillez recommencer.
desk-confirm-title = Est-ce toujours vous ?
desk-confirm = Ce que vous allez faire est important. Veuillez prouver encore une fois que c’est bien vous ; cela vaut pour un quart d’heure.
desk-confirm-refused = Ce n’est pas votre mot de passe.
desk-confirm-no-way = Vous êtes ici par un lien qui ne fonctionne qu’une fois. Demandez-en un nouveau et ajoutez aussitôt une clé d’accès.

## Invitations

desk-invitation-title = Invitation
desk-invitation = { $organisation } vous invite dans son espace de travail.
desk-invitation-role = Votre rôle : { $role }.
desk-invitation-accept = Accepter
desk-invitation-sign-in = Vous avez déjà un compte. Connectez-vous et vous pourrez accepter.
desk-invitation-anew-title = Ce n’était pas vous ?
desk-invitation-anew = Quelqu’un a peut-être créé ce compte sans avoir cette boîte aux lettres. Si ce n’était pas vous, recommencez : rien de ce qui a été mis en place avant ne laissera plus entrer personne, et les autres organisations de ce compte devront vous inviter à nouveau.
desk-invitation-anew-button = Recommencer

## One’s own account

desk-account-title = Votre compte
desk-account-no-way = Vous ne pouvez pas encore vous reconnecter : ajoutez une clé d’accès ou définissez un mot de passe.
desk-account-last-way = C’est votre seul moyen de vous connecter. Ajoutez-en d’abord un autre.
desk-passkey = Clé d’accès
desk-passkeys = Clés d’accès
desk-passkeys-empty = Une clé d’accès se trouve sur votre téléphone, votre ordinateur ou une clé de sécurité. Personne ne peut la deviner, et aucune fausse page ne peut vous la soutirer.
desk-passkey-title = Ajouter une clé d’accès
desk-passkey-what = Votre appareil garde une clé et s’en sert quand il reconnaît votre doigt, votre visage ou votre code PIN. Rien de cela ne quitte l’appareil.
desk-passkey-name = Comment l’appeler ?
desk-passkey-name-hint = « Mon téléphone ». Si vous laissez ce champ vide, elle porte le nom de votre navigateur.
desk-passkey-make = Créer une clé d’accès
desk-passkey-use = Utiliser une clé d’accès
desk-passkey-add = Ajouter une clé d’accès
desk-passkey-instead = Plutôt un mot de passe et des codes
desk-passkey-synced = sur plusieurs appareils
desk-passkey-failed = Cela n’a pas fonctionné. Réessayez, ou utilisez un autre appareil.
desk-passkey-elsewhere = Les clés d’accès sont liées à l’adresse propre de ce site, et vous arrivez par une autre.
desk-passkey-script = Les clés d’accès ont besoin de JavaScript. Un mot de passe avec des codes s’en passe.
desk-passkey-refused = La clé d’accès n’a pas été acceptée. Veuillez réessayer.
desk-password = Mot de passe
desk-password-and-codes = Mot de passe et codes
desk-password-empty = Sans clé d’accès, vous vous connectez avec un mot de passe et un code qu’affiche une application de votre téléphone.
desk-password-set = Définir un mot de passe
desk-password-change = Changer de mot de passe et d’application
desk-password-remove = Supprimer le mot de passe
desk-password-title = Mot de passe et codes
desk-password-what = Un mot de passe seul peut être volé. Il s’y ajoute donc un code qu’affiche une application de votre téléphone.
desk-password-choose = Choisissez un mot de passe
desk-password-hint = Au moins dix caractères. Le mieux : quatre ou cinq mots que personne d’autre ne mettrait ensemble.
desk-password-short = Ce mot de passe est trop court : il faut au moins dix caractères.
desk-password-long = Ce mot de passe est trop long : 256 caractères au plus.
desk-password-guessable = Ce mot de passe est parmi les premiers que l’on essaierait. Mettez ensemble quelques mots inattendus.
desk-totp = Relier une application
desk-totp-hint = Ouvrez une application d’authentification, photographiez ce code avec elle et tapez les six chiffres qu’elle affiche.
desk-totp-qr = Le code à photographier avec votre application
desk-totp-type = Ou tapez ceci dans l’application :
desk-codes-title = Vos codes de secours
desk-codes-keep = Notez-les et gardez-les ailleurs que votre téléphone. Chacun remplace une seule fois un code de l’application. Ils ne sont affichés que maintenant.
desk-codes-kept = Je les ai notés
desk-codes-new = Nouveaux codes de secours
desk-codes-left = { $count ->
    [one] Il reste { $count } code de secours.
    [many] Il reste { $count } de codes de secours.
   *[other] Il reste { $count } codes de secours.
}
desk-sessions = Vos sessions ouvertes
desk-session-this = ici
desk-session-end = Fermer cette session
desk-sessions-end = Fermer toutes les autres sessions
desk-browser-unknown = Navigateur inconnu

## Organisations and members

desk-place-overview = Vue d’ensemble
desk-place-members = Membres
desk-place-trail = Journal d’audit
desk-organisations-title = Organisations
desk-organisations-empty = Aucune pour l’instant. Un dossier de campagne apporte ses organisations ; les autres s’ajoutent ici.
desk-organisation-add = Ajouter une organisation
desk-organisation-name = Nom
desk-organisation-slug = Nom court
desk-organisation-slug-hint = Pour les adresses : minuscules latines sans accent, chiffres et traits d’union, par exemple metal-workers.
desk-organisation-kind = Type
desk-organisation-invalid = Il faut un nom, ainsi qu’un nom court fait de minuscules latines sans accent, de chiffres et de traits d’union.
desk-organisation-taken = Une organisation porte déjà ce nom court.
desk-kind-union = Syndicat
desk-kind-federation = Fédération
desk-kind-rights = Organisation de défense des droits humains
desk-kind-fund = Fonds de solidarité
desk-kind-network = Réseau
desk-kind-other = Autre
desk-members-title = Membres
desk-members-empty = Encore personne. Invitez d’abord quelqu’un comme responsable : ce sont les responsables qui invitent les autres.
desk-members-invite = Inviter quelqu’un
desk-members-invite-hint = Un lien y est envoyé par e-mail. Il fonctionne une seule fois, pendant une semaine.
desk-members-invite-button = Inviter
desk-members-invited = L’invitation est en chemin. Vous pouvez aussi remettre ce lien vous-même ; il fonctionne une seule fois :
desk-members-waits = invitation du { $day }
desk-members-address = Ce n’est pas une adresse e-mail.
desk-members-role = Veuillez choisir un rôle.
desk-members-taken = Cette personne est déjà membre.
desk-members-last-owner = Il n’y aurait plus de responsable. Donnez d’abord ce rôle à quelqu’un d’autre.
desk-role = Rôle
desk-role-owner = Responsable
desk-role-owner-means = Tout : membres, campagnes, signataires, journal d’audit.
desk-role-editor = Rédaction
desk-role-editor-means = Écrit les campagnes, les ouvre et les clôt, examine ce qui a été mis de côté.
desk-role-translator = Traduction
desk-role-translator-means = Traduit et relit les traductions.
desk-role-list-editor = Correspondance
desk-role-list-editor-means = Écrit aux signataires qui ont accepté d’avoir des nouvelles, et voit leurs coordonnées.
desk-role-viewer = Lecture
desk-role-viewer-means = Voit les campagnes et les chiffres, ne change rien.

## What was just done

desk-said-saved = C’est enregistré.
desk-said-signed-out = Votre session est fermée.
desk-said-passkey-added = La clé d’accès est ajoutée.
desk-said-passkey-removed = La clé d’accès est supprimée.
desk-said-password-removed = Le mot de passe est supprimé.
desk-said-session-ended = Cette session est fermée.
desk-said-sessions-ended = Toutes les autres sessions sont fermées.
desk-said-organisation-saved = L’organisation est ajoutée. Invitez maintenant quelqu’un pour en être responsable.
desk-said-invited = L’invitation est en chemin.
desk-said-role-changed = Le rôle est changé.
desk-said-member-removed = Ce membre est retiré. Si c’était une erreur, envoyez une nouvelle invitation.
desk-said-accepted = Vous êtes maintenant membre.

## The audit trail

desk-trail-title = Journal d’audit
desk-trail-what = Qui a fait quoi, et quand. Personne ne peut le modifier. Votre lecture y est notée aussi.
desk-trail-empty = Rien n’a encore été fait.
desk-trail-when = Quand
desk-trail-who = Qui
desk-trail-deed = Quoi
desk-trail-subject = Sur quoi
desk-trail-older = Entrées plus anciennes
desk-trail-by-command = La ligne de commande
desk-trail-by-program = Le programme lui-même
desk-trail-account-added = a ajouté un compte
desk-trail-account-removed = a supprimé un compte
desk-trail-account-changed = a modifié un compte
desk-trail-account-begun-anew = a recommencé un compte par sa boîte aux lettres
desk-trail-link-made = a créé un lien de connexion
desk-trail-signed-in = a ouvert une session
desk-trail-signed-in-by-link = a ouvert une session par un lien
desk-trail-recovery-code-used = a ouvert une session avec un code de secours
desk-trail-session-ended = a fermé une session
desk-trail-passkey-added = a ajouté une clé d’accès
desk-trail-passkey-removed = a supprimé une clé d’accès
desk-trail-password-set = a défini un mot de passe
desk-trail-password-removed = a supprimé le mot de passe
desk-trail-recovery-codes-made = a créé des codes de secours
desk-trail-organisation-added = a ajouté une organisation
desk-trail-organisation-changed = a modifié une organisation
desk-trail-member-invited = a invité un membre
desk-trail-invitation-accepted = a accepté une invitation
desk-trail-role-changed = a changé un rôle
desk-trail-member-removed = a retiré un membre
desk-trail-trail-read = a lu le journal d’audit

## What can go wrong

desk-forbidden-title = Votre rôle ne le permet pas
desk-forbidden = Votre rôle dans cette organisation ne comprend pas cela. Les responsables peuvent le changer.
desk-forgery-title = Cet envoi ne vient pas d’ici
desk-forgery = Ceci a été envoyé depuis un autre site, ou votre navigateur ne dit pas d’où cela vient. Revenez en arrière, rechargez la page et recommencez.
desk-link-title = Ce lien ne fonctionne plus
desk-link = Il a déjà servi, ou il est trop ancien. Demandez-en un nouveau.
desk-conflict-title = Ce n’est pas possible
desk-conflict = Quelque chose d’autre a changé entre-temps. Revenez en arrière, rechargez la page et regardez.

## Mails to staff

desk-mail-invitation-subject = { $organisation } vous invite
desk-mail-invitation = { $organisation } vous invite dans son espace de travail sur { $site }, où se font ses campagnes. Suivez ce lien ; il fonctionne une seule fois, pendant une semaine :
desk-mail-passkey-added-subject = Une clé d’accès a été ajoutée
desk-mail-passkey-added = Une clé d’accès a été ajoutée à votre compte sur { $site }.
desk-mail-password-set-subject = Un mot de passe a été défini
desk-mail-password-set = Un mot de passe a été défini pour votre compte sur { $site }. Les autres sessions ont été fermées.
desk-mail-recovery-code-used-subject = Un code de secours a été utilisé
desk-mail-recovery-code-used = Quelqu’un s’est connecté à votre compte sur { $site } avec votre mot de passe et un code de secours.
desk-notice-why = Vous recevez ce message parce que vous appartenez à une organisation dont les campagnes se font sur { $site }.
desk-notice-review-asked-subject = À approuver : { $title }
desk-notice-review-asked = Une campagne attend votre accord : « { $title } ». Vous pouvez l’approuver, ou la renvoyer en disant pourquoi.
desk-notice-sent-back-subject = Renvoyée : { $title }
desk-notice-sent-back = « { $title } » vous a été renvoyée, avec ces mots :
desk-notice-approved-subject = Approuvée : { $title }
desk-notice-approved = « { $title } » est approuvée. Elle s’ouvrira le jour prévu ; vous pouvez aussi l’ouvrir maintenant.
desk-notice-opened-subject = Ouverte : { $title }
desk-notice-opened = « { $title } » s’est ouverte aujourd’hui, comme prévu.
desk-notice-monthly-subject = Un mois de plus : { $title }
desk-notice-monthly = « { $title } » est ouverte depuis un mois de plus. Y a-t-il des nouvelles à donner ? Demande-t-elle encore ce qu’il faut ? Si vous avez obtenu gain de cause, clôturez-la et dites-le.
desk-notice-two-weeks-subject = Se termine dans deux semaines : { $title }
desk-notice-two-weeks = « { $title } » se termine dans deux semaines. Faites-le savoir maintenant, ou demandez une prolongation si cela ne suffit pas.
desk-notice-two-days-subject = Se termine dans deux jours : { $title }
desk-notice-two-days = « { $title } » se termine dans deux jours. Vous pouvez encore demander une prolongation.
desk-notice-report-due-subject = Le bilan est attendu : { $title }
desk-notice-report-due = « { $title } » est close. Qu’est-ce qui a été obtenu, les membres étaient-ils au courant, que leur a-t-elle apporté ? Toutes celles et tous ceux qui ont signé aimeraient le savoir. Cela prend cinq minutes.
desk-notice-extension-asked-subject = Prolongation demandée : { $title }
desk-notice-extension-asked = La rédaction de « { $title } » demande un dernier jour plus tardif :
desk-notice-extension-granted-subject = Prolongée : { $title }
desk-notice-extension-granted = « { $title } » a un nouveau dernier jour :
desk-notice-extension-declined-subject = Pas de prolongation : { $title }
desk-notice-extension-declined = La prolongation de « { $title } » a été refusée :
desk-mail-not-you = Si cela vous surprend, dites-le à qui gère le site.

## Campaigns: lists, a new one, its front page

desk-place-campaigns = Campagnes
desk-campaigns = Campagnes
desk-campaigns-title = Campagnes
desk-campaigns-search = Chercher par titre ou par numéro
desk-campaigns-none-found = Aucune campagne ne porte « { $search } » dans son titre, son nom court ou son organisation.
desk-campaigns-show-all = Tout afficher
desk-campaigns-empty-make = Encore aucune campagne. Commencez par un titre et deux phrases ; personne ne voit rien tant que vous ne l’ouvrez pas.
desk-campaigns-empty = Encore aucune campagne. La rédaction de l’organisation peut en commencer une.
desk-campaigns-older = Campagnes plus anciennes
desk-search = Chercher
desk-campaign = Campagne
desk-organisation = Organisation
desk-state = État
desk-state-draft = Brouillon
desk-state-in-review = À approuver
desk-state-approved = Approuvée
desk-state-open = Ouverte
desk-state-suspended = Suspendue
desk-state-closed = Close
desk-state-reported = Bilan publié
desk-days = Dates
desk-signatures = Signatures
desk-new-title = Nouvelle campagne
desk-new-from-nothing = En partant de zéro
desk-new-make = Commencer
desk-new-language = Langue de l’original
desk-new-language-other = Une autre langue
desk-new-language-tag = Son code
desk-new-language-tag-hint = Selon BCP 47 : « mn » pour le mongol, « pt-BR » pour le portugais du Brésil.
desk-new-language-unknown = Ce n’est pas un code de langue.
desk-new-kind = Ce que devient une signature
desk-new-kind-letter = Une lettre
desk-new-kind-letter-means = Chaque signature devient une lettre aux destinataires que vous désignez : présidence, employeur, ambassades.
desk-new-kind-statement = Une déclaration
desk-new-kind-statement-means = Des personnes et des organisations y apposent leur nom ; rien n’est envoyé.
desk-new-slug = Nom court
desk-new-slug-hint = Pour l’adresse de la page. Si vous laissez ce champ vide, il est tiré du titre. Il peut être changé tant que la campagne n’est pas ouverte.
desk-new-slug-wrong = Un nom court a de 2 à 64 caractères : minuscules latines sans accent, chiffres et traits d’union, sans trait d’union au début ni à la fin.
desk-new-slug-taken = Une campagne porte déjà ce nom court. Choisissez-en un autre, par exemple le même avec une année.
desk-new-title-missing = Il faut un titre et un résumé, d’une ligne chacun.
desk-text-title = Titre
desk-text-title-hint = Ce que vous demandez, en quelques mots : « Liberté pour les travailleurs du pétrole ».
desk-text-summary = Résumé
desk-text-summary-hint = Une ou deux phrases. Elles figurent dans les listes et partout où le lien est partagé.
desk-todo = Avant l’ouverture
desk-changed-files = { $count ->
    [one] { $count } fichier modifié n’est pas encore en ligne.
    [many] { $count } de fichiers modifiés ne sont pas encore en ligne.
   *[other] { $count } fichiers modifiés ne sont pas encore en ligne.
}
desk-said-campaign-made = La campagne est commencée. Seule votre organisation la voit.
desk-trail-campaign-made = a commencé une campagne
desk-trail-campaign-edited = a modifié une campagne
desk-trail-campaign-shown = a mis en ligne des modifications d’une campagne
desk-trail-campaign-moved = a fait passer une campagne à un autre état
desk-trail-campaign-extended = a demandé, accordé ou refusé la prolongation d’une campagne
desk-trail-volunteer-invited = a donné à une personne bénévole un lien pour traduire
desk-trail-volunteer-ended = a mis fin au lien d’une personne bénévole
desk-trail-supporters-exported = a pris la liste des signataires qui ont donné leur accord
desk-trail-campaign-shared = a changé ce qu’un partenaire peut faire d’une campagne
desk-trail-test-letter-sent = a envoyé une lettre d’essai
desk-trail-address-mended = a signalé qu’une adresse fonctionne

## A campaign’s settings

desk-place-settings = Réglages
desk-settings-title = Réglages
desk-clash-some = Quelqu’un d’autre a modifié certains des mêmes champs pendant que vous étiez ici. Ses mots figurent à côté des vôtres ci-dessous. Rien n’est encore enregistré : changez ce que vous voulez et enregistrez de nouveau.
desk-clash = Entre-temps, quelqu’un d’autre a écrit : { $value }
desk-settings-when = Quand et combien
desk-settings-opens = Ouverture
desk-settings-closes = Clôture
desk-settings-days-open = Son dernier jour, et comment le déplacer
desk-settings-closes-hint = Le dernier jour, en UTC. Si vous laissez ce champ vide, elle reste ouverte jusqu’à ce que vous la clôturiez.
desk-settings-goal = Objectif de signatures
desk-settings-goal-hint = Affiché à côté du décompte. Peut rester vide.
desk-settings-supersedes = Fait suite à la campagne
desk-settings-supersedes-hint = Le nom court d’une campagne précédente. Peut rester vide.
desk-settings-slug = Nom court
desk-settings-slug-hint = Dans l’adresse de la page. Il ne peut plus changer une fois que la campagne a été ouverte.
desk-settings-number = Numéro
desk-settings-number-hint = Pour le lien court /c/12.
desk-settings-approver = Qui doit donner son accord avant l’ouverture
desk-settings-approver-own = Responsable de l’organisation qui lance l’appel
desk-settings-approver-hint = Des personnes de cette organisation voient alors la campagne, l’approuvent ou la renvoient. Ce choix ne peut pas changer pendant qu’elles l’examinent.
desk-settings-routing = À qui
desk-settings-routing-legend = La lettre de chaque signature va
desk-routing-all = À tous les destinataires
desk-routing-all-means = Une lettre à chacun.
desk-routing-nearest = Au plus proche
desk-routing-nearest-means = Le destinataire du pays de qui signe, par exemple son ambassade. Dès qu’il y a des signatures, ce choix est définitif.
desk-routing-random = À certains d’entre eux
desk-routing-random-means = Le nombre que vous fixez, tirés au sort pour chaque signature.
desk-routing-fallback = Pour les autres pays
desk-routing-fallback-none = Aucun
desk-routing-count = Combien
desk-settings-pace = À quel rythme
desk-settings-pace-hint = Un rythme humain passe les filtres et n’a rien d’une attaque. Chaque destinataire peut avoir le sien.
desk-pace-hour = Lettres par heure
desk-pace-day = Lettres par jour
desk-pace-term = Jours avant d’abandonner une lettre
desk-pace-hours = Heures de bureau
desk-pace-hours-hint = À l’heure de chaque destinataire : mon-fri 09:00-17:00 ; s’il y en a plusieurs, avec des virgules. Champ vide : à toute heure.
desk-pace-mode = Sous quelle forme
desk-mode-letters = Chaque lettre seule
desk-mode-letters-means = Au fil des signatures, au rythme ci-dessus.
desk-mode-daily = Un e-mail par jour
desk-mode-daily-means = Avec toutes les lettres du jour.
desk-mode-weekly = Un e-mail par semaine
desk-mode-weekly-means = Avec toutes les lettres de la semaine.
desk-mode-post = Sur papier
desk-mode-post-means = Vous les imprimez, pour l’adresse postale.
desk-settings-behind = Qui porte l’appel
desk-settings-behind-hint = Chacune de ces organisations peut demander deux choses de plus aux signataires ; sans case cochée ici, rien n’est demandé à personne.
desk-settings-sponsor = lance l’appel
desk-settings-subscribe = Peut écrire à nouveau
desk-settings-share = Peut recevoir les coordonnées
desk-settings-add-organisation = Ajouter une organisation
desk-settings-add-hint = Si elle est connue ici, son nom et son adresse viennent avec elle.
desk-settings-url = Page web
desk-settings-organisation-unnamed = Une nouvelle organisation a besoin d’un nom, et d’un nom court fait de minuscules latines sans accent, de chiffres et de traits d’union.
desk-settings-data = Mots et données des signataires
desk-settings-message = Les signataires peuvent ajouter quelques mots
desk-settings-message-means = Ils figurent dans la lettre entre la formule d’appel et le texte.
desk-settings-retention = Jours avant l’effacement des données personnelles
desk-settings-retention-hint = Comptés à partir de la clôture et annoncés sur la page publique : 365, sauf raison particulière.
desk-settings-save-hint = Seule l’équipe le voit tant que vous n’avez pas mis vos modifications en ligne.

## A campaign’s targets

desk-place-targets = Destinataires
desk-undo = Annuler
desk-said-removed = C’est retiré de la liste.
desk-said-back = C’est rétabli.
desk-said-taken-in = La liste est importée.
desk-said-test-asked = La lettre d’essai est en chemin. Rechargez cette page pour voir ce que dit le serveur.
desk-said-test-limited = Ce destinataire a reçu une douzaine de lettres d’essai en une heure. Attendez un peu.
desk-target = Destinataire
desk-targets-title = Destinataires
desk-targets-search = Chercher par nom, pays ou adresse
desk-targets-none-found = Aucun destinataire ne contient « { $search } ».
desk-targets-empty = On n’écrit encore à personne. Ajoutez celles et ceux que la lettre doit atteindre : présidence, employeur, ambassades. Une liste venue d’un tableur peut être importée.
desk-targets-statement = Cette campagne est une déclaration : rien n’est envoyé, et il ne doit pas y avoir de liste de destinataires.
desk-targets-count = { $count ->
    [one] { $count } destinataire
    [many] { $count } de destinataires
   *[other] { $count } destinataires
}
desk-targets-more = { $count ->
    [one] { $count } autre se trouve par la recherche.
    [many] { $count } d’autres se trouvent par la recherche.
   *[other] { $count } autres se trouvent par la recherche.
}
desk-targets-taken-off = { $name } : retiré de la liste.
desk-target-title = Destinataire
desk-target-new = Ajouter un destinataire
desk-target-and-another = Enregistrer et en ajouter un autre
desk-target-is-new = nouveau
desk-target-fails = une adresse ne fonctionne pas
desk-target-unnamed = Un destinataire a besoin d’un nom.
desk-target-gone = Quelqu’un a entre-temps retiré ce destinataire de la liste. Si vous enregistrez maintenant, il est ajouté de nouveau.
desk-column-id = Identifiant
desk-column-name = Nom
desk-column-office = Fonction
desk-column-country = Pays
desk-column-language = Langue
desk-column-emails = Adresses e-mail
desk-column-postal_address = Adresse postale
desk-column-time_zone = Fuseau horaire
desk-column-group = Groupe
desk-column-letters_per_hour = Lettres par heure
desk-column-daily_cap = Lettres par jour
desk-column-office_hours = Heures de bureau
desk-column-mode = Sous quelle forme
desk-target-name-hint = Comme sur une enveloppe : « Ambassade du Kazakhstan en France ».
desk-target-office-hint = La personne ou la fonction à qui l’on s’adresse : « Madame l’Ambassadrice ».
desk-target-emails-hint = Une par ligne, la meilleure en premier. Quand l’une ne fonctionne pas, on écrit à la suivante.
desk-target-country-hint = Où il se trouve ; avec « Au plus proche », le pays dont il s’occupe.
desk-target-language-hint = Celle dans laquelle on lui écrit : en, fr, pt-BR. Sans traduction, c’est l’original qui est envoyé.
desk-target-zone-hint = Par exemple Europe/Paris : pour les heures de bureau et la limite par jour. Vide, celui de la capitale du pays.
desk-target-group-hint = Le titre sous lequel la page le range. Peut rester vide.
desk-target-postal-hint = Pour les lettres sur papier. Peut rester vide.
desk-target-pace = Son propre rythme
desk-target-pace-hint = Ce qui reste vide suit les réglages de la campagne.
desk-target-mode-campaign = Comme dans les réglages
desk-addresses = Ses adresses
desk-addresses-hint = Une lettre d’essai est celle que le destinataire recevra, avec un nom inventé et une première ligne qui le dit. La réponse du serveur est conservée.
desk-addresses-not-shown = Les lettres d’essai sont possibles une fois ce destinataire en ligne : mettez d’abord vos modifications en ligne.
desk-addresses-former = Retirées de la liste
desk-address-working = fonctionne
desk-address-demoted = ne fonctionne pas, mise au repos
desk-address-probing = de nouveau à l’essai
desk-address-trial = de nouveau à l’essai
desk-address-tested = dernier essai : { $day }
desk-address-mend = Elle fonctionne de nouveau
desk-tests = Dernières lettres d’essai
desk-test-there = Envoyer une lettre d’essai
desk-test-own = La lettre, à votre propre adresse
desk-test-me = Me l’envoyer
desk-test-to-editor = à la rédaction
desk-test-look = Regarder de nouveau
desk-test-queued = en attente
desk-test-leased = en cours d’envoi
desk-test-accepted = acceptée
desk-test-deferred = différée
desk-test-refused = refusée
desk-test-failed = envoi impossible
desk-import-title = Importer une liste
desk-import-what = Un tableau avec un destinataire par ligne : il faut un nom et une adresse e-mail, les autres colonnes sont reconnues à leur en-tête. Rien ne change avant que vous ayez vu l’aperçu.
desk-import-file = Un fichier
desk-import-file-hint = CSV en UTF-8, comme tout tableur sait l’enregistrer ; 2 Mo au plus.
desk-import-paste = Ou collez le tableau
desk-import-filling = Là où le tableau ne dit rien
desk-import-replace = Le tableau est la liste entière
desk-import-replace-means = Les destinataires qui n’y sont pas sont retirés de la liste.
desk-import-look-button = Voir d’abord l’aperçu
desk-import-look = Ce qui changerait
desk-import-take = Importer
desk-import-again = Un autre fichier
desk-import-nothing = Choisissez un fichier, ou collez un tableau.
desk-import-large = Le tableau dépasse 2 Mo.
desk-import-encoding = Ce n’est pas du texte en UTF-8. Enregistrez-le au format « CSV UTF-8 ».
desk-import-spreadsheet = C’est le fichier du tableur lui-même. Enregistrez-le en CSV, puis importez celui-ci.
desk-import-columns = Aucune colonne ne s’appelle « name », ou aucune « email ». La première ligne doit contenir les en-têtes des colonnes.
desk-import-rows = Le tableau a plus de 5 000 lignes.
desk-import-added = { $count ->
    [one] { $count } destinataire est ajouté.
    [many] { $count } de destinataires sont ajoutés.
   *[other] { $count } destinataires sont ajoutés.
}
desk-import-changed = { $count ->
    [one] { $count } destinataire change.
    [many] { $count } de destinataires changent.
   *[other] { $count } destinataires changent.
}
desk-import-same = { $count ->
    [one] { $count } destinataire reste inchangé.
    [many] { $count } de destinataires restent inchangés.
   *[other] { $count } destinataires restent inchangés.
}
desk-import-refused = { $count ->
    [one] { $count } ligne n’est pas reprise.
    [many] { $count } de lignes ne sont pas reprises.
   *[other] { $count } lignes ne sont pas reprises.
}
desk-import-gone = Sont retirés de la liste :
desk-import-unknown = Ces colonnes n’ont pas de sens ici : { $columns }.
desk-import-nothing-new = Rien n’est nouveau dans ce tableau.
desk-import-line = Ligne
desk-import-becomes = Ce qu’elle devient
desk-fate-added = ajoutée
desk-fate-changed = modifiée
desk-fate-same = inchangée
desk-fate-refused = non reprise
## Writing a campaign

desk-place-text = Texte
desk-place-history = Historique
desk-text-group-page = La page
desk-text-group-letter = La lettre
desk-text-group-outcome = Le résultat
desk-text-appeal = Appel
desk-text-appeal-hint = Ce qui s’est passé, à qui, et pourquoi c’est important. Une ligne vide commence un paragraphe.
desk-text-demands = Revendications
desk-text-demands-hint = Une par ligne, chacune commençant par “- ”.
desk-text-letter-subject = Objet
desk-text-letter-subject-hint = { "{target}" }, { "{office}" } et { "{country}" } représentent le destinataire, sa fonction et le pays de qui signe.
desk-text-letter-salutation = Formule d’appel
desk-text-letter-salutation-hint = « Excellence, »
desk-text-letter-body = Lettre
desk-text-letter-body-hint = De simples paragraphes et des listes. Le nom de qui signe suit de lui-même.
desk-text-outcome = Le résultat
desk-text-outcome-hint = Affiché une fois la campagne close.
desk-text-look = Voir l’aperçu
desk-text-preview = Tel que la page l’affichera
desk-text-help = Comment faire ressortir un mot, faire un titre, un lien ou une image
desk-text-help-word = mot
desk-text-help-heading = un titre
desk-text-help-list = un élément de liste
desk-text-help-link = un lien
desk-text-help-image = une image, avec ce qu’elle montre entre les crochets
desk-text-kept = Enregistré à { $time } UTC
desk-text-waits = Pas encore enregistré
desk-text-failed = Pas enregistré : il n’y a pas de connexion. Laissez cette page ouverte ; elle réessaie.
desk-text-signed-out = Pas enregistré : votre session est fermée. Connectez-vous dans un autre onglet, puis continuez ici.
desk-text-clash = Quelqu’un d’autre a modifié les mêmes mots. Appuyez sur « Enregistrer » pour voir les deux versions ; rien n’est perdu.
desk-text-conflict = { $name } a modifié les mêmes mots pendant que vous écriviez. Votre texte se trouve dans les champs ; en dessous figure ce qui diffère de l’autre version. Réunissez les deux et enregistrez. L’autre version reste dans l’historique.
desk-text-theirs = L’autre version, c’est ce texte sans les ajouts et avec ce qui est barré :
desk-text-last = Dernier enregistrement : { $name }
desk-here = Sur cette page en ce moment : { $names }.
desk-here-elsewhere = Ailleurs dans cette campagne : { $names }.
desk-line = ligne { $line }
desk-file-text = Texte en { $language }
desk-file-settings = Réglages
desk-file-targets = Destinataires
desk-file-cases = Personnes
desk-file-figures = Chiffres
desk-file-image = Image { $name }
desk-file-update = Nouvelle : { $name }
desk-file-other = { $name }
desk-changes-title = Mettre les modifications en ligne
desk-changes-what = Ceci est écrit, mais ne figure pas encore dans la campagne. Le bouton l’y met ; si la campagne est ouverte, tout le monde le voit alors.
desk-changes-show = Tout mettre en ligne
desk-changes-show-one = Ne mettre en ligne que ceci
desk-changes-none = Tout ce qui est écrit est en ligne.
desk-changes-refused = Cela ne peut pas être mis en ligne ainsi. Rien n’a changé ; veuillez corriger :
desk-changes-new = nouveau
desk-changes-gone = enlevé
desk-history-empty = Rien n’a encore été modifié ici. Tout ce que vous enregistrez y figure et peut être repris.
desk-history-file = Quoi
desk-history-bundle = Par un dossier de campagne ou la ligne de commande
desk-history-shown = en ligne
desk-history-changed = Ce qui a changé
desk-history-whole = Le fichier entier
desk-history-latest = C’est la version actuelle.
desk-history-taken-away = Le fichier a été enlevé.
desk-history-restore = Reprendre cette version
desk-history-restore-what = Elle devient la dernière version ; l’actuelle reste dans l’historique.
desk-said-merged = C’est enregistré, avec ce que quelqu’un d’autre a écrit entre-temps.
desk-said-shown = C’est maintenant dans la campagne.
desk-said-restored = La version est reprise. Elle n’est pas en ligne tant que vous ne l’y mettez pas.
desk-step-done = Fait :
desk-step-appeal = Écrire l’appel
desk-step-appeal-hint = Ce qui s’est passé, et pourquoi cela concerne quelqu’un au loin.
desk-step-demands = Écrire les revendications
desk-step-demands-hint = Ce qui doit arriver, une par ligne.
desk-step-letter = Écrire la lettre
desk-step-letter-hint = Ce qui part au nom de chaque signataire.
desk-step-targets = Dire qui reçoit la lettre
desk-step-targets-hint = Noms, fonctions et adresses ; saisis, ou tirés d’un tableau.
desk-step-settings = Fixer un objectif et voir le reste
desk-step-settings-hint = Dates, consentements, rythme, durée de conservation des données personnelles.
desk-faults = À corriger
desk-letters-accepted = Lettres prises en charge par des serveurs de messagerie
desk-public-page = La page publique

## A campaign’s pictures

desk-place-images = Images
desk-images-title = Images
desk-images-empty = Encore aucune image. Une bonne photo dit de qui il s’agit ; demandez aux personnes qui y figurent si elles acceptent d’être vues.
desk-image-add = Ajouter une image
desk-image-add-button = Ajouter
desk-image-file = Une photo ou un dessin
desk-image-file-hint = JPEG, PNG ou WebP, 24 Mo au plus. L’image est réduite ici, et le lieu et l’heure de la prise de vue en sont retirés.
desk-image-alt = Que montre-t-elle ?
desk-image-alt-hint = Une phrase, dans la langue de l’original : elle est lue à qui ne peut pas voir l’image.
desk-image-alt-others = Dans d’autres langues
desk-image-alt-in = Ce qu’elle montre ({ $language })
desk-image-place-now = La placer dans un texte
desk-image-place-later = Pas encore
desk-image-place-in = À la fin de l’appel ({ $language })
desk-image-place = Placer dans l’appel
desk-image-code = Pour la placer ailleurs dans un texte
desk-image-unused = Encore dans aucun texte
desk-image-used = Utilisée : { $files }
desk-image-taken-away = { $name } : image supprimée.
desk-image-none = Choisissez un fichier.
desk-image-no-words = Dites ce que montre l’image : certaines personnes ne peuvent pas la voir.
desk-image-unknown = Ce n’est pas une image utilisable ici : choisissez un fichier JPEG, PNG ou WebP.
desk-image-drawing = Les dessins SVG ne sont pas acceptés, car ils peuvent contenir des programmes. Enregistrez-le en PNG.
desk-image-large = Le fichier dépasse 24 Mo.
desk-image-pixels = L’image a plus de 40 millions de pixels. Réduisez-la d’abord.
desk-image-broken = Le fichier est endommagé. Enregistrez-le de nouveau, ou prenez-en un autre.
desk-said-image-added = L’image est ajoutée.
desk-said-image-placed = Elle se trouve maintenant à la fin de l’appel. Déplacez-la là-bas à votre gré.
desk-said-image-removed = L’image est supprimée.
desk-said-image-no-words = Rien n’a été enregistré : une image a besoin de mots dans la langue de l’original.

## A campaign’s news

desk-place-updates = Nouvelles
desk-updates-title = Nouvelles
desk-updates-empty = Encore aucune nouvelle. Qui a signé vient voir ici où en sont les choses : une réponse, une date d’audience, une libération.
desk-update-title = Nouvelle
desk-update-new = Écrire une nouvelle
desk-update-not-shown = pas encore en ligne
desk-update-also-in = l’écrire aussi en { $language }
desk-update-taken-away = { $name } : nouvelle supprimée.
desk-update-day-label = Jour
desk-update-day = Choisissez le jour et la langue.
desk-update-taken = Il y a déjà une nouvelle de ce jour dans cette langue. Modifiez celle-là, ou choisissez un autre jour.
desk-update-source = Source
desk-update-source-hint = L’adresse d’un article ou d’un communiqué. Peut rester vide.
desk-update-text = Texte
desk-update-text-hint = Une ligne vide commence un paragraphe, les *étoiles* mettent en relief, [des mots](https://…) font un lien.
desk-update-preview = Telle qu’elle sera affichée
desk-update-beside = Dans la langue de l’original
desk-update-clash = Quelqu’un d’autre a modifié les mêmes lignes pendant que vous écriviez. Son texte est ici, le vôtre dessous ; rien n’est encore enregistré. Reprenez ce que vous voulez, puis enregistrez : c’est le vôtre qui restera.
desk-said-update-removed = La nouvelle est supprimée.

# A campaign's state
desk-place-state = État
desk-state-draft-means = La rédaction l’écrit ; personne d’autre ne la voit.
desk-state-in-review-means = Écrite, elle attend l’approbation. D’ici là, elle ne peut pas être modifiée.
desk-state-approved-means = Approuvée. Elle s’ouvre d’elle-même le jour prévu, ou quand la rédaction l’ouvre.
desk-state-open-means = Tout le monde peut la signer, et ses lettres partent.
desk-state-suspended-means = Sa page dit qu’elle est suspendue. Personne ne peut signer, et les lettres attendent.
desk-state-closed-means = Personne ne peut plus signer ; les lettres en attente partent encore. Un bilan est attendu : le résultat obtenu.
desk-state-reported-means = Close, et le public peut en lire le résultat.
desk-state-approver = { $organisation } doit donner son accord avant l’ouverture.
desk-state-approver-own = Chez { $organisation }, une personne responsable doit donner son accord avant l’ouverture.
desk-state-moved-on = La campagne est entre-temps passée à un autre état. Voici où elle en est.
desk-state-unfinished = Il manque encore quelque chose, ou quelque chose est faux : la vue d’ensemble dit quoi.
desk-state-closes-in-past = Son dernier jour est passé. Fixez-en d’abord un plus tardif dans les réglages.
desk-state-nothing = Vous n’avez rien à faire ici pour l’instant.
desk-state-todo =
    { $n ->
        [one] Il reste { $n } chose à faire avant de continuer
        [many] Il reste { $n } de choses à faire avant de continuer
       *[other] Il reste { $n } choses à faire avant de continuer
    }
desk-opens = Ouverture
desk-closes = Clôture
desk-closes-never = pas de dernier jour
desk-closes-open = trois mois après l’ouverture
desk-approves = Approbation
desk-more-time = Prolongation
desk-more-time-asked = Un dernier jour plus tardif est demandé : { $day }.
desk-more-time-waits = La demande attend la réponse de qui approuve cette campagne. Une nouvelle demande la remplace.
desk-more-time-grant = Accorder
desk-more-time-decline = Refuser
desk-more-time-until = Nouveau dernier jour
desk-more-time-hint = Après celui de la campagne, et dans un an au plus.
desk-more-time-day = Ce n’est pas un dernier jour plus tardif. Choisissez-en un après celui de la campagne, et dans un an au plus.
desk-more-time-ask = Demander une prolongation
desk-more-time-give = Fixer le nouveau jour
desk-why = Pourquoi
desk-said-campaign-moved = C’est fait. Voici où en est la campagne.
desk-move-ask-for-review = Demander l’approbation
desk-move-ask-for-review-means = La campagne est prête. Qui l’approuve la voit telle qu’elle est.
desk-move-take-back = Reprendre
desk-move-take-back-means = Continuer à écrire. Il faudra ensuite une nouvelle approbation.
desk-move-send-back = Renvoyer
desk-move-send-back-means = Il faut d’abord changer quelque chose. Dites quoi à la rédaction.
desk-move-approve = Approuver
desk-move-approve-means = La campagne peut s’ouvrir telle qu’elle est.
desk-move-open = Ouvrir maintenant
desk-move-open-means = Dès cet instant, tout le monde peut la voir et la signer.
desk-move-suspend = Suspendre
desk-move-suspend-means = Arrêter la campagne : sa page reste, personne ne peut signer, les lettres attendent.
desk-move-resume = Relancer
desk-move-resume-means = On peut de nouveau signer, et les lettres partent.
desk-move-close = Clôturer
desk-move-close-means = Personne ne peut plus signer. Les lettres en attente partent encore. Le bilan est demandé ensuite.
desk-move-reopen = Rouvrir
desk-move-reopen-means = Seulement tant que son dernier jour n’est pas passé.
## A campaign from an earlier one, or from a bundle

desk-new-copy = À partir d’une campagne précédente
desk-new-copy-hint = Ses textes, sa lettre, ses destinataires, ses images et ses réglages sont repris ; ses nouvelles, son résultat et ses dates ne le sont pas.
desk-new-copy-button = Copier
desk-new-zip = À partir d’un dossier de campagne
desk-new-zip-hint = Une campagne exportée, ou écrite dans des fichiers, réunie en un zip. Elle devient un brouillon ; rien n’est mis en ligne.
desk-new-zip-file = Le zip
desk-new-zip-button = Importer
desk-new-zip-refused = Ceci n’a pas été importé. Veuillez corriger :
# The report when it is over
desk-place-report = Bilan
desk-report-early = Le bilan s’écrit quand la campagne est close.
desk-report-due = Le bilan est attendu.
desk-report-there = Le bilan est public. Il peut encore être corrigé.
desk-report-why = Toutes celles et tous ceux qui ont signé aimeraient savoir. Le bilan figure sur la page de la campagne et dans les archives ; sans lui, elles disent qu’il n’y en a pas.
desk-report-empty = Dites en quelques mots quel a été le résultat.
desk-report-refused = Quelqu’un est en train de modifier le même texte, ou autre chose y est faux : regardez la vue d’ensemble, puis publiez de nouveau.
desk-report-conceded = Qu’est-ce qui a été obtenu ?
desk-report-conceded-all = Tout ce qui était demandé
desk-report-conceded-some = Une partie
desk-report-conceded-none = Rien
desk-report-members-knew = Les membres connaissaient-ils la campagne ?
desk-report-members-knew-yes = Oui
desk-report-members-knew-some = Une partie d’entre eux
desk-report-members-knew-no = Non
desk-report-morale = Quel effet a-t-elle eu sur leur moral ?
desk-report-morale-raised = Elle leur a redonné courage
desk-report-morale-same = Aucun
desk-report-morale-lowered = Leur moral a baissé
desk-report-outcome = Le résultat, dans vos mots
desk-report-outcome-hint = Ce qui a été gagné, qui est libre, ce qui reste à faire. En Markdown, comme l’appel.
desk-report-tell = Publier le bilan
desk-report-change = Publier la correction
desk-said-reported = Le bilan est public.
# Partners
desk-place-sharing = Partenaires
desk-said-shared = C’est fait.
desk-share-empty = Personne d’autre ne participe à cette campagne. L’équipe d’un partenaire voit ce que vous partagez ici, et rien d’autre de ce qui est à vous.
desk-share-end = Mettre fin
desk-share-add = La partager avec un partenaire
desk-share-hint = Son nom court, tel qu’il a été enregistré par qui gère le site.
desk-share-unknown = Aucune organisation ne porte ce nom court ici.
desk-share-what = Ce que le partenaire peut faire
desk-share-button = Partager
desk-share-view = La voir
desk-share-view-means = La campagne et ses chiffres.
desk-share-translate = La traduire
desk-share-translate-means = La même chose, plus ses traductions.
desk-share-edit = L’écrire
desk-share-edit-means = La même chose, plus ses textes, ses destinataires et ses réglages.
desk-share-approve = Doit donner son accord avant l’ouverture
# Figures of a campaign
desk-place-figures = Chiffres
desk-figures-title = Chiffres
desk-figures-as-of = État : { $day }
desk-figures-last-day = Au cours des dernières 24 heures
desk-figures-time = Signatures au fil du temps
desk-figures-by-day = Par jour, sur trois mois
desk-figures-by-hour = Par heure, sur deux jours
desk-figures-chart = Signatures au fil du temps, au plus { $most } par intervalle. Le tableau ci-dessous dit la même chose.
desk-figures-most = au plus { $most }
desk-figures-table = En tableau
desk-figures-day = Jour
desk-figures-hour = Heure de début
desk-figures-none = Personne n’a confirmé de signature pendant cette période.
desk-figures-country = Par pays
desk-figures-language = Par langue
desk-figures-organisation = Par organisation
desk-figures-small = Moins de 5 chacun, réunis
desk-figures-letters = Lettres
desk-figures-target = Destinataire
desk-figures-failed = Non acceptées
desk-figures-words = Le dernier refus du serveur
desk-figures-no-words = sans explication
desk-figures-more = { $count ->
    [one] { $count } autre destinataire n’est pas affiché ici.
    [many] { $count } d’autres destinataires ne sont pas affichés ici.
   *[other] { $count } autres destinataires ne sont pas affichés ici.
}
desk-figures-files = En fichiers
desk-figures-files-hint = Les mêmes nombres, au complet, pour un tableur.
desk-figures-supporters = Qui a donné son accord
desk-figures-supporters-hint = Noms et adresses des personnes qui permettent à { $organisation } de leur écrire à nouveau ou de recevoir leurs coordonnées, et de personne d’autre. Avant le téléchargement, vous prouvez qui vous êtes, et c’est noté au journal d’audit. Gardez cette liste en lieu sûr : des gens ont été emprisonnés pour ce qu’ils avaient signé.
desk-figures-too-many = Plus de { $most } personnes ont donné leur accord : prenez le CSV.
desk-figures-names = Derniers noms publics
# What traps set aside
desk-place-moderation = Modération
desk-moderation-title = Modération
desk-moderation-waiting = { $count ->
    [one] { $count } signature attend que quelqu’un l’examine.
    [1000] Mille signatures ou plus attendent que quelqu’un les examine.
    [many] { $count } de signatures attendent que quelqu’un les examine.
   *[other] { $count } signatures attendent que quelqu’un les examine.
}
desk-moderation-what = Ces signatures ont été mises de côté : elles ne comptent pas, et rien n’a été envoyé. Acceptée, chacune reçoit son e-mail de confirmation et suit le même chemin que les autres ; supprimée, il n’en reste rien. Ce qui attend plus de trente jours est effacé. Votre passage ici est noté au journal d’audit.
desk-moderation-empty = Rien ne vous attend.
desk-moderation-empty-means = Une signature est mise de côté ici quand elle arrive plus vite qu’on ne tape, ou qu’elle remplit un champ que seuls les programmes voient. Elle ne compte pas tant que personne ne l’a acceptée.
desk-moderation-reason = Pourquoi elle a été mise de côté
desk-moderation-reason-honeypot = Elle a rempli un champ invisible pour les personnes
desk-moderation-reason-too-quick = Elle est arrivée plus vite qu’on ne tape
desk-moderation-reason-other = Pour une autre raison
desk-moderation-signature = Signature
desk-moderation-why = Pourquoi
desk-moderation-when = Où et quand
desk-moderation-decide = Décider
desk-moderation-no-words = Son contenu ne peut pas être lu ici
desk-moderation-again = Elle n’a pas été acceptée : la même adresse a de nouveau signé depuis.
desk-moderation-release = Accepter
desk-moderation-release-ticked = Accepter les signatures cochées
desk-moderation-remove-ticked = Supprimer les signatures cochées
desk-moderation-next = Les suivantes
desk-moderation-rule = Plusieurs à la fois, selon une règle
desk-moderation-rule-hint = Vous voyez d’abord combien y correspondent ; rien ne se passe avant que vous ne le disiez.
desk-moderation-any = Peu importe
desk-moderation-country = Pays
desk-moderation-from = À partir de ce jour (UTC)
desk-moderation-until = Jusqu’à ce jour inclus
desk-moderation-count = Compter
desk-moderation-counted = Signatures qui correspondent : { $matching } sur { $waiting }.
desk-moderation-at-most = Une règle décide de { $count } signatures au plus, les plus anciennes d’abord. Comptez de nouveau pour le reste.
desk-moderation-all = Tout afficher
desk-moderation-release-all = Accepter toutes celles qui correspondent
desk-moderation-remove-all = Supprimer toutes celles qui correspondent
desk-moderation-unreadable = Rien n’a été fait : une partie de la règle n’est pas lisible.
desk-moderation-more = Rien n’a été fait : il y a maintenant plus de signatures qui correspondent qu’au moment du décompte. Regardez de nouveau.
desk-moderation-marked-release = { $count ->
    [one] { $count } signature sera acceptée : { $day }.
    [many] { $count } de signatures seront acceptées : { $day }.
   *[other] { $count } signatures seront acceptées : { $day }.
}
desk-moderation-marked-remove = { $count ->
    [one] { $count } signature sera supprimée : { $day }.
    [many] { $count } de signatures seront supprimées : { $day }.
   *[other] { $count } signatures seront supprimées : { $day }.
}
desk-moderation-removed = { $count ->
    [0] Jusqu’ici, rien n’a été supprimé de cette campagne.
    [one] Jusqu’ici, { $count } signature a été supprimée de cette campagne.
    [many] Jusqu’ici, { $count } de signatures ont été supprimées de cette campagne.
   *[other] Jusqu’ici, { $count } signatures ont été supprimées de cette campagne.
}
desk-said-moderation-releasing = Ces signatures seront acceptées dans dix minutes. D’ici là, vous pouvez annuler.
desk-said-moderation-removing = Ces signatures seront supprimées dans dix minutes. D’ici là, vous pouvez annuler.
desk-said-moderation-undone = C’est annulé. Elles attendent comme avant.
desk-said-moderation-none = Rien n’a été fait : aucune case n’était cochée, ou quelqu’un d’autre a décidé entre-temps.
desk-said-moderation-late = Il était trop tard pour annuler, ou quelqu’un d’autre l’a déjà fait.
desk-trail-moderation-read = a regardé des signatures mises de côté
desk-trail-signatures-released = a décidé d’accepter des signatures
desk-trail-signatures-removed = a décidé de supprimer des signatures
desk-trail-moderation-undone = a annulé une décision sur des signatures

## Translations

desk-place-translations = Traductions
desk-language = Langue
desk-translations-of = L’original est en { $language }.
desk-translations-empty = Encore aucune autre langue. Commencez par une langue que parlent les gens que vous voulez toucher, ou le gouvernement à qui l’on écrit.
desk-translations-missing = Manquant
desk-translations-stale = Original modifié
desk-translations-unchecked = À relire
desk-translations-checked = Relu
desk-translations-share = { $done } sur { $total }
desk-translations-add = Une autre langue
desk-translations-tag = Ou son code
desk-translations-tag-hint = Pour une langue qui n’est pas dans la liste : pt-BR, rom, …
desk-translations-begin = Commencer
desk-translations-no-language = Ce n’est pas un code de langue.
desk-translations-since = L’original a changé depuis :
desk-translations-still-right = La traduction est toujours juste
desk-translations-check = C’est juste
desk-translations-check-all = Tout est juste
desk-translations-by = par { $name }
desk-translations-checked-by = relu par { $name }
desk-translations-publish = Mettre cette langue en ligne
desk-translations-clash = Quelqu’un a modifié les mêmes mots pendant que vous écriviez. Les vôtres se trouvent dans les champs ; réunissez les deux et enregistrez.
desk-translations-own-words = On ne relit pas ses propres mots : une seconde personne s’en charge.
desk-translations-not-checked = Tout n’est pas encore relu. Une seconde personne dit ce qui est juste ; la langue peut alors être mise en ligne.
desk-translations-refused = Cela ne peut pas être mis en ligne ainsi :
desk-translations-tools = Avec un outil à vous
desk-translations-tools-hint = Les textes en fichier PO de gettext ou XLIFF 2, un message par paragraphe, pour Poedit, Weblate, OmegaT et d’autres.
desk-translations-file-in = Un fichier traduit
desk-translations-file-take = Importer
desk-translations-file-empty = Rien dans ce fichier ne correspond à cette campagne telle qu’elle est maintenant.
desk-translations-file-wrong = Ce fichier ne peut pas être lu : { $why }.
desk-translations-file-taken = { $part } : importé.
desk-translations-file-unfinished = { $part } : { $share } paragraphes traduits ; laissé tel quel.
desk-translations-file-unknown = { $count ->
    [one] { $count } message ne correspond à aucun paragraphe de l’original tel qu’il est maintenant.
    [many] { $count } de messages ne correspondent à aucun paragraphe de l’original tel qu’il est maintenant.
   *[other] { $count } messages ne correspondent à aucun paragraphe de l’original tel qu’il est maintenant.
}
desk-said-checked = C’est relu.

## Volunteers

desk-volunteers = Bénévoles
desk-volunteers-hint = Une personne sans compte, qui traduit cette langue par un lien. Qui a le lien peut écrire ; il fonctionne 60 jours, ou jusqu’à ce que vous y mettiez fin. Ce qu’elle écrit attend une relecture, comme toute traduction.
desk-volunteer-name = Son nom
desk-volunteer-nameless = Dites comment s’appelle cette personne, afin que les autres sachent de qui sont les mots.
desk-volunteer-invite = Créer un lien
desk-volunteer-link = Donnez ce lien à cette personne, et à nulle autre. Il n’est affiché que cette fois.
desk-volunteer-until = fonctionne jusqu’au { $day }
desk-volunteer-title = Traduction
desk-volunteer-hello = Merci de traduire, { $name }. Enregistrez aussi souvent que vous voulez ; quelqu’un d’autre relit avant la mise en ligne.

## Where supporters come from, and how many confirm

desk-settings-links = D’où viennent les gens
desk-settings-links-words = Liens par provenance
desk-settings-links-hint = Des mots pour les liens que vous diffusez, par exemple « newsletter, website, leaflet ». Les chiffres disent alors combien ont signé par chacun. Seuls ces mots comptent, et ils ne permettent de reconnaître personne.
desk-settings-links-shown = Les liens tels qu’ils sont maintenant :
desk-figures-source = Par provenance des liens
desk-figures-confirming = Combien confirment
desk-figures-within = { $count ->
    [7] En une semaine
    [one] En { $count } jour
    [many] En { $count } de jours
   *[other] En { $count } jours
}
desk-figures-share = { $share } ({ $confirmed } sur { $asked })

## Block lists

desk-place-blocks = Liste de blocage
desk-blocks-title = Liste de blocage
desk-blocks-what = Une signature qui y correspond est mise de côté, non refusée : elle attend sous « Modération » que quelqu’un l’ait regardée. Cela vaut pour toutes les campagnes que demande votre organisation.
desk-blocks-new = Nouvelles entrées
desk-blocks-hint = Une par ligne : une adresse électronique, un domaine après @ (« @mail.example »), ou des mots qui figurent dans les noms, les organisations ou les messages, même à l’intérieur de mots plus longs.
desk-blocks-add = Ajouter
desk-blocks-entry = Entrée
desk-blocks-empty = Elle est vide. Si des absurdités arrivent toujours par le même chemin, nommez ce chemin ici.
desk-blocks-added = { $count ->
    [0] Tout y était déjà.
    [one] { $count } entrée est ajoutée.
    [many] { $count } d’entrées sont ajoutées.
   *[other] { $count } entrées sont ajoutées.
}
desk-blocks-removed = { $entry } n’est plus sur la liste.
desk-blocks-no-address = « { $line } » n’est pas une adresse électronique.
desk-blocks-no-domain = « { $line } » n’est pas un domaine.
desk-blocks-no-words = « { $line } » est trop court ou trop long : trois caractères au moins, cent au plus.
desk-blocks-too-many = « { $line } » n’a pas été ajouté : une liste a mille entrées au plus.
desk-moderation-reason-blocked = Elle correspond à votre liste de blocage
desk-moderation-words = Avec ces mots
desk-moderation-words-hint = Dans le nom, l’organisation ou le message ; ou une adresse, ou un domaine après @.
desk-trail-blocks-read = a regardé la liste de blocage
desk-trail-blocks-added = a complété la liste de blocage
desk-trail-block-removed = a retiré quelque chose de la liste de blocage

## What there is to translate

desk-translations-every = Toutes les langues commencées
desk-translations-look = Afficher
desk-translations-nothing = Rien ne reste à faire ici : tout ce qui a été commencé est traduit et relu.
desk-translations-not-begun = pas commencée

## The map

desk-figures-map = Une carte des pays d’où l’on a signé. Le tableau par pays dit la même chose.
desk-figures-from = à partir de { $count }
desk-figures-map-borders = Frontières telles que Natural Earth les dessine.

## An account elsewhere (OpenID Connect)

desk-oidc-sign-in = Se connecter avec { $provider }
desk-oidc-empty = Vous pouvez aussi vous connecter avec votre compte chez { $provider }, une fois qu’il est relié.
desk-oidc-link = Le relier
desk-oidc-unlink = Ne plus le relier
desk-oidc-prove = Le prouver chez { $provider }
desk-oidc-unknown = Ce compte chez { $provider } n’est relié à personne ici. Connectez-vous autrement, puis reliez-le sous votre nom.
desk-oidc-failed = { $provider } ne vous a pas laissé entrer, ou la réponse est venue trop tard. Veuillez réessayer.
desk-oidc-taken = Ce compte chez { $provider } est relié à quelqu’un d’autre ici.
desk-said-identity-linked = Il est relié. Vous pouvez désormais vous connecter avec lui.
desk-said-identity-unlinked = Il n’est plus relié.
desk-trail-identity-linked = a relié un compte extérieur pour se connecter
desk-trail-identity-unlinked = a cessé de relier un compte extérieur
desk-mail-identity-linked-subject = Un autre moyen de connexion a été ajouté
desk-mail-identity-linked = Un compte extérieur a été relié au vôtre sur { $site }. Qui le possède peut se connecter.
