//! The table of the desk's addresses: who may come in is said here and nowhere else. A test walks every line with no
//! session, a foreign organisation's, and each role.

use app::staff::Action;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{MethodRouter, on};

use super::{account, blocks, campaigns, confirm, home, links, members, oidc, organisations, sign_in, trail};
use crate::state::WebState;

/// Who may come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Whoever wants to sign in.
    Anyone,
    /// Whoever is signed in, to what is theirs.
    Staff,
    /// Whose role allows it in the organisation that the address names, by `{organisation}` or as the sponsor of
    /// `{campaign}`. Where it names none: whose role allows it anywhere; what no role may is for operators.
    May(Action),
}

/// A line of the table without its handler.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    pub verb: Verb,
    pub path: &'static str,
    pub who: Who,
    /// Only within a quarter of an hour after proving who it is.
    pub fresh: bool,
}

/// The methods that forms know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    Get,
    Post,
}

pub struct Route {
    pub rule: Rule,
    pub handler: MethodRouter<WebState>,
}

impl Route {
    fn fresh(mut self) -> Self {
        self.rule.fresh = true;
        self
    }
}

fn get<H: Handler<T, WebState>, T: 'static>(path: &'static str, who: Who, handler: H) -> Route {
    route(Verb::Get, path, who, handler)
}

fn post<H: Handler<T, WebState>, T: 'static>(path: &'static str, who: Who, handler: H) -> Route {
    route(Verb::Post, path, who, handler)
}

fn route<H: Handler<T, WebState>, T: 'static>(verb: Verb, path: &'static str, who: Who, handler: H) -> Route {
    let filter = match verb {
        Verb::Get => Method::GET,
        Verb::Post => Method::POST,
    };
    let filter = axum::routing::MethodFilter::try_from(filter).expect("a method that forms know");
    Route { rule: Rule { verb, path, who, fresh: false }, handler: on(filter, handler) }
}

/// The rules of all lines, for the test that walks them.
pub fn rules() -> Vec<Rule> {
    table().into_iter().map(|route| route.rule).collect()
}

pub fn table() -> Vec<Route> {
    let mut all = door();
    all.extend(own());
    all.extend(organisation());
    all.extend(campaigns());
    all.extend(state());
    all.extend(parts());
    all.extend(writing());
    all.extend(pictures());
    all.extend(news());
    all.extend(translations());
    all.extend(figures());
    all.extend(moderation());
    all
}

fn door() -> Vec<Route> {
    use Who::{Anyone, Staff};
    vec![
        get("/desk", Anyone, home::with_slash),
        get("/desk/", Staff, home::show),
        get("/desk/sign-in", Anyone, sign_in::show),
        post("/desk/sign-in", Anyone, sign_in::password),
        post("/desk/sign-in/passkey", Anyone, sign_in::passkey),
        get(oidc::CALLBACK, Anyone, oidc::come_back),
        get("/desk/sign-in/oidc/begin", Anyone, oidc::begin_sign_in),
        get("/desk/sign-in/code", Anyone, sign_in::show_code),
        post("/desk/sign-in/code", Anyone, sign_in::code),
        get("/desk/sign-in/{token}", Anyone, links::show_sign_in),
        post("/desk/sign-in/{token}", Anyone, links::sign_in),
        get("/desk/invitation/{token}", Anyone, links::show_invitation),
        post("/desk/invitation/{token}", Anyone, links::accept),
        post("/desk/sign-out", Staff, sign_in::sign_out),
        get("/desk/confirm", Staff, confirm::show),
        post("/desk/confirm", Staff, confirm::password),
        post("/desk/confirm/passkey", Staff, confirm::passkey),
        get("/desk/confirm/oidc", Staff, oidc::begin_proof),
    ]
}

