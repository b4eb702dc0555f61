### Die öffentlichen Seiten. Die Anrede ist „Sie“.

## Auf jeder Seite

site-skip = Zum Inhalt
site-navigation = Hauptseiten
site-language = Sprache
site-campaigns = Kampagnen
site-archive = Archiv
site-privacy = Datenschutz
site-log = Öffentliches Protokoll
site-software = Veröffentlicht mit Demarche, freier Software, die alle nutzen und prüfen können
site-demo = Dies ist eine Vorführung: Die Unterschriften sind erfunden, auch was aus ihren Briefen wurde. Kein Brief verlässt diesen Rechner.
site-title-error = Bitte berichtigen: { $title }

## Startseite: die laufenden Kampagnen

home-title = Laufende Kampagnen
home-summary = Aufrufe von Gewerkschaften und Menschenrechtsorganisationen. Jede Unterschrift wird zu einem Brief an die, die entscheiden.
home-read = Lesen und unterschreiben
home-none = Zurzeit läuft keine Kampagne.
home-none-archive = Beendete Kampagnen ansehen
home-in-language = Auf { $language }

## Archiv: die beendeten Kampagnen

archive-title = Beendete Kampagnen
archive-summary = Was gefordert wurde, wie viele unterschrieben haben und was daraus geworden ist.
archive-none = Noch ist keine Kampagne beendet.
archive-from-to = { $from } bis { $to }
archive-outcome = Was daraus geworden ist
archive-outcome-missing = Bisher hat niemand berichtet, was daraus geworden ist.
archive-read = Das ganze Ergebnis lesen

## Der Kopf einer Kampagne

campaign-kind-letter = Briefkampagne
campaign-kind-statement = Erklärung
campaign-number = Nr. { $number }
campaign-by = Es ruft auf: { $organisation }
campaign-since = Läuft seit { $date }
campaign-until = Läuft bis { $date }
campaign-opens = Beginnt am { $date }
campaign-closed-on = Beendet am { $date }
campaign-closed = Beendet
campaign-translated-by = Übersetzung: { $name }
campaign-untranslated = Auf { $language } gibt es diesen Aufruf noch nicht. Sie lesen ihn auf { $original }.
campaign-letter-untranslated = Auf { $language } gibt es den Brief noch nicht. Er wird auf { $original } gezeigt.
campaign-chrome-untranslated = Auf { $language } gibt es die Menüs und Knöpfe noch nicht.
campaign-continues = Sie führt eine frühere Kampagne fort:
campaign-continued-by = Die Arbeit geht in dieser Kampagne weiter:

## Der Zähler einer Kampagne

campaign-count-label =
    { $count ->
        [one] bestätigte Unterschrift
       *[other] bestätigte Unterschriften
    }
campaign-count =
    { $count ->
        [one] { $count } bestätigte Unterschrift
       *[other] { $count } bestätigte Unterschriften
    }
campaign-count-none = Machen Sie den Anfang und unterschreiben Sie.
campaign-goal = Ziel: { $goal }
campaign-goal-progress = { $percent } des Ziels
campaign-pace =
    { $count ->
        [one] { $count } in den letzten 24 Stunden
       *[other] { $count } in den letzten 24 Stunden
    }
campaign-from-countries =
    { $count ->
        [one] aus { $count } Land
       *[other] aus { $count } Ländern
    }
campaign-watched =
    { $count ->
        [one] { $count } unabhängige Organisation wacht über diese Zahl, zuletzt einverstanden am { $date }
       *[other] { $count } unabhängige Organisationen wachen über diese Zahl, zuletzt einverstanden am { $date }
    }
campaign-sign-letter = Brief unterschreiben
campaign-sign-statement = Erklärung unterschreiben

## Der Aufruf und der Brief einer Kampagne

campaign-demands = Was wir fordern
campaign-outcome = Was daraus geworden ist
campaign-outcome-missing = Diese Kampagne ist beendet, und bisher hat niemand berichtet, was daraus geworden ist.
campaign-report-conceded-all = Alle Forderungen wurden erfüllt.
campaign-report-conceded-some = Einige Forderungen wurden erfüllt.
campaign-report-conceded-none = Keine Forderung wurde erfüllt.
campaign-report-members-knew-yes = Die Mitglieder wussten von der Kampagne.
campaign-report-members-knew-some = Ein Teil der Mitglieder wusste von der Kampagne.
campaign-report-members-knew-no = Die Mitglieder wussten nichts von der Kampagne.
campaign-report-morale-raised = Sie hat den Mitgliedern Mut gemacht.
campaign-report-morale-same = Die Stimmung der Mitglieder blieb, wie sie war.
campaign-report-morale-lowered = Die Stimmung der Mitglieder ist gesunken.
campaign-letter = Der Brief
campaign-letter-summary = Den Brief genau so lesen, wie er verschickt wird
campaign-letter-languages = Adressaten, denen wir in einer dieser Sprachen schreiben, bekommen ihn in ihrer Sprache: { $languages }.
campaign-letter-to = An
campaign-letter-subject = Betreff
campaign-letter-to-each = jeden Adressaten, mit Namen
campaign-letter-your-words = Wenn Sie eigene Worte hinzufügen, stehen sie vor Ihrem Namen.

