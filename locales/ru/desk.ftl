### The desk, where staff work, and the mails to staff. A language has this file whole or not at all: decision 0022.

desk-title = Кабинет
desk-home = Начало
desk-home-title = Ваши организации
desk-home-empty = Вы пока не состоите ни в одной организации. Попросите кого-нибудь из её владельцев вас пригласить: ссылка придёт по почте.
desk-home-operator = Кампании принадлежат организациям. Добавьте организацию или откройте одну из тех, что пришли вместе с кампанией, и пригласите её первого владельца.
desk-organisations = Организации
desk-trail = Журнал действий
desk-account = Ваша учётная запись
desk-save = Сохранить
desk-remove = Удалить
desk-continue = Продолжить
desk-name = Имя
desk-name-hint = Под которым вас знают коллеги. Они видят его рядом с тем, что вы делаете.
desk-name-missing = Напишите имя не длиннее 100 знаков.
desk-email = Адрес электронной почты
desk-since = с { $day }
desk-since-head = С какого дня
desk-last-used = последний раз: { $day }

## Signing in

desk-sign-in-title = Вход
desk-sign-in-button = Войти
desk-sign-in-once = Эта ссылка работает один раз: по ней вы войдёте.
desk-sign-in-passkey = Отпечатком пальца, лицом или ПИН-кодом на устройстве, которое вы добавили.
desk-sign-in-passkey-refused = Этот ключ доступа здесь неизвестен. Попробуйте другой или пароль.
desk-sign-in-refused = Адрес и пароль не подходят друг к другу, или такой учётной записи нет.
desk-sign-in-limited = Из вашей сети было слишком много попыток. Подождите несколько минут или войдите ключом доступа.
desk-sign-in-lost = Войти больше нечем? Попросите новую ссылку у тех, кто ведёт этот сайт.
desk-sign-out = Выйти
desk-code-title = Второй шаг
desk-code = Код
desk-code-hint = Шесть цифр, которые показывает приложение, или один из кодов, которые вы записали.
desk-code-wrong = Код не тот или уже использован. Дождитесь следующего.
desk-code-over = Прошло слишком много времени, или было слишком много неверных кодов. Начните сначала.
desk-confirm-title = Это по-прежнему вы?
desk-confirm = Сейчас вы сделаете нечто важное. Подтвердите ещё раз, что это вы; этого хватит на четверть часа.
desk-confirm-refused = Это не ваш пароль.
desk-confirm-no-way = Вы вошли по одноразовой ссылке. Попросите новую и, войдя по ней, сразу добавьте ключ доступа.

## Invitations

desk-invitation-title = Приглашение
desk-invitation = { $organisation } приглашает вас в свой кабинет.
desk-invitation-role = Ваша роль: { $role }.
desk-invitation-accept = Принять
desk-invitation-sign-in = У вас уже есть учётная запись. Войдите, и сможете принять приглашение.
desk-invitation-anew-title = Это были не вы?
desk-invitation-anew = Возможно, эту учётную запись создал кто-то, у кого нет этого почтового ящика. Если это были не вы, начните заново: ничто из сделанного раньше больше никого не впустит, а другие организации этой учётной записи должны будут пригласить вас снова.
desk-invitation-anew-button = Начать заново

## One’s own account

desk-account-title = Ваша учётная запись
desk-account-no-way = Войти ещё раз вы пока не сможете: добавьте ключ доступа или задайте пароль.
desk-account-last-way = Другого способа войти у вас нет. Сначала добавьте ещё один.
desk-passkey = Ключ доступа
desk-passkeys = Ключи доступа
desk-passkeys-empty = Ключ доступа хранится в телефоне, компьютере или аппаратном ключе. Его нельзя подобрать, и поддельная страница не может его выманить.
desk-passkey-title = Новый ключ доступа
desk-passkey-what = Устройство хранит ключ и пользуется им, когда вы прикладываете палец, показываете лицо или вводите ПИН-код. Устройства это не покидает.
desk-passkey-name = Как его назвать?
desk-passkey-name-hint = Например, «Мой телефон». Если оставить пустым, он получит имя вашего браузера.
desk-passkey-make = Создать ключ доступа
desk-passkey-use = Войти ключом доступа
desk-passkey-add = Добавить ключ доступа
desk-passkey-instead = Вместо него пароль с кодами
desk-passkey-synced = на нескольких устройствах
desk-passkey-failed = Не получилось. Попробуйте ещё раз или возьмите другое устройство.
desk-passkey-elsewhere = Ключи доступа привязаны к собственному адресу этого сайта, а вы пришли по другому.
desk-passkey-script = Для ключей доступа нужен JavaScript. Для пароля с кодами не нужен.
desk-passkey-refused = Ключ доступа не принят. Попробуйте ещё раз.
desk-password = Пароль
desk-password-and-codes = Пароль и коды
desk-password-empty = Без ключа доступа вы входите с паролем и кодом, который показывает приложение в телефоне.
desk-password-set = Задать пароль
desk-password-change = Сменить пароль и приложение
desk-password-remove = Удалить пароль
desk-password-title = Пароль и коды
desk-password-what = Пароль без защиты можно украсть. Поэтому к нему нужен код, который показывает приложение в телефоне.
desk-password-choose = Выберите пароль
desk-password-hint = Не меньше десяти знаков. Лучше всего четыре-пять слов, которые никто другой вместе не поставит.
desk-password-short = Пароль слишком короткий: нужно не меньше десяти знаков.
desk-password-long = Пароль слишком длинный: можно не больше 256 знаков.
desk-password-guessable = Этот пароль попробуют одним из первых. Возьмите несколько необычных слов.
desk-totp = Привязать приложение
desk-totp-hint = Откройте приложение для одноразовых кодов, наведите его камеру на этот код и введите шесть цифр, которые оно покажет.
desk-totp-qr = Код для камеры приложения
desk-totp-type = Или введите в приложение:
desk-codes-title = Ваши коды восстановления
desk-codes-keep = Запишите их и храните отдельно от телефона. Каждый работает один раз вместо кода из приложения. Больше их не покажут.
desk-codes-kept = Коды записаны
desk-codes-new = Новые коды восстановления
desk-codes-left = { $count ->
    [one] Остался { $count } код восстановления.
    [few] Осталось { $count } кода восстановления.
    [many] Осталось { $count } кодов восстановления.
   *[other] Осталось { $count } кода восстановления.
}
desk-sessions = Где вы сейчас вошли
desk-session-this = здесь
desk-session-end = Завершить там
desk-sessions-end = Завершить везде, кроме этого места
desk-browser-unknown = Неизвестный браузер

## Organisations and members

