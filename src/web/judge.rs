//! What one answer of a server means for the address that is asked: done, or what to do next.
//!
//! **Invariant:** plain functions of values.

use std::time::Duration;

use crate::web::address::Address;
use crate::web::answer::{Answer, Broken, End, Silence, Unclear};
use crate::web::settings::Settings;
use crate::web::transport::{Failure, Method, Reply};

/// How many redirections are followed one after the other, as browsers do.
const MAX_HOPS: usize = 20;

/// One address on its way to an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::web) struct Task {
    /// Which of the addresses that are asked.
    pub(in crate::web) index: usize,
    /// The addresses that led here, the asked one first.
    pub(in crate::web) hops: Vec<Address>,
    /// What is asked now.
    pub(in crate::web) at: Address,
    pub(in crate::web) method: Method,
    /// How often it was tried again.
    pub(in crate::web) tries: u32,
    /// Whether all redirections so far are permanent.
    pub(in crate::web) is_permanent: bool,
    /// Whether what is asked now was asked before.
    pub(in crate::web) is_asked: bool,
    /// Where the first redirections lead, all of them permanent.
    pub(in crate::web) moved: Option<Address>,
    /// The part of the page that these name.
    pub(in crate::web) part: Option<Box<str>>,
}

/// What to do next with a task.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::web) enum Step {
    /// It is answered.
    Done(End),
    /// It is asked once more.
    Ask,
    /// It leads on, with this status, to what `Location` says.
    Led(u16, String),
    /// It is asked once more when the whole host was left alone for a while.
    Pause(Duration),
    /// The same, because the host wants patience; for how long, where it says so.
    TooMany(Option<Duration>),
    /// Nothing is heard, however often it is tried.
    Silent(End),
    /// Nobody answers for the host: all that is asked of it hears the same.
    GiveUp(End),
}

impl Task {
    pub(in crate::web) fn new(index: usize, at: Address) -> Self {
        let (hops, method) = (Vec::new(), Method::Head);
        Self { index, hops, at, method, tries: 0, is_permanent: true, is_asked: false, moved: None, part: None }
    }

    /// The answer that ends it.
    pub(in crate::web) fn end(&self, end: End) -> Answer {
        let moved = self.moved.as_ref().filter(|_| matches!(end, End::Good(_)));
        let moved = moved.map(|address| match &self.part {
            Some(part) => format!("{address}#{part}").into(),
            None => address.as_str().into(),
        });
        Answer { end, at: (!self.hops.is_empty()).then(|| self.at.as_str().into()), moved }
    }
}

/// What a server's answer means. The task is changed into what is asked next.
pub(in crate::web) fn judge(task: &mut Task, heard: Result<&Reply, Failure>, settings: &Settings) -> Step {
    match heard {
        Ok(reply) => judge_reply(task, reply, settings),
        Err(failure) => judge_failure(task, failure, settings),
    }
}

fn judge_reply(task: &mut Task, reply: &Reply, settings: &Settings) -> Step {
    let status = reply.status;
    if settings.is_good(status) {
        return Step::Done(End::Good(status));
    }
    if let (301 | 302 | 303 | 307 | 308, Some(location)) = (status, &reply.location) {
        return Step::Led(status, location.clone());
    }
    if status == 429 || (status == 503 && reply.wait.is_some()) {
        return Step::TooMany(reply.wait);
    }
    // Many servers do not know requests for the head, and say so in many ways.
    if task.method == Method::Head {
        task.method = Method::Get;
        return Step::Ask;
    }
    match status {
        404 | 410 => Step::Done(End::Broken(Broken::Status(status))),
        500..600 => try_again(task, settings).unwrap_or(Step::Done(End::Unclear(Unclear::Failing(status)))),
        _ => Step::Done(End::Unclear(Unclear::Refused(status))),
    }
}

/// Leads a task on to the next address; where it does not lead on, what that means.
pub(in crate::web) fn follow(task: &mut Task, status: u16, location: &str, settings: &Settings) -> Option<End> {
    let unclear = |why| Some(End::Unclear(why));
    let Some((to, part)) = task.at.join(location) else { return unclear(Unclear::Redirects) };
    // A page of the web has no business in the network of whoever checks links.
    if !settings.private && !to.is_public() {
        return unclear(Unclear::Inward);
    }
    if to == task.at || task.hops.contains(&to) {
        return unclear(Unclear::Circle);
    }
    if task.hops.len() >= MAX_HOPS {
        return unclear(Unclear::Redirects);
    }
    task.is_permanent &= matches!(status, 301 | 308);
    if task.is_permanent {
        task.moved = Some(to.clone());
        // A part that was named holds until another one is, as in browsers.
        task.part = part.or(task.part.take());
    }
    task.hops.push(std::mem::replace(&mut task.at, to));
    (task.method, task.tries, task.is_asked) = (Method::Head, 0, false);
    None
}

