### الموقع العام. نخاطب القارئ بصيغة الجمع.

## في كل صفحة

site-skip = انتقلوا إلى المحتوى
site-navigation = الصفحات الرئيسية
site-language = اللغة
site-campaigns = الحملات
site-archive = الأرشيف
site-privacy = الخصوصية
site-software = نُشر بواسطة Demarche، وهو برنامج حر يستطيع أي شخص تشغيله والتحقق منه
site-demo = هذا عرض تجريبي: المناصرون أسماء مختلَقة، ولا تخرج أي رسالة من هذا الحاسوب.
site-title-error = يُرجى تصحيح الأخطاء: { $title }

## الصفحة الأولى: الحملات المفتوحة

home-title = الحملات المفتوحة
home-summary = نداءات من نقابات ومنظمات حقوقية. كل توقيع يصبح رسالة إلى أصحاب القرار.
home-read = اقرأوا ووقّعوا
home-none = لا توجد حملة مفتوحة حاليًا.
home-none-archive = عرض الحملات المنتهية
home-in-language = باللغة: { $language }

## الأرشيف: الحملات المنتهية

archive-title = الحملات المنتهية
archive-summary = ماذا طُلب، وكم شخصًا وقّع، وما الذي تحقق.
archive-none = لم تنتهِ أي حملة بعد.
archive-from-to = من { $from } إلى { $to }
archive-outcome = ما الذي تحقق
archive-outcome-missing = لم يبلّغ أحد بعد عمّا تحقق.
archive-read = قراءة النتيجة كاملة

## رأس الحملة

campaign-kind-letter = حملة رسائل
campaign-kind-statement = بيان
campaign-number = رقم { $number }
campaign-by = نداء من { $organisation }
campaign-since = مفتوحة منذ { $date }
campaign-until = مفتوحة حتى { $date }
campaign-opens = تُفتح في { $date }
campaign-closed-on = أُغلقت في { $date }
campaign-closed = مغلقة
campaign-translated-by = الترجمة: { $name }
campaign-untranslated = لم يُترجم هذا النداء بعد إلى لغتكم ({ $language }). تقرؤونه الآن بلغته الأصلية ({ $original }).
campaign-letter-untranslated = لم تُترجم الرسالة بعد إلى لغتكم ({ $language }). وهي معروضة بلغة أخرى ({ $original }).
campaign-chrome-untranslated = لم تُترجم القوائم والأزرار بعد إلى هذه اللغة ({ $language }).
campaign-continues = تواصل هذه الحملة حملة سابقة:
campaign-continued-by = يتواصل العمل في هذه الحملة:

## عدّاد الحملة

campaign-count-label =
    { $count ->
        [zero] توقيع مؤكد
        [one] توقيع مؤكد
        [two] توقيعان مؤكدان
        [few] توقيعات مؤكدة
        [many] توقيعًا مؤكدًا
       *[other] توقيع مؤكد
    }
campaign-count =
    { $count ->
        [zero] لا توقيعات مؤكدة بعد
        [one] توقيع مؤكد واحد
        [two] توقيعان مؤكدان
        [few] { $count } توقيعات مؤكدة
        [many] { $count } توقيعًا مؤكدًا
       *[other] { $count } توقيع مؤكد
    }
campaign-count-none = كونوا أول الموقّعين.
campaign-goal = الهدف: { $goal }
campaign-goal-progress = { $percent } من الهدف
campaign-pace =
    { $count ->
        [zero] لا توقيعات في آخر 24 ساعة
        [one] توقيع واحد في آخر 24 ساعة
        [two] توقيعان في آخر 24 ساعة
        [few] { $count } توقيعات في آخر 24 ساعة
        [many] { $count } توقيعًا في آخر 24 ساعة
       *[other] { $count } توقيع في آخر 24 ساعة
    }
campaign-from-countries =
    { $count ->
        [zero] لا بلدان بعد
        [one] من بلد واحد
        [two] من بلدين
        [few] من { $count } بلدان
        [many] من { $count } بلدًا
       *[other] من { $count } بلد
    }
