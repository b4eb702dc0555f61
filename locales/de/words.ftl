## What happened to a person; a date stands beside it

case-status-detained = In Gewahrsam
case-status-charged = Angeklagt
case-status-sentenced = Verurteilt
case-status-imprisoned = Im Gefängnis
case-status-moved = Verlegt
case-status-released = Freigelassen
case-status-acquitted = Freigesprochen
case-status-killed = Getötet
case-status-died = Verstorben
case-status-dismissed = Arbeit verloren (Entlassung)
case-status-unknown = Verbleib unbekannt

## What a figure counts; a colon and the occasion follow ("Killed: Zhanaozen, 16 December 2011"), then the numbers

figure-about-killed = Getötete
figure-about-wounded = Verletzte
figure-about-arrested = Festgenommene
figure-about-detained = In Gewahrsam
figure-about-dismissed = Aus dem Betrieb Entlassene
figure-about-tried = Vor Gericht Gestellte
figure-about-imprisoned = Im Gefängnis
figure-about-released = Freigelassene
figure-about-letters = Briefe

## How exact a source is

figure-qualifier-at-least = mindestens { $number }
figure-qualifier-more-than = mehr als { $number }
figure-qualifier-about = etwa { $number }

## Kinds of organisation

organisation-kind-union = Gewerkschaft
organisation-kind-federation = Gewerkschaftsverband
organisation-kind-rights = Menschenrechtsorganisation
organisation-kind-fund = Solidaritätsfonds
organisation-kind-network = Netzwerk
organisation-kind-other = Organisation

## Who sees a supporter's name

visibility-public = Alle
visibility-targets = Nur wer den Brief bekommt
visibility-withheld = Niemand
