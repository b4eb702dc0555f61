//! What stands in a `postgres://` URL. The driver reads most of it; `sslmode`, `sslrootcert` and the limits that a
//! dead network needs are ours.

use std::path::PathBuf;
use std::time::Duration;

use percent_encoding::percent_decode_str;
use tokio_postgres::Config;
use tokio_postgres::config::{Host, SslMode};

use crate::failure::with_causes;
use crate::{DbError, DbResult};

/// How much the server must prove.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// Nothing: `disable`, `prefer`, and `require` without a root certificate, as in libpq.
    None,
    /// A certificate of the right authority: `verify-ca`, and `require` with `sslrootcert`.
    Authority,
    /// That, and its name: `verify-full`.
    Name,
}

#[derive(Debug)]
pub struct Read {
    pub config: Config,
    pub proof: Proof,
    pub roots: Option<PathBuf>,
}

/// Applied unless the URL says otherwise: the driver's own would notice a machine that vanished after two hours.
const CONNECT: Duration = Duration::from_secs(5);
const SILENCE: Duration = Duration::from_secs(15);
const IDLE: Duration = Duration::from_secs(10);
const INTERVAL: Duration = Duration::from_secs(5);

/// Reads a URL; `name` is what the server calls the connections unless the URL does.
pub fn read(url: &str, name: &str) -> DbResult<Read> {
    let (place, query) = url.split_once('?').unwrap_or((url, ""));
    let (mut mode, mut roots, mut rest) = (None, None, Vec::new());
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        match key {
            "sslmode" => mode = Some(value),
            "sslrootcert" => roots = Some(PathBuf::from(&*percent_decode_str(value).decode_utf8_lossy())),
            _ => rest.push(pair),
        }
    }
    let plain = if rest.is_empty() { place.to_owned() } else { format!("{place}?{}", rest.join("&")) };
    let mut config: Config =
        plain.parse().map_err(|error: tokio_postgres::Error| DbError::Location(with_causes(&error)))?;
    let (ssl, proof) = match (mode, &roots) {
        (Some("disable"), _) => (SslMode::Disable, Proof::None),
        (Some("require"), None) => (SslMode::Require, Proof::None),
        (Some("verify-ca"), _) | (Some("require") | None, Some(_)) => (SslMode::Require, Proof::Authority),
        (Some("verify-full"), _) => (SslMode::Require, Proof::Name),
        // Within one machine there is nobody to hide from.
        (None, None) if config.get_hosts().iter().all(is_near) => (SslMode::Disable, Proof::None),
        (Some("prefer"), _) | (None, None) => (SslMode::Prefer, Proof::None),
        (Some(other), _) => {
            return Err(DbError::Location(format!(
                "sslmode={other}: it is disable, prefer, require, verify-ca or verify-full"
            )));
        }
    };
    config.ssl_mode(ssl);
    let said = |key: &str| rest.iter().any(|pair| pair.split('=').next() == Some(key));
    if !said("connect_timeout") {
        config.connect_timeout(CONNECT);
    }
    if !said("tcp_user_timeout") {
        config.tcp_user_timeout(SILENCE);
    }
    if !said("keepalives_idle") {
        config.keepalives_idle(IDLE);
    }
    if !said("keepalives_interval") {
        config.keepalives_interval(INTERVAL);
    }
    if !said("keepalives_retries") {
        config.keepalives_retries(3);
    }
    if !said("application_name") {
        config.application_name(name);
    }
    Ok(Read { config, proof, roots })
}

fn is_near(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => {
            name == "localhost" || name.parse().is_ok_and(|address: std::net::IpAddr| address.is_loopback())
        }
        Host::Unix(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use tokio_postgres::config::TargetSessionAttrs;

    use super::*;

    fn read(url: &str) -> DbResult<Read> {
        super::read(url, "test")
    }

    #[test]
    fn the_mode_says_how_much_the_server_must_prove() {
        for (query, ssl, proof) in [
            ("", SslMode::Prefer, Proof::None),
            ("?sslmode=disable", SslMode::Disable, Proof::None),
            ("?sslmode=require", SslMode::Require, Proof::None),
            ("?sslmode=require&sslrootcert=%2Fa%20b.pem", SslMode::Require, Proof::Authority),
            ("?sslmode=verify-ca", SslMode::Require, Proof::Authority),
            ("?dbname=x&sslmode=verify-full", SslMode::Require, Proof::Name),
        ] {
            let read = read(&format!("postgres://u@db.internal/d{query}")).unwrap();
            assert_eq!((read.config.get_ssl_mode(), read.proof), (ssl, proof), "{query}");
        }
        assert_eq!(
            read("postgres://h/d?sslrootcert=%2Fa%20b.pem").unwrap().roots,
            Some(PathBuf::from("/a b.pem"))
        );
        let wrong = read("postgres://h/d?sslmode=verify_full").unwrap_err().to_string();
        assert!(wrong.contains("verify-full"), "{wrong}");
    }

    #[test]
    fn within_one_machine_nothing_is_encrypted_unless_asked() {
        for near in ["localhost", "127.0.0.1", "%2Frun%2Fpostgresql"] {
            let mode =
                |query: &str| read(&format!("postgres://u@{near}/d{query}")).unwrap().config.get_ssl_mode();
            assert_eq!((mode(""), mode("?sslmode=require")), (SslMode::Disable, SslMode::Require), "{near}");
        }
        let far = read("postgres://u@127.0.0.1,10.0.0.2/d").unwrap();
        assert_eq!(far.config.get_ssl_mode(), SslMode::Prefer);
    }

    #[test]
    fn several_hosts_and_limits_are_read() {
        let read =
            read("postgres://u:p@a:5432,b:5433/d?target_session_attrs=read-write&connect_timeout=2").unwrap();
        assert_eq!(read.config.get_hosts().len(), 2);
        assert_eq!(read.config.get_ports(), [5432, 5433]);
        assert_eq!(read.config.get_target_session_attrs(), TargetSessionAttrs::ReadWrite);
        assert_eq!(read.config.get_connect_timeout(), Some(&Duration::from_secs(2)));
        assert_eq!(read.config.get_tcp_user_timeout(), Some(&SILENCE));
    }
}
