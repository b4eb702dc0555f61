//! `campaign.toml` as a form: read leniently, written back so that only what was changed changes, and what two
//! people changed at once brought together field by field. Judging the values is the bundle's affair.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use toml_edit::{ArrayOfTables, Item, Table, TableLike};

use super::toml_text::{self, Shape, TomlText};

/// The fields of the form, by their place in the file, and what an absent one means.
const FIELDS: [(&str, Shape, &str); 24] = [
    ("slug", Shape::Word, ""),
    ("number", Shape::Number, ""),
    ("kind", Shape::Word, "letter"),
    ("opens", Shape::Day, ""),
    ("closes", Shape::Day, ""),
    ("goal", Shape::Number, ""),
    ("supersedes", Shape::Word, ""),
    ("approver", Shape::Word, ""),
    ("source_links", Shape::Words, ""),
    ("sponsor.name", Shape::Word, ""),
    ("sponsor.url", Shape::Word, ""),
    ("routing.mode", Shape::Word, "all"),
    ("routing.fallback", Shape::Word, ""),
    ("routing.count", Shape::Number, ""),
    ("pace.letters_per_hour", Shape::Number, ""),
    ("pace.daily_cap", Shape::Number, ""),
    ("pace.office_hours", Shape::Word, ""),
    ("pace.term", Shape::Days, ""),
    ("pace.mode", Shape::Word, "letters"),
    ("consents.message", Shape::Truth, "false"),
    ("retention.days", Shape::Number, "365"),
    ("report.conceded", Shape::Word, ""),
    ("report.members_knew", Shape::Word, ""),
    ("report.morale", Shape::Word, ""),
];

/// What the form shows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Settings {
    values: BTreeMap<String, String>,
    /// Those behind the campaign, in the file's order; without the sponsor.
    pub supporters: Vec<Supporting>,
    /// May the sponsor ask to write again, or for the supporter's details?
    pub sponsor_subscribe: bool,
    pub sponsor_share: bool,
}

/// An organisation behind the campaign, as the file writes it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Supporting {
    pub slug: String,
    pub name: String,
    pub kind: String,
    pub url: String,
    pub subscribe: bool,
    pub share: bool,
}

/// A field that two people changed to different values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// Its name, or `supporters`.
    pub field: String,
    /// What it is now.
    pub theirs: String,
}

impl Settings {
    /// Empty for what is neither in the file nor usual.
    pub fn get(&self, field: &str) -> &str {
        self.values.get(field).map(String::as_str).unwrap_or_default()
    }

    /// Whether a box of the form is ticked.
    pub fn is(&self, field: &str) -> bool {
        self.get(field) == "true"
    }

    /// Sets a field of the form; what is none is passed over.
    pub fn set(&mut self, field: &str, text: &str) {
        if FIELDS.iter().any(|(name, ..)| *name == field) {
            self.values.insert(field.to_owned(), text.trim().to_owned());
        }
    }

    pub fn fields() -> impl Iterator<Item = &'static str> {
        FIELDS.iter().map(|(name, ..)| *name)
    }
}

/// Reads the file; `None` when it is no TOML.
pub fn read(content: &[u8]) -> Option<Settings> {
    Some(read_text(&TomlText::read(content)?))
}

fn read_text(toml: &TomlText) -> Settings {
    let value = |(name, shape, usual): (&str, Shape, &str)| {
        let text = toml.get(name);
        let text = if shape == Shape::Days { without_unit(&text) } else { text };
        (name.to_owned(), if text.is_empty() { usual.to_owned() } else { text })
    };
    let subscribe = toml.list("consents", "subscribe");
    let share = toml.list("consents", "share");
    let sponsor = toml.get("sponsor.slug");
    let tables = toml.root().get("supporters").and_then(Item::as_array_of_tables);
    let supporters = tables.into_iter().flatten().map(|table| {
        let text =
            |key: &str| table.get(key).and_then(Item::as_value).map(toml_text::shown).unwrap_or_default();
        Supporting {
            subscribe: subscribe.contains(&text("slug")),
            share: share.contains(&text("slug")),
            slug: text("slug"),
            name: text("name"),
            kind: text("kind"),
            url: text("url"),
        }
    });
    Settings {
        values: FIELDS.into_iter().map(value).collect(),
        supporters: supporters.collect(),
        sponsor_subscribe: subscribe.contains(&sponsor),
        sponsor_share: share.contains(&sponsor),
    }
}

