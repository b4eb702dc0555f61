### Il sito pubblico. A chi legge ci si rivolge con il voi.

## Su ogni pagina

site-skip = Vai al contenuto
site-navigation = Pagine principali
site-language = Lingua
site-campaigns = Campagne
site-archive = Archivio
site-privacy = Privacy
site-log = Registro pubblico
site-software = Pubblicato con Demarche, software libero che chiunque può usare e verificare
site-demo = Questa è una dimostrazione: le firme sono inventate, e anche la sorte delle lettere. Nessuna lettera lascia questo computer.
site-title-error = Da correggere: { $title }

## Pagina iniziale: le campagne aperte

home-title = Campagne aperte
home-summary = Appelli di sindacati e organizzazioni per i diritti. Ogni firma diventa una lettera a chi decide.
home-read = Leggete e firmate
home-none = In questo momento nessuna campagna è aperta.
home-none-archive = Le campagne concluse
home-in-language = In { $language }

## Archivio: le campagne concluse

archive-title = Campagne concluse
archive-summary = Che cosa si chiedeva, quante persone hanno firmato e che cosa ne è venuto.
archive-none = Nessuna campagna è ancora conclusa.
archive-from-to = { $from } – { $to }
archive-outcome = Il risultato
archive-outcome-missing = Nessuno ha ancora riferito il risultato.
archive-read = Il risultato per intero

## La testata di una campagna

campaign-kind-letter = Campagna di lettere
campaign-kind-statement = Dichiarazione
campaign-number = N. { $number }
campaign-by = Appello promosso da { $organisation }
campaign-since = Aperta in data { $date }
campaign-until = Scadenza: { $date }
campaign-opens = Apertura: { $date }
campaign-closed-on = Chiusa in data { $date }
campaign-closed = Chiusa
campaign-translated-by = Traduzione: { $name }
campaign-untranslated = Questo appello non è ancora tradotto in { $language }. Lo state leggendo in { $original }.
campaign-letter-untranslated = La lettera non è ancora tradotta in { $language }. È mostrata in { $original }.
campaign-chrome-untranslated = I menu e i pulsanti non sono ancora disponibili in { $language }.
campaign-continues = Prosegue una campagna precedente:
campaign-continued-by = Il lavoro continua in questa campagna:

## Il conteggio di una campagna

campaign-count-label =
    { $count ->
        [one] firma confermata
        [many] di firme confermate
       *[other] firme confermate
    }
campaign-count =
    { $count ->
        [one] { $count } firma confermata
        [many] { $count } di firme confermate
       *[other] { $count } firme confermate
    }
campaign-count-none = La prima firma può essere la vostra.
campaign-goal = Obiettivo: { $goal }
campaign-goal-progress = { $percent } dell’obiettivo
campaign-pace =
    { $count ->
        [one] { $count } nelle ultime 24 ore
        [many] { $count } nelle ultime 24 ore
       *[other] { $count } nelle ultime 24 ore
    }
campaign-from-countries =
    { $count ->
        [one] da { $count } paese
        [many] da { $count } di paesi
       *[other] da { $count } paesi
    }
campaign-watched =
    { $count ->
        [one] { $count } organizzazione indipendente vigila su questo conteggio; ultimo accordo: { $date }
        [many] { $count } di organizzazioni indipendenti vigilano su questo conteggio; ultimo accordo: { $date }
       *[other] { $count } organizzazioni indipendenti vigilano su questo conteggio; ultimo accordo: { $date }
    }
campaign-sign-letter = Firmate la lettera
campaign-sign-statement = Firmate la dichiarazione

## L’appello e la lettera di una campagna

campaign-demands = Che cosa chiediamo
campaign-outcome = Il risultato
campaign-outcome-missing = Questa campagna è conclusa e nessuno ne ha ancora riferito il risultato.
campaign-report-conceded-all = Tutte le richieste sono state accolte.
campaign-report-conceded-some = Una parte delle richieste è stata accolta.
campaign-report-conceded-none = Nessuna richiesta è stata accolta.
campaign-report-members-knew-yes = Gli iscritti conoscevano la campagna.
campaign-report-members-knew-some = Una parte degli iscritti conosceva la campagna.
campaign-report-members-knew-no = Gli iscritti non conoscevano la campagna.
campaign-report-morale-raised = Ha ridato coraggio agli iscritti.
campaign-report-morale-same = Il morale degli iscritti è rimasto lo stesso.
campaign-report-morale-lowered = Il morale degli iscritti è calato.
campaign-letter = La lettera
campaign-letter-summary = Leggete la lettera esattamente come viene inviata
campaign-letter-languages = I destinatari a cui si scrive in una di queste lingue ricevono la lettera in quella lingua: { $languages }.
campaign-letter-to = A
campaign-letter-subject = Oggetto
campaign-letter-to-each = ogni destinatario, per nome
campaign-letter-your-words = Se aggiungete parole vostre, compaiono prima del vostro nome.

