//! The form, empty or as it came back: everything typed kept, each fault beside its field.

use app::App;
use app::campaigns::{Campaign, CampaignKind};
use app::kernel::Country;
use app::languages::Arg;
use app::signatures::{FieldFault, SignForm};

use super::Visit;
use crate::public::chrome::Chrome;

pub struct FormView<'a> {
    /// Stands it before the appeal? So it does when it came back with faults.
    pub first: bool,
    pub action: String,
    pub title: String,
    pub faults_title: String,
    pub faults: Vec<Fault>,
    pub problem: Option<Notice>,
    pub name: Field,
    pub email: Field,
    pub country: Field,
    pub city: Field,
    pub organisation: Field,
    pub message: Field,
    pub visibility: Field,
    pub consent: Field,
    pub subscribe: Field,
    pub share: Field,
    pub countries: &'a [(Country, String)],
    chosen: Option<Country>,
    pub message_allowed: bool,
    pub visibilities: Vec<Choice>,
    pub consented: bool,
    pub consent_label: String,
    pub asks: Vec<Ask>,
    pub opened: String,
    /// Empty for none.
    pub source: String,
    pub submit: String,
    pub next: String,
    pub erased: String,
}

/// A fault in the list above the form; `id` is the field's.
pub struct Fault {
    pub id: &'static str,
    pub text: String,
}

pub struct Notice {
    pub title: String,
    pub text: String,
}

pub struct Field {
    pub value: String,
    pub fault: Option<String>,
    /// `aria-describedby` and `aria-invalid`, ready to print.
    pub attrs: String,
}

pub struct Choice {
    pub value: &'static str,
    pub label: String,
    pub checked: bool,
}

pub struct Ask {
    pub name: &'static str,
    pub id: Option<&'static str>,
    pub value: String,
    pub label: String,
    pub checked: bool,
}

/// What came back.
#[derive(Default)]
pub struct Returned {
    pub typed: SignForm,
    pub faults: Vec<FieldFault>,
    pub problem: Option<(&'static str, &'static str)>,
}

/// The fields in the order of the page; faults are listed in it.
const ORDER: [&str; 10] = [
    "name",
    "email",
    "country",
    "city",
    "organisation",
    "message",
    "visibility",
    "consent",
    "subscribe",
    "share",
];

impl<'a> FormView<'a> {
    pub fn new(app: &App, c: &Chrome<'a>, campaign: &Campaign, base: &str, visit: &Visit<'_>) -> Self {
        let nothing = Returned::default();
        let came_back = visit.returned.is_some();
        let returned = visit.returned.unwrap_or(&nothing);
        let typed = &returned.typed;
        let letter = campaign.kind == CampaignKind::Letter;
        let pick = |of_letter: &str, of_statement: &str| c.t(if letter { of_letter } else { of_statement });
        let faults = listed(c, &returned.faults);
        let field =
            |id: &'static str, value: &str, hint: bool| Field::new(c, id, value, hint, &returned.faults);
        let name = if typed.name.is_empty() {
            format!("{} {}", typed.given_name, typed.family_name).trim().to_owned()
        } else {
            typed.name.clone()
        };
        Self {
            first: came_back,
            action: format!("{base}/sign"),
            title: pick("form-title-letter", "form-title-statement"),
            faults_title: c.count("form-errors-title", faults.len() as i64),
            faults,
            problem: returned.problem.map(|(title, text)| Notice { title: c.t(title), text: c.t(text) }),
            name: field("name", &name, true),
            email: field("email", &typed.email, true),
            country: field("country", &typed.country, false),
            city: field("city", &typed.city, false),
            organisation: field("organisation", &typed.organisation, false),
            message: field("message", &typed.message, true),
            visibility: field("visibility", &typed.visibility, true),
            consent: field("consent", &typed.consent, false),
            subscribe: field("subscribe", "", false),
            share: field("share", "", false),
            countries: c.locale.countries(),
            chosen: Country::parse(typed.country.trim()),
            message_allowed: campaign.message_allowed,
            visibilities: visibilities(c, letter, &typed.visibility),
            consented: typed.consent == "on",
            consent_label: pick("form-consent-letter", "form-consent-statement"),
            asks: asks(c, campaign, typed),
            opened: visit.opened.to_owned(),
            source: visit.source.to_owned(),
            submit: pick("form-submit-letter", "form-submit-statement"),
            next: pick("form-next-letter", "form-next-statement"),
            erased: erased(app, c, campaign),
        }
    }