fn without_unit(text: &str) -> String {
    let number = text.strip_suffix(" days").or_else(|| text.strip_suffix(" day"));
    number.unwrap_or(text).trim().to_owned()
}

/// The file with these settings; whatever they leave as it was is not touched. `None` when it is no TOML.
pub fn write(content: &[u8], settings: &Settings) -> Option<Vec<u8>> {
    let mut toml = TomlText::read(content)?;
    let before = read_text(&toml);
    for (name, shape, _) in FIELDS {
        if before.get(name) != settings.get(name) {
            toml.set(name, shape, settings.get(name));
        }
    }
    let organisations = |settings: &Settings| {
        (settings.supporters.clone(), settings.sponsor_subscribe, settings.sponsor_share)
    };
    if organisations(&before) != organisations(settings) {
        write_supporters(&mut toml, &settings.supporters);
        write_consents(&mut toml, settings);
    }
    Some(toml.write())
}

fn write_supporters(toml: &mut TomlText, supporters: &[Supporting]) {
    let root = toml.root_mut();
    let known = root.get("supporters").and_then(Item::as_array_of_tables).cloned().unwrap_or_default();
    let mut tables = ArrayOfTables::new();
    for one in supporters {
        let of_slug = |table: &&Table| table.get("slug").and_then(Item::as_str) == Some(one.slug.as_str());
        let mut table = known.iter().find(of_slug).cloned().unwrap_or_default();
        let values: &mut dyn TableLike = &mut table;
        for (key, text) in [("slug", &one.slug), ("name", &one.name), ("url", &one.url), ("kind", &one.kind)]
        {
            toml_text::put(values, key, Shape::Word, text);
        }
        tables.push(table);
    }
    if tables.is_empty() {
        root.remove("supporters");
    } else if let Some(item) = root.get_mut("supporters") {
        *item = Item::ArrayOfTables(tables);
    } else {
        root.insert("supporters", Item::ArrayOfTables(tables));
    }
}

/// Whoever was marked keeps its place in the list; who comes anew stands behind.
fn write_consents(toml: &mut TomlText, settings: &Settings) {
    let sponsor = toml.get("sponsor.slug");
    for (key, is_share) in [("subscribe", false), ("share", true)] {
        let of_sponsor = if is_share { settings.sponsor_share } else { settings.sponsor_subscribe };
        let ticked = |one: &&Supporting| if is_share { one.share } else { one.subscribe };
        let mut wanted: Vec<String> = of_sponsor.then(|| sponsor.clone()).into_iter().collect();
        wanted.extend(settings.supporters.iter().filter(ticked).map(|one| one.slug.clone()));
        let mut list = toml.list("consents", key);
        list.retain(|slug| wanted.contains(slug));
        let new: Vec<String> = wanted.into_iter().filter(|slug| !list.contains(slug)).collect();
        list.extend(new);
        if toml.has_table("consents") || !list.is_empty() {
            toml.set_list("consents", key, &list);
        }
    }
}

