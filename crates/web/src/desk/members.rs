//! Who belongs to an organisation: inviting, changing roles, removing.

use app::staff::accounts::Address;
use app::staff::{Action, Role, StaffFailure, members};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use uuid::Uuid;

use super::Desk;
use super::door::see_other;
use super::forms::Form;
use super::frame::Frame;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

#[derive(Template)]
#[template(path = "desk/members.html")]
struct MembersPage<'a> {
    f: Frame<'a>,
    slug: &'a str,
    members: Vec<Line>,
    roles: Vec<(Role, String, String)>,
    may_manage: bool,
    email: &'a str,
    fault: Option<String>,
    /// The link of the invitation just made, for a person without mail.
    link: Option<String>,
}

struct Line {
    id: Uuid,
    name: String,
    email: String,
    role: Role,
    role_name: String,
    waits: bool,
    since: String,
    is_self: bool,
}

/// What the page shows besides the list.
#[derive(Default)]
struct Told<'a> {
    email: &'a str,
    fault: Option<&'static str>,
    link: Option<String>,
}

/// GET /desk/organisations/{organisation}/members
pub async fn list(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    page(&web, &ask, &desk, Told::default(), StatusCode::OK).await
}

async fn page(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    told: Told<'_>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let organisation = desk.organisation()?;
    let f = Frame::new(web, ask, desk, "members", "desk-members-title");
    let line = |member: members::Member| Line {
        id: member.account.id,
        name: member.account.called().to_owned(),
        role_name: f.role(member.role),
        since: f.day(member.accepted_at.unwrap_or(member.invited_at)),
        waits: member.accepted_at.is_none(),
        is_self: member.account.id == desk.staff.account.id,
        role: member.role,
        email: member.account.email,
    };
    let members = members::list(&web.app, organisation.id).await?.into_iter().map(line).collect();
    let means = |role: Role| f.t(&format!("desk-role-{}-means", role.as_str()));
    let page = MembersPage {
        slug: &organisation.slug,
        members,
        roles: Role::ALL.map(|role| (role, f.role(role), means(role))).to_vec(),
        may_manage: desk.staff.may(Action::ManageMembers, organisation.id),
        email: told.email,
        fault: told.fault.map(|key| f.t(key)),
        link: told.link,
        f,
    };
    Frame::answer(&page, ask, status)
}

/// POST /desk/organisations/{organisation}/members
pub async fn invite(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    form: Form,
) -> Result<Response, Problem> {
    let email = form.get("email").trim();
    let refused = async |fault| {
        let told = Told { email, fault: Some(fault), link: None };
        page(&web, &ask, &desk, told, StatusCode::UNPROCESSABLE_ENTITY).await
    };
    let Some(role) = Role::parse(form.get("role")) else { return refused("desk-members-role").await };
    let Ok(address) = Address::read(email) else { return refused("desk-members-address").await };
    let (actor, language) = (desk.staff.actor(), &desk.staff.account.language);
    match members::invite(&web.app, actor, desk.organisation()?, &address, role, language).await {
        Ok(link) => {
            let told = Told { link: Some(link), ..Told::default() };
            page(&web, &ask, &desk, told, StatusCode::OK).await
        }
        Err(StaffFailure::Taken) => refused("desk-members-taken").await,
        Err(failure) => Err(failure.into()),
    }
}

/// POST …/members/{account}/role
pub async fn change_role(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    Path((_, account)): Path<(String, Uuid)>,
    form: Form,
) -> Result<Response, Problem> {
    let organisation = desk.organisation()?;
    let role = Role::parse(form.get("role")).ok_or_else(Problem::missing)?;
    let done = members::change_role(&web.app, desk.staff.actor(), organisation, account, role).await;
    answer(&web, &ask, &desk, done, "role-changed").await
}

/// POST …/members/{account}/remove
pub async fn remove(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    Path((_, account)): Path<(String, Uuid)>,
) -> Result<Response, Problem> {
    let done = members::remove(&web.app, desk.staff.actor(), desk.organisation()?, account).await;
    answer(&web, &ask, &desk, done, "member-removed").await
}

async fn answer(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    done: Result<(), StaffFailure>,
    said: &str,
) -> Result<Response, Problem> {
    match done {
        Ok(()) => {
            let slug = &desk.organisation()?.slug;
            Ok(see_other(&format!("/desk/organisations/{slug}/members?said={said}")))
        }
        Err(StaffFailure::LastOwner) => {
            let told = Told { fault: Some("desk-members-last-owner"), ..Told::default() };
            page(web, ask, desk, told, StatusCode::CONFLICT).await
        }
        Err(failure) => Err(failure.into()),
    }
}