fn judge_failure(task: &mut Task, failure: Failure, settings: &Settings) -> Step {
    let why = match failure {
        Failure::NoHost => return Step::GiveUp(End::Broken(Broken::NoHost)),
        Failure::Silent(why @ Silence::NoRoots) => return Step::GiveUp(End::Unclear(Unclear::Silent(why))),
        Failure::Insecure(what) => return Step::Done(End::Insecure(what)),
        Failure::Silent(why) => why,
    };
    let end = End::Unclear(Unclear::Silent(why));
    let is_lasting = match why {
        Silence::Handshake | Silence::NotTls | Silence::Other | Silence::NoRoots => true,
        Silence::NotHttp => task.method == Method::Get,
        Silence::Resolver | Silence::NotConnected | Silence::Proxy | Silence::TimedOut | Silence::Cut => false,
    };
    if is_lasting {
        return Step::Done(end);
    }
    if !matches!(why, Silence::Resolver | Silence::NotConnected | Silence::Proxy) {
        task.method = Method::Get;
    }
    try_again(task, settings).unwrap_or(Step::Silent(end))
}

/// The next attempt, unless it was tried often enough.
fn try_again(task: &mut Task, settings: &Settings) -> Option<Step> {
    let wait = settings.backoff(task.tries);
    task.tries += 1;
    (task.tries <= settings.retries).then_some(Step::Pause(wait))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::address::Destination;
    use crate::web::answer::Insecure;
    use crate::web::settings::Statuses;

    fn settings() -> Settings {
        let accept = vec![Statuses { first: 999, last: 999 }];
        Settings { accept, retries: 1, retry_wait: Duration::from_secs(1), ..Settings::default() }
    }

    fn task(method: Method) -> Task {
        let Destination::Address(at) = Destination::read("https://www.contoso.com/a") else { panic!("an address") };
        Task { method, ..Task::new(0, at) }
    }

    #[test]
    fn a_status_means_what_readers_would_meet() {
        use Method::{Get, Head};
        let unclear = |why| Step::Done(End::Unclear(why));
        for (method, status, want) in [
            (Head, 200, Step::Done(End::Good(200))),
            (Get, 206, Step::Done(End::Good(206))),
            (Head, 999, Step::Done(End::Good(999))),
            (Head, 404, Step::Ask),
            (Head, 405, Step::Ask),
            (Head, 500, Step::Ask),
            (Get, 404, Step::Done(End::Broken(Broken::Status(404)))),
            (Get, 410, Step::Done(End::Broken(Broken::Status(410)))),
            (Get, 401, unclear(Unclear::Refused(401))),
            (Get, 403, unclear(Unclear::Refused(403))),
            (Get, 301, unclear(Unclear::Refused(301))),
            (Get, 500, Step::Pause(Duration::from_secs(1))),
            (Head, 429, Step::TooMany(None)),
            (Get, 503, Step::Pause(Duration::from_secs(1))),
        ] {
            let reply = Reply { status, ..Reply::default() };
            assert_eq!(judge(&mut task(method), Ok(&reply), &settings()), want, "{method:?} {status}");
        }
        let reply = Reply { status: 503, wait: Some(Duration::from_secs(7)), location: None };
        assert_eq!(judge(&mut task(Head), Ok(&reply), &settings()), Step::TooMany(Some(Duration::from_secs(7))));
        let mut tried = Task { tries: 1, ..task(Get) };
        let reply = Reply { status: 502, ..Reply::default() };
        assert_eq!(judge(&mut tried, Ok(&reply), &settings()), unclear(Unclear::Failing(502)));
    }

    #[test]
    fn what_fails_is_tried_again_where_that_may_help() {
        let pause = Step::Pause(Duration::from_secs(1));
        for (failure, want) in [
            (Failure::NoHost, Step::GiveUp(End::Broken(Broken::NoHost))),
            (Failure::Insecure(Insecure::Expired), Step::Done(End::Insecure(Insecure::Expired))),
            (Failure::Silent(Silence::Handshake), Step::Done(End::Unclear(Unclear::Silent(Silence::Handshake)))),
            (Failure::Silent(Silence::TimedOut), pause),
        ] {
            assert_eq!(judge(&mut task(Method::Head), Err(failure), &settings()), want, "{failure:?}");
        }
        let mut tried = Task { tries: 1, ..task(Method::Get) };
        let silent = Step::Silent(End::Unclear(Unclear::Silent(Silence::Cut)));
        assert_eq!(judge(&mut tried, Err(Failure::Silent(Silence::Cut)), &settings()), silent);
    }

    #[test]
    fn only_the_first_permanent_redirections_move_an_address() {
        let mut task = task(Method::Get);
        let mut lead = |status, location: &str| {
            let reply = Reply { status, location: Some(location.to_owned()), wait: None };
            assert_eq!(judge(&mut task, Ok(&reply), &settings()), Step::Led(status, location.to_owned()));
            follow(&mut task, status, location, &settings())
        };
        assert_eq!(lead(301, "/b#part"), None);
        assert_eq!(lead(302, "/c#other"), None);
        assert_eq!(lead(308, "/d"), None);
        assert_eq!(lead(301, "/b"), Some(End::Unclear(Unclear::Circle)));
        assert_eq!(lead(301, "http://127.0.0.1/"), Some(End::Unclear(Unclear::Inward)));
        assert_eq!(lead(301, "javascript:x"), Some(End::Unclear(Unclear::Redirects)));
        let answer = task.end(End::Good(200));
        assert_eq!(answer.at.as_deref(), Some("https://www.contoso.com/d"));
        assert_eq!(answer.moved.as_deref(), Some("https://www.contoso.com/b#part"));
        assert_eq!(task.end(End::Broken(Broken::Status(404))).moved, None);
    }
}
