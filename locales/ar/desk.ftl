### The desk, where staff work, and the mails to staff. A language has this file whole or not at all: decision 0022.

desk-title = مساحة العمل
desk-home = الرئيسية
desk-home-title = منظماتكم
desk-home-empty = لا تنتمون إلى أي منظمة بعد. اطلبوا دعوة من أحد مسؤولي منظمتكم؛ يصلكم الرابط بالبريد الإلكتروني.
desk-home-operator = لكل حملة منظمة تتبعها. أضيفوا منظمة، أو افتحوا إحدى المنظمات التي جاءت مع حملة، وادعوا أول مسؤول فيها.
desk-organisations = المنظمات
desk-trail = سجل التدقيق
desk-account = حسابكم
desk-save = حفظ
desk-remove = حذف
desk-continue = متابعة
desk-name = الاسم
desk-name-hint = كما يعرفكم الزملاء. يرونه إلى جانب ما تقومون به.
desk-name-missing = يُرجى كتابة اسم لا يزيد على 100 محرف.
desk-email = عنوان البريد الإلكتروني
desk-since = منذ { $day }
desk-since-head = منذ
desk-last-used = آخر استخدام { $day }

## Signing in

desk-sign-in-title = تسجيل الدخول
desk-sign-in-button = تسجيل الدخول
desk-sign-in-once = يعمل هذا الرابط مرة واحدة، وبه تسجّلون الدخول.
desk-sign-in-passkey = ببصمتكم أو وجهكم أو رمز PIN، على جهاز أضفتموه.
desk-sign-in-passkey-refused = مفتاح المرور هذا غير معروف هنا. جرّبوا غيره أو استخدموا كلمة المرور.
desk-sign-in-refused = العنوان وكلمة المرور لا يتطابقان، أو لا وجود لهذا الحساب.
desk-sign-in-limited = كثرت المحاولات من شبكتكم. انتظروا بضع دقائق أو استخدموا مفتاح مرور.
desk-sign-in-lost = لم يبقَ لديكم ما تسجّلون به الدخول؟ اطلبوا رابطًا جديدًا ممن يدير هذا الموقع.
desk-sign-out = تسجيل الخروج
desk-code-title = الخطوة الثانية
desk-code = الرمز
desk-code-hint = الأرقام الستة التي يعرضها تطبيقكم، أو أحد الرموز التي دوّنتموها.
desk-code-wrong = هذا الرمز غير صحيح أو سبق استخدامه. انتظروا الرمز التالي.
desk-code-over = طال الوقت أو تكررت الرموز الخاطئة. يُرجى البدء من جديد.
desk-confirm-title = هل هذا أنتم فعلًا؟
desk-confirm = ما توشكون على فعله مهم. يُرجى إثبات هويتكم مرة أخرى؛ ويكفي ذلك لربع ساعة.
desk-confirm-refused = ليست هذه كلمة مروركم.
desk-confirm-no-way = دخلتم برابط يعمل مرة واحدة. اطلبوا رابطًا جديدًا، وأضيفوا مفتاح مرور فور دخولكم به.

## Invitations

desk-invitation-title = دعوة
desk-invitation = دعوة من { $organisation } للانضمام إلى مساحة العمل.
desk-invitation-role = دوركم: { $role }.
desk-invitation-accept = قبول
desk-invitation-sign-in = لديكم حساب. سجّلوا الدخول لتقبلوا الدعوة.
desk-invitation-anew-title = لم تكونوا أنتم؟
desk-invitation-anew = ربما أنشأ شخص هذا الحساب من غير أن يملك هذا البريد. إن لم تكونوا أنتم فابدؤوا من جديد: لن يسمح شيء أُعدّ من قبل بدخول أحد، وعلى منظمات هذا الحساب الأخرى أن تدعوكم مرة أخرى.
desk-invitation-anew-button = البدء من جديد

## One’s own account

desk-account-title = حسابكم
desk-account-no-way = لن تستطيعوا تسجيل الدخول مرة أخرى ما لم تضيفوا مفتاح مرور أو تعيّنوا كلمة مرور.
desk-account-last-way = هذه وسيلتكم الوحيدة لتسجيل الدخول. أضيفوا وسيلة أخرى أولًا.
desk-passkey = مفتاح المرور
desk-passkeys = مفاتيح المرور
desk-passkeys-empty = مفتاح المرور مفتاح محفوظ في هاتفكم أو حاسوبكم أو مفتاح الأمان. لا يستطيع أحد تخمينه، ولا تستطيع صفحة مزيفة أن تطلبه.
desk-passkey-title = إضافة مفتاح مرور
desk-passkey-what = يحتفظ جهازكم بمفتاح ويستخدمه عندما تُظهرون بصمتكم أو وجهكم أو رمز PIN. ولا يغادر شيء من ذلك الجهاز.
desk-passkey-name = بماذا نسمّيه؟
desk-passkey-name-hint = «هاتفي» مثلًا. إذا تُرك فارغًا سُمّي باسم متصفحكم.
desk-passkey-make = إنشاء مفتاح مرور
desk-passkey-use = استخدام مفتاح مرور
desk-passkey-add = إضافة مفتاح مرور
desk-passkey-instead = كلمة مرور مع رموز بدلًا منه
desk-passkey-synced = على عدة أجهزة
desk-passkey-failed = لم ينجح ذلك. حاولوا مجددًا أو استخدموا جهازًا آخر.
desk-passkey-elsewhere = ترتبط مفاتيح المرور بالعنوان الأصلي لهذا الموقع، وقد دخلتم من عنوان آخر.
desk-passkey-script = تحتاج مفاتيح المرور إلى JavaScript. أما كلمة المرور مع الرموز فلا تحتاج إليه.
desk-passkey-refused = لم يُقبل مفتاح المرور. يُرجى المحاولة مجددًا.
desk-password = كلمة المرور
desk-password-and-codes = كلمة المرور والرموز
desk-password-empty = من دون مفتاح مرور تسجّلون الدخول بكلمة مرور ورمز يعرضه تطبيق على هاتفكم.
desk-password-set = تعيين كلمة مرور
desk-password-change = تغيير كلمة المرور والتطبيق
desk-password-remove = حذف كلمة المرور
desk-password-title = كلمة المرور والرموز
desk-password-what = كلمة المرور وحدها يمكن أن تُسرق. لذلك يُطلب معها رمز يعرضه تطبيق على هاتفكم.
desk-password-choose = اختاروا كلمة مرور
desk-password-hint = عشرة محارف على الأقل. وأفضلها أربع كلمات أو خمس لا تخطر مجتمعةً على بال غيركم.
desk-password-short = كلمة المرور قصيرة جدًا: عشرة محارف على الأقل.
desk-password-long = كلمة المرور طويلة جدًا: 256 محرفًا على الأكثر.
desk-password-guessable = هذه من أولى كلمات المرور التي قد يجرّبها أحد. اجمعوا بضع كلمات غير مألوفة.
desk-totp = ربط تطبيق
desk-totp-hint = افتحوا تطبيق مصادقة، وصوّروا به هذا الرمز، واكتبوا الأرقام الستة التي يعرضها.
desk-totp-qr = الرمز الذي تصوّرونه بالتطبيق
desk-totp-type = أو اكتبوا هذا في التطبيق:
desk-codes-title = رموز الاسترداد
desk-codes-keep = دوّنوها واحفظوها بعيدًا عن هاتفكم. يعمل كل منها مرة واحدة بدلًا من رمز التطبيق. ولا تُعرض إلا الآن.
desk-codes-kept = لقد دوّنتها
desk-codes-new = رموز استرداد جديدة
desk-codes-left =
    { $count ->
        [zero] لم يبقَ أي رمز استرداد.
        [one] بقي رمز استرداد واحد.
        [two] بقي رمزا استرداد.
        [few] بقيت { $count } رموز استرداد.
        [many] بقي { $count } رمز استرداد.
       *[other] بقي { $count } رمز استرداد.
    }
desk-sessions = أين أنتم مسجَّلون الآن
desk-session-this = هنا
desk-session-end = تسجيل الخروج هناك
desk-sessions-end = تسجيل الخروج من كل مكان آخر
desk-browser-unknown = متصفح غير معروف

## Organisations and members

