### Herkese açık site. Okura “siz” diye seslenilir.

## Her sayfada

site-skip = İçeriğe geç
site-navigation = Ana sayfalar
site-language = Dil
site-campaigns = Kampanyalar
site-archive = Arşiv
site-privacy = Gizlilik
site-log = Açık kayıt defteri
site-software = Demarche ile yayımlanmıştır: herkesin çalıştırıp denetleyebileceği özgür bir yazılım
site-demo = Bu bir tanıtımdır: Destekçiler de mektuplarına ne olduğu da uydurmadır. Bu bilgisayardan hiçbir mektup çıkmaz.
site-title-error = Lütfen düzeltin: { $title }

## Giriş: açık kampanyalar

home-title = Açık kampanyalar
home-summary = Sendikaların ve insan hakları örgütlerinin çağrıları. Her imza, karar verenlere giden bir mektup olur.
home-read = Okuyun ve imzalayın
home-none = Şu anda açık kampanya yok.
home-none-archive = Sona eren kampanyaları görün
home-in-language = Dili: { $language }

## Arşiv: sona eren kampanyalar

archive-title = Sona eren kampanyalar
archive-summary = Ne istendi, kaç kişi imzaladı ve sonuç ne oldu.
archive-none = Henüz sona eren kampanya yok.
archive-from-to = { $from } – { $to }
archive-outcome = Sonuç
archive-outcome-missing = Sonucu henüz kimse bildirmedi.
archive-read = Sonucun tamamını okuyun

## Kampanyanın başı

campaign-kind-letter = Mektup kampanyası
campaign-kind-statement = Bildiri
campaign-number = No. { $number }
campaign-by = Çağrıyı yapan: { $organisation }
campaign-since = { $date } tarihinden beri açık
campaign-until = { $date } tarihine kadar açık
campaign-opens = { $date } tarihinde açılıyor
campaign-closed-on = { $date } tarihinde kapandı
campaign-closed = Kapandı
campaign-translated-by = Çeviren: { $name }
campaign-untranslated = Bu çağrının { $language } çevirisi henüz yok. Metnin { $original } aslını okuyorsunuz.
campaign-letter-untranslated = Mektubun { $language } çevirisi henüz yok. Mektup { $original } gösteriliyor.
campaign-chrome-untranslated = Menülerin ve düğmelerin { $language } çevirisi henüz yok.
campaign-continues = Daha önceki bir kampanyanın devamıdır:
campaign-continued-by = Çalışma bu kampanyada sürüyor:

## Kampanyanın sayacı

campaign-count-label =
    { $count ->
        [one] onaylanmış imza
       *[other] onaylanmış imza
    }
campaign-count =
    { $count ->
        [one] { $count } onaylanmış imza
       *[other] { $count } onaylanmış imza
    }
campaign-count-none = İlk imzalayan siz olun.
campaign-goal = Hedef: { $goal }
campaign-goal-progress = Hedefin gerçekleşen bölümü: { $percent }
campaign-pace =
    { $count ->
        [one] son 24 saatte { $count } imza
       *[other] son 24 saatte { $count } imza
    }
campaign-from-countries =
    { $count ->
        [one] { $count } ülkeden
       *[other] { $count } ülkeden
    }
campaign-watched =
    { $count ->
        [one] { $count } bağımsız örgüt bu sayıyı izliyor; son uyuşma: { $date }
       *[other] { $count } bağımsız örgüt bu sayıyı izliyor; son uyuşma: { $date }
    }
campaign-sign-letter = Mektubu imzalayın
campaign-sign-statement = Siz de imzalayın

## Kampanyanın çağrısı ve mektubu

campaign-demands = Taleplerimiz
campaign-outcome = Sonuç
campaign-outcome-missing = Bu kampanya sona erdi; sonucu henüz kimse bildirmedi.
campaign-report-conceded-all = Bütün talepler karşılandı.
campaign-report-conceded-some = Taleplerin bir kısmı karşılandı.
campaign-report-conceded-none = Hiçbir talep karşılanmadı.
campaign-report-members-knew-yes = Üyelerin kampanyadan haberi vardı.
campaign-report-members-knew-some = Üyelerin bir kısmının kampanyadan haberi vardı.
campaign-report-members-knew-no = Üyelerin kampanyadan haberi yoktu.
campaign-report-morale-raised = Üyelere moral verdi.
campaign-report-morale-same = Üyelerin morali aynı kaldı.
campaign-report-morale-lowered = Üyelerin morali düştü.
campaign-letter = Mektup
campaign-letter-summary = Mektubu aynen gönderildiği gibi okuyun
campaign-letter-languages = Kendilerine bu dillerde yazılan muhataplara ({ $languages }) mektup kendi dillerinde gider.
campaign-letter-to = Kime
campaign-letter-subject = Konu
campaign-letter-to-each = her muhataba kendi adıyla
campaign-letter-your-words = Kendi sözlerinizi eklerseniz bunlar adınızdan önce yer alır.