## Wer den Brief bekommt

targets-title = Wer den Brief bekommt
targets-all =
    { $count ->
        [one] Ihr Brief geht an diesen einen Adressaten.
       *[other] Ihr Brief geht an jeden dieser { $count } Adressaten.
    }
targets-nearest = Ihr Brief geht an den Adressaten in Ihrem Land; gibt es dort keinen, dann hierhin: { $fallback }.
targets-random =
    { $count ->
        [one] Ihr Brief geht an { $count } dieser Adressaten, durch Zufall ausgewählt.
       *[other] Ihr Brief geht an { $count } dieser Adressaten, durch Zufall ausgewählt.
    }
targets-show =
    { $count ->
        [one] Den Adressaten zeigen
       *[other] Alle { $count } Adressaten zeigen
    }
targets-progress = Was aus den Briefen geworden ist, Adressat für Adressat
targets-group-africa = Afrika
targets-group-americas = Amerika
targets-group-asia-pacific = Asien und Pazifik
targets-group-europe = Europa
targets-group-international-organisations = Internationale Organisationen
targets-group-middle-east = Naher Osten
targets-group-missions = Diplomatische Vertretungen
targets-group-government = Regierung
targets-group-employers = Arbeitgeber
targets-column-target = Adressat
targets-column-letters = Briefe
targets-few = unten mit anderen zusammengezählt
targets-rest = Adressaten, deren Briefe zusammengezählt sind
targets-rest-why = Hier geht jeder Brief an den Adressaten im eigenen Land. Eine kleine Zahl bei einem Adressaten würde verraten, wer aus einem Land unterschrieben hat; kleine Zahlen sind deshalb zusammengezählt.
targets-mode-daily = bekommt alle Briefe in einer Mail am Tag
targets-mode-weekly = bekommt alle Briefe in einer Mail in der Woche
targets-mode-post = bekommt die Briefe per Post
targets-paused = Briefe werden derzeit zurückgehalten

## Wer dahintersteht und wer unterschrieben hat

organisations-title = Wer dahintersteht
organisations-sponsor = Wer Sie um Hilfe bittet
organisations-supporters = Unterstützt von
names-title = Wer zuletzt öffentlich unterschrieben hat
names-entry = { $name }, { $country }

## Nachrichten, Menschen, Zahlen

updates-title = Nachrichten
updates-all = Alle Nachrichten dieser Kampagne
updates-source = Quelle
cases-title = Menschen, die wir begleiten, bis sie frei sind
cases-also = Auch geschrieben: { $names }
cases-reported = Gemeldet: { $date }
figures-title = Zahlen und ihre Quellen
figures-note = Wo die Dokumente voneinander abweichen, stehen ihre Angaben nebeneinander. Nichts wird zusammengezählt, und kein Mittelwert wird gebildet.
figures-all = Alle Zahlen und ihre Quellen
figures-according-to = laut { $who }
figures-as-of = Stand: { $date }
figures-doubt = Zweifelhaft:
figures-sources = Quellen

## Weitersagen

share-title = Diesen Aufruf weitergeben
share-device = Teilen …
share-email = E-Mail
share-copy = Link kopieren
share-copied = Der Link ist kopiert.
share-short-link = Kurzer Link
share-print = Druckansicht

## Das Formular

form-title-letter = Den Brief unterschreiben
form-title-statement = Die Erklärung unterschreiben
form-optional = freiwillig
form-name = Ihr Name
form-name-hint = So, wie Sie einen Brief unterschreiben würden, in jeder Schrift.
form-email = E-Mail-Adresse
form-email-hint = Dorthin schicken wir eine Nachricht, mit der Sie Ihre Unterschrift bestätigen. Die Adresse wird nie gezeigt.
form-country = Land
form-country-choose = Wählen Sie Ihr Land
form-city = Ort
form-organisation = Gewerkschaft oder Organisation
form-message = Ihre eigenen Worte
form-message-hint = Sie werden Ihrem Brief hinzugefügt. Je persönlicher ein Brief ist, desto eher wird er gelesen.
form-visibility = Wer darf Ihren Namen sehen?
form-visibility-public = Alle: Mein Name darf auf dieser Seite stehen
form-visibility-targets-letter = Nur wer den Brief bekommt
form-visibility-targets-statement = Nur die Organisationen, die aufrufen
form-visibility-withheld-letter = Niemand: Unter dem Brief steht „Eine unterzeichnende Person“ und mein Land
form-visibility-withheld-statement = Niemand: Zählen Sie mich nur mit
form-danger = Wenn die Unterschrift Sie oder Ihre Familie gefährden könnte, wählen Sie „Niemand“ oder unterschreiben Sie nicht.
form-consent = Unterschreiben Sie?
form-consent-letter = Ja. Schicken Sie diesen Brief für mich ab, mit meinem Namen wie oben gewählt.
form-consent-statement = Ja. Zählen Sie mich zu denen, die unterschreiben, mit meinem Namen wie oben gewählt.
form-more = Nur wenn Sie möchten
form-subscribe = { $organisation } darf mir wieder schreiben.
form-share = { $organisation } darf meinen Namen, meine E-Mail-Adresse und mein Land erhalten.
form-website = Lassen Sie dieses Feld leer
form-submit-letter = Brief unterschreiben
form-submit-statement = Erklärung unterschreiben
form-next-letter = Danach bekommen Sie eine E-Mail. Sobald Sie dem Link darin folgen und den Knopf drücken, zählt Ihre Unterschrift, und Ihr Brief geht ab.
form-next-statement = Danach bekommen Sie eine E-Mail. Sobald Sie dem Link darin folgen und den Knopf drücken, zählt Ihre Unterschrift.
form-erased-on = Was Sie hier schreiben, wird verschlüsselt gespeichert und am { $date } gelöscht.
form-erased-after =
    { $days ->
        [one] Was Sie hier schreiben, wird verschlüsselt gespeichert und { $days } Tag nach dem Ende der Kampagne gelöscht.
       *[other] Was Sie hier schreiben, wird verschlüsselt gespeichert und { $days } Tage nach dem Ende der Kampagne gelöscht.
    }