desk-place-overview = Обзор
desk-place-members = Участники
desk-place-trail = Журнал действий
desk-organisations-title = Организации
desk-organisations-empty = Пока ни одной. Кампания приносит свои организации с собой; остальные добавляют здесь.
desk-organisation-add = Добавить организацию
desk-organisation-name = Название
desk-organisation-slug = Короткое имя
desk-organisation-slug-hint = Для адресов страниц: строчные латинские буквы, цифры и дефисы, например metal-workers.
desk-organisation-kind = Вид
desk-organisation-invalid = Нужны название и короткое имя из строчных латинских букв, цифр и дефисов.
desk-organisation-taken = Организация с таким коротким именем уже есть.
desk-kind-union = Профсоюз
desk-kind-federation = Объединение профсоюзов
desk-kind-rights = Правозащитная организация
desk-kind-fund = Фонд
desk-kind-network = Сеть
desk-kind-other = Другое
desk-members-title = Участники
desk-members-empty = Пока никого. Сначала пригласите владельца: остальных приглашают владельцы.
desk-members-invite = Пригласить
desk-members-invite-hint = Туда придёт письмо со ссылкой. Она работает один раз, в течение недели.
desk-members-invite-button = Пригласить
desk-members-invited = Приглашение отправляется. Эту ссылку можно передать и самим; она работает один раз:
desk-members-waits = приглашение от { $day }
desk-members-address = Это не адрес электронной почты.
desk-members-role = Выберите роль.
desk-members-taken = Этот человек уже участник.
desk-members-last-owner = Это последний владелец. Сначала сделайте владельцем кого-нибудь ещё.
desk-role = Роль
desk-role-owner = Владелец
desk-role-owner-means = Может всё: участники, кампании, подписавшиеся, журнал действий.
desk-role-editor = Редактор
desk-role-editor-means = Пишет кампании, открывает и закрывает их, просматривает отложенное.
desk-role-translator = Переводчик
desk-role-translator-means = Переводит и проверяет переводы.
desk-role-list-editor = Редактор списков
desk-role-list-editor-means = Пишет подписавшимся, которые согласились получать новости, и видит их.
desk-role-viewer = Наблюдатель
desk-role-viewer-means = Видит кампании и цифры, ничего не меняет.

## What was just done

desk-said-saved = Сохранено.
desk-said-signed-out = Вы вышли.
desk-said-passkey-added = Ключ доступа добавлен.
desk-said-passkey-removed = Ключ доступа удалён.
desk-said-password-removed = Пароль удалён.
desk-said-session-ended = Сеанс там завершён.
desk-said-sessions-ended = Все остальные сеансы завершены.
desk-said-organisation-saved = Организация добавлена. Теперь пригласите её первого владельца.
desk-said-invited = Приглашение отправляется.
desk-said-role-changed = Роль изменена.
desk-said-member-removed = Удалено. Если это ошибка, пригласите этого человека снова.
desk-said-accepted = Теперь вы участник организации.

## The audit trail

desk-trail-title = Журнал действий
desk-trail-what = Кто, что и когда сделал. Изменить его не может никто. То, что вы его читаете, тоже записывается.
desk-trail-empty = Пока ничего не сделано.
desk-trail-when = Когда
desk-trail-who = Кто
desk-trail-deed = Действие
desk-trail-subject = С чем
desk-trail-older = Более ранние записи
desk-trail-by-command = Командная строка
desk-trail-by-program = Сама программа
desk-trail-account-added = добавление учётной записи
desk-trail-account-removed = удаление учётной записи
desk-trail-account-changed = изменение учётной записи
desk-trail-account-begun-anew = начало учётной записи заново через её почтовый ящик
desk-trail-link-made = выдача ссылки для входа
desk-trail-signed-in = вход
desk-trail-signed-in-by-link = вход по ссылке
desk-trail-recovery-code-used = вход с кодом восстановления
desk-trail-session-ended = завершение сеанса
desk-trail-passkey-added = добавление ключа доступа
desk-trail-passkey-removed = удаление ключа доступа
desk-trail-password-set = новый пароль
desk-trail-password-removed = удаление пароля
desk-trail-recovery-codes-made = новые коды восстановления
desk-trail-organisation-added = добавление организации
desk-trail-organisation-changed = изменение организации
desk-trail-member-invited = приглашение участника
desk-trail-invitation-accepted = принятие приглашения
desk-trail-role-changed = изменение роли
desk-trail-member-removed = удаление участника
desk-trail-trail-read = просмотр журнала действий

## What can go wrong

desk-forbidden-title = Не с вашей ролью
desk-forbidden = Ваша роль в этой организации этого не позволяет. Изменить её может владелец.
desk-forgery-title = Отправлено не отсюда
desk-forgery = Это отправлено с другого сайта, или ваш браузер не говорит, откуда. Вернитесь, обновите страницу и повторите.
desk-link-title = Эта ссылка больше не работает
desk-link = Ею уже воспользовались, или она слишком старая. Попросите новую.
desk-conflict-title = Сделать это нельзя
desk-conflict = За это время что-то изменилось. Вернитесь, обновите страницу и посмотрите.

## Mails to staff

desk-mail-invitation-subject = { $organisation } приглашает вас
desk-mail-invitation = { $organisation } приглашает вас в свой кабинет на { $site }, где готовятся её кампании. Перейдите по ссылке; она работает один раз, в течение недели:
desk-mail-passkey-added-subject = Добавлен ключ доступа
desk-mail-passkey-added = К вашей учётной записи на { $site } добавлен ключ доступа.
desk-mail-password-set-subject = Задан пароль
desk-mail-password-set = Для вашей учётной записи на { $site } задан пароль. Другие сеансы завершены.
desk-mail-recovery-code-used-subject = Использован код восстановления
desk-mail-recovery-code-used = Кто-то вошёл в вашу учётную запись на { $site } с вашим паролем и кодом восстановления.
desk-notice-why = Вы получили это, потому что состоите в организации, кампании которой готовятся на { $site }.
desk-notice-review-asked-subject = На утверждение: { $title }
desk-notice-review-asked = Кампания ждёт вашего решения: «{ $title }». Вы можете утвердить её или вернуть, написав почему.
desk-notice-sent-back-subject = Возвращена: { $title }
desk-notice-sent-back = Кампанию «{ $title }» вам вернули. Что об этом сказано:
desk-notice-approved-subject = Утверждена: { $title }
desk-notice-approved = Кампания «{ $title }» утверждена. Она откроется в назначенный день; можно открыть её и сейчас.
desk-notice-opened-subject = Открыта: { $title }
desk-notice-opened = Кампания «{ $title }» сегодня открылась, как вы и назначили.
desk-notice-monthly-subject = Прошёл ещё месяц: { $title }
desk-notice-monthly = Кампания «{ $title }» открыта ещё месяц. Есть ли новости? По-прежнему ли она требует того, что нужно? Если требования выполнены, закройте её и расскажите об этом.
desk-notice-two-weeks-subject = Осталось две недели: { $title }
desk-notice-two-weeks = До конца кампании «{ $title }» две недели. Расскажите о ней сейчас или, если времени мало, попросите его продлить.
desk-notice-two-days-subject = Осталось два дня: { $title }
desk-notice-two-days = До конца кампании «{ $title }» два дня. Ещё можно попросить о продлении.
desk-notice-report-due-subject = Пора написать отчёт: { $title }
desk-notice-report-due = Кампания «{ $title }» закрыта. Чего удалось добиться, знали ли о ней члены профсоюза, что она им дала? Это хотели бы услышать все, кто подписал. Нужно пять минут.
desk-notice-extension-asked-subject = Просят продлить: { $title }
desk-notice-extension-asked = Редакторы кампании «{ $title }» просят перенести последний день:
desk-notice-extension-granted-subject = Продлена: { $title }
desk-notice-extension-granted = Последний день кампании «{ $title }» перенесён:
desk-notice-extension-declined-subject = Не продлена: { $title }
desk-notice-extension-declined = В переносе последнего дня кампании «{ $title }» отказано:
desk-mail-not-you = Если вы этого не ждали, скажите тем, кто ведёт сайт.