/// Brings together what somebody changed in the form and what others changed meanwhile. `before` is what the form
/// showed first, `mine` what came back, `now` what stands there. A field that both changed is mine in the answer and
/// listed as a clash.
pub fn merge(before: &Settings, mine: &Settings, now: &Settings) -> (Settings, Vec<Clash>) {
    let mut merged = now.clone();
    let mut clashes = Vec::new();
    for field in Settings::fields() {
        let (was, wanted, theirs) = (before.get(field), mine.get(field), now.get(field));
        if wanted == was || wanted == theirs {
            continue;
        }
        if theirs != was {
            clashes.push(Clash { field: field.to_owned(), theirs: theirs.to_owned() });
        }
        merged.set(field, wanted);
    }
    let organisations = |one: &Settings| (one.supporters.clone(), one.sponsor_subscribe, one.sponsor_share);
    if organisations(mine) != organisations(before) && organisations(mine) != organisations(now) {
        if organisations(now) != organisations(before) {
            let names: Vec<&str> = now.supporters.iter().map(|one| one.name.as_str()).collect();
            clashes.push(Clash { field: "supporters".to_owned(), theirs: names.join(", ") });
        }
        (merged.supporters, merged.sponsor_subscribe, merged.sponsor_share) = organisations(mine);
    }
    (merged, clashes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\
slug = \"test\" # never changes
number = 7
status = \"draft\"
opens = 2026-11-01
original = \"en\"

# Who asks.
[sponsor]
slug = \"union\"
name = \"The Union\"
kind = \"union\"

[[supporters]]
slug = \"iuf\"
name = \"IUF\" # as it writes itself
kind = \"federation\"

[[supporters]]
slug = \"aid\"
name = \"Aid\"
kind = \"fund\"

[routing]
mode = \"all\"

[consents]
message = false # for now
subscribe = [\"union\", \"aid\"]
";

    fn written(change: impl FnOnce(&mut Settings)) -> String {
        let mut settings = read(FILE.as_bytes()).unwrap();
        change(&mut settings);
        let content = write(FILE.as_bytes(), &settings).unwrap();
        assert_eq!(read(&content), Some(settings), "what was written is read back");
        String::from_utf8(content).unwrap()
    }

    #[test]
    fn what_the_form_leaves_as_it_was_is_not_touched() {
        assert_eq!(written(|_| ()), FILE);
        for path in ["kazakhstan-2011", "kazakhstan-2014", "kazakhstan-2022"] {
            let path = format!("{}/../../examples/{path}/campaign.toml", env!("CARGO_MANIFEST_DIR"));
            let content = std::fs::read(path).unwrap();
            let settings = read(&content).unwrap();
            assert_eq!(write(&content, &settings), Some(content));
        }
    }

    #[test]
    fn single_values_change_in_their_place() {
        let after = written(|settings| {
            settings.set("goal", "12000");
            settings.set("closes", "2027-02-01");
            settings.set("consents.message", "true");
            settings.set("routing.mode", "nearest");
            settings.set("routing.fallback", "mission-ch");
            settings.set("pace.term", "14");
            settings.set("no such field", "x");
        });
        for line in [
            "slug = \"test\" # never changes\n",
            "original = \"en\"\ncloses = 2027-02-01\ngoal = 12000\n\n# Who asks.\n[sponsor]\n",
            "[routing]\nmode = \"nearest\"\nfallback = \"mission-ch\"\n",
            "message = true # for now\n",
            "[pace]\nterm = \"14 days\"\n",
        ] {
            assert!(after.contains(line), "{line}\n---\n{after}");
        }
    }

    #[test]
    fn what_is_mistyped_is_kept_for_the_judge() {
        let after = written(|settings| settings.set("goal", "many \"thousands\"\n"));
        assert!(after.contains("goal = 'many \"thousands\"'\n"), "{after}");
    }

    #[test]
    fn organisations_come_and_go_and_keep_their_lines() {
        let after = written(|settings| {
            settings.supporters.remove(1);
            settings.supporters.push(Supporting {
                slug: "new".into(),
                name: "New".into(),
                kind: "rights".into(),
                url: "https://new.example/".into(),
                subscribe: true,
                share: true,
            });
        });
        let lines = "[[supporters]]\nslug = \"iuf\"\nname = \"IUF\" # as it writes itself\nkind = \"federation\"\n\n\
                     [[supporters]]\nslug = \"new\"\nname = \"New\"\nurl = \"https://new.example/\"\nkind = \"rights\"\n\n\
                     [routing]\n";
        assert!(after.contains(lines), "{after}");
        assert!(after.contains("subscribe = [\"union\", \"new\"]\nshare = [\"new\"]\n"), "{after}");
        let none = written(|settings| settings.supporters.clear());
        assert!(!none.contains("supporters") && none.contains("subscribe = [\"union\"]"), "{none}");
    }

    #[test]
    fn two_forms_at_once_lose_nothing() {
        let before = read(FILE.as_bytes()).unwrap();
        let (mut mine, mut now) = (before.clone(), before.clone());
        mine.set("goal", "500");
        now.set("closes", "2027-01-01");
        now.supporters[0].share = true;
        let (merged, clashes) = merge(&before, &mine, &now);
        assert_eq!((merged.get("goal"), merged.get("closes")), ("500", "2027-01-01"));
        assert!(merged.supporters[0].share && clashes.is_empty());
        now.set("goal", "600");
        mine.supporters.clear();
        let (merged, clashes) = merge(&before, &mine, &now);
        assert_eq!((merged.get("goal"), merged.supporters.len()), ("500", 0));
        let fields: Vec<&str> = clashes.iter().map(|clash| clash.field.as_str()).collect();
        assert_eq!((fields, clashes[0].theirs.as_str()), (vec!["goal", "supporters"], "600"));
        assert_eq!(merge(&before, &before, &now).1, []);
    }
}
