//! Asking many addresses at once.
//!
//! In: addresses, each once. Out: their answers, in the same order.
//!
//! Each worker takes what may be asked now, sends one request, and puts back what has to be asked next: a redirection waits for
//! its turn at the host that it leads to like everything else.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Instant;

use crate::web::address::Address;
use crate::web::answer::{Answer, End, Unclear};
use crate::web::judge::{Step, Task, judge};
use crate::web::schedule::{HostId, Next, Schedule};
use crate::web::settings::Settings;
use crate::web::transport::{Failure, Reply, Transport};

/// What was heard.
#[derive(Debug)]
pub struct Asked {
    /// The answers, in the order of the addresses.
    pub answers: Vec<Answer>,
    /// How many hosts were asked, those included that redirections led to.
    pub hosts: usize,
    /// How many of them said anything.
    pub heard: usize,
}

/// Asks addresses, each once. `on_answer` is called as soon as one is answered, with its index, from any thread.
pub fn ask(
    addresses: &[Address],
    transport: &dyn Transport,
    settings: &Settings,
    on_answer: &(dyn Fn(usize, &Answer) + Sync),
) -> Asked {
    let now = Instant::now();
    let mut schedule = Schedule::new(settings.per_host, settings.interval);
    for (index, address) in addresses.iter().enumerate() {
        let host = schedule.id(address.host(), now);
        schedule.add(host, Task::new(index, address.clone()));
    }
    let shared = Mutex::new(State { schedule, answers: vec![None; addresses.len()] });
    let desk = Desk { shared, change: Condvar::new(), transport, settings, on_answer };
    let workers = settings.at_once.clamp(1, addresses.len().max(1));
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| desk.work());
        }
    });
    let State { schedule, answers } = desk.shared.into_inner().unwrap_or_else(PoisonError::into_inner);
    let (hosts, heard) = schedule.counts();
    let unknown = Answer { end: End::Unclear(Unclear::Other), at: None, moved: None };
    Asked {
        answers: answers.into_iter().map(|answer| answer.unwrap_or_else(|| unknown.clone())).collect(),
        hosts,
        heard,
    }
}

/// What the workers share.
struct State {
    schedule: Schedule<Task>,
    answers: Vec<Option<Answer>>,
}

struct Desk<'a> {
    shared: Mutex<State>,
    change: Condvar,
    transport: &'a dyn Transport,
    settings: &'a Settings,
    on_answer: &'a (dyn Fn(usize, &Answer) + Sync),
}

impl Desk<'_> {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks until nothing is left.
    fn work(&self) {
        while let Some((host, pauses, task)) = self.take() {
            // A worker that is gone would never say so, and the others would wait for its answer.
            let send = AssertUnwindSafe(|| self.transport.send(task.method, task.at.as_str()));
            let heard = catch_unwind(send).unwrap_or(Err(Failure::Other));
            let done = self.note(host, pauses, task, heard);
            self.change.notify_all();
            for (index, answer) in done {
                (self.on_answer)(index, &answer);
            }
        }
        self.change.notify_all();
    }

    /// What to ask now, when it is time; `None` when all is done.
    fn take(&self) -> Option<(HostId, u32, Task)> {
        let mut state = self.lock();
        loop {
            let now = Instant::now();
            state = match state.schedule.next(now) {
                Next::Ask(host, task) => return Some((host, state.schedule.host(host).pauses, task)),
                Next::Done => return None,
                Next::WaitForAnswer => self.change.wait(state).unwrap_or_else(PoisonError::into_inner),
                Next::Wait(until) => {
                    let waited = self.change.wait_timeout(state, until.saturating_duration_since(now));
                    waited.unwrap_or_else(PoisonError::into_inner).0
                }
            };
        }
    }

    /// Notes what was heard, and puts back what is to be asked next; what is answered now.
    fn note(&self, host: HostId, pauses: u32, mut task: Task, heard: Result<Reply, Failure>) -> Vec<(usize, Answer)> {
        let is_heard = matches!(heard, Ok(_) | Err(Failure::Insecure(_) | Failure::Handshake | Failure::NotHttp));
        let step = judge(&mut task, heard.as_ref().map_err(|failure| *failure), self.settings);
        let mut state = self.lock();
        let State { schedule, answers } = &mut *state;
        let known = schedule.host(host);
        known.is_heard |= is_heard;
        if is_heard && !matches!(step, Step::TooMany(_)) {
            known.refusals = 0;
        }
        let done = self.follow(schedule, host, pauses, task, step);
        for (index, answer) in &done {
            answers[*index] = Some(answer.clone());
        }
        schedule.is_answered(host);
        done
    }

    fn follow(
        &self,
        schedule: &mut Schedule<Task>,
        host: HostId,
        pauses: u32,
        task: Task,
        step: Step,
    ) -> Vec<(usize, Answer)> {
        let now = Instant::now();
        // What was asked before the host was left alone says nothing new about it.
        let is_news = schedule.host(host).pauses == pauses;
        match step {
            Step::Done(end) => vec![(task.index, task.end(end))],
            Step::Ask => self.put_back(schedule, task, now),
            Step::Pause(wait) => {
                if is_news {
                    schedule.pause(host, now + wait);
                }
                self.put_back(schedule, task, now)
            }
            Step::TooMany(_) if !is_news => self.put_back(schedule, task, now),
            Step::TooMany(wait) => {
                let refusals = schedule.host(host).refusals;
                let wait = wait.unwrap_or_else(|| self.settings.backoff(refusals));
                if refusals >= self.settings.retries || wait > self.settings.max_wait {
                    return give_up(schedule, host, task, End::Unclear(Unclear::TooMany));
                }
                schedule.host(host).refusals += 1;
                schedule.pause(host, now + wait);
                self.put_back(schedule, task, now)
            }
            Step::GiveUp(end) => give_up(schedule, host, task, end),
            Step::Silent(end) if !schedule.host(host).is_heard => give_up(schedule, host, task, end),
            Step::Silent(end) => vec![(task.index, task.end(end))],
        }
    }

    /// Puts a task before what waits for its host; one whose host is asked no more is answered.
    fn put_back(&self, schedule: &mut Schedule<Task>, task: Task, now: Instant) -> Vec<(usize, Answer)> {
        let host = schedule.id(task.at.host(), now);
        if let Some(end) = schedule.host(host).given_up {
            return vec![(task.index, task.end(end))];
        }
        schedule.add_first(host, task);
        Vec::new()
    }
}

/// Asks a host no more: this task and all that waits there hear the same.
fn give_up(schedule: &mut Schedule<Task>, host: HostId, task: Task, end: End) -> Vec<(usize, Answer)> {
    let waiting = schedule.give_up(host, end);
    std::iter::once(task).chain(waiting).map(|task| (task.index, task.end(end))).collect()
}