campaign-letters-accepted =
    { $count ->
        [zero] لم يقبل أي خادم بريد رسالة بعد
        [one] رسالة واحدة قبلها خادم بريد الجهة المرسَل إليها
        [two] رسالتان قبلتهما خوادم بريد الجهات المرسَل إليها
        [few] { $count } رسائل قبلتها خوادم بريد الجهات المرسَل إليها
        [many] { $count } رسالة قبلتها خوادم بريد الجهات المرسَل إليها
       *[other] { $count } رسالة قبلتها خوادم بريد الجهات المرسَل إليها
    }
campaign-letters-waiting =
    { $count ->
        [zero] لا رسائل في الطريق
        [one] رسالة واحدة في الطريق
        [two] رسالتان في الطريق
        [few] { $count } رسائل في الطريق
        [many] { $count } رسالة في الطريق
       *[other] { $count } رسالة في الطريق
    }
campaign-sign-letter = وقّعوا الرسالة
campaign-sign-statement = أضيفوا توقيعكم

## نداء الحملة ورسالتها

campaign-demands = مطالبنا
campaign-outcome = ما الذي تحقق
campaign-outcome-missing = انتهت هذه الحملة، ولم يبلّغ أحد بعد عمّا تحقق.
campaign-letter = الرسالة
campaign-letter-summary = قراءة الرسالة كما تُرسَل بالضبط
campaign-letter-languages = الجهات التي نخاطبها بهذه اللغات ({ $languages }) تصلها الرسالة بلغتها.
campaign-letter-to = إلى
campaign-letter-subject = الموضوع
campaign-letter-to-each = كل جهة مرسَل إليها باسمها
campaign-letter-your-words = إذا أضفتم كلمات من عندكم، فإنها تظهر قبل اسمكم.

## من تصلهم الرسالة

targets-title = من تصلهم الرسالة
targets-all =
    { $count ->
        [zero] لا توجد جهة مرسَل إليها بعد.
        [one] تصل رسالتكم إلى هذه الجهة وحدها.
        [two] تصل رسالتكم إلى كلتا هاتين الجهتين.
        [few] تصل رسالتكم إلى كل واحدة من هذه الجهات، وعددها { $count }.
        [many] تصل رسالتكم إلى كل واحدة من هذه الجهات، وعددها { $count }.
       *[other] تصل رسالتكم إلى كل واحدة من هذه الجهات، وعددها { $count }.
    }
targets-nearest = تصل رسالتكم إلى الجهة المرسَل إليها في بلدكم؛ فإن لم توجد، وصلت إلى { $fallback }.
targets-random =
    { $count ->
        [zero] لا توجد جهة مرسَل إليها بعد.
        [one] تصل رسالتكم إلى واحدة من هذه الجهات، تُختار عشوائيًا.
        [two] تصل رسالتكم إلى اثنتين من هذه الجهات، تُختاران عشوائيًا.
        [few] تصل رسالتكم إلى { $count } من هذه الجهات، تُختار عشوائيًا.
        [many] تصل رسالتكم إلى { $count } من هذه الجهات، تُختار عشوائيًا.
       *[other] تصل رسالتكم إلى { $count } من هذه الجهات، تُختار عشوائيًا.
    }
targets-show =
    { $count ->
        [zero] عرض الجهات
        [one] عرض الجهة المرسَل إليها
        [two] عرض الجهتين المرسَل إليهما
        [few] عرض جميع الجهات ({ $count })
        [many] عرض جميع الجهات ({ $count })
       *[other] عرض جميع الجهات ({ $count })
    }