desk-place-overview = نظرة عامة
desk-place-members = الأعضاء
desk-place-trail = سجل التدقيق
desk-organisations-title = المنظمات
desk-organisations-empty = لا منظمات بعد. تأتي حزمة كل حملة بمنظماتها، وتُضاف المنظمات الأخرى هنا.
desk-organisation-add = إضافة منظمة
desk-organisation-name = الاسم
desk-organisation-slug = الاسم المختصر
desk-organisation-slug-hint = لعناوين الصفحات: أحرف لاتينية صغيرة وأرقام وشُرَط، مثل metal-workers.
desk-organisation-kind = النوع
desk-organisation-invalid = يلزم اسم، واسم مختصر من أحرف لاتينية صغيرة وأرقام وشُرَط.
desk-organisation-taken = توجد منظمة بهذا الاسم المختصر.
desk-kind-union = نقابة
desk-kind-federation = اتحاد نقابات
desk-kind-rights = منظمة لحقوق الإنسان
desk-kind-fund = صندوق تضامن
desk-kind-network = شبكة
desk-kind-other = غير ذلك
desk-members-title = الأعضاء
desk-members-empty = لا أحد بعد. ابدأوا بدعوة مسؤول: فالمسؤولون يدعون الآخرين.
desk-members-invite = دعوة شخص
desk-members-invite-hint = يُرسَل إلى هذا العنوان رابط يعمل مرة واحدة، وخلال أسبوع.
desk-members-invite-button = دعوة
desk-members-invited = الدعوة في الطريق. ويمكنكم أيضًا تسليم هذا الرابط بأنفسكم؛ وهو يعمل مرة واحدة:
desk-members-waits = دعوة بتاريخ { $day }
desk-members-address = هذا ليس عنوان بريد إلكتروني.
desk-members-role = يُرجى اختيار دور.
desk-members-taken = هذا الشخص عضو بالفعل.
desk-members-last-owner = هذا آخر مسؤول. عيّنوا مسؤولًا آخر أولًا.
desk-role = الدور
desk-role-owner = مسؤول
desk-role-owner-means = كل الصلاحيات: الأعضاء والحملات والموقّعون وسجل التدقيق.
desk-role-editor = محرّر
desk-role-editor-means = كتابة الحملات وفتحها وإغلاقها، وفحص ما وُضع جانبًا من توقيعات.
desk-role-translator = مترجم
desk-role-translator-means = الترجمة ومراجعة الترجمات.
desk-role-list-editor = محرّر القائمة البريدية
desk-role-list-editor-means = الاطلاع على الموقّعين الذين وافقوا على تلقي المزيد، ومراسلتهم.
desk-role-viewer = مطّلع
desk-role-viewer-means = الاطلاع على الحملات والأرقام، من دون تغيير شيء.

## What was just done

desk-said-saved = تم الحفظ.
desk-said-signed-out = سجّلتم الخروج.
desk-said-passkey-added = أُضيف مفتاح المرور.
desk-said-passkey-removed = حُذف مفتاح المرور.
desk-said-password-removed = حُذفت كلمة المرور.
desk-said-session-ended = تم تسجيل الخروج هناك.
desk-said-sessions-ended = تم تسجيل الخروج من كل مكان آخر.
desk-said-organisation-saved = أُضيفت المنظمة. ادعوا الآن أول مسؤول فيها.
desk-said-invited = الدعوة في الطريق.
desk-said-role-changed = تغيّر الدور.
desk-said-member-removed = حُذف العضو. إن كان ذلك خطأ فادعوه من جديد.
desk-said-accepted = أصبحتم الآن من الأعضاء.

## The audit trail

desk-trail-title = سجل التدقيق
desk-trail-what = من فعل ماذا، ومتى. لا يستطيع أحد تغييره. واطلاعكم عليه يُدوَّن أيضًا.
desk-trail-empty = لم يحدث شيء بعد.
desk-trail-when = متى
desk-trail-who = من
desk-trail-deed = الإجراء
desk-trail-subject = يخصّ
desk-trail-older = قيود أقدم
desk-trail-by-command = سطر الأوامر
desk-trail-by-program = البرنامج نفسه
desk-trail-account-added = إضافة حساب
desk-trail-account-removed = حذف حساب
desk-trail-account-changed = تغيير حساب
desk-trail-account-begun-anew = بدء حساب من جديد عبر بريده
desk-trail-link-made = إنشاء رابط دخول
desk-trail-signed-in = تسجيل الدخول
desk-trail-signed-in-by-link = تسجيل الدخول برابط
desk-trail-recovery-code-used = تسجيل الدخول برمز استرداد
desk-trail-session-ended = إنهاء جلسة
desk-trail-passkey-added = إضافة مفتاح مرور
desk-trail-passkey-removed = حذف مفتاح مرور
desk-trail-password-set = تعيين كلمة مرور
desk-trail-password-removed = حذف كلمة المرور
desk-trail-recovery-codes-made = إنشاء رموز استرداد
desk-trail-organisation-added = إضافة منظمة
desk-trail-organisation-changed = تغيير بيانات منظمة
desk-trail-member-invited = دعوة عضو
desk-trail-invitation-accepted = قبول دعوة
desk-trail-role-changed = تغيير دور
desk-trail-member-removed = حذف عضو
desk-trail-trail-read = الاطلاع على سجل التدقيق

## What can go wrong

desk-forbidden-title = دوركم لا يسمح بذلك
desk-forbidden = دوركم في هذه المنظمة لا يشمل هذا. ويستطيع أي مسؤول فيها تغيير ذلك.
desk-forgery-title = لم يُرسَل من هنا
desk-forgery = أُرسل هذا من موقع آخر، أو أن متصفحكم لا يذكر مصدره. عودوا إلى الصفحة وأعيدوا تحميلها ثم كرّروا المحاولة.
desk-link-title = لم يعد هذا الرابط يعمل
desk-link = سبق استخدامه أو مضى عليه وقت طويل. اطلبوا رابطًا جديدًا.
desk-conflict-title = لا يمكن فعل ذلك
desk-conflict = تغيّر شيء آخر في هذه الأثناء. عودوا إلى الصفحة وأعيدوا تحميلها وانظروا ما فيها.

## Mails to staff

desk-mail-invitation-subject = دعوة من { $organisation }
desk-mail-invitation = وصلتكم دعوة من { $organisation } للانضمام إلى مساحة العمل على { $site }، حيث تُعدّ الحملات. اتبعوا هذا الرابط؛ وهو يعمل مرة واحدة، وخلال أسبوع:
desk-mail-passkey-added-subject = أُضيف مفتاح مرور
desk-mail-passkey-added = أُضيف مفتاح مرور إلى حسابكم على { $site }.
desk-mail-password-set-subject = عُيّنت كلمة مرور
desk-mail-password-set = عُيّنت كلمة مرور لحسابكم على { $site }. وأُنهيت الجلسات الأخرى.
desk-mail-recovery-code-used-subject = استُخدم رمز استرداد
desk-mail-recovery-code-used = دخل شخص إلى حسابكم على { $site } بكلمة مروركم وأحد رموز الاسترداد.
desk-notice-why = تصلكم هذه الرسالة لأنكم تنتمون إلى منظمة تُعدّ حملاتها على { $site }.
desk-notice-review-asked-subject = بانتظار اعتمادكم: { $title }
desk-notice-review-asked = حملة تنتظر موافقتكم: «{ $title }». يمكنكم اعتمادها، أو إعادتها مع كلمة تبيّن السبب.
desk-notice-sent-back-subject = أُعيدت: { $title }
desk-notice-sent-back = أُعيدت إليكم حملة «{ $title }» مع هذه الملاحظة:
desk-notice-approved-subject = اعتُمدت: { $title }
desk-notice-approved = اعتُمدت حملة «{ $title }». تُفتح في يومها المحدد، ويمكنكم أيضًا فتحها الآن.
desk-notice-opened-subject = فُتحت: { $title }
desk-notice-opened = فُتحت حملة «{ $title }» اليوم، كما خططتم.
desk-notice-monthly-subject = شهر آخر: { $title }
desk-notice-monthly = مضى شهر آخر وحملة «{ $title }» مفتوحة. هل من أخبار تُروى؟ وهل ما زالت تطلب الشيء الصحيح؟ إذا تحقق ما طُلب فأغلقوها وأعلنوا ذلك.
desk-notice-two-weeks-subject = تنتهي بعد أسبوعين: { $title }
desk-notice-two-weeks = تنتهي حملة «{ $title }» بعد أسبوعين. أخبروا الناس الآن، أو اطلبوا تمديدها إن لم يكفِ الوقت.
desk-notice-two-days-subject = تنتهي بعد يومين: { $title }
desk-notice-two-days = تنتهي حملة «{ $title }» بعد يومين. ما زال بإمكانكم طلب تمديدها.
desk-notice-report-due-subject = حان وقت التقرير: { $title }
desk-notice-report-due = أُغلقت حملة «{ $title }». ما الذي استُجيب له؟ وهل كان الأعضاء على علم بها؟ وماذا قدّمت لهم؟ كل من وقّع يودّ أن يعرف. لن يأخذ ذلك أكثر من خمس دقائق.
desk-notice-extension-asked-subject = طلب تمديد: { $title }
desk-notice-extension-asked = يطلب محرّرو حملة «{ $title }» تأجيل يومها الأخير إلى:
desk-notice-extension-granted-subject = تم التمديد: { $title }
desk-notice-extension-granted = أُجّل اليوم الأخير لحملة «{ $title }» إلى:
desk-notice-extension-declined-subject = رُفض التمديد: { $title }
desk-notice-extension-declined = رُفض تأجيل اليوم الأخير لحملة «{ $title }» إلى:
desk-mail-not-you = إن فاجأكم هذا، فأبلغوا من يدير الموقع.

