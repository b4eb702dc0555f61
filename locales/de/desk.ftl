### Der Arbeitsbereich, in dem das Team arbeitet, und die E-Mails an das Team. Die Anrede ist „Sie“.

desk-title = Arbeitsbereich
desk-home = Start
desk-home-title = Ihre Organisationen
desk-home-empty = Sie gehören noch zu keiner Organisation. Bitten Sie die Leitung um eine Einladung; der Link kommt per E-Mail.
desk-home-operator = Kampagnen gehören zu Organisationen. Fügen Sie eine hinzu, oder öffnen Sie eine, die mit einer Kampagne kam, und laden Sie jemanden für die Leitung ein.
desk-organisations = Organisationen
desk-trail = Logbuch
desk-account = Ihr Konto
desk-save = Speichern
desk-remove = Entfernen
desk-continue = Weiter
desk-name = Name
desk-name-hint = So, wie man Sie im Team kennt. Er steht neben dem, was Sie tun.
desk-name-missing = Bitte geben Sie einen Namen mit höchstens 100 Zeichen an.
desk-email = E-Mail-Adresse
desk-since = seit dem { $day }
desk-since-head = Seit
desk-last-used = zuletzt benutzt am { $day }

## Signing in

desk-sign-in-title = Anmelden
desk-sign-in-button = Anmelden
desk-sign-in-once = Dieser Link funktioniert einmal und meldet Sie an.
desk-sign-in-passkey = Mit Fingerabdruck, Gesicht oder PIN, auf einem Gerät, das Sie hinzugefügt haben.
desk-sign-in-passkey-refused = Dieser Passkey ist hier nicht bekannt. Versuchen Sie einen anderen, oder nehmen Sie Ihr Passwort.
desk-sign-in-refused = Adresse und Passwort gehören nicht zusammen, oder dieses Konto gibt es nicht.
desk-sign-in-limited = Aus Ihrem Netz kamen zu viele Versuche. Warten Sie einige Minuten, oder nehmen Sie einen Passkey.
desk-sign-in-lost = Sie kommen gar nicht mehr hinein? Bitten Sie die Betreiber dieser Website um einen neuen Link.
desk-sign-out = Abmelden
desk-code-title = Der zweite Schritt
desk-code = Code
desk-code-hint = Die sechs Ziffern, die Ihre App zeigt, oder einer der Codes, die Sie sich notiert haben.
desk-code-wrong = Dieser Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten.
desk-code-over = Das hat zu lange gedauert, oder zu viele Codes waren falsch. Bitte fangen Sie noch einmal an.
desk-confirm-title = Sind Sie es noch?
desk-confirm = Was Sie jetzt vorhaben, hat Folgen. Bitte weisen Sie sich noch einmal aus; das gilt dann eine Viertelstunde.
desk-confirm-refused = Das ist nicht Ihr Passwort.
desk-confirm-no-way = Sie sind über einen Link gekommen, der nur einmal funktioniert. Bitten Sie um einen neuen und fügen Sie damit gleich einen Passkey hinzu.

## Invitations

desk-invitation-title = Einladung
desk-invitation = { $organisation } lädt Sie zur Mitarbeit ein.
desk-invitation-role = Ihre Rolle: { $role }.
desk-invitation-accept = Annehmen
desk-invitation-sign-in = Sie haben schon ein Konto. Melden Sie sich an, dann können Sie annehmen.
desk-invitation-anew-title = Das waren nicht Sie?
desk-invitation-anew = Vielleicht hat jemand dieses Konto eingerichtet, ohne dieses Postfach zu haben. Wenn Sie es nicht waren, beginnen Sie neu: Nichts, was vorher eingerichtet wurde, lässt dann noch jemanden hinein, und die anderen Organisationen dieses Kontos müssen Sie neu einladen.
desk-invitation-anew-button = Neu beginnen

## One’s own account

desk-account-title = Ihr Konto
desk-account-no-way = Noch können Sie sich nicht wieder anmelden: Fügen Sie einen Passkey hinzu, oder legen Sie ein Passwort fest.
desk-account-last-way = Anders können Sie sich nicht anmelden. Richten Sie erst einen zweiten Weg ein.
desk-passkey = Passkey
desk-passkeys = Passkeys
desk-passkeys-empty = Ein Passkey ist ein Schlüssel auf Ihrem Telefon, Ihrem Computer oder einem Sicherheitsschlüssel. Niemand kann ihn erraten, und keine gefälschte Seite kann ihn Ihnen entlocken.
desk-passkey-title = Passkey hinzufügen
desk-passkey-what = Ihr Gerät verwahrt einen Schlüssel und benutzt ihn, wenn Sie sich mit Fingerabdruck, Gesicht oder PIN ausweisen. Nichts davon verlässt das Gerät.
desk-passkey-name = Wie soll er heißen?
desk-passkey-name-hint = „Mein Telefon“. Bleibt das Feld leer, heißt er nach Ihrem Browser.
desk-passkey-make = Passkey anlegen
desk-passkey-use = Passkey benutzen
desk-passkey-add = Passkey hinzufügen
desk-passkey-instead = Lieber ein Passwort mit Codes
desk-passkey-synced = auf mehreren Geräten
desk-passkey-failed = Das hat nicht geklappt. Versuchen Sie es noch einmal, oder nehmen Sie ein anderes Gerät.
desk-passkey-elsewhere = Passkeys gehören zur eigenen Adresse dieser Website, und Sie sind über eine andere gekommen.
desk-passkey-script = Passkeys brauchen JavaScript. Ein Passwort mit Codes kommt ohne aus.
desk-passkey-refused = Der Passkey wurde nicht angenommen. Bitte versuchen Sie es noch einmal.
desk-password = Passwort
desk-password-and-codes = Passwort und Codes
desk-password-empty = Ohne Passkey melden Sie sich mit einem Passwort an und mit einem Code, den eine App auf Ihrem Telefon zeigt.
desk-password-set = Passwort festlegen
desk-password-change = Passwort und App ändern
desk-password-remove = Passwort entfernen
desk-password-title = Passwort und Codes
desk-password-what = Ein Passwort allein kann gestohlen werden. Deshalb gehört ein Code dazu, den eine App auf Ihrem Telefon zeigt.
desk-password-choose = Passwort wählen
desk-password-hint = Mindestens zehn Zeichen. Am besten vier oder fünf Wörter, die sonst niemand zusammenstellen würde.
desk-password-short = Das Passwort ist zu kurz: mindestens zehn Zeichen.
desk-password-long = Das Passwort ist zu lang: höchstens 256 Zeichen.
desk-password-guessable = Dieses Passwort würde man mit als Erstes ausprobieren. Nehmen Sie einige ungewöhnliche Wörter zusammen.
desk-totp = App verbinden
desk-totp-hint = Öffnen Sie eine Authenticator-App, scannen Sie damit diesen Code und tippen Sie die sechs Ziffern ein, die sie zeigt.
desk-totp-qr = Der Code für die Kamera Ihrer App
desk-totp-type = Oder tippen Sie dies in die App:
desk-codes-title = Ihre Ersatzcodes
desk-codes-keep = Schreiben Sie sie auf und verwahren Sie sie nicht beim Telefon. Jeder gilt einmal, anstelle eines Codes aus der App. Sie werden nur jetzt gezeigt.
desk-codes-kept = Ich habe sie aufgeschrieben
desk-codes-new = Neue Ersatzcodes
desk-codes-left = { $count ->
    [one] Noch { $count } Ersatzcode ist übrig.
   *[other] Noch { $count } Ersatzcodes sind übrig.
}
desk-sessions = Wo Sie angemeldet sind
desk-session-this = hier
desk-session-end = Dort abmelden
desk-sessions-end = Überall sonst abmelden
desk-browser-unknown = Unbekannter Browser

## Organisations and members

