### Briefe an Adressaten und E-Mails an alle, die unterschreiben.

## Der Brief, rund um den Text der Kampagne

mail-letter-from = { $name } (über { $sender })
mail-letter-anonymous = Eine unterzeichnende Person, { $country }
mail-letter-place = { $city }, { $country }
mail-letter-footer = Verschickt von einer Person, deren E-Mail-Adresse bestätigt wurde, über die Kampagne „{ $title }“ ({ $sponsor }):
mail-letter-number = Brief { $number }
mail-letter-test = Dies ist ein Testbrief: Er prüft, ob Briefe an diese Adresse ankommen. Bitte antworten Sie nicht darauf.
mail-letter-your-name = [Ihr Name]
mail-letter-your-country = [Ihr Land]
mail-letter-your-words = [Ihre eigenen Worte, wenn Sie welche hinzufügen]
mail-letter-their-name = [der Adressat]
mail-letter-their-office = [das Amt]

## Jede E-Mail an alle, die unterschreiben

mail-from = { $sponsor } über { $sender }
mail-greeting = Guten Tag { $name },
mail-footer = { $sender } schickt diese E-Mail, weil diese Adresse dort für eine Unterschrift angegeben wurde.
mail-campaign-link = Den Aufruf lesen
mail-letters-link = Sehen, was aus Ihren Briefen geworden ist
mail-withdraw-link = Meine Unterschrift zurückziehen
mail-erase-link = Jetzt löschen

## Bitte bestätigen

mail-confirmation-subject = Bitte bestätigen: { $title }
mail-confirmation-intro = Am { $date } hat jemand diese Adresse angegeben, um den Aufruf „{ $title }“ ({ $sponsor }) zu unterschreiben. Wenn Sie das waren, bestätigen Sie bitte. Bis dahin zählt die Unterschrift nicht.
mail-reminder-subject = Ihre Bestätigung fehlt noch: { $title }
mail-reminder-intro = Am { $date } hat jemand diese Adresse angegeben, um den Aufruf „{ $title }“ ({ $sponsor }) zu unterschreiben. Die Unterschrift ist noch nicht bestätigt und zählt deshalb nicht. Wenn Sie das waren, bestätigen Sie bitte. Wir erinnern Sie nicht noch einmal.
mail-repeat-pending-intro = Diese Adresse wurde noch einmal angegeben, um den Aufruf „{ $title }“ ({ $sponsor }) zu unterschreiben. Zuerst wurde sie am { $date } angegeben; die Unterschrift ist noch nicht bestätigt. Wenn Sie das waren, bestätigen Sie bitte. Bis dahin zählt die Unterschrift nicht.
mail-confirm-action = Unterschrift bestätigen
mail-confirm-next =
    { $letters ->
        [one] Sobald Sie bestätigt haben, geht ein Brief für Sie ab.
       *[other] Sobald Sie bestätigt haben, gehen { $letters } Briefe für Sie ab, an jeden Adressaten einer.
    }
mail-confirm-until = Der Link funktioniert bis { $until }.
mail-confirm-not-you = Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Nichts wird verschickt, und was eingegeben wurde, wird nach diesem Tag gelöscht. Sie können es auch sofort löschen.

## Dank, nach der Bestätigung

mail-thanks-subject = Ihre Unterschrift zählt: { $title }
mail-thanks-intro = vielen Dank. Ihre Unterschrift unter dem Aufruf „{ $title }“ ({ $sponsor }) ist bestätigt und gezählt.
mail-thanks-letters =
    { $letters ->
        [one] Ein Brief geht jetzt für Sie ab. Unter dem Link unten können Sie sehen, was daraus wird. Heben Sie diese E-Mail auf, um den Link wiederzufinden.
       *[other] { $letters } Briefe gehen jetzt für Sie ab, an jeden Adressaten einer. Unter dem Link unten können Sie sehen, was aus ihnen wird. Heben Sie diese E-Mail auf, um den Link wiederzufinden.
    }
