//! The network: one request of HTTP, by ureq.
//!
//! **Invariant:** the only file that names ureq and rustls. It follows nothing, tries nothing twice and reads no body: that is
//! decided where it can be tested without a network.
//!
//! Proxies are those of the environment (`HTTPS_PROXY`, `NO_PROXY`), trusted certificates those of the system.

use std::io::{self, ErrorKind};
use std::time::{Duration, SystemTime};

use ureq::http::{HeaderMap, Response, header};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Body, Error};

use crate::web::answer::{Insecure, Silence};
use crate::web::settings::Settings;
use crate::web::transport::{Failure, Method, Reply, Transport};

/// The largest head of an answer that is read; servers send some hundred bytes.
const MAX_HEAD: usize = 64 * 1024;

/// Asks the network.
#[derive(Debug, Clone)]
pub struct Client {
    agent: Agent,
}

impl Client {
    /// A client that asks by these settings.
    #[must_use]
    pub fn new(settings: &Settings) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .max_response_header_size(MAX_HEAD)
            .output_buffer_size(16 * 1024)
            .max_idle_connections(settings.at_once)
            .max_idle_connections_per_host(settings.per_host)
            .timeout_global(Some(settings.timeout))
            .user_agent(&settings.user_agent)
            .accept("text/html,application/xhtml+xml,*/*;q=0.8")
            .tls_config(TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build())
            .build();
        Self { agent: config.into() }
    }
}

impl Transport for Client {
    fn send(&self, method: Method, address: &str) -> Result<Reply, Failure> {
        let heard = match method {
            Method::Head => self.agent.head(address).call(),
            Method::Get => self.agent.get(address).call(),
        };
        heard.map(|response| reply_of(&response)).map_err(|error| failure_of(&error))
    }
}

fn reply_of(response: &Response<Body>) -> Reply {
    let headers = response.headers();
    let location = headers.get(header::LOCATION);
    Reply {
        status: response.status().as_u16(),
        location: location.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned()),
        wait: wait_of(headers),
    }
}

/// How long `Retry-After` asks for: seconds, or a time by the server's own clock.
fn wait_of(headers: &HeaderMap) -> Option<Duration> {
    let text = |name| Some(headers.get(name)?.to_str().ok()?.trim());
    let after = text(header::RETRY_AFTER)?;
    if let Ok(seconds) = after.parse::<u64>() {
        return Some(Duration::from_secs(seconds));
    }
    let time = |text| httpdate::parse_http_date(text).ok();
    let until: SystemTime = time(after)?;
    // Whose clock is right does not matter: both times are the server's.
    Some(until.duration_since(time(text(header::DATE)?)?).unwrap_or_default())
}

fn failure_of(error: &Error) -> Failure {
    match error {
        Error::HostNotFound => Failure::NoHost,
        Error::Timeout(_) => Failure::Silent(Silence::TimedOut),
        Error::Io(error) => io_failure(error),
        Error::Rustls(error) => tls_failure(error),
        Error::Tls(_) | Error::TlsRequired => Failure::Silent(Silence::Handshake),
        Error::Protocol(_) | Error::LargeResponseHeader(..) | Error::BodyStalled => Failure::Silent(Silence::NotHttp),
        Error::ConnectProxyFailed(_) | Error::InvalidProxyUrl => Failure::Silent(Silence::Proxy),
        Error::ConnectionFailed => Failure::Silent(Silence::NotConnected),
        _ => Failure::Silent(Silence::Other),
    }
}