## Chi riceve la lettera

targets-title = Chi riceve la lettera
targets-all =
    { $count ->
        [one] La vostra lettera va a questo unico destinatario.
        [many] La vostra lettera va a ciascuno di questo { $count } di destinatari.
       *[other] La vostra lettera va a ciascuno di questi { $count } destinatari.
    }
targets-nearest = La vostra lettera va al destinatario del vostro paese; se non c’è, la riceve { $fallback }.
targets-random =
    { $count ->
        [one] La vostra lettera va a { $count } di questi destinatari, scelto a caso.
        [many] La vostra lettera va a { $count } di questi destinatari, scelti a caso.
       *[other] La vostra lettera va a { $count } di questi destinatari, scelti a caso.
    }
targets-show =
    { $count ->
        [one] Mostra il destinatario
        [many] Mostra { $count } di destinatari
       *[other] Mostra { $count } destinatari
    }
targets-progress = Che ne è stato delle lettere, destinatario per destinatario
targets-group-africa = Africa
targets-group-americas = Americhe
targets-group-asia-pacific = Asia e Pacifico
targets-group-europe = Europa
targets-group-international-organisations = Organizzazioni internazionali
targets-group-middle-east = Medio Oriente
targets-group-missions = Rappresentanze diplomatiche
targets-group-government = Governo
targets-group-employers = Datori di lavoro
targets-column-target = Destinatario
targets-column-letters = Lettere
targets-few = contate sotto, insieme ad altre
targets-rest = Destinatari le cui lettere sono contate insieme
targets-rest-why = Qui ogni lettera va al destinatario del paese di chi firma. Un numero piccolo per un solo destinatario direbbe chi ha firmato in un paese: perciò i numeri piccoli sono sommati.
targets-mode-daily = riceve tutte le lettere in un messaggio al giorno
targets-mode-weekly = riceve tutte le lettere in un messaggio alla settimana
targets-mode-post = riceve le lettere per posta
targets-paused = lettere trattenute per ora

## Chi sostiene l’appello e chi ha firmato

organisations-title = Chi c’è dietro questo appello
organisations-sponsor = Chi chiede il vostro aiuto
organisations-supporters = Con il sostegno di
names-title = Le ultime firme pubbliche
names-entry = { $name }, { $country }

## Notizie, persone, cifre

updates-title = Notizie
updates-all = Tutte le notizie di questa campagna
updates-source = Fonte
cases-title = Persone che seguiamo finché non saranno libere
cases-also = Si scrive anche { $names }
cases-reported = Data della notizia: { $date }
figures-title = Le cifre e le loro fonti
figures-note = Dove i documenti non concordano, ogni dato sta accanto all’altro. Nulla viene sommato e non si calcolano medie.
figures-all = Tutte le cifre e le loro fonti
figures-according-to = secondo { $who }
figures-as-of = dati: { $date }
figures-doubt = In dubbio:
figures-sources = Fonti

## Condividere

share-title = Condividete questo appello
share-device = Condividi…
share-email = E-mail
share-copy = Copia il link
share-copied = Il link è copiato.
share-short-link = Link breve
share-print = Versione per la stampa

## Il modulo