fn own() -> Vec<Route> {
    use Who::Staff;
    vec![
        get("/desk/account", Staff, account::show),
        post("/desk/account", Staff, account::save),
        get("/desk/account/passkey", Staff, account::show_passkey).fresh(),
        post("/desk/account/passkey", Staff, account::add_passkey).fresh(),
        post("/desk/account/passkey/{id}/remove", Staff, account::remove_passkey).fresh(),
        get("/desk/account/password", Staff, account::show_password).fresh(),
        post("/desk/account/password", Staff, account::set_password).fresh(),
        post("/desk/account/password/remove", Staff, account::remove_password).fresh(),
        post("/desk/account/codes", Staff, account::make_codes).fresh(),
        get("/desk/account/oidc", Staff, oidc::begin_link).fresh(),
        post("/desk/account/oidc/remove", Staff, oidc::unlink).fresh(),
        post("/desk/account/session/{id}/end", Staff, account::end_session),
        post("/desk/account/sessions/end", Staff, account::end_others),
    ]
}

fn organisation() -> Vec<Route> {
    use Who::May;
    const ONE: &str = "/desk/organisations/{organisation}";
    vec![
        get("/desk/organisations", May(Action::ManageOrganisations), organisations::list),
        post("/desk/organisations", May(Action::ManageOrganisations), organisations::add).fresh(),
        get("/desk/trail", May(Action::ReadWholeTrail), trail::whole),
        get(ONE, May(Action::SeeOrganisation), organisations::show),
        get("/desk/organisations/{organisation}/members", May(Action::SeeMembers), members::list),
        post("/desk/organisations/{organisation}/members", May(Action::ManageMembers), members::invite)
            .fresh(),
        post(
            "/desk/organisations/{organisation}/members/{account}/role",
            May(Action::ManageMembers),
            members::change_role,
        )
        .fresh(),
        post(
            "/desk/organisations/{organisation}/members/{account}/remove",
            May(Action::ManageMembers),
            members::remove,
        )
        .fresh(),
        get("/desk/organisations/{organisation}/blocks", May(Action::Moderate), blocks::show),
        post("/desk/organisations/{organisation}/blocks", May(Action::Moderate), blocks::add),
        post("/desk/organisations/{organisation}/blocks/{id}/remove", May(Action::Moderate), blocks::remove),
        get("/desk/organisations/{organisation}/trail", May(Action::ReadTrail), trail::of_organisation),
    ]
}

/// Campaigns: lists, making one, its front page.
fn campaigns() -> Vec<Route> {
    use Who::May;
    const OF: &str = "/desk/organisations/{organisation}/campaigns";
    const NEW: &str = "/desk/organisations/{organisation}/campaigns/new";
    vec![
        get("/desk/campaigns", May(Action::SeeOrganisation), campaigns::list::all),
        get(OF, May(Action::SeeOrganisation), campaigns::list::of_organisation),
        get(NEW, May(Action::EditCampaigns), campaigns::new::show),
        post(NEW, May(Action::EditCampaigns), campaigns::new::make),
        post(
            "/desk/organisations/{organisation}/campaigns/new/copy",
            May(Action::EditCampaigns),
            campaigns::new::copy,
        ),
        post(
            "/desk/organisations/{organisation}/campaigns/new/zip",
            May(Action::EditCampaigns),
            campaigns::new::take_in,
        ),
        get("/desk/campaigns/{campaign}", May(Action::SeeOrganisation), campaigns::overview::show),
        post("/desk/campaigns/{campaign}/here", May(Action::SeeOrganisation), campaigns::here::note),
        get("/desk/campaigns/{campaign}/media/{name}", May(Action::SeeOrganisation), campaigns::media::show),
    ]
}

/// Writing a campaign, what was written, and showing it.
fn writing() -> Vec<Route> {
    const EDIT: Who = Who::May(Action::EditCampaigns);
    const TEXT: &str = "/desk/campaigns/{campaign}/text/{language}";
    const CHANGES: &str = "/desk/campaigns/{campaign}/changes";
    const HISTORY: &str = "/desk/campaigns/{campaign}/history";
    vec![
        get("/desk/campaigns/{campaign}/text", EDIT, campaigns::text::original),
        get(TEXT, EDIT, campaigns::text::show),
        post(TEXT, EDIT, campaigns::text::save),
        post("/desk/campaigns/{campaign}/text/{language}/preview", EDIT, campaigns::text::preview),
        get(CHANGES, EDIT, campaigns::changes::show),
        post(CHANGES, EDIT, campaigns::changes::publish),
        get(HISTORY, EDIT, campaigns::history::list),
        get("/desk/campaigns/{campaign}/history/revision", EDIT, campaigns::history::show),
        post("/desk/campaigns/{campaign}/history/restore", EDIT, campaigns::history::restore),
    ]
}

