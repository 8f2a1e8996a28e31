//! Versions of a product, and ranges of them: `>= vs-2017 < vs-2022 || vsmac-2019`.
//!
//! In: a range as written, and a definition that puts names in order. Out: the names that the range holds.
//!
//! The grammar is the reference's: sets joined by `||`; in a set, comparisons side by side, which must all hold; a
//! comparison is `<`, `<=`, `>`, `>=`, `=` or nothing, and a name. White space is free. A comparison looks at one product:
//! `< vs-2019` holds the earlier versions of the product that `vs-2019` is a version of.

use std::collections::{BTreeSet, HashMap};

/// The longest range that is read, in bytes. Real ones have under a hundred.
const MAX_BYTES: usize = 4096;

/// The versions that there are, in order.
#[derive(Debug, Clone, Default)]
pub struct MonikerDefinition {
    /// In the order of the definition; positions in this list stand for monikers.
    monikers: Vec<Moniker>,
    /// By name in lower case.
    by_name: HashMap<Box<str>, usize>,
}

/// One version of a product.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Moniker {
    /// Its name: `vs-2019`.
    pub name: Box<str>,
    /// What it is a version of.
    pub product: Box<str>,
    /// Its place among the versions of its product; those with one order stand as they are written.
    pub order: i64,
}

/// A range of versions, read and not yet compared with anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonikerRange {
    /// One of these must hold; of each, all comparisons.
    sets: Vec<Vec<Comparison>>,
}

/// One comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Comparison {
    operator: Operator,
    name: Box<str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Operator {
    Equal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// Why a range means nothing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum MonikerFault {
    /// A comparison or name is expected where this stands; empty at the end.
    Syntax(Box<str>),
    /// The definition knows no such name.
    Unknown(Box<str>),
}

impl MonikerDefinition {
    /// A definition of these versions. Of two with one name the first counts.
    #[must_use]
    pub fn new(mut monikers: Vec<Moniker>) -> Self {
        // Products stand as they are first met, and the versions of each in their order.
        let mut products: HashMap<Box<str>, usize> = HashMap::new();
        for moniker in &monikers {
            let next = products.len();
            products.entry(moniker.product.clone()).or_insert(next);
        }
        monikers.sort_by_key(|moniker| (products.get(&moniker.product).copied(), moniker.order));
        let mut definition = Self::default();
        for moniker in monikers {
            let at = definition.monikers.len();
            if let std::collections::hash_map::Entry::Vacant(free) =
                definition.by_name.entry(moniker.name.to_lowercase().into())
            {
                free.insert(at);
                definition.monikers.push(moniker);
            }
        }
        definition
    }

    /// The name at a place of the definition.
    #[must_use]
    pub fn name(&self, at: usize) -> &str {
        self.monikers.get(at).map_or("", |moniker| &moniker.name)
    }

    /// All names, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.monikers.iter().map(|moniker| &*moniker.name)
    }

    fn find(&self, name: &str) -> Option<usize> {
        self.by_name.get(name.to_lowercase().as_str()).copied()
    }
}

impl MonikerRange {
    /// Reads a range.
    ///
    /// # Errors
    ///
    /// [`MonikerFault::Syntax`] with what stands where something else is expected.
    pub fn parse(text: &str) -> Result<Self, MonikerFault> {
        let mut rest = text.trim();
        if rest.len() > MAX_BYTES {
            return Err(MonikerFault::Syntax(rest.chars().take(20).collect::<String>().into()));
        }
        let mut sets = Vec::new();
        loop {
            let mut set = Vec::new();
            while !rest.is_empty() && !rest.starts_with("||") {
                let (comparison, behind) = Comparison::parse(rest)?;
                set.push(comparison);
                rest = behind.trim_start();
            }
            if set.is_empty() {
                return Err(MonikerFault::Syntax(rest.into()));
            }
            sets.push(set);
            match rest.strip_prefix("||") {
                Some(behind) => rest = behind.trim_start(),
                None => return Ok(Self { sets }),
            }
        }
    }

