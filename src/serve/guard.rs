//! Which names the server answers to.
//!
//! A page of another site can have its own name lead to this machine, and then read whatever is served here as if it
//! were its own. The name stands in `Host`, so that a request is answered only where that is a name of this machine.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Whether a `Host` header, such as `localhost:4000`, names a server that listens on `ip`.
pub(in crate::serve) fn is_own(host: &str, ip: IpAddr) -> bool {
    let name = without_port(host);
    if let Ok(named) = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>() {
        // An address is nobody's name: where all were asked for, any of them may be one of this machine.
        return ip.is_unspecified() || named == ip || named.is_loopback();
    }
    let name = name.strip_suffix('.').unwrap_or(name).to_ascii_lowercase();
    name == "localhost" || name.ends_with(".localhost")
}

/// What a browser is told that asked for another name.
pub(in crate::serve) fn refusal(host: &str, ip: IpAddr, port: u16) -> String {
    let ip = match ip {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    let address = std::net::SocketAddr::new(ip, port);
    format!(
        "This server does not answer to the name '{}', so that pages of other sites cannot read what is served here.\n\
         Open http://{address}/\n",
        host.escape_default()
    )
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) && !name.ends_with(':') => name,
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_machine_are_answered_to() {
        let loopback = IpAddr::V4(Ipv4Addr::LOCALHOST);
        let local: IpAddr = "192.168.1.5".parse().unwrap();
        let all = IpAddr::V4(Ipv4Addr::UNSPECIFIED);
        for (host, ip, want) in [
            ("localhost:4000", loopback, true),
            ("LOCALHOST", loopback, true),
            ("help.localhost:4000", loopback, true),
            ("127.0.0.1:4000", loopback, true),
            ("[::1]:4000", loopback, true),
            ("[::1]", loopback, true),
            ("evil.example", loopback, false),
            ("localhost.evil.example:4000", loopback, false),
            ("127.0.0.1.evil.example", loopback, false),
            ("evillocalhost", loopback, false),
            ("192.168.1.5:4000", loopback, false),
            ("192.168.1.5:4000", local, true),
            ("192.168.1.6:4000", all, true),
            ("evil.example:4000", all, false),
            ("", loopback, false),
            (":4000", loopback, false),
        ] {
            assert_eq!(is_own(host, ip), want, "{host} on {ip}");
        }
    }
}