form-privacy = Was geschieht mit meinen Daten?
form-closed = Diese Kampagne nimmt keine Unterschriften mehr an.
form-not-open = Diese Kampagne nimmt ab { $date } Unterschriften an.
form-suspended = Zurzeit kann niemand diese Kampagne unterschreiben.
form-other-campaigns = Kampagnen, für die Sie jetzt unterschreiben können
form-errors-title =
    { $count ->
        [one] Noch ist nichts abgeschickt: Bitte berichtigen Sie einen Punkt
       *[other] Noch ist nichts abgeschickt: Bitte berichtigen Sie { $count } Punkte
    }
form-errors-kept = Alles, was Sie eingegeben haben, ist noch da.
form-error = Fehler:

## Was im Formular falsch sein kann

error-name-missing = Schreiben Sie Ihren Namen.
error-name-long = Dieser Name ist zu lang; bitte kürzen Sie ihn.
error-name-characters = Der Name enthält ein Zeichen, das in keinem Brief stehen kann; bitte entfernen Sie es.
error-email-missing = Schreiben Sie Ihre E-Mail-Adresse.
error-email-invalid = Das sieht nicht nach einer E-Mail-Adresse aus. Sie sollte so aussehen: name@example.org.
error-email-long = Diese E-Mail-Adresse ist zu lang.
error-country-missing = Wählen Sie Ihr Land.
error-country-unknown = Wählen Sie ein Land aus der Liste.
error-consent-missing = Kreuzen Sie das Kästchen an, wenn Sie unterschreiben möchten.
error-visibility-unknown = Wählen Sie, wer Ihren Namen sehen darf.
error-city-long = Das ist zu lang für einen Ort; bitte kürzen Sie es.
error-organisation-long = Das ist zu lang für den Namen einer Organisation; bitte kürzen Sie es.
error-message-long = Ihre Worte sind zu lang für den Brief; bitte kürzen Sie sie.
error-characters = Hier steht ein Zeichen, das nicht gespeichert werden kann; bitte entfernen Sie es.
error-subscribe-unknown = In dieser Kampagne gibt es keine solche Organisation, von der Sie hören könnten.
error-share-unknown = In dieser Kampagne gibt es keine solche Organisation, an die Ihre Angaben gehen könnten.

## Nach dem Formular

thanks-title = Noch ein Schritt: Bestätigen Sie per E-Mail
thanks-lead = Vielen Dank. Ihre Unterschrift zählt, sobald Sie sie bestätigen.
thanks-step-open = Öffnen Sie Ihr Postfach. Unsere Nachricht kommt in wenigen Minuten.
thanks-step-press = Folgen Sie dem Link darin und drücken Sie den Knopf.
thanks-step-letter = Ihr Brief geht ab, und Ihre Unterschrift wird gezählt.
thanks-step-statement = Ihre Unterschrift wird gezählt.
thanks-nothing = Keine Nachricht? Sehen Sie im Ordner für unerwünschte Post nach. War die Adresse falsch geschrieben, unterschreiben Sie einfach noch einmal.
thanks-twice = Haben Sie schon einmal unterschrieben? Dann sagt Ihnen das die Nachricht. Ihre Unterschrift zählt einmal.
thanks-share = Sagen Sie es in der Zwischenzeit weiter
thanks-back = Zurück zum Aufruf

## Bestätigen

confirm-title = Bestätigen Sie Ihre Unterschrift
confirm-lead-letter = Drücken Sie den Knopf, und Ihr Brief geht ab.
confirm-lead-statement = Drücken Sie den Knopf, und Ihre Unterschrift zählt.
confirm-campaign = Kampagne
confirm-name = Ihr Name
confirm-country = Land
confirm-visibility = Wer Ihren Namen sieht
confirm-button = Ich bestätige meine Unterschrift
confirm-not-you = Das waren nicht Sie? Dann schließen Sie diese Seite. Was nicht bestätigt wird, löscht sich von selbst.
confirm-done-title = Ihre Unterschrift ist bestätigt
confirm-done-letter = Vielen Dank. Ihr Brief ist unterwegs.
confirm-done-statement = Vielen Dank. Ihre Unterschrift ist gezählt.
confirm-done-letters = Sehen, was aus Ihrem Brief wird
confirm-done-withdraw = Unterschrift zurückziehen
confirm-done-share = Sagen Sie es jetzt weiter: Vielleicht unterschreibt jemand, weil Sie es getan haben.