targets-progress = مصير الرسائل لدى كل جهة
targets-group-africa = أفريقيا
targets-group-americas = الأمريكتان
targets-group-asia-pacific = آسيا والمحيط الهادئ
targets-group-europe = أوروبا
targets-group-international-organisations = المنظمات الدولية
targets-group-middle-east = الشرق الأوسط
targets-group-missions = البعثات الدبلوماسية
targets-group-government = الجهات الحكومية
targets-group-employers = أصحاب العمل
targets-column-target = الجهة المرسَل إليها
targets-column-country = البلد
targets-column-language = لغة الرسالة
targets-column-accepted = مقبولة
targets-column-waiting = في الطريق
targets-column-refused = مرفوضة أو مُعادة
targets-column-answered = وصل ردّ عليها
targets-explained = تشمل خانة «مقبولة» الرسائل التي تسلّمها خادم بريد الجهة المرسَل إليها. ولا تُعدّ أي رسالة مُرسَلة قبل ذلك.

## من يقف وراء الحملة ومن وقّع

organisations-title = من يقف وراء الحملة
organisations-sponsor = تطلب مساندتكم
organisations-supporters = بدعم من
names-title = آخر التوقيعات المعلنة
names-entry = { $name }، { $country }

## الأخبار والأشخاص والأرقام

updates-title = الأخبار
updates-all = جميع أخبار هذه الحملة
updates-source = المصدر
cases-title = أشخاص نتابع قضاياهم حتى ينالوا حريتهم
cases-also = يُكتب الاسم أيضًا: { $names }
cases-reported = ورد الخبر: { $date }
figures-title = الأرقام ومصادرها
figures-note = حيثما تختلف الوثائق، نورد كل رقم إلى جانب الآخر. لا نجمع شيئًا ولا نحسب متوسطات.
figures-all = جميع الأرقام ومصادرها
figures-according-to = بحسب { $who }
figures-as-of = حتى { $date }
figures-doubt = موضع شك:
figures-sources = المصادر

## المشاركة

share-title = شاركوا هذا النداء
share-device = مشاركة…
share-email = البريد الإلكتروني
share-copy = نسخ الرابط
share-copied = نُسخ الرابط.
share-short-link = رابط قصير
share-print = نسخة للطباعة

## الاستمارة

form-title-letter = وقّعوا الرسالة
form-title-statement = وقّعوا البيان
form-optional = اختياري
form-name = اسمكم
form-name-hint = كما توقّعون أي رسالة، وبأي أبجدية.
form-email = عنوان البريد الإلكتروني
form-email-hint = نرسل إليه رسالة واحدة لتؤكدوا بها توقيعكم. ولا نعرضه أبدًا.
form-country = البلد
form-country-choose = اختاروا بلدكم
form-city = المدينة أو البلدة
form-organisation = النقابة أو المنظمة
form-message = كلمات من عندكم
form-message-hint = تُضاف إلى رسالتكم. كلما كانت الرسالة شخصية، زاد الاهتمام بقراءتها.
form-visibility = من يمكنه رؤية اسمكم؟
form-visibility-public = الجميع: يجوز أن يظهر اسمي في هذه الصفحة
form-visibility-targets-letter = من تصلهم الرسالة فقط
form-visibility-targets-statement = المنظمات التي تطلب المساندة فقط
form-visibility-withheld-letter = لا أحد: تصل الرسالة من «أحد مناصري الحملة» في بلدي
form-visibility-withheld-statement = لا أحد: احسبوا توقيعي فقط
form-danger = إذا كان التوقيع قد يعرّضكم أو يعرّض عائلتكم للخطر، فاختاروا «لا أحد» أو لا توقّعوا.
form-consent = هل توقّعون؟
form-consent-letter = نعم. أرسلوا هذه الرسالة نيابةً عني، مع اسمي كما اخترتُ أعلاه.
form-consent-statement = نعم. احسبوني بين الموقّعين، مع اسمي كما اخترتُ أعلاه.
form-more = إن رغبتم فقط
form-subscribe = أسمح بمراسلتي مجددًا من قِبل { $organisation }.
form-share = أسمح بتسليم اسمي وعنوان بريدي الإلكتروني وبلدي إلى { $organisation }.
form-website = اتركوا هذا الحقل فارغًا
form-submit-letter = توقيع الرسالة
form-submit-statement = توقيع البيان
form-next-letter = ستصلكم بعدها رسالة إلكترونية. وما إن تضغطوا الزر في الصفحة التي يفتحها رابطها، حتى يُحتسب توقيعكم وتنطلق رسالتكم.
form-next-statement = ستصلكم بعدها رسالة إلكترونية. وما إن تضغطوا الزر في الصفحة التي يفتحها رابطها، حتى يُحتسب توقيعكم.
form-erased-on = ما تكتبونه هنا يُحفظ مشفّرًا ويُمحى في { $date }.
form-erased-after =
    { $days ->
        [zero] ما تكتبونه هنا يُحفظ مشفّرًا ويُمحى يوم إغلاق الحملة.
        [one] ما تكتبونه هنا يُحفظ مشفّرًا ويُمحى بعد يوم واحد من إغلاق الحملة.
        [two] ما تكتبونه هنا يُحفظ مشفّرًا ويُمحى بعد يومين من إغلاق الحملة.
        [few] ما تكتبونه هنا يُحفظ مشفّرًا ويُمحى بعد { $days } أيام من إغلاق الحملة.
        [many] ما تكتبونه هنا يُحفظ مشفّرًا ويُمحى بعد { $days } يومًا من إغلاق الحملة.
       *[other] ما تكتبونه هنا يُحفظ مشفّرًا ويُمحى بعد { $days } يوم من إغلاق الحملة.
    }