## Campaigns: lists, a new one, its front page

desk-place-campaigns = الحملات
desk-campaigns = الحملات
desk-campaigns-title = الحملات
desk-campaigns-search = البحث بالعنوان أو الرقم
desk-campaigns-none-found = لا توجد حملة يرد «{ $search }» في عنوانها أو اسمها المختصر أو اسم منظمتها.
desk-campaigns-show-all = عرض الكل
desk-campaigns-empty-make = لا حملات بعد. ابدأوا بعنوان وجملتين؛ لا يرى أحد شيئًا قبل أن تفتحوها.
desk-campaigns-empty = لا حملات بعد. يستطيع أي محرّر في المنظمة أن يبدأ حملة.
desk-campaigns-older = حملات أقدم
desk-search = بحث
desk-campaign = الحملة
desk-organisation = المنظمة
desk-state = الحالة
desk-state-draft = مسودة
desk-state-in-review = بانتظار الاعتماد
desk-state-approved = معتمدة
desk-state-open = مفتوحة
desk-state-suspended = معلّقة
desk-state-closed = مغلقة
desk-state-reported = نُشر تقريرها
desk-days = المواعيد
desk-signatures = التوقيعات
desk-new-title = حملة جديدة
desk-new-from-nothing = من الصفر
desk-new-make = بدء
desk-new-language = لغة النص الأصلي
desk-new-language-other = لغة أخرى
desk-new-language-tag = رمز اللغة
desk-new-language-tag-hint = بحسب BCP 47: «mn» للمنغولية، و«pt-BR» للبرتغالية في البرازيل.
desk-new-language-unknown = هذا ليس رمز لغة.
desk-new-kind = ماذا يحدث بالتوقيع
desk-new-kind-letter = رسالة
desk-new-kind-letter-means = يصبح كل توقيع رسالة إلى من تحددونهم: رئيس دولة أو صاحب عمل أو سفارات.
desk-new-kind-statement = بيان
desk-new-kind-statement-means = يوقّعه الأفراد والمنظمات بأسمائهم، ولا يُرسَل شيء.
desk-new-slug = الاسم المختصر
desk-new-slug-hint = لعنوان الصفحة. إذا تُرك فارغًا أُخذ من عنوان الحملة. ويمكن تغييره إلى أن تُفتح الحملة.
desk-new-slug-wrong = يتكون الاسم المختصر من 2 إلى 64 من الأحرف اللاتينية الصغيرة والأرقام والشُرَط، ولا يبدأ بشرطة ولا ينتهي بها.
desk-new-slug-taken = توجد حملة بهذا الاسم المختصر. اختاروا غيره، كالاسم نفسه مع السنة.
desk-new-title-missing = يلزم عنوان وملخص، كل منهما في سطر واحد.
desk-text-title = العنوان
desk-text-title-hint = ما تطلبونه في بضع كلمات: «الحرية لعمال النفط».
desk-text-summary = الملخص
desk-text-summary-hint = جملة أو جملتان. تظهران في القوائم وحيثما شارك أحد الرابط.
desk-todo = قبل فتحها
desk-changed-files =
    { $count ->
        [zero] لا تغييرات تنتظر النشر.
        [one] تغيّر ملف واحد ولم يُنشر بعد.
        [two] تغيّر ملفان ولم يُنشرا بعد.
        [few] تغيّرت { $count } ملفات ولم تُنشر بعد.
        [many] تغيّر { $count } ملفًا ولم تُنشر بعد.
       *[other] تغيّر { $count } ملف ولم تُنشر بعد.
    }
desk-said-campaign-made = بدأت الحملة. لا يراها إلا منظمتكم.
desk-trail-campaign-made = بدء حملة
desk-trail-campaign-edited = تعديل حملة
desk-trail-campaign-shown = نشر تغييرات في حملة
desk-trail-campaign-moved = نقل حملة إلى حالة أخرى
desk-trail-campaign-extended = طلب تمديد حملة أو قبوله أو رفضه
desk-trail-volunteer-invited = إعطاء متطوع رابطًا للترجمة
desk-trail-volunteer-ended = إيقاف رابط متطوع
desk-trail-supporters-exported = تنزيل قائمة الموقّعين الذين وافقوا
desk-trail-campaign-shared = تغيير صلاحيات شريك في حملة
desk-trail-test-letter-sent = إرسال رسالة تجريبية
desk-trail-address-mended = الإفادة بأن عنوانًا يعمل

## A campaign’s settings

desk-place-settings = الإعدادات
desk-settings-title = الإعدادات
desk-clash-some = غيّر شخص آخر بعض هذه الحقول وأنتم هنا. تجدون ما كتبه أدناه إلى جانب ما كتبتم. لم يُحفظ شيء بعد: غيّروا ما تشاؤون واحفظوا من جديد.
desk-clash = كتب شخص آخر في هذه الأثناء: { $value }
desk-settings-when = المواعيد والعدد
desk-settings-opens = تاريخ الفتح
desk-settings-closes = تاريخ الإغلاق
desk-settings-days-open = يومها الأخير وكيفية تأجيله
desk-settings-closes-hint = اليوم الأخير بتوقيت UTC. إذا تُرك فارغًا بقيت مفتوحة إلى أن تغلقوها.
desk-settings-goal = عدد التوقيعات المأمول
desk-settings-goal-hint = يظهر إلى جانب العدّاد. ويمكن تركه فارغًا.
desk-settings-supersedes = تواصل الحملة
desk-settings-supersedes-hint = الاسم المختصر لحملة سابقة. ويمكن تركه فارغًا.
desk-settings-slug = الاسم المختصر
desk-settings-slug-hint = في عنوان الصفحة. ولا يمكن تغييره بعد فتح الحملة.
desk-settings-number = الرقم
desk-settings-number-hint = للرابط القصير، مثل ‎/c/12.
desk-settings-approver = من يجب أن يوافق قبل فتحها
desk-settings-approver-own = أحد مسؤولي المنظمة صاحبة النداء
desk-settings-approver-hint = يرى العاملون في تلك المنظمة الحملةَ عندئذ، فيعتمدونها أو يعيدونها. ولا يمكن تغيير هذا أثناء نظرهم فيها.
desk-settings-routing = إلى من
desk-settings-routing-legend = رسالة كل توقيع تذهب إلى
desk-routing-all = جميع الجهات
desk-routing-all-means = رسالة واحدة إلى كل جهة.
desk-routing-nearest = الجهة الأقرب
desk-routing-nearest-means = الجهة المختصة ببلد الموقّع، كالسفارة فيه. ولا يمكن العدول عن هذا الخيار بعد أن يوقّع الناس.
desk-routing-random = بعض الجهات
desk-routing-random-means = عدد محدد منها، يُختار عشوائيًا لكل توقيع.
desk-routing-fallback = للبلدان الأخرى
desk-routing-fallback-none = لا أحد
desk-routing-count = كم جهة
desk-settings-pace = وتيرة الإرسال
desk-settings-pace-hint = الوتيرة المعقولة تجتاز المرشِّحات ولا تُعدّ هجومًا. ويمكن أن تكون لكل جهة وتيرتها.
desk-pace-hour = الرسائل في الساعة
desk-pace-day = الرسائل في اليوم
desk-pace-term = عدد أيام المحاولة قبل التخلي عن الرسالة
desk-pace-hours = ساعات الدوام
desk-pace-hours-hint = بالتوقيت المحلي لكل جهة: mon-fri 09:00-17:00 مثلًا. وإن تعددت فبينها فاصلة لاتينية (,). وإذا تُركت فارغة: في أي ساعة.
desk-pace-mode = شكل الإرسال
desk-mode-letters = كل رسالة وحدها
desk-mode-letters-means = حالما تُوقَّع، بالوتيرة المذكورة أعلاه.
desk-mode-daily = بريد واحد يوميًا
desk-mode-daily-means = فيه كل رسائل اليوم.
desk-mode-weekly = بريد واحد أسبوعيًا
desk-mode-weekly-means = فيه كل رسائل الأسبوع.
desk-mode-post = على الورق
desk-mode-post-means = تطبعونها أنتم وترسلونها إلى العنوان البريدي.
desk-settings-behind = من يقف وراء الحملة
desk-settings-behind-hint = لكل منظمة أن تطلب من الموقّعين أمرين إضافيين؛ ولا يُسأل أحد من دون علامة هنا.
desk-settings-sponsor = صاحبة النداء
desk-settings-subscribe = يجوز لها المراسلة مجددًا
desk-settings-share = يجوز لها الحصول على البيانات
desk-settings-add-organisation = إضافة منظمة
desk-settings-add-hint = إذا كانت معروفة هنا جاءت باسمها وعنوانها.
desk-settings-url = صفحة الويب
desk-settings-organisation-unnamed = يلزم المنظمةَ الجديدة اسم، واسم مختصر من أحرف لاتينية صغيرة وأرقام وشُرَط.
desk-settings-data = كلمات الموقّعين وبياناتهم
desk-settings-message = يجوز للموقّعين إضافة كلمات من عندهم
desk-settings-message-means = تظهر في الرسالة بين التحية والنص.
desk-settings-retention = عدد الأيام حتى محو البيانات الشخصية
desk-settings-retention-hint = تُحسب من يوم الإغلاق وتُذكر في الصفحة العامة: 365 يومًا، ما لم يكن هناك سبب آخر.
desk-settings-save-hint = لا يظهر هذا إلا في مساحة العمل إلى أن تنشروا تغييراتكم.