form-title-letter = Firmate la lettera
form-title-statement = Firmate la dichiarazione
form-optional = facoltativo
form-name = Il vostro nome
form-name-hint = Come firmereste una lettera, in qualsiasi alfabeto.
form-email = Indirizzo e-mail
form-email-hint = Vi mandiamo un messaggio con cui confermare la firma. L’indirizzo non viene mai mostrato.
form-country = Paese
form-country-choose = Scegliete il vostro paese
form-city = Città o comune
form-organisation = Sindacato o organizzazione
form-message = Parole vostre
form-message-hint = Si aggiungono alla vostra lettera. Più una lettera è personale, più viene letta.
form-visibility = Chi può vedere il vostro nome?
form-visibility-public = Tutti: il mio nome può comparire su questa pagina
form-visibility-targets-letter = Solo chi riceve la lettera
form-visibility-targets-statement = Solo le organizzazioni che lanciano l’appello
form-visibility-withheld-letter = Nessuno: la lettera è firmata «Una persona che firma», con il nome del mio paese
form-visibility-withheld-statement = Nessuno: contate soltanto la mia firma
form-danger = Se firmare può mettere in pericolo voi o la vostra famiglia, scegliete «Nessuno» o non firmate.
form-consent = Firmate?
form-consent-letter = Sì. Inviate questa lettera per me, con il mio nome come scelto sopra.
form-consent-statement = Sì. Contatemi tra chi firma, con il mio nome come scelto sopra.
form-more = Solo se lo desiderate
form-subscribe = { $organisation } può scrivermi ancora.
form-share = { $organisation } può avere il mio nome, il mio indirizzo e-mail e il mio paese.
form-website = Lasciate vuoto questo campo
form-submit-letter = Firmate la lettera
form-submit-statement = Firmate la dichiarazione
form-next-letter = Riceverete poi un’e-mail. Non appena ne seguite il link e premete il pulsante, la vostra firma conta e la vostra lettera parte.
form-next-statement = Riceverete poi un’e-mail. Non appena ne seguite il link e premete il pulsante, la vostra firma conta.
form-erased-on = Ciò che scrivete qui è conservato in forma cifrata e cancellato in data { $date }.
form-erased-after =
    { $days ->
        [one] Ciò che scrivete qui è conservato in forma cifrata e cancellato { $days } giorno dopo la chiusura della campagna.
        [many] Ciò che scrivete qui è conservato in forma cifrata e cancellato { $days } di giorni dopo la chiusura della campagna.
       *[other] Ciò che scrivete qui è conservato in forma cifrata e cancellato { $days } giorni dopo la chiusura della campagna.
    }
form-privacy = Che cosa succede ai miei dati?
form-closed = Questa campagna non raccoglie più firme.
form-not-open = Questa campagna raccoglie firme a partire da questa data: { $date }.
form-suspended = Per il momento nessuno può firmare questa campagna.
form-other-campaigns = Campagne che potete firmare ora
form-errors-title =
    { $count ->
        [one] Non è ancora partito nulla: correggete un punto
        [many] Non è ancora partito nulla: correggete { $count } di punti
       *[other] Non è ancora partito nulla: correggete { $count } punti
    }
form-errors-kept = Tutto ciò che avete scritto è ancora qui.
form-error = Errore:

## Che cosa può esserci da correggere nel modulo

error-name-missing = Scrivete il vostro nome.
error-name-long = Questo nome è troppo lungo; per favore, abbreviatelo.
error-name-characters = Il nome contiene un carattere che non può stare in una lettera; per favore, toglietelo.
error-email-missing = Scrivete il vostro indirizzo e-mail.
error-email-invalid = Non sembra un indirizzo e-mail. Dovrebbe avere questa forma: name@example.org.
error-email-long = Questo indirizzo e-mail è troppo lungo.
error-country-missing = Scegliete il vostro paese.
error-country-unknown = Scegliete un paese dall’elenco.
error-consent-missing = Spuntate la casella se volete firmare.
error-visibility-unknown = Scegliete chi può vedere il vostro nome.
error-city-long = È troppo lungo per il nome di una città; per favore, abbreviatelo.
error-organisation-long = È troppo lungo per il nome di un’organizzazione; per favore, abbreviatelo.
error-message-long = Le vostre parole sono troppe per la lettera; per favore, accorciatele.
error-characters = Qui c’è un carattere che non si può conservare; per favore, toglietelo.
error-subscribe-unknown = Questa organizzazione non è tra quelle da cui la campagna permette di ricevere notizie.
error-share-unknown = Questa organizzazione non è tra quelle a cui la campagna può trasmettere i vostri dati.

## Dopo il modulo

thanks-title = Ancora un passo: confermate via e-mail
thanks-lead = Grazie. La vostra firma conta non appena la confermate.
thanks-step-open = Aprite la vostra casella di posta. Il nostro messaggio arriva in pochi minuti.
thanks-step-press = Seguite il link nel messaggio e premete il pulsante.
thanks-step-letter = La vostra lettera parte e la vostra firma è contata.
thanks-step-statement = La vostra firma è contata.
thanks-nothing = Nessun messaggio? Guardate nella cartella della posta indesiderata. Se l’indirizzo era scritto male, basta firmare di nuovo.
thanks-twice = Avevate già firmato? Allora il messaggio ve lo dice. La vostra firma è contata una volta sola.
thanks-share = Intanto, ditelo ad altre persone
thanks-back = Torna all’appello

## Confermare

