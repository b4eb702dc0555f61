## What happened to a person; a date stands beside it

case-status-detained = Fermo
case-status-charged = Incriminazione
case-status-sentenced = Condanna
case-status-imprisoned = In carcere
case-status-moved = Trasferimento
case-status-released = Rilascio
case-status-acquitted = Assoluzione
case-status-killed = Morte violenta
case-status-died = Decesso
case-status-dismissed = Licenziamento
case-status-unknown = Sorte sconosciuta

## What a figure counts; a colon and the occasion follow ("Killed: Zhanaozen, 16 December 2011"), then the numbers

figure-about-killed = Persone uccise
figure-about-wounded = Persone ferite
figure-about-arrested = Persone arrestate
figure-about-detained = Persone fermate
figure-about-dismissed = Persone licenziate
figure-about-tried = Persone processate
figure-about-imprisoned = In carcere
figure-about-released = Persone rilasciate
figure-about-letters = Lettere

## How exact a source is

figure-qualifier-at-least = almeno { $number }
figure-qualifier-more-than = più di { $number }
figure-qualifier-about = circa { $number }

## Kinds of organisation

organisation-kind-union = Sindacato
organisation-kind-federation = Federazione
organisation-kind-rights = Organizzazione per i diritti umani
organisation-kind-fund = Fondo di solidarietà
organisation-kind-network = Rete
organisation-kind-other = Organizzazione

## Who sees a supporter's name

visibility-public = Tutti
visibility-targets = Chi riceve la lettera
visibility-withheld = Nessuno
