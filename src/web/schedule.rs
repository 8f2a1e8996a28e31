//! Who is asked when: hosts, each with what waits for it.
//!
//! **Invariant:** plain data; the time is given, and nothing waits here.
//! **Invariant:** a host is in `ready` exactly when something waits for it and it can take one more request.

use std::collections::{BTreeSet, VecDeque};
use std::time::{Duration, Instant};

use rustc_hash::FxHashMap;

use crate::web::answer::End;

/// Number of a host.
pub(in crate::web) type HostId = usize;

/// Hosts, and what waits for them.
#[derive(Debug)]
pub(in crate::web) struct Schedule<T> {
    hosts: Vec<Host<T>>,
    by_name: FxHashMap<Box<str>, HostId>,
    ready: BTreeSet<(Instant, HostId)>,
    in_flight: usize,
    per_host: usize,
    interval: Duration,
}

/// One host.
#[derive(Debug)]
pub(in crate::web) struct Host<T> {
    waiting: VecDeque<T>,
    in_flight: usize,
    not_before: Instant,
    /// Whether anything was heard from it.
    pub(in crate::web) is_heard: bool,
    /// How often in a row it asked for patience.
    pub(in crate::web) refusals: u32,
    /// How often it was left alone; requests that began before the last time say nothing new.
    pub(in crate::web) pauses: u32,
    /// What all that is asked of it will hear, since it is asked no more.
    pub(in crate::web) given_up: Option<End>,
}

/// What to do now.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::web) enum Next<T> {
    /// Ask this of that host.
    Ask(HostId, T),
    /// Nothing before this time.
    Wait(Instant),
    /// Nothing before something that is being asked is answered.
    WaitForAnswer,
    /// All is done.
    Done,
}

impl<T> Schedule<T> {
    pub(in crate::web) fn new(per_host: usize, interval: Duration) -> Self {
        let (hosts, by_name, ready) = (Vec::new(), FxHashMap::default(), BTreeSet::new());
        Self { hosts, by_name, ready, in_flight: 0, per_host: per_host.max(1), interval }
    }

    /// The number of a host.
    pub(in crate::web) fn id(&mut self, name: &str, now: Instant) -> HostId {
        if let Some(id) = self.by_name.get(name) {
            return *id;
        }
        let id = self.hosts.len();
        self.by_name.insert(name.into(), id);
        self.hosts.push(Host {
            waiting: VecDeque::new(),
            in_flight: 0,
            not_before: now,
            is_heard: false,
            refusals: 0,
            pauses: 0,
            given_up: None,
        });
        id
    }

    pub(in crate::web) fn host(&mut self, id: HostId) -> &mut Host<T> {
        &mut self.hosts[id]
    }

    /// How many hosts there are, and how many were heard.
    pub(in crate::web) fn counts(&self) -> (usize, usize) {
        (self.hosts.len(), self.hosts.iter().filter(|host| host.is_heard).count())
    }

    /// Something to ask of a host, behind what waits already.
    pub(in crate::web) fn add(&mut self, id: HostId, task: T) {
        self.change(id, |host| host.waiting.push_back(task));
    }

    /// Something to ask of a host again, before all that waits.
    pub(in crate::web) fn add_first(&mut self, id: HostId, task: T) {
        self.change(id, |host| host.waiting.push_front(task));
    }

    /// What to ask now.
    pub(in crate::web) fn next(&mut self, now: Instant) -> Next<T> {
        let Some((at, id)) = self.ready.first().copied() else {
            return if self.in_flight == 0 { Next::Done } else { Next::WaitForAnswer };
        };
        if at > now {
            return Next::Wait(at);
        }
        let interval = self.interval;
        let mut task = None;
        self.change(id, |host| {
            task = host.waiting.pop_front();
            host.in_flight += 1;
            host.not_before = now + interval;
        });
        self.in_flight += 1;
        task.map_or(Next::WaitForAnswer, |task| Next::Ask(id, task))
    }

    /// A host has answered, or will not.
    pub(in crate::web) fn is_answered(&mut self, id: HostId) {
        self.in_flight = self.in_flight.saturating_sub(1);
        self.change(id, |host| host.in_flight = host.in_flight.saturating_sub(1));
    }

    /// Leaves a host alone until then.
    pub(in crate::web) fn pause(&mut self, id: HostId, until: Instant) {
        self.change(id, |host| {
            host.not_before = host.not_before.max(until);
            host.pauses += 1;
        });
    }

    /// Asks a host no more; what waited for it.
    pub(in crate::web) fn give_up(&mut self, id: HostId, end: End) -> VecDeque<T> {
        let mut waiting = VecDeque::new();
        self.change(id, |host| {
            host.given_up = Some(end);
            waiting = std::mem::take(&mut host.waiting);
        });
        waiting
    }

    fn change(&mut self, id: HostId, change: impl FnOnce(&mut Host<T>)) {
        let host = &mut self.hosts[id];
        self.ready.remove(&(host.not_before, id));
        change(host);
        if !host.waiting.is_empty() && host.in_flight < self.per_host {
            self.ready.insert((host.not_before, id));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_asked_in_turn_and_not_too_often() {
        let start = Instant::now();
        let at = |ms: u64| start + Duration::from_millis(ms);
        let mut schedule = Schedule::new(2, Duration::from_millis(50));
        let (a, b) = (schedule.id("a", start), schedule.id("b", start));
        assert_eq!(schedule.id("a", at(9)), a);
        for task in ["a1", "a2", "a3"] {
            schedule.add(a, task);
        }
        schedule.add(b, "b1");
        assert_eq!(schedule.next(at(0)), Next::Ask(a, "a1"));
        assert_eq!(schedule.next(at(0)), Next::Ask(b, "b1"));
        assert_eq!(schedule.next(at(0)), Next::Wait(at(50)), "one request after the other");
        assert_eq!(schedule.next(at(60)), Next::Ask(a, "a2"));
        assert_eq!(schedule.next(at(500)), Next::WaitForAnswer, "two at a time");
        schedule.is_answered(a);
        schedule.pause(a, at(1000));
        schedule.add_first(a, "a1 again");
        assert_eq!(schedule.next(at(500)), Next::Wait(at(1000)), "the whole host is left alone");
        assert_eq!(schedule.next(at(1000)), Next::Ask(a, "a1 again"));
        assert_eq!(schedule.give_up(a, End::Good(200)), ["a3"]);
        for host in [a, a, b] {
            schedule.is_answered(host);
        }
        assert_eq!(schedule.next(at(1000)), Next::Done);
    }
}
