### Muhataplara mektuplar ve destekçilere iletiler.

## Mektup: kampanyanın yazdıklarının çevresi

mail-letter-from = { $name } ({ $sender } aracılığıyla)
mail-letter-anonymous = Bir destekçi, { $country }
mail-letter-place = { $city }, { $country }
mail-letter-footer = Bu mektup, e-posta adresi doğrulanmış bir kişi tarafından “{ $title }” kampanyası (düzenleyen: { $sponsor }) aracılığıyla gönderilmiştir:
mail-letter-number = Mektup no: { $number }
mail-letter-test = Bu bir deneme mektubudur: bu adrese gönderilen mektupların ulaşıp ulaşmadığını sınar. Lütfen yanıtlamayın.
mail-letter-your-name = [adınız]
mail-letter-your-country = [ülkeniz]
mail-letter-your-words = [eklerseniz, kendi sözleriniz]
mail-letter-their-name = [muhatabın adı]
mail-letter-their-office = [görevi]

## Bir destekçiye giden her ileti

mail-from = { $sponsor } ({ $sender } aracılığıyla)
mail-greeting = Sayın { $name },
mail-footer = Bu iletiyi { $sender } gönderiyor, çünkü bu adres orada imza için verildi.
mail-campaign-link = Çağrıyı okuyun
mail-letters-link = Mektuplarınıza ne olduğunu görün
mail-withdraw-link = İmzamı geri çek
mail-erase-link = Şimdi sil

## Onay ricası

mail-confirmation-subject = Lütfen onaylayın: { $title }
mail-confirmation-intro = { $date } tarihinde biri, “{ $title }” çağrısını (çağrıyı yapan: { $sponsor }) imzalamak için bu adresi verdi. Bu kişi sizseniz lütfen onaylayın. O zamana kadar imza sayılmaz.
mail-reminder-subject = Onayınızı hâlâ bekliyoruz: { $title }
mail-reminder-intro = { $date } tarihinde biri, “{ $title }” çağrısını (çağrıyı yapan: { $sponsor }) imzalamak için bu adresi verdi. İmza henüz onaylanmadı, bu yüzden sayılmıyor. Bu kişi sizseniz lütfen onaylayın. Size bir daha hatırlatmayacağız.
mail-repeat-pending-intro = Bu adres, “{ $title }” çağrısını (çağrıyı yapan: { $sponsor }) imzalamak için yeniden verildi. İlk kez { $date } tarihinde verilmişti ve imza henüz onaylanmadı. Bu kişi sizseniz lütfen onaylayın. O zamana kadar imza sayılmaz.
mail-confirm-action = İmzamı onayla
mail-confirm-next =
    { $letters ->
        [one] Onayladığınızda adınıza bir mektup yola çıkar.
       *[other] Onayladığınızda adınıza, her muhataba bir tane olmak üzere { $letters } mektup yola çıkar.
    }
mail-confirm-until = Bağlantı { $until } gününün sonuna kadar çalışır.
mail-confirm-not-you = Bu kişi siz değilseniz hiçbir şey yapmanız gerekmez: hiçbir şey gönderilmez ve yazılanlar o günden sonra silinir. Dilerseniz hemen de silebilirsiniz.

## Onaydan sonra teşekkür

mail-thanks-subject = İmzanız sayıldı: { $title }
mail-thanks-intro = Teşekkür ederiz. “{ $title }” çağrısına (çağrıyı yapan: { $sponsor }) verdiğiniz imza onaylandı ve sayıldı.
mail-thanks-letters =
    { $letters ->
        [one] Şimdi adınıza bir mektup yola çıkıyor. Ona ne olduğunu aşağıdaki bağlantıdan görebilirsiniz. Bağlantıyı yeniden bulmak için bu iletiyi saklayın.
       *[other] Şimdi adınıza, her muhataba bir tane olmak üzere { $letters } mektup yola çıkıyor. Onlara ne olduğunu aşağıdaki bağlantıdan görebilirsiniz. Bağlantıyı yeniden bulmak için bu iletiyi saklayın.
    }
