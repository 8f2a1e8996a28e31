//! What an address was found to be.

use rustc_hash::FxHashMap;

use crate::web::address::Address;

/// What an address was found to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What was heard in the end.
    pub end: End,
    /// The address that was heard in the end, where redirections led to another one.
    pub at: Option<Box<str>>,
    /// The address that the first redirections, all of them permanent, lead to, with the part of the page that they name.
    pub moved: Option<Box<str>>,
}

/// What was heard in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// It is there, with this status.
    Good(u16),
    /// It is not there, and will not be there tomorrow.
    Broken(Broken),
    /// It is not safe to read.
    Insecure(Insecure),
    /// Nobody can tell.
    Unclear(Unclear),
}

/// How it is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// The server says so: 404 or 410.
    Status(u16),
    /// There is no such host.
    NoHost,
}

/// What is wrong with a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Insecure {
    /// Its time is over.
    Expired,
    /// Its time has not come.
    NotYetValid,
    /// It is that of another host.
    OtherHost,
    /// Nobody who is trusted here vouches for it.
    UnknownIssuer,
    /// It was called back.
    Revoked,
    /// Something else.
    Other,
}

/// Why nobody can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unclear {
    /// The server does not want to say it to a program: 401, 403, 999 and the like.
    Refused(u16),
    /// The server is ill: 500 and above.
    Failing(u16),
    /// The host wants fewer requests, or more patience than there is.
    TooMany,
    /// Nothing was asked: the host wanted fewer requests before.
    NotAsked,
    /// Nothing was heard that can be read.
    Silent(Silence),
    /// Redirections come back to where they were; a browser with cookies may get through.
    Circle,
    /// More redirections than are followed, or one to what is no address.
    Redirects,
    /// A redirection into the network of whoever asks.
    Inward,
}

/// Why nothing was heard that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// Names cannot be looked up now.
    Resolver,
    /// The host takes no connections, or cannot be reached.
    NotConnected,
    /// It took too long.
    TimedOut,
    /// The connection ended before the answer did.
    Cut,
    /// What came is not HTTP.
    NotHttp,
    /// Both sides know no way to talk in secret.
    Handshake,
    /// What came is not TLS.
    NotTls,
    /// There are no trusted certificates on this machine.
    NoRoots,
    /// The proxy does not lead there.
    Proxy,
    /// The client cannot ask it.
    Other,
}

/// The answers of addresses.
#[derive(Debug, Default)]
pub struct Answers {
    of: FxHashMap<Address, Answer>,
}

impl Answers {
    /// Notes an answer.
    pub fn add(&mut self, address: Address, answer: Answer) {
        self.of.insert(address, answer);
    }

    /// The answer of an address; `None` for one that was not asked.
    #[must_use]
    pub fn of(&self, address: &Address) -> Option<&Answer> {
        self.of.get(address)
    }
}