## Mektubu kimler alıyor

targets-title = Mektubu kimler alıyor
targets-all =
    { $count ->
        [one] Mektubunuz bu tek muhataba gider.
       *[other] Mektubunuz bu { $count } muhatabın her birine gider.
    }
targets-nearest = Mektubunuz ülkenizdeki muhataba gider; ülkenizde muhatap yoksa mektubu { $fallback } alır.
targets-random =
    { $count ->
        [one] Mektubunuz bu muhataplardan rastgele seçilen { $count } tanesine gider.
       *[other] Mektubunuz bu muhataplardan rastgele seçilen { $count } tanesine gider.
    }
targets-show =
    { $count ->
        [one] Muhatabı göster
       *[other] { $count } muhatabın tümünü göster
    }
targets-progress = Mektuplar ne oldu: muhatap muhatap
targets-group-africa = Afrika
targets-group-americas = Amerika
targets-group-asia-pacific = Asya ve Pasifik
targets-group-europe = Avrupa
targets-group-international-organisations = Uluslararası kuruluşlar
targets-group-middle-east = Orta Doğu
targets-group-missions = Diplomatik temsilcilikler
targets-group-government = Hükümet
targets-group-employers = İşverenler
targets-column-target = Muhatap
targets-column-letters = Mektup
targets-few = aşağıda başkalarıyla birlikte sayıldı
targets-rest = Mektupları birlikte sayılan muhataplar
targets-rest-why = Burada her mektup, imzalayanın ülkesindeki muhataba gider. Tek bir muhataptaki küçük bir sayı, o ülkede kimin imzaladığını ele verebilirdi; bu yüzden küçük sayılar toplanır.
targets-mode-daily = bütün mektupları günde bir iletide alır
targets-mode-weekly = bütün mektupları haftada bir iletide alır
targets-mode-post = mektupları postayla alır
targets-paused = mektuplar şimdilik bekletiliyor

## Kampanyanın arkasında kimler var, kimler imzaladı

organisations-title = Kampanyanın arkasında kimler var
organisations-sponsor = Desteğinizi isteyen
organisations-supporters = Destekleyenler
names-title = Adını açıkça yazan son imzacılar
names-entry = { $name }, { $country }

## Haberler, insanlar, rakamlar

updates-title = Haberler
updates-all = Bu kampanyanın bütün haberleri
updates-source = Kaynak
cases-title = Özgür kalana kadar izlediğimiz kişiler
cases-also = Adın diğer yazılışları: { $names }
cases-reported = Bildirim: { $date }
figures-title = Rakamlar ve kaynakları
figures-note = Belgeler birbirini tutmuyorsa her bilgi ötekinin yanında yer alır. Hiçbir şey toplanmaz, hiçbir şeyin ortalaması alınmaz.
figures-all = Bütün rakamlar ve kaynakları
figures-according-to = aktaran: { $who }
figures-as-of = { $date } itibarıyla
figures-doubt = Kuşkulu:
figures-sources = Kaynaklar

## Paylaşma

share-title = Bu çağrıyı paylaşın
share-device = Paylaş…
share-email = E-posta
share-copy = Bağlantıyı kopyala
share-copied = Bağlantı kopyalandı.
share-short-link = Kısa bağlantı
share-print = Yazdırma görünümü

## Form

form-title-letter = Mektubu imzalayın
form-title-statement = Bildiriyi imzalayın
form-optional = isteğe bağlı
form-name = Adınız ve soyadınız
form-name-hint = Bir mektubu nasıl imzalarsanız öyle, istediğiniz alfabeyle.
form-email = E-posta adresi
form-email-hint = Bu adrese imzanızı onaylamanız için tek bir ileti göndeririz. Adres hiçbir zaman gösterilmez.
form-country = Ülke
form-country-choose = Ülkenizi seçin
form-city = Şehir veya kasaba
form-organisation = Sendika veya örgüt
form-message = Kendi sözleriniz
form-message-hint = Mektubunuza eklenir. Mektup ne kadar kişisel olursa o kadar dikkatle okunur.
form-visibility = Adınızı kimler görebilsin?
form-visibility-public = Herkes: adım bu sayfada yer alabilir
form-visibility-targets-letter = Yalnızca mektubu alanlar
form-visibility-targets-statement = Yalnızca destek isteyen örgütler
form-visibility-withheld-letter = Hiç kimse: mektup ülkemdeki “bir destekçi”den gelsin
form-visibility-withheld-statement = Hiç kimse: yalnızca imzam sayılsın
form-danger = İmzalamak sizi veya ailenizi tehlikeye sokabilecekse “Hiç kimse”yi seçin ya da imzalamayın.
form-consent = İmzalıyor musunuz?
form-consent-letter = Evet. Bu mektubu, adım yukarıda seçtiğim gibi olmak üzere, benim adıma gönderin.
form-consent-statement = Evet. Adım yukarıda seçtiğim gibi olmak üzere, beni imzacılar arasında sayın.
form-more = Yalnızca isterseniz
form-subscribe = { $organisation } bana yeniden yazabilir.
form-share = { $organisation } adımı, e-posta adresimi ve ülkemi alabilir.
form-website = Bu alanı boş bırakın
form-submit-letter = Mektubu imzala
form-submit-statement = Bildiriyi imzala
form-next-letter = Ardından bir e-posta alırsınız. İçindeki bağlantıyı açıp düğmeye bastığınızda imzanız sayılır ve mektubunuz yola çıkar.
form-next-statement = Ardından bir e-posta alırsınız. İçindeki bağlantıyı açıp düğmeye bastığınızda imzanız sayılır.
form-erased-on = Buraya yazdıklarınız şifrelenmiş olarak saklanır ve { $date } tarihinde silinir.
form-erased-after =
    { $days ->
        [one] Buraya yazdıklarınız şifrelenmiş olarak saklanır ve kampanya kapandıktan { $days } gün sonra silinir.
       *[other] Buraya yazdıklarınız şifrelenmiş olarak saklanır ve kampanya kapandıktan { $days } gün sonra silinir.
    }