mail-thanks-name-public = Adınız, seçtiğiniz gibi, çağrının sayfasında gösterilir.
mail-thanks-name-targets = Seçtiğiniz gibi, adınızı muhataplar görür, kamuoyu görmez.
mail-thanks-name-withheld = Seçtiğiniz gibi, adınız ne kamuoyuna ne de muhataplara gösterilir; imzanız yine de sayılır.
mail-thanks-share = Çağrıyı iş arkadaşlarınıza ve dostlarınıza iletin
mail-thanks-receipts = Ekte iki alındı belgesi var. İmzanızın sayıldığını kanıtlarlar. Kendiniz için olan, adınızı, adresinizi ve gizli bir sayıyı içerir: saklayın ve kimseye vermeyin. Paylaşılacak olan kimsenin adını vermez; onu herkese gösterebilirsiniz.
mail-log-link = Belgeler neyi kanıtlar ve nasıl denetlenir
mail-thanks-withdraw = İmzanızı dilediğiniz zaman geri çekebilirsiniz. O zaman hakkınızda bildiğimiz her şey silinir ve henüz yola çıkmamış mektuplar durdurulur.
mail-thanks-withdraw-statement = İmzanızı dilediğiniz zaman geri çekebilirsiniz. O zaman hakkınızda bildiğimiz her şey silinir.
mail-thanks-erased-on = Her durumda bilgileriniz { $date } tarihinde silinir.
mail-thanks-erased-after =
    { $days ->
        [one] Her durumda bilgileriniz kampanya kapandıktan bir gün sonra silinir.
       *[other] Her durumda bilgileriniz kampanya kapandıktan { $days } gün sonra silinir.
    }

## Adres onaydan sonra yeniden kullanıldı

mail-repeat-subject = Zaten imzaladınız: { $title }
mail-repeat-intro = Bu adres, “{ $title }” çağrısını (çağrıyı yapan: { $sponsor }) imzalamak için yeniden verildi. İmzanız { $date } tarihinde onaylandı ve bir kez sayılır; hiçbir şey değişmedi. Bu kişi siz değilseniz hiçbir şey yapmanız gerekmez.
mail-repeat-change = Verdiğiniz bilgileri değiştirmek için imzanızı geri çekip yeniden imzalayın.

mail-answer-subject = Mektubunuza gelen yanıt: { $title }
mail-answer-intro = { $target } mektubunuzu yanıtladı. Yazılan şudur:
mail-answer-files = Yanıtla birlikte dosyalar geldi. Güvenliğiniz için iletilmiyor: { $files }
mail-answer-private = Adresiniz kimseye gösterilmedi. Bu iletiyi yanıtlarsanız bize ulaşırsınız, mektubun alıcısına değil.

mail-digest-subject = “{ $title }” kampanyasından mektuplar: { $letters }
mail-digest-intro = Bu iletiyle size, { $sponsor } örgütünün “{ $title }” kampanyası aracılığıyla yazılmış mektuplar geliyor. Mektup sayısı: { $letters }. İlkinin tarihi: { $since }.
mail-digest-countries = Geldikleri ülkeler: { $countries }.
mail-digest-others = başka ülkeler ({ $letters })
mail-digest-files = Mektuplar iki biçimde ektedir: okunacak ya da yazdırılacak sayfalar olarak (PDF) ve e-posta programlarının açtığı bir posta kutusu olarak (mbox); orada her mektup ayrı bir iletidir ve tek başına yanıtlanabilir.
mail-digest-part = Bölüm { $part } / { $parts }
mail-digest-answer = Bu iletiye verilen yanıt bu siteyi yürütenlere ulaşır.
mail-digest-page = Kampanya:
mail-digest-log = Sayıyı herkesin denetleyebildiği açık kayıt defteri:

paper-title = Postaya verilecek mektuplar
paper-run = Baskı { $run }, dosya { $file }, { $date }
paper-letters = Mektuplar: { $letters }
paper-private = Bu sayfalarda adlar var. Güvenli yerde saklayın, postaya verilmeyeni yok edin.

mail-report-subject = Sonuç: { $title }
mail-report-intro = “{ $title }” çağrısını imzaladınız (çağrıyı yapan: { $sponsor }). Kampanya sona erdi, raporu herkese açık.
mail-report-action = Raporu okuyun
mail-report-why = Bu tek iletiyi, size yeniden yazılmasını kabul ettiğiniz için alıyorsunuz ({ $sponsor }).
