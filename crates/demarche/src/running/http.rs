//! Taking connections: HTTP/1.1, each with its peer's address, with time limits, ended in order.
//!
//! No TLS here: a proxy in front has it. The limits are for the onion service and for proxies that pass
//! everything on.

use std::convert::Infallible;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::time::Duration;

use anyhow::anyhow;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::HeaderValue;
use axum::http::header::CONNECTION;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt;

use super::Stop;

/// For the head of a request, and for an idle connection until its next one. Longer than the 60 s for which nginx
/// keeps a connection to us, so that it never writes into one that we are closing.
const HEAD_TIMEOUT: Duration = Duration::from_secs(75);
/// What is being answered when the site stops may take this long.
const GRACE: Duration = Duration::from_secs(10);
/// A connection made at the last moment may take so long to bring its request.
const LAST_REQUEST: Duration = Duration::from_millis(200);
/// After a failed accept, as when the process is out of file descriptors.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// Takes the address, or says why it cannot be had and what to do.
pub async fn listen(address: SocketAddr, how_to_change: &str) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => anyhow!(
            "{address} is in use by another program: stop that one, or choose another address with {how_to_change}"
        ),
        ErrorKind::PermissionDenied => anyhow!(
            "{address} is not allowed for this user: choose a port from 1024 up with {how_to_change}, and let the \
             proxy have 80 and 443"
        ),
        ErrorKind::AddrNotAvailable => {
            anyhow!("{address} is no address of this machine: choose another with {how_to_change}")
        }
        _ => anyhow!(error).context(format!("cannot listen on {address}: choose another with {how_to_change}")),
    })
}

/// Answers until stopping is wished for and `drain` has passed, then finishes what was begun. While it drains, each
/// answer closes its connection, so that none is left on which a balancer could send the next request too late.
pub async fn serve(listener: TcpListener, router: Router, stop: Stop, drain: Duration) {
    let connections = GracefulShutdown::new();
    let (mut heard, door) = (stop.clone(), Door { router, stop, connections: &connections });
    let over = async {
        heard.requested().await;
        tokio::time::sleep(drain).await;
    };
    tokio::pin!(over);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut over => break,
        };
        match accepted {
            Ok((stream, peer)) => door.take(stream, peer),
            Err(error) => {
                tracing::error!(%error, "no connection can be taken");
                tokio::time::sleep(ACCEPT_PAUSE).await;
            }
        }
    }
    if !drain.is_zero() {
        // Closing the listener resets whoever has connected and was not taken yet: nobody may be left there.
        door.take_the_last(listener);
        tokio::time::sleep(LAST_REQUEST).await;
    }
    drop(door);
    if tokio::time::timeout(GRACE, connections.shutdown()).await.is_err() {
        tracing::warn!("some requests took too long to finish and were cut off");
    }
}

struct Door<'a> {
    router: Router,
    stop: Stop,
    connections: &'a GracefulShutdown,
}

impl Door<'_> {
    fn take(&self, stream: TcpStream, peer: SocketAddr) {
        // Answers are written whole: waiting for more to send along only adds 40 ms.
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "a connection was lost at once");
            return;
        }
        let (router, stop) = (self.router.clone(), self.stop.clone());
        let service = service_fn(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(ConnectInfo(peer));
            let (router, stop) = (router.clone(), stop.clone());
            async move {
                let answered = router.oneshot(request.map(Body::new)).await;
                let mut response = answered.unwrap_or_else(|never| match never {});
                if stop.is_requested() {
                    response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
                }
                Ok::<_, Infallible>(response)
            }
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEAD_TIMEOUT)
            .serve_connection(TokioIo::new(stream), service);
        let connection = self.connections.watch(connection);
        tokio::spawn(async move {
            // Peers go away and send nonsense at all times; neither is news.
            if let Err(error) = connection.await {
                tracing::trace!(%error, "a connection ended early");
            }
        });
    }

    /// Takes who waits in the system's queue, and closes the listener.
    fn take_the_last(&self, listener: TcpListener) {
        let Ok(listener) = listener.into_std() else { return };
        while let Ok((stream, peer)) = listener.accept() {
            let taken = stream.set_nonblocking(true).and_then(|()| TcpStream::from_std(stream));
            if let Ok(stream) = taken {
                self.take(stream, peer);
            }
        }
    }
}
