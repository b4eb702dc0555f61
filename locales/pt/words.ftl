## What happened to a person; a date stands beside it

case-status-detained = Detenção
case-status-charged = Acusação formal
case-status-sentenced = Condenação
case-status-imprisoned = Na prisão
case-status-moved = Transferência
case-status-released = Libertação
case-status-acquitted = Absolvição
case-status-killed = Morte violenta
case-status-died = Falecimento
case-status-dismissed = Despedimento
case-status-unknown = Paradeiro desconhecido

## What a figure counts; a colon and the occasion follow ("Killed: Zhanaozen, 16 December 2011"), then the numbers

figure-about-killed = Pessoas mortas
figure-about-wounded = Pessoas feridas
figure-about-arrested = Pessoas presas
figure-about-detained = Pessoas detidas
figure-about-dismissed = Pessoas despedidas
figure-about-tried = Pessoas julgadas
figure-about-imprisoned = Na prisão
figure-about-released = Pessoas libertadas
figure-about-letters = Cartas

## How exact a source is

figure-qualifier-at-least = pelo menos { $number }
figure-qualifier-more-than = mais de { $number }
figure-qualifier-about = cerca de { $number }

## Kinds of organisation

organisation-kind-union = Sindicato
organisation-kind-federation = Federação
organisation-kind-rights = Organização de direitos humanos
organisation-kind-fund = Fundo de solidariedade
organisation-kind-network = Rede
organisation-kind-other = Organização

## Who sees a supporter's name

visibility-public = Toda a gente
visibility-targets = Quem recebe a carta
visibility-withheld = Ninguém
