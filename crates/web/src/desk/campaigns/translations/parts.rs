//! The parts of a translation as a form: the same for those at the desk and for volunteers.

use app::campaigns::{Campaign, CampaignKind};
use app::drafts::edition::EditionText;
use app::staff::{Action, accounts};
use app::translations::{Part, Standing, TRANSLATED, Translation, Written};

use super::super::{diff, text};
use crate::desk::Desk;
use crate::desk::forms::Form;
use crate::desk::frame::Frame;
use crate::failure::Problem;
use crate::state::WebState;

/// A line of its own is narrow where two stand side by side.
const FEWEST_LINES: usize = 2;

/// A part as the form has it.
pub struct PartField {
    pub name: &'static str,
    pub label: String,
    pub standing: &'static str,
    pub standing_name: String,
    pub original: String,
    pub words: String,
    pub lines: usize,
    pub longest: usize,
    /// HTML: how the original has changed since.
    pub since: Option<String>,
    pub may_check: bool,
    pub by: Option<String>,
    /// HTML: what another wrote meanwhile.
    pub theirs: Option<String>,
}

/// What the page says besides how things stand.
#[derive(Default)]
pub struct Told {
    pub fault: Option<String>,
    pub report: Vec<String>,
    /// A volunteer's, shown this once.
    pub link: Option<String>,
    /// What was typed, and what another wrote meanwhile; a save starts from this number then.
    pub clash: Option<(EditionText, EditionText, i64)>,
}

/// The parts that the campaign has, as somebody of the staff sees them, or a volunteer.
pub async fn fields(
    web: &WebState,
    f: &Frame<'_>,
    desk: Option<&Desk>,
    campaign: &Campaign,
    found: &Translation,
    told: &Told,
) -> Result<Vec<PartField>, Problem> {
    let mut parts = Vec::new();
    for part in &found.parts {
        if campaign.kind == CampaignKind::Letter || !part.name.starts_with("letter-") {
            parts.push(field(web, f, desk, part, told).await?);
        }
    }
    Ok(parts)
}

async fn field(
    web: &WebState,
    f: &Frame<'_>,
    desk: Option<&Desk>,
    part: &Part,
    told: &Told,
) -> Result<PartField, Problem> {
    let (lines, longest) = text::size(part.name);
    let mine = told.clash.as_ref().map_or(part.words.as_str(), |(mine, _, _)| mine.part(part.name));
    let theirs = told.clash.as_ref().map(|(_, theirs, _)| theirs.part(part.name));
    let who = match part.checked_by.or(part.writer) {
        Some(account) => accounts::name_of(&web.app, account).await?,
        None => None,
    };
    let by = if part.checked_by.is_some() { "desk-translations-checked-by" } else { "desk-translations-by" };
    let is_others = |desk: &Desk| part.writer != Some(desk.staff.account.id);
    let may_check = |desk: &Desk| is_others(desk) && desk.may(Action::ApproveTranslations);
    Ok(PartField {
        name: part.name,
        label: f.t(&format!("desk-text-{}", part.name)),
        standing: part.standing.as_str(),
        standing_name: f.t(&format!("desk-translations-{}", part.standing.as_str())),
        original: part.original.clone(),
        words: mine.to_owned(),
        lines: lines.max(FEWEST_LINES),
        longest,
        since: part.source.as_ref().map(|source| diff::html(source, &part.original)),
        may_check: part.standing == Standing::Unchecked && desk.is_some_and(may_check),
        by: who.map(|who| f.with(by, "name", &who)),
        theirs: theirs.filter(|theirs| *theirs != mine).map(|theirs| diff::html(theirs, mine)),
    })
}

/// What was typed.
pub fn written(form: &Form) -> Written<'_> {
    let number = |name: &str| form.get(name).parse().unwrap_or(0);
    Written {
        base: number("base"),
        original_base: number("original"),
        words: TRANSLATED.into_iter().filter_map(|name| Some((name, form.given(name)?))).collect(),
        still_right: TRANSLATED.into_iter().filter(|name| form.has(&format!("right-{name}"))).collect(),
    }
}

impl Told {
    /// Another wrote the same words meanwhile.
    pub fn clash(f: &Frame<'_>, theirs: Option<Vec<u8>>, ours: Option<Vec<u8>>, number: i64) -> Self {
        let read = |content: Option<Vec<u8>>| EditionText::read(&content.unwrap_or_default());
        let fault = Some(f.t("desk-translations-clash"));
        Self { fault, clash: Some((read(ours), read(theirs), number)), ..Self::default() }
    }
}