## A campaign’s targets

desk-place-targets = الجهات المرسَل إليها
desk-undo = تراجع
desk-said-removed = أُزيلت من القائمة.
desk-said-back = تمت الإعادة.
desk-said-taken-in = تم استيراد القائمة.
desk-said-test-asked = الرسالة التجريبية في الطريق. أعيدوا تحميل الصفحة لتروا جواب الخادم.
desk-said-test-limited = وصلت إلى هذه الجهة اثنتا عشرة رسالة تجريبية خلال ساعة. انتظروا قليلًا.
desk-target = الجهة المرسَل إليها
desk-targets-title = الجهات المرسَل إليها
desk-targets-search = البحث بالاسم أو البلد أو العنوان
desk-targets-none-found = لا توجد جهة يرد فيها «{ $search }».
desk-targets-empty = لا تُرسَل الرسالة إلى أحد بعد. أضيفوا من ينبغي أن تصلهم: رئيس دولة أو صاحب عمل أو سفارات. ويمكن استيراد قائمة من جدول بيانات.
desk-targets-statement = هذه الحملة بيان: لا يُرسَل شيء، ولا يجوز أن تكون لها قائمة جهات.
desk-targets-count =
    { $count ->
        [zero] لا جهات
        [one] جهة واحدة
        [two] جهتان
        [few] { $count } جهات
        [many] { $count } جهة
       *[other] { $count } جهة
    }
desk-targets-more =
    { $count ->
        [zero] لا جهات أخرى.
        [one] جهة واحدة أخرى تجدونها بالبحث.
        [two] جهتان أخريان تجدونهما بالبحث.
        [few] { $count } جهات أخرى تجدونها بالبحث.
        [many] { $count } جهة أخرى تجدونها بالبحث.
       *[other] { $count } جهة أخرى تجدونها بالبحث.
    }
desk-targets-taken-off = أُزيلت من القائمة: { $name }.
desk-target-title = الجهة المرسَل إليها
desk-target-new = إضافة جهة
desk-target-and-another = حفظ وإضافة أخرى
desk-target-is-new = جديدة
desk-target-fails = عنوان لا يعمل
desk-target-unnamed = لا بد للجهة من اسم.
desk-target-gone = أزال شخص آخر هذه الجهة من القائمة في هذه الأثناء. إذا حفظتم الآن أُضيفت من جديد.
desk-column-id = المعرّف
desk-column-name = الاسم
desk-column-office = المنصب
desk-column-country = البلد
desk-column-language = اللغة
desk-column-emails = عناوين البريد الإلكتروني
desk-column-postal_address = العنوان البريدي
desk-column-time_zone = المنطقة الزمنية
desk-column-group = المجموعة
desk-column-letters_per_hour = الرسائل في الساعة
desk-column-daily_cap = الرسائل في اليوم
desk-column-office_hours = ساعات الدوام
desk-column-mode = شكل الإرسال
desk-target-name-hint = كما يُكتب على الظرف: «سفارة كازاخستان في فرنسا».
desk-target-office-hint = الشخص أو المنصب المخاطَب: «السفير».
desk-target-emails-hint = عنوان في كل سطر، وأفضلها أولًا. إذا تعطّل عنوان أُرسل إلى الذي يليه.
desk-target-country-hint = حيث مقرّها؛ ومع خيار «الجهة الأقرب»: البلد الذي تختص به.
desk-target-language-hint = اللغة التي تُخاطَب بها: en أو fr أو pt-BR. وإن لم توجد ترجمة أُرسل النص الأصلي.
desk-target-zone-hint = مثل Europe/Paris: لساعات الدوام والحد اليومي. وإن تُرك فارغًا فتوقيت عاصمة البلد.
desk-target-group-hint = العنوان الذي تُدرج تحته في الصفحة. ويمكن تركه فارغًا.
desk-target-postal-hint = للرسائل الورقية. ويمكن تركه فارغًا.
desk-target-pace = وتيرتها الخاصة
desk-target-pace-hint = ما يُترك فارغًا يكون كما في إعدادات الحملة.
desk-target-mode-campaign = كما في الإعدادات
desk-addresses = عناوينها
desk-addresses-hint = الرسالة التجريبية هي ما سيصل إلى الجهة نفسه، باسم مختلَق وسطر أول يوضح ذلك. ويُحفظ جواب الخادم.
desk-addresses-not-shown = لا تُرسَل رسائل تجريبية إلى هذه الجهة قبل نشرها: انشروا تغييراتكم أولًا.
desk-addresses-former = أُزيلت من القائمة
desk-address-working = يعمل
desk-address-demoted = لا يعمل، والإرسال إليه موقوف
desk-address-probing = تجري تجربته من جديد
desk-address-trial = تجري تجربته من جديد
desk-address-tested = آخر تجربة { $day }
desk-address-mend = عاد إلى العمل
desk-tests = آخر الرسائل التجريبية
desk-test-there = إرسال رسالة تجريبية
desk-test-own = الرسالة على عنوانكم أنتم
desk-test-me = إرسالها إليّ
desk-test-to-editor = إلى محرّر
desk-test-look = تحديث
desk-test-queued = تنتظر
desk-test-leased = تُرسَل الآن
desk-test-accepted = مقبولة
desk-test-deferred = مؤجَّلة
desk-test-refused = مرفوضة
desk-test-failed = تعذّر إرسالها
desk-import-title = استيراد قائمة
desk-import-what = جدول في كل سطر منه جهة: يلزم الاسم وعنوان البريد الإلكتروني، وتُعرف الأعمدة الأخرى من رؤوسها. ولا يتغير شيء قبل أن تروا النتيجة.
desk-import-file = ملف
desk-import-file-hint = ملف CSV بترميز UTF-8، ويستطيع كل برنامج جداول حفظه؛ 2 ميغابايت على الأكثر.
desk-import-paste = أو الصقوا الجدول
desk-import-filling = حيث لا يذكر الجدول شيئًا
desk-import-replace = الجدول هو القائمة كلها
desk-import-replace-means = تُزال من القائمة الجهات غير الواردة فيه.
desk-import-look-button = المعاينة أولًا
desk-import-look = ما الذي سيتغير
desk-import-take = استيراد
desk-import-again = ملف آخر
desk-import-nothing = اختاروا ملفًا أو الصقوا جدولًا.
desk-import-large = الجدول أكبر من 2 ميغابايت.
desk-import-encoding = هذا ليس نصًا بترميز UTF-8. احفظوه بصيغة «CSV UTF-8».
desk-import-spreadsheet = هذا ملف جداول بصيغته الأصلية. احفظوه بصيغة CSV ثم استوردوه.
desk-import-columns = لا يوجد عمود باسم «name» أو لا يوجد عمود باسم «email». يجب أن يضم السطر الأول رؤوس الأعمدة.
desk-import-rows = في الجدول أكثر من 5000 سطر.
desk-import-added =
    { $count ->
        [zero] لا جهات تُضاف.
        [one] تُضاف جهة واحدة.
        [two] تُضاف جهتان.
        [few] تُضاف { $count } جهات.
        [many] تُضاف { $count } جهة.
       *[other] تُضاف { $count } جهة.
    }
desk-import-changed =
    { $count ->
        [zero] لا جهات تتغير.
        [one] تتغير جهة واحدة.
        [two] تتغير جهتان.
        [few] تتغير { $count } جهات.
        [many] تتغير { $count } جهة.
       *[other] تتغير { $count } جهة.
    }
