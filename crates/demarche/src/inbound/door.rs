//! Where a mail server hands messages in: a port, or a socket in the file system.

use std::io;
use std::os::unix::fs::{FileTypeExt, PermissionsExt};
use std::os::unix::net::UnixStream;
use std::path::Path;

use anyhow::{Context, anyhow};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, UnixListener};

use crate::config::Door;
use crate::running;

const KEY: &str = "`mail.inbound` in the configuration";
/// Every user of this machine may hand messages in, as through a port; who shall not is kept out by the folder.
const MODE: u32 = 0o666;

pub trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

pub enum Listener {
    Port(TcpListener),
    Socket(UnixListener),
}

impl Listener {
    /// Takes the place, or says why it cannot be had and what to do.
    pub async fn open(door: &Door) -> anyhow::Result<Self> {
        match door {
            Door::Port(address) => Ok(Self::Port(running::listen(*address, KEY).await?)),
            Door::Socket(path) => Ok(Self::Socket(socket(path)?)),
        }
    }

    pub async fn accept(&self) -> io::Result<Box<dyn Stream>> {
        match self {
            Self::Port(listener) => {
                let (stream, _) = listener.accept().await?;
                stream.set_nodelay(true).ok();
                Ok(Box::new(stream))
            }
            Self::Socket(listener) => Ok(Box::new(listener.accept().await?.0)),
        }
    }
}

fn socket(path: &Path) -> anyhow::Result<UnixListener> {
    let shown = path.display();
    if UnixStream::connect(path).is_ok() {
        return Err(anyhow!(
            "{shown} is in use by another program: stop that one, or choose another path with {KEY}"
        ));
    }
    // A process that was killed leaves its socket; whatever else stands there is not ours to remove.
    if std::fs::symlink_metadata(path).is_ok_and(|found| found.file_type().is_socket()) {
        std::fs::remove_file(path).with_context(|| format!("{shown} is left over and cannot be removed"))?;
    }
    let listener = UnixListener::bind(path)
        .with_context(|| format!("cannot listen on {shown}: choose another path with {KEY}"))?;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(MODE))
        .with_context(|| format!("{shown} cannot be opened to the mail server"))?;
    Ok(listener)
}