form-privacy = Verilerime ne oluyor?
form-closed = Bu kampanya artık imza almıyor.
form-not-open = Bu kampanya { $date } tarihinden itibaren imza alıyor.
form-suspended = Şu anda kimse bu kampanyayı imzalayamaz.
form-other-campaigns = Şimdi imzalayabileceğiniz kampanyalar
form-errors-title =
    { $count ->
        [one] Henüz hiçbir şey gönderilmedi: lütfen bir noktayı düzeltin
       *[other] Henüz hiçbir şey gönderilmedi: lütfen { $count } noktayı düzeltin
    }
form-errors-kept = Yazdıklarınızın hepsi hâlâ burada.
form-error = Hata:

## Formda neler yanlış olabilir

error-name-missing = Adınızı yazın.
error-name-long = Bu ad çok uzun; lütfen kısaltın.
error-name-characters = Adda, mektupta yer alamayacak bir karakter var; lütfen silin.
error-email-missing = E-posta adresinizi yazın.
error-email-invalid = Bu bir e-posta adresine benzemiyor. Şöyle görünmeli: name@example.org.
error-email-long = Bu e-posta adresi çok uzun.
error-country-missing = Ülkenizi seçin.
error-country-unknown = Listeden bir ülke seçin.
error-consent-missing = İmzalamak istiyorsanız kutuyu işaretleyin.
error-visibility-unknown = Adınızı kimlerin görebileceğini seçin.
error-city-long = Bu, bir şehir veya kasaba adı için çok uzun; lütfen kısaltın.
error-organisation-long = Bu, bir örgüt adı için çok uzun; lütfen kısaltın.
error-message-long = Sözleriniz mektup için çok uzun; lütfen kısaltın.
error-characters = Burada saklanamayan bir karakter var; lütfen silin.
error-subscribe-unknown = Bu kampanyada haber alabileceğiniz böyle bir örgüt yok.
error-share-unknown = Bu kampanyada bilgilerinizin iletilebileceği böyle bir örgüt yok.

## Formdan sonra

thanks-title = Bir adım kaldı: e-postayla onaylayın
thanks-lead = Teşekkür ederiz. İmzanız, onayladığınız anda sayılır.
thanks-step-open = Posta kutunuzu açın. İletimiz birkaç dakika içinde gelir.
thanks-step-press = İçindeki bağlantıyı açın ve düğmeye basın.
thanks-step-letter = Mektubunuz yola çıkar ve imzanız sayılır.
thanks-step-statement = İmzanız sayılır.
thanks-nothing = İleti gelmedi mi? İstenmeyen posta klasörüne bakın. Adresi yanlış yazdıysanız yeniden imzalamanız yeterli.
thanks-twice = Daha önce imzaladınız mı? O zaman iletide bu yazar. İmzanız bir kez sayılır.
thanks-share = Beklerken başkalarına da söyleyin
thanks-back = Çağrıya dön

## Onay

confirm-title = İmzanızı onaylayın
confirm-lead-letter = Düğmeye bastığınızda mektubunuz yola çıkar.
confirm-lead-statement = Düğmeye bastığınızda imzanız sayılır.
confirm-campaign = Kampanya
confirm-name = Adınız
confirm-country = Ülke
confirm-visibility = Adınızı kimler görür
confirm-button = İmzamı onaylıyorum
confirm-not-you = Siz değil miydiniz? O zaman bu sayfayı kapatın. Onaylanmayan bilgi kendiliğinden silinir.
confirm-done-title = İmzanız onaylandı
confirm-done-letter = Teşekkür ederiz. Mektubunuz yolda.
confirm-done-statement = Teşekkür ederiz. İmzanız sayıldı.
confirm-done-letters = Mektubunuza ne olduğunu görün
confirm-done-withdraw = İmzayı geri çek
confirm-done-share = Şimdi başkalarına da söyleyin: siz imzaladınız diye biri daha imzalayabilir.

