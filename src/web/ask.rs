//! Asking many addresses at once.
//!
//! In: addresses, each once. Out: their answers, in the same order.
//!
//! Each worker takes what may be asked now, sends one request, and puts back what has to be asked next: a redirection waits for
//! its turn at the host that it leads to like everything else. What was heard of an address is noted for all that lead there,
//! so that no address is asked for twice.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Instant;

use rustc_hash::FxHashMap;

use crate::web::address::Address;
use crate::web::answer::{Answer, Broken, End, Silence, Unclear};
use crate::web::judge::{Step, Task, follow, judge};
use crate::web::names::Names;
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
    /// What is known of their names.
    pub names: Names,
}

impl Asked {
    /// Where look-ups cannot be trusted, takes back that there is no such host.
    pub fn doubt_names(&mut self) {
        if self.names.can_be_trusted() {
            return;
        }
        for answer in self.answers.iter_mut().filter(|answer| answer.end == End::Broken(Broken::NoHost)) {
            answer.end = End::Unclear(Unclear::Silent(Silence::Resolver));
        }
    }
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
    let known = addresses.iter().map(|address| (address.clone(), Known::Open(Vec::new()))).collect();
    let shared = Mutex::new(State { schedule, known, names: Names::default(), answers: vec![None; addresses.len()] });
    let desk = Desk { shared, change: Condvar::new(), transport, settings, on_answer };
    let workers = settings.at_once.clamp(1, addresses.len().max(1));
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| desk.work());
        }
    });
    let State { schedule, names, answers, .. } = desk.shared.into_inner().unwrap_or_else(PoisonError::into_inner);
    let (hosts, heard) = schedule.counts();
    let unknown = Answer { end: End::Unclear(Unclear::Silent(Silence::Other)), at: None, moved: None };
    Asked {
        answers: answers.into_iter().map(|answer| answer.unwrap_or_else(|| unknown.clone())).collect(),
        hosts,
        heard,
        names,
    }
}

/// What the workers share.
struct State {
    schedule: Schedule<Task>,
    /// What is known of each address that is asked or led to.
    known: FxHashMap<Address, Known>,
    names: Names,
    answers: Vec<Option<Answer>>,
}

/// What is known of one address.
enum Known {
    /// One task asks it; these wait to hear the same.
    Open(Vec<Task>),
    /// It is answered.
    Heard(Heard),
}

/// What an address itself says, whoever was led there.
#[derive(Clone)]
enum Heard {
    Ends(End),
    /// It leads on, with this status, to what `Location` says.
    Leads(u16, String),
}

type Done = Vec<(usize, Answer)>;

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
            let heard = catch_unwind(send).unwrap_or(Err(Failure::Silent(Silence::Other)));
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
    fn note(&self, host: HostId, pauses: u32, mut task: Task, heard: Result<Reply, Failure>) -> Done {
        let is_heard = matches!(
            heard,
            Ok(_)
                | Err(Failure::Insecure(_) | Failure::Silent(Silence::Handshake | Silence::NotTls | Silence::NotHttp))
        );
        task.is_asked = true;
        let step = judge(&mut task, heard.as_ref().map_err(|failure| *failure), self.settings);
        let mut state = self.lock();
        state.names.note(&task.at, heard.err());
        let known = state.schedule.host(host);
        known.is_heard |= is_heard;
        if is_heard && !matches!(step, Step::TooMany(_)) {
            known.refusals = 0;
        }
        let done = self.step(&mut state, host, pauses, task, step);
        for (index, answer) in &done {
            state.answers[*index] = Some(answer.clone());
        }
        state.schedule.is_answered(host);
        done
    }

    fn step(&self, state: &mut State, host: HostId, pauses: u32, task: Task, step: Step) -> Done {
        let now = Instant::now();
        let schedule = &mut state.schedule;
        // What was asked before the host was left alone says nothing new about it.
        let is_news = schedule.host(host).pauses == pauses;
        match step {
            Step::Done(end) => self.settle(state, vec![(task, Heard::Ends(end))]),
            Step::Led(status, location) => self.settle(state, vec![(task, Heard::Leads(status, location))]),
            Step::Ask => self.put_back(state, task),
            Step::Pause(wait) => {
                if is_news {
                    schedule.pause(host, now + wait);
                }
                self.put_back(state, task)
            }
            Step::TooMany(_) if !is_news => self.put_back(state, task),
            Step::TooMany(wait) => {
                let refusals = schedule.host(host).refusals;
                let wait = wait.unwrap_or_else(|| self.settings.backoff(refusals));
                if refusals >= self.settings.retries || wait > self.settings.max_wait {
                    return self.give_up(state, host, task, End::Unclear(Unclear::TooMany));
                }
                schedule.host(host).refusals += 1;
                schedule.pause(host, now + wait);
                self.put_back(state, task)
            }
            Step::GiveUp(end) => self.give_up(state, host, task, end),
            Step::Silent(end) if !schedule.host(host).is_heard => self.give_up(state, host, task, end),
            Step::Silent(end) => self.settle(state, vec![(task, Heard::Ends(end))]),
        }
    }

    /// Puts a task before what waits for its host; one whose host is asked no more is answered.
    fn put_back(&self, state: &mut State, task: Task) -> Done {
        let ready = queue(state, task);
        self.settle(state, ready.into_iter().collect())
    }

    /// Asks a host no more: this task and all that waits there hear the same.
    fn give_up(&self, state: &mut State, host: HostId, task: Task, end: End) -> Done {
        let waiting = state.schedule.give_up(host, end);
        let all = std::iter::once(task).chain(waiting).map(|task| given_up(task, end)).collect();
        self.settle(state, all)
    }

    /// Notes what addresses say, for the tasks that asked and all that wait for the same; leads on those that are led on.
    fn settle(&self, state: &mut State, mut ready: Vec<(Task, Heard)>) -> Done {
        let mut done = Vec::new();
        while let Some((mut task, heard)) = ready.pop() {
            if let Some(Known::Open(waiting)) = state.known.insert(task.at.clone(), Known::Heard(heard.clone())) {
                ready.extend(waiting.into_iter().map(|waiting| (waiting, heard.clone())));
            }
            let end = match heard {
                Heard::Ends(end) => Some(end),
                Heard::Leads(status, location) => follow(&mut task, status, &location, self.settings),
            };
            match end {
                Some(end) => done.push((task.index, task.end(end))),
                None => ready.extend(arrive(state, task)),
            }
        }
        done
    }
}

/// A task that was led to its address: it asks, waits for who asks already, or hears what is known.
fn arrive(state: &mut State, task: Task) -> Option<(Task, Heard)> {
    match state.known.get_mut(&task.at) {
        Some(Known::Heard(heard)) => Some((task, heard.clone())),
        Some(Known::Open(waiting)) => {
            waiting.push(task);
            None
        }
        None => {
            state.known.insert(task.at.clone(), Known::Open(Vec::new()));
            queue(state, task)
        }
    }
}

/// Puts a task before what waits for its host; gives it back where that is asked no more.
fn queue(state: &mut State, task: Task) -> Option<(Task, Heard)> {
    let host = state.schedule.id(task.at.host(), Instant::now());
    if let Some(end) = state.schedule.host(host).given_up {
        return Some(given_up(task, end));
    }
    state.schedule.add_first(host, task);
    None
}

/// What a task hears whose host is asked no more.
fn given_up(task: Task, end: End) -> (Task, Heard) {
    let is_spared = end == End::Unclear(Unclear::TooMany) && !task.is_asked;
    (task, Heard::Ends(if is_spared { End::Unclear(Unclear::NotAsked) } else { end }))
}