desk-place-overview = Übersicht
desk-place-members = Team
desk-place-trail = Logbuch
desk-organisations-title = Organisationen
desk-organisations-empty = Noch keine. Das Paket einer Kampagne bringt seine Organisationen mit; andere fügen Sie hier hinzu.
desk-organisation-add = Organisation hinzufügen
desk-organisation-name = Name
desk-organisation-slug = Kurzname
desk-organisation-slug-hint = Für Adressen: kleine lateinische Buchstaben, Ziffern und Bindestriche, etwa metal-workers.
desk-organisation-kind = Art
desk-organisation-invalid = Nötig sind ein Name und ein Kurzname aus kleinen lateinischen Buchstaben, Ziffern und Bindestrichen.
desk-organisation-taken = Eine Organisation mit diesem Kurznamen gibt es schon.
desk-kind-union = Gewerkschaft
desk-kind-federation = Gewerkschaftsverband
desk-kind-rights = Menschenrechtsorganisation
desk-kind-fund = Solidaritätsfonds
desk-kind-network = Netzwerk
desk-kind-other = Andere
desk-members-title = Team
desk-members-empty = Noch niemand. Laden Sie zuerst jemanden für die Leitung ein: Die Leitung lädt alle anderen ein.
desk-members-invite = Jemanden einladen
desk-members-invite-hint = An diese Adresse geht per E-Mail ein Link. Er funktioniert einmal und gilt eine Woche.
desk-members-invite-button = Einladen
desk-members-invited = Die Einladung ist unterwegs. Sie können diesen Link auch selbst weitergeben; er funktioniert einmal:
desk-members-waits = eingeladen am { $day }
desk-members-address = Das ist keine E-Mail-Adresse.
desk-members-role = Bitte wählen Sie eine Rolle.
desk-members-taken = Diese Person gehört schon zum Team.
desk-members-last-owner = Das ist die letzte Person mit der Rolle „Leitung“. Geben Sie die Rolle erst noch jemand anderem.
desk-role = Rolle
desk-role-owner = Leitung
desk-role-owner-means = Alles: Team, Kampagnen, Unterschriften, Logbuch.
desk-role-editor = Redaktion
desk-role-editor-means = Schreibt Kampagnen, startet und beendet sie, sieht durch, was zurückgestellt wurde.
desk-role-translator = Übersetzung
desk-role-translator-means = Übersetzt und prüft Übersetzungen.
desk-role-list-editor = Verteiler
desk-role-list-editor-means = Schreibt denen, die unterschrieben haben und mehr hören möchten, und sieht ihre Angaben.
desk-role-viewer = Einsicht
desk-role-viewer-means = Sieht Kampagnen und Statistik, ändert nichts.

## What was just done

desk-said-saved = Gespeichert.
desk-said-signed-out = Sie sind abgemeldet.
desk-said-passkey-added = Der Passkey ist hinzugefügt.
desk-said-passkey-removed = Der Passkey ist entfernt.
desk-said-password-removed = Das Passwort ist entfernt.
desk-said-session-ended = Dort abgemeldet.
desk-said-sessions-ended = Überall sonst abgemeldet.
desk-said-organisation-saved = Die Organisation ist hinzugefügt. Laden Sie jetzt jemanden für die Leitung ein.
desk-said-invited = Die Einladung ist unterwegs.
desk-said-role-changed = Die Rolle ist geändert.
desk-said-member-removed = Entfernt. War das ein Versehen, laden Sie die Person wieder ein.
desk-said-accepted = Sie gehören jetzt zum Team.

## The audit trail

desk-trail-title = Logbuch
desk-trail-what = Wer was wann getan hat. Niemand kann es ändern. Auch dass Sie es lesen, wird vermerkt.
desk-trail-empty = Noch ist nichts geschehen.
desk-trail-when = Wann
desk-trail-who = Wer
desk-trail-deed = Was
desk-trail-subject = Betrifft
desk-trail-older = Ältere Einträge
desk-trail-by-command = Die Befehlszeile
desk-trail-by-program = Das Programm selbst
desk-trail-account-added = hat ein Konto hinzugefügt
desk-trail-account-removed = hat ein Konto entfernt
desk-trail-account-changed = hat ein Konto geändert
desk-trail-account-begun-anew = hat ein Konto über sein Postfach neu begonnen
desk-trail-link-made = hat einen Anmeldelink erstellt
desk-trail-signed-in = hat sich angemeldet
desk-trail-signed-in-by-link = hat sich mit einem Link angemeldet
desk-trail-recovery-code-used = hat sich mit einem Ersatzcode angemeldet
desk-trail-session-ended = hat eine Anmeldung beendet
desk-trail-passkey-added = hat einen Passkey hinzugefügt
desk-trail-passkey-removed = hat einen Passkey entfernt
desk-trail-password-set = hat ein Passwort festgelegt
desk-trail-password-removed = hat das Passwort entfernt
desk-trail-recovery-codes-made = hat Ersatzcodes erstellt
desk-trail-organisation-added = hat eine Organisation hinzugefügt
desk-trail-organisation-changed = hat eine Organisation geändert
desk-trail-member-invited = hat jemanden ins Team eingeladen
desk-trail-invitation-accepted = hat eine Einladung angenommen
desk-trail-role-changed = hat eine Rolle geändert
desk-trail-member-removed = hat jemanden aus dem Team entfernt
desk-trail-trail-read = hat das Logbuch gelesen

## What can go wrong

desk-forbidden-title = Nicht mit Ihrer Rolle
desk-forbidden = Ihre Rolle in dieser Organisation erlaubt das nicht. Die Leitung kann das ändern.
desk-forgery-title = Nicht von hier abgeschickt
desk-forgery = Das wurde von einer anderen Website abgeschickt, oder Ihr Browser verrät nicht, woher. Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.
desk-link-title = Dieser Link funktioniert nicht mehr
desk-link = Er wurde schon benutzt oder ist zu alt. Bitten Sie um einen neuen.
desk-conflict-title = Das geht nicht
desk-conflict = Inzwischen hat sich etwas anderes geändert. Gehen Sie zurück, laden Sie die Seite neu und sehen Sie nach.

## Mails to staff

desk-mail-invitation-subject = { $organisation } lädt Sie ein
desk-mail-invitation = { $organisation } lädt Sie zur Mitarbeit auf { $site } ein; dort entstehen die Kampagnen. Folgen Sie diesem Link; er funktioniert einmal und gilt eine Woche:
desk-mail-passkey-added-subject = Ein Passkey wurde hinzugefügt
desk-mail-passkey-added = Zu Ihrem Konto auf { $site } wurde ein Passkey hinzugefügt.
desk-mail-password-set-subject = Ein Passwort wurde festgelegt
desk-mail-password-set = Für Ihr Konto auf { $site } wurde ein Passwort festgelegt. Andere Anmeldungen wurden beendet.
desk-mail-recovery-code-used-subject = Ein Ersatzcode wurde benutzt
desk-mail-recovery-code-used = Jemand hat sich mit Ihrem Passwort und einem Ersatzcode bei Ihrem Konto auf { $site } angemeldet.
desk-notice-why = Sie bekommen diese E-Mail, weil Sie zu einer Organisation gehören, deren Kampagnen auf { $site } entstehen.
desk-notice-review-asked-subject = Bitte freigeben: { $title }
desk-notice-review-asked = Eine Kampagne wartet auf Ihr Ja: „{ $title }“. Sie können sie freigeben, oder Sie geben sie zurück und sagen kurz, warum.
desk-notice-sent-back-subject = Zurückgegeben: { $title }
desk-notice-sent-back = „{ $title }“ wurde Ihnen zurückgegeben. Dazu heißt es:
desk-notice-approved-subject = Freigegeben: { $title }
desk-notice-approved = „{ $title }“ ist freigegeben. Die Kampagne startet an ihrem Tag; Sie können sie auch jetzt schon starten.
desk-notice-opened-subject = Gestartet: { $title }
desk-notice-opened = „{ $title }“ ist heute gestartet, wie Sie es geplant haben.
desk-notice-monthly-subject = Ein weiterer Monat: { $title }
desk-notice-monthly = „{ $title }“ läuft nun schon einen weiteren Monat. Gibt es Neues zu berichten? Fordert die Kampagne noch das Richtige? Ist erreicht, was gefordert war, dann beenden Sie sie und sagen Sie es.
desk-notice-two-weeks-subject = Endet in zwei Wochen: { $title }
desk-notice-two-weeks = „{ $title }“ endet in zwei Wochen. Sagen Sie es jetzt weiter, oder bitten Sie um mehr Zeit, wenn sie nicht reicht.
desk-notice-two-days-subject = Endet in zwei Tagen: { $title }
desk-notice-two-days = „{ $title }“ endet in zwei Tagen. Noch können Sie um mehr Zeit bitten.
desk-notice-report-due-subject = Der Bericht ist fällig: { $title }
desk-notice-report-due = „{ $title }“ ist beendet. Welche Forderungen wurden erfüllt, wussten die Mitglieder davon, was hat es ihnen gebracht? Alle, die unterschrieben haben, möchten davon hören. Es dauert fünf Minuten.
desk-notice-extension-asked-subject = Bitte um mehr Zeit: { $title }
desk-notice-extension-asked = Die Redaktion von „{ $title }“ bittet um einen späteren letzten Tag:
desk-notice-extension-granted-subject = Mehr Zeit: { $title }
desk-notice-extension-granted = „{ $title }“ hat einen späteren letzten Tag:
desk-notice-extension-declined-subject = Keine zusätzliche Zeit: { $title }
desk-notice-extension-declined = Der spätere letzte Tag von „{ $title }“ wurde abgelehnt:
desk-mail-not-you = Wenn Sie das überrascht, sagen Sie es den Betreibern der Website.

