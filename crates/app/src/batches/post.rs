//! Letters on paper: printed for targets that take them by post, and, when asked, for those that no mail reaches.

use uuid::Uuid;

use super::members::{self, Member};
use super::{cover, store};
use crate::App;
use crate::campaigns::Campaign;
use crate::letters::{self, LetterFailure, Recipe, State};
use crate::targets::{Mode, Target, addresses};

/// More than so many wait for the next run.
const LETTERS_MAX: usize = 100_000;

/// What is to be printed, and how.
#[derive(Debug, Clone, Default)]
pub struct Printing {
    /// For this target alone, by its id in the bundle.
    pub target: Option<String>,
    /// Also for targets of which no address works now.
    pub unreachable: bool,
    pub window: press::Window,
    /// Letters in one file; memory is bounded by it.
    pub letters_per_file: usize,
}

/// A run that is printed once more.
#[derive(Debug, Clone, Default)]
pub struct Reprint {
    pub run: i64,
    pub window: press::Window,
    pub letters_per_file: usize,
}

/// A target that letters wait to be printed for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetToPrint {
    pub slug: String,
    pub name: String,
    pub letters: usize,
    /// Without one, the letters are printed with the name alone.
    pub has_postal_address: bool,
}

/// What was printed.
#[derive(Debug, Clone, Default)]
pub struct Run {
    /// 0 when there was nothing to print.
    pub number: i64,
    pub letters: usize,
    pub files: usize,
    pub targets: Vec<TargetToPrint>,
    /// Letters left out because their words could not be drawn; they wait. Which fonts would help.
    pub left_out: usize,
    pub missing: press::Missing,
    /// Withdrawn while they were printed: they are in the files and must not be posted.
    pub withdrawn_meanwhile: usize,
}

/// Writes a file of so many by its number, durably.
pub type Write<'a> = dyn FnMut(usize, &[u8]) -> std::io::Result<()> + 'a;

/// For whom letters would be printed, and how many.
pub async fn plan(app: &App, slug: &str, printing: &Printing) -> Result<Vec<TargetToPrint>, LetterFailure> {
    let campaign = app.catalogue.find(app, slug).await?;
    let mut plan = Vec::new();
    for target in chosen(app, &campaign, printing).await? {
        let mut wanted = 0;
        for member in store::waiting(app, target.id, LETTERS_MAX).await? {
            wanted += usize::from(members::open(app, &member).await?.is_some());
        }
        plan.push(to_print(target, wanted));
    }
    Ok(plan)
}

/// Prints letters that wait. Once every file is written, the letters are `batched` in a run of their own, all in one
/// transaction: killed before, nothing has happened but files, and the letters wait on.
pub async fn print(
    app: &App,
    slug: &str,
    printing: &Printing,
    write: &mut Write<'_>,
) -> Result<Run, LetterFailure> {
    let campaign = app.catalogue.find(app, slug).await?;
    let mut of = Vec::new();
    let mut only = None;
    for target in chosen(app, &campaign, printing).await? {
        if printing.target.is_some() {
            only = Some(target.id);
        }
        of.push((target, store::waiting(app, target.id, LETTERS_MAX).await?));
    }
    let number = store::next_run(app).await?;
    let mut files = Files::new(app, &campaign, number, printing.window, printing.letters_per_file);
    let printed = files.print(of, write).await?;
    let mut run = files.run;
    if run.letters == 0 {
        return Ok(Run { number: 0, ..run });
    }
    let id = app.new_id();
    let mut tx = app.db.begin().await?;
    tx.batch(vec![store::run((id, number), campaign.id, only, run.letters, app.now())]).await?;
    for (target, members) in printed {
        let taken = members::take(app, &mut tx, id, (campaign.id, target), &members).await?;
        run.withdrawn_meanwhile += members.len() - taken;
    }
    tx.commit().await?;
    Ok(run)
}

/// Prints a campaign's run once more, without what was withdrawn since. `None` when it has no such run.
pub async fn print_again(
    app: &App,
    slug: &str,
    again: &Reprint,
    write: &mut Write<'_>,
) -> Result<Option<Run>, LetterFailure> {
    let campaign = app.catalogue.find(app, slug).await?;
    let Some((id, of)) = store::find_run(app, again.run).await? else { return Ok(None) };
    if of != campaign.id {
        return Ok(None);
    }
    let mut of = Vec::new();
    let printed = store::targets(app, id).await?;
    for target in campaign.targets.iter().filter(|target| printed.contains(&target.id)) {
        of.push((target, store::members(app, id, target.id, State::Batched).await?));
    }
    let mut files = Files::new(app, &campaign, again.run, again.window, again.letters_per_file);
    files.print(of, write).await?;
    Ok(Some(files.run))
}

