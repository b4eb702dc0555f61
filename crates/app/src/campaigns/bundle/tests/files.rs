use super::*;

#[test]
fn missing_and_foreign_files_are_told() {
    assert_eq!(faults(&[]), ["campaign.toml: the file is missing; add it; docs/bundles.md shows one"]);
    let mut files = files();
    files.pop();
    assert_eq!(
        faults(&files),
        ["targets.csv: the file is missing; add it, or write `kind = \"statement\"` when nothing is sent"]
    );
    let unknown = "this is no file of a bundle; remove it, or let its name begin with a dot; docs/bundles.md lists the files";
    for (path, expected) in [
        ("notes.txt", unknown),
        ("translations/fr.md", unknown),
        ("case.toml", "this is no file of a bundle; did you mean `cases.toml`?"),
        ("README.md", "`README` is not a language; write a BCP 47 tag such as `en`, `pt-BR` or `zh-Hant`"),
        ("pt-br.md", "`pt-br` is not how the language is written; write `pt-BR`"),
        (
            "updates/2014-02-30-en.md",
            "this is no name of an update; name it by date and language, such as `updates/2014-04-08-en.md`",
        ),
        (
            "updates/2014-04-08.md",
            "this is no name of an update; name it by date and language, such as `updates/2014-04-08-en.md`",
        ),
        (
            "updates/2014-04-08-english!.md",
            "`english!` is not a language; write a BCP 47 tag such as `en`, `pt-BR` or `zh-Hant`",
        ),
        (
            "images/a b.png",
            "this is no name of a picture; name it with letters, digits, dots, hyphens and underscores, ending in .png, .jpg or .webp",
        ),
        (
            "images/x.svg",
            "this is no name of a picture; name it with letters, digits, dots, hyphens and underscores, ending in .png, .jpg or .webp",
        ),
        ("images/x.png", "this is no picture; put a PNG, JPEG or WebP file here"),
    ] {
        assert_eq!(faults(&with(path, "x")), [format!("{path}: {expected}")]);
    }
    assert_eq!(
        faults(&with("images/x.png", b"\xff\xd8\xff\xe0")),
        ["images/x.png: the picture is a jpg; let its name end in .jpg"]
    );
}

#[test]
fn text_is_utf8_without_control_characters() {
    assert_eq!(
        faults(&with("fr.md", b"+++\ntitle = \"\xe9\"")),
        ["fr.md:2: this is not UTF-8; save the file as UTF-8"]
    );
    assert_eq!(
        faults(&changed("en.md", "They struck for", "They \0 struck for")),
        ["en.md:7: the control character U+0000 stands here; remove it"]
    );
    assert_eq!(
        faults(&changed("en.md", "Your Excellency,", "Your Excellency,\rBcc: x@y.example")),
        ["en.md:18: the control character U+000D stands here; remove it"]
    );
}

#[test]
fn windows_editors_are_welcome() {
    let made = files().into_iter().map(|file| {
        let text = String::from_utf8(file.content).unwrap().replace('\n', "\r\n");
        BundleFile { path: file.path, content: format!("\u{feff}{text}").into_bytes() }
    });
    let windows: Vec<BundleFile> = made.collect();
    let (here, there) = (good(&files()), good(&windows));
    assert_eq!(here.editions, there.editions);
    assert_eq!(here.targets, there.targets);
    assert_eq!(here.manifest, there.manifest);
}