form-privacy = ماذا يحدث لبياناتي؟
form-closed = لم تعد هذه الحملة تقبل توقيعات.
form-not-open = تبدأ هذه الحملة جمع التوقيعات في { $date }.
form-other-campaigns = حملات يمكنكم توقيعها الآن
form-errors-title =
    { $count ->
        [zero] لم يُرسَل شيء بعد: يُرجى مراجعة الاستمارة
        [one] لم يُرسَل شيء بعد: يُرجى تصحيح خطأ واحد
        [two] لم يُرسَل شيء بعد: يُرجى تصحيح خطأين
        [few] لم يُرسَل شيء بعد: يُرجى تصحيح { $count } أخطاء
        [many] لم يُرسَل شيء بعد: يُرجى تصحيح { $count } خطأً
       *[other] لم يُرسَل شيء بعد: يُرجى تصحيح { $count } خطأ
    }
form-errors-kept = كل ما كتبتموه ما زال هنا.
form-error = خطأ:

## ما قد يكون غير صحيح في الاستمارة

error-name-missing = اكتبوا اسمكم.
error-name-long = هذا الاسم طويل جدًا، يُرجى اختصاره.
error-name-characters = في الاسم محرف لا يمكن وضعه في رسالة، يُرجى حذفه.
error-email-missing = اكتبوا عنوان بريدكم الإلكتروني.
error-email-invalid = لا يبدو هذا عنوان بريد إلكتروني. ينبغي أن يكون على هذا الشكل: name@example.org
error-email-long = عنوان البريد الإلكتروني هذا طويل جدًا.
error-country-missing = اختاروا بلدكم.
error-country-unknown = اختاروا بلدًا من القائمة.
error-consent-missing = ضعوا علامة في المربع إذا أردتم التوقيع.
error-visibility-unknown = اختاروا من يمكنه رؤية اسمكم.
error-city-long = هذا طويل جدًا على اسم مدينة أو بلدة، يُرجى اختصاره.
error-organisation-long = هذا طويل جدًا على اسم منظمة، يُرجى اختصاره.
error-message-long = كلماتكم أطول مما تتسع له الرسالة، يُرجى اختصارها.
error-characters = هنا محرف لا يمكن حفظه، يُرجى حذفه.
error-subscribe-unknown = ليس في هذه الحملة منظمة كهذه لتصلكم أخبارها.
error-share-unknown = ليس في هذه الحملة منظمة كهذه لتُسلَّم إليها بياناتكم.

## بعد الاستمارة

