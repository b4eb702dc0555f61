## What happened to a person; a date stands beside it

case-status-detained = Gözaltına alındı
case-status-charged = Hakkında dava açıldı
case-status-sentenced = Hüküm giydi
case-status-imprisoned = Cezaevinde
case-status-moved = Nakledildi
case-status-released = Serbest bırakıldı
case-status-acquitted = Beraat etti
case-status-killed = Öldürüldü
case-status-died = Yaşamını yitirdi
case-status-dismissed = İşten çıkarıldı
case-status-unknown = Akıbeti bilinmiyor

## What a figure counts; a colon and the occasion follow ("Killed: Zhanaozen, 16 December 2011"), then the numbers

figure-about-killed = Öldürülenler
figure-about-wounded = Yaralananlar
figure-about-arrested = Tutuklananlar
figure-about-detained = Gözaltına alınanlar
figure-about-dismissed = İşten çıkarılanlar
figure-about-tried = Yargılananlar
figure-about-imprisoned = Cezaevinde olanlar
figure-about-released = Serbest bırakılanlar
figure-about-letters = Mektuplar

## How exact a source is

figure-qualifier-at-least = en az { $number }
figure-qualifier-more-than = { $number } üzerinde
figure-qualifier-about = yaklaşık { $number }

## Kinds of organisation

organisation-kind-union = Sendika
organisation-kind-federation = Federasyon
organisation-kind-rights = İnsan hakları örgütü
organisation-kind-fund = Dayanışma fonu
organisation-kind-network = Ağ
organisation-kind-other = Örgüt

## Who sees a supporter's name

visibility-public = Herkes
visibility-targets = Mektubu alanlar
visibility-withheld = Hiç kimse
