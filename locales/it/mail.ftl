### Le lettere ai destinatari e i messaggi a chi firma.

## La lettera, attorno al testo della campagna

mail-letter-from = { $name } (tramite { $sender })
mail-letter-anonymous = Una persona che firma, { $country }
mail-letter-place = { $city }, { $country }
mail-letter-footer = Inviata da una persona il cui indirizzo e-mail è stato confermato, attraverso la campagna «{ $title }» ({ $sponsor }):
mail-letter-number = Lettera n. { $number }
mail-letter-test = Questa è una lettera di prova, per verificare che le lettere inviate a questo indirizzo arrivino. Vi preghiamo di non rispondere.
mail-letter-your-name = [il vostro nome]
mail-letter-your-country = [il vostro paese]
mail-letter-your-words = [parole vostre, se ne aggiungete]
mail-letter-their-name = [il destinatario]
mail-letter-their-office = [la carica]

## Ogni messaggio a chi firma

mail-from = { $sponsor } tramite { $sender }
mail-greeting = Buongiorno { $name },
mail-footer = { $sender } invia questo messaggio perché lì questo indirizzo è stato indicato per firmare.
mail-campaign-link = Leggete l’appello
mail-letters-link = Che ne è stato delle vostre lettere
mail-withdraw-link = Ritiro la mia firma
mail-erase-link = Cancellate subito

## Richiesta di conferma

mail-confirmation-subject = Confermate, per favore: { $title }
mail-confirmation-intro = In data { $date } qualcuno ha indicato questo indirizzo per firmare l’appello «{ $title }» ({ $sponsor }). Se eravate voi, confermate, per favore. Fino ad allora la firma non conta.
mail-reminder-subject = Aspettiamo ancora la vostra conferma: { $title }
mail-reminder-intro = In data { $date } qualcuno ha indicato questo indirizzo per firmare l’appello «{ $title }» ({ $sponsor }). La firma non è ancora confermata e perciò non conta. Se eravate voi, confermate, per favore. Non vi manderemo altri promemoria.
mail-repeat-pending-intro = Questo indirizzo è stato indicato di nuovo per firmare l’appello «{ $title }» ({ $sponsor }). È stato indicato la prima volta in data { $date } e la firma non è ancora confermata. Se eravate voi, confermate, per favore. Fino ad allora la firma non conta.
mail-confirm-action = Confermo la mia firma
mail-confirm-next =
    { $letters ->
        [one] Quando avrete confermato, partirà una lettera a vostro nome.
        [many] Quando avrete confermato, partirà { $letters } di lettere a vostro nome, una a ciascun destinatario.
       *[other] Quando avrete confermato, partiranno { $letters } lettere a vostro nome, una a ciascun destinatario.
    }
mail-confirm-until = Ultimo giorno in cui il link funziona: { $until }.
mail-confirm-not-you = Se non eravate voi, non dovete fare nulla: non si invia nulla e ciò che è stato scritto viene cancellato dopo quel giorno. Potete anche cancellarlo subito.

## Ringraziamento, dopo la conferma

mail-thanks-subject = La vostra firma conta: { $title }
mail-thanks-intro = grazie. La vostra firma all’appello «{ $title }» ({ $sponsor }) è confermata e contata.
mail-thanks-letters =
    { $letters ->
        [one] Ora parte una lettera a vostro nome. Al link qui sotto potete vedere che ne è. Conservate questo messaggio per ritrovare il link.
        [many] Ora parte { $letters } di lettere a vostro nome, una a ciascun destinatario. Al link qui sotto potete vedere che ne è. Conservate questo messaggio per ritrovare il link.
       *[other] Ora partono { $letters } lettere a vostro nome, una a ciascun destinatario. Al link qui sotto potete vedere che ne è. Conservate questo messaggio per ritrovare il link.
    }
