## What happened to a person; a date stands beside it

case-status-detained = Placement en détention
case-status-charged = Inculpation
case-status-sentenced = Condamnation
case-status-imprisoned = En prison
case-status-moved = Transfert
case-status-released = Remise en liberté
case-status-acquitted = Acquittement
case-status-killed = Mort violente
case-status-died = Décès
case-status-dismissed = Licenciement
case-status-unknown = Sort inconnu

## What a figure counts; a colon and the occasion follow ("Killed: Zhanaozen, 16 December 2011"), then the numbers

figure-about-killed = Personnes tuées
figure-about-wounded = Personnes blessées
figure-about-arrested = Personnes arrêtées
figure-about-detained = Personnes détenues
figure-about-dismissed = Personnes licenciées
figure-about-tried = Personnes jugées
figure-about-imprisoned = En prison
figure-about-released = Personnes libérées
figure-about-letters = Lettres

## How exact a source is

figure-qualifier-at-least = au moins { $number }
figure-qualifier-more-than = plus de { $number }
figure-qualifier-about = environ { $number }

## Kinds of organisation

organisation-kind-union = Syndicat
organisation-kind-federation = Fédération
organisation-kind-rights = Organisation de défense des droits humains
organisation-kind-fund = Fonds de solidarité
organisation-kind-network = Réseau
organisation-kind-other = Organisation

## Who sees a supporter's name

visibility-public = Tout le monde
visibility-targets = Les destinataires de la lettre
visibility-withheld = Personne
