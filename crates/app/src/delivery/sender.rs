//! Who we are, in every message.

use crate::App;

/// Our domain as it stands in addresses.
pub fn own_domain(app: &App) -> String {
    let domain = &app.settings.from_domain;
    idna::domain_to_ascii(domain).unwrap_or_else(|_| domain.clone())
}

/// Who sends all this, in a word: the operator, or where none is named our domain.
pub fn sender(app: &App) -> &str {
    let settings = &app.settings;
    if settings.operator.is_empty() { &settings.from_domain } else { &settings.operator }
}
