## What happened to a person; a date stands beside it

case-status-detained = احتجاز
case-status-charged = توجيه الاتهام
case-status-sentenced = صدور الحكم
case-status-imprisoned = في السجن
case-status-moved = نقل إلى مكان آخر
case-status-released = إطلاق سراح
case-status-acquitted = تبرئة
case-status-killed = قتل
case-status-died = وفاة
case-status-dismissed = فصل من العمل
case-status-unknown = المصير مجهول

## What a figure counts; a colon and the occasion follow ("Killed: Zhanaozen, 16 December 2011"), then the numbers

figure-about-killed = القتلى
figure-about-wounded = الجرحى
figure-about-arrested = المعتقلون
figure-about-detained = المحتجزون
figure-about-dismissed = المفصولون من العمل
figure-about-tried = من مثلوا أمام القضاء
figure-about-imprisoned = في السجن
figure-about-released = المفرج عنهم
figure-about-letters = الرسائل

## How exact a source is

figure-qualifier-at-least = { $number } على الأقل
figure-qualifier-more-than = أكثر من { $number }
figure-qualifier-about = نحو { $number }

## Kinds of organisation

organisation-kind-union = نقابة
organisation-kind-federation = اتحاد نقابات
organisation-kind-rights = منظمة لحقوق الإنسان
organisation-kind-fund = صندوق تضامن
organisation-kind-network = شبكة
organisation-kind-other = منظمة

## Who sees a supporter's name

visibility-public = الجميع
visibility-targets = من تصلهم الرسالة
visibility-withheld = لا أحد