thanks-title = بقيت خطوة واحدة: التأكيد عبر البريد الإلكتروني
thanks-lead = شكرًا لكم. يُحتسب توقيعكم حالما تؤكدونه.
thanks-step-open = افتحوا صندوق بريدكم. ستصل رسالتنا خلال بضع دقائق.
thanks-step-press = اتبعوا الرابط الوارد فيها واضغطوا الزر.
thanks-step-letter = تنطلق رسالتكم ويُحتسب توقيعكم.
thanks-step-statement = يُحتسب توقيعكم.
thanks-nothing = لم تصلكم رسالة؟ ابحثوا في مجلد البريد غير المرغوب فيه. وإن كان في العنوان خطأ، فوقّعوا من جديد.
thanks-twice = هل وقّعتم من قبل؟ ستخبركم الرسالة بذلك. يُحتسب توقيعكم مرة واحدة.
thanks-share = وفي هذه الأثناء، أخبروا غيركم
thanks-back = العودة إلى النداء

## التأكيد

confirm-title = أكّدوا توقيعكم
confirm-lead-letter = اضغطوا الزر لتنطلق رسالتكم.
confirm-lead-statement = اضغطوا الزر ليُحتسب توقيعكم.
confirm-campaign = الحملة
confirm-name = اسمكم
confirm-country = البلد
confirm-visibility = من يرى اسمكم
confirm-button = أؤكد توقيعي
confirm-not-you = لستم أنتم من وقّع؟ أغلقوا هذه الصفحة إذن. ما لا يُؤكَّد يُمحى من تلقاء نفسه.
confirm-done-title = تم تأكيد توقيعكم
confirm-done-letter = شكرًا لكم. رسالتكم في الطريق.
confirm-done-statement = شكرًا لكم. احتُسب توقيعكم.
confirm-done-letters = تابعوا مصير رسالتكم
confirm-done-withdraw = سحب التوقيع
confirm-done-share = أخبروا غيركم الآن: فقد يوقّع أحدهم لأنكم وقّعتم.

## سحب التوقيع

withdraw-title = سحب توقيعكم
withdraw-lead = عندئذ لا يُحتسب توقيعكم بعد الآن، ويُمحى من هنا اسمكم وعنوانكم وكلماتكم.
withdraw-letters = الرسائل التي ما زالت تنتظر لن تُرسَل. أما الرسالة التي قبلها خادم بريد الجهة المرسَل إليها فلا يمكن استرجاعها.
withdraw-button = سحب توقيعي ومحو بياناتي
withdraw-keep = الإبقاء عليه
withdraw-done-title = تم سحب توقيعكم
withdraw-done = مُحيت بياناتكم من هنا. لن نراسلكم بعد الآن بشأن هذه الحملة.

## ماذا حدث لرسائلي

letter-title = مصير رسالتكم
letter-lead =
    { $count ->
        [zero] لا رسائل باسمكم بعد.
        [one] رسالة واحدة باسمكم.
        [two] رسالتان باسمكم.
        [few] { $count } رسائل باسمكم.
        [many] { $count } رسالة باسمكم.
       *[other] { $count } رسالة باسمكم.
    }
letter-none = لم تُكتب أي رسالة بعد. تُكتب الرسائل عند تأكيد التوقيع.
letter-statement = يضع الناس توقيعاتهم على هذا البيان، ولا تُرسَل أي رسالة.
letter-column-target = الجهة المرسَل إليها
letter-column-state = ماذا حدث
letter-column-when = متى
letter-server = أجاب خادم البريد { $server }: { $reply }
letter-state-queued = تنتظر دورها
letter-state-leased = يجري تسليمها
letter-state-deferred = أرجأها خادم بريد الجهة المرسَل إليها، وسنحاول مجددًا
letter-state-accepted = قبلها خادم بريد الجهة المرسَل إليها
letter-state-refused = رفضها خادم بريد الجهة المرسَل إليها
letter-state-bounced = قُبلت ثم أُعيدت
letter-state-answered = وصل ردّ عليها
letter-state-expired = لم تُقبل في الوقت المحدد، وتوقفت المحاولات
letter-state-cancelled = أُلغيت
letter-state-batched = أُرسلت مع رسائل أخرى
letter-explained = «قبلها» تعني أن خادم بريد الجهة المرسَل إليها تسلّم الرسالة. أما هل قرأها أحد، فلا تستطيع أي آلة أن تقول ذلك.