/// Where a campaign stands, and whose move it is.
fn state() -> Vec<Route> {
    use Who::May;
    const STATE: &str = "/desk/campaigns/{campaign}/state";
    const REPORT: &str = "/desk/campaigns/{campaign}/report";
    const SHARING: &str = "/desk/campaigns/{campaign}/sharing";
    vec![
        get(STATE, May(Action::SeeOrganisation), campaigns::state::show),
        post(STATE, May(Action::EditCampaigns), campaigns::state::edit),
        post("/desk/campaigns/{campaign}/approval", May(Action::ApproveCampaigns), campaigns::state::approve),
        post("/desk/campaigns/{campaign}/extension", May(Action::EditCampaigns), campaigns::extension::ask),
        post(
            "/desk/campaigns/{campaign}/extension/answer",
            May(Action::ApproveCampaigns),
            campaigns::extension::answer,
        ),
        get(REPORT, May(Action::SeeOrganisation), campaigns::report::show),
        post(REPORT, May(Action::EditCampaigns), campaigns::report::tell),
        get(SHARING, May(Action::ChangeOrganisation), campaigns::sharing::show),
        post(SHARING, May(Action::ChangeOrganisation), campaigns::sharing::save),
    ]
}

/// What a campaign is made of besides its texts.
fn parts() -> Vec<Route> {
    use campaigns::{settings, targets};
    const EDIT: Who = Who::May(Action::EditCampaigns);
    const SETTINGS: &str = "/desk/campaigns/{campaign}/settings";
    const NEW: &str = "/desk/campaigns/{campaign}/targets/new";
    const IMPORT: &str = "/desk/campaigns/{campaign}/targets/import";
    const HELD: &str = "/desk/campaigns/{campaign}/targets/import/{id}";
    const ONE: &str = "/desk/campaigns/{campaign}/targets/one/{target}";
    vec![
        get(SETTINGS, EDIT, settings::show),
        post(SETTINGS, EDIT, settings::save),
        get("/desk/campaigns/{campaign}/targets", EDIT, targets::show),
        get(NEW, EDIT, targets::show_new),
        post(NEW, EDIT, targets::add),
        get(IMPORT, EDIT, targets::show_import),
        post(IMPORT, EDIT, targets::send),
        get(HELD, EDIT, targets::look),
        post(HELD, EDIT, targets::take),
        get(ONE, EDIT, targets::show_one),
        post(ONE, EDIT, targets::save),
        post("/desk/campaigns/{campaign}/targets/one/{target}/remove", EDIT, targets::remove),
        post("/desk/campaigns/{campaign}/targets/one/{target}/test", EDIT, targets::test),
        post("/desk/campaigns/{campaign}/targets/one/{target}/mend", EDIT, targets::mend),
        post("/desk/campaigns/{campaign}/targets/back/{id}", EDIT, targets::put_back),
    ]
}

fn pictures() -> Vec<Route> {
    use campaigns::images;
    const EDIT: Who = Who::May(Action::EditCampaigns);
    const ALL: &str = "/desk/campaigns/{campaign}/images";
    vec![
        get(ALL, EDIT, images::show),
        post(ALL, EDIT, images::add),
        get("/desk/campaigns/{campaign}/images/small/{image}", EDIT, images::small),
        post("/desk/campaigns/{campaign}/images/one/{image}", EDIT, images::caption),
        post("/desk/campaigns/{campaign}/images/one/{image}/place", EDIT, images::place),
        post("/desk/campaigns/{campaign}/images/one/{image}/remove", EDIT, images::remove),
        post("/desk/campaigns/{campaign}/images/back/{id}", EDIT, images::put_back),
    ]
}