fn io_failure(error: &io::Error) -> Failure {
    // What a layer above the connection says, wrapped once or more.
    let mut inner = error.get_ref().map(|inner| inner as &(dyn std::error::Error + 'static));
    while let Some(cause) = inner {
        if let Some(tls) = cause.downcast_ref::<rustls::Error>() {
            return tls_failure(tls);
        }
        if let Some(Error::Timeout(_)) = cause.downcast_ref::<Error>() {
            return Failure::Silent(Silence::TimedOut);
        }
        inner = cause.source();
    }
    match error.kind() {
        ErrorKind::TimedOut | ErrorKind::WouldBlock => Failure::Silent(Silence::TimedOut),
        ErrorKind::ConnectionReset
        | ErrorKind::ConnectionAborted
        | ErrorKind::BrokenPipe
        | ErrorKind::UnexpectedEof => Failure::Silent(Silence::Cut),
        ErrorKind::InvalidData | ErrorKind::InvalidInput => Failure::Silent(Silence::NotHttp),
        _ => lookup_failure(error.raw_os_error(), &error.to_string()),
    }
}

/// Whether a name could not be looked up, and why; the standard library says it in the words of the system only.
fn lookup_failure(code: Option<i32>, message: &str) -> Failure {
    /// `WSAHOST_NOT_FOUND`, `WSANO_DATA`, and `WSATRY_AGAIN` of Windows.
    const WINDOWS: [(i32, Failure); 3] =
        [(11_001, Failure::NoHost), (11_004, Failure::NoHost), (11_002, Failure::Silent(Silence::Resolver))];
    // glibc, glibc, musl, macOS and BSD.
    const UNKNOWN: [&str; 4] = [
        "Name or service not known",
        "No address associated with hostname",
        "Name does not resolve",
        "nodename nor servname provided, or not known",
    ];
    if let Some((_, failure)) = WINDOWS.iter().find(|(known, _)| code == Some(*known)) {
        return *failure;
    }
    if UNKNOWN.iter().any(|words| message.contains(words)) {
        return Failure::NoHost;
    }
    if message.contains("failed to lookup address") {
        Failure::Silent(Silence::Resolver)
    } else {
        Failure::Silent(Silence::NotConnected)
    }
}

fn tls_failure(error: &rustls::Error) -> Failure {
    use rustls::CertificateError as Bad;
    let insecure = match error {
        rustls::Error::InvalidCertificate(bad) => match bad {
            Bad::Expired | Bad::ExpiredContext { .. } => Insecure::Expired,
            Bad::NotValidYet | Bad::NotValidYetContext { .. } => Insecure::NotYetValid,
            Bad::NotValidForName | Bad::NotValidForNameContext { .. } => Insecure::OtherHost,
            Bad::UnknownIssuer => Insecure::UnknownIssuer,
            Bad::Revoked => Insecure::Revoked,
            _ => Insecure::Other,
        },
        rustls::Error::NoCertificatesPresented => Insecure::Other,
        rustls::Error::General(_) => return Failure::Silent(Silence::NoRoots),
        rustls::Error::InvalidMessage(_) => return Failure::Silent(Silence::NotTls),
        _ => return Failure::Silent(Silence::Handshake),
    };
    Failure::Insecure(insecure)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ureq::http::HeaderValue;

    #[test]
    fn how_long_to_wait_is_a_number_or_a_time() {
        let sunday = "Sun, 06 Nov 1994 08:49:37 GMT";
        for (after, date, want) in [
            ("120", None, Some(120)),
            (" 0 ", None, Some(0)),
            ("Sun, 06 Nov 1994 08:50:07 GMT", Some(sunday), Some(30)),
            ("Sunday, 06-Nov-94 08:50:07 GMT", Some(sunday), Some(30)),
            ("Sun, 06 Nov 1994 08:40:00 GMT", Some(sunday), Some(0)),
            ("Sun, 06 Nov 1994 08:50:07 GMT", None, None),
            ("soon", Some(sunday), None),
            ("-1", None, None),
            ("99999999999999999999", None, None),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static(after));
            date.map(|date| headers.insert(header::DATE, HeaderValue::from_static(date)));
            assert_eq!(wait_of(&headers), want.map(Duration::from_secs), "{after}");
        }
    }

    #[test]
    fn what_went_wrong_is_told_apart() {
        let io = |kind| Error::Io(io::Error::from(kind));
        let tls = |bad| Error::Io(io::Error::new(ErrorKind::InvalidData, rustls::Error::InvalidCertificate(bad)));
        let lookup =
            |words: &str| Error::Io(io::Error::other(format!("failed to lookup address information: {words}")));
        use rustls::CertificateError as Bad;
        for (error, want) in [
            (io(ErrorKind::ConnectionRefused), Failure::Silent(Silence::NotConnected)),
            (io(ErrorKind::NetworkUnreachable), Failure::Silent(Silence::NotConnected)),
            (io(ErrorKind::UnexpectedEof), Failure::Silent(Silence::Cut)),
            (io(ErrorKind::TimedOut), Failure::Silent(Silence::TimedOut)),
            (tls(Bad::Expired), Failure::Insecure(Insecure::Expired)),
            (tls(Bad::NotValidForName), Failure::Insecure(Insecure::OtherHost)),
            (tls(Bad::UnknownIssuer), Failure::Insecure(Insecure::UnknownIssuer)),
            (tls(Bad::BadEncoding), Failure::Insecure(Insecure::Other)),
            (Error::Rustls(rustls::Error::HandshakeNotComplete), Failure::Silent(Silence::Handshake)),
            (
                Error::Rustls(rustls::Error::InvalidMessage(rustls::InvalidMessage::InvalidContentType)),
                Failure::Silent(Silence::NotTls),
            ),
            (lookup("Name or service not known"), Failure::NoHost),
            (lookup("Temporary failure in name resolution"), Failure::Silent(Silence::Resolver)),
            (Error::HostNotFound, Failure::NoHost),
            (Error::LargeResponseHeader(2, 1), Failure::Silent(Silence::NotHttp)),
            (Error::ConnectProxyFailed("403".to_owned()), Failure::Silent(Silence::Proxy)),
        ] {
            assert_eq!(failure_of(&error), want, "{error}");
        }
    }
}