## Geri çekme

withdraw-title = İmzanızı geri çekin
withdraw-lead = Bundan sonra imzanız sayılmaz; adınız, adresiniz ve sözleriniz buradan silinir.
withdraw-letters = Hâlâ bekleyen mektuplar gönderilmez. Bir posta sunucusunun kabul ettiği mektup geri çağrılamaz.
withdraw-button = İmzamı geri çek ve verilerimi sil
withdraw-keep = Kalsın
withdraw-done-title = İmzanız geri çekildi
withdraw-done = Verileriniz buradan silindi. Bu kampanya hakkında size artık yazmayacağız.
withdraw-done-stopped =
    { $count ->
        [one] { $count } mektup henüz yola çıkmamıştı, durduruldu.
       *[other] { $count } mektup henüz yola çıkmamıştı, durduruldu.
    }
withdraw-done-left =
    { $count ->
        [one] { $count } mektup yola çıkmıştı, geri çağrılamaz.
       *[other] { $count } mektup yola çıkmıştı, geri çağrılamaz.
    }

## Mektuplara ne oldu

letters-count =
    { $count ->
        [one] { $count } mektup
       *[other] { $count } mektup
    }
letters-answered = Yanıtlandı
letters-accepted = Posta sunucusu kabul etti
letters-batched = Toplu gönderide veya postada
letters-waiting = Bekliyor
letters-refused = Reddedildi
letters-bounced = Geri döndü
letters-expired = Vazgeçildi
letters-cancelled = Durduruldu
letters-answered-means = Muhatap yanıt verdi.
letters-accepted-means = “Kabul etti”: mektuplarımızı taşıyan posta sunucusu mektubu teslim aldı ve geri dönen olmadı. Okunup okunmadığını hiçbir makine söyleyemez.
letters-batched-means = Başkalarıyla birlikte yoldaki tek bir iletide toplandı veya postayla gitmek üzere basıldı.
letters-waiting-means = Henüz teslim edilmedi: sırası gelmedi veya bir posta sunucusu erteledi, yeniden deniyoruz.
letters-refused-means = Bir posta sunucusu kesin olarak reddetti.
letters-bounced-means = Bir posta sunucusu önce teslim aldı; sonra geri döndü.
letters-expired-means = Günlerce denedik, hiçbir posta sunucusu almadı.
letters-cancelled-means = İmza geri çekildiğinde veya gönderim durdurulduğunda henüz yola çıkmamıştı.

## Mektuplarım ne oldu

letter-title = Mektubunuz ne oldu
letter-lead =
    { $count ->
        [one] Sizin adınıza bir mektup.
       *[other] Sizin adınıza { $count } mektup.
    }
letter-none = Henüz mektup yazılmadı. Mektuplar, imza onaylandığında yazılır.
letter-statement = Bu bildiriye insanlar imzalarını koyar; mektup gönderilmez.
letter-column-target = Muhatap
letter-column-state = Ne oldu
letter-why-ours = Bu site mektubu teslim edemedi; bunu siteyi yönetenler düzeltmelidir.
letter-why-nobody = Hiçbir posta sunucusuna ulaşılamadı.
letter-why-later = Posta sunucusu daha sonra gelmemizi istedi. Birçoğu henüz tanımadığı gönderenlere böyle yapar.
letter-why-full = Muhatabın posta kutusu dolu.
letter-why-mailbox = Muhatabın adresi yok veya posta almıyor.
letter-why-large = Mektup, posta sunucusu için fazla büyük.
letter-why-rule = Posta sunucusunun bir kuralı onu dışarıda tutuyor, belki istenmeyen posta olarak. Bu sizinle ilgili değildir.
letter-why-us = Posta sunucusu şu sıra bu siteden posta almıyor; bunu siteyi yönetenler düzeltmelidir.
letter-why-way = Muhatabın posta sunucusuna şu sıra yol yok.
letter-why-declined = Posta sunucusu, bir makinenin anlayacağı bir neden bildirmedi.
letter-leased = Şu anda teslim ediliyor.
letter-again = Sonraki deneme: { $when }
letter-address = Gönderildiği adres: { $place } / { $count }
letter-reply = Posta sunucusunun söyledikleri
letter-bounced = Posta kutusu dolu, kapalı veya korumalı olduğunda böyle olur. Bu sizin hatanız değildir, imzanız yine de sayılır.
letter-answered = Yanıt size e-postayla iletildi.
letter-batched-mail = Muhataba başkalarıyla birlikte tek iletide gider.
letter-batched-post = Postayla gitmek üzere basıldı.
letter-withdrawn = İmzanızı geri çektiniz. Henüz yola çıkmamış olanlar durduruldu.
letter-receipt-title = Alındı belgeleriniz
letter-receipt-lead = İmzanızın açık kayıt defterinde bulunduğunu ve sayıldığını kanıtlarlar.
letter-receipt-private = Kendiniz için belge
letter-receipt-private-hint = Adınızı, adresinizi ve gizli bir sayıyı içerir. Saklayın ve kimseye vermeyin: onu bulan, imzaladığınızı öğrenir.
letter-receipt-share = Paylaşılacak belge
letter-receipt-share-hint = Kimsenin adını vermez. Onu herkese gösterebilirsiniz.
letter-receipt-wait = Belgeleriniz yazılıyor. Bir dakika sonra yeniden bakın.
letter-receipt-check = Neyi kanıtlarlar ve nasıl denetlenirler