## نسخة الطباعة

print-title = نسخة للطباعة
print-back = العودة إلى النداء
print-sign-here = اقرأوا ووقّعوا على

## الخصوصية

privacy-title = ماذا يحدث لبياناتكم
privacy-summary = ما يعرفه هذا الموقع عنكم، ومن يراه، ومتى يُمحى.
privacy-who-title = من المسؤول
privacy-who = الجهة التي تدير هذا الموقع: { $operator }.
privacy-contact = لأي سؤال عن بياناتكم، راسلوا: { $contact }.
privacy-stored-title = ما الذي نحفظه
privacy-stored = ما تكتبونه في الاستمارة، واللغة التي وقّعتم بها، ووقت التوقيع ووقت التأكيد. وتُحفظ موافقاتكم بنصها ووقتها.
privacy-sealed = اسمكم وعنوان بريدكم الإلكتروني ومدينتكم ومنظمتكم وكلماتكم مشفّرة بمفتاح محفوظ خارج قاعدة البيانات. ومن يسرق قاعدة البيانات وحدها لا يعرف من وقّع ولا أي عنوان.
privacy-not-title = ما الذي لا نحفظه
privacy-no-ip = لا يُحفظ عنوان IP الخاص بكم في أي مكان، لا في قاعدة البيانات ولا في سجل.
privacy-no-cookies = لا نضع ملفات تعريف ارتباط (cookies) لدى المناصرين. ولا أحد يعدّ زياراتكم.
privacy-no-third = لا تحمّل الصفحات شيئًا من أي طرف آخر. والرابط إلى شبكة اجتماعية لا يفتحها إلا حين تتبعونه.
privacy-limit =
    { $count ->
        [zero] للحماية من الآلات التي توقّع، لا يُقبل حاليًا أي توقيع من الشبكة الواحدة. ولهذا تُحفظ في الذاكرة علامة مشفّرة للشبكة، يتغير مفتاحها كل يوم ويُنسى.
        [one] للحماية من الآلات التي توقّع، يُقبل توقيع واحد على الأكثر في الساعة من الشبكة الواحدة. ولهذا تُحفظ في الذاكرة علامة مشفّرة للشبكة، يتغير مفتاحها كل يوم ويُنسى.
        [two] للحماية من الآلات التي توقّع، يُقبل توقيعان على الأكثر في الساعة من الشبكة الواحدة. ولهذا تُحفظ في الذاكرة علامة مشفّرة للشبكة، يتغير مفتاحها كل يوم ويُنسى.
        [few] للحماية من الآلات التي توقّع، يُقبل { $count } توقيعات على الأكثر في الساعة من الشبكة الواحدة. ولهذا تُحفظ في الذاكرة علامة مشفّرة للشبكة، يتغير مفتاحها كل يوم ويُنسى.
        [many] للحماية من الآلات التي توقّع، يُقبل { $count } توقيعًا على الأكثر في الساعة من الشبكة الواحدة. ولهذا تُحفظ في الذاكرة علامة مشفّرة للشبكة، يتغير مفتاحها كل يوم ويُنسى.
       *[other] للحماية من الآلات التي توقّع، يُقبل { $count } توقيع على الأكثر في الساعة من الشبكة الواحدة. ولهذا تُحفظ في الذاكرة علامة مشفّرة للشبكة، يتغير مفتاحها كل يوم ويُنسى.
    }