## Zurückziehen

withdraw-title = Ihre Unterschrift zurückziehen
withdraw-lead = Ihre Unterschrift zählt dann nicht mehr, und Ihr Name, Ihre Adresse und Ihre Worte werden hier gelöscht.
withdraw-letters = Briefe, die noch warten, werden nicht verschickt. Ein Brief, den ein Mailserver angenommen hat, lässt sich nicht zurückholen.
withdraw-button = Unterschrift zurückziehen und Daten löschen
withdraw-keep = Beibehalten
withdraw-done-title = Ihre Unterschrift ist zurückgezogen
withdraw-done = Ihre Daten sind hier gelöscht. Zu dieser Kampagne schreiben wir Ihnen nicht mehr.
withdraw-done-stopped =
    { $count ->
        [one] { $count } Brief war noch nicht abgegangen und wurde aufgehalten.
       *[other] { $count } Briefe waren noch nicht abgegangen und wurden aufgehalten.
    }
withdraw-done-left =
    { $count ->
        [one] { $count } Brief war schon abgegangen und lässt sich nicht zurückholen.
       *[other] { $count } Briefe waren schon abgegangen und lassen sich nicht zurückholen.
    }

## Was aus den Briefen wurde

letters-count =
    { $count ->
        [one] { $count } Brief
       *[other] { $count } Briefe
    }
letters-answered = Beantwortet
letters-accepted = Von einem Mailserver angenommen
letters-batched = In einer Sammelsendung oder per Post
letters-waiting = Wartet
letters-refused = Abgelehnt
letters-bounced = Zurückgekommen
letters-expired = Aufgegeben
letters-cancelled = Aufgehalten
letters-answered-means = Der Adressat hat geantwortet.
letters-accepted-means = „Angenommen“ heißt: Der Mailserver, der unsere Briefe befördert, hat den Brief übernommen, und nichts kam zurück. Ob ihn jemand gelesen hat, kann keine Maschine sagen.
letters-batched-means = Mit anderen in einer Mail gesammelt, die unterwegs ist, oder für die Post gedruckt.
letters-waiting-means = Noch nicht übergeben: Er ist noch nicht an der Reihe, oder ein Mailserver hat ihn vertagt und wir versuchen es wieder.
letters-refused-means = Ein Mailserver hat ihn endgültig abgelehnt.
letters-bounced-means = Ein Mailserver hat ihn erst übernommen; später kam er zurück.
letters-expired-means = Wir haben es tagelang versucht, und kein Mailserver hat ihn genommen.
letters-cancelled-means = Er war noch nicht abgegangen, als die Unterschrift zurückgezogen oder der Versand eingestellt wurde.

## Was aus meinen Briefen geworden ist

letter-title = Was aus Ihrem Brief geworden ist
letter-lead =
    { $count ->
        [one] Ein Brief in Ihrem Namen.
       *[other] { $count } Briefe in Ihrem Namen.
    }
letter-none = Noch ist kein Brief geschrieben. Briefe werden geschrieben, wenn eine Unterschrift bestätigt wird.
letter-statement = Diese Erklärung wird nur unterschrieben; es wird kein Brief verschickt.
letter-column-target = Adressat
letter-column-state = Was geschehen ist
letter-why-ours = Diese Seite konnte ihn nicht übergeben; das müssen ihre Betreiber beheben.
letter-why-nobody = Kein Mailserver war zu erreichen.
letter-why-later = Der Mailserver bat uns, später wiederzukommen. Viele tun das bei Absendern, die sie noch nicht kennen.
letter-why-full = Das Postfach des Adressaten ist voll.
letter-why-mailbox = Die Adresse gibt es nicht, oder sie nimmt keine Mail an.
letter-why-large = Der Brief ist dem Mailserver zu groß.
letter-why-rule = Eine Regel des Mailservers hält ihn fern, vielleicht als unerwünschte Mail. Über Sie sagt das nichts.
letter-why-us = Der Mailserver nimmt zurzeit keine Mail von dieser Seite an; das müssen ihre Betreiber beheben.
letter-why-way = Zum Mailserver des Adressaten führt zurzeit kein Weg.
letter-why-declined = Der Mailserver nannte keinen Grund, den eine Maschine versteht.
letter-leased = Wird in diesem Augenblick übergeben.
letter-again = Nächster Versuch: { $when }
letter-address = Geschickt an Adresse { $place } von { $count }
letter-reply = Was der Mailserver gesagt hat
letter-bounced = Das kommt vor, wenn ein Postfach voll, geschlossen oder abgeschirmt ist. Es liegt nicht an Ihnen, und Ihre Unterschrift zählt trotzdem.
letter-answered = Die Antwort wurde Ihnen per E-Mail weitergeleitet.
letter-batched-mail = Er geht mit anderen in einer Mail an den Adressaten.
letter-batched-post = Er wurde gedruckt und geht per Post.
letter-withdrawn = Sie haben Ihre Unterschrift zurückgezogen. Was noch nicht abgegangen war, wurde aufgehalten.
letter-receipt-title = Ihre Belege
letter-receipt-lead = Sie beweisen, dass Ihre Unterschrift im öffentlichen Protokoll steht und gezählt ist.
letter-receipt-private = Beleg für Sie selbst
letter-receipt-private-hint = Er enthält Ihren Namen, Ihre Adresse und eine geheime Zahl. Heben Sie ihn auf und geben Sie ihn niemandem: Wer ihn findet, weiß, dass Sie unterschrieben haben.
letter-receipt-share = Beleg zum Weitergeben
letter-receipt-share-hint = Er nennt niemanden. Sie dürfen ihn allen zeigen.
letter-receipt-wait = Ihre Belege werden gerade geschrieben. Sehen Sie in einer Minute noch einmal nach.
letter-receipt-check = Was sie beweisen und wie man sie prüft

