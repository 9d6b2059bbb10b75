//! The words that a population is held in: those of one rule file, or of several that read evidence alike.

use std::collections::BTreeMap;

use crate::evidence::{AttributeType, SignalType, Vocabulary, Words};

/// Why two rule files cannot be looked at over the same columns: they read this item of the evidence differently.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReadDifferently {
    /// `signal` or `attribute`.
    pub item: &'static str,
    /// Its id.
    pub id: String,
}

/// All words of the vocabularies.
///
/// # Errors
/// When two of them read an item differently: a signal with a value and without, an attribute of another type or of account
/// and contact.
pub fn merged(vocabularies: &[&Vocabulary]) -> Result<Vocabulary, ReadDifferently> {
    let mut types: Vec<(&str, &SignalType)> = Vec::new();
    let mut attributes: Vec<(&str, &AttributeType)> = Vec::new();
    for vocabulary in vocabularies {
        for (id, signal) in vocabulary.type_ids.iter().zip(&vocabulary.types) {
            match types.iter().find(|(known, _)| *known == id) {
                Some((_, known)) if known.valued != signal.valued => return Err(ReadDifferently { item: "signal", id: id.to_owned() }),
                Some(_) => {}
                None => types.push((id, signal)),
            }
        }
        for (id, attribute) in vocabulary.attribute_ids.iter().zip(&vocabulary.attributes) {
            match attributes.iter().find(|(known, _)| *known == id) {
                Some((_, known)) if known.value != attribute.value || known.of_account != attribute.of_account => {
                    return Err(ReadDifferently { item: "attribute", id: id.to_owned() });
                }
                Some(_) => {}
                None => attributes.push((id, attribute)),
            }
        }
    }
    let list = |of: fn(&Vocabulary) -> &Words| {
        let mut ids: Vec<&str> = Vec::new();
        for id in vocabularies.iter().flat_map(|vocabulary| of(vocabulary).iter()) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        Words::new(ids)
    };
    let checks = list(|vocabulary| &vocabulary.checks);
    let purposes = list(|vocabulary| &vocabulary.purposes);
    // What counts is asked of a rule file and never of these words; only how evidence is read matters here.
    let plain = |signal: &SignalType| SignalType { purpose: None, max_per_day: None, burst: None, keep_days: None, ..signal.clone() };
    Ok(Vocabulary {
        type_ids: Words::new(types.iter().map(|(id, _)| *id)),
        types: types.iter().map(|(_, signal)| plain(signal)).collect(),
        topics: list(|vocabulary| &vocabulary.topics),
        attribute_ids: Words::new(attributes.iter().map(|(id, _)| *id)),
        attributes: attributes.iter().map(|(_, attribute)| AttributeType { purpose: None, ..(*attribute).clone() }).collect(),
        check_valid_days: vec![None; checks.len()],
        checks,
        purposes,
        any_limits: false,
    })
}

/// Places of a population's words in a rule file's lists, and back.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Translation {
    /// Of signal types; `None` for one that the file lacks. Likewise the others.
    pub types: Vec<Option<u16>>,
    /// Of topics.
    pub topics: Vec<Option<u16>>,
    /// Of attributes.
    pub attributes: Vec<Option<u16>>,
    /// Of checks.
    pub checks: Vec<Option<u16>>,
    /// Of purposes.
    pub purposes: Vec<Option<u16>>,
    /// The place of each of the file's signal types in the population.
    pub own_types: Vec<u16>,
    /// The place of each of the file's topics in the population.
    pub own_topics: Vec<u16>,
    /// The place of each of the file's attributes in the population.
    pub own_attributes: Vec<u16>,
    /// The place of each of the file's purposes in the population.
    pub own_purposes: Vec<u16>,
}

impl Translation {
    /// From the words of a population to those of a rule file; `None` when the file has words that were not read, or reads
    /// some of them differently: then the evidence has to be loaded again.
    #[must_use]
    pub fn new(held: &Vocabulary, file: &Vocabulary) -> Option<Translation> {
        let same_signal = |(id, signal): (&str, &SignalType)| {
            held.type_ids.find(id).filter(|place| held.types[usize::from(*place)].valued == signal.valued)
        };
        let same_attribute = |(id, attribute): (&str, &AttributeType)| {
            let known = |place: &u16| &held.attributes[usize::from(*place)];
            held.attribute_ids
                .find(id)
                .filter(|place| known(place).value == attribute.value && known(place).of_account == attribute.of_account)
        };
        let into = |held: &Words, file: &Words| held.iter().map(|id| file.find(id)).collect();
        file.checks.iter().all(|id| held.checks.find(id).is_some()).then_some(())?;
        Some(Translation {
            types: into(&held.type_ids, &file.type_ids),
            topics: into(&held.topics, &file.topics),
            attributes: into(&held.attribute_ids, &file.attribute_ids),
            checks: into(&held.checks, &file.checks),
            purposes: into(&held.purposes, &file.purposes),
            own_types: file.type_ids.iter().zip(&file.types).map(same_signal).collect::<Option<_>>()?,
            own_topics: file.topics.iter().map(|id| held.topics.find(id)).collect::<Option<_>>()?,
            own_attributes: file.attribute_ids.iter().zip(&file.attributes).map(same_attribute).collect::<Option<_>>()?,
            own_purposes: file.purposes.iter().map(|id| held.purposes.find(id)).collect::<Option<_>>()?,
        })
    }
}

/// Texts held once each, called by their place.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    list: Vec<Box<str>>,
    places: BTreeMap<Box<str>, u32>,
}

impl PartialEq for Texts {
    fn eq(&self, other: &Texts) -> bool {
        self.list == other.list
    }
}

impl Texts {
    /// The place of a text, which is added if it is new.
    pub fn place(&mut self, text: &str) -> u32 {
        if let Some(place) = self.places.get(text) {
            return *place;
        }
        let place = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        self.list.push(text.into());
        self.places.insert(text.into(), place);
        place
    }

    /// The place of a text, if it is there.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<u32> {
        self.places.get(text).copied()
    }

    /// The text at a place.
    #[must_use]
    pub fn text(&self, place: u32) -> &str {
        self.list.get(place as usize).map_or("", |text| text)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// All of them, by place.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.list.iter().map(AsRef::as_ref)
    }

    /// The bytes that they take, nearly.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.list.iter().map(|text| 2 * text.len() + 64).sum()
    }
}