privacy-limit-off = لا يوجد هنا حدّ لعدد التوقيعات من الشبكة الواحدة، ولذلك لا تُحفظ أي علامة لشبكتكم.
privacy-time-trap =
    { $count ->
        [zero] كل استمارة تعود فور فتحها يراجعها شخص قبل أن تُحتسب.
        [one] الاستمارة التي تعود قبل مرور ثانية واحدة على فتحها يراجعها شخص قبل أن تُحتسب.
        [two] الاستمارة التي تعود قبل مرور ثانيتين على فتحها يراجعها شخص قبل أن تُحتسب.
        [few] الاستمارة التي تعود قبل مرور { $count } ثوانٍ على فتحها يراجعها شخص قبل أن تُحتسب.
        [many] الاستمارة التي تعود قبل مرور { $count } ثانية على فتحها يراجعها شخص قبل أن تُحتسب.
       *[other] الاستمارة التي تعود قبل مرور { $count } ثانية على فتحها يراجعها شخص قبل أن تُحتسب.
    }
privacy-seen-title = من يرى اسمكم
privacy-seen-public = «الجميع»: يجوز أن يظهر اسمكم وبلدكم في صفحة الحملة وفي الرسالة.
privacy-seen-targets = «من تصلهم الرسالة فقط»: يظهر اسمكم في الرسالة ولا يظهر في أي مكان آخر.
privacy-seen-withheld = «لا أحد»: تصل الرسالة من «أحد مناصري الحملة» في بلدكم. ويُحتسب توقيعكم.
privacy-seen-organisations = لا تراسلكم منظمة ولا تحصل على بياناتكم إلا إذا وضعتم علامة في مربعها. وليس أي مربع معلَّمًا مسبقًا.
privacy-erased-title = متى تُمحى البيانات
privacy-erased-unconfirmed =
    { $days ->
        [zero] التوقيع الذي لا يُؤكَّد يُمحى في اليوم نفسه.
        [one] التوقيع الذي لا يُؤكَّد يُمحى بعد يوم واحد.
        [two] التوقيع الذي لا يُؤكَّد يُمحى بعد يومين.
        [few] التوقيع الذي لا يُؤكَّد يُمحى بعد { $days } أيام.
        [many] التوقيع الذي لا يُؤكَّد يُمحى بعد { $days } يومًا.
       *[other] التوقيع الذي لا يُؤكَّد يُمحى بعد { $days } يوم.
    }
privacy-erased-on = تُمحى في { $date }
privacy-erased-after =
    { $days ->
        [zero] تُمحى يوم إغلاق الحملة
        [one] تُمحى بعد يوم واحد من إغلاق الحملة
        [two] تُمحى بعد يومين من إغلاق الحملة
        [few] تُمحى بعد { $days } أيام من إغلاق الحملة
        [many] تُمحى بعد { $days } يومًا من إغلاق الحملة
       *[other] تُمحى بعد { $days } يوم من إغلاق الحملة
    }
privacy-erased-campaigns = بعد ذلك لا تبقى سوى الأعداد. أما مواعيد المحو للحملات في هذا الموقع فهي:
privacy-withdraw-title = يمكنكم سحب التوقيع
privacy-withdraw = في كل رسالة إلكترونية نرسلها رابط تسحبون به توقيعكم. عندئذ تُمحى بياناتكم فورًا وينقص العدد.
privacy-rights-title = حقوقكم
privacy-rights = حيثما تسري اللائحة العامة لحماية البيانات (GDPR)، نستند إلى موافقتكم الصريحة (المادتان 6 و9)، ويمكنكم سحبها في أي وقت. ولكم أن تسألوا عمّا نحفظه عنكم، وأن تطلبوا تصحيحه أو محوه أو تسليمه إليكم، وأن تتقدموا بشكوى إلى سلطة رقابية.
privacy-onion = يمكن أيضًا قراءة هذا الموقع والتوقيع فيه عبر Tor:

## عندما يحدث خطأ