## Campaigns: lists, a new one, its front page

desk-place-campaigns = Кампании
desk-campaigns = Кампании
desk-campaigns-title = Кампании
desk-campaigns-search = Искать по названию или номеру
desk-campaigns-none-found = Ни у одной кампании в названии, коротком имени или организации нет слов «{ $search }».
desk-campaigns-show-all = Показать все
desk-campaigns-empty-make = Кампаний пока нет. Начните с названия и двух предложений; пока вы не откроете кампанию, её никто не увидит.
desk-campaigns-empty = Кампаний пока нет. Начать может редактор организации.
desk-campaigns-older = Более ранние кампании
desk-search = Искать
desk-campaign = Кампания
desk-organisation = Организация
desk-state = Состояние
desk-state-draft = Черновик
desk-state-in-review = На рассмотрении
desk-state-approved = Утверждена
desk-state-open = Открыта
desk-state-suspended = Приостановлена
desk-state-closed = Закрыта
desk-state-reported = Отчёт представлен
desk-days = Сроки
desk-signatures = Подписи
desk-new-title = Новая кампания
desk-new-from-nothing = С чистого листа
desk-new-make = Начать
desk-new-language = Язык оригинала
desk-new-language-other = Другой язык
desk-new-language-tag = Его код
desk-new-language-tag-hint = По BCP 47: «mn» — монгольский, «pt-BR» — португальский в Бразилии.
desk-new-language-unknown = Такого кода языка нет.
desk-new-kind = Чем становится подпись
desk-new-kind-letter = Письмом
desk-new-kind-letter-means = Каждая подпись становится письмом тем, кого вы назовёте: президенту, работодателю, посольствам.
desk-new-kind-statement = Заявлением
desk-new-kind-statement-means = Люди и организации ставят под ним подписи; ничего не отправляется.
desk-new-slug = Короткое имя
desk-new-slug-hint = Для адреса страницы. Если оставить пустым, оно составится из названия. Его можно менять, пока кампания не открыта.
desk-new-slug-wrong = В коротком имени от 2 до 64 строчных латинских букв, цифр и дефисов; дефис не стоит с краю.
desk-new-slug-taken = Кампания с таким коротким именем уже есть. Выберите другое, например то же с годом.
desk-new-title-missing = Нужны название и краткое описание, каждое в одну строку.
desk-text-title = Название
desk-text-title-hint = Чего вы требуете, в нескольких словах: «Свободу нефтяникам».
desk-text-summary = Краткое описание
desk-text-summary-hint = Одно-два предложения. Они стоят в списках и там, где кто-то делится ссылкой.
desk-todo = До открытия
desk-changed-files = { $count ->
    [one] Изменён и ещё не показан { $count } файл.
    [few] Изменены и ещё не показаны { $count } файла.
    [many] Изменены и ещё не показаны { $count } файлов.
   *[other] Изменены и ещё не показаны { $count } файла.
}
desk-said-campaign-made = Кампания начата. Её видит только ваша организация.
desk-trail-campaign-made = начало кампании
desk-trail-campaign-edited = изменение кампании
desk-trail-campaign-shown = показ изменений кампании
desk-trail-campaign-moved = перевод кампании в другое состояние
desk-trail-campaign-extended = просьба о продлении кампании или ответ на неё
desk-trail-volunteer-invited = выдача волонтёру ссылки для перевода
desk-trail-volunteer-ended = отзыв ссылки волонтёра
desk-trail-supporters-exported = выгрузка списка согласившихся подписавшихся
desk-trail-campaign-shared = изменение прав партнёра на кампанию
desk-trail-test-letter-sent = отправка пробного письма
desk-trail-address-mended = отметка, что адрес работает

## A campaign’s settings

desk-place-settings = Настройки
desk-settings-title = Настройки
desk-clash-some = Пока вы были здесь, кто-то изменил некоторые из тех же полей. Его слова стоят ниже рядом с вашими. Пока ничего не сохранено: измените, что хотите, и сохраните ещё раз.
desk-clash = Тем временем кто-то написал: { $value }
desk-settings-when = Когда и сколько
desk-settings-opens = Открывается
desk-settings-closes = Закрывается
desk-settings-days-open = Последний день и как его перенести
desk-settings-closes-hint = Последний день, по UTC. Если оставить пустым, кампания открыта, пока вы её не закроете.
desk-settings-goal = Сколько подписей вы надеетесь собрать
desk-settings-goal-hint = Показывается рядом со счётчиком. Можно оставить пустым.
desk-settings-supersedes = Продолжает кампанию
desk-settings-supersedes-hint = Короткое имя более ранней кампании. Можно оставить пустым.
desk-settings-slug = Короткое имя
desk-settings-slug-hint = Стоит в адресе страницы. Когда кампания уже открывалась, его не изменить.
desk-settings-number = Номер
desk-settings-number-hint = Для короткой ссылки /c/12.
desk-settings-approver = Кто должен согласиться до открытия
desk-settings-approver-own = Владелец организации, которая просит о поддержке
desk-settings-approver-hint = Тогда люди этой организации видят кампанию, утверждают её или возвращают. Пока они её смотрят, изменить это нельзя.
desk-settings-routing = Кому
desk-settings-routing-legend = Кто получает письмо по каждой подписи
desk-routing-all = Все адресаты
desk-routing-all-means = По одному письму каждому.
desk-routing-nearest = Ближайший
desk-routing-nearest-means = Адресат для страны подписавшегося, например посольство в ней. Когда люди уже подписали, отказаться от этого нельзя.
desk-routing-random = Некоторые
desk-routing-random-means = Столько, сколько указано; для каждой подписи их выбирают заново.
desk-routing-fallback = Для остальных стран
desk-routing-fallback-none = Никто
desk-routing-count = Сколько
desk-settings-pace = Как быстро
desk-settings-pace-hint = В человеческом темпе письма проходят фильтры и не похожи на атаку. У каждого адресата может быть свой темп.
desk-pace-hour = Писем в час
desk-pace-day = Писем в день
desk-pace-term = Через сколько дней прекращать попытки
desk-pace-hours = Рабочие часы
desk-pace-hours-hint = По времени каждого адресата: mon-fri 09:00-17:00, несколько через запятую. Если пусто, в любой час.
desk-pace-mode = В каком виде
desk-mode-letters = Каждое письмо отдельно
desk-mode-letters-means = По мере подписания, в темпе, указанном выше.
desk-mode-daily = Одно сообщение в день
desk-mode-daily-means = Со всеми письмами за день.
desk-mode-weekly = Одно сообщение в неделю
desk-mode-weekly-means = Со всеми письмами за неделю.
desk-mode-post = На бумаге
desk-mode-post-means = Вы печатаете их и отправляете на почтовый адрес.
desk-settings-behind = Кто стоит за кампанией
desk-settings-behind-hint = Каждая из этих организаций может попросить подписавшихся ещё о двух вещах; без отметки здесь никого ни о чём не просят.
desk-settings-sponsor = просит о поддержке
desk-settings-subscribe = Может писать и дальше
desk-settings-share = Может получить данные
desk-settings-add-organisation = Добавить организацию
desk-settings-add-hint = Известная здесь организация приходит со своим названием и адресом.
desk-settings-url = Страница в интернете
desk-settings-organisation-unnamed = Новой организации нужны название и короткое имя из строчных латинских букв, цифр и дефисов.
desk-settings-data = Слова и данные подписавшихся
desk-settings-message = Подписавшиеся могут добавить слова от себя
desk-settings-message-means = Они стоят в письме между приветствием и текстом.
desk-settings-retention = Через сколько дней стирать личные данные
desk-settings-retention-hint = Считается со дня закрытия, об этом сказано на открытой странице: 365, если нет причины выбрать другое.
desk-settings-save-hint = Это видно только в кабинете, пока вы не покажете изменения.

