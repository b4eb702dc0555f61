//! A campaign at the desk: lists, making one, writing it, showing what was written.

pub mod changes;
mod diff;
pub mod extension;
pub mod figures;
pub mod here;
pub mod history;
pub mod images;
pub mod list;
pub mod media;
pub mod moderation;
pub mod new;
pub mod overview;
mod preview;
pub mod report;
pub mod settings;
pub mod sharing;
pub mod state;
pub mod targets;
pub mod text;
pub mod translations;
pub mod updates;
