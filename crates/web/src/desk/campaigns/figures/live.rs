//! Numbers that change while somebody looks (server-sent events, HTML Living Standard section 9.2). A stream lasts less
//! than half a minute and the browser asks for the next one, which passes the door again: no session outlives its end
//! here, and no stop waits for a reader.

use std::time::Duration;

use app::languages::Language;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use futures::stream;
use tokio::sync::{Semaphore, SemaphorePermit};
use uuid::Uuid;

use crate::desk::Desk;
use crate::desk::frame::{self, Frame};
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

/// So many readers at once in one process; others see what was true when their page came.
const READERS: usize = 200;
static ROOM: Semaphore = Semaphore::const_new(READERS);
const PAUSE: Duration = Duration::from_secs(2);
const TIMES: u32 = 12;

struct Reader {
    web: WebState,
    campaign: Uuid,
    language: Language,
    told: String,
    times: u32,
    _room: SemaphorePermit<'static>,
}

/// GET /desk/campaigns/{campaign}/figures/live
pub async fn show(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    // To this answer a browser does not come back.
    let Ok(room) = ROOM.try_acquire() else { return Ok(StatusCode::NO_CONTENT.into_response()) };
    let f = Frame::new(&web, &ask, &desk, "figures", "desk-figures-title");
    let language = f.locale.language().clone();
    let campaign = desk.campaign()?.id;
    let reader = Reader { web: web.clone(), campaign, language, told: String::new(), times: 0, _room: room };
    let events = stream::unfold(reader, async |mut reader| {
        let event = reader.next().await?;
        Some((Ok::<_, std::convert::Infallible>(event), reader))
    });
    let mut answer = Response::new(Body::from_stream(events));
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    Ok(answer)
}

impl Reader {
    /// What has changed since the last one, or a word that keeps the line open.
    async fn next(&mut self) -> Option<String> {
        if self.times > 0 {
            tokio::time::sleep(PAUSE).await;
        }
        if self.times == TIMES || self.web.is_leaving() {
            return None;
        }
        self.times += 1;
        let now = self.numbers();
        if now == self.told {
            return Some(":\n\n".to_owned());
        }
        let retry = if self.told.is_empty() { "retry: 1000\n" } else { "" };
        let event = format!("{retry}data: {now}\n\n");
        self.told = now;
        Some(event)
    }

    /// By the ids of where they stand.
    fn numbers(&self) -> String {
        let locale = self.web.app.texts.locale(&self.language);
        let counts = self.web.app.board.counts(self.campaign);
        serde_json::json!({
            "confirmed": locale.number(counts.confirmed),
            "last-day": locale.number(counts.last_day),
            "as-of": frame::timed(locale, "desk-figures-as-of", counts.as_of),
        })
        .to_string()
    }
}
