//! What readers of each language expect, as CLDR has it and as we differ. No-break spaces show as `_`.

use jiff::civil::date;

use super::{INTERFACE, language, texts};
use crate::kernel::Country;
use crate::languages::{Arg, Locale};

/// One line a language.
fn in_every_language(show: impl Fn(&Locale) -> String) -> String {
    let texts = texts();
    let lines = INTERFACE.iter().map(|tag| format!("{tag} {}", show(texts.locale(&language(tag)))));
    lines.collect::<Vec<_>>().join("\n").replace(['\u{a0}', '\u{202f}'], "_")
}

#[test]
fn numbers() {
    insta::assert_snapshot!(in_every_language(|l| [1_234_567, 1234, 0].map(|n| l.number(n)).join(" | ")), @r"
    en 1,234,567 | 1,234 | 0
    fr 1_234_567 | 1_234 | 0
    de 1.234.567 | 1.234 | 0
    es 1.234.567 | 1234 | 0
    it 1.234.567 | 1234 | 0
    pt 1_234_567 | 1234 | 0
    tr 1.234.567 | 1.234 | 0
    ru 1_234_567 | 1_234 | 0
    kk 1_234_567 | 1_234 | 0
    ar 1,234,567 | 1,234 | 0
    ko 1,234,567 | 1,234 | 0
    ");
}

#[test]
fn percent() {
    insta::assert_snapshot!(in_every_language(|l| l.percent(37)), @r"
    en 37%
    fr 37_%
    de 37_%
    es 37_%
    it 37%
    pt 37%
    tr %37
    ru 37_%
    kk 37%
    ar 37‎%‎
    ko 37%
    ");
}

#[test]
fn dates() {
    let day = date(2014, 4, 8);
    insta::assert_snapshot!(in_every_language(|l| {
        [l.date(day), l.date_short(day), l.date_stated("2014-04"), l.date_stated("2014")].join(" | ")
    }), @r"
    en 8 April 2014 | 8 Apr 2014 | April 2014 | 2014
    fr 8 avril 2014 | 8 avr. 2014 | avril 2014 | 2014
    de 8. April 2014 | 08.04.2014 | April 2014 | 2014
    es 8 de abril de 2014 | 8 abr 2014 | abril de 2014 | 2014
    it 8 aprile 2014 | 8 apr 2014 | aprile 2014 | 2014
    pt 8 de abril de 2014 | 08/04/2014 | abril de 2014 | 2014
    tr 8 Nisan 2014 | 8 Nis 2014 | Nisan 2014 | 2014
    ru 8 апреля 2014_г. | 8 апр. 2014_г. | апрель 2014_г. | 2014
    kk 2014_ж. 8 сәуір | 2014_ж. 08 сәу. | 2014_ж. сәуір | 2014
    ar 8 أبريل 2014 | 08‏/04‏/2014 | أبريل 2014 | 2014
    ko 2014년 4월 8일 | 2014/4/8 | 2014년 4월 | 2014년
    ");
}

#[test]
fn dates_of_any_precision_and_none() {
    let texts = texts();
    let english = texts.locale(&language("en"));
    for (stated, shown) in [
        ("2014-04-08", "8 April 2014"),
        ("2014-04", "April 2014"),
        ("2014", "2014"),
        ("spring 2014", "spring 2014"),
        ("2014-13", "2014-13"),
        ("", ""),
    ] {
        assert_eq!(english.date_stated(stated), shown);
    }
    assert_eq!(english.text_with("no-such-key", &[("n", Arg::from(1))]), "no-such-key");
}

/// ICU4X panics in debug builds where its data and code disagree, as 2.4 does for months in plain `pt`.
#[test]
fn every_day_of_a_year_can_be_written() {
    let texts = texts();
    for locale in INTERFACE.iter().map(|tag| texts.locale(&language(tag))) {
        for day in date(2024, 1, 1).series(jiff::Span::new().days(1)).take(366) {
            let shown = [locale.date(day), locale.date_short(day), locale.date_stated(&day.to_string()[..7])];
            assert!(shown.iter().all(|text| text.contains("24")), "{shown:?}");
        }
    }
}

#[test]
fn lists() {
    let items = ["A".to_owned(), "B".to_owned(), "C".to_owned()];
    insta::assert_snapshot!(in_every_language(|l| [l.list(&items), l.list(&items[..2])].join(" | ")), @r"
    en A, B and C | A and B
    fr A, B et C | A et B
    de A, B und C | A und B
    es A, B y C | A y B
    it A, B e C | A e B
    pt A, B e C | A e B
    tr A, B ve C | A ve B
    ru A, B и C | A и B
    kk A, B, C | A және B
    ar A وB وC | A وB
    ko A, B 및 C | A 및 B
    ");
}

#[test]
fn countries() {
    let codes = ["KZ", "HK", "PS", "CD", "CG", "BY", "KR", "MM", "GB", "BA", "IM"];
    insta::assert_snapshot!(in_every_language(|l| {
        codes.map(|code| l.country(Country::parse(code).unwrap())).join(" | ")
    }), @r"
    en Kazakhstan | Hong Kong | Palestine | Democratic Republic of the Congo | Republic of the Congo | Belarus | South Korea | Myanmar | United Kingdom | Bosnia and Herzegovina | Isle of Man
    fr Kazakhstan | Hong Kong | Palestine | République démocratique du Congo | République du Congo | Bélarus | Corée du Sud | Myanmar | Royaume-Uni | Bosnie-Herzégovine | Île de Man
    de Kasachstan | Hongkong | Palästina | Demokratische Republik Kongo | Republik Kongo | Belarus | Südkorea | Myanmar | Vereinigtes Königreich | Bosnien und Herzegowina | Isle of Man
    es Kazajistán | Hong Kong | Palestina | República Democrática del Congo | República del Congo | Belarús | Corea del Sur | Myanmar | Reino Unido | Bosnia y Herzegovina | Isla de Man
    it Kazakistan | Hong Kong | Palestina | Repubblica Democratica del Congo | Repubblica del Congo | Belarus | Corea del Sud | Myanmar | Regno Unito | Bosnia ed Erzegovina | Isola di Man
    pt Cazaquistão | Hong Kong | Palestina | República Democrática do Congo | República do Congo | Belarus | Coreia do Sul | Mianmar | Reino Unido | Bósnia e Herzegovina | Ilha de Man
    tr Kazakistan | Hong Kong | Filistin | Kongo Demokratik Cumhuriyeti | Kongo Cumhuriyeti | Belarus | Güney Kore | Myanmar | Birleşik Krallık | Bosna-Hersek | Man Adası
    ru Казахстан | Гонконг | Палестина | Демократическая Республика Конго | Республика Конго | Беларусь | Республика Корея | Мьянма | Великобритания | Босния и Герцеговина | Остров Мэн
    kk Қазақстан | Гонконг | Палестина | Конго Демократиялық Республикасы | Конго Республикасы | Беларусь | Оңтүстік Корея | Мьянма | Ұлыбритания | Босния және Герцеговина | Мэн аралы
    ar كازاخستان | هونغ كونغ | فلسطين | جمهورية الكونغو الديمقراطية | جمهورية الكونغو | بيلاروس | كوريا الجنوبية | ميانمار | المملكة المتحدة | البوسنة والهرسك | جزيرة مان
    ko 카자흐스탄 | 홍콩 | 팔레스타인 | 콩고민주공화국 | 콩고공화국 | 벨라루스 | 한국 | 미얀마 | 영국 | 보스니아 헤르체고비나 | 맨섬
    ");
}

#[test]
fn every_country_has_a_name_and_its_place_in_every_language() {
    let texts = texts();
    for locale in INTERFACE.iter().map(|tag| texts.locale(&language(tag))) {
        let countries = locale.countries();
        assert_eq!(countries.len(), Country::all().count());
        assert!(countries.iter().all(|(country, name)| name != country.code()), "{}", locale.language());
        let mut names: Vec<&str> = countries.iter().map(|(_, name)| name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), countries.len(), "two of the same name in {}", locale.language());
    }
}

#[test]
fn the_country_list_begins_and_ends_as_a_dictionary_would() {
    insta::assert_snapshot!(in_every_language(|l| {
        let names: Vec<&str> = l.countries().iter().map(|(_, name)| name.as_str()).collect();
        format!("{} … {}", names[..3].join(", "), names[names.len() - 2..].join(", "))
    }), @r"
    en Afghanistan, Åland Islands, Albania … Zambia, Zimbabwe
    fr Afghanistan, Afrique du Sud, Albanie … Zambie, Zimbabwe
    de Afghanistan, Ägypten, Ålandinseln … Zentralafrikanische Republik, Zypern
    es Afganistán, Albania, Alemania … Zambia, Zimbabue
    it Afghanistan, Albania, Algeria … Zambia, Zimbabwe
    pt Afeganistão, África do Sul, Alanda … Zâmbia, Zimbabué
    tr ABD Küçük Harici Adaları, ABD Virjin Adaları, Afganistan … Zambiya, Zimbabve
    ru Австралия, Австрия, Азербайджан … Ямайка, Япония
    kk АҚШ-тың Виргин аралдары, АҚШ-тың сыртқы кіші аралдары, Аланд аралдары … Эфиопия, Ямайка
    ar آيسلندا, إثيوبيا, أذربيجان … هولندا الكاريبية, هونغ كونغ
    ko 가나, 가봉, 가이아나 … 헝가리, 홍콩
    ");
}

#[test]
fn names_of_languages() {
    let tags = ["en", "fr", "kk", "ar", "ko", "zh-Hant", "pt-BR"];
    insta::assert_snapshot!(in_every_language(|l| tags.map(|tag| l.language_name(&language(tag))).join(" | ")), @r"
    en English | French | Kazakh | Arabic | Korean | Traditional Chinese | Brazilian Portuguese
    fr anglais | français | kazakh | arabe | coréen | chinois traditionnel | portugais brésilien
    de Englisch | Französisch | Kasachisch | Arabisch | Koreanisch | Chinesisch (traditionell) | Portugiesisch (Brasilien)
    es inglés | francés | kazajo | árabe | coreano | chino tradicional | portugués de Brasil
    it inglese | francese | kazako | arabo | coreano | cinese tradizionale | portoghese brasiliano
    pt inglês | francês | cazaque | árabe | coreano | chinês tradicional | português do Brasil
    tr İngilizce | Fransızca | Kazakça | Arapça | Korece | Geleneksel Çince | Brezilya Portekizcesi
    ru английский | французский | казахский | арабский | корейский | китайский, традиционное письмо | бразильский португальский
    kk ағылшын тілі | француз тілі | қазақ тілі | араб тілі | корей тілі | дәстүрлі қытай тілі | бразилиялық португал тілі
    ar الإنجليزية | الفرنسية | الكازاخستانية | العربية | الكورية | الصينية التقليدية | البرتغالية البرازيلية
    ko 영어 | 프랑스어 | 카자흐어 | 아랍어 | 한국어 | 중국어 (번체) | 포르투갈어 (브라질)
    ");
}

#[test]
fn a_language_without_an_interface_gets_its_base_or_english() {
    let texts = texts();
    for (asked, given) in [("pt-BR", "pt"), ("kk-Arab", "kk"), ("zh-Hant", "en"), ("fr", "fr")] {
        assert_eq!(texts.locale(&language(asked)).language().as_str(), given);
    }
}

#[test]
fn texts_are_shared_between_threads() {
    fn shared<T: Send + Sync + 'static>(_: &T) {}
    shared(&texts());
}

#[test]
fn sorting_follows_the_language() {
    let texts = texts();
    let sorted = |tag: &str, words: &[&str]| {
        let mut words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        texts.locale(&language(tag)).sort(&mut words);
        words.join(" ")
    };
    assert_eq!(sorted("de", &["Zürich", "Ärzte", "Bern"]), "Ärzte Bern Zürich");
    assert_eq!(sorted("kk", &["Қазақ", "Кино", "Ән", "Ана", "Лай"]), "Ана Ән Кино Қазақ Лай");
    assert_eq!(
        sorted("tr", &["İzmir", "Iğdır", "Çorum", "Dicle", "Ceyhan"]),
        "Ceyhan Çorum Dicle Iğdır İzmir"
    );
}
