use std::fmt::Write;

use clap::CommandFactory;

use super::Cli;

const OPENING: &str = "\
# Command line

Made from the program's own help; a test compares.

Every command: `--help`; exit code 0 done, 1 failed, 2 wrong usage; a failure is one line on standard error that says
what and what to do (a line for each fault where several are found together); `--json` where data is printed; a
progress bar on a terminal. Commands may run while the site serves.
";

/// Each command with its path: `demarche campaign import`.
fn all() -> Vec<(String, clap::Command)> {
    fn gather(command: &clap::Command, path: &str, into: &mut Vec<(String, clap::Command)>) {
        into.push((path.to_owned(), command.clone()));
        for sub in command.get_subcommands().filter(|sub| sub.get_name() != "help") {
            gather(sub, &format!("{path} {}", sub.get_name()), into);
        }
    }
    let mut command = Cli::command().term_width(100);
    command.build();
    let mut found = Vec::new();
    gather(&command, "demarche", &mut found);
    found
}

#[test]
fn the_command_line_is_sound() {
    Cli::command().debug_assert();
}

#[test]
fn every_command_shows_an_example_of_itself() {
    for (path, command) in all() {
        let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
        assert!(help.starts_with("Example:\n"), "{path} has no example");
        let word = path.rsplit(' ').next().unwrap_or_default();
        assert!(help.contains(word), "{path}: {help}");
        assert!(command.get_about().is_some(), "{path} says nothing of itself");
    }
}

#[test]
fn the_reference_is_what_the_help_says() {
    let mut page = OPENING.to_owned();
    for (path, mut command) in all() {
        let help = command.render_long_help().to_string();
        let help = help.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
        _ = writeln!(page, "\n## {path}\n```text\n{}\n```", help.trim_end());
    }
    crate::reference::same_as_written("cli.md", &page);
}