confirm-title = Confermate la vostra firma
confirm-lead-letter = Premete il pulsante e la vostra lettera parte.
confirm-lead-statement = Premete il pulsante e la vostra firma conta.
confirm-campaign = Campagna
confirm-name = Il vostro nome
confirm-country = Paese
confirm-visibility = Chi vede il vostro nome
confirm-button = Confermo la mia firma
confirm-not-you = Non eravate voi? Allora chiudete questa pagina. Ciò che non viene confermato si cancella da sé.
confirm-done-title = La vostra firma è confermata
confirm-done-letter = Grazie. La vostra lettera è in viaggio.
confirm-done-statement = Grazie. La vostra firma è contata.
confirm-done-letters = Che ne è della vostra lettera
confirm-done-withdraw = Ritirate la firma
confirm-done-share = Ora ditelo ad altre persone: forse qualcuno firmerà perché lo avete fatto voi.

## Ritirare

withdraw-title = Ritirate la vostra firma
withdraw-lead = La vostra firma allora non è più contata, e il vostro nome, il vostro indirizzo e le vostre parole sono cancellati da qui.
withdraw-letters = Le lettere ancora in attesa non vengono inviate. Una lettera che un server di posta ha accettato non si può richiamare.
withdraw-button = Ritiro la mia firma e cancello i miei dati
withdraw-keep = La mantengo
withdraw-done-title = La vostra firma è ritirata
withdraw-done = I vostri dati sono cancellati da qui. Non vi scriveremo più di questa campagna.
withdraw-done-stopped =
    { $count ->
        [one] { $count } lettera non era partita ed è stata fermata.
        [many] { $count } di lettere non erano partite e sono state fermate.
       *[other] { $count } lettere non erano partite e sono state fermate.
    }
withdraw-done-left =
    { $count ->
        [one] { $count } lettera era già partita e non si può richiamare.
        [many] { $count } di lettere erano già partite e non si possono richiamare.
       *[other] { $count } lettere erano già partite e non si possono richiamare.
    }

## Che ne è stato delle lettere

letters-count =
    { $count ->
        [one] { $count } lettera
        [many] { $count } di lettere
       *[other] { $count } lettere
    }
letters-answered = Con risposta
letters-accepted = Accettate da un server di posta
letters-batched = In un invio comune o per posta
letters-waiting = In attesa
letters-refused = Rifiutate
letters-bounced = Tornate indietro
letters-expired = Abbandonate
letters-cancelled = Fermate
letters-answered-means = Il destinatario ha risposto.
letters-accepted-means = «Accettata» significa: il server di posta che porta le nostre lettere l’ha presa in consegna e nulla è tornato indietro. Se sia stata letta, nessuna macchina può dirlo.
letters-batched-means = Riunita con altre in un messaggio che è in viaggio, oppure stampata per partire per posta.
letters-waiting-means = Non ancora consegnata: non è il suo turno, oppure un server di posta l’ha rinviata e riproviamo.
letters-refused-means = Un server di posta l’ha rifiutata definitivamente.
letters-bounced-means = Un server di posta l’ha prima presa in consegna; poi è tornata indietro.
letters-expired-means = Abbiamo provato per giorni e nessun server di posta l’ha presa.
letters-cancelled-means = Non era partita quando la firma è stata ritirata o l’invio fermato.

## Che ne è stato delle mie lettere

letter-title = Che ne è stato della vostra lettera
letter-lead =
    { $count ->
        [one] Una lettera a vostro nome.
        [many] { $count } di lettere a vostro nome.
       *[other] { $count } lettere a vostro nome.
    }
letter-none = Nessuna lettera è ancora stata scritta. Le lettere si scrivono quando una firma è confermata.
letter-statement = Questa dichiarazione si firma; non si invia nessuna lettera.
letter-column-target = Destinatario
letter-column-state = Che cosa è successo
letter-why-ours = Questo sito non ha potuto consegnarla; deve rimediare chi lo gestisce.
letter-why-nobody = Nessun server di posta era raggiungibile.
letter-why-later = Il server di posta ci ha chiesto di tornare più tardi. Molti lo fanno con i mittenti che non conoscono ancora.
letter-why-full = La casella del destinatario è piena.
letter-why-mailbox = L’indirizzo del destinatario non esiste o non riceve posta.
letter-why-large = La lettera è troppo grande per il server di posta.
letter-why-rule = Una regola del server di posta la tiene fuori, forse come posta indesiderata. Questo non dice nulla di voi.
letter-why-us = Per ora il server di posta non accetta posta da questo sito; deve rimediare chi lo gestisce.
letter-why-way = Per ora non c’è una via verso il server di posta del destinatario.
letter-why-declined = Il server di posta non ha dato un motivo che una macchina capisca.
letter-leased = Viene consegnata in questo momento.
letter-again = Prossimo tentativo: { $when }
letter-address = Inviata all’indirizzo { $place } di { $count }
letter-reply = Che cosa ha detto il server di posta
letter-bounced = Succede quando una casella è piena, chiusa o filtrata. Non è colpa vostra e la vostra firma conta lo stesso.
letter-answered = La risposta vi è stata inoltrata per e-mail.
letter-batched-mail = Va al destinatario con altre in un solo messaggio.
letter-batched-post = È stata stampata per partire per posta.
letter-withdrawn = Avete ritirato la vostra firma. Ciò che non era partito è stato fermato.
letter-receipt-title = Le vostre ricevute
letter-receipt-lead = Provano che la vostra firma è nel registro pubblico ed è contata.
letter-receipt-private = Ricevuta per voi
letter-receipt-private-hint = Contiene il vostro nome, il vostro indirizzo e un numero segreto. Conservatela e non datela a nessuno: chi la trova sa che avete firmato.
letter-receipt-share = Ricevuta da condividere
letter-receipt-share-hint = Non nomina nessuno. Potete mostrarla a chiunque.
letter-receipt-wait = Le vostre ricevute sono in preparazione. Tornate a vedere tra un minuto.
letter-receipt-check = Che cosa provano e come verificarle