    /// The places in the definition of the versions that the range holds, in order.
    ///
    /// # Errors
    ///
    /// [`MonikerFault::Unknown`] with the first name that the definition does not have.
    pub fn evaluate(&self, definition: &MonikerDefinition) -> Result<BTreeSet<usize>, MonikerFault> {
        let mut found = BTreeSet::new();
        for set in &self.sets {
            let mut held: Option<BTreeSet<usize>> = None;
            for comparison in set {
                let own = comparison.evaluate(definition)?;
                held = Some(held.map_or_else(|| own.clone(), |held| held.intersection(&own).copied().collect()));
            }
            found.extend(held.unwrap_or_default());
        }
        Ok(found)
    }
}

impl Comparison {
    fn parse(text: &str) -> Result<(Self, &str), MonikerFault> {
        const OPERATORS: [(&str, Operator); 5] = [
            ("<=", Operator::LessOrEqual),
            (">=", Operator::GreaterOrEqual),
            ("<", Operator::Less),
            (">", Operator::Greater),
            ("=", Operator::Equal),
        ];
        let written = OPERATORS.iter().find_map(|(sign, operator)| Some((*operator, text.strip_prefix(sign)?)));
        let (operator, rest) = written.unwrap_or((Operator::Equal, text));
        let rest = rest.trim_start();
        let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
        let end = rest.find(|c| !is_name(c)).unwrap_or(rest.len());
        match rest.split_at(end) {
            ("", rest) => Err(MonikerFault::Syntax(rest.into())),
            (name, rest) => Ok((Self { operator, name: name.into() }, rest)),
        }
    }

    fn evaluate(&self, definition: &MonikerDefinition) -> Result<BTreeSet<usize>, MonikerFault> {
        let at = definition.find(&self.name).ok_or_else(|| MonikerFault::Unknown(self.name.clone()))?;
        let product = &definition.monikers[at].product;
        let holds = |other: usize| match self.operator {
            Operator::Equal => other == at,
            Operator::Less => other < at,
            Operator::LessOrEqual => other <= at,
            Operator::Greater => other > at,
            Operator::GreaterOrEqual => other >= at,
        };
        let all = definition.monikers.iter().enumerate();
        Ok(all
            .filter(|(other, moniker)| moniker.product == *product && holds(*other))
            .map(|(other, _)| other)
            .collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn definition() -> MonikerDefinition {
        let moniker = |name: &str, product: &str, order| Moniker { name: name.into(), product: product.into(), order };
        MonikerDefinition::new(vec![
            moniker("pump-3.0", "Pump", 30),
            moniker("pump-1.0", "Pump", 10),
            moniker("Valve-1", "Valve", 1),
            moniker("pump-2.0", "Pump", 20),
            moniker("valve-2", "Valve", 2),
        ])
    }

    #[test]
    fn a_range_holds_versions_in_their_order() {
        for (range, want) in [
            ("pump-2.0", "pump-2.0"),
            ("= pump-2.0", "pump-2.0"),
            (">=pump-2.0", "pump-2.0 pump-3.0"),
            (">= pump-1.0 < pump-3.0", "pump-1.0 pump-2.0"),
            (">=pump-1.0<pump-3.0", "pump-1.0 pump-2.0"),
            ("< pump-2.0 || valve-2", "pump-1.0 valve-2"),
            ("valve-2||<pump-2.0", "pump-1.0 valve-2"),
            ("pump-1.0 || <= pump-2.0", "pump-1.0 pump-2.0"),
            ("<pump-1.0", ""),
            ("> pump-1.0 > valve-1", ""),
            ("  VALVE-1  ", "Valve-1"),
        ] {
            let definition = definition();
            let held = MonikerRange::parse(range).unwrap().evaluate(&definition).unwrap();
            let names: Vec<&str> = held.iter().map(|at| definition.name(*at)).collect();
            assert_eq!(names.join(" "), want, "{range}");
        }
    }

    #[test]
    fn what_is_no_range_says_where() {
        for (range, rest) in [
            ("", ""),
            (">", ""),
            (">= ", ""),
            ("a ||", ""),
            ("|| a", "|| a"),
            ("a, b", ", b"),
            ("!a", "!a"),
            ("a | b", "| b"),
        ] {
            assert_eq!(MonikerRange::parse(range), Err(MonikerFault::Syntax(rest.into())), "{range}");
        }
        let unknown = MonikerRange::parse("< pump-9").unwrap().evaluate(&definition());
        assert_eq!(unknown, Err(MonikerFault::Unknown("pump-9".into())));
    }
}