## Yazdırma görünümü

print-title = Yazdırma görünümü
print-back = Çağrıya dön
print-sign-here = Okuyup imzalamak için:

## Gizlilik

privacy-title = Verilerinize ne oluyor
privacy-summary = Bu site sizin hakkınızda ne biliyor, bunu kimler görüyor ve ne zaman siliniyor.
privacy-who-title = Sorumlu kim
privacy-who = Bu siteyi yürüten: { $operator }.
privacy-contact = Verilerinizle ilgili her soru için yazın: { $contact }.
privacy-stored-title = Neleri saklıyoruz
privacy-stored = Forma yazdıklarınız, hangi dilde imzaladığınız, ne zaman imzaladığınız ve ne zaman onayladığınız. Verdiğiniz onaylar, metinleri ve zamanlarıyla birlikte saklanır.
privacy-source = Sizi buraya getiren bağlantı nerede durduğunu söylüyorsa, örneğin “?from=newsletter”, bu sözcük de saklanır; böylece bir kampanya hangi bağlantılarının izlendiğini öğrenir. Sözcük herkes için aynıdır.
privacy-sealed = Adınız, e-posta adresiniz, şehriniz, örgütünüz ve kendi sözleriniz, veritabanının dışında tutulan bir anahtarla şifrelenir. Yalnızca veritabanını çalan kişi ne kimin imzaladığını ne de bir adresi öğrenebilir.
privacy-log = Onaylanan her imza açık kayıt defterinde de bir kayıttır. Kayıt kampanyayı belirtir, size ait hiçbir şeyi içermez. Yalnızca alındı belgenizdeki gizli sayıyla sizinle ilişkilendirilebilir; verileriniz silindiğinde o sayı da buradan silinir.
privacy-not-title = Neleri saklamıyoruz
privacy-no-ip = IP adresiniz hiçbir yerde saklanmaz: ne veritabanında ne de bir kayıt dosyasında.
privacy-no-cookies = Destekçilere çerez verilmez. Ziyaretlerinizi kimse saymaz.
privacy-no-third = Sayfalar başka hiçbir yerden bir şey yüklemez. Bir sosyal ağın bağlantısı, o ağı ancak siz tıkladığınızda açar.
privacy-limit =
    { $count ->
        [one] İmza atan makinelere karşı, bir ağdan saatte en çok { $count } imza alınır. Bunun için ağın şifrelenmiş bir işareti bellekte tutulur; anahtarı her gün değişir ve unutulur.
       *[other] İmza atan makinelere karşı, bir ağdan saatte en çok { $count } imza alınır. Bunun için ağın şifrelenmiş bir işareti bellekte tutulur; anahtarı her gün değişir ve unutulur.
    }
privacy-limit-off = Burada ağ başına bir sınır konmamıştır; bu yüzden ağınızın işareti de tutulmaz.
privacy-time-trap =
    { $count ->
        [one] Açıldıktan sonra { $count } saniyeden önce geri gelen bir formu, sayılmadan önce bir insan inceler.
       *[other] Açıldıktan sonra { $count } saniyeden önce geri gelen bir formu, sayılmadan önce bir insan inceler.
    }
privacy-seen-title = Adınızı kimler görür
privacy-seen-public = “Herkes”: adınız ve ülkeniz kampanyanın sayfasında ve mektupta yer alabilir.
privacy-seen-targets = “Yalnızca mektubu alanlar”: adınız mektupta yer alır, başka hiçbir yerde yer almaz.
privacy-seen-withheld = “Hiç kimse”: mektup ülkenizdeki “bir destekçi”den gelir. İmzanız sayılır.
privacy-seen-organisations = Bir örgüt size ancak onun kutusunu işaretlerseniz yazabilir veya bilgilerinizi alabilir. Hiçbir kutu önceden işaretli değildir.
privacy-erased-title = Ne zaman siliniyor
privacy-erased-unconfirmed =
    { $days ->
        [one] Onaylanmayan bir imza { $days } gün sonra silinir.
       *[other] Onaylanmayan bir imza { $days } gün sonra silinir.
    }