## Versione per la stampa

print-title = Versione per la stampa
print-back = Torna all’appello
print-sign-here = Per leggere e firmare:

## Privacy

privacy-title = Che cosa succede ai vostri dati
privacy-summary = Che cosa sa di voi questo sito, chi lo vede e quando viene cancellato.
privacy-who-title = Chi è responsabile
privacy-who = Responsabile di questo sito: { $operator }.
privacy-contact = Per qualsiasi domanda sui vostri dati scrivete a { $contact }.
privacy-stored-title = Che cosa conserviamo
privacy-stored = Ciò che scrivete nel modulo, la lingua in cui avete firmato, quando avete firmato e quando avete confermato. I vostri consensi sono conservati con il loro testo e il momento in cui li avete dati.
privacy-source = Se il link che vi ha portato qui dice dove si trovava, per esempio «?from=newsletter», si conserva anche quella parola, perché una campagna sappia quali dei suoi link vengono seguiti. È la stessa parola per tutti.
privacy-sealed = Il vostro nome, l’indirizzo e-mail, la città, l’organizzazione e le parole vostre sono cifrati con una chiave custodita fuori dalla banca dati. Chi rubasse la sola banca dati non saprebbe né chi ha firmato né alcun indirizzo.
privacy-log = Ogni firma confermata è anche una voce nel registro pubblico. Nomina la campagna e nulla di voi. Solo con il numero segreto della vostra ricevuta la si può ricondurre a voi; quando i vostri dati sono cancellati, qui si cancella anche quel numero.
privacy-not-title = Che cosa non conserviamo
privacy-no-ip = Il vostro indirizzo IP non è conservato da nessuna parte, né nella banca dati né in un registro.
privacy-no-cookies = Chi firma non riceve nessun cookie. Nessuno conta le vostre visite.
privacy-no-third = Le pagine non caricano nulla da altri. Un link a un social network apre quella rete solo se lo seguite.
privacy-limit =
    { $count ->
        [one] Contro le macchine che firmano, da una stessa rete si accetta al massimo { $count } firma all’ora. Per questo un’impronta irriconoscibile della rete resta in memoria; la sua chiave cambia ogni giorno e viene dimenticata.
        [many] Contro le macchine che firmano, da una stessa rete si accetta al massimo { $count } di firme all’ora. Per questo un’impronta irriconoscibile della rete resta in memoria; la sua chiave cambia ogni giorno e viene dimenticata.
       *[other] Contro le macchine che firmano, da una stessa rete si accettano al massimo { $count } firme all’ora. Per questo un’impronta irriconoscibile della rete resta in memoria; la sua chiave cambia ogni giorno e viene dimenticata.
    }
privacy-limit-off = Qui non è fissato nessun limite per rete, e quindi non si tiene neppure un’impronta della vostra rete.
privacy-time-trap =
    { $count ->
        [one] Un modulo che torna meno di { $count } secondo dopo l’apertura è esaminato da una persona prima di contare.
        [many] Un modulo che torna meno di { $count } di secondi dopo l’apertura è esaminato da una persona prima di contare.
       *[other] Un modulo che torna meno di { $count } secondi dopo l’apertura è esaminato da una persona prima di contare.
    }
