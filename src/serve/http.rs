//! Requests in, responses out.

use std::net::IpAddr;
use std::pin::pin;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use axum::http::{Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use futures_util::future::select;
use tokio::sync::watch;

use crate::error::Error;
use crate::serve::answer::{Answer, answer};
use crate::serve::browser::{EVENTS_PATH, SCRIPT, SCRIPT_PATH};
use crate::serve::content_type;
use crate::serve::guard;
use crate::serve::listen::Listener;
use crate::serve::standing::Standing;
use crate::serve::stream;

/// Is told why a page could not be made.
type Failed = Arc<Box<dyn Fn(&Error) + Send + Sync>>;

/// What every request is answered from.
#[derive(Clone)]
struct Server {
    standing: watch::Receiver<Arc<Standing>>,
    failed: Failed,
    ip: IpAddr,
    port: u16,
}

/// Answers until the process is asked to end. Pages are made on threads of their own; all else happens on this one.
pub(in crate::serve) fn run(
    listener: Listener,
    standing: watch::Receiver<Arc<Standing>>,
    failed: Failed,
) -> Result<(), Error> {
    let cannot = |error: std::io::Error| Error::Usage { message: format!("cannot serve: {error}"), help: None };
    let server = Server { standing, failed, ip: listener.ip(), port: listener.port() };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(cannot)?;
    let served = runtime.block_on(async move {
        listener.socket.set_nonblocking(true)?;
        let socket = tokio::net::TcpListener::from_std(listener.socket)?;
        let router = Router::new().fallback(respond).with_state(server);
        let ended = asked_to_end()?;
        select(pin!(axum::serve(socket, router).into_future()), pin!(ended)).await;
        Ok(())
    });
    // Nobody waits for a page that is being made, or for a browser that listens.
    runtime.shutdown_background();
    served.map_err(cannot)
}

/// Ends with Ctrl-C, and with whatever else the system asks politely with.
#[cfg(unix)]
fn asked_to_end() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut signals = Vec::new();
    for kind in [SignalKind::interrupt(), SignalKind::terminate(), SignalKind::hangup()] {
        signals.push(signal(kind)?);
    }
    Ok(async move {
        futures_util::future::select_all(signals.iter_mut().map(|signal| Box::pin(signal.recv()))).await;
    })
}

#[cfg(not(unix))]
fn asked_to_end() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}

async fn respond(State(server): State<Server>, request: Request) -> Response {
    let mut response = respond_to(server, request.method(), request.uri(), request.headers()).await;
    for (name, value) in ALWAYS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Nothing is kept, since the next build may have it otherwise; nothing is guessed; and nothing is shown inside the pages of
/// other sites.
const ALWAYS: [(HeaderName, &str); 3] = [
    (header::CACHE_CONTROL, "no-store"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

async fn respond_to(server: Server, method: &Method, uri: &Uri, headers: &HeaderMap) -> Response {
    let own = uri.host().or_else(|| headers.get(header::HOST)?.to_str().ok()).unwrap_or_default();
    if !guard::is_own(own, server.ip) {
        return response_of(Answer::text(403, guard::refusal(own, server.ip, server.port))).await;
    }
    if method != Method::GET && method != Method::HEAD {
        let refusal = response_of(Answer::text(405, "Pages are read here, and nothing else.\n")).await;
        return ([(header::ALLOW, "GET, HEAD")], refusal).into_response();
    }
    match uri.path() {
        SCRIPT_PATH => ([(header::CONTENT_TYPE, content_type::SCRIPT)], SCRIPT).into_response(),
        EVENTS_PATH if method == Method::GET => {
            stream::news(server.standing, uri.query().unwrap_or_default().to_owned()).into_response()
        }
        path => {
            let path = path.to_owned();
            let made = tokio::task::spawn_blocking(move || {
                let standing = Arc::clone(&server.standing.borrow());
                answer(&standing, &path, &*server.failed)
            });
            // A page that stops by a fault of our own takes nothing down with it.
            let made = made.await.unwrap_or_else(|_| Answer::text(500, "The terminal says what went wrong.\n"));
            response_of(made).await
        }
    }
}

async fn response_of(answer: Answer) -> Response {
    match answer {
        Answer::Bytes { status, content_type, bytes } => {
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            (status, [(header::CONTENT_TYPE, content_type)], bytes).into_response()
        }
        Answer::Redirect(to) => (StatusCode::FOUND, [(header::LOCATION, to)]).into_response(),
        Answer::File { content_type, path } => match stream::of_file(path).await {
            Ok((size, body)) => sized(content_type, size, body),
            // It went since the last build, and the next one is on its way.
            Err(error) => (StatusCode::NOT_FOUND, format!("The file cannot be read: {error}\n")).into_response(),
        },
    }
}

fn sized(content_type: &'static str, size: u64, body: Body) -> Response {
    ([(header::CONTENT_TYPE, content_type.to_owned()), (header::CONTENT_LENGTH, size.to_string())], body)
        .into_response()
}
