//! The reference page, made from the keys' definitions.

use std::fmt::Write;

use super::SECTIONS;

const OPENING: &str = "\
# Configuration

Made from the program's own definitions; a test compares. `demarche config` prints the values in force and where
each came from, `demarche check` tries them.

One TOML file, looked for in this order: `--config FILE`, the environment variable `DEMARCHE_CONFIG`,
`demarche.toml` in the working folder, `/etc/demarche/demarche.toml`. None is needed for a first run.

Every key is also an environment variable, which goes before the file: `DEMARCHE_`, the section, two underscores,
the key, all in capitals. Lists are written there with commas. A key that can hold a password may be given as
`KEY_file` instead: the path of a file that holds the value alone.

Relative paths start in `data_dir`; those of `data_dir` itself and of `KEY_file` start in the working folder.

An unknown key is an error, in the file and in the environment.
";

pub fn markdown() -> String {
    let mut page = String::from(OPENING);
    for section in SECTIONS {
        let heading = match section.name {
            "" => "Above all sections".to_owned(),
            name => format!("[{name}]"),
        };
        _ = write!(page, "\n## {heading}\n{}\n", prose(section.about));
        for key in section.keys {
            let short = key.name.rsplit('.').next().unwrap_or(key.name);
            let default = match key.default {
                "" => "none".to_owned(),
                default => format!("`{default}`"),
            };
            _ = write!(page, "\n### {}\n{}\n\n", key.name, prose(key.about));
            _ = write!(page, "- a value: {}\n- default: {default}\n", key.is);
            _ = write!(
                page,
                "- in the file: `{short} = {}`\n- in the environment: `{}`\n",
                key.example,
                key.variable()
            );
            if key.secret {
                _ = writeln!(page, "- from a file of its own: `{short}_file`, `{}_FILE`", key.variable());
            }
        }
    }
    page
}

fn prose(lines: &[&str]) -> String {
    lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join("\n")
}
