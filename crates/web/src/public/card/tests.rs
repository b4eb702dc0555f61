use resvg::tiny_skia::Pixmap;

use super::*;

fn card(tag: &str, title: &str, sponsor: &str, count: &str) -> Card {
    Card {
        title: title.to_owned(),
        sponsor: sponsor.to_owned(),
        count: count.to_owned(),
        site: "demarche.example".to_owned(),
        language: Language::parse(tag).expect("a tag of the test"),
    }
}

/// One for each language of the interface, with the letters that set it apart.
fn samples() -> Vec<Card> {
    vec![
        card("en", "Free the oil workers", "Confederation of Free Trade Unions", "12,345 people have signed"),
        card("fr", "Liberté pour les ouvriers, cœurs français", "Union « Ÿ »", "12\u{202f}345 ont signé"),
        card("de", "Freiheit für die Ölarbeiter: große Äußerung", "Gewerkschaftsbund", "12.345 Menschen"),
        card("es", "¿Por qué? ¡Libertad para los compañeros!", "Confederación", "12.345 firmas"),
        card("it", "Libertà per i lavoratori: perché è così", "Unione", "12.345 firme"),
        card("pt", "Liberdade já aos trabalhadores: não à prisão", "Confederação", "12.345 assinaturas"),
        card("tr", "İşçilere özgürlük: ağır şartlar, ıssız bozkır", "Sendikalar", "12.345 imza"),
        card(
            "ru",
            "Остановить убийства, освободить заключённых",
            "Профсоюзы",
            "Подписали 12\u{a0}345 человек",
        ),
        card("kk", "Жаңаөзен мұнайшыларына бостандық: ә ғ қ ң ө ұ ү һ і", "Кәсіподақтар", "12\u{a0}345 адам"),
        card("ar", "الحرية لعمّال النفط في جاناوزن (2014)!", "اتحاد النقابات، IUF", "وقّع ١٢٬٣٤٥ شخصًا"),
        card("ko", "자나오젠 석유 노동자들을 석방하라", "자유노동조합총연맹", "12,345명이 서명했습니다"),
    ]
}

#[test]
fn every_language_of_the_interface_has_a_picture_of_the_right_size_and_few_bytes() {
    let samples = samples();
    let tags: Vec<&str> = samples.iter().map(|card| card.language.as_str()).collect();
    assert!(app::languages::INTERFACE.iter().all(|tag| tags.contains(tag)), "{tags:?}");
    for card in samples {
        let bytes = render(&card).expect("every letter has a glyph");
        let picture = Pixmap::decode_png(&bytes).expect("a PNG");
        assert_eq!((picture.width(), picture.height()), (WIDTH, HEIGHT));
        assert!(bytes.len() < 60_000, "{}: {} bytes", card.language, bytes.len());
    }
}

#[test]
fn titles_of_right_to_left_languages_stand_at_the_right() {
    let ink = |card: &Card, columns: std::ops::Range<u32>| {
        let picture = Pixmap::decode_png(&render(card).expect("a picture")).expect("a PNG");
        let dark = |x, y| picture.pixel(x, y).is_some_and(|pixel| pixel.red() < 100);
        columns.flat_map(|x| (140..500).map(move |y| (x, y))).any(|(x, y)| dark(x, y))
    };
    let arabic = card("ar", "الحرية", "", "");
    let english = card("en", "Free", "", "");
    assert!(ink(&arabic, 1000..1140) && !ink(&arabic, 60..200));
    assert!(ink(&english, 60..200) && !ink(&english, 1000..1140));
}

#[test]
fn hostile_and_odd_text_is_drawn_as_text() {
    for title in [
        "</text><script>alert(1)</script>",
        "&lt;&amp;]]><![CDATA[",
        "<image href=\"file:///etc/hostname\"/>",
        "\0\u{1}\r\n\u{7f}\u{85}",
        "\u{202e}desrever\u{2066}",
        "✊🏽 Free them ✊ \u{fe0f}",
        "e\u{301}a\u{308}\u{323}\u{323}\u{323}",
        "",
        " \t ",
        "\u{ffff}\u{fffe}\u{feff}\u{200b}",
    ] {
        for tag in ["en", "ar", "ko"] {
            let drawn = render(&card(tag, title, title, title));
            assert!(drawn.is_ok(), "{tag} {title:?}: {drawn:?}");
        }
    }
}

#[test]
fn a_title_of_any_length_stays_on_the_sheet() {
    for title in ["W".repeat(5_000), "word ".repeat(2_000), "Остановитьубийства".repeat(9)]
    {
        let bytes = render(&card("en", &title, &title, &title)).expect("a picture");
        let picture = Pixmap::decode_png(&bytes).expect("a PNG");
        for (x, y) in (0..40).chain(1160..1200).flat_map(|x| (0..520).map(move |y| (x, y))) {
            assert!(picture.pixel(x, y).is_some_and(|pixel| pixel.red() > 200), "ink at {x}, {y}");
        }
    }
}

#[test]
fn letters_that_no_font_has_are_a_failure_that_names_them() {
    let failure = render(&card("ka", "თავისუფლება", "", "")).expect_err("no Georgian");
    assert!(matches!(&failure, CardFailure::Letters(letters) if letters.contains('თ')), "{failure}");
}