desk-import-same =
    { $count ->
        [zero] لا جهات تبقى كما هي.
        [one] تبقى جهة واحدة كما هي.
        [two] تبقى جهتان كما هما.
        [few] تبقى { $count } جهات كما هي.
        [many] تبقى { $count } جهة كما هي.
       *[other] تبقى { $count } جهة كما هي.
    }
desk-import-refused =
    { $count ->
        [zero] لا أسطر مرفوضة.
        [one] سطر واحد لا يُقبل.
        [two] سطران لا يُقبلان.
        [few] { $count } أسطر لا تُقبل.
        [many] { $count } سطرًا لا تُقبل.
       *[other] { $count } سطر لا تُقبل.
    }
desk-import-gone = تُزال هذه من القائمة:
desk-import-unknown = هذه الأعمدة لا معنى لها هنا: { $columns }.
desk-import-nothing-new = لا جديد في هذا الجدول.
desk-import-line = السطر
desk-import-becomes = ماذا يحدث له
desk-fate-added = يُضاف
desk-fate-changed = يتغير
desk-fate-same = يبقى كما هو
desk-fate-refused = لا يُقبل
## Writing a campaign

desk-place-text = النص
desk-place-history = سجل التعديلات
desk-text-group-page = الصفحة
desk-text-group-letter = الرسالة
desk-text-group-outcome = ما الذي تحقق
desk-text-appeal = النداء
desk-text-appeal-hint = ماذا حدث، ولمن، ولماذا يهمّ. السطر الفارغ يبدأ فقرة جديدة.
desk-text-demands = المطالب
desk-text-demands-hint = مطلب في كل سطر، ويبدأ السطر بالعلامة «- ».
desk-text-letter-subject = الموضوع
desk-text-letter-subject-hint = تحلّ { "{target}" } و { "{office}" } و { "{country}" } محلّ اسم الجهة المرسَل إليها والمنصب وبلد الموقّع.
desk-text-letter-salutation = التحية
desk-text-letter-salutation-hint = «صاحب السعادة،»
desk-text-letter-body = الرسالة
desk-text-letter-body-hint = فقرات وقوائم بسيطة. ويُضاف اسم الموقّع تلقائيًا في آخرها.
desk-text-outcome = ما الذي تحقق
desk-text-outcome-hint = يظهر بعد إغلاق الحملة.
desk-text-look = معاينة
desk-text-preview = كما سيظهر في الصفحة
desk-text-help = كيف تُكتب العبارات البارزة والعناوين والروابط والصور
desk-text-help-word = كلمة
desk-text-help-heading = عنوان
desk-text-help-list = بند في قائمة
desk-text-help-link = رابط
desk-text-help-image = صورة، وبين القوسين وصف ما فيها
desk-text-kept = حُفظ في { $time } بتوقيت UTC
desk-text-waits = لم يُحفظ بعد
desk-text-failed = لم يُحفظ: لا يوجد اتصال. اتركوا هذه الصفحة مفتوحة وستُعاد المحاولة.
desk-text-signed-out = لم يُحفظ: سُجّل خروجكم. سجّلوا الدخول في تبويب آخر ثم تابعوا هنا.
desk-text-clash = غيّر شخص آخر الكلمات نفسها. اضغطوا «حفظ» لتروا النصين؛ لن يضيع شيء.
desk-text-conflict = تغيّرت الكلمات نفسها أثناء كتابتكم، والتغيير من { $name }. نصّكم باقٍ في الحقول، وتحتها مواضع اختلافه عن النص الآخر. اجمعوا بين النصين ثم احفظوا. ويبقى النص الآخر في سجل التعديلات.
desk-text-theirs = النص الآخر هو المعروض هنا من دون المضاف ومع المشطوب:
desk-text-last = آخر حفظ: { $name }
desk-here = في هذه الصفحة الآن: { $names }.
desk-here-elsewhere = في صفحات أخرى من هذه الحملة: { $names }.
desk-line = السطر { $line }
desk-file-text = النص ({ $language })
desk-file-settings = الإعدادات
desk-file-targets = الجهات المرسَل إليها
desk-file-cases = الأشخاص
desk-file-figures = الأرقام
desk-file-image = الصورة { $name }
desk-file-update = خبر { $name }
desk-file-other = الملف { $name }
desk-changes-title = نشر التغييرات
desk-changes-what = كُتب هذا ولم يدخل الحملة بعد. يدخلها حين تضغطون الزر، وإن كانت الحملة مفتوحة رآه الجميع.
desk-changes-show = نشر الكل
desk-changes-show-one = نشر هذا فقط
desk-changes-none = كل ما كُتب منشور.
desk-changes-refused = لا يمكن نشره على هذه الصورة. لم يتغير شيء؛ يُرجى تصحيح ما يلي:
desk-changes-new = جديد
desk-changes-gone = محذوف
desk-history-empty = لم يتغير شيء في مساحة العمل بعد. كل ما تحفظونه يُدرج هنا ويمكن الرجوع إليه.
desk-history-file = الموضع
desk-history-bundle = من حزمة أو من سطر الأوامر
desk-history-shown = منشور
desk-history-changed = ما الذي تغيّر
desk-history-whole = الملف كله
desk-history-latest = هذا هو النص الحالي.
desk-history-taken-away = حُذف الملف.
desk-history-restore = استعادة هذه النسخة
desk-history-restore-what = تصبح هي النسخة الأحدث، وتبقى النسخة الحالية في سجل التعديلات.
desk-said-merged = تم الحفظ، مع ما كتبه شخص آخر في هذه الأثناء.
desk-said-shown = صار ذلك جزءًا من الحملة.
desk-said-restored = تمت الاستعادة. ولا تظهر للجمهور قبل أن تنشروها.
desk-step-done = تم:
desk-step-appeal = كتابة النداء
desk-step-appeal-hint = ماذا حدث، ولماذا يهمّ شخصًا بعيدًا.
desk-step-demands = كتابة المطالب
desk-step-demands-hint = ما يجب أن يحدث، مطلب في كل سطر.
desk-step-letter = كتابة الرسالة
desk-step-letter-hint = ما يُرسَل باسم كل موقّع.
desk-step-targets = تحديد من تصلهم الرسالة
desk-step-targets-hint = أسماء ومناصب وعناوين؛ تُكتب أو تُستورد من جدول.
desk-step-settings = تحديد هدف وتفقّد الباقي
desk-step-settings-hint = المواعيد، والموافقات، ووتيرة الإرسال، ومدة حفظ البيانات الشخصية.
desk-faults = يلزم تصحيحه
desk-letters-accepted = الرسائل التي قبلتها خوادم البريد
desk-public-page = الصفحة العامة

## A campaign’s pictures

desk-place-images = الصور
desk-images-title = الصور
desk-images-empty = لا صور بعد. صورة واحدة جيدة تُعرّف بمن تدور الحملة حولهم؛ واسألوا من فيها إن كانوا يوافقون على الظهور.
desk-image-add = إضافة صورة
desk-image-add-button = إضافة
desk-image-file = صورة فوتوغرافية أو رسم
desk-image-file-hint = JPEG أو PNG أو WebP، حتى 24 ميغابايت. تُصغَّر هنا، ويُحذف منها مكان التقاطها ووقته.
desk-image-alt = ماذا تُظهر؟
desk-image-alt-hint = جملة واحدة بلغة النص الأصلي: تُقرأ لمن لا يستطيعون رؤية الصورة.
desk-image-alt-others = بلغات أخرى
desk-image-alt-in = ماذا تُظهر ({ $language })
desk-image-place-now = وضعها في نص
desk-image-place-later = ليس الآن
desk-image-place-in = في آخر النداء ({ $language })
desk-image-place = وضعها في النداء
desk-image-code = لوضعها في موضع آخر من النص
desk-image-unused = ليست في أي نص بعد
desk-image-used = موجودة في: { $files }
desk-image-taken-away = حُذفت الصورة { $name }.
desk-image-none = اختاروا ملفًا.
desk-image-no-words = اكتبوا ماذا تُظهر الصورة: فبعض الناس لا يستطيعون رؤيتها.
desk-image-unknown = هذه ليست صورة يمكن قبولها: اختاروا ملف JPEG أو PNG أو WebP.
desk-image-drawing = لا تُقبل رسوم SVG لأنها قد تحمل برامج. احفظوا الرسم بصيغة PNG.
desk-image-large = الملف أكبر من 24 ميغابايت.
desk-image-pixels = في الصورة أكثر من 40 مليون بكسل. صغّروها أولًا.
desk-image-broken = الملف تالف. احفظوه من جديد أو اختاروا غيره.
desk-said-image-added = أُضيفت الصورة.
desk-said-image-placed = أصبحت في آخر النداء. انقلوها هناك حيث تشاؤون.
desk-said-image-removed = حُذفت الصورة.
desk-said-image-no-words = لم يُحفظ شيء: لا بد للصورة من وصف بلغة النص الأصلي.