    pub fn chosen(&self, country: &Country) -> bool {
        self.chosen == Some(*country)
    }
}

impl Field {
    fn new(c: &Chrome, id: &'static str, value: &str, hint: bool, faults: &[FieldFault]) -> Self {
        let fault = faults.iter().find(|fault| id_of(fault.field) == id).map(|fault| c.t(fault.key));
        let attrs = match (hint, fault.is_some()) {
            (true, true) => format!(" aria-describedby=\"{id}-bad {id}-hint\" aria-invalid=\"true\""),
            (true, false) => format!(" aria-describedby=\"{id}-hint\""),
            (false, true) => format!(" aria-describedby=\"{id}-bad\" aria-invalid=\"true\""),
            (false, false) => String::new(),
        };
        // A fieldset may be described but not be invalid.
        let attrs = match id {
            "visibility" | "subscribe" | "share" => attrs.replace(" aria-invalid=\"true\"", ""),
            _ => attrs,
        };
        Self { value: showable(value), fault, attrs }
    }
}

/// Control characters cannot stand in HTML (its parser drops or replaces them): they are shown as U+FFFD.
fn showable(typed: &str) -> String {
    typed.chars().map(|c| if c.is_control() && !"\r\n\t".contains(c) { '\u{FFFD}' } else { c }).collect()
}

/// Two names may come where the page asks for one.
fn id_of(field: &str) -> &str {
    if matches!(field, "given_name" | "family_name") { "name" } else { field }
}

fn listed(c: &Chrome, faults: &[FieldFault]) -> Vec<Fault> {
    ORDER
        .into_iter()
        .filter_map(|id| {
            let fault = faults.iter().find(|fault| id_of(fault.field) == id)?;
            Some(Fault { id, text: c.t(fault.key) })
        })
        .collect()
}

fn visibilities(c: &Chrome, letter: bool, typed: &str) -> Vec<Choice> {
    let labels = if letter {
        ["form-visibility-public", "form-visibility-targets-letter", "form-visibility-withheld-letter"]
    } else {
        ["form-visibility-public", "form-visibility-targets-statement", "form-visibility-withheld-statement"]
    };
    // Shown to those who get the letter: what a signature needs, and no more.
    let known = ["public", "targets", "withheld"].contains(&typed);
    ["public", "targets", "withheld"]
        .into_iter()
        .zip(labels)
        .map(|(value, label)| Choice {
            value,
            label: c.t(label),
            checked: if known { value == typed } else { value == "targets" },
        })
        .collect()
}

fn asks(c: &Chrome, campaign: &Campaign, typed: &SignForm) -> Vec<Ask> {
    let mut asks = Vec::new();
    let mut add = |name: &'static str,
                   key: &str,
                   may: &dyn Fn(&app::campaigns::CampaignOrganisation) -> bool,
                   ticked: &[String]| {
        for (n, asking) in campaign.organisations.iter().filter(|o| may(o)).enumerate() {
            let slug = &asking.organisation.slug;
            asks.push(Ask {
                name,
                id: (n == 0).then_some(name),
                value: slug.clone(),
                label: c.locale.text_with(key, &[("organisation", Arg::from(&asking.organisation.name))]),
                checked: ticked.contains(slug),
            });
        }
    };
    add("subscribe", "form-subscribe", &|o| o.may_subscribe, &typed.subscribe);
    add("share", "form-share", &|o| o.may_share, &typed.share);
    asks
}

/// When the campaign's data goes, as its retention says.
fn erased(_app: &App, c: &Chrome, campaign: &Campaign) -> String {
    match campaign.erased_on() {
        Some(day) => c.locale.text_with("form-erased-on", &[("date", Arg::from(day))]),
        None => c.locale.text_with("form-erased-after", &[("days", Arg::from(campaign.retention.days))]),
    }
}