privacy-erased-on = { $date } tarihinde silinir
privacy-erased-after =
    { $days ->
        [one] kampanya kapandıktan { $days } gün sonra silinir
       *[other] kampanya kapandıktan { $days } gün sonra silinir
    }
privacy-erased-campaigns = Sonrasında yalnızca sayılar kalır. Bu sitedeki kampanyalar için:
privacy-withdraw-title = İmzanızı geri çekebilirsiniz
privacy-withdraw = Bizden gelen her e-postada imzanızı geri çekebileceğiniz bir bağlantı bulunur. O zaman verileriniz hemen silinir ve sayı azalır.
privacy-rights-title = Haklarınız
privacy-rights = Genel Veri Koruma Tüzüğü’nün (GDPR) geçerli olduğu yerlerde, dilediğiniz zaman geri alabileceğiniz açık rızanıza (6. ve 9. maddeler) dayanırız. Hakkınızda neyin saklandığını sorabilir, bunun düzeltilmesini, silinmesini veya size verilmesini isteyebilir ve bir denetim makamına şikâyette bulunabilirsiniz.
privacy-onion = Bu siteyi Tor üzerinden de okuyabilir ve imzalayabilirsiniz:

## Açık kayıt defteri: denetlenebilen sayı

log-title = Herkesin denetleyebileceği bir sayı
log-summary = Bu sitede onaylanan her imza, açık bir kayıt defterinde bir kayıttır. Deftere kayıt eklenir; kayıtlar hiçbir zaman değiştirilmez, hiçbir zaman çıkarılmaz. Böylece kimse bir sayıya yalnızca biz söyledik diye inanmak zorunda kalmaz.
log-now-title = Defterin şimdiki durumu
log-entries = Kayıtlar
log-as-of = Durum tarihi
log-origin = Defterin adı
log-key = Defterin açık anahtarı
log-former-keys = Önceki açık anahtarlar
log-checkpoint = Son denetim noktasını okuyun
log-none = Defter henüz boş: hiçbir imza onaylanmadı.
log-column-campaign = Kampanya
log-column-signed = İmzalanan
log-column-withdrawn = Geri çekilen
log-column-removed = Çizilen
log-column-counted = Sayılan
log-counts-explained = “signed” (imzalandı) kayıtları sayılır; imzacıların geri çektikleri ve gerçek olmadığı için bu sitenin üstünü çizdikleri bundan düşülür.
log-counted-title = Ne sayılıyor
log-counted-signed = Biri imzasını onayladığında deftere bir kayıt eklenir. Kayıt kampanyayı belirtir; adın, e-posta adresinin ve ülkenin parmak izini içerir. Parmak izine, yalnızca imzacının alındı belgesinde ve bizim şifreli depomuzda bulunan gizli bir sayı da katılır. Bu sayı olmadan kimse kayıttan bir şey okuyamaz, deneyerek de bulamaz.
log-counted-ended = Bir imza geri çekildiğinde veya çizildiğinde başka bir kayıt hangisi olduğunu söyler ve sayı azalır. Kampanyadan sonra kişisel veriler silindiğinde bunu da bir kayıt söyler ve sayı kalır.
log-entry-example = Bir kayıt böyledir ve başka hiçbir şey içermez:
log-checked-title = Nasıl denetlenebilir
log-checked-seal = Bütün kayıtların birlikte tek bir parmak izi vardır. Kayıt eklendikçe onu imzalarız; buna denetim noktası denir. Bir denetim noktasını saklayan kişi, ondan önce hiçbir şeyin değiştirilmediğini sonradan kanıtlayabilir.
log-checked-receipt = Her imzacı teşekkürümüzle birlikte bir alındı belgesi alır. Belge, tam da bu imzanın kayıtlar arasında olduğunu kanıtlar.
log-checked-witness = Tanıklar, yani bu siteden bağımsız örgütler, defteri izler. Bir denetim noktasını ancak daha önce gördükleri hiçbir şey değişmemişse imzalarlar. Böylece burada bir defter, orada başka bir defter gösterilemez.
log-checked-all = Herkes defterin tamamını indirip yeniden sayabilir ve karşılaştırabilir.
log-proves-title = Neyi kanıtlar, neyi kanıtlamaz
log-proves-yes = Kanıtladığı
log-proves-no = Kanıtlamadığı
log-proves-count = sayıldığı kadar kaydın defterde bulunduğu ve hiçbirinin sonradan değiştirilmediği, çıkarılmadığı;
log-proves-own = alındı belgesi olan her imzacıya, kendi imzasının bunlar arasında olduğu;
log-proves-same = tanıklar izlediği ölçüde, herkese aynı defterin gösterildiği.
log-not-people = her kaydın arkasında gerçek bir insanın bulunduğu. Her adres e-postayla onaylanır. Bu, imzacı uydurmayı zahmetli kılar ama olanaksız kılmaz; hele siteyi işleten için;
log-not-missing = kimsenin dışarıda bırakılmadığı. Ama dışarıda bırakılan kişi alındı belgesi almaz, böylece bunu fark eder;
log-not-letters = mektupların teslim edildiği veya okunduğu. Onlara ne olduğu her kampanyanın sayfasında yazar.
log-witnesses-title = Kim izliyor
log-witnesses = Bu örgütler defteri izliyor. Her biri yalnızca daha önce gördüğünün devamı olanı imzalar.
log-witnesses-none = Bu defteri henüz başka bir örgüt izlemiyor. O zamana kadar herkese aynı defterin gösterildiğine dair elinizde yalnızca bizim sözümüz var.
log-witnesses-join = Her örgüt, kendi küçük bir makinesinde bu programla tanık olabilir:
log-column-witness = Tanık
log-column-agreed = Son uyuşma
log-column-then = O andaki kayıtlar
log-witness-never = Henüz değil
log-check-title = Bir alındı belgesini denetleyin
log-check-lead = Alındı belgeniz teşekkür e-postamızla geldi; mektuplarınızla ilgili sayfada da duruyor. Burada, tarayıcınızda denetlenir ve hiçbir yere gönderilmez.
log-check-choose = Bir alındı belgesi seçin veya buraya bırakın
log-check-key-hint = Bu, bu defterin anahtarıdır. Başka bir sitenin belgesi için buraya o sitenin anahtarını yazın.
log-check-scripts = Tarayıcınız burada JavaScript çalıştırmıyor. Aşağıdaki komut da bir belgeyi denetler.
log-check-source = Bu denetimin kaynak kodu, okumak isteyenler için
log-command-title = Her şeyi kendiniz denetleyin
log-command-lead = Ne bu sayfaya ne de bu siteye güvenmek isterseniz, programı kendi bilgisayarınızda kullanın. Bu, defterin tamamını yeniden sayar:
log-command-receipt = Bu, bir alındı belgesini denetler:
log-command-open = Biçimler açıktır ve tanımlanmıştır; başkalarının programları da denetleyebilir:

## Bir belge hakkındaki karar, tarayıcıda

log-say-busy = Denetleniyor …
log-say-good = Bu alındı belgesi doğru
log-say-bad = Bu alındı belgesi doğru değil
log-say-alarm = Alarm: defter değiştirilmiş
log-say-private = Bu, yalnızca imzacı için olan belgedir. Ad, adres ve ülke, imzalanırken verilenlerle tıpatıp aynıdır. Onu kendinize saklayın; sayıldığınızı başkalarına göstermek için paylaşılacak belge var.
log-say-shareable = Bu, paylaşılacak bir belgedir. Bu kaydın defterde bulunduğunu kanıtlar, kime ait olduğunu söylemez.
log-say-person = Ad
log-say-entry-number = Kaydın numarası
log-say-log-size = O andaki kayıtlar
log-say-cosigned = Tanık
log-say-same = Defter bugün, belge yazıldığındakiyle tıpatıp aynı.
log-say-grown = Belge yazıldığından beri defter büyüdü; o andaki kayıtlar: { $size }, bugünküler: { $today }. Önceki bütün kayıtların değişmediğini aşağıdaki komut kanıtlar; bunun için defteri indirir.
log-say-shrunk = Bu belge yazıldığında defterde bugünkünden çok kayıt vardı; o an: { $size }, bugün: { $today }. Bir defter hiçbir zaman küçülmez: kayıtlar çıkarılmış. Bu belgeyi saklayın ve başkalarına söyleyin.
log-say-split = Kayıt sayısı ({ $size }) bu belge yazıldığındakiyle aynı, ama parmak izleri değil: iki ayrı defter gösterilmiş. Bu belgeyi saklayın ve başkalarına söyleyin.
log-say-odd = Bu sitenin defterin bugünkü durumu diye gösterdiği şey bu anahtarla imzalanmamış. Bir dakika sonra yeniden deneyin. Böyle kalırsa başkalarına söyleyin.
log-say-unreachable = Defterin bugünkü durumu sorulamadı. Belge tek başına denetlendi.
log-say-elsewhere = Belge başka bir defterden geliyor: { $origin }. O defterin bugünkü durumu burada sorulmaz.
log-say-later = Bir belge, imzanın sonradan geri çekilip çekilmediğini söylemez. Bunu başka bir kayıt söyler; aşağıdaki komut onu bulur.
log-say-no-receipt = Bu dosya bir imzanın alındı belgesi değil. Bir belgenin adı “.tlog-proof” ile biter.
log-say-no-extra = Belge ne hakkında olduğunu söylemiyor: “extra” satırı eksik.
log-say-extra = Belgenin neyin imzalandığını söyleyen bölümü bozuk veya değiştirilmiş.
log-say-damaged = Belge bozuk: bir satır eksik, kesik veya değiştirilmiş.
log-say-origin = Belge başka bir defterden geliyor: { $origin }. Denetlemek için yukarıdaki alana o defterin açık anahtarını yazın.
log-say-unsigned = Belge bu anahtarla imzalanmamış. Bu defterden değil.
log-say-signature = Defterin imzası belgeye uymuyor: belge değiştirilmiş veya sahte.
log-say-place = Belge { $index } numaralı kaydı gösteriyor, ama defterde daha az kayıt olduğunu kendisi söylüyor: { $size }.
log-say-record = Belgenin söylediği, defterin imzaladığına götürmüyor. Ad, adres, ülke, gizli sayı veya kaydın yeri değiştirilmiş.
log-say-entry = Belgenin söylediği, defterin imzaladığına götürmüyor. Kampanya, kayıt veya kaydın yeri değiştirilmiş.
log-say-key = “Defterin açık anahtarı” alanında yazan, bir defterin anahtarı değil.

