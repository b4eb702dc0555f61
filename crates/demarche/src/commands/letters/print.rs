//! `demarche letters print`: letters on paper, ready to post.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{anyhow, bail};
use app::batches::{self, Printing, Reprint, Run, TargetToPrint, Window};
use app::kernel::create_secret;
use clap::{Args, ValueEnum};

use super::super::Given;
use super::super::opening::{self, Missing};
use super::told;
use crate::output;

/// Print letters for targets that take them by post
///
/// The pages have the address where an envelope's window shows it. Once they are written, the letters count as
/// posted, in a print run that can be printed again. The files hold names: only you can read them.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  demarche letters print free-the-oil-workers --dry-run\n  demarche letters print free-the-oil-workers letters.pdf\n  demarche letters print free-the-oil-workers again.pdf --again 3"
)]
pub struct Print {
    /// The campaign
    slug: String,
    /// The file to write; a second one is named letters-2.pdf, and so on
    #[arg(required_unless_present = "dry_run")]
    out: Option<PathBuf>,
    /// For this target alone, by its id in the bundle
    #[arg(long, value_name = "ID")]
    target: Option<String>,
    /// Also for targets of which no address takes mail now
    #[arg(long)]
    unreachable: bool,
    /// Print this run once more, without what was withdrawn since
    #[arg(long, value_name = "RUN", conflicts_with_all = ["target", "unreachable", "dry_run"])]
    again: Option<i64>,
    /// Where the envelope's window is: left as in Germany and most of Europe, right as in France and Switzerland
    #[arg(long, value_enum, default_value = "left")]
    window: Side,
    /// Letters in one file
    #[arg(long, value_name = "N", default_value_t = 500, value_parser = clap::value_parser!(u32).range(1..=5000))]
    letters_per_file: u32,
    /// Say what would be printed, and change nothing
    #[arg(long)]
    dry_run: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Side {
    Left,
    Right,
}

impl Print {
    pub async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let app = opening::app(&given.config()?, Missing::Refuse).await?;
        let slug = self.slug.as_str();
        let window = match self.window {
            Side::Left => Window::Left,
            Side::Right => Window::Right,
        };
        let letters_per_file = self.letters_per_file as usize;
        let printing =
            Printing { target: self.target.clone(), unreachable: self.unreachable, window, letters_per_file };
        let no_letter = |failure| told(failure, Some(slug), None);
        if self.dry_run {
            let plan = batches::plan(&app, slug, &printing).await.map_err(no_letter)?;
            say_targets(&plan);
            output::line("Nothing was printed.");
            return Ok(ExitCode::SUCCESS);
        }
        let Some(out) = self.out.as_deref() else { bail!("name the file to write") };
        if out.exists() {
            bail!("{} is there already, and is not overwritten", out.display());
        }
        let mut files = Vec::new();
        let mut write = |number: usize, bytes: &[u8]| -> io::Result<()> {
            let path = numbered(out, number);
            create_secret(&path, bytes)?;
            files.push(path);
            Ok(())
        };
        let bar = output::working("printing");
        let run = match self.again {
            None => batches::print(&app, slug, &printing, &mut write).await.map_err(no_letter)?,
            Some(run) => {
                let again = Reprint { run, window, letters_per_file };
                let printed =
                    batches::print_again(&app, slug, &again, &mut write).await.map_err(no_letter)?;
                printed.ok_or_else(|| anyhow!("this campaign has no print run {run}"))?
            }
        };
        bar.finish_and_clear();
        say(&run, &files);
        Ok(ExitCode::SUCCESS)
    }
}

/// `letters.pdf`, `letters-2.pdf`, …
fn numbered(out: &Path, number: usize) -> PathBuf {
    if number == 1 {
        return out.to_owned();
    }
    let name = out.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let end = out.extension().map(|end| format!(".{}", end.to_string_lossy())).unwrap_or_default();
    out.with_file_name(format!("{name}-{number}{end}"))
}

fn say_targets(targets: &[TargetToPrint]) {
    for target in targets {
        let missing = if target.has_postal_address { "" } else { ", which has NO POSTAL ADDRESS" };
        output::line(format!("{:>7} for {} ({}){missing}", target.letters, target.name, target.slug));
    }
}

fn say(run: &Run, files: &[PathBuf]) {
    if run.left_out > 0 {
        let packages: Vec<&str> = run.missing.packages().into_iter().collect();
        let scripts: Vec<&str> = run.missing.0.keys().map(String::as_str).collect();
        output::line(format!(
            "{} letters wait: no font on this machine has their script ({}). On Debian: apt-get install {}",
            run.left_out,
            scripts.join(", "),
            packages.join(" ")
        ));
    }
    if run.letters == 0 {
        output::line("No letter waits to be printed.");
        return;
    }
    output::line(format!("Print run {}: {} letters", run.number, run.letters));
    say_targets(&run.targets);
    for file in files {
        output::line(format!("  {}", file.display()));
    }
    if run.withdrawn_meanwhile > 0 {
        output::line(format!(
            "{} of them were withdrawn or sent while they were printed: print the run again and post that.",
            run.withdrawn_meanwhile
        ));
    }
    output::line("These files hold names: only you can read them. Delete them once the letters are posted.");
}