async fn chosen<'a>(
    app: &App,
    campaign: &'a Campaign,
    printing: &Printing,
) -> Result<Vec<&'a Target>, LetterFailure> {
    let mut chosen = Vec::new();
    for target in &campaign.targets {
        let wanted = printing.target.as_ref().is_none_or(|slug| *slug == target.slug);
        if wanted
            && (target.pace.mode == Mode::Post
                || (printing.unreachable && !addresses::has_another(app, target, "").await?))
        {
            chosen.push(target);
        }
    }
    Ok(chosen)
}

fn to_print(target: &Target, letters: usize) -> TargetToPrint {
    TargetToPrint {
        slug: target.slug.clone(),
        name: target.name.clone(),
        letters,
        has_postal_address: !target.postal_address.is_empty(),
    }
}

/// Files in the making, one after the other.
struct Files<'a> {
    app: &'a App,
    campaign: &'a Campaign,
    window: press::Window,
    per_file: usize,
    fonts: press::Fonts,
    run: Run,
}

impl<'a> Files<'a> {
    fn new(
        app: &'a App,
        campaign: &'a Campaign,
        number: i64,
        window: press::Window,
        per_file: usize,
    ) -> Self {
        let run = Run { number, ..Run::default() };
        Self { app, campaign, window, per_file: per_file.max(1), fonts: press::Fonts::default(), run }
    }

    /// Prints letters by target; tells which were.
    async fn print(
        &mut self,
        of: Vec<(&Target, Vec<Member>)>,
        write: &mut Write<'_>,
    ) -> Result<Vec<(Uuid, Vec<Member>)>, LetterFailure> {
        let mut printed = Vec::new();
        let mut pages: Vec<(usize, press::Letter)> = Vec::new();
        for (target, members) in of {
            let at = self.run.targets.len();
            self.run.targets.push(to_print(target, 0));
            let mut own = Vec::new();
            for member in members {
                let Some(page) = self.page(target, &member).await? else { continue };
                own.push(member);
                self.run.targets[at].letters += 1;
                self.run.letters += 1;
                pages.push((at, page));
                if pages.len() >= self.per_file {
                    self.file(&mut pages, write)?;
                }
            }
            printed.push((target.id, own));
        }
        self.file(&mut pages, write)?;
        self.run.targets.retain(|target| target.letters > 0);
        Ok(printed)
    }

    async fn page(
        &mut self,
        target: &Target,
        member: &Member,
    ) -> Result<Option<press::Letter>, LetterFailure> {
        let Some(received) = members::open(self.app, member).await? else { return Ok(None) };
        let Some(supporter) = received.supporter.as_ref() else { return Ok(None) };
        let (bucket, id, campaign) = (member.bucket, member.id, self.campaign);
        let recipe = Recipe { bucket, id, campaign, target, received: &received, supporter };
        let page = letters::paper(self.app, &recipe)
            .map_err(|failure| LetterFailure::Internal(failure.to_string()))?;
        let missing = self.fonts.missing(&page);
        if missing.is_readable() {
            return Ok(Some(page));
        }
        self.run.left_out += 1;
        self.run.missing.add(&missing);
        Ok(None)
    }

    fn file(
        &mut self,
        pages: &mut Vec<(usize, press::Letter)>,
        write: &mut Write<'_>,
    ) -> Result<(), LetterFailure> {
        let Some((_, first)) = pages.first() else { return Ok(()) };
        self.run.files += 1;
        let mut rows: Vec<(String, usize)> = Vec::new();
        for (at, _) in &*pages {
            let name = &self.run.targets[*at].name;
            match rows.last_mut().filter(|(last, _)| last == name) {
                Some((_, n)) => *n += 1,
                None => rows.push((name.clone(), 1)),
            }
        }
        let sheet = cover::sheet(self.app, self.campaign, (self.run.number, self.run.files), rows);
        let (language, right_to_left) = (first.language.clone(), first.right_to_left);
        let mut book = press::Book::new(&mut self.fonts, &sheet.title, &language, right_to_left, self.window);
        book.sheet(&sheet);
        for (_, page) in pages.drain(..) {
            book.letter(&page, false);
        }
        let printed = book.finish().map_err(|fault| LetterFailure::Internal(fault.to_string()))?;
        write(self.run.files, &printed.bytes)
            .map_err(|error| LetterFailure::Internal(format!("the file could not be written: {error}")))
    }
}
