//! The wish to stop, told to everything that runs.

use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

/// Whoever holds it can stop the site.
#[derive(Debug)]
pub struct Stopper(watch::Sender<bool>);

/// What everything that runs listens to.
#[derive(Debug, Clone)]
pub struct Stop(watch::Receiver<bool>);

impl Stopper {
    pub fn new() -> (Self, Stop) {
        let (sender, receiver) = watch::channel(false);
        (Self(sender), Stop(receiver))
    }

    pub fn stop(&self) {
        self.0.send_replace(true);
    }

    /// Waits for SIGTERM or SIGINT, then stops; a second one ends the process where it stands. Signals are heard
    /// from the moment this returns.
    pub fn on_signals(self) -> std::io::Result<()> {
        let mut terminate = signal(SignalKind::terminate())?;
        let mut interrupt = signal(SignalKind::interrupt())?;
        tokio::spawn(async move {
            tokio::select! { _ = terminate.recv() => {} _ = interrupt.recv() => {} }
            tracing::info!("stopping");
            self.stop();
            tokio::select! { _ = terminate.recv() => {} _ = interrupt.recv() => {} }
            std::process::exit(1);
        });
        Ok(())
    }
}

impl Stop {
    pub fn is_requested(&self) -> bool {
        *self.0.borrow()
    }

    /// Returns once stopping is wished for; also when nobody is left to wish it.
    pub async fn requested(&mut self) {
        self.0.wait_for(|stop| *stop).await.ok();
    }
}