## Druckansicht

print-title = Druckansicht
print-back = Zurück zum Aufruf
print-sign-here = Lesen und unterschreiben unter

## Datenschutz

privacy-title = Was mit Ihren Daten geschieht
privacy-summary = Was diese Website von Ihnen weiß, wer es sieht und wann es gelöscht wird.
privacy-who-title = Wer verantwortlich ist
privacy-who = Verantwortlich für diese Website: { $operator }.
privacy-contact = Bei allen Fragen zu Ihren Daten schreiben Sie an { $contact }.
privacy-stored-title = Was wir speichern
privacy-stored = Was Sie in das Formular schreiben, in welcher Sprache Sie unterschrieben haben, wann Sie unterschrieben und wann Sie bestätigt haben. Ihre Einwilligungen werden mit Wortlaut und Zeitpunkt gespeichert.
privacy-source = Nennt der Link, der Sie hierher gebracht hat, wo er stand, etwa „?from=newsletter“, so wird auch dieses Wort gespeichert, damit eine Kampagne erfährt, welchen ihrer Links Menschen folgen. Es ist für alle dasselbe Wort.
privacy-sealed = Ihr Name, Ihre E-Mail-Adresse, Ihr Ort, Ihre Organisation und Ihre eigenen Worte sind mit einem Schlüssel verschlüsselt, der außerhalb der Datenbank aufbewahrt wird. Wer allein die Datenbank stiehlt, erfährt weder, wer unterschrieben hat, noch eine Adresse.
privacy-log = Jede bestätigte Unterschrift ist auch ein Eintrag im öffentlichen Protokoll. Er nennt die Kampagne und nichts von Ihnen. Nur mit der geheimen Zahl in Ihrem Beleg lässt er sich Ihnen zuordnen; werden Ihre Daten gelöscht, so wird hier auch diese Zahl gelöscht.
privacy-not-title = Was wir nicht speichern
privacy-no-ip = Ihre IP-Adresse wird nirgends gespeichert, weder in der Datenbank noch in einem Protokoll.
privacy-no-cookies = Wer unterschreibt, bekommt kein Cookie. Niemand zählt Ihre Besuche.
privacy-no-third = Die Seiten laden nichts von anderen. Ein Link zu einem sozialen Netzwerk öffnet dieses Netzwerk erst, wenn Sie ihm folgen.
privacy-limit =
    { $count ->
        [one] Damit keine Maschinen unterschreiben, wird aus einem Netz höchstens { $count } Unterschrift in der Stunde angenommen. Dafür bleibt ein unkenntlich gemachtes Merkmal des Netzes im Arbeitsspeicher; dessen Schlüssel wechselt täglich und wird vergessen.
       *[other] Damit keine Maschinen unterschreiben, werden aus einem Netz höchstens { $count } Unterschriften in der Stunde angenommen. Dafür bleibt ein unkenntlich gemachtes Merkmal des Netzes im Arbeitsspeicher; dessen Schlüssel wechselt täglich und wird vergessen.
    }
privacy-limit-off = Hier gibt es keine Grenze je Netz, und so wird auch kein Merkmal Ihres Netzes festgehalten.
privacy-time-trap =
    { $count ->
        [one] Ein Formular, das früher als { $count } Sekunde nach dem Öffnen zurückkommt, sieht sich ein Mensch an, bevor es zählt.
       *[other] Ein Formular, das früher als { $count } Sekunden nach dem Öffnen zurückkommt, sieht sich ein Mensch an, bevor es zählt.
    }
privacy-seen-title = Wer Ihren Namen sieht
privacy-seen-public = „Alle“: Ihr Name und Ihr Land dürfen auf der Seite der Kampagne und im Brief stehen.
privacy-seen-targets = „Nur wer den Brief bekommt“: Ihr Name steht im Brief und sonst nirgends.
privacy-seen-withheld = „Niemand“: Unter dem Brief steht „Eine unterzeichnende Person“ und Ihr Land. Ihre Unterschrift wird gezählt.
privacy-seen-organisations = Eine Organisation darf Ihnen nur schreiben oder bekommt Ihre Angaben nur, wenn Sie ihr Kästchen ankreuzen. Kein Kästchen ist vorab angekreuzt.
privacy-erased-title = Wann gelöscht wird
privacy-erased-unconfirmed =
    { $days ->
        [one] Eine Unterschrift, die nicht bestätigt wird, wird nach { $days } Tag gelöscht.
       *[other] Eine Unterschrift, die nicht bestätigt wird, wird nach { $days } Tagen gelöscht.
    }