mail-thanks-name-public = Il vostro nome compare sulla pagina dell’appello, come avete scelto.
mail-thanks-name-targets = I destinatari vedono il vostro nome, il pubblico no, come avete scelto.
mail-thanks-name-withheld = Il vostro nome non è mostrato né al pubblico né ai destinatari, come avete scelto; la vostra firma conta lo stesso.
mail-thanks-share = Fate girare l’appello tra colleghi e amici
mail-thanks-receipts = Sono allegate due ricevute. Provano che la vostra firma è contata. Quella per voi contiene il vostro nome, il vostro indirizzo e un numero segreto: conservatela e non datela a nessuno. Quella da condividere non nomina nessuno; potete mostrarla a chiunque.
mail-log-link = Che cosa provano le ricevute e come verificarle
mail-thanks-withdraw = Potete ritirare la firma in qualsiasi momento. Allora tutto ciò che sappiamo di voi viene cancellato e le lettere non ancora partite vengono fermate.
mail-thanks-withdraw-statement = Potete ritirare la firma in qualsiasi momento. Allora tutto ciò che sappiamo di voi viene cancellato.
mail-thanks-erased-on = In ogni caso i vostri dati vengono cancellati in data { $date }.
mail-thanks-erased-after =
    { $days ->
        [one] In ogni caso i vostri dati vengono cancellati un giorno dopo la chiusura dell’appello.
        [many] In ogni caso i vostri dati vengono cancellati { $days } di giorni dopo la chiusura dell’appello.
       *[other] In ogni caso i vostri dati vengono cancellati { $days } giorni dopo la chiusura dell’appello.
    }

## L’indirizzo è stato indicato di nuovo, dopo la conferma

mail-repeat-subject = Avete già firmato: { $title }
mail-repeat-intro = Questo indirizzo è stato indicato di nuovo per firmare l’appello «{ $title }» ({ $sponsor }). La vostra firma è stata confermata in data { $date } e conta una volta; non è cambiato nulla. Se non eravate voi, non dovete fare nulla.
mail-repeat-change = Per cambiare ciò che avete indicato, ritirate la vostra firma e firmate di nuovo.

mail-answer-subject = La risposta alla sua lettera: { $title }
mail-answer-intro = { $target } ha risposto alla sua lettera. Ecco che cosa è stato scritto:
mail-answer-files = Con la risposta sono arrivati dei file. Per la sua sicurezza non vengono inoltrati: { $files }
mail-answer-private = Il suo indirizzo non è stato mostrato a nessuno. Se risponde a questo messaggio raggiunge noi, non il destinatario della lettera.

mail-digest-subject = Lettere della campagna «{ $title }»: { $letters }
mail-digest-intro = Con questa e-mail arrivano lettere che varie persone vi hanno scritto attraverso la campagna «{ $title }» di { $sponsor }. Numero di lettere: { $letters }. La prima è del { $since }.
mail-digest-countries = Vengono da questi paesi: { $countries }.
mail-digest-others = altri paesi ({ $letters })
mail-digest-files = Le lettere sono allegate due volte: come pagine da leggere o stampare (PDF) e come casella che i programmi di posta aprono (mbox), dove ogni lettera è un messaggio a sé e può avere una risposta propria.
mail-digest-part = Parte { $part } di { $parts }
mail-digest-answer = Una risposta a questa e-mail arriva a chi gestisce questo sito.
mail-digest-page = La campagna:
mail-digest-log = Il registro pubblico, dove chiunque può verificare il conteggio:

paper-title = Lettere da spedire
paper-run = Stampa { $run }, file { $file }, { $date }
paper-letters = Lettere: { $letters }
paper-private = Queste pagine contengono nomi. Conservatele al sicuro e distruggete ciò che non viene spedito.

mail-report-subject = Com’è andata a finire: { $title }
mail-report-intro = Avete firmato l’appello «{ $title }» ({ $sponsor }). La campagna è finita e il suo resoconto è pubblico.
mail-report-action = Leggere il resoconto
mail-report-why = Ricevete quest’unico messaggio perché avete accettato di essere ricontattati ({ $sponsor }).
