//! Those who agreed that the organisation writes to them again or has their details, as a file. Nobody else is in it,
//! whoever asks; each export is noted before its first byte.

use app::App;
use app::kernel::{BUCKETS, Bucket};
use app::signatures::{self, Consenting};
use axum::body::Body;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use futures::stream;
use uuid::Uuid;

use crate::desk::Desk;
use crate::desk::sheet::{self, Cell, Sheet, text};
use crate::failure::Problem;
use crate::state::WebState;

const COLUMNS: [&str; 8] =
    ["name", "email", "city", "organisation", "country", "language", "confirmed", "agreed"];
/// A workbook is made in memory.
const MOST_IN_WORKBOOK: usize = 50_000;

/// Whose list, of which campaign.
#[derive(Clone)]
struct List {
    app: App,
    campaign: Uuid,
    organisation: String,
}

impl List {
    /// Notes the export first.
    async fn open(web: &WebState, desk: &Desk, file: &str) -> Result<Self, Problem> {
        let (campaign, organisation) = (desk.campaign()?, desk.organisation()?);
        let actor = desk.staff.actor();
        signatures::note_export(&web.app, actor, organisation.id, &campaign.slug, file).await?;
        Ok(Self { app: web.app.clone(), campaign: campaign.id, organisation: organisation.slug.clone() })
    }

    async fn of(&self, bucket: Bucket) -> Result<Vec<Vec<Cell>>, Problem> {
        let found = signatures::consenting(&self.app, bucket, self.campaign, &self.organisation).await?;
        Ok(found.iter().map(row).collect())
    }
}

fn row(one: &Consenting) -> Vec<Cell> {
    let agreed = match (one.subscribe, one.share) {
        (true, true) => "write, details",
        (true, false) => "write",
        _ => "details",
    };
    let day = one.confirmed_at.day().to_string();
    let supporter = &one.supporter;
    [
        &supporter.name,
        &supporter.email,
        &supporter.city,
        &supporter.organisation,
        &one.country,
        &one.language,
        &day,
    ]
    .into_iter()
    .map(|cell| text(cell))
    .chain([text(agreed)])
    .collect()
}

/// GET /desk/campaigns/{campaign}/figures/supporters.csv: sent as it is read, however many they are. A failure on the
/// way breaks the connection: a file that ends well is whole.
pub async fn csv(State(web): State<WebState>, desk: Desk) -> Result<Response, Problem> {
    let list = List::open(&web, &desk, "supporters.csv").await?;
    let parts = stream::unfold((list, -1), async |(list, bucket): (List, Bucket)| {
        let part = match bucket {
            -1 => Ok(sheet::csv([&COLUMNS.map(text).into()])),
            bucket if bucket < BUCKETS => list.of(bucket).await.map(|rows| sheet::csv(&rows)),
            _ => return None,
        };
        let next = if part.is_ok() { bucket + 1 } else { BUCKETS };
        Some((part.map_err(|_| std::io::Error::other("the list broke off")), (list, next)))
    });
    let name = format!("{}-supporters.csv", desk.campaign()?.slug);
    Ok(sheet::download(Body::from_stream(parts), sheet::CSV, &name))
}

/// GET /desk/campaigns/{campaign}/figures/supporters.xlsx
pub async fn xlsx(State(web): State<WebState>, desk: Desk) -> Result<Response, Problem> {
    let list = List::open(&web, &desk, "supporters.xlsx").await?;
    let mut rows = Vec::new();
    for bucket in 0..BUCKETS {
        rows.extend(list.of(bucket).await?);
        if rows.len() > MOST_IN_WORKBOOK {
            return Err(Problem::new(
                StatusCode::CONFLICT,
                "too_many",
                "desk-figures-supporters",
                "desk-figures-too-many",
            ));
        }
    }
    let head = COLUMNS.map(str::to_owned).to_vec();
    let bytes = sheet::xlsx(&[Sheet { name: "supporters".into(), head, rows }])?;
    let name = format!("{}-supporters.xlsx", desk.campaign()?.slug);
    Ok(sheet::download(bytes.into(), sheet::XLSX, &name))
}