## A campaign’s targets

desk-place-targets = Адресаты
desk-undo = Вернуть
desk-said-removed = Убрано из списка.
desk-said-back = Возвращено.
desk-said-taken-in = Список загружен.
desk-said-test-asked = Пробное письмо отправляется. Обновите страницу, чтобы увидеть, что ответил сервер.
desk-said-test-limited = За этот час адресат получил уже дюжину пробных писем. Немного подождите.
desk-target = Адресат
desk-targets-title = Адресаты
desk-targets-search = Искать по имени, стране или адресу
desk-targets-none-found = Адресата, в котором есть «{ $search }», нет.
desk-targets-empty = Пока писать некому. Добавьте тех, до кого должно дойти письмо: президента, работодателя, посольства. Можно загрузить список из таблицы.
desk-targets-statement = Эта кампания — заявление: ничего не отправляется, и списка адресатов быть не должно.
desk-targets-count = { $count ->
    [one] { $count } адресат
    [few] { $count } адресата
    [many] { $count } адресатов
   *[other] { $count } адресата
}
desk-targets-more = { $count ->
    [one] Ещё { $count } можно найти поиском.
    [few] Ещё { $count } можно найти поиском.
    [many] Ещё { $count } можно найти поиском.
   *[other] Ещё { $count } можно найти поиском.
}
desk-targets-taken-off = Из списка убран адресат: { $name }.
desk-target-title = Адресат
desk-target-new = Добавить адресата
desk-target-and-another = Сохранить и добавить ещё
desk-target-is-new = новый
desk-target-fails = есть нерабочий адрес
desk-target-unnamed = Адресату нужно имя.
desk-target-gone = Тем временем кто-то убрал этого адресата из списка. Если сохранить сейчас, он появится в нём снова.
desk-column-id = Код
desk-column-name = Имя
desk-column-office = Должность
desk-column-country = Страна
desk-column-language = Язык
desk-column-emails = Адреса электронной почты
desk-column-postal_address = Почтовый адрес
desk-column-time_zone = Часовой пояс
desk-column-group = Группа
desk-column-letters_per_hour = Писем в час
desk-column-daily_cap = Писем в день
desk-column-office_hours = Рабочие часы
desk-column-mode = В каком виде
desk-target-name-hint = Как на конверте: «Посольство Казахстана во Франции».
desk-target-office-hint = Должность или лицо, к которому обращено письмо: «Посол».
desk-target-emails-hint = По одному в строке, лучший первым. Если один не работает, пишут на следующий.
desk-target-country-hint = Где адресат находится; при выборе «Ближайший» — страна, за которую он отвечает.
desk-target-language-hint = На котором ему пишут: en, fr, pt-BR. Если перевода нет, отправляется оригинал.
desk-target-zone-hint = Например, Europe/Paris: для рабочих часов и дневного предела. Если пусто, берётся пояс столицы страны.
desk-target-group-hint = Заголовок, под которым он стоит на странице. Можно оставить пустым.
desk-target-postal-hint = Для писем на бумаге. Можно оставить пустым.
desk-target-pace = Собственный темп
desk-target-pace-hint = Где пусто, там как в настройках кампании.
desk-target-mode-campaign = Как в настройках
desk-addresses = Адреса этого адресата
desk-addresses-hint = Пробное письмо — то же, что получит адресат, с вымышленным именем и первой строкой, в которой об этом сказано. Ответ сервера сохраняется.
desk-addresses-not-shown = Пробные письма можно отправлять, когда адресат показан: сначала покажите изменения.
desk-addresses-former = Убраны из списка
desk-address-working = работает
desk-address-demoted = не работает, пока не используется
desk-address-probing = проверяется снова
desk-address-trial = проверяется снова
desk-address-tested = последняя проверка: { $day }
desk-address-mend = Он снова работает
desk-tests = Последние пробные письма
desk-test-there = Отправить пробное письмо
desk-test-own = Письмо на ваш собственный адрес
desk-test-me = Отправить мне
desk-test-to-editor = редактору
desk-test-look = Посмотреть ещё раз
desk-test-queued = ждёт
desk-test-leased = отправляется
desk-test-accepted = принято
desk-test-deferred = приём отложен
desk-test-refused = отклонено
desk-test-failed = не удалось отправить
desk-import-title = Загрузить список
desk-import-what = Таблица, в каждой строке один адресат: нужны имя и адрес электронной почты, остальные столбцы узнаются по заголовкам. Ничего не изменится, пока вы не посмотрите, что получится.
desk-import-file = Файл
desk-import-file-hint = CSV в UTF-8: так его сохраняет любая программа для таблиц; не больше 2 МБ.
desk-import-paste = Или вставьте таблицу
desk-import-filling = Если в таблице не указано
desk-import-replace = Эта таблица — весь список
desk-import-replace-means = Адресаты, которых в ней нет, уходят из списка.
desk-import-look-button = Сначала посмотреть
desk-import-look = Что изменится
desk-import-take = Загрузить
desk-import-again = Другой файл
desk-import-nothing = Выберите файл или вставьте таблицу.
desk-import-large = Таблица больше 2 МБ.
desk-import-encoding = Это не текст в UTF-8. Сохраните его как «CSV UTF-8».
desk-import-spreadsheet = Это сам файл таблицы. Сохраните его как CSV и загрузите.
desk-import-columns = Ни один столбец не называется «name», или ни один «email». В первой строке должны стоять заголовки столбцов.
desk-import-rows = В таблице больше 5000 строк.
desk-import-added = { $count ->
    [one] Добавится { $count } адресат.
    [few] Добавятся { $count } адресата.
    [many] Добавится { $count } адресатов.
   *[other] Добавится { $count } адресата.
}
desk-import-changed = { $count ->
    [one] Изменится { $count } адресат.
    [few] Изменятся { $count } адресата.
    [many] Изменится { $count } адресатов.
   *[other] Изменится { $count } адресата.
}
desk-import-same = { $count ->
    [one] { $count } адресат останется прежним.
    [few] { $count } адресата останутся прежними.
    [many] { $count } адресатов останутся прежними.
   *[other] { $count } адресата останется прежним.
}
desk-import-refused = { $count ->
    [one] Не принята { $count } строка.
    [few] Не приняты { $count } строки.
    [many] Не принято { $count } строк.
   *[other] Не принято { $count } строки.
}
desk-import-gone = Уйдут из списка:
desk-import-unknown = Эти столбцы здесь ничего не значат: { $columns }.
desk-import-nothing-new = В этой таблице нет ничего нового.
desk-import-line = Строка
desk-import-becomes = Что с ней станет
desk-fate-added = добавляется
desk-fate-changed = меняется
desk-fate-same = без изменений
desk-fate-refused = не принимается