mail-thanks-name-public = Ihr Name steht auf der Seite des Aufrufs, wie Sie es gewählt haben.
mail-thanks-name-targets = Die Adressaten sehen Ihren Namen, die Öffentlichkeit nicht, wie Sie es gewählt haben.
mail-thanks-name-withheld = Ihren Namen sehen weder die Öffentlichkeit noch die Adressaten, wie Sie es gewählt haben; Ihre Unterschrift zählt trotzdem.
mail-thanks-share = Den Aufruf im Kollegen- und Freundeskreis weitergeben
mail-thanks-receipts = Zwei Belege liegen bei. Sie beweisen, dass Ihre Unterschrift gezählt ist. Der Beleg für Sie selbst enthält Ihren Namen, Ihre Adresse und eine geheime Zahl: Heben Sie ihn auf und geben Sie ihn niemandem. Der Beleg zum Weitergeben nennt niemanden; Sie dürfen ihn allen zeigen.
mail-log-link = Was die Belege beweisen und wie man sie prüft
mail-thanks-withdraw = Sie können Ihre Unterschrift jederzeit zurückziehen. Dann wird alles gelöscht, was wir von Ihnen wissen, und Briefe, die noch nicht abgegangen sind, werden aufgehalten.
mail-thanks-withdraw-statement = Sie können Ihre Unterschrift jederzeit zurückziehen. Dann wird alles gelöscht, was wir von Ihnen wissen.
mail-thanks-erased-on = In jedem Fall werden Ihre Angaben am { $date } gelöscht.
mail-thanks-erased-after =
    { $days ->
        [one] In jedem Fall werden Ihre Angaben einen Tag nach dem Ende des Aufrufs gelöscht.
       *[other] In jedem Fall werden Ihre Angaben { $days } Tage nach dem Ende des Aufrufs gelöscht.
    }

## Die Adresse wurde nach der Bestätigung noch einmal angegeben

mail-repeat-subject = Sie haben schon unterschrieben: { $title }
mail-repeat-intro = Diese Adresse wurde noch einmal angegeben, um den Aufruf „{ $title }“ ({ $sponsor }) zu unterschreiben. Ihre Unterschrift wurde am { $date } bestätigt und zählt einmal; nichts hat sich geändert. Wenn Sie das nicht waren, brauchen Sie nichts zu tun.
mail-repeat-change = Um Ihre Angaben zu ändern, ziehen Sie Ihre Unterschrift zurück und unterschreiben Sie noch einmal.

mail-answer-subject = Die Antwort auf Ihren Brief: { $title }
mail-answer-intro = { $target } hat auf Ihren Brief geantwortet. Geschrieben wurde:
mail-answer-files = Mit der Antwort kamen Dateien. Zu Ihrer Sicherheit werden sie nicht weitergegeben: { $files }
mail-answer-private = Ihre Adresse wurde niemandem gezeigt. Wenn Sie auf diese Mail antworten, erreichen Sie uns, nicht den Empfänger des Briefs.

mail-digest-subject = Briefe aus der Kampagne „{ $title }“: { $letters }
mail-digest-intro = Mit dieser E-Mail kommen Briefe, die Menschen Ihnen über die Kampagne „{ $title }“ von { $sponsor } geschrieben haben. Zahl der Briefe: { $letters }. Der erste ist vom { $since }.
mail-digest-countries = Sie kommen aus: { $countries }.
mail-digest-others = anderen Ländern ({ $letters })
mail-digest-files = Die Briefe hängen zweifach an: als Seiten zum Lesen und Drucken (PDF) und als Postfach, das E-Mail-Programme öffnen (mbox); darin ist jeder Brief eine eigene E-Mail und kann einzeln beantwortet werden.
mail-digest-part = Teil { $part } von { $parts }
mail-digest-answer = Eine Antwort auf diese E-Mail erreicht die Betreiber dieser Website.
mail-digest-page = Die Kampagne:
mail-digest-log = Das öffentliche Protokoll, in dem alle die Zahl nachprüfen können:

paper-title = Briefe für die Post
paper-run = Druck { $run }, Datei { $file }, { $date }
paper-letters = Briefe: { $letters }
paper-private = Diese Seiten enthalten Namen. Bewahren Sie sie sicher auf und vernichten Sie, was nicht zur Post geht.

mail-report-subject = Was daraus geworden ist: { $title }
mail-report-intro = Sie haben den Aufruf „{ $title }“ ({ $sponsor }) unterschrieben. Die Kampagne ist beendet, ihr Bericht ist öffentlich.
mail-report-action = Den Bericht lesen
mail-report-why = Sie erhalten diese eine Nachricht, weil Sie zugestimmt haben, dass Ihnen wieder geschrieben wird ({ $sponsor }).