## Campaigns: lists, a new one, its front page

desk-place-campaigns = Kampagnen
desk-campaigns = Kampagnen
desk-campaigns-title = Kampagnen
desk-campaigns-search = Nach Titel oder Nummer suchen
desk-campaigns-none-found = Bei keiner Kampagne kommt „{ $search }“ in Titel, Kurzname oder Organisation vor.
desk-campaigns-show-all = Alle zeigen
desk-campaigns-empty-make = Noch keine Kampagne. Beginnen Sie mit einem Titel und zwei Sätzen; niemand sieht etwas, bis Sie sie starten.
desk-campaigns-empty = Noch keine Kampagne. Die Redaktion der Organisation kann eine anlegen.
desk-campaigns-older = Ältere Kampagnen
desk-search = Suchen
desk-campaign = Kampagne
desk-organisation = Organisation
desk-state = Status
desk-state-draft = Entwurf
desk-state-in-review = Zur Freigabe
desk-state-approved = Freigegeben
desk-state-open = Läuft
desk-state-suspended = Ausgesetzt
desk-state-closed = Beendet
desk-state-reported = Mit Bericht
desk-days = Zeitraum
desk-signatures = Unterschriften
desk-new-title = Neue Kampagne
desk-new-from-nothing = Von Grund auf
desk-new-make = Anlegen
desk-new-language = Sprache des Originals
desk-new-language-other = Andere Sprache
desk-new-language-tag = Sprachkürzel
desk-new-language-tag-hint = Nach BCP 47: „mn“ für Mongolisch, „pt-BR“ für Portugiesisch, wie man es in Brasilien schreibt.
desk-new-language-unknown = Das ist kein Sprachkürzel.
desk-new-kind = Was mit einer Unterschrift geschieht
desk-new-kind-letter = Brief
desk-new-kind-letter-means = Jede Unterschrift wird zu einem Brief an die, die Sie nennen: ein Staatsoberhaupt, einen Arbeitgeber, Botschaften.
desk-new-kind-statement = Erklärung
desk-new-kind-statement-means = Menschen und Organisationen setzen ihren Namen darunter; verschickt wird nichts.
desk-new-slug = Kurzname
desk-new-slug-hint = Für die Adresse der Seite. Bleibt das Feld leer, entsteht er aus dem Titel. Bis zum Start der Kampagne lässt er sich ändern.
desk-new-slug-wrong = Ein Kurzname hat 2 bis 64 kleine lateinische Buchstaben, Ziffern und Bindestriche, und an keinem Ende steht ein Bindestrich.
desk-new-slug-taken = Eine Kampagne mit diesem Kurznamen gibt es schon. Wählen Sie einen anderen, etwa denselben mit einer Jahreszahl.
desk-new-title-missing = Nötig sind ein Titel und eine Zusammenfassung, je eine Zeile.
desk-text-title = Titel
desk-text-title-hint = Was Sie fordern, in wenigen Worten: „Freiheit für die Ölarbeiter“.
desk-text-summary = Zusammenfassung
desk-text-summary-hint = Ein oder zwei Sätze. Sie stehen in Listen und überall, wo jemand den Link teilt.
desk-todo = Vor dem Start
desk-changed-files = { $count ->
    [one] { $count } Datei wurde geändert und ist noch nicht veröffentlicht.
   *[other] { $count } Dateien wurden geändert und sind noch nicht veröffentlicht.
}
desk-said-campaign-made = Die Kampagne ist angelegt. Nur Ihre Organisation sieht sie.
desk-trail-campaign-made = hat eine Kampagne angelegt
desk-trail-campaign-edited = hat eine Kampagne geändert
desk-trail-campaign-shown = hat Änderungen an einer Kampagne veröffentlicht
desk-trail-campaign-moved = hat den Status einer Kampagne geändert
desk-trail-campaign-extended = hat einen späteren letzten Tag einer Kampagne erbeten, gewährt oder abgelehnt
desk-trail-volunteer-invited = hat einen Übersetzungslink für Freiwillige erstellt
desk-trail-volunteer-ended = hat einen Übersetzungslink für Freiwillige beendet
desk-trail-supporters-exported = hat die Liste derer geholt, die unterschrieben und eingewilligt haben
desk-trail-campaign-shared = hat geändert, was ein Partner mit einer Kampagne tun darf
desk-trail-test-letter-sent = hat einen Testbrief verschickt
desk-trail-address-mended = hat vermerkt, dass eine Adresse funktioniert

## A campaign’s settings

desk-place-settings = Einstellungen
desk-settings-title = Einstellungen
desk-clash-some = Während Sie hier waren, hat jemand anderes zum Teil dieselben Felder geändert. Diese Fassung steht unten neben Ihrer. Noch ist nichts gespeichert: Ändern Sie, was Sie möchten, und speichern Sie noch einmal.
desk-clash = Inzwischen hat jemand anderes geschrieben: { $value }
desk-settings-when = Wann und wie viele
desk-settings-opens = Beginnt
desk-settings-closes = Endet
desk-settings-days-open = Der letzte Tag, und wie man ihn verschiebt
desk-settings-closes-hint = Der letzte Tag, in UTC. Bleibt das Feld leer, läuft die Kampagne, bis Sie sie beenden.
desk-settings-goal = Erhoffte Unterschriften
desk-settings-goal-hint = Steht neben der Zahl der Unterschriften. Darf leer bleiben.
desk-settings-supersedes = Führt diese Kampagne fort
desk-settings-supersedes-hint = Der Kurzname einer früheren Kampagne. Darf leer bleiben.
desk-settings-slug = Kurzname
desk-settings-slug-hint = Steht in der Adresse der Seite. Ist die Kampagne einmal gestartet, bleibt er, wie er ist.
desk-settings-number = Nummer
desk-settings-number-hint = Für den kurzen Link /c/12.
desk-settings-approver = Wer vor dem Start zustimmen muss
desk-settings-approver-own = Die Leitung der Organisation, die aufruft
desk-settings-approver-hint = Das Team dieser Organisation sieht dann die Kampagne, gibt sie frei oder gibt sie zurück. Solange sie ihm vorliegt, lässt sich das nicht ändern.
desk-settings-routing = An wen
desk-settings-routing-legend = Der Brief zu jeder Unterschrift geht an
desk-routing-all = Alle Adressaten
desk-routing-all-means = An jeden ein Brief.
desk-routing-nearest = Den nächsten Adressaten
desk-routing-nearest-means = Den Adressaten für das Land, aus dem unterschrieben wird, etwa die Botschaft dort. Sobald jemand unterschrieben hat, lässt sich das nicht mehr ändern.
desk-routing-random = Einige Adressaten
desk-routing-random-means = So viele, wie Sie angeben, für jede Unterschrift neu ausgelost.
desk-routing-fallback = Für andere Länder
desk-routing-fallback-none = Keiner
desk-routing-count = Wie viele
desk-settings-pace = Wie schnell
desk-settings-pace-hint = Ein menschliches Tempo kommt durch die Filter und ist kein Angriff. Jeder Adressat kann sein eigenes haben.
desk-pace-hour = Briefe in der Stunde
desk-pace-day = Briefe am Tag
desk-pace-term = Tage, bis ein Brief aufgegeben wird
desk-pace-hours = Bürozeiten
desk-pace-hours-hint = Nach der Ortszeit des Adressaten: mon-fri 09:00-17:00, mehrere mit Komma. Bleibt das Feld leer: zu jeder Stunde.
desk-pace-mode = In welcher Form
desk-mode-letters = Jeder Brief für sich
desk-mode-letters-means = Sobald er unterschrieben ist, im Tempo oben.
desk-mode-daily = Eine Mail am Tag
desk-mode-daily-means = Mit allen Briefen des Tages.
desk-mode-weekly = Eine Mail in der Woche
desk-mode-weekly-means = Mit allen Briefen der Woche.
desk-mode-post = Auf Papier
desk-mode-post-means = Sie drucken die Briefe und schicken sie an die Postanschrift.
desk-settings-behind = Wer dahintersteht
desk-settings-behind-hint = Jede Organisation kann die, die unterschreiben, um zwei weitere Dinge bitten; ohne ein Häkchen hier wird niemand gefragt.
desk-settings-sponsor = ruft zur Kampagne auf
desk-settings-subscribe = Darf wieder schreiben
desk-settings-share = Darf die Angaben erhalten
desk-settings-add-organisation = Organisation hinzufügen
desk-settings-add-hint = Ist sie hier bekannt, kommt sie mit Name und Adresse.
desk-settings-url = Webseite
desk-settings-organisation-unnamed = Eine neue Organisation braucht einen Namen und einen Kurznamen aus kleinen lateinischen Buchstaben, Ziffern und Bindestrichen.
desk-settings-data = Eigene Worte und persönliche Daten
desk-settings-message = Wer unterschreibt, darf eigene Worte hinzufügen
desk-settings-message-means = Sie stehen im Brief zwischen Anrede und Text.
desk-settings-retention = Tage, bis persönliche Daten gelöscht werden
desk-settings-retention-hint = Gezählt vom Ende der Kampagne an und auf der öffentlichen Seite genannt: 365, sofern nichts dagegenspricht.
desk-settings-save-hint = Nur intern zu sehen, bis Sie die Änderungen veröffentlichen.