privacy-erased-on = Löschung am { $date }
privacy-erased-after =
    { $days ->
        [one] Löschung { $days } Tag nach dem Ende der Kampagne
       *[other] Löschung { $days } Tage nach dem Ende der Kampagne
    }
privacy-erased-campaigns = Danach bleiben nur die Zählungen. Für die Kampagnen auf dieser Website:
privacy-withdraw-title = Sie können Ihre Unterschrift zurückziehen
privacy-withdraw = Jede E-Mail von uns enthält einen Link, mit dem Sie Ihre Unterschrift zurückziehen können. Ihre Daten werden dann sofort gelöscht, und die Zahl sinkt.
privacy-rights-title = Ihre Rechte
privacy-rights = Wo die Datenschutz-Grundverordnung gilt, stützen wir uns auf Ihre ausdrückliche Einwilligung (Artikel 6 und 9), die Sie jederzeit widerrufen können. Sie können Auskunft darüber verlangen, was über Sie gespeichert ist, es berichtigen, löschen oder sich aushändigen lassen und sich bei einer Aufsichtsbehörde beschweren.
privacy-onion = Diese Website kann auch über Tor gelesen und unterschrieben werden:

## Das öffentliche Protokoll: die Zahl, die man nachprüfen kann

log-title = Eine Zahl, die alle nachprüfen können
log-summary = Jede bestätigte Unterschrift auf dieser Seite ist ein Eintrag in einem öffentlichen Protokoll. Einträge kommen hinzu, werden aber nie geändert und nie entfernt. So muss uns niemand eine Zahl einfach glauben.
log-now-title = Das Protokoll jetzt
log-entries = Einträge
log-as-of = Stand
log-origin = Name des Protokolls
log-key = Öffentlicher Schlüssel des Protokolls
log-former-keys = Frühere öffentliche Schlüssel
log-checkpoint = Den letzten Prüfpunkt lesen
log-none = Das Protokoll ist noch leer: Keine Unterschrift ist bisher bestätigt.
log-column-campaign = Kampagne
log-column-signed = Unterschrieben
log-column-withdrawn = Zurückgezogen
log-column-removed = Gestrichen
log-column-counted = Gezählt
log-counts-explained = Gezählt werden die Einträge „signed“ (unterschrieben), abzüglich derer, die zurückgezogen wurden, und derer, die diese Seite gestrichen hat, weil sie nicht echt waren.
log-counted-title = Was gezählt wird
log-counted-signed = Wenn jemand eine Unterschrift bestätigt, bekommt das Protokoll einen Eintrag. Er nennt die Kampagne und enthält einen Fingerabdruck von Name, E-Mail-Adresse und Land. In den Fingerabdruck geht eine geheime Zahl ein, die nur im Beleg und in unserem verschlüsselten Speicher steht. Ohne sie kann niemand aus dem Eintrag etwas lesen oder durch Raten herausfinden.
log-counted-ended = Wird eine Unterschrift zurückgezogen oder gestrichen, sagt ein weiterer Eintrag, welche, und die Zahl sinkt. Werden nach der Kampagne die persönlichen Daten gelöscht, sagt auch das ein Eintrag, und die Zahl bleibt.
log-entry-example = So lautet ein Eintrag, und mehr enthält er nicht:
log-checked-title = Wie man sie nachprüfen kann
log-checked-seal = Alle Einträge zusammen haben einen einzigen Fingerabdruck. Wir unterzeichnen ihn jedes Mal, wenn Einträge hinzukommen; das ist ein Prüfpunkt. Wer einen Prüfpunkt aufhebt, kann später beweisen, dass davor nichts geändert wurde.
log-checked-receipt = Wer unterschreibt, bekommt mit unserem Dank einen Beleg. Er beweist, dass genau diese Unterschrift unter den Einträgen ist.
log-checked-witness = Zeugen, das sind von dieser Seite unabhängige Organisationen, verfolgen das Protokoll. Sie unterzeichnen einen Prüfpunkt nur, wenn sich nichts geändert hat, was sie vorher gesehen haben. So kann niemandem hier ein anderes Protokoll gezeigt werden als dort.
log-checked-all = Alle können das ganze Protokoll herunterladen, noch einmal zählen und vergleichen.
log-proves-title = Was es beweist, und was nicht
log-proves-yes = Es beweist
log-proves-no = Es beweist nicht
log-proves-count = dass so viele Einträge im Protokoll stehen, wie gezählt werden, und dass keiner später geändert oder weggelassen wurde;
log-proves-own = allen, die einen Beleg haben, dass die eigene Unterschrift darunter ist;
log-proves-same = soweit Zeugen es verfolgen, dass alle dasselbe Protokoll sehen.
log-not-people = dass hinter jedem Eintrag ein wirklicher Mensch steht. Jede Adresse wird per E-Mail bestätigt. Das macht es mühsam, Unterschriften zu erfinden, aber nicht unmöglich, am wenigsten für den Betreiber der Seite;
log-not-missing = dass niemand ausgelassen wurde. Wer ausgelassen wird, bekommt aber keinen Beleg und merkt es;
log-not-letters = dass Briefe zugestellt oder gelesen wurden. Was aus ihnen wurde, steht auf der Seite jeder Kampagne.
log-witnesses-title = Wer darüber wacht
log-witnesses = Diese Organisationen verfolgen das Protokoll. Jede unterzeichnet nur, was aus dem gewachsen ist, was sie vorher gesehen hat.
log-witnesses-none = Noch verfolgt keine andere Organisation dieses Protokoll. Bis dahin haben Sie nur unser Wort, dass alle dasselbe Protokoll sehen.
log-witnesses-join = Jede Organisation kann Zeuge sein, mit diesem Programm auf einem eigenen kleinen Rechner:
log-column-witness = Zeuge
log-column-agreed = Zuletzt einverstanden
log-column-then = Einträge damals
log-witness-never = Noch nicht
log-check-title = Einen Beleg prüfen
log-check-lead = Ihr Beleg kam mit unserem Dank per E-Mail; er steht auch auf der Seite zu Ihren Briefen. Er wird hier in Ihrem Browser geprüft und nirgendwohin gesendet.
log-check-choose = Beleg auswählen oder hier ablegen
log-check-key-hint = Das ist der Schlüssel dieses Protokolls. Für den Beleg einer anderen Seite setzen Sie hier deren Schlüssel ein.
log-check-scripts = Ihr Browser führt hier kein JavaScript aus. Der Befehl unten prüft einen Beleg ebenso.
log-check-source = Der Quelltext dieser Prüfung, zum Nachlesen
log-command-title = Alles selbst nachprüfen
log-command-lead = Wenn Sie weder dieser Seite noch ihrem Betreiber trauen möchten, nehmen Sie das Programm auf einem eigenen Rechner. Dies zählt das ganze Protokoll noch einmal:
log-command-receipt = Dies prüft einen Beleg:
log-command-open = Die Formate sind offen und beschrieben, damit auch Programme anderer prüfen können:

## Das Urteil über einen Beleg, im Browser

log-say-busy = Wird geprüft …
log-say-good = Dieser Beleg stimmt
log-say-bad = Dieser Beleg stimmt nicht
log-say-alarm = Alarm: Das Protokoll wurde verändert
log-say-private = Das ist der persönliche Beleg. Name, Adresse und Land sind genau die, mit denen unterschrieben wurde. Behalten Sie ihn für sich; um anderen zu zeigen, dass Sie gezählt sind, gibt es den Beleg zum Weitergeben.
log-say-shareable = Das ist ein Beleg zum Weitergeben. Er beweist, dass dieser Eintrag im Protokoll steht, und sagt nicht, von wem er ist.
log-say-person = Name
log-say-entry-number = Nummer des Eintrags
log-say-log-size = Einträge zu jener Zeit
log-say-cosigned = Zeuge
log-say-same = Das Protokoll ist heute genau so, wie es war, als der Beleg geschrieben wurde.
log-say-grown = Seit der Beleg geschrieben wurde, ist das Protokoll gewachsen; Einträge damals: { $size }, heute: { $today }. Dass alle früheren Einträge unverändert sind, beweist der Befehl unten; er lädt dazu das Protokoll herunter.
log-say-shrunk = Als dieser Beleg geschrieben wurde, hatte das Protokoll mehr Einträge als heute; damals: { $size }, heute: { $today }. Ein Protokoll schrumpft nie: Es wurden Einträge entfernt. Heben Sie diesen Beleg auf und sagen Sie es anderen.
log-say-split = Die Zahl der Einträge ({ $size }) ist dieselbe wie damals, als dieser Beleg geschrieben wurde, ihr Fingerabdruck aber nicht: Zwei verschiedene Protokolle wurden gezeigt. Heben Sie diesen Beleg auf und sagen Sie es anderen.
log-say-odd = Was diese Seite als heutigen Stand des Protokolls zeigt, ist nicht mit diesem Schlüssel unterzeichnet. Versuchen Sie es in einer Minute noch einmal. Bleibt es so, sagen Sie es anderen.
log-say-unreachable = Der heutige Stand des Protokolls war nicht zu erfragen. Der Beleg wurde für sich allein geprüft.
log-say-elsewhere = Der Beleg kommt aus einem anderen Protokoll, { $origin }. Dessen heutiger Stand wird hier nicht erfragt.
log-say-later = Ein Beleg sagt nicht, ob die Unterschrift später zurückgezogen wurde. Das sagt ein weiterer Eintrag, und der Befehl unten findet ihn.
log-say-no-receipt = Diese Datei ist kein Beleg einer Unterschrift. Der Name eines Belegs endet auf „.tlog-proof“.
log-say-no-extra = Der Beleg sagt nicht, worum es geht: Seine Zeile „extra“ fehlt.
log-say-extra = Der Teil des Belegs, der sagt, was unterschrieben wurde, ist beschädigt oder wurde verändert.
log-say-damaged = Der Beleg ist beschädigt: Eine Zeile fehlt, ist abgeschnitten oder verändert.
log-say-origin = Der Beleg kommt aus einem anderen Protokoll, { $origin }. Um ihn zu prüfen, setzen Sie den öffentlichen Schlüssel jenes Protokolls in das Feld oben ein.
log-say-unsigned = Der Beleg ist nicht mit diesem Schlüssel unterzeichnet. Er kommt nicht aus diesem Protokoll.
log-say-signature = Die Unterzeichnung des Protokolls passt nicht zum Beleg: Der Beleg wurde verändert oder gefälscht.
log-say-place = Der Beleg nennt den Eintrag { $index }, sagt aber selbst, dass das Protokoll weniger Einträge hatte: { $size }.
log-say-record = Was der Beleg sagt, führt nicht zu dem, was das Protokoll unterzeichnet hat. Der Name, die Adresse, das Land, die geheime Zahl oder der Platz des Eintrags wurde verändert.
log-say-entry = Was der Beleg sagt, führt nicht zu dem, was das Protokoll unterzeichnet hat. Die Kampagne, der Eintrag oder sein Platz wurde verändert.
log-say-key = Was im Feld „Öffentlicher Schlüssel des Protokolls“ steht, ist nicht der Schlüssel eines Protokolls.