problem-missing-title = هذه الصفحة غير موجودة
problem-missing = قد يكون في العنوان خطأ، أو ربما كان للحملة اسم آخر.
problem-link-title = هذا الرابط لا يعمل
problem-link = ربما قطعه برنامج البريد إلى جزأين. انسخوا الرابط كاملًا من الرسالة، أو وقّعوا من جديد فيصلكم رابط آخر.
problem-link-expired-title = انتهت صلاحية هذا الرابط
problem-link-expired = لم يُؤكَّد التوقيع في الوقت المحدد، ومُحي ما كان محفوظًا. يمكنكم التوقيع من جديد.
problem-link-withdrawn-title = سُحب هذا التوقيع
problem-link-withdrawn = لم يعد أي شيء منه محفوظًا. يمكنكم التوقيع من جديد في أي وقت.
problem-closed-title = أُغلقت هذه الحملة
problem-closed = لم تعد تقبل توقيعات. لم يُحفظ شيء.
problem-not-open-title = لم تُفتح هذه الحملة بعد
problem-not-open = تبدأ جمع التوقيعات في { $date }. لم يُحفظ شيء.
problem-large-title = هذا أكثر من اللازم
problem-large = ما أُرسل أكبر مما تتسع له الاستمارة. لم يُحفظ شيء. يُرجى اختصار كلماتكم والإرسال من جديد.
problem-type-title = أُرسلت هذه الاستمارة بطريقة لا نستطيع قراءتها
problem-type = يُرجى التوقيع في صفحة الحملة. أما البرامج فترسل «application/x-www-form-urlencoded» بترميز UTF-8.
problem-method-title = لا يمكن استخدام هذه الصفحة بهذه الطريقة
problem-method = افتحوا صفحة الحملة واستخدموا الاستمارة هناك.
problem-limited-title = توقيعات كثيرة جدًا من شبكتكم
problem-limited = لفترة من الوقت لا نقبل مزيدًا من التوقيعات من شبكتكم، لنمنع دخول الآلات. لم يُحفظ شيء. يُرجى المحاولة لاحقًا أو عبر اتصال آخر.
problem-busy-title = عدد كبير جدًا من الأشخاص يوقّعون في الوقت نفسه
problem-busy = لم يُحفظ توقيعكم بعد. ما كتبتموه ما زال هنا: يُرجى الانتظار قليلًا ثم إرساله من جديد.
problem-unavailable-title = الموقع غير متاح للحظات
problem-unavailable = يُرجى المحاولة من جديد بعد دقيقة. لم يضِع شيء مما أكّدناه لكم.
problem-internal-title = حدث خطأ من جانبنا
problem-internal = ليس الخطأ منكم، وقد سجّلناه. يُرجى المحاولة من جديد. وإن تكرر، فأخبرونا بهذا الرقم:
problem-home = عرض الحملات المفتوحة
problem-again = المحاولة من جديد

## صندوق صادر العرض التجريبي وهيئة التحرير

outbox-title = البريد الصادر
outbox-lead = كل البريد الذي كان هذا الموقع سيرسله، الأحدث أولًا. لم يخرج شيء من هذا الحاسوب.
outbox-none = لا بريد بعد. وقّعوا شيئًا.
outbox-from = من
outbox-to = إلى
outbox-subject = الموضوع
outbox-date = التاريخ
outbox-newer = الأحدث
outbox-older = الأقدم
outbox-back = كل البريد
outbox-headers = كل حقول الترويسة
outbox-html = الرسالة نفسها كصفحة ويب
outbox-unreadable = لا يمكن قراءة هذه الرسالة.
outbox-closed-title = للعاملين فقط
outbox-closed = استخدموا رابط الدخول الذي عرضه البرنامج عند تشغيله.
desk-title = قسم التحرير
desk-later = قسم التحرير، حيث يكتب العاملون الحملات ويراجعونها، سيأتي في إصدار لاحق.
desk-sign-in-title = تسجيل الدخول
desk-sign-in = هذا الرابط يعمل مرة واحدة.
desk-sign-in-button = تسجيل الدخول
