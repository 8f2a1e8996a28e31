//! A server of our own on the loopback: as slow, moody and wrong as a test wants it.
#![expect(clippy::unwrap_used, reason = "a test fails by panic")]

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// What was asked: the method, the path, and which of several such requests it is, from 1.
pub(crate) struct Asked<'a> {
    pub(crate) method: &'a str,
    pub(crate) path: &'a str,
    pub(crate) nth: usize,
}

/// What the server does.
pub(crate) enum Does {
    /// Sends this, whatever it is, and closes.
    Says(String),
    /// The same, after a while.
    SaysLate(Duration, String),
    /// Sends this, then more and more of nothing until the other side has enough.
    SaysOnAndOn(String),
    /// Closes at once.
    HangsUp,
    /// Says nothing until the other side has enough.
    Sleeps,
}

impl Does {
    /// An answer of a status, with headers.
    pub(crate) fn status(status: u16, headers: &str) -> Self {
        Self::Says(format!("HTTP/1.1 {status} X\r\n{headers}Content-Length: 0\r\nConnection: close\r\n\r\n"))
    }

    pub(crate) fn redirect(status: u16, to: &str) -> Self {
        Self::status(status, &format!("Location: {to}\r\n"))
    }
}

/// The server. It stops when the value goes.
pub(crate) struct Server {
    pub(crate) port: u16,
    notes: Arc<Notes>,
    listener: Option<JoinHandle<()>>,
}

type Handler = dyn Fn(&Asked<'_>) -> Does + Send + Sync;

struct Notes {
    handler: Box<Handler>,
    tls: Option<Arc<ServerConfig>>,
    asked: Mutex<BTreeMap<String, usize>>,
    is_over: AtomicBool,
    now: AtomicUsize,
    most: AtomicUsize,
}

impl Server {
    pub(crate) fn start(handler: impl Fn(&Asked<'_>) -> Does + Send + Sync + 'static) -> Self {
        Self::start_with(None, handler)
    }

    pub(crate) fn start_with(
        tls: Option<Arc<ServerConfig>>,
        handler: impl Fn(&Asked<'_>) -> Does + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let notes = Arc::new(Notes {
            handler: Box::new(handler),
            tls,
            asked: Mutex::default(),
            is_over: AtomicBool::new(false),
            now: AtomicUsize::new(0),
            most: AtomicUsize::new(0),
        });
        let shared = Arc::clone(&notes);
        let accept = move || {
            for stream in listener.incoming() {
                if shared.is_over.load(Ordering::SeqCst) {
                    return;
                }
                let (Ok(stream), notes) = (stream, Arc::clone(&shared)) else { continue };
                thread::spawn(move || notes.serve(stream));
            }
        };
        Self { port, notes, listener: Some(thread::spawn(accept)) }
    }

    /// What was asked and how often, in order of the words; then all is forgotten.
    pub(crate) fn asked(&self) -> Vec<String> {
        let asked = std::mem::take(&mut *self.notes.asked.lock().unwrap());
        asked.into_iter().map(|(what, count)| if count == 1 { what } else { format!("{what} x{count}") }).collect()
    }

    /// How many requests there were at one time, at most.
    pub(crate) fn most_at_once(&self) -> usize {
        self.notes.most.load(Ordering::SeqCst)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.notes.is_over.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(("127.0.0.1", self.port));
        if let Some(listener) = self.listener.take() {
            let _ = listener.join();
        }
    }
}

impl Notes {
    fn serve(&self, stream: TcpStream) {
        // Nobody waits for a test that forgot to hang up.
        let _ = stream.set_read_timeout(Some(Duration::from_secs(30)));
        match &self.tls {
            None => self.answer(stream),
            Some(config) => self.answer(StreamOwned::new(ServerConnection::new(Arc::clone(config)).unwrap(), stream)),
        }
    }

    fn answer(&self, mut stream: impl Read + Write) {
        let Some(head) = read_head(&mut stream) else {
            let _ = stream.write_all(b"HTTP/1.1 400 X\r\nConnection: close\r\n\r\n");
            return;
        };
        let now = self.now.fetch_add(1, Ordering::SeqCst) + 1;
        self.most.fetch_max(now, Ordering::SeqCst);
        let mut words = head.split(' ');
        let (method, path) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
        let nth = {
            let mut asked = self.asked.lock().unwrap();
            let count = asked.entry(format!("{method} {path}")).or_default();
            *count += 1;
            *count
        };
        let does = (self.handler)(&Asked { method, path, nth });
        if let Does::SaysLate(wait, _) = &does {
            thread::sleep(*wait);
        }
        self.now.fetch_sub(1, Ordering::SeqCst);
        // Whoever asks may hang up at any time.
        let _ = match does {
            Does::Says(text) | Does::SaysLate(_, text) => {
                stream.write_all(text.as_bytes()).and_then(|()| stream.flush())
            }
            Does::SaysOnAndOn(text) => {
                let mut sent = stream.write_all(text.as_bytes());
                while sent.is_ok() {
                    sent = stream.write_all(&[b'x'; 4096]);
                }
                sent
            }
            Does::HangsUp => Ok(()),
            Does::Sleeps => stream.read(&mut [0; 16]).map(|_| ()),
        };
    }
}

fn read_head(stream: &mut impl Read) -> Option<String> {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read(&mut byte) {
            // What begins otherwise is another protocol.
            Ok(1) if !head.is_empty() || byte[0].is_ascii_uppercase() => head.push(byte[0]),
            _ => return None,
        }
    }
    String::from_utf8(head).ok()
}