## A campaign’s targets

desk-place-targets = Adressaten
desk-undo = Rückgängig machen
desk-said-removed = Von der Liste genommen.
desk-said-back = Wieder auf der Liste.
desk-said-taken-in = Die Liste ist übernommen.
desk-said-test-asked = Der Testbrief ist unterwegs. Laden Sie diese Seite neu, um zu sehen, was der Server sagt.
desk-said-test-limited = Dieser Adressat hat in einer Stunde ein Dutzend Testbriefe bekommen. Warten Sie ein wenig.
desk-target = Adressat
desk-targets-title = Adressaten
desk-targets-search = Nach Name, Land oder Adresse suchen
desk-targets-none-found = Bei keinem Adressaten kommt „{ $search }“ vor.
desk-targets-empty = Noch bekommt niemand den Brief. Fügen Sie hinzu, wen er erreichen soll: ein Staatsoberhaupt, einen Arbeitgeber, Botschaften. Eine Liste aus einer Tabelle lässt sich einlesen.
desk-targets-statement = Diese Kampagne ist eine Erklärung: Verschickt wird nichts, und eine Liste von Adressaten darf es nicht geben.
desk-targets-count = { $count ->
    [one] { $count } Adressat
   *[other] { $count } Adressaten
}
desk-targets-more = { $count ->
    [one] { $count } weiterer ist über die Suche zu finden.
   *[other] { $count } weitere sind über die Suche zu finden.
}
desk-targets-taken-off = Von der Liste genommen: { $name }.
desk-target-title = Adressat
desk-target-new = Adressaten hinzufügen
desk-target-and-another = Speichern und weiteren hinzufügen
desk-target-is-new = neu
desk-target-fails = eine Adresse fällt aus
desk-target-unnamed = Ein Adressat braucht einen Namen.
desk-target-gone = Inzwischen hat jemand diesen Adressaten von der Liste genommen. Wenn Sie jetzt speichern, wird er neu hinzugefügt.
desk-column-id = Kennung
desk-column-name = Name
desk-column-office = Amt
desk-column-country = Land
desk-column-language = Sprache
desk-column-emails = E-Mail-Adressen
desk-column-postal_address = Postanschrift
desk-column-time_zone = Zeitzone
desk-column-group = Gruppe
desk-column-letters_per_hour = Briefe in der Stunde
desk-column-daily_cap = Briefe am Tag
desk-column-office_hours = Bürozeiten
desk-column-mode = In welcher Form
desk-target-name-hint = Wie auf einem Umschlag: „Botschaft von Kasachstan in Frankreich“.
desk-target-office-hint = An welche Person oder welches Amt sich der Brief richtet: „Der Botschafter“.
desk-target-emails-hint = Eine je Zeile, die beste zuerst. Fällt eine aus, geht der Brief an die nächste.
desk-target-country-hint = Wo der Adressat seinen Sitz hat; bei „Den nächsten Adressaten“ das Land, für das er zuständig ist.
desk-target-language-hint = In welcher Sprache ihm geschrieben wird: en, fr, pt-BR. Ohne Übersetzung bekommt er das Original.
desk-target-zone-hint = Etwa Europe/Paris: für Dienstzeiten und die Grenze je Tag. Leer gelassen gilt die der Hauptstadt des Landes.
desk-target-group-hint = Die Überschrift, unter der er auf der Seite steht. Darf leer bleiben.
desk-target-postal-hint = Für Briefe auf Papier. Darf leer bleiben.
desk-target-pace = Eigenes Tempo
desk-target-pace-hint = Was leer bleibt, gilt wie in den Einstellungen der Kampagne.
desk-target-mode-campaign = Wie in den Einstellungen
desk-addresses = Seine Adressen
desk-addresses-hint = Ein Testbrief ist genau das, was der Adressat bekommen wird, mit einem erfundenen Namen und einer ersten Zeile, die das sagt. Was der Server antwortet, wird aufgehoben.
desk-addresses-not-shown = Testbriefe sind möglich, sobald dieser Adressat veröffentlicht ist: Veröffentlichen Sie erst Ihre Änderungen.
desk-addresses-former = Von der Liste genommen
desk-address-working = funktioniert
desk-address-demoted = fällt aus und ruht
desk-address-probing = wird wieder versucht
desk-address-trial = wird wieder versucht
desk-address-tested = zuletzt getestet am { $day }
desk-address-mend = Sie funktioniert wieder
desk-tests = Letzte Testbriefe
desk-test-there = Testbrief schicken
desk-test-own = Der Brief, an Ihre eigene Adresse
desk-test-me = An mich schicken
desk-test-to-editor = an die Redaktion
desk-test-look = Noch einmal nachsehen
desk-test-queued = wartet
desk-test-leased = wird gerade übergeben
desk-test-accepted = angenommen
desk-test-deferred = vertagt
desk-test-refused = abgelehnt
desk-test-failed = konnte nicht verschickt werden
desk-import-title = Liste einlesen
desk-import-what = Eine Tabelle mit einem Adressaten je Zeile: Nötig sind ein Name und eine E-Mail-Adresse, andere Spalten werden an ihrer Überschrift erkannt. Nichts ändert sich, bevor Sie das Ergebnis gesehen haben.
desk-import-file = Datei
desk-import-file-hint = CSV in UTF-8, wie jede Tabellenkalkulation es speichern kann; bis 2 MB.
desk-import-paste = Oder die Tabelle hier einfügen
desk-import-filling = Wo die Tabelle nichts sagt
desk-import-replace = Die Tabelle ist die ganze Liste
desk-import-replace-means = Adressaten, die nicht darin stehen, kommen von der Liste.
desk-import-look-button = Erst ansehen
desk-import-look = Was sich ändern würde
desk-import-take = Übernehmen
desk-import-again = Andere Datei
desk-import-nothing = Wählen Sie eine Datei, oder fügen Sie eine Tabelle ein.
desk-import-large = Die Tabelle ist größer als 2 MB.
desk-import-encoding = Das ist kein Text in UTF-8. Speichern Sie die Tabelle als „CSV UTF-8“.
desk-import-spreadsheet = Das ist die Tabellendatei selbst. Speichern Sie sie als CSV und lesen Sie die CSV-Datei ein.
desk-import-columns = Es fehlt eine Spalte „name“ oder eine Spalte „email“. In der ersten Zeile müssen die Überschriften der Spalten stehen.
desk-import-rows = Die Tabelle hat mehr als 5000 Zeilen.
desk-import-added = { $count ->
    [one] { $count } Adressat kommt hinzu.
   *[other] { $count } Adressaten kommen hinzu.
}
desk-import-changed = { $count ->
    [one] { $count } Adressat ändert sich.
   *[other] { $count } Adressaten ändern sich.
}
desk-import-same = { $count ->
    [one] { $count } Adressat bleibt, wie er ist.
   *[other] { $count } Adressaten bleiben, wie sie sind.
}
desk-import-refused = { $count ->
    [one] { $count } Zeile wird nicht übernommen.
   *[other] { $count } Zeilen werden nicht übernommen.
}
desk-import-gone = Diese kommen von der Liste:
desk-import-unknown = Diese Spalten sind hier unbekannt: { $columns }.
desk-import-nothing-new = In dieser Tabelle ist nichts neu.
desk-import-line = Zeile
desk-import-becomes = Was daraus wird
desk-fate-added = kommt hinzu
desk-fate-changed = ändert sich
desk-fate-same = bleibt gleich
desk-fate-refused = nicht übernommen
## Writing a campaign