## Writing a campaign

desk-place-text = Текст
desk-place-history = История
desk-text-group-page = Страница
desk-text-group-letter = Письмо
desk-text-group-outcome = Чего удалось добиться
desk-text-appeal = Обращение
desk-text-appeal-hint = Что случилось, с кем и почему это важно. Пустая строка начинает абзац.
desk-text-demands = Требования
desk-text-demands-hint = По одному в строке, каждое начинается с «- ».
desk-text-letter-subject = Тема
desk-text-letter-subject-hint = { "{target}" }, { "{office}" } и { "{country}" } заменяются тем, кому идёт письмо, его должностью и страной подписавшегося.
desk-text-letter-salutation = Приветствие
desk-text-letter-salutation-hint = «Ваше Превосходительство!»
desk-text-letter-body = Письмо
desk-text-letter-body-hint = Простые абзацы и списки. Имя подписавшегося добавится само.
desk-text-outcome = Чего удалось добиться
desk-text-outcome-hint = Показывается, когда кампания закрыта.
desk-text-look = Посмотреть
desk-text-preview = Как это будет на странице
desk-text-help = Как писать выделение, заголовки, ссылки и картинки
desk-text-help-word = слово
desk-text-help-heading = заголовок
desk-text-help-list = пункт списка
desk-text-help-link = ссылка
desk-text-help-image = картинка; в скобках, что на ней
desk-text-kept = Сохранено в { $time } UTC
desk-text-waits = Ещё не сохранено
desk-text-failed = Не сохранено: нет связи. Оставьте страницу открытой, она попробует ещё раз.
desk-text-signed-out = Не сохранено: сеанс завершён. Войдите в другой вкладке и продолжайте здесь.
desk-text-clash = Те же слова изменил кто-то ещё. Нажмите «Сохранить», и увидите оба варианта; ничего не потеряется.
desk-text-conflict = Пока вы писали, те же слова изменил другой человек: { $name }. В полях стоит ваш текст; чем он отличается от другого, показано под ними. Сведите оба и сохраните. Другой останется в истории.
desk-text-theirs = Другой вариант — то, что стоит здесь, без добавленного и вместе с зачёркнутым:
desk-text-last = Последнее сохранение: { $name }
desk-here = Сейчас на этой странице: { $names }.
desk-here-elsewhere = В других местах этой кампании: { $names }.
desk-line = строка { $line }
desk-file-text = Текст: { $language }
desk-file-settings = Настройки
desk-file-targets = Адресаты
desk-file-cases = Люди
desk-file-figures = Цифры
desk-file-image = Картинка { $name }
desk-file-update = Новость: { $name }
desk-file-other = { $name }
desk-changes-title = Показать изменения
desk-changes-what = Это написано, но в кампании ещё не стоит. Нажмите кнопку, и будет стоять; если кампания открыта, это увидят все.
desk-changes-show = Показать всё
desk-changes-show-one = Показать только это
desk-changes-none = Всё написанное показано.
desk-changes-refused = В таком виде показать нельзя. Ничего не изменилось; исправьте:
desk-changes-new = новое
desk-changes-gone = убрано
desk-history-empty = В кабинете пока ничего не меняли. Всё, что вы сохраните, будет стоять здесь, и к этому можно вернуться.
desk-history-file = Что
desk-history-bundle = Из пакета кампании или командной строки
desk-history-shown = показано
desk-history-changed = Что изменилось
desk-history-whole = Файл целиком
desk-history-latest = Это стоит там сейчас.
desk-history-taken-away = Файл убран.
desk-history-restore = Вернуться к этому
desk-history-restore-what = Это станет последней версией; то, что стоит там сейчас, останется в истории.
desk-said-merged = Сохранено вместе с тем, что тем временем написал кто-то ещё.
desk-said-shown = Теперь это стоит в кампании.
desk-said-restored = Возвращено. Чтобы это увидели, покажите изменения.
desk-step-done = Сделано:
desk-step-appeal = Напишите обращение
desk-step-appeal-hint = Что случилось и почему это важно тому, кто далеко.
desk-step-demands = Напишите требования
desk-step-demands-hint = Что должно произойти, по одному в строке.
desk-step-letter = Напишите письмо
desk-step-letter-hint = То, что уйдёт от имени каждого подписавшегося.
desk-step-targets = Назовите, кто его получит
desk-step-targets-hint = Имена, должности и адреса; вручную или из таблицы.
desk-step-settings = Поставьте цель и проверьте остальное
desk-step-settings-hint = Дни, согласия, темп, сколько хранятся личные данные.
desk-faults = Нужно исправить
desk-letters-accepted = Писем принято почтовыми серверами
desk-public-page = Открытая страница

## A campaign’s pictures

desk-place-images = Картинки
desk-images-title = Картинки
desk-images-empty = Картинок пока нет. Одна хорошая фотография говорит, о ком идёт речь; спросите тех, кто на ней, согласны ли они, чтобы их видели.
desk-image-add = Добавить картинку
desk-image-add-button = Добавить
desk-image-file = Фотография или рисунок
desk-image-file-hint = JPEG, PNG или WebP, не больше 24 МБ. Здесь её уменьшат и уберут из неё место и время съёмки.
desk-image-alt = Что на ней?
desk-image-alt-hint = Одно предложение на языке оригинала: его прочтут тем, кто не видит картинку.
desk-image-alt-others = На других языках
desk-image-alt-in = Что на ней ({ $language })
desk-image-place-now = Вставить в текст
desk-image-place-later = Пока нет
desk-image-place-in = В конец обращения ({ $language })
desk-image-place = Вставить в обращение
desk-image-code = Чтобы вставить в другое место текста
desk-image-unused = Пока ни в одном тексте
desk-image-used = Стоит здесь: { $files }
desk-image-taken-away = Картинка { $name } удалена.
desk-image-none = Выберите файл.
desk-image-no-words = Напишите, что на картинке: некоторые её не видят.
desk-image-unknown = Такую картинку загрузить нельзя: выберите файл JPEG, PNG или WebP.
desk-image-drawing = Рисунки SVG не принимаются, потому что в них могут быть программы. Сохраните его как PNG.
desk-image-large = Файл больше 24 МБ.
desk-image-pixels = В картинке больше 40 миллионов точек. Сначала уменьшите её.
desk-image-broken = Файл повреждён. Сохраните его заново или возьмите другой.
desk-said-image-added = Картинка добавлена.
desk-said-image-placed = Теперь она в конце обращения. Передвиньте её там, куда хотите.
desk-said-image-removed = Картинка удалена.
desk-said-image-no-words = Ничего не сохранено: к картинке нужны слова на языке оригинала.

