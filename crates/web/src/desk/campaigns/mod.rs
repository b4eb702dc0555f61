//! A campaign at the desk: lists, making one, writing it.

pub mod list;
pub mod new;
pub mod overview;
pub mod settings;
pub mod targets;
