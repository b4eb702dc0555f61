## What happened to a person; a date stands beside it

case-status-detained = Задержание
case-status-charged = Предъявлено обвинение
case-status-sentenced = Вынесен приговор
case-status-imprisoned = В заключении
case-status-moved = Перевод в другое место
case-status-released = Освобождение
case-status-acquitted = Оправдательный приговор
case-status-killed = Насильственная смерть
case-status-died = Смерть
case-status-dismissed = Увольнение
case-status-unknown = Судьба неизвестна

## What a figure counts; a colon and the occasion follow ("Killed: Zhanaozen, 16 December 2011"), then the numbers

figure-about-killed = Убиты
figure-about-wounded = Ранены
figure-about-arrested = Арестованы
figure-about-detained = Задержаны
figure-about-dismissed = Уволены
figure-about-tried = Предстали перед судом
figure-about-imprisoned = В заключении
figure-about-released = Освобождены
figure-about-letters = Письма

## How exact a source is

figure-qualifier-at-least = не менее { $number }
figure-qualifier-more-than = более { $number }
figure-qualifier-about = около { $number }

## Kinds of organisation

organisation-kind-union = Профсоюз
organisation-kind-federation = Объединение профсоюзов
organisation-kind-rights = Правозащитная организация
organisation-kind-fund = Фонд солидарности
organisation-kind-network = Сеть
organisation-kind-other = Организация

## Who sees a supporter's name

visibility-public = Все
visibility-targets = Получатели письма
visibility-withheld = Никто
