//! What the handlers share.

use std::ops::Deref;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use app::App;
use axum::http::HeaderValue;
use ipnet::IpNet;

use crate::kept::Pages;
use crate::limits::Limits;
use crate::public::campaign::ThriftMemory;

/// What the operator decided about the pages.
#[derive(Debug, Clone, Default)]
pub struct WebOptions {
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Signatures an hour from one network; None: no limit.
    pub signatures_per_network: Option<u32>,
    /// A Maildir shown at `/outbox`; for the demo only.
    pub outbox: Option<PathBuf>,
    /// May anyone read the outbox? Only where the server listens on loopback.
    pub outbox_open: bool,
    /// The one-time token of the staff sign-in link.
    pub staff_link_token: Option<String>,
    /// The same site as an onion service, such as `http://….onion`.
    pub onion_url: Option<String>,
}

#[derive(Clone)]
pub struct WebState(Arc<Shared>);

pub struct Shared {
    pub app: App,
    pub options: WebOptions,
    pub(crate) pages: Pages,
    pub(crate) thrift: ThriftMemory,
    pub(crate) limits: Limits,
    pub(crate) staff: Mutex<StaffDoor>,
    pub(crate) secure: bool,
    pub(crate) onion: Option<HeaderValue>,
    leaving: AtomicBool,
}

/// The demo's staff door: a link that works once and the session that it opened.
#[derive(Debug, Default)]
pub(crate) struct StaffDoor {
    pub token: Option<String>,
    pub session: Option<String>,
}

impl WebState {
    pub fn new(app: App, options: WebOptions) -> Self {
        let limits = Limits::new(options.signatures_per_network, options.trusted_proxies.clone());
        let staff = Mutex::new(StaffDoor { token: options.staff_link_token.clone(), session: None });
        let secure = app.settings.public_url.starts_with("https://");
        let onion = options.onion_url.as_deref().map(|url| url.trim_end_matches('/'));
        let onion = onion.and_then(|url| HeaderValue::from_str(url).ok());
        Self(Arc::new(Shared {
            app,
            options,
            pages: Pages::default(),
            thrift: ThriftMemory::default(),
            limits,
            staff,
            secure,
            onion,
            leaving: AtomicBool::new(false),
        }))
    }

    /// From now on `/readyz` sends a balancer's readers elsewhere; pages are answered all the same.
    pub fn leave(&self) {
        self.leaving.store(true, Ordering::Release);
    }

    pub(crate) fn is_leaving(&self) -> bool {
        self.leaving.load(Ordering::Acquire)
    }
}

impl Deref for WebState {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}
