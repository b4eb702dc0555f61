//! Letters that leave together: inside a digest by mail, or on paper in a print run.
//!
//! A letter in a batch is `batched`; in a digest it shares what becomes of the digest's mail. Which letters go is read
//! from what is confirmed at the moment of sending or printing: a signature withdrawn before is not in it. What this
//! room does not do: decide a target's pace (`targets`), compose a letter (`letters`), set pages (`press`).

mod cover;
mod digest;
mod gather;
mod mailbox;
mod members;
mod post;
pub mod relay;
mod store;
#[cfg(test)]
mod tests;

pub use digest::{bounced, send_due};
pub use gather::gather;
pub use post::{Printing, Reprint, Run, TargetToPrint, plan, print, print_again};
pub use press::Window;

/// Scripts that names are likely to be in and that no font at hand has, with the Debian package that helps.
pub fn scripts_without_a_font() -> Vec<(&'static str, &'static str)> {
    let mut fonts = press::Fonts::default();
    SAMPLES
        .into_iter()
        .filter(|(_, _, sample)| !press::script_is_covered(&mut fonts, *sample))
        .map(|(script, package, _)| (script, package))
        .collect()
}

const SAMPLES: [(&str, &str, char); 9] = [
    ("Arabic", "fonts-noto-core", 'م'),
    ("Bengali", "fonts-noto-core", 'ব'),
    ("Chinese", "fonts-noto-cjk", '王'),
    ("Devanagari", "fonts-noto-core", 'न'),
    ("Ethiopic", "fonts-noto-core", 'ሰ'),
    ("Hebrew", "fonts-noto-core", 'ש'),
    ("Korean", "fonts-noto-cjk", '김'),
    ("Tamil", "fonts-noto-core", 'த'),
    ("Thai", "fonts-noto-core", 'ไ'),
];