privacy-seen-title = Chi vede il vostro nome
privacy-seen-public = «Tutti»: il vostro nome e il vostro paese possono comparire sulla pagina della campagna e nella lettera.
privacy-seen-targets = «Solo chi riceve la lettera»: il vostro nome compare nella lettera e da nessun’altra parte.
privacy-seen-withheld = «Nessuno»: la lettera è firmata «Una persona che firma», con il nome del vostro paese. La vostra firma è contata.
privacy-seen-organisations = Un’organizzazione può scrivervi, o riceve i vostri dati, solo se spuntate la sua casella. Nessuna casella è spuntata in anticipo.
privacy-erased-title = Quando viene cancellato
privacy-erased-unconfirmed =
    { $days ->
        [one] Una firma non confermata è cancellata dopo { $days } giorno.
        [many] Una firma non confermata è cancellata dopo { $days } di giorni.
       *[other] Una firma non confermata è cancellata dopo { $days } giorni.
    }
privacy-erased-on = cancellazione in data { $date }
privacy-erased-after =
    { $days ->
        [one] cancellazione { $days } giorno dopo la chiusura della campagna
        [many] cancellazione { $days } di giorni dopo la chiusura della campagna
       *[other] cancellazione { $days } giorni dopo la chiusura della campagna
    }
privacy-erased-campaigns = Dopo restano solo i conteggi. Per le campagne di questo sito:
privacy-withdraw-title = Potete ritirare la firma
privacy-withdraw = Ogni nostra e-mail contiene un link con cui ritirare la vostra firma. I vostri dati sono allora cancellati subito e il conteggio diminuisce.
privacy-rights-title = I vostri diritti
privacy-rights = Dove si applica il regolamento generale sulla protezione dei dati, ci basiamo sul vostro consenso esplicito (articoli 6 e 9), che potete revocare in qualsiasi momento. Potete chiedere che cosa è conservato su di voi, farlo rettificare, cancellare o farvelo consegnare, e presentare un reclamo a un’autorità di controllo.
privacy-onion = Questo sito si può leggere e firmare anche attraverso Tor:

## Il registro pubblico: il conteggio che si può verificare

log-title = Un conteggio che chiunque può verificare
log-summary = Ogni firma confermata su questo sito è una voce in un registro pubblico. Si possono aggiungere voci, mai cambiarle e mai toglierle. Così nessuno deve crederci sulla parola.
log-now-title = Il registro adesso
log-entries = Voci
log-as-of = Stato del
log-origin = Nome del registro
log-key = Chiave pubblica del registro
log-former-keys = Chiavi pubbliche precedenti
log-checkpoint = Leggere l’ultimo punto di controllo
log-none = Il registro è ancora vuoto: nessuna firma è stata confermata.
log-column-campaign = Campagna
log-column-signed = Firmate
log-column-withdrawn = Ritirate
log-column-removed = Cancellate
log-column-counted = Contate
log-counts-explained = Si contano le voci «signed» (firmato), meno quelle ritirate da chi ha firmato e quelle che questo sito ha cancellato perché non erano autentiche.
log-counted-title = Che cosa si conta
log-counted-signed = Quando qualcuno conferma una firma, il registro riceve una voce. Nomina la campagna e contiene un’impronta del nome, dell’indirizzo e-mail e del paese. Nell’impronta entra un numero segreto, che sta solo nella ricevuta di chi ha firmato e nel nostro archivio cifrato. Senza di esso nessuno può leggere nulla nella voce, né scoprirlo per tentativi.
log-counted-ended = Quando una firma è ritirata o cancellata, un’altra voce dice quale, e il conteggio diminuisce. Quando dopo la campagna i dati personali sono eliminati, una voce dice anche questo, e il conteggio resta.
log-entry-example = Una voce si legge così e non contiene altro:
log-checked-title = Come si può verificare
log-checked-seal = Tutte le voci insieme hanno una sola impronta. La firmiamo ogni volta che si aggiungono voci: è un punto di controllo. Chi conserva un punto di controllo può provare in seguito che nulla di ciò che precede è stato cambiato.
log-checked-receipt = Chi firma riceve una ricevuta con i nostri ringraziamenti. Prova che proprio quella firma è tra le voci.
log-checked-witness = I testimoni, organizzazioni indipendenti da questo sito, seguono il registro. Firmano un punto di controllo solo se nulla di ciò che avevano visto è cambiato. Così non si può mostrare un registro qui e un altro là.
log-checked-all = Chiunque può scaricare l’intero registro, contarlo di nuovo e confrontare.
log-proves-title = Che cosa prova e che cosa no
log-proves-yes = Prova
log-proves-no = Non prova
log-proves-count = che nel registro ci sono tante voci quante se ne contano e che nessuna è stata cambiata o tolta in seguito;
log-proves-own = a chi ha una ricevuta, che la propria firma è tra queste;
log-proves-same = per quanto dei testimoni vigilano, che tutti vedono lo stesso registro.
log-not-people = che dietro ogni voce ci sia una persona reale. Ogni indirizzo è confermato per e-mail. Questo rende faticoso inventare firme, non impossibile, tanto meno per chi gestisce il sito;
log-not-missing = che nessuno sia stato lasciato fuori. Ma chi è lasciato fuori non ha ricevuta, e così se ne accorge;
log-not-letters = che le lettere siano state consegnate o lette. Che ne è stato si dice sulla pagina di ogni campagna.
log-witnesses-title = Chi vigila
log-witnesses = Queste organizzazioni vigilano sul registro. Ciascuna firma solo ciò che è cresciuto da quanto aveva visto prima.
log-witnesses-none = Nessun’altra organizzazione vigila ancora su questo registro. Fino ad allora avete solo la nostra parola che tutti vedono lo stesso registro.
log-witnesses-join = Ogni organizzazione può fare da testimone, con questo programma su una propria piccola macchina:
log-column-witness = Testimone
log-column-agreed = Ultimo accordo
log-column-then = Voci allora
log-witness-never = Non ancora
log-check-title = Verificare una ricevuta
log-check-lead = La vostra ricevuta è arrivata con i nostri ringraziamenti per e-mail; si trova anche sulla pagina delle vostre lettere. È verificata qui, nel vostro browser, e non è inviata da nessuna parte.
log-check-choose = Scegliete una ricevuta o trascinatela qui
log-check-key-hint = È la chiave di questo registro. Per una ricevuta di un altro sito, mettete qui la chiave di quel sito.
log-check-scripts = Il vostro browser qui non esegue JavaScript. Anche il comando più sotto verifica una ricevuta.
log-check-source = Il codice sorgente di questa verifica, da leggere
log-command-title = Verificare tutto da sé
log-command-lead = Se preferite non fidarvi né di questa pagina né di questo sito, usate il programma su un vostro computer. Questo conta di nuovo l’intero registro:
log-command-receipt = Questo verifica una ricevuta:
log-command-open = I formati sono aperti e descritti, perché anche i programmi di altri possano verificare:

