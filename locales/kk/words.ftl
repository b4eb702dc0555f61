## What happened to a person; a date stands beside it

case-status-detained = Ұсталды
case-status-charged = Айып тағылды
case-status-sentenced = Үкім шықты
case-status-imprisoned = Түрмеде
case-status-moved = Басқа жерге ауыстырылды
case-status-released = Босатылды
case-status-acquitted = Ақталды
case-status-killed = Өлтірілді
case-status-died = Қайтыс болды
case-status-dismissed = Жұмыстан шығарылды
case-status-unknown = Тағдыры белгісіз

## What a figure counts; a colon and the occasion follow ("Killed: Zhanaozen, 16 December 2011"), then the numbers

figure-about-killed = Қаза тапқандар
figure-about-wounded = Жараланғандар
figure-about-arrested = Қамауға алынғандар
figure-about-detained = Ұсталғандар
figure-about-dismissed = Жұмыстан шығарылғандар
figure-about-tried = Сотқа тартылғандар
figure-about-imprisoned = Түрмедегілер
figure-about-released = Босатылғандар
figure-about-letters = Хаттар

## How exact a source is

figure-qualifier-at-least = кемінде { $number }
figure-qualifier-more-than = { $number } санынан көп
figure-qualifier-about = шамамен { $number }

## Kinds of organisation

organisation-kind-union = Кәсіподақ
organisation-kind-federation = Кәсіподақтар бірлестігі
organisation-kind-rights = Құқық қорғау ұйымы
organisation-kind-fund = Ынтымақ қоры
organisation-kind-network = Желі
organisation-kind-other = Ұйым

## Who sees a supporter's name

visibility-public = Барлығы
visibility-targets = Хатты алатындар
visibility-withheld = Ешкім
