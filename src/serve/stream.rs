//! Bodies that come in pieces: files, and the news of the next build.

use std::convert::Infallible;
use std::io::{self, Read};
use std::path::PathBuf;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::{self, Stream};
use tokio::sync::{mpsc, watch};

use crate::disk;
use crate::serve::standing::Standing;

/// How much of a file is read at once, and how many such pieces wait for the browser.
const PIECE: usize = 64 * 1024;
const WAITING: usize = 4;

/// The length of a file, and its bytes as the browser takes them: a film is never in memory as a whole.
pub(in crate::serve) async fn of_file(path: PathBuf) -> io::Result<(u64, Body)> {
    let opened = tokio::task::spawn_blocking(move || Ok((disk::size_of_file(&path)?, disk::open(&path)?)));
    let (size, file) = opened.await.map_err(io::Error::other).flatten()?;
    let (sender, receiver) = mpsc::channel(WAITING);
    // No more than was promised, should the file grow meanwhile.
    tokio::task::spawn_blocking(move || send(file.take(size), &sender));
    let pieces = stream::unfold(receiver, |mut receiver| async move { Some((receiver.recv().await?, receiver)) });
    Ok((size, Body::from_stream(pieces)))
}

/// Reads to the end, or until nobody wants more.
fn send(mut file: impl Read, sender: &mpsc::Sender<io::Result<Bytes>>) {
    loop {
        let mut piece = Vec::with_capacity(PIECE);
        let read = file.by_ref().take(PIECE as u64).read_to_end(&mut piece);
        let (is_last, piece) = match read {
            Ok(0) => return,
            Ok(_) => (false, Ok(piece.into())),
            Err(error) => (true, Err(error)),
        };
        if sender.blocking_send(piece).is_err() || is_last {
            return;
        }
    }
}

/// Says once that there is another build than the one with this name: at once where that is so already.
pub(in crate::serve) fn news(
    standing: watch::Receiver<Arc<Standing>>,
    known: String,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let next = |(mut standing, known): (watch::Receiver<Arc<Standing>>, String)| async move {
        // The last build was the server's last: nothing is to be heard any more.
        standing.wait_for(|standing| standing.name != known).await.ok()?;
        let name = standing.borrow().name.clone();
        Some((Ok(Event::default().data(&name)), (standing, name)))
    };
    Sse::new(stream::unfold((standing, known), next)).keep_alive(KeepAlive::default())
}
