//! The dev server: pages made when a browser asks, made anew when a file changes.
//!
//! In: an address, and [`Ports`]: how the site is made, and who is told what went wrong. Out: nothing; it serves until the
//! process is asked to end.
//!
//! **Invariant:** writes nothing, anywhere. Only what the plan of a site names is served, whatever a path says.
//! **Invariant:** the only user of axum, tokio and notify. Knows no verb: what a site is made of is the caller's.

mod answer;
mod browser;
mod content_type;
mod guard;
mod http;
mod listen;
mod ports;
mod standing;
mod stream;
mod trouble;
mod watch;

use std::sync::Arc;

use crate::error::Error;

use standing::Standing;
use watch::Watcher;

pub use listen::{FIRST_PORT, Listener, listen};
pub use ports::{Beside, Build, Ports};
pub use watch::Watched;

/// Serves the first build, or why there is none, and those that follow, until the process is asked to end (Ctrl-C).
pub fn serve(listener: Listener, first: Result<Build, Error>, ports: Ports) -> Result<(), Error> {
    let mut watched = first.as_ref().map(|build| build.watched.clone()).unwrap_or_default();
    let Ports { mut rebuild, failed, watched: always } = ports;
    let failed = Arc::new(failed);
    let tell = Arc::clone(&failed);
    let mut watcher = Watcher::new()?;
    // Some changes are seen late, or not: no reason not to serve.
    let follow = move |watcher: &mut Watcher, watched: &[Watched]| {
        if let Err(error) = watcher.follow(always.iter().chain(watched)) {
            tell(&error);
        }
    };
    follow(&mut watcher, &watched);
    let (sender, receiver) = tokio::sync::watch::channel(Arc::new(Standing::new(1, first)));
    let ends = watcher.end();
    // It ends with the process, or when its watcher is let go: a rebuild under way keeps nobody waiting.
    std::thread::spawn(move || {
        for number in 2.. {
            let Some(changed) = watcher.wait() else { return };
            // What is new is watched before it is read, so that no change falls between.
            follow(&mut watcher, &watched);
            let mut built = trouble::catch(|| rebuild(&changed));
            let mut then: Box<dyn FnOnce() + Send> = Box::new(|| {});
            if let Ok(build) = &mut built {
                then = std::mem::replace(&mut build.then, then);
                watched.clone_from(&build.watched);
                follow(&mut watcher, &watched);
            }
            sender.send_replace(Arc::new(Standing::new(number, built)));
            let _ = trouble::catch(|| {
                then();
                Ok(())
            });
        }
    });
    let served = http::run(listener, receiver, failed);
    ends.end();
    served
}