## A campaign’s news

desk-place-updates = Новости
desk-updates-title = Новости
desk-updates-empty = Новостей пока нет. Те, кто подписал, ищут здесь, что из этого вышло: ответ, день суда, чью-то свободу.
desk-update-title = Новость
desk-update-new = Написать новость
desk-update-not-shown = ещё не показана
desk-update-also-in = написать и на этом языке: { $language }
desk-update-taken-away = Новость удалена: { $name }.
desk-update-day-label = День
desk-update-day = Выберите день и язык.
desk-update-taken = Новость за этот день на этом языке уже есть. Измените её или выберите другой день.
desk-update-source = Источник
desk-update-source-hint = Адрес сообщения или заявления. Можно оставить пустым.
desk-update-text = Текст
desk-update-text-hint = Пустая строка начинает абзац, *звёздочки* выделяют, [слова](https://…) становятся ссылкой.
desk-update-preview = Как это будет показано
desk-update-beside = На языке оригинала
desk-update-clash = Пока вы писали, кто-то изменил те же строки. Его строки здесь, ваши ниже; пока ничего не сохранено. Возьмите из них, что хотите, и сохраните: тогда останутся ваши.
desk-said-update-removed = Новость удалена.

# A campaign's state
desk-place-state = Состояние
desk-state-draft-means = Её пишут редакторы; больше её никто не видит.
desk-state-in-review-means = Написана и ждёт утверждения. Пока она ждёт, изменить её нельзя.
desk-state-approved-means = Утверждена. Откроется сама в назначенный день или когда её откроет редактор.
desk-state-open-means = Подписать может каждый, письма отправляются.
desk-state-suspended-means = На её странице сказано, что она приостановлена. Подписать нельзя, письма ждут.
desk-state-closed-means = Подписать больше нельзя; письма, которые ждут, ещё отправляются. Пора написать отчёт: что из этого вышло.
desk-state-reported-means = Закрыта, и каждый может прочитать, чего удалось добиться.
desk-state-approver = До открытия должна согласиться организация: { $organisation }.
desk-state-approver-own = До открытия соглашается кто-то из владельцев: { $organisation }.
desk-state-moved-on = Кампания уже в другом состоянии. Вот как обстоит дело.
desk-state-unfinished = Чего-то ещё не хватает, или что-то неверно; что именно, сказано в обзоре.
desk-state-closes-in-past = Её последний день прошёл. Сначала назначьте в настройках более поздний.
desk-state-nothing = Сейчас вам здесь делать нечего.
desk-state-todo =
    { $n ->
        [one] До следующего шага осталось { $n } дело
        [few] До следующего шага осталось { $n } дела
        [many] До следующего шага осталось { $n } дел
       *[other] До следующего шага осталось { $n } дела
    }
desk-opens = Открывается
desk-closes = Закрывается
desk-closes-never = последний день не назначен
desk-closes-open = через три месяца после открытия
desk-approves = Утверждение
desk-more-time = Продление
desk-more-time-asked = Просят перенести последний день: { $day }.
desk-more-time-waits = Просьба ждёт тех, кто утверждает эту кампанию. Новая просьба её заменит.
desk-more-time-grant = Продлить
desk-more-time-decline = Отказать
desk-more-time-until = Более поздний последний день
desk-more-time-hint = Позже прежнего, не дальше чем через год.
desk-more-time-day = Этот день не подходит. Выберите день позже прежнего, не дальше чем через год.
desk-more-time-ask = Попросить о продлении
desk-more-time-give = Назначить этот день
desk-why = Почему
desk-said-campaign-moved = Сделано. Вот как теперь обстоит дело.
desk-move-ask-for-review = Попросить утвердить
desk-move-ask-for-review-means = Кампания готова. Те, кто её утверждает, смотрят её такой, какая она есть.
desk-move-take-back = Забрать обратно
desk-move-take-back-means = Писать дальше. Потом её нужно будет утвердить снова.
desk-move-send-back = Вернуть
desk-move-send-back-means = Сначала нужно что-то изменить. Напишите редакторам, что именно.
desk-move-approve = Утвердить
desk-move-approve-means = Кампанию можно открывать в нынешнем виде.
desk-move-open = Открыть сейчас
desk-move-open-means = С этой минуты её может увидеть и подписать каждый.
desk-move-suspend = Приостановить
desk-move-suspend-means = Остановить кампанию: страница остаётся, подписать нельзя, письма ждут.
desk-move-resume = Продолжить
desk-move-resume-means = Подписать снова можно, письма отправляются.
desk-move-close = Закрыть
desk-move-close-means = Подписать больше нельзя. Письма, которые ждут, ещё отправляются. Потом нужен отчёт.
desk-move-reopen = Открыть снова
desk-move-reopen-means = Только пока не прошёл последний день.

## A campaign from an earlier one, or from a bundle

desk-new-copy = Из более ранней кампании
desk-new-copy-hint = Берутся её тексты, письмо, адресаты, картинки и настройки; новости, итоги и дни не берутся.
desk-new-copy-button = Скопировать
desk-new-zip = Из пакета кампании
desk-new-zip-hint = Выгруженная или написанная в файлах кампания одним zip. Она станет черновиком; ничего не показывается.
desk-new-zip-file = Файл zip
desk-new-zip-button = Загрузить
desk-new-zip-refused = Это не загружено. Исправьте:

# The report when it is over
desk-place-report = Отчёт
desk-report-early = Отчёт пишут, когда кампания закрыта.
desk-report-due = Пора написать отчёт.
desk-report-there = Отчёт опубликован. Его ещё можно исправить.
desk-report-why = Это хотели бы знать все, кто подписал. Отчёт стоит на странице кампании и в архиве; без него там сказано, что его нет.
desk-report-empty = Напишите в нескольких словах, что из этого вышло.
desk-report-refused = Тот же текст меняет кто-то ещё, или в нём что-то неверно: загляните в обзор и представьте отчёт снова.
desk-report-conceded = Какие требования выполнены?
desk-report-conceded-all = Все
desk-report-conceded-some = Часть
desk-report-conceded-none = Ни одного
desk-report-members-knew = Знали ли о кампании члены профсоюза?
desk-report-members-knew-yes = Да
desk-report-members-knew-some = Некоторые
desk-report-members-knew-no = Нет
desk-report-morale = Как она сказалась на их настроении?
desk-report-morale-raised = Подняла дух
desk-report-morale-same = Никак
desk-report-morale-lowered = Настроение ухудшилось
desk-report-outcome = Что из этого вышло, вашими словами
desk-report-outcome-hint = Чего удалось добиться, кто на свободе, что ещё предстоит. Markdown, как в обращении.
desk-report-tell = Опубликовать отчёт
desk-report-change = Опубликовать исправление
desk-said-reported = Отчёт опубликован.

# Partners
desk-place-sharing = Партнёры
desk-said-shared = Сделано.
desk-share-empty = Больше никто в этой кампании не участвует. Люди партнёра видят то, что вы откроете им здесь, и больше ничего вашего.
desk-share-end = Закончить
desk-share-add = Открыть доступ партнёру
desk-share-hint = Его короткое имя, под которым его добавил оператор.
desk-share-unknown = Организации с таким коротким именем здесь нет.
desk-share-what = Что ему можно
desk-share-button = Открыть доступ
desk-share-view = Смотреть
desk-share-view-means = Кампанию и её цифры.
desk-share-translate = Переводить
desk-share-translate-means = То же и её переводы.
desk-share-edit = Писать
desk-share-edit-means = То же и её тексты, адресаты и настройки.
desk-share-approve = Должен согласиться до открытия

# Figures of a campaign
desk-place-figures = Цифры
desk-figures-title = Цифры
desk-figures-as-of = На { $day }
desk-figures-last-day = За последние 24 часа
desk-figures-time = Подписи по времени
desk-figures-by-day = По дням за три месяца
desk-figures-by-hour = По часам за двое суток
desk-figures-chart = Подписи по времени, на один шаг не больше { $most }. Таблица ниже говорит то же самое.
desk-figures-most = не больше { $most }
desk-figures-table = Таблицей
desk-figures-day = День
desk-figures-hour = Час с
desk-figures-none = За это время никто не подтвердил подпись.
desk-figures-country = По странам
desk-figures-language = По языкам
desk-figures-organisation = По организациям
desk-figures-small = Где меньше 5, вместе
desk-figures-letters = Письма
desk-figures-target = Кому
desk-figures-failed = Не принято
desk-figures-words = Последний отказ сервера
desk-figures-no-words = без слов
desk-figures-more = { $count ->
    [one] Ещё { $count } адресат здесь не показан.
    [few] Ещё { $count } адресата здесь не показаны.
    [many] Ещё { $count } адресатов здесь не показаны.
   *[other] Ещё { $count } адресата здесь не показаны.
  }
desk-figures-files = Файлами
desk-figures-files-hint = Те же числа целиком, для таблицы.
desk-figures-supporters = Те, кто согласился
desk-figures-supporters-hint = Имена и адреса тех, кто согласился получать письма и дальше или передать свои данные (кому: { $organisation }), и больше ничьи. Перед выгрузкой вы подтверждаете, что это вы, и это записывается в журнал. Берегите список: за свои подписи люди попадали в тюрьму.
desk-figures-too-many = Согласившихся больше { $most }: возьмите CSV.
desk-figures-names = Последние открытые подписи

# What traps set aside
desk-place-moderation = Модерация
desk-moderation-title = Модерация
desk-moderation-waiting = { $count ->
    [one] Ждёт, чтобы её посмотрели, { $count } подпись.
    [few] Ждут, чтобы их посмотрели, { $count } подписи.
    [many] Ждут, чтобы их посмотрели, { $count } подписей.
    [1000] Ждут, чтобы их посмотрели, тысяча подписей или больше.
   *[other] Ждут, чтобы их посмотрели, { $count } подписи.
  }
desk-moderation-what = Эти подписи отложены: они не учитываются, и никому по ним не писали. Пропущенная получает письмо с подтверждением и идёт дальше как любая другая; от удалённой ничего не остаётся. То, что ждёт больше тридцати дней, стирается. То, что вы сюда смотрите, записывается в журнал.
desk-moderation-empty = Вас ничего не ждёт.
desk-moderation-empty-means = Подпись откладывается сюда, когда она пришла быстрее, чем человек печатает, или заполнила поле, которое видят только программы. Пока её никто не пропустит, она не учитывается.
desk-moderation-reason = Почему отложена
desk-moderation-reason-honeypot = Заполнила поле, которого люди не видят
desk-moderation-reason-too-quick = Пришла быстрее, чем человек печатает
desk-moderation-reason-other = По другой причине
desk-moderation-signature = Подпись
desk-moderation-why = Почему
desk-moderation-when = Где и когда
desk-moderation-decide = Решение
desk-moderation-no-words = Прочитать, что в ней, здесь не удаётся
desk-moderation-again = Не пропущена: с этого адреса с тех пор подписали снова.
desk-moderation-release = Пропустить
desk-moderation-release-ticked = Пропустить отмеченные
desk-moderation-remove-ticked = Удалить отмеченные
desk-moderation-next = Более поздние
desk-moderation-rule = Много сразу, по правилу
desk-moderation-rule-hint = Сначала вы увидите, сколько подписей совпало; пока вы не скажете, ничего не произойдёт.
desk-moderation-any = Любая
desk-moderation-country = Страна
desk-moderation-from = С этого дня (UTC)
desk-moderation-until = По этот день включительно
desk-moderation-count = Посчитать
desk-moderation-counted = Совпало { $matching } из { $waiting }.
desk-moderation-at-most = Одно правило решает не больше чем о { $count }, начиная с самых ранних. Для остальных посчитайте снова.
desk-moderation-all = Показать все
desk-moderation-release-all = Пропустить все совпавшие
desk-moderation-remove-all = Удалить все совпавшие
desk-moderation-unreadable = Ничего не сделано: часть правила не удаётся прочитать.
desk-moderation-more = Ничего не сделано: теперь совпадает больше, чем было посчитано. Посмотрите ещё раз.
desk-moderation-marked-release = { $count ->
    [one] { $count } подпись будет пропущена: { $day }.
    [few] { $count } подписи будут пропущены: { $day }.
    [many] { $count } подписей будут пропущены: { $day }.
   *[other] { $count } подписи будут пропущены: { $day }.
  }
desk-moderation-marked-remove = { $count ->
    [one] { $count } подпись будет удалена: { $day }.
    [few] { $count } подписи будут удалены: { $day }.
    [many] { $count } подписей будут удалены: { $day }.
   *[other] { $count } подписи будут удалены: { $day }.
  }
desk-moderation-removed = { $count ->
    [0] Из этой кампании пока ничего не удалено.
    [one] Из этой кампании удалена { $count } подпись.
    [few] Из этой кампании удалены { $count } подписи.
    [many] Из этой кампании удалено { $count } подписей.
   *[other] Из этой кампании удалено { $count } подписи.
  }
desk-said-moderation-releasing = Они будут пропущены через десять минут. До тех пор решение можно отменить.
desk-said-moderation-removing = Они будут удалены через десять минут. До тех пор решение можно отменить.
desk-said-moderation-undone = Отменено. Они ждут, как раньше.
desk-said-moderation-none = Ничего не сделано: ничего не отмечено, или тем временем решил кто-то другой.
desk-said-moderation-late = Отменять уже поздно, или это сделал кто-то другой.
desk-trail-moderation-read = просмотр отложенных подписей
desk-trail-signatures-released = решение пропустить подписи
desk-trail-signatures-removed = решение удалить подписи
desk-trail-moderation-undone = отмена решения о подписях

## Translations

desk-place-translations = Переводы
desk-language = Язык
desk-translations-of = Язык оригинала: { $language }.
desk-translations-empty = Других языков пока нет. Начните с того, на котором говорят те, до кого вы хотите дойти, или правительство, которому пишут.
desk-translations-missing = Не хватает
desk-translations-stale = Оригинал изменился
desk-translations-unchecked = Проверить
desk-translations-checked = Проверено
desk-translations-share = { $done } из { $total }
desk-translations-add = Другой язык
desk-translations-tag = Или его код
desk-translations-tag-hint = Для языка, которого нет в списке: pt-BR, rom, …
desk-translations-begin = Начать
desk-translations-no-language = Такого кода языка нет.
desk-translations-since = С тех пор оригинал изменился:
desk-translations-still-right = Перевод по-прежнему верен
desk-translations-check = Здесь всё верно
desk-translations-check-all = Всё верно
desk-translations-by = перевод: { $name }
desk-translations-checked-by = проверка: { $name }
desk-translations-publish = Показать этот язык
desk-translations-clash = Пока вы писали, те же слова изменил кто-то ещё. В полях стоят ваши; сведите оба варианта и сохраните.
desk-translations-own-words = Свои слова никто не проверяет: это делает второй человек.
desk-translations-not-checked = Проверено ещё не всё. Что верно, говорит второй человек; тогда язык можно показать.
desk-translations-refused = В таком виде показать нельзя:
desk-translations-tools = В своей программе
desk-translations-tools-hint = Тексты файлом gettext PO или XLIFF 2, по сообщению на абзац: для Poedit, Weblate, OmegaT и других.
desk-translations-file-in = Переведённый файл
desk-translations-file-take = Загрузить
desk-translations-file-empty = В этом файле нет ничего из этой кампании в её нынешнем виде.
desk-translations-file-wrong = Этот файл не удаётся прочитать: { $why }.
desk-translations-file-taken = { $part }: загружено.
desk-translations-file-unfinished = { $part }: переведено абзацев { $share }; оставлено как было.
desk-translations-file-unknown = { $count ->
    [one] { $count } сообщение не относится ни к одному абзацу нынешнего оригинала.
    [few] { $count } сообщения не относятся ни к одному абзацу нынешнего оригинала.
    [many] { $count } сообщений не относятся ни к одному абзацу нынешнего оригинала.
   *[other] { $count } сообщения не относятся ни к одному абзацу нынешнего оригинала.
  }
desk-said-checked = Проверено.

## Volunteers

desk-volunteers = Волонтёры
desk-volunteers-hint = Человек без учётной записи, который переводит на этот язык по ссылке. Писать может каждый, у кого есть ссылка; она работает 60 дней или пока вы её не отзовёте. Написанное ждёт проверки, как все переводы.
desk-volunteer-name = Как зовут этого человека
desk-volunteer-nameless = Напишите, как зовут волонтёра, чтобы другие знали, чьи слова читают.
desk-volunteer-invite = Создать ссылку
desk-volunteer-link = Передайте эту ссылку волонтёру, и больше никому. Её показывают только сейчас.
desk-volunteer-until = работает до { $day }
desk-volunteer-title = Перевод
desk-volunteer-hello = Спасибо за перевод, { $name }. Сохраняйте сколько угодно раз; прежде чем перевод покажут, его прочтёт кто-то ещё.

## Where supporters come from, and how many confirm

desk-settings-links = Откуда приходят люди
desk-settings-links-words = Ссылки по источникам
desk-settings-links-hint = Слова для ссылок, которые вы раздаёте, например «newsletter, website, leaflet». Тогда в цифрах видно, сколько людей подписали по каждой. Учитываются только эти слова, и никого по ним не узнать.
desk-settings-links-shown = Ссылки, какими они стали:
desk-figures-source = По источникам ссылок
desk-figures-confirming = Сколько подтверждают
desk-figures-within = { $count ->
    [7] За неделю
    [one] За { $count } день
    [few] За { $count } дня
    [many] За { $count } дней
   *[other] За { $count } дня
}
desk-figures-share = { $share } ({ $confirmed } из { $asked })

## Block lists

desk-place-blocks = Стоп-лист
desk-blocks-title = Стоп-лист
desk-blocks-what = Подпись, которая с ним совпала, не отклоняется, а откладывается: она ждёт в разделе модерации, пока её кто-нибудь не посмотрит. Он действует для всех кампаний, о которых просит ваша организация.
desk-blocks-new = Новые записи
desk-blocks-hint = По одной в строке: адрес электронной почты, домен после @ («@mail.example») или слова, которые стоят в именах, организациях или сообщениях, в том числе внутри более длинных слов.
desk-blocks-add = Добавить
desk-blocks-entry = Запись
desk-blocks-empty = Он пуст. Если бессмыслица всё время приходит одним путём, назовите этот путь здесь.
desk-blocks-added = { $count ->
    [0] Всё это там уже было.
    [one] Добавлена { $count } запись.
    [few] Добавлены { $count } записи.
    [many] Добавлено { $count } записей.
   *[other] Добавлено { $count } записи.
}
desk-blocks-removed = В стоп-листе больше нет: { $entry }.
desk-blocks-no-address = «{ $line }» не адрес электронной почты.
desk-blocks-no-domain = «{ $line }» не домен.
desk-blocks-no-words = «{ $line }»: слишком коротко или слишком длинно, нужно от трёх до ста знаков.
desk-blocks-too-many = Не добавлено: «{ $line }». В стоп-листе не больше тысячи записей.
desk-moderation-reason-blocked = Совпала с вашим стоп-листом
desk-moderation-words = С этими словами
desk-moderation-words-hint = В имени, организации или сообщении; или адрес, или домен после @.
desk-trail-blocks-read = просмотр стоп-листа
desk-trail-blocks-added = добавление в стоп-лист
desk-trail-block-removed = удаление из стоп-листа

## What there is to translate

desk-translations-every = Все начатые языки
desk-translations-look = Показать
desk-translations-nothing = Здесь больше нечего делать: всё начатое переведено и проверено.
desk-translations-not-begun = не начат

## The map

desk-figures-map = Карта стран, из которых подписывали. Таблица по странам говорит то же самое.
desk-figures-from = от { $count }
desk-figures-map-borders = Границы, как их рисует Natural Earth.

## An account elsewhere (OpenID Connect)

desk-oidc-sign-in = Войти через { $provider }
desk-oidc-empty = Входить можно и с учётной записью { $provider }, когда она будет привязана.
desk-oidc-link = Привязать
desk-oidc-unlink = Отвязать
desk-oidc-prove = Подтвердить через { $provider }
desk-oidc-unknown = Эта учётная запись { $provider } здесь ни к кому не привязана. Войдите иначе и привяжите её под своим именем.
desk-oidc-failed = Вход через { $provider } не удался, или ответ пришёл слишком поздно. Попробуйте ещё раз.
desk-oidc-taken = Эта учётная запись { $provider } привязана здесь к другому человеку.
desk-said-identity-linked = Привязана. Теперь с ней можно входить.
desk-said-identity-unlinked = Отвязана.
desk-trail-identity-linked = привязка внешней учётной записи для входа
desk-trail-identity-unlinked = отвязка внешней учётной записи
desk-mail-identity-linked-subject = Добавлен ещё один способ входа
desk-mail-identity-linked = К вашей учётной записи на { $site } привязана внешняя. Кто ей владеет, может войти.
