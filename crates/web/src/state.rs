//! What the handlers share.

use std::ops::Deref;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

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
    pub(crate) sign_ins: SignIns,
    pub(crate) secure: bool,
    pub(crate) onion: Option<HeaderValue>,
    leaving: AtomicBool,
}

/// Passwords tried: by network, and by network and address. Passkeys need no such bound.
pub(crate) struct SignIns {
    pub network: Limits,
    pub account: Limits,
}

const TRIES_OF_A_NETWORK: u32 = 120;
const TRIES_OF_AN_ADDRESS: u32 = 12;

impl WebState {
    pub fn new(app: App, options: WebOptions) -> Self {
        let limits = Limits::new(options.signatures_per_network, options.trusted_proxies.clone());
        let tries = |an_hour| Limits::new(Some(an_hour), options.trusted_proxies.clone());
        let sign_ins = SignIns { network: tries(TRIES_OF_A_NETWORK), account: tries(TRIES_OF_AN_ADDRESS) };
        let secure = app.settings.public_url.starts_with("https://");
        let onion = options.onion_url.as_deref().map(|url| url.trim_end_matches('/'));
        let onion = onion.and_then(|url| HeaderValue::from_str(url).ok());
        Self(Arc::new(Shared {
            app,
            options,
            pages: Pages::default(),
            thrift: ThriftMemory::default(),
            limits,
            sign_ins,
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