## Il verdetto su una ricevuta, nel browser

log-say-busy = Verifica in corso …
log-say-good = Questa ricevuta è giusta
log-say-bad = Questa ricevuta non è giusta
log-say-alarm = Allarme: il registro è stato alterato
log-say-private = È la ricevuta solo per chi ha firmato. Nome, indirizzo e paese sono esattamente quelli della firma. Tenetela per voi; per mostrare ad altri che la vostra firma è contata c’è la ricevuta da condividere.
log-say-shareable = È una ricevuta da condividere. Prova che questa voce è nel registro e non dice di chi sia.
log-say-person = Nome
log-say-entry-number = Numero della voce
log-say-log-size = Voci in quel momento
log-say-cosigned = Testimone
log-say-same = Il registro è oggi esattamente com’era quando è stata scritta la ricevuta.
log-say-grown = Da quando è stata scritta la ricevuta il registro è cresciuto; voci allora: { $size }, oggi: { $today }. Che tutte le voci precedenti siano rimaste uguali lo prova il comando più sotto, che per questo scarica il registro.
log-say-shrunk = Quando è stata scritta questa ricevuta, il registro aveva più voci di oggi; allora: { $size }, oggi: { $today }. Un registro non si accorcia mai: delle voci sono state tolte. Conservate questa ricevuta e ditelo ad altri.
log-say-split = Il numero delle voci ({ $size }) è lo stesso di quando è stata scritta questa ricevuta, ma non la loro impronta: sono stati mostrati due registri diversi. Conservate questa ricevuta e ditelo ad altri.
log-say-odd = Ciò che questo sito mostra come stato odierno del registro non è firmato con questa chiave. Riprovate tra un minuto. Se resta così, ditelo ad altri.
log-say-unreachable = Non è stato possibile chiedere lo stato odierno del registro. La ricevuta è stata verificata da sola.
log-say-elsewhere = La ricevuta viene da un altro registro, { $origin }. Il suo stato odierno non viene chiesto qui.
log-say-later = Una ricevuta non dice se la firma è stata ritirata in seguito. Lo dice un’altra voce, e il comando più sotto la trova.
log-say-no-receipt = Questo file non è la ricevuta di una firma. Il nome di una ricevuta finisce in «.tlog-proof».
log-say-no-extra = La ricevuta non dice di che cosa si tratta: manca la sua riga «extra».
log-say-extra = La parte della ricevuta che dice che cosa è stato firmato è danneggiata o è stata alterata.
log-say-damaged = La ricevuta è danneggiata: una riga manca, è tagliata o alterata.
log-say-origin = La ricevuta viene da un altro registro, { $origin }. Per verificarla, mettete la chiave pubblica di quel registro nel campo qui sopra.
log-say-unsigned = La ricevuta non è firmata con questa chiave. Non viene da questo registro.
log-say-signature = La firma del registro non corrisponde alla ricevuta: la ricevuta è stata alterata o falsificata.
log-say-place = La ricevuta indica la voce { $index }, ma dice essa stessa che il registro ne aveva di meno: { $size }.
log-say-record = Ciò che dice la ricevuta non porta a ciò che il registro ha firmato. È stato alterato il nome, l’indirizzo, il paese, il numero segreto o il posto della voce.
log-say-entry = Ciò che dice la ricevuta non porta a ciò che il registro ha firmato. È stata alterata la campagna, la voce o il suo posto.
log-say-key = Ciò che sta nel campo «Chiave pubblica del registro» non è la chiave di un registro.