## Bir şeyler ters gittiğinde

problem-missing-title = Böyle bir sayfa yok
problem-missing = Adres yanlış yazılmış olabilir ya da kampanyanın adı başka olabilir.
problem-link-title = Bu bağlantı çalışmıyor
problem-link = Bir posta programı bağlantıyı ikiye bölmüş olabilir. İletideki bağlantının tamamını kopyalayın ya da yeniden imzalayın: size yenisi gelir.
problem-link-expired-title = Bu bağlantının süresi doldu
problem-link-expired = İmza zamanında onaylanmadı, saklanan bilgiler silindi. Dilerseniz yeniden imzalayabilirsiniz.
problem-link-withdrawn-title = Bu imza geri çekildi
problem-link-withdrawn = Artık ondan hiçbir şey saklanmıyor. Dilediğiniz zaman yeniden imzalayabilirsiniz.
problem-closed-title = Bu kampanya kapandı
problem-closed = Artık imza almıyor. Hiçbir şey saklanmadı.
problem-not-open-title = Bu kampanya henüz açılmadı
problem-not-open = { $date } tarihinden itibaren imza alıyor. Hiçbir şey saklanmadı.
problem-suspended-title = Bu kampanya askıya alındı
problem-suspended = Şu anda kimse imzalayamaz ve mektupları bekliyor. Lütfen birkaç gün sonra yeniden bakın.
problem-large-title = Bu çok fazla oldu
problem-large = Gönderilen, bir formun olabileceğinden daha büyük. Hiçbir şey saklanmadı. Lütfen sözlerinizi kısaltıp yeniden gönderin.
problem-type-title = Bu form okuyamadığımız bir biçimde gönderildi
problem-type = Lütfen kampanyanın sayfasında imzalayın. Programlar UTF-8 ile “application/x-www-form-urlencoded” gönderir.
problem-method-title = Bu sayfa bu şekilde kullanılamaz
problem-method = Kampanyanın sayfasını açın ve oradaki formu kullanın.
problem-limited-title = Ağınızdan çok fazla imza geldi
problem-limited = Makineleri dışarıda tutmak için bir süre ağınızdan imza almıyoruz. Hiçbir şey saklanmadı. Lütfen daha sonra ya da başka bir bağlantıdan yeniden deneyin.
problem-busy-title = Aynı anda çok fazla kişi imzalıyor
problem-busy = İmzanız henüz saklanmadı. Yazdıklarınız hâlâ burada: lütfen biraz bekleyip yeniden gönderin.
problem-unavailable-title = Siteye kısa bir süre ulaşılamıyor
problem-unavailable = Lütfen bir dakika sonra yeniden deneyin. Size onaylanmış olan hiçbir şey kaybolmadı.
problem-internal-title = Bizim tarafımızda bir şey ters gitti
problem-internal = Bu sizin hatanız değil; hatayı kaydettik. Lütfen yeniden deneyin. Yine olursa bize bu numarayı bildirin:
problem-home = Açık kampanyaları görün
problem-again = Yeniden dene

## Tanıtımın giden kutusu ve yayın masası

outbox-title = Giden kutusu
outbox-lead = Bu sitenin göndereceği bütün iletiler, en yenisi üstte. Bu bilgisayardan hiçbir şey çıkmadı.
outbox-none = Henüz ileti yok. Bir şey imzalayın.
outbox-from = Kimden
outbox-to = Kime
outbox-subject = Konu
outbox-date = Tarih
outbox-newer = Daha yeni
outbox-older = Daha eski
outbox-back = Bütün iletiler
outbox-headers = Bütün başlık alanları
outbox-html = Aynı ileti, web sayfası olarak
outbox-attachments = Ekler
outbox-unreadable = Bu ileti okunamıyor.
outbox-closed-title = Yalnızca çalışanlar
outbox-closed = Programın başlarken yazdırdığı giriş bağlantısını kullanın.