## A campaign’s news

desk-place-updates = الأخبار
desk-updates-title = الأخبار
desk-updates-empty = لا أخبار بعد. هنا يبحث من وقّعوا عمّا آلت إليه الأمور: ردّ وصل، أو موعد جلسة في المحكمة، أو شخص نال حريته.
desk-update-title = الأخبار
desk-update-new = كتابة خبر
desk-update-not-shown = لم يُنشر بعد
desk-update-also-in = اكتبوه أيضًا بهذه اللغة: { $language }
desk-update-taken-away = حُذف الخبر { $name }.
desk-update-day-label = اليوم
desk-update-day = اختاروا اليوم واللغة.
desk-update-taken = يوجد خبر لهذا اليوم بهذه اللغة. عدّلوه أو اختاروا يومًا آخر.
desk-update-source = المصدر
desk-update-source-hint = عنوان تقرير أو بيان على الويب. ويمكن تركه فارغًا.
desk-update-text = النص
desk-update-text-hint = السطر الفارغ يبدأ فقرة، و*النجمتان* للإبراز، و[كلمات](https://…) لوضع رابط.
desk-update-preview = كما سيظهر
desk-update-beside = بلغة النص الأصلي
desk-update-clash = غيّر شخص آخر الأسطر نفسها أثناء كتابتكم. نصّه هنا ونصّكم أدناه، ولم يُحفظ شيء بعد. انقلوا إلى نصّكم ما تشاؤون ثم احفظوا: عندئذ يُعتمد نصّكم.
desk-said-update-removed = حُذف الخبر.

# A campaign's state
desk-place-state = الحالة
desk-state-draft-means = يكتبها محرّروها، ولا يراها أحد غيرهم.
desk-state-in-review-means = كُتبت وتنتظر الاعتماد. ولا يمكن تغييرها في هذه الأثناء.
desk-state-approved-means = اعتُمدت. تُفتح تلقائيًا في يومها، أو حين يفتحها محرّر.
desk-state-open-means = يستطيع أي شخص توقيعها، ورسائلها تخرج.
desk-state-suspended-means = تقول صفحتها إنها معلّقة. لا يستطيع أحد التوقيع، والرسائل تنتظر.
desk-state-closed-means = لم يعد أحد يستطيع التوقيع، وما ينتظر من الرسائل ما زال يخرج. حان وقت التقرير: ما الذي تحقق.
desk-state-reported-means = مغلقة، ويستطيع الجمهور أن يقرأ ما الذي تحقق.
desk-state-approver = لا تُفتح قبل موافقة { $organisation }.
desk-state-approver-own = لا تُفتح قبل موافقة أحد مسؤولي { $organisation }.
desk-state-moved-on = انتقلت الحملة إلى حالة أخرى. وهذا وضعها الآن.
desk-state-unfinished = ما زال هناك نقص أو خطأ: تفصيله في صفحة النظرة العامة.
desk-state-closes-in-past = انقضى يومها الأخير. حددوا أولًا يومًا لاحقًا في صفحة الإعدادات.
desk-state-nothing = لا شيء مطلوب منكم هنا الآن.
desk-state-todo =
    { $n ->
        [zero] لم يبقَ شيء قبل أن تمضي الحملة قدمًا
        [one] بقي أمر واحد قبل أن تمضي الحملة قدمًا
        [two] بقي أمران قبل أن تمضي الحملة قدمًا
        [few] بقيت { $n } أمور قبل أن تمضي الحملة قدمًا
        [many] بقي { $n } أمرًا قبل أن تمضي الحملة قدمًا
       *[other] بقي { $n } أمر قبل أن تمضي الحملة قدمًا
    }
desk-opens = الفتح
desk-closes = الإغلاق
desk-closes-never = بلا يوم أخير
desk-closes-open = بعد ثلاثة أشهر من فتحها
desk-approves = الاعتماد
desk-more-time = التمديد
desk-more-time-asked = طُلب التمديد حتى { $day }.
desk-more-time-waits = ينتظر الطلب من يعتمد هذه الحملة. وأي طلب جديد يحلّ محلّه.
desk-more-time-grant = قبول التمديد
desk-more-time-decline = رفض التمديد
desk-more-time-until = يوم أخير لاحق
desk-more-time-hint = بعد يومها الأخير الحالي، وخلال سنة من الآن.
desk-more-time-day = لا يصلح هذا اليوم للتمديد. اختاروا يومًا بعد اليوم الأخير الحالي، وخلال سنة من الآن.
desk-more-time-ask = طلب التمديد
desk-more-time-give = تحديد اليوم الجديد
desk-why = السبب
desk-said-campaign-moved = تم. هذا وضع الحملة الآن.
desk-move-ask-for-review = طلب الاعتماد
desk-move-ask-for-review-means = الحملة جاهزة. ينظر فيها من يعتمدها كما هي.
desk-move-take-back = سحب الطلب
desk-move-take-back-means = متابعة الكتابة. ويلزم اعتمادها من جديد بعد ذلك.
desk-move-send-back = إعادة إلى المحرّرين
desk-move-send-back-means = هناك ما يجب تغييره أولًا. بيّنوه للمحرّرين.
desk-move-approve = اعتماد
desk-move-approve-means = يجوز فتح الحملة كما هي.
desk-move-open = فتح الآن
desk-move-open-means = من هذه اللحظة يستطيع أي شخص أن يراها ويوقّعها.
desk-move-suspend = تعليق
desk-move-suspend-means = تتوقف الحملة: تبقى صفحتها، ولا يستطيع أحد التوقيع، وتنتظر الرسائل.
desk-move-resume = استئناف
desk-move-resume-means = يعود التوقيع ممكنًا، وتخرج الرسائل.
desk-move-close = إغلاق
desk-move-close-means = لا يعود أحد يستطيع التوقيع. وما ينتظر من الرسائل يخرج. وبعد ذلك يُطلب التقرير.
desk-move-reopen = إعادة فتح
desk-move-reopen-means = ما دام يومها الأخير لم ينقضِ.
## A campaign from an earlier one, or from a bundle

desk-new-copy = من حملة سابقة
desk-new-copy-hint = تُؤخذ منها النصوص والرسالة والجهات والصور والإعدادات، ولا تُؤخذ الأخبار ولا النتيجة ولا المواعيد.
desk-new-copy-button = نسخ
desk-new-zip = من حزمة
desk-new-zip-hint = حملة صُدّرت، أو كُتبت في ملفات، مجموعة في ملف zip واحد. تصبح مسودة ولا يُنشر شيء.
desk-new-zip-file = ملف zip
desk-new-zip-button = استيراد
desk-new-zip-refused = لم يُستورد. يُرجى تصحيح ما يلي:
# The report when it is over
desk-place-report = التقرير
desk-report-early = يُكتب التقرير بعد إغلاق الحملة.
desk-report-due = حان وقت التقرير.
desk-report-there = التقرير منشور. وما زال تصحيحه ممكنًا.
desk-report-why = كل من وقّع يودّ أن يعرف. يظهر التقرير في صفحة الحملة وفي الأرشيف؛ وإن لم يوجد، ذُكر فيهما أنه لا تقرير.
desk-report-empty = اكتبوا في بضع كلمات ما الذي تحقق.
desk-report-refused = هناك من يغيّر النص نفسه، أو فيه خطأ آخر: انظروا صفحة النظرة العامة ثم انشروا من جديد.
desk-report-conceded = ما الذي استُجيب له؟
desk-report-conceded-all = جميع المطالب
desk-report-conceded-some = بعض المطالب
desk-report-conceded-none = لا شيء
desk-report-members-knew = هل كان الأعضاء على علم بالحملة؟
desk-report-members-knew-yes = نعم
desk-report-members-knew-some = بعضهم
desk-report-members-knew-no = لا
desk-report-morale = كيف أثّرت في معنوياتهم؟
desk-report-morale-raised = رفعتها
desk-report-morale-same = لم تؤثر
desk-report-morale-lowered = تراجعت
desk-report-outcome = ما الذي تحقق، بكلماتكم
desk-report-outcome-hint = ما الذي نلتموه، ومن نال حريته، وما الذي بقي. بصيغة Markdown كما في النداء.
desk-report-tell = نشر التقرير
desk-report-change = نشر التصحيح
desk-said-reported = التقرير منشور.
# Partners
desk-place-sharing = الشركاء
desk-said-shared = تم.
desk-share-empty = لا شريك لكم في هذه الحملة. يرى العاملون لدى الشريك ما تشاركونه هنا، ولا شيء آخر مما لديكم.
desk-share-end = إنهاء
desk-share-add = المشاركة مع شريك
desk-share-hint = اسمه المختصر، كما أضافه من يدير الموقع.
desk-share-unknown = لا توجد هنا منظمة بهذا الاسم المختصر.
desk-share-what = ما يجوز لهم
desk-share-button = مشاركة
desk-share-view = الاطلاع
desk-share-view-means = الحملة وأرقامها.
desk-share-translate = الترجمة
desk-share-translate-means = ما سبق، مع الترجمات.
desk-share-edit = الكتابة
desk-share-edit-means = ما سبق، مع النصوص والجهات والإعدادات.
desk-share-approve = تلزم موافقتهم قبل فتحها
# Figures of a campaign
desk-place-figures = الأرقام
desk-figures-title = الأرقام
desk-figures-as-of = حتى { $day }
desk-figures-last-day = في آخر 24 ساعة
desk-figures-time = التوقيعات عبر الزمن
desk-figures-by-day = يومًا بيوم، لثلاثة أشهر
desk-figures-by-hour = ساعة بساعة، ليومين
desk-figures-chart = التوقيعات عبر الزمن، والحدّ الأقصى { $most } في الفترة الواحدة. والجدول أدناه يبيّن الشيء نفسه.
desk-figures-most = الحدّ الأقصى { $most }
desk-figures-table = في جدول
desk-figures-day = اليوم
desk-figures-hour = الساعة ابتداءً من
desk-figures-none = لم يؤكد أحد توقيعًا في هذه المدة.
desk-figures-country = حسب البلد
desk-figures-language = حسب اللغة
desk-figures-organisation = حسب المنظمة
desk-figures-small = ما يقلّ كلٌّ منه عن 5، مجموعًا
desk-figures-letters = الرسائل
desk-figures-target = إلى
desk-figures-failed = لم تُقبل
desk-figures-words = آخر رفض من الخادم
desk-figures-no-words = بلا نص
desk-figures-more =
    { $count ->
        [zero] لا جهات أخرى غير المعروضة هنا.
        [one] جهة واحدة أخرى غير معروضة هنا.
        [two] جهتان أخريان غير معروضتين هنا.
        [few] { $count } جهات أخرى غير معروضة هنا.
        [many] { $count } جهة أخرى غير معروضة هنا.
       *[other] { $count } جهة أخرى غير معروضة هنا.
    }
desk-figures-files = في ملفات
desk-figures-files-hint = الأرقام نفسها كاملةً، لبرامج الجداول.
desk-figures-supporters = من وافقوا
desk-figures-supporters-hint = أسماء وعناوين من سمحوا بمراسلتهم مجددًا من قِبل { $organisation } أو بتسليم بياناتهم إلى هذه المنظمة، ولا أحد غيرهم. قبل بدء التنزيل تثبتون هويتكم، ويُدوَّن ذلك في سجل التدقيق. احفظوها في مكان آمن: فقد سُجن أناس بسبب ما وقّعوا عليه.
desk-figures-too-many = وافق أكثر من { $most }: نزّلوا ملف CSV.
desk-figures-names = آخر الأسماء المعلنة
# What traps set aside
desk-place-moderation = فحص التوقيعات
desk-moderation-title = فحص التوقيعات
desk-moderation-waiting =
    { $count ->
        [1000] ألف توقيع أو أكثر تنتظر من ينظر فيها.
        [zero] لا توقيعات تنتظر من ينظر فيها.
        [one] توقيع واحد ينتظر من ينظر فيه.
        [two] توقيعان ينتظران من ينظر فيهما.
        [few] { $count } توقيعات تنتظر من ينظر فيها.
        [many] { $count } توقيعًا تنتظر من ينظر فيها.
       *[other] { $count } توقيع تنتظر من ينظر فيها.
    }
desk-moderation-what = وُضعت هذه التوقيعات جانبًا: لا تُحتسب، ولم يُراسَل أصحابها. فإذا مُرِّر توقيع أُرسلت رسالة تأكيده الإلكترونية ومضى كغيره، وإذا حُذف لم يبقَ منه شيء. وما ينتظر أكثر من ثلاثين يومًا يُمحى. واطلاعكم هنا يُدوَّن في سجل التدقيق.
desk-moderation-empty = لا شيء ينتظركم.
desk-moderation-empty-means = يوضع التوقيع جانبًا هنا إذا جاء أسرع مما يكتب إنسان، أو مُلئ فيه حقل لا تراه إلا البرامج. ولا يُحتسب حتى يمرّره أحد.
desk-moderation-reason = لماذا وُضع جانبًا
desk-moderation-reason-honeypot = مُلئ فيه حقل لا يراه الناس
desk-moderation-reason-too-quick = جاء أسرع مما يكتب إنسان
desk-moderation-reason-other = لسبب آخر
desk-moderation-signature = التوقيع
desk-moderation-why = السبب
desk-moderation-when = أين ومتى
desk-moderation-decide = القرار
desk-moderation-no-words = تتعذر هنا قراءة ما فيه
desk-moderation-again = لم يُمرَّر: وقّع صاحب العنوان نفسه من جديد بعد ذلك.
desk-moderation-release = تمرير
desk-moderation-release-ticked = تمرير المحدَّد
desk-moderation-remove-ticked = حذف المحدَّد
desk-moderation-next = توقيعات أحدث
desk-moderation-rule = كثير منها دفعة واحدة، وفق قاعدة
desk-moderation-rule-hint = ترون أولًا كم توقيعًا يطابق القاعدة، ولا يحدث شيء قبل أن تقرروا.
desk-moderation-any = الكل
desk-moderation-country = البلد
desk-moderation-from = من هذا اليوم (UTC)
desk-moderation-until = حتى نهاية هذا اليوم
desk-moderation-count = حساب العدد
desk-moderation-counted = يطابق القاعدة { $matching } من أصل { $waiting }.
desk-moderation-at-most = الحدّ الأقصى للقاعدة الواحدة { $count }، والأقدم أولًا. احسبوا العدد من جديد للباقي.
desk-moderation-all = عرض الكل
desk-moderation-release-all = تمرير كل ما يطابق
desk-moderation-remove-all = حذف كل ما يطابق
desk-moderation-unreadable = لم يحدث شيء: جزء من القاعدة غير مفهوم.
desk-moderation-more = لم يحدث شيء: المطابق الآن أكثر مما حُسب. انظروا من جديد.
desk-moderation-marked-release =
    { $count ->
        [zero] لا توقيعات تُمرَّر في { $day }.
        [one] يُمرَّر توقيع واحد في { $day }.
        [two] يُمرَّر توقيعان في { $day }.
        [few] تُمرَّر { $count } توقيعات في { $day }.
        [many] يُمرَّر { $count } توقيعًا في { $day }.
       *[other] يُمرَّر { $count } توقيع في { $day }.
    }
desk-moderation-marked-remove =
    { $count ->
        [zero] لا توقيعات تُحذف في { $day }.
        [one] يُحذف توقيع واحد في { $day }.
        [two] يُحذف توقيعان في { $day }.
        [few] تُحذف { $count } توقيعات في { $day }.
        [many] يُحذف { $count } توقيعًا في { $day }.
       *[other] يُحذف { $count } توقيع في { $day }.
    }
desk-moderation-removed =
    { $count ->
        [0] لم يُحذف شيء من هذه الحملة حتى الآن.
        [zero] لم يُحذف شيء من هذه الحملة حتى الآن.
        [one] حُذف من هذه الحملة توقيع واحد حتى الآن.
        [two] حُذف من هذه الحملة توقيعان حتى الآن.
        [few] حُذفت من هذه الحملة { $count } توقيعات حتى الآن.
        [many] حُذف من هذه الحملة { $count } توقيعًا حتى الآن.
       *[other] حُذف من هذه الحملة { $count } توقيع حتى الآن.
    }
desk-said-moderation-releasing = تُمرَّر بعد عشر دقائق. وحتى ذلك الحين يمكنكم التراجع.
desk-said-moderation-removing = تُحذف بعد عشر دقائق. وحتى ذلك الحين يمكنكم التراجع.
desk-said-moderation-undone = تم التراجع. وهي تنتظر كما كانت.
desk-said-moderation-none = لم يحدث شيء: لم تحددوا أي توقيع، أو بتّ شخص آخر في الأمر في هذه الأثناء.
desk-said-moderation-late = فات وقت التراجع، أو تراجع عنه شخص آخر.
desk-trail-moderation-read = الاطلاع على توقيعات وُضعت جانبًا
desk-trail-signatures-released = قرار بتمرير توقيعات
desk-trail-signatures-removed = قرار بحذف توقيعات
desk-trail-moderation-undone = التراجع عن قرار بشأن توقيعات

## Translations

desk-place-translations = الترجمات
desk-language = اللغة
desk-translations-of = لغة النص الأصلي: { $language }.
desk-translations-empty = لا لغات أخرى بعد. ابدأوا بلغة من تريدون الوصول إليهم، أو بلغة الحكومة التي تخاطبونها.
desk-translations-missing = ناقصة
desk-translations-stale = تغيّر أصلها
desk-translations-unchecked = تنتظر المراجعة
desk-translations-checked = تمت مراجعتها
desk-translations-share = { $done } من { $total }
desk-translations-add = لغة أخرى
desk-translations-tag = أو رمزها
desk-translations-tag-hint = للغة ليست في القائمة: pt-BR أو rom أو غيرهما
desk-translations-begin = بدء
desk-translations-no-language = هذا ليس رمز لغة.
desk-translations-since = تغيّر النص الأصلي منذ ذلك الحين:
desk-translations-still-right = الترجمة ما زالت صحيحة
desk-translations-check = هذا صحيح
desk-translations-check-all = كل شيء صحيح
desk-translations-by = الترجمة: { $name }
desk-translations-checked-by = المراجعة: { $name }
desk-translations-publish = نشر هذه اللغة
desk-translations-clash = غيّر شخص آخر الكلمات نفسها أثناء كتابتكم. نصّكم باقٍ في الحقول؛ اجمعوا بين النصين ثم احفظوا.
desk-translations-own-words = لا أحد يراجع كلماته بنفسه، بل يراجعها شخص ثانٍ.
desk-translations-not-checked = لم تكتمل المراجعة بعد. يبيّن شخص ثانٍ ما هو صحيح، وعندئذ يمكن نشرها.
desk-translations-refused = لا يمكن نشرها على هذه الصورة:
desk-translations-tools = بأداة من اختياركم
desk-translations-tools-hint = النصوص في ملف gettext PO أو XLIFF 2، لكل فقرة مدخل، لبرامج Poedit وWeblate وOmegaT وغيرها.
desk-translations-file-in = ملف مترجَم
desk-translations-file-take = استيراد
desk-translations-file-empty = لا شيء في هذا الملف يخصّ هذه الحملة بصورتها الحالية.
desk-translations-file-wrong = تتعذر قراءة هذا الملف: { $why }.
desk-translations-file-taken = { $part }: تم الاستيراد.
desk-translations-file-unfinished = { $part }: الفقرات المترجمة { $share }؛ تُرك كما كان.
desk-translations-file-unknown =
    { $count ->
        [zero] كل المداخل تطابق فقرات في النص الأصلي الحالي.
        [one] مدخل واحد لا يطابق أي فقرة في النص الأصلي الحالي.
        [two] مدخلان لا يطابقان أي فقرة في النص الأصلي الحالي.
        [few] { $count } مداخل لا تطابق أي فقرة في النص الأصلي الحالي.
        [many] { $count } مدخلًا لا تطابق أي فقرة في النص الأصلي الحالي.
       *[other] { $count } مدخل لا تطابق أي فقرة في النص الأصلي الحالي.
    }
desk-said-checked = تمت المراجعة.

## Volunteers

desk-volunteers = المتطوعون
desk-volunteers-hint = شخص ليس له حساب، يترجم إلى هذه اللغة عبر رابط. كل من لديه الرابط يستطيع الكتابة؛ ويعمل الرابط 60 يومًا أو إلى أن توقفوه. وما يُكتب به ينتظر المراجعة ككل الترجمات.
desk-volunteer-name = اسم المتطوع
desk-volunteer-nameless = اكتبوا اسم المتطوع، ليعرف الآخرون كلمات من يقرأون.
desk-volunteer-invite = إنشاء رابط
desk-volunteer-link = أعطوا هذا الرابط للمتطوع وحده دون غيره. ولا يُعرض إلا هذه المرة.
desk-volunteer-until = يعمل حتى { $day }
desk-volunteer-title = الترجمة
desk-volunteer-hello = شكرًا لكم على الترجمة، { $name }. احفظوا كلما شئتم؛ يقرأها شخص آخر قبل نشرها.

## Where supporters come from, and how many confirm

desk-settings-links = من أين يأتي الناس
desk-settings-links-words = روابط المصدر
desk-settings-links-hint = كلمات لروابط توزّعونها، مثل «newsletter, website, leaflet»، بالفاصلة اللاتينية (,). عندئذ تبيّن الأرقام كم وقّع عبر كل منها. ولا تُحسب إلا هذه الكلمات، ولا يُعرف بها أحد.
desk-settings-links-shown = الروابط كما هي الآن:
desk-figures-source = بحسب رابط المصدر
desk-figures-confirming = كم يؤكّدون
desk-figures-within = { $count ->
    [7] خلال أسبوع
    [zero] في اليوم نفسه
    [one] خلال يوم
    [two] خلال يومين
    [few] خلال { $count } أيام
    [many] خلال { $count } يومًا
   *[other] خلال { $count } يوم
}
desk-figures-share = { $share } ({ $confirmed } من { $asked })

## Block lists

desk-place-blocks = قائمة الحجب
desk-blocks-title = قائمة الحجب
desk-blocks-what = التوقيع الذي يطابق ما فيها يوضع جانبًا ولا يُرفض: ينتظر في «فحص التوقيعات» حتى ينظر فيه أحد. وتسري على كل الحملات التي تطلبها منظمتكم.
desk-blocks-new = بنود جديدة
desk-blocks-hint = بند في كل سطر: عنوان بريد إلكتروني، أو نطاق بعد علامة @ («@mail.example»)، أو كلمات ترد في الأسماء أو المنظمات أو الرسائل الخاصة، ولو داخل كلمات أطول.
desk-blocks-add = إضافة
desk-blocks-entry = البند
desk-blocks-empty = لا شيء فيها بعد. إذا تكرر وصول العبث من طريق واحد فسمّوه هنا.
desk-blocks-added = { $count ->
    [0] كلها كانت موجودة.
    [zero] كلها كانت موجودة.
    [one] أضيف بند واحد.
    [two] أضيف بندان.
    [few] أضيفت { $count } بنود.
    [many] أضيف { $count } بندًا.
   *[other] أضيف { $count } بند.
}
desk-blocks-removed = أزيل { $entry } من القائمة.
desk-blocks-no-address = «{ $line }» ليس عنوان بريد إلكتروني.
desk-blocks-no-domain = «{ $line }» ليس نطاقًا.
desk-blocks-no-words = «{ $line }» قصير جدًا أو طويل جدًا: ثلاثة أحرف على الأقل ومئة على الأكثر.
desk-blocks-too-many = لم يُضف «{ $line }»: لا تزيد القائمة على ألف بند.
desk-moderation-reason-blocked = يطابق قائمة الحجب لديكم
desk-moderation-words = بهذه الكلمات
desk-moderation-words-hint = في الاسم أو المنظمة أو الرسالة الخاصة؛ أو عنوان، أو نطاق بعد علامة @.
desk-trail-blocks-read = الاطلاع على قائمة الحجب
desk-trail-blocks-added = إضافة إلى قائمة الحجب
desk-trail-block-removed = إزالة شيء من قائمة الحجب

## What there is to translate

desk-translations-every = كل لغة بُدئ بها
desk-translations-look = عرض
desk-translations-nothing = لم يبق هنا ما يُعمل: كل ما بُدئ به تُرجم وروجع.
desk-translations-not-begun = لم يُبدأ بها

## The map

desk-figures-map = خريطة البلدان التي جاءت منها التوقيعات. والجدول بحسب البلد يقول الشيء نفسه.
desk-figures-from = ابتداءً من { $count }
desk-figures-map-borders = الحدود كما ترسمها Natural Earth.

## An account elsewhere (OpenID Connect)

desk-oidc-sign-in = الدخول بحساب { $provider }
desk-oidc-empty = يمكنكم الدخول أيضًا بحسابكم لدى { $provider } بعد ربطه.
desk-oidc-link = ربط الحساب
desk-oidc-unlink = فك الربط
desk-oidc-prove = الإثبات لدى { $provider }
desk-oidc-unknown = هذا الحساب لدى { $provider } غير مرتبط بأحد هنا. ادخلوا بطريقة أخرى، ثم اربطوه تحت اسمكم.
desk-oidc-failed = لم يسمح { $provider } بالدخول، أو تأخر جوابه. يرجى المحاولة من جديد.
desk-oidc-taken = هذا الحساب لدى { $provider } مرتبط هنا بشخص آخر.
desk-said-identity-linked = تم الربط. يمكنكم الدخول به من الآن.
desk-said-identity-unlinked = تم فك الربط.
desk-trail-identity-linked = ربط حساب خارجي للدخول
desk-trail-identity-unlinked = فك ربط حساب خارجي
desk-mail-identity-linked-subject = أضيفت طريقة أخرى للدخول
desk-mail-identity-linked = رُبط حساب خارجي بحسابكم على { $site }. ومن يملكه يستطيع الدخول.
