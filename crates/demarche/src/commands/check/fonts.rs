//! Fonts for letters on paper.

use app::batches::scripts_without_a_font;

use super::finding::Finding;

/// Can any name be printed?
pub fn examine() -> Finding {
    let about = "fonts";
    let missing = scripts_without_a_font();
    if missing.is_empty() {
        return Finding::ok(about, "letters on paper can be printed in every script");
    }
    let (scripts, packages): (Vec<&str>, Vec<&str>) = missing.into_iter().unzip();
    let packages: std::collections::BTreeSet<&str> = packages.into_iter().collect();
    let packages: Vec<&str> = packages.into_iter().collect();
    Finding::warn(
        about,
        format!("letters on paper with a name in one of these scripts wait: {}", scripts.join(", ")),
        format!("if letters are printed or sent as digests, apt-get install {}", packages.join(" ")),
    )
}
