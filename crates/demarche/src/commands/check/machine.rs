//! The machine: folder, disk, addresses.

use std::io::ErrorKind;
use std::net::{IpAddr, SocketAddr};
use std::path::Path;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::finding::Finding;
use crate::config::Config;

const LITTLE_DISK: u64 = 1 << 30;
const NO_DISK: u64 = 100 << 20;
const ANSWER_WITHIN: Duration = Duration::from_secs(2);

pub async fn examine(config: &Config) -> Vec<Finding> {
    let mut findings = vec![public_url(config)];
    findings.extend(data_dir(&config.site.data_dir));
    findings.push(listen(config.site.listen).await);
    findings.extend(config.metrics.listen.map(metrics));
    findings.push(proxy(config));
    findings.push(operator(config));
    findings
}

fn public_url(config: &Config) -> Finding {
    let url = &config.site.public_url;
    let about = "public_url";
    let host = url.host();
    let is_local = host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    if is_local {
        let mend = "set public_url to the site's address: it stands in every mail";
        return Finding::warn(about, format!("{} is reached from this machine only", url.0), mend);
    }
    if !url.is_https() && host.rsplit('.').next() != Some("onion") {
        let mend = "put a proxy with TLS in front and set public_url to its https address";
        return Finding::fail(about, format!("{} sends what supporters write in the clear", url.0), mend);
    }
    Finding::ok(about, url.0.clone())
}

fn data_dir(folder: &Path) -> Vec<Finding> {
    let about = "data_dir";
    let shown = folder.display();
    if !folder.exists() {
        let mend = "nothing, if this is the right place: `demarche serve` makes it";
        return vec![Finding::warn(about, format!("{shown} is not there yet"), mend)];
    }
    let probe = folder.join(format!(".demarche-check-{}", std::process::id()));
    let written = std::fs::write(&probe, b"x");
    std::fs::remove_file(&probe).ok();
    if let Err(error) = written {
        let mend = "let the user that runs Demarche write there, or set data_dir to another folder";
        return vec![Finding::fail(about, format!("{shown}: {error}"), mend)];
    }
    vec![Finding::ok(about, format!("{shown} can be written to")), disk(folder)]
}

fn disk(folder: &Path) -> Finding {
    let about = "disk";
    let Ok(stat) = rustix::fs::statvfs(folder) else {
        return Finding::warn(about, "its free space cannot be read", "look with `df`");
    };
    let free = stat.f_bavail.saturating_mul(stat.f_frsize);
    let found = format!("{} MB free", free >> 20);
    let mend = "make room: with a full disk nobody can sign";
    match free {
        ..NO_DISK => Finding::fail(about, found, mend),
        NO_DISK..LITTLE_DISK => Finding::warn(about, found, mend),
        LITTLE_DISK.. => Finding::ok(about, found),
    }
}

async fn listen(address: SocketAddr) -> Finding {
    let about = "listen";
    match TcpListener::bind(address).await {
        Ok(_) => Finding::ok(about, format!("{address} is free")),
        Err(error) if error.kind() == ErrorKind::AddrInUse && alive(address).await => {
            Finding::ok(about, format!("{address} is served by Demarche now"))
        }
        Err(error) if error.kind() == ErrorKind::AddrInUse => Finding::fail(
            about,
            format!("{address} is in use by another program"),
            "stop that one, or set listen to another address",
        ),
        Err(error) => Finding::fail(
            about,
            format!("{address}: {error}"),
            "set listen to an address of this machine and a port from 1024 up",
        ),
    }
}

/// Does a Demarche answer there?
async fn alive(address: SocketAddr) -> bool {
    let ask = async {
        let mut stream = TcpStream::connect(address).await?;
        stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await?;
        let mut answer = Vec::new();
        stream.take(4096).read_to_end(&mut answer).await?;
        Ok::<_, std::io::Error>(answer.ends_with(b"alive\n"))
    };
    matches!(tokio::time::timeout(ANSWER_WITHIN, ask).await, Ok(Ok(true)))
}

fn metrics(address: SocketAddr) -> Finding {
    let about = "metrics.listen";
    let is_inside = match address.ip() {
        IpAddr::V4(v4) => v4.is_loopback() || v4.is_private(),
        IpAddr::V6(v6) => v6.is_loopback() || v6.is_unique_local(),
    };
    if is_inside {
        Finding::ok(about, address.to_string())
    } else {
        let mend = "set it to a loopback or private address, unless a firewall stands before it";
        Finding::warn(about, format!("{address} may be open to everybody"), mend)
    }
}

fn proxy(config: &Config) -> Finding {
    let about = "proxy.trusted";
    let networks = &config.proxy.trusted.0;
    let limited = config.limits.signatures_per_network > 0;
    if networks.iter().any(|network| network.prefix_len() == 0) {
        let mend = "name the proxy's own address: as it is, anyone may claim any address";
        return Finding::fail(about, "everybody is trusted", mend);
    }
    if networks.is_empty() && limited && config.site.public_url.is_https() {
        let mend = "name the proxy's address, such as [\"127.0.0.1\"]: else all readers share one limit";
        return Finding::warn(about, "no proxy is trusted, yet TLS needs one", mend);
    }
    let names: Vec<String> = networks.iter().map(ToString::to_string).collect();
    Finding::ok(about, if names.is_empty() { "none".to_owned() } else { names.join(", ") })
}

fn operator(config: &Config) -> Finding {
    let about = "operator";
    if config.is_set("operator") && config.is_set("contact") {
        Finding::ok(about, format!("{}, {}", config.operator(), config.contact()))
    } else {
        let mend = "set operator and contact: the privacy page must name who answers for personal data (GDPR art. 13)";
        Finding::warn(about, format!("named as {}, {}", config.operator(), config.contact()), mend)
    }
}
