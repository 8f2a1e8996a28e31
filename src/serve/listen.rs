//! Where the server listens.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};

use crate::error::Error;

/// The port that is tried first where none was asked for.
pub const FIRST_PORT: u16 = 4000;

/// How many ports are tried where none was asked for.
const TRIED: u16 = 20;

/// A door that is open, and at which nobody answers yet.
#[derive(Debug)]
pub struct Listener {
    pub(in crate::serve) socket: TcpListener,
    address: SocketAddr,
}

/// Opens the port that was asked for, or else the first that is free from [`FIRST_PORT`] on. Port 0 is any free one.
pub fn listen(ip: IpAddr, port: Option<u16>) -> Result<Listener, Error> {
    let tried = match port {
        Some(port) => port..=port,
        None => FIRST_PORT..=FIRST_PORT + TRIED,
    };
    let (first, last) = (*tried.start(), *tried.end());
    for port in tried {
        match TcpListener::bind((ip, port)) {
            Ok(socket) => {
                let address = socket.local_addr().map_err(|error| cannot_listen(ip, port, &error))?;
                return Ok(Listener { socket, address });
            }
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {}
            Err(error) => return Err(cannot_listen(ip, port, &error)),
        }
    }
    let message = match port {
        Some(port) => format!("port {port} is in use"),
        None => format!("the ports {first} to {last} are all in use"),
    };
    Err(Error::Usage { message, help: Some("give another one, or 0 for any that is free: --port 0".into()) })
}

fn cannot_listen(ip: IpAddr, port: u16, error: &io::Error) -> Error {
    let help = match error.kind() {
        io::ErrorKind::PermissionDenied => "ports below 1024 are the system's; give another one with --port",
        io::ErrorKind::AddrNotAvailable => "this machine does not have that address; leave --address out",
        _ => "give another address or port with --address and --port",
    };
    Error::Usage {
        message: format!("cannot listen on {}: {error}", SocketAddr::new(ip, port)),
        help: Some(help.to_owned()),
    }
}

impl Listener {
    /// The address of the site for a browser on this machine; it ends with `/`.
    #[must_use]
    pub fn url(&self) -> String {
        let ip = match self.address.ip() {
            IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
            IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
            ip => ip,
        };
        format!("http://{}/", SocketAddr::new(ip, self.address.port()))
    }

    /// The port that was opened.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// The address that it listens on.
    #[must_use]
    pub fn ip(&self) -> IpAddr {
        self.address.ip()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_that_was_asked_for_is_that_or_none() {
        let ip = IpAddr::V4(Ipv4Addr::LOCALHOST);
        let first = listen(ip, Some(0)).unwrap();
        assert_eq!(first.url(), format!("http://127.0.0.1:{}/", first.port()));
        let error = listen(ip, Some(first.port())).unwrap_err();
        assert_eq!(error.to_string(), format!("port {} is in use", first.port()));
        // Without a wish, a taken port is passed over.
        let (one, other) = (listen(ip, None).unwrap(), listen(ip, None).unwrap());
        assert_ne!(one.port(), other.port());
    }
}
