//! An address to ask, out of what a link says.

use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

/// An address as it is asked: normalised, without fragment and without the name of a user.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(Box<str>);

/// What the destination of a link is to the web.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// An address that can be asked.
    Address(Address),
    /// It has the scheme of one, and is none; the reason.
    Malformed(String),
    /// It has another scheme.
    Other,
}

impl Destination {
    /// Reads the destination of a link that leaves the site; one that begins with `//` has the site's scheme, which is https.
    #[must_use]
    pub fn read(written: &str) -> Self {
        let written = written.trim();
        let scheme = written.split(':').next().unwrap_or_default();
        let is_web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
        let parsed = match written.strip_prefix("//") {
            Some(rest) => Url::parse(&format!("https://{rest}")),
            None if is_web => Url::parse(written),
            None => return Self::Other,
        };
        match parsed {
            Ok(url) => Self::Address(Address::of(url)),
            Err(why) => Self::Malformed(why.to_string()),
        }
    }
}

impl Address {
    fn of(mut url: Url) -> Self {
        url.set_fragment(None);
        // Both cannot fail for addresses with a host; names and passwords are nobody's business.
        let _ = (url.set_username(""), url.set_password(None));
        Self(String::from(url).into())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Where a redirection leads; `None` for what is no address of the web.
    /// With it the part of the page, where the redirection names one.
    pub(in crate::web) fn join(&self, location: &str) -> Option<(Self, Option<Box<str>>)> {
        let url = Url::parse(&self.0).ok()?.join(location.trim()).ok()?;
        let part = url.fragment().filter(|part| !part.is_empty()).map(Box::from);
        matches!(url.scheme(), "http" | "https").then(|| (Self::of(url), part))
    }

    /// The name of the host, where somebody has to be asked for it: neither a number nor this machine.
    #[must_use]
    pub fn name(&self) -> Option<Box<str>> {
        match Url::parse(&self.0).ok()?.host()? {
            Host::Domain(name) if name == "localhost" || name.ends_with(".localhost") => None,
            Host::Domain(name) => Some(name.into()),
            Host::Ipv4(_) | Host::Ipv6(_) => None,
        }
    }

    /// The host and port, as far as the text says it: what requests are counted by.
    #[must_use]
    pub fn host(&self) -> &str {
        let rest = self.0.split_once("://").map_or(&*self.0, |(_, rest)| rest);
        rest.split(['/', '?']).next().unwrap_or(rest)
    }

    /// Whether everybody may know the host: it is neither of this machine or its network, nor a name for examples.
    #[must_use]
    pub fn is_public(&self) -> bool {
        match Url::parse(&self.0).ok().as_ref().and_then(Url::host) {
            Some(Host::Domain(name)) => is_public_name(name),
            Some(Host::Ipv4(ip)) => is_public_v4(ip),
            Some(Host::Ipv6(ip)) => is_public_v6(ip),
            None => false,
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Names that nobody owns or only one network knows: RFC 2606, 6761, 6762, 7686, 8375, 9476, and what ICANN keeps for
/// networks of their own.
const RESERVED: [&str; 14] = [
    "example.com",
    "example.net",
    "example.org",
    "example",
    "invalid",
    "test",
    "localhost",
    "local",
    "internal",
    "home.arpa",
    "lan",
    "corp",
    "onion",
    "alt",
];

fn is_public_name(name: &str) -> bool {
    let name = name.trim_end_matches('.');
    let is_below =
        |reserved: &str| name.strip_suffix(reserved).is_some_and(|above| above.is_empty() || above.ends_with('.'));
    // One word without a dot is a machine of somebody's network.
    name.contains('.') && !RESERVED.iter().any(|reserved| is_below(reserved))
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [first, second, ..] = ip.octets();
    let is_shared = first == 100 && (64..128).contains(&second);
    let is_elsewhere = first == 0 || first >= 224;
    !(ip.is_private() || ip.is_loopback() || ip.is_link_local() || ip.is_documentation() || is_shared || is_elsewhere)
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    if let Some(v4) = ip.to_ipv4_mapped() {
        return is_public_v4(v4);
    }
    let is_documentation = ip.segments()[..2] == [0x2001, 0xdb8];
    let is_elsewhere = ip.is_loopback() || ip.is_unspecified() || ip.is_multicast();
    !(is_elsewhere || is_documentation || ip.is_unique_local() || ip.is_unicast_link_local())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_what_is_asked() {
        for (written, want) in [
            (" HTTPS://Www.Contoso.com:443/a b?q=ü#part ", Some("https://www.contoso.com/a%20b?q=%C3%BC")),
            ("https://www.contoso.com", Some("https://www.contoso.com/")),
            ("//cdn.contoso.com/x", Some("https://cdn.contoso.com/x")),
            ("http://ann:secret@contoso.com:8080/", Some("http://contoso.com:8080/")),
            ("https://españa.contoso.com/", Some("https://xn--espaa-rta.contoso.com/")),
            ("ftp://contoso.com/", None),
            ("https://", None),
            ("https://<your-name>.contoso.com/", None),
        ] {
            let address = match Destination::read(written) {
                Destination::Address(address) => Some(address.as_str().to_owned()),
                Destination::Malformed(_) | Destination::Other => None,
            };
            assert_eq!(address.as_deref(), want, "{written}");
        }
        assert_eq!(Destination::read("mailto:a@b.c"), Destination::Other);
        assert!(matches!(Destination::read("https://"), Destination::Malformed(_)));
    }

    #[test]
    fn hosts_of_ones_own_are_not_public() {
        for (host, want) in [
            ("www.contoso.com", true),
            ("1.1.1.1", true),
            ("[2606:4700::1111]", true),
            ("myexample.com", true),
            ("example.com", false),
            ("a.b.example.com.", false),
            ("localhost:8080", false),
            ("intranet", false),
            ("printer.local", false),
            ("10.1.2.3", false),
            ("172.20.0.1", false),
            ("192.168.0.1", false),
            ("127.1", false),
            ("0x7f.1", false),
            ("169.254.169.254", false),
            ("100.64.0.1", false),
            ("[::1]", false),
            ("[::ffff:10.0.0.1]", false),
            ("[fd00::1]", false),
        ] {
            let Destination::Address(address) = Destination::read(&format!("http://{host}/x")) else {
                panic!("{host}")
            };
            assert_eq!(address.is_public(), want, "{host}");
        }
    }

    #[test]
    fn a_redirection_leads_on() {
        let Destination::Address(from) = Destination::read("https://www.contoso.com/a/b") else { panic!() };
        let to = |location: &str| from.join(location).map(|(address, _)| address.as_str().to_owned());
        assert_eq!(to("../c#d").as_deref(), Some("https://www.contoso.com/c"));
        assert_eq!(to("//other.com").as_deref(), Some("https://other.com/"));
        assert_eq!(to("ms-settings:x"), None);
        assert_eq!(from.join("../c#d").and_then(|(_, part)| part).as_deref(), Some("d"));
        assert_eq!(from.host(), "www.contoso.com");
        assert_eq!(from.name().as_deref(), Some("www.contoso.com"));
    }
}