## Quando qualcosa non va

problem-missing-title = Questa pagina non esiste
problem-missing = Forse l’indirizzo è scritto male, oppure la campagna ha un altro nome.
problem-link-title = Questo link non funziona
problem-link = Forse un programma di posta lo ha tagliato in due. Copiate l’intero link dal messaggio, oppure firmate di nuovo: ne riceverete un altro.
problem-link-expired-title = Questo link è scaduto
problem-link-expired = La firma non è stata confermata in tempo e ciò che era conservato è cancellato. Potete senz’altro firmare di nuovo.
problem-link-withdrawn-title = Questa firma è stata ritirata
problem-link-withdrawn = Non se ne conserva più nulla. Potete firmare di nuovo in qualsiasi momento.
problem-closed-title = Questa campagna è chiusa
problem-closed = Non raccoglie più firme. Non è stato conservato nulla.
problem-not-open-title = Questa campagna non è ancora aperta
problem-not-open = Raccoglie firme a partire da questa data: { $date }. Non è stato conservato nulla.
problem-suspended-title = Questa campagna è sospesa
problem-suspended = Per il momento nessuno può firmarla e le sue lettere attendono. Torna a guardare tra qualche giorno.
problem-large-title = Era troppo
problem-large = Ciò che è stato inviato è più grande di quanto un modulo possa essere. Non è stato conservato nulla. Per favore, accorciate le vostre parole e inviate di nuovo.
problem-type-title = Questo modulo è stato inviato in un modo che non possiamo leggere
problem-type = Per favore, firmate sulla pagina della campagna. I programmi inviano «application/x-www-form-urlencoded» in UTF-8.
problem-method-title = Questa pagina non si può usare in quel modo
problem-method = Aprite la pagina della campagna e usate il modulo che si trova lì.
problem-limited-title = Troppe firme dalla vostra rete
problem-limited = Per un po’ non accettiamo altre firme dalla vostra rete, per tenere fuori le macchine. Non è stato conservato nulla. Per favore, riprovate più tardi o da un’altra connessione.
problem-busy-title = Troppe persone firmano nello stesso momento
problem-busy = La vostra firma non è ancora registrata. Ciò che avete scritto è ancora qui: per favore, aspettate un momento e inviate di nuovo.
problem-unavailable-title = Il sito per un momento non è disponibile
problem-unavailable = Per favore, riprovate tra un minuto. Nulla di ciò che vi è stato confermato è andato perso.
problem-internal-title = Qualcosa è andato storto da parte nostra
problem-internal = Non è colpa vostra e ne abbiamo preso nota. Per favore, riprovate. Se succede ancora, comunicateci questo numero:
problem-home = Le campagne aperte
problem-again = Riprovate

## La posta in uscita della dimostrazione, e la redazione

outbox-title = Posta in uscita
outbox-lead = Tutta la posta che questo sito avrebbe inviato, la più recente per prima. Nulla ha lasciato questo computer.
outbox-none = Ancora nessun messaggio. Firmate qualcosa.
outbox-from = Da
outbox-to = A
outbox-subject = Oggetto
outbox-date = Data
outbox-newer = Più recenti
outbox-older = Meno recenti
outbox-back = Tutta la posta
outbox-headers = Tutti i campi dell’intestazione
outbox-html = Lo stesso messaggio come pagina web
outbox-attachments = Allegati
outbox-unreadable = Questo messaggio non si può leggere.
outbox-closed-title = Riservato alla redazione
outbox-closed = Usate il link di accesso che il programma ha mostrato all’avvio.
