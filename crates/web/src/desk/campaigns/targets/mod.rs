//! Who receives the letters: the list, one of them, a table from elsewhere.

mod addresses;
mod edit;
mod import;
mod list;

pub use addresses::{mend, test};
pub use edit::{add, save, show as show_one, show_new};
pub use import::{look, send, show as show_import, take};
pub use list::{put_back, remove, show};

use app::drafts::Draft;
use app::drafts::target_rows::TargetList;

use crate::failure::Problem;

const FILE: &str = "targets.csv";
/// Kinds of what is held.
const TAKEN_OFF: &str = "target";
const TABLE: &str = "targets";

fn list_of(draft: &Draft) -> Result<TargetList, Problem> {
    let content = draft.file(FILE).map(|file| file.content.as_slice());
    TargetList::read(content)
        .ok_or_else(|| Problem::internal("the draft's targets.csv is no list of targets"))
}

/// Where a campaign's targets are.
fn home(slug: &str) -> String {
    format!("/desk/campaigns/{slug}/targets")
}