desk-place-text = Text
desk-place-history = Verlauf
desk-text-group-page = Die Seite
desk-text-group-letter = Der Brief
desk-text-group-outcome = Was daraus geworden ist
desk-text-appeal = Aufruf
desk-text-appeal-hint = Was geschehen ist, wem, und warum es wichtig ist. Nach einer Leerzeile beginnt ein neuer Absatz.
desk-text-demands = Forderungen
desk-text-demands-hint = Eine je Zeile, jede beginnt mit „- “.
desk-text-letter-subject = Betreff
desk-text-letter-subject-hint = { "{target}" }, { "{office}" } und { "{country}" } stehen für den Adressaten, das Amt und das Land, aus dem unterschrieben wird.
desk-text-letter-salutation = Anrede
desk-text-letter-salutation-hint = „Exzellenz,“
desk-text-letter-body = Brief
desk-text-letter-body-hint = Einfache Absätze und Listen. Der Name unter dem Brief kommt von selbst hinzu.
desk-text-outcome = Was daraus geworden ist
desk-text-outcome-hint = Erscheint, sobald die Kampagne beendet ist.
desk-text-look = Ansehen
desk-text-preview = So wird es auf der Seite stehen
desk-text-help = Wie man Hervorhebungen, Überschriften, Links und Bilder schreibt
desk-text-help-word = Wort
desk-text-help-heading = eine Überschrift
desk-text-help-list = ein Punkt einer Liste
desk-text-help-link = ein Link
desk-text-help-image = ein Bild; zwischen den Klammern steht, was darauf zu sehen ist
desk-text-kept = Gespeichert um { $time } UTC
desk-text-waits = Noch nicht gespeichert
desk-text-failed = Nicht gespeichert: Es gibt keine Verbindung. Lassen Sie diese Seite offen; sie versucht es wieder.
desk-text-signed-out = Nicht gespeichert: Sie sind abgemeldet. Melden Sie sich in einem anderen Tab an und machen Sie dann hier weiter.
desk-text-clash = Jemand anderes hat dieselben Worte geändert. Drücken Sie „Speichern“, um beide Fassungen zu sehen; nichts geht verloren.
desk-text-conflict = Während Sie schrieben, hat { $name } dieselben Worte geändert. In den Feldern steht Ihr Text; wo die andere Fassung abweicht, steht sie darunter. Führen Sie beide zusammen und speichern Sie. Die andere Fassung bleibt im Verlauf.
desk-text-theirs = Die andere Fassung: mit dem, was hier hinzugefügt, und ohne das, was durchgestrichen ist:
desk-text-last = Zuletzt gespeichert: { $name }
desk-here = Gerade auf dieser Seite: { $names }.
desk-here-elsewhere = Anderswo in dieser Kampagne: { $names }.
desk-line = Zeile { $line }
desk-file-text = Text auf { $language }
desk-file-settings = Einstellungen
desk-file-targets = Adressaten
desk-file-cases = Menschen
desk-file-figures = Zahlen
desk-file-image = Bild { $name }
desk-file-update = Nachricht { $name }
desk-file-other = { $name }
desk-changes-title = Änderungen veröffentlichen
desk-changes-what = Das wurde geschrieben und steht noch nicht in der Kampagne. Mit dem Knopf kommt es hinein; ist die Kampagne offen, sehen es dann alle.
desk-changes-show = Alles veröffentlichen
desk-changes-show-one = Nur dies veröffentlichen
desk-changes-none = Alles, was geschrieben wurde, ist veröffentlicht.
desk-changes-refused = So lässt es sich nicht veröffentlichen. Nichts hat sich geändert; bitte berichtigen Sie:
desk-changes-new = neu
desk-changes-gone = entfernt
desk-history-empty = Hier wurde noch nichts geändert. Alles, was Sie speichern, steht dann hier und lässt sich wiederherstellen.
desk-history-file = Was
desk-history-bundle = Aus einem Paket oder von der Befehlszeile
desk-history-shown = veröffentlicht
desk-history-changed = Was sich geändert hat
desk-history-whole = Die ganze Datei
desk-history-latest = Das ist die jetzige Fassung.
desk-history-taken-away = Die Datei wurde entfernt.
desk-history-restore = Wiederherstellen
desk-history-restore-what = Dies wird die neueste Fassung; die jetzige bleibt im Verlauf.
desk-said-merged = Gespeichert, zusammen mit dem, was inzwischen jemand anderes geschrieben hat.
desk-said-shown = Es steht jetzt in der Kampagne.
desk-said-restored = Wiederhergestellt. Zu sehen ist es erst, wenn Sie es veröffentlichen.
desk-step-done = Erledigt:
desk-step-appeal = Den Aufruf schreiben
desk-step-appeal-hint = Was geschehen ist, und warum es jemanden weit weg angeht.
desk-step-demands = Die Forderungen schreiben
desk-step-demands-hint = Was geschehen muss, eine Forderung je Zeile.
desk-step-letter = Den Brief schreiben
desk-step-letter-hint = Was im Namen aller, die unterschreiben, hinausgeht.
desk-step-targets = Sagen, wer ihn bekommt
desk-step-targets-hint = Namen, Ämter und Adressen; getippt oder aus einer Tabelle.
desk-step-settings = Ein Ziel setzen und den Rest durchsehen
desk-step-settings-hint = Zeitraum, Einwilligungen, Tempo, und wie lange persönliche Daten bleiben.
desk-faults = Zu berichtigen
desk-letters-accepted = Von Mailservern angenommene Briefe
desk-public-page = Die öffentliche Seite

## A campaign’s pictures

desk-place-images = Bilder
desk-images-title = Bilder
desk-images-empty = Noch kein Bild. Ein gutes Foto zeigt, um wen es geht; fragen Sie die Abgebildeten, ob sie einverstanden sind.
desk-image-add = Bild hinzufügen
desk-image-add-button = Hinzufügen
desk-image-file = Foto oder Zeichnung
desk-image-file-hint = JPEG, PNG oder WebP, bis 24 MB. Es wird hier verkleinert, und wo und wann es aufgenommen wurde, wird daraus entfernt.
desk-image-alt = Was ist darauf zu sehen?
desk-image-alt-hint = Ein Satz in der Sprache des Originals: Er wird allen vorgelesen, die das Bild nicht sehen können.
desk-image-alt-others = In anderen Sprachen
desk-image-alt-in = Was zu sehen ist ({ $language })
desk-image-place-now = In einen Text setzen
desk-image-place-later = Noch nicht
desk-image-place-in = Ans Ende des Aufrufs ({ $language })
desk-image-place = In den Aufruf setzen
desk-image-code = Um es an anderer Stelle in einen Text zu setzen
desk-image-unused = Noch in keinem Text
desk-image-used = In: { $files }
desk-image-taken-away = Entfernt: { $name }.
desk-image-none = Wählen Sie eine Datei.
desk-image-no-words = Sagen Sie, was auf dem Bild zu sehen ist: Manche können es nicht sehen.
desk-image-unknown = Dieses Bild lässt sich nicht verwenden: Wählen Sie eine Datei in JPEG, PNG oder WebP.
desk-image-drawing = SVG-Zeichnungen werden nicht angenommen, denn sie können Programme enthalten. Speichern Sie die Zeichnung als PNG.
desk-image-large = Die Datei ist größer als 24 MB.
desk-image-pixels = Das Bild hat mehr als 40 Millionen Bildpunkte. Verkleinern Sie es erst.
desk-image-broken = Die Datei ist beschädigt. Speichern Sie sie neu, oder nehmen Sie eine andere.
desk-said-image-added = Das Bild ist hinzugefügt.
desk-said-image-placed = Es steht jetzt am Ende des Aufrufs. Dort können Sie es verschieben, wie Sie möchten.
desk-said-image-removed = Das Bild ist entfernt.
desk-said-image-no-words = Nichts wurde gespeichert: Zu einem Bild gehören Worte in der Sprache des Originals.