## Wenn etwas nicht klappt

problem-missing-title = Diese Seite gibt es nicht
problem-missing = Vielleicht ist die Adresse falsch geschrieben, oder die Kampagne heißt anders.
problem-link-title = Dieser Link funktioniert nicht
problem-link = Vielleicht hat ihn ein Mailprogramm zerschnitten. Kopieren Sie den ganzen Link aus der Nachricht, oder unterschreiben Sie noch einmal: Sie bekommen einen neuen.
problem-link-expired-title = Dieser Link ist abgelaufen
problem-link-expired = Die Unterschrift wurde nicht rechtzeitig bestätigt, und was gespeichert war, ist gelöscht. Sie können gern noch einmal unterschreiben.
problem-link-withdrawn-title = Diese Unterschrift wurde zurückgezogen
problem-link-withdrawn = Nichts davon ist noch gespeichert. Sie können jederzeit wieder unterschreiben.
problem-closed-title = Diese Kampagne ist beendet
problem-closed = Sie nimmt keine Unterschriften mehr an. Nichts wurde gespeichert.
problem-not-open-title = Diese Kampagne hat noch nicht begonnen
problem-not-open = Sie nimmt ab { $date } Unterschriften an. Nichts wurde gespeichert.
problem-suspended-title = Diese Kampagne ist ausgesetzt
problem-suspended = Zurzeit kann niemand unterschreiben, und ihre Briefe warten. Bitte sehen Sie in einigen Tagen wieder nach.
problem-large-title = Das war zu viel
problem-large = Was abgeschickt wurde, ist größer, als ein Formular sein kann. Nichts wurde gespeichert. Bitte kürzen Sie Ihre Worte und schicken Sie sie noch einmal ab.
problem-type-title = Dieses Formular wurde so abgeschickt, dass wir es nicht lesen können
problem-type = Bitte unterschreiben Sie auf der Seite der Kampagne. Programme senden „application/x-www-form-urlencoded“ in UTF-8.
problem-method-title = So lässt sich diese Seite nicht benutzen
problem-method = Öffnen Sie die Seite der Kampagne und benutzen Sie das Formular dort.
problem-limited-title = Zu viele Unterschriften aus Ihrem Netz
problem-limited = Für eine Weile nehmen wir aus Ihrem Netz keine Unterschriften mehr an, um Maschinen fernzuhalten. Nichts wurde gespeichert. Bitte versuchen Sie es später noch einmal, oder über eine andere Verbindung.
problem-busy-title = Zu viele Menschen unterschreiben gerade
problem-busy = Ihre Unterschrift ist noch nicht gespeichert. Was Sie eingegeben haben, ist noch da: Bitte warten Sie einen Moment und schicken Sie es noch einmal ab.
problem-unavailable-title = Die Website ist gerade nicht erreichbar
problem-unavailable = Bitte versuchen Sie es in einer Minute noch einmal. Nichts, was Ihnen bestätigt wurde, ist verloren.
problem-internal-title = Bei uns ist etwas schiefgegangen
problem-internal = Es liegt nicht an Ihnen, und wir haben es vermerkt. Bitte versuchen Sie es noch einmal. Wenn es wieder vorkommt, nennen Sie uns diese Nummer:
problem-home = Laufende Kampagnen ansehen
problem-again = Noch einmal versuchen

## Der Postausgang der Vorführung, und die Redaktion

outbox-title = Postausgang
outbox-lead = Alle E-Mails, die diese Website verschickt hätte, die neuesten zuerst. Nichts hat diesen Rechner verlassen.
outbox-none = Noch keine E-Mails. Unterschreiben Sie etwas.
outbox-from = Von
outbox-to = An
outbox-subject = Betreff
outbox-date = Datum
outbox-newer = Neuere
outbox-older = Ältere
outbox-back = Alle E-Mails
outbox-headers = Alle Kopfzeilen
outbox-html = Dieselbe Nachricht als Webseite
outbox-attachments = Anhänge
outbox-unreadable = Diese Nachricht kann nicht gelesen werden.
outbox-closed-title = Nur für das Team
outbox-closed = Benutzen Sie den Anmeldelink, den das Programm beim Start ausgegeben hat.