fn news() -> Vec<Route> {
    use campaigns::updates;
    const EDIT: Who = Who::May(Action::EditCampaigns);
    const NEW: &str = "/desk/campaigns/{campaign}/updates/new";
    const ONE: &str = "/desk/campaigns/{campaign}/updates/{day}/{language}";
    vec![
        get("/desk/campaigns/{campaign}/updates", EDIT, updates::list),
        get(NEW, EDIT, updates::show_new),
        post(NEW, EDIT, updates::add),
        get(ONE, EDIT, updates::show),
        post(ONE, EDIT, updates::save),
        post("/desk/campaigns/{campaign}/updates/{day}/{language}/remove", EDIT, updates::remove),
        post("/desk/campaigns/{campaign}/updates/back/{id}", EDIT, updates::put_back),
    ]
}

/// The other languages.
fn translations() -> Vec<Route> {
    use campaigns::translations::{self, file, one, volunteer, work};
    const TRANSLATE: Who = Who::May(Action::Translate);
    const APPROVE: Who = Who::May(Action::ApproveTranslations);
    const ALL: &str = "/desk/campaigns/{campaign}/translations";
    const ONE: &str = "/desk/campaigns/{campaign}/translations/{language}";
    vec![
        get("/desk/organisations/{organisation}/translations", TRANSLATE, work::show),
        get(ALL, TRANSLATE, translations::show),
        post(ALL, TRANSLATE, translations::begin),
        get(ONE, TRANSLATE, one::show),
        post(ONE, TRANSLATE, one::save),
        post("/desk/campaigns/{campaign}/translations/{language}/check", APPROVE, one::check),
        post("/desk/campaigns/{campaign}/translations/{language}/publish", APPROVE, one::publish),
        get("/desk/campaigns/{campaign}/translations/{language}/file.po", TRANSLATE, file::send),
        get("/desk/campaigns/{campaign}/translations/{language}/file.xlf", TRANSLATE, file::send_xliff),
        post("/desk/campaigns/{campaign}/translations/{language}/file", TRANSLATE, file::take),
        post(
            "/desk/campaigns/{campaign}/translations/{language}/volunteers",
            Who::May(Action::EditCampaigns),
            volunteer::invite,
        ),
        post(
            "/desk/campaigns/{campaign}/translations/{language}/volunteers/{id}/end",
            Who::May(Action::EditCampaigns),
            volunteer::end,
        ),
        get("/desk/volunteer/{token}", Who::Anyone, volunteer::show),
        post("/desk/volunteer/{token}", Who::Anyone, volunteer::save),
    ]
}

/// What came of it, in numbers.
fn figures() -> Vec<Route> {
    use campaigns::figures;
    const SEE: Who = Who::May(Action::SeeDashboard);
    const EXPORT: Who = Who::May(Action::ExportSupporters);
    vec![
        get("/desk/campaigns/{campaign}/figures", SEE, figures::show),
        get("/desk/campaigns/{campaign}/figures/live", SEE, figures::live::show),
        get("/desk/campaigns/{campaign}/figures/figures.csv", SEE, figures::files::csv),
        get("/desk/campaigns/{campaign}/figures/figures.xlsx", SEE, figures::files::xlsx),
        get("/desk/campaigns/{campaign}/figures/supporters.csv", EXPORT, figures::supporters::csv).fresh(),
        get("/desk/campaigns/{campaign}/figures/supporters.xlsx", EXPORT, figures::supporters::xlsx).fresh(),
    ]
}

/// What traps set aside.
fn moderation() -> Vec<Route> {
    use campaigns::moderation;
    const MODERATE: Who = Who::May(Action::Moderate);
    const ALL: &str = "/desk/campaigns/{campaign}/moderation";
    vec![
        get(ALL, MODERATE, moderation::show),
        post(ALL, MODERATE, moderation::decide),
        post("/desk/campaigns/{campaign}/moderation/rule", MODERATE, moderation::decide_by_rule),
        post("/desk/campaigns/{campaign}/moderation/undo", MODERATE, moderation::undo),
    ]
}