## A campaign’s news

desk-place-updates = Nachrichten
desk-updates-title = Nachrichten
desk-updates-empty = Noch keine Nachrichten. Wer unterschrieben hat, sieht hier nach, was daraus wurde: eine Antwort, ein Gerichtstermin, jemand, der frei ist.
desk-update-title = Nachricht
desk-update-new = Nachricht schreiben
desk-update-not-shown = noch nicht veröffentlicht
desk-update-also-in = auch schreiben auf: { $language }
desk-update-taken-away = Entfernt: { $name }.
desk-update-day-label = Tag
desk-update-day = Wählen Sie den Tag und die Sprache.
desk-update-taken = Für diesen Tag gibt es in dieser Sprache schon eine Nachricht. Ändern Sie sie, oder wählen Sie einen anderen Tag.
desk-update-source = Quelle
desk-update-source-hint = Die Adresse eines Berichts oder einer Erklärung. Darf leer bleiben.
desk-update-text = Text
desk-update-text-hint = Nach einer Leerzeile beginnt ein neuer Absatz, *Sternchen* heben hervor, [Worte](https://…) werden ein Link.
desk-update-preview = So wird sie erscheinen
desk-update-beside = In der Sprache des Originals
desk-update-clash = Während Sie schrieben, hat jemand anderes dieselben Zeilen geändert. Die andere Fassung steht hier, Ihre darunter; noch ist nichts gespeichert. Übernehmen Sie, was Sie möchten, und speichern Sie: Dann gilt Ihre.
desk-said-update-removed = Die Nachricht ist entfernt.

# A campaign's state
desk-place-state = Status
desk-state-draft-means = Die Redaktion schreibt noch daran; sonst sieht die Kampagne niemand.
desk-state-in-review-means = Fertig geschrieben und wartet auf Freigabe. Bis dahin lässt sich nichts ändern.
desk-state-approved-means = Freigegeben. Sie startet an ihrem Tag von selbst, oder wenn die Redaktion sie startet.
desk-state-open-means = Alle können unterschreiben, und die Briefe gehen ab.
desk-state-suspended-means = Auf ihrer Seite steht, dass sie ausgesetzt ist. Niemand kann unterschreiben, und die Briefe warten.
desk-state-closed-means = Niemand kann mehr unterschreiben; Briefe, die noch warten, gehen ab. Nun ist ein Bericht fällig: was daraus geworden ist.
desk-state-reported-means = Beendet, und alle können lesen, was daraus geworden ist.
desk-state-approver = Vor dem Start muss zustimmen: { $organisation }.
desk-state-approver-own = Vor dem Start stimmt die Leitung zu: { $organisation }.
desk-state-moved-on = Der Status der Kampagne hat sich inzwischen geändert. So steht es jetzt um sie.
desk-state-unfinished = Noch fehlt etwas oder stimmt nicht: Die Übersicht sagt, was.
desk-state-closes-in-past = Der letzte Tag ist vorbei. Setzen Sie erst unter „Einstellungen“ einen späteren.
desk-state-nothing = Hier gibt es für Sie gerade nichts zu tun.
desk-state-todo =
    { $n ->
        [one] Eines ist noch zu tun, bevor es weitergehen kann
       *[other] { $n } Dinge sind noch zu tun, bevor es weitergehen kann
    }
desk-opens = Beginnt
desk-closes = Endet
desk-closes-never = kein letzter Tag
desk-closes-open = drei Monate nach dem Start
desk-approves = Freigabe
desk-more-time = Mehr Zeit
desk-more-time-asked = Erbeten ist ein späterer letzter Tag: { $day }.
desk-more-time-waits = Die Bitte liegt bei denen, die diese Kampagne freigeben. Eine neue Bitte ersetzt sie.
desk-more-time-grant = Gewähren
desk-more-time-decline = Ablehnen
desk-more-time-until = Ein späterer letzter Tag
desk-more-time-hint = Nach dem bisherigen und höchstens ein Jahr von heute an.
desk-more-time-day = Das ist kein späterer letzter Tag. Wählen Sie einen nach dem bisherigen, höchstens ein Jahr von heute an.
desk-more-time-ask = Um mehr Zeit bitten
desk-more-time-give = Späteren Tag festlegen
desk-why = Warum
desk-said-campaign-moved = Erledigt. So steht es jetzt um die Kampagne.
desk-move-ask-for-review = Zur Freigabe vorlegen
desk-move-ask-for-review-means = Die Kampagne ist fertig. Wer sie freigibt, sieht sie so, wie sie jetzt ist.
desk-move-take-back = Zurückholen
desk-move-take-back-means = Weiter daran schreiben. Danach muss sie wieder freigegeben werden.
desk-move-send-back = Zurückgeben
desk-move-send-back-means = Erst muss sich etwas ändern. Sagen Sie der Redaktion, was.
desk-move-approve = Freigeben
desk-move-approve-means = Die Kampagne darf so starten, wie sie ist.
desk-move-open = Jetzt starten
desk-move-open-means = Von diesem Augenblick an können alle sie sehen und unterschreiben.
desk-move-suspend = Aussetzen
desk-move-suspend-means = Die Kampagne anhalten: Ihre Seite bleibt, niemand kann unterschreiben, die Briefe warten.
desk-move-resume = Fortsetzen
desk-move-resume-means = Alle können wieder unterschreiben, und die Briefe gehen ab.
desk-move-close = Beenden
desk-move-close-means = Niemand kann mehr unterschreiben. Briefe, die noch warten, gehen ab. Danach ist der Bericht an der Reihe.
desk-move-reopen = Wieder aufnehmen
desk-move-reopen-means = Nur solange ihr letzter Tag nicht vorbei ist.
## A campaign from an earlier one, or from a bundle

desk-new-copy = Aus einer früheren Kampagne
desk-new-copy-hint = Texte, Brief, Adressaten, Bilder und Einstellungen werden übernommen; Nachrichten, Ergebnis und Zeitraum nicht.
desk-new-copy-button = Kopieren
desk-new-zip = Aus einem Paket
desk-new-zip-hint = Eine Kampagne, die exportiert oder in Dateien geschrieben wurde, als eine zip-Datei. Sie wird ein Entwurf; veröffentlicht wird nichts.
desk-new-zip-file = Die zip-Datei
desk-new-zip-button = Einlesen
desk-new-zip-refused = Das wurde nicht eingelesen. Bitte berichtigen Sie:
# The report when it is over
desk-place-report = Bericht
desk-report-early = Der Bericht wird geschrieben, wenn die Kampagne beendet ist.
desk-report-due = Der Bericht ist fällig.
desk-report-there = Der Bericht ist veröffentlicht. Er lässt sich noch berichtigen.
desk-report-why = Alle, die unterschrieben haben, möchten es wissen. Der Bericht steht auf der Seite der Kampagne und im Archiv; fehlt er, steht dort, dass es keinen gibt.
desk-report-empty = Sagen Sie in einigen Worten, was daraus geworden ist.
desk-report-refused = Jemand ändert gerade denselben Text, oder etwas anderes darin stimmt nicht: Sehen Sie in der Übersicht nach und schicken Sie den Bericht dann noch einmal ab.
desk-report-conceded = Welche Forderungen wurden erfüllt?
desk-report-conceded-all = Alle
desk-report-conceded-some = Einige
desk-report-conceded-none = Keine
desk-report-members-knew = Wussten die Mitglieder von der Kampagne?
desk-report-members-knew-yes = Ja
desk-report-members-knew-some = Ein Teil
desk-report-members-knew-no = Nein
desk-report-morale = Wie hat sie auf die Stimmung der Mitglieder gewirkt?
desk-report-morale-raised = Sie hat ihnen Mut gemacht
desk-report-morale-same = Die Stimmung blieb, wie sie war
desk-report-morale-lowered = Die Stimmung ist gesunken
desk-report-outcome = Was daraus geworden ist, in Ihren Worten
desk-report-outcome-hint = Was erreicht wurde, wer frei ist, was noch zu tun bleibt. Markdown, wie im Aufruf.
desk-report-tell = Bericht veröffentlichen
desk-report-change = Berichtigung veröffentlichen
desk-said-reported = Der Bericht ist veröffentlicht.
# Partners
desk-place-sharing = Partner
desk-said-shared = Erledigt.
desk-share-empty = Noch ist niemand sonst an dieser Kampagne beteiligt. Das Team eines Partners sieht, was Sie hier mit ihm teilen, und sonst nichts von Ihnen.
desk-share-end = Beenden
desk-share-add = Mit einem Partner teilen
desk-share-hint = Der Kurzname des Partners, wie die Betreiber ihn eingetragen haben.
desk-share-unknown = Eine Organisation mit diesem Kurznamen gibt es hier nicht.
desk-share-what = Was der Partner darf
desk-share-button = Teilen
desk-share-view = Ansehen
desk-share-view-means = Die Kampagne und ihre Statistik.
desk-share-translate = Übersetzen
desk-share-translate-means = Dasselbe, dazu die Übersetzungen.
desk-share-edit = Bearbeiten
desk-share-edit-means = Dasselbe, dazu Texte, Adressaten und Einstellungen.
desk-share-approve = Muss vor dem Start zustimmen
# Figures of a campaign
desk-place-figures = Statistik
desk-figures-title = Statistik
desk-figures-as-of = Stand: { $day }
desk-figures-last-day = In den letzten 24 Stunden
desk-figures-time = Unterschriften im Zeitverlauf
desk-figures-by-day = Nach Tagen, drei Monate
desk-figures-by-hour = Nach Stunden, zwei Tage
desk-figures-chart = Unterschriften im Zeitverlauf, höchstens { $most } in einem Schritt. Die Tabelle darunter sagt dasselbe.
desk-figures-most = höchstens { $most }
desk-figures-table = Als Tabelle
desk-figures-day = Tag
desk-figures-hour = Stunde ab
desk-figures-none = In dieser Zeit hat niemand eine Unterschrift bestätigt.
desk-figures-country = Nach Ländern
desk-figures-language = Nach Sprachen
desk-figures-organisation = Nach Organisationen
desk-figures-small = Je weniger als 5, zusammengezählt
desk-figures-letters = Briefe
desk-figures-target = An
desk-figures-failed = Nicht angenommen
desk-figures-words = Die letzte Ablehnung des Servers
desk-figures-no-words = ohne Begründung
desk-figures-more = { $count ->
    [one] Ein weiterer Adressat ist hier nicht aufgeführt.
   *[other] { $count } weitere Adressaten sind hier nicht aufgeführt.
  }
desk-figures-files = Als Dateien
desk-figures-files-hint = Dieselben Zahlen, vollständig: für die Tabellenkalkulation.
desk-figures-supporters = Wer eingewilligt hat
desk-figures-supporters-hint = Namen und Adressen aller, die eingewilligt haben, dass { $organisation } ihnen wieder schreibt oder ihre Angaben erhält, und von niemandem sonst. Bevor es losgeht, weisen Sie sich aus, und es wird im Logbuch vermerkt. Verwahren Sie die Liste sicher: Menschen sind für ihre Unterschrift ins Gefängnis gekommen.
desk-figures-too-many = Mehr als { $most } haben eingewilligt: Nehmen Sie die CSV-Datei.
desk-figures-names = Zuletzt öffentlich unterschrieben
# What traps set aside
desk-place-moderation = Moderation
desk-moderation-title = Moderation
desk-moderation-waiting = { $count ->
    [one] Eine Unterschrift wartet darauf, dass jemand sie ansieht.
    [1000] Tausend Unterschriften oder mehr warten darauf, dass jemand sie ansieht.
   *[other] { $count } Unterschriften warten darauf, dass jemand sie ansieht.
  }
desk-moderation-what = Diese Unterschriften wurden zurückgestellt: Sie zählen nicht, und niemandem wurde geschrieben. Wird eine zugelassen, geht die E-Mail zur Bestätigung hinaus, und alles läuft wie bei jeder anderen; wird sie entfernt, bleibt nichts von ihr. Was länger als dreißig Tage wartet, wird gelöscht. Dass Sie hier nachsehen, wird im Logbuch vermerkt.
desk-moderation-empty = Nichts wartet auf Sie.
desk-moderation-empty-means = Zurückgestellt wird eine Unterschrift, wenn sie schneller kam, als ein Mensch tippt, oder ein Feld ausgefüllt war, das nur Programme sehen. Sie zählt erst, wenn jemand sie zulässt.
desk-moderation-reason = Warum zurückgestellt
desk-moderation-reason-honeypot = Ein Feld war ausgefüllt, das Menschen nicht sehen
desk-moderation-reason-too-quick = Sie kam schneller, als ein Mensch tippt
desk-moderation-reason-other = Aus einem anderen Grund
desk-moderation-signature = Unterschrift
desk-moderation-why = Warum
desk-moderation-when = Woher und wann
desk-moderation-decide = Entscheiden
desk-moderation-no-words = Was darin steht, lässt sich hier nicht lesen
desk-moderation-again = Sie wurde nicht zugelassen: Mit derselben Adresse wurde inzwischen noch einmal unterschrieben.
desk-moderation-release = Zulassen
desk-moderation-release-ticked = Angekreuzte zulassen
desk-moderation-remove-ticked = Angekreuzte entfernen
desk-moderation-next = Spätere
desk-moderation-rule = Viele auf einmal, nach einer Regel
desk-moderation-rule-hint = Zuerst sehen Sie, auf wie viele sie zutrifft; nichts geschieht, bevor Sie es sagen.
desk-moderation-any = Alle
desk-moderation-country = Land
desk-moderation-from = Von diesem Tag an (UTC)
desk-moderation-until = Bis zu diesem Tag, einschließlich
desk-moderation-count = Zählen
desk-moderation-counted = Die Regel trifft auf { $matching } von { $waiting } zu.
desk-moderation-at-most = Eine Regel entscheidet über höchstens { $count }, die ältesten zuerst. Für die übrigen zählen Sie noch einmal.
desk-moderation-all = Alle zeigen
desk-moderation-release-all = Alle zulassen, auf die sie zutrifft
desk-moderation-remove-all = Alle entfernen, auf die sie zutrifft
desk-moderation-unreadable = Nichts ist geschehen: Ein Teil der Regel ist unverständlich.
desk-moderation-more = Nichts ist geschehen: Die Regel trifft jetzt auf mehr zu, als gezählt wurden. Sehen Sie noch einmal nach.
desk-moderation-marked-release = { $count ->
    [one] Eine Unterschrift wird am { $day } zugelassen.
   *[other] { $count } Unterschriften werden am { $day } zugelassen.
  }
desk-moderation-marked-remove = { $count ->
    [one] Eine Unterschrift wird am { $day } entfernt.
   *[other] { $count } Unterschriften werden am { $day } entfernt.
  }
desk-moderation-removed = { $count ->
    [0] Aus dieser Kampagne wurde bisher keine Unterschrift entfernt.
    [one] Aus dieser Kampagne wurde bisher eine Unterschrift entfernt.
   *[other] Aus dieser Kampagne wurden bisher { $count } Unterschriften entfernt.
  }
desk-said-moderation-releasing = Sie werden in zehn Minuten zugelassen. Bis dahin können Sie es rückgängig machen.
desk-said-moderation-removing = Sie werden in zehn Minuten entfernt. Bis dahin können Sie es rückgängig machen.
desk-said-moderation-undone = Rückgängig gemacht. Sie warten wie zuvor.
desk-said-moderation-none = Nichts ist geschehen: Nichts war angekreuzt, oder jemand anderes hat inzwischen entschieden.
desk-said-moderation-late = Es war zu spät, das rückgängig zu machen, oder jemand anderes hat es schon getan.
desk-trail-moderation-read = hat zurückgestellte Unterschriften angesehen
desk-trail-signatures-released = hat entschieden, Unterschriften zuzulassen
desk-trail-signatures-removed = hat entschieden, Unterschriften zu entfernen
desk-trail-moderation-undone = hat eine Entscheidung über Unterschriften rückgängig gemacht

## Translations

desk-place-translations = Übersetzungen
desk-language = Sprache
desk-translations-of = Sprache des Originals: { $language }.
desk-translations-empty = Noch keine andere Sprache. Beginnen Sie mit einer, deren Sprecherinnen und Sprecher Sie erreichen möchten oder in der Sie einer Regierung schreiben.
desk-translations-missing = Fehlt
desk-translations-stale = Original geändert
desk-translations-unchecked = Zu prüfen
desk-translations-checked = Geprüft
desk-translations-share = { $done } von { $total }
desk-translations-add = Weitere Sprache
desk-translations-tag = Oder das Sprachkürzel
desk-translations-tag-hint = Für eine Sprache, die nicht in der Liste steht: pt-BR, rom, …
desk-translations-begin = Beginnen
desk-translations-no-language = Das ist kein Sprachkürzel.
desk-translations-since = Seither hat sich das Original geändert:
desk-translations-still-right = Die Übersetzung stimmt noch
desk-translations-check = Das stimmt so
desk-translations-check-all = Alles stimmt so
desk-translations-by = übersetzt: { $name }
desk-translations-checked-by = geprüft: { $name }
desk-translations-publish = Sprache veröffentlichen
desk-translations-clash = Während Sie schrieben, hat jemand dieselben Worte geändert. In den Feldern steht Ihre Fassung; führen Sie beide zusammen und speichern Sie.
desk-translations-own-words = Die eigenen Worte prüft man nicht selbst: Das tut eine zweite Person.
desk-translations-not-checked = Noch ist nicht alles geprüft. Eine zweite Person sagt, was stimmt; dann lässt es sich veröffentlichen.
desk-translations-refused = So lässt es sich nicht veröffentlichen:
desk-translations-tools = Mit einem eigenen Werkzeug
desk-translations-tools-hint = Die Texte als gettext-PO oder als XLIFF 2, ein Eintrag je Absatz, für Poedit, Weblate, OmegaT und andere.
desk-translations-file-in = Übersetzte Datei
desk-translations-file-take = Einlesen
desk-translations-file-empty = Nichts in dieser Datei gehört zu dieser Kampagne, wie sie jetzt ist.
desk-translations-file-wrong = Diese Datei lässt sich nicht lesen: { $why }.
desk-translations-file-taken = { $part }: übernommen.
desk-translations-file-unfinished = { $part }: { $share } Absätzen übersetzt; unverändert gelassen.
desk-translations-file-unknown = { $count ->
    [one] Ein Eintrag gehört zu keinem Absatz des Originals, wie es jetzt ist.
   *[other] { $count } Einträge gehören zu keinem Absatz des Originals, wie es jetzt ist.
  }
desk-said-checked = Geprüft.

## Volunteers

desk-volunteers = Freiwillige
desk-volunteers-hint = Hier übersetzt jemand ohne Konto, nur über einen Link, in diese Sprache. Wer den Link hat, kann schreiben; er funktioniert 60 Tage, oder bis Sie ihn beenden. Was so entsteht, wird wie jede Übersetzung erst geprüft.
desk-volunteer-name = Wie die Person heißt
desk-volunteer-nameless = Sagen Sie, wie die Person heißt, damit andere wissen, wessen Worte sie lesen.
desk-volunteer-invite = Link erstellen
desk-volunteer-link = Geben Sie diesen Link der Person, die übersetzt, und sonst niemandem. Er wird nur dieses eine Mal gezeigt.
desk-volunteer-until = funktioniert bis zum { $day }
desk-volunteer-title = Übersetzen
desk-volunteer-hello = Vielen Dank fürs Übersetzen, { $name }. Speichern Sie, so oft Sie möchten; bevor etwas veröffentlicht wird, liest es noch jemand.

## Where supporters come from, and how many confirm

desk-settings-links = Woher die Menschen kommen
desk-settings-links-words = Links nach Herkunft
desk-settings-links-hint = Wörter für Links, die Sie weitergeben, etwa „newsletter, website, leaflet“. Die Statistik zeigt dann, wie viele über jeden unterschrieben haben. Nur diese Wörter zählen, und niemand ist an ihnen zu erkennen.
desk-settings-links-shown = Die Links, wie sie jetzt sind:
desk-figures-source = Nach Herkunft der Links
desk-figures-confirming = Wie viele bestätigen
desk-figures-within = { $count ->
    [one] Binnen { $count } Tag
    [7] Binnen einer Woche
   *[other] Binnen { $count } Tagen
}
desk-figures-share = { $share } ({ $confirmed } von { $asked })

## Block lists

desk-place-blocks = Sperrliste
desk-blocks-title = Sperrliste
desk-blocks-what = Eine Unterschrift, auf die etwas davon passt, wird zurückgestellt, nicht abgelehnt: Sie wartet unter „Moderation“, bis jemand sie angesehen hat. Das gilt für alle Kampagnen, um die Ihre Organisation bittet.
desk-blocks-new = Neue Einträge
desk-blocks-hint = Einer je Zeile: eine E-Mail-Adresse, eine Domain hinter einem @ („@mail.example“) oder Wörter, die in Namen, Organisationen oder Mitteilungen stehen, auch innerhalb längerer Wörter.
desk-blocks-add = Hinzufügen
desk-blocks-entry = Eintrag
desk-blocks-empty = Noch steht nichts darauf. Kommt immer wieder Unsinn auf demselben Weg, nennen Sie den Weg hier.
desk-blocks-added = { $count ->
    [0] Alles davon stand schon darauf.
    [one] { $count } Eintrag ist hinzugefügt.
   *[other] { $count } Einträge sind hinzugefügt.
}
desk-blocks-removed = { $entry } steht nicht mehr auf der Liste.
desk-blocks-no-address = „{ $line }“ ist keine E-Mail-Adresse.
desk-blocks-no-domain = „{ $line }“ ist keine Domain.
desk-blocks-no-words = „{ $line }“ ist zu kurz oder zu lang: mindestens drei, höchstens hundert Zeichen.
desk-blocks-too-many = „{ $line }“ wurde nicht hinzugefügt: Eine Liste hat höchstens tausend Einträge.
desk-moderation-reason-blocked = Passt auf Ihre Sperrliste
desk-moderation-words = Mit diesen Wörtern
desk-moderation-words-hint = Im Namen, in der Organisation oder der Mitteilung; oder eine Adresse, oder eine Domain hinter einem @.
desk-trail-blocks-read = hat die Sperrliste angesehen
desk-trail-blocks-added = hat die Sperrliste ergänzt
desk-trail-block-removed = hat etwas von der Sperrliste genommen

## What there is to translate

desk-translations-every = Jede begonnene Sprache
desk-translations-look = Anzeigen
desk-translations-nothing = Hier ist nichts zu tun: Alles Begonnene ist übersetzt und geprüft.
desk-translations-not-begun = nicht begonnen

## The map

desk-figures-map = Eine Karte der Länder, aus denen unterschrieben wurde. Die Tabelle nach Ländern sagt dasselbe.
desk-figures-from = ab { $count }
desk-figures-map-borders = Grenzen, wie Natural Earth sie zeichnet.

## An account elsewhere (OpenID Connect)

desk-oidc-sign-in = Anmelden mit { $provider }
desk-oidc-empty = Sie können sich auch mit Ihrem Konto bei { $provider } anmelden, sobald es verknüpft ist.
desk-oidc-link = Verknüpfen
desk-oidc-unlink = Verknüpfung lösen
desk-oidc-prove = Bei { $provider } nachweisen
desk-oidc-unknown = Dieses Konto bei { $provider } ist hier mit niemandem verknüpft. Melden Sie sich auf anderem Weg an und verknüpfen Sie es unter Ihrem Namen.
desk-oidc-failed = { $provider } hat Sie nicht eingelassen, oder die Antwort kam zu spät. Bitte versuchen Sie es noch einmal.
desk-oidc-taken = Dieses Konto bei { $provider } ist hier mit jemand anderem verknüpft.
desk-said-identity-linked = Es ist verknüpft. Von jetzt an können Sie sich damit anmelden.
desk-said-identity-unlinked = Die Verknüpfung ist gelöst.
desk-trail-identity-linked = hat ein Konto von anderswo zum Anmelden verknüpft
desk-trail-identity-unlinked = hat die Verknüpfung mit einem Konto von anderswo gelöst
desk-mail-identity-linked-subject = Ein weiterer Weg zur Anmeldung kam hinzu
desk-mail-identity-linked = Auf { $site } wurde ein Konto von anderswo mit Ihrem verknüpft. Wer es hat, kann sich anmelden.
