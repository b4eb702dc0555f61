## What happened to a person; a date stands beside it

case-status-detained = Detención
case-status-charged = Acusación formal
case-status-sentenced = Condena
case-status-imprisoned = En prisión
case-status-moved = Traslado
case-status-released = Puesta en libertad
case-status-acquitted = Absolución
case-status-killed = Muerte violenta
case-status-died = Fallecimiento
case-status-dismissed = Despido
case-status-unknown = Paradero desconocido

## What a figure counts; a colon and the occasion follow ("Killed: Zhanaozen, 16 December 2011"), then the numbers

figure-about-killed = Personas muertas
figure-about-wounded = Personas heridas
figure-about-arrested = Personas arrestadas
figure-about-detained = Personas detenidas
figure-about-dismissed = Personas despedidas
figure-about-tried = Personas juzgadas
figure-about-imprisoned = En prisión
figure-about-released = Personas liberadas
figure-about-letters = Cartas

## How exact a source is

figure-qualifier-at-least = al menos { $number }
figure-qualifier-more-than = más de { $number }
figure-qualifier-about = alrededor de { $number }

## Kinds of organisation

organisation-kind-union = Sindicato
organisation-kind-federation = Federación
organisation-kind-rights = Organización de derechos humanos
organisation-kind-fund = Fondo de solidaridad
organisation-kind-network = Red
organisation-kind-other = Organización

## Who sees a supporter's name

visibility-public = Todo el mundo
visibility-targets = Quienes reciben la carta
visibility-withheld = Nadie
