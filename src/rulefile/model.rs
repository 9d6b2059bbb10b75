//! The rule file, format 1, as it is written. Reading it strictly and its JSON Schema both come from these types.
//! `x-ids` says of what list a reference is an id, for the schema of one file with its own ids.

use super::members::{Condition, Days, Decimal, FileId, Id, Map, Reference, Texts, Thousandths, Whole};
use crate::provenance::{Class, Kind, Of, Party, Role, Side, TopicSide};
use crate::record::{choice, record};
use crate::value::{AttributeValue, Verdict};

record! {
    /// A rule file: how evidence becomes a proposal, agreed between marketing and sales.
    pub struct Source {
        /// The schema for editors.
        optional schema as "$schema": String,
        /// The format of the file: 1.
        required format: Whole<1, 1> = |_| Whole(1),
        /// The file's id.
        required id: FileId = FileId::absent,
        /// What people call it.
        optional label: Texts,
        /// A note for those who edit it.
        optional note: Texts,
        /// The languages its texts are written in.
        optional languages: Vec<String>,
        /// What signals may be about.
        optional topics: Vec<Topic>,
        /// What evidence about a person may be used for, with consent.
        optional purposes: Vec<Purpose>,
        /// Types of signals.
        optional signals: Vec<Signal>,
        /// Attributes of contacts and accounts.
        optional attributes: Vec<Attribute>,
        /// What each buying role weighs.
        optional roles: Vec<RoleSource>,
        /// Conditions of a real demand that sales validates.
        optional checks: Vec<Check>,
        /// What has to be known for a need to be clear.
        optional questions: Vec<QuestionSource>,
        /// Named values derived from evidence.
        optional facts: Vec<FactSource>,
        /// Conditions used in more than one place.
        optional conditions: Vec<NamedCondition>,
        /// What marketing assumes about audience, promise and approach.
        optional assumptions: Vec<Assumption>,
        /// What marketing did.
        optional campaigns: Vec<Campaign>,
        /// What both sides agreed on.
        optional targets: Targets,
        /// Measures of decision progress.
        optional dimensions: Vec<DimensionSource>,
        /// What gives points.
        optional rules: Vec<RuleSource>,
        /// Reasons that decisions are given with.
        optional reasons: Vec<Reason>,
        /// Who may decide; marketing and sales if it is left out.
        optional deciders: Vec<DeciderSource>,
        /// Working time, for deadlines.
        optional calendar: CalendarSource,
        /// A share of contacts offered to sales for learning.
        optional exploration: ExplorationSource,
        /// What protects the people who decide; may only be stricter than the defaults.
        optional privacy: Privacy,
        /// The situations a contact may be in, tried in order.
        optional states: Vec<StateSource>,
    }
}

record! {
    /// What a signal may be about.
    pub struct Topic {
        /// Its id.
        required id: Id = Id::absent,
        /// What people call it.
        optional label: Texts,
        /// A note for those who edit the file.
        optional note: Texts,
        /// Whose offer it is; ours if left out.
        optional side: TopicSide,
    }
}

record! {
    /// A purpose that a contact consents to.
    pub struct Purpose {
        /// Its id.
        required id: Id = Id::absent,
        /// What people call it.
        optional label: Texts,
        /// A note for those who edit the file.
        optional note: Texts,
    }
}

record! {
    /// A type of signals.
    pub struct Signal {
        /// Its id.
        required id: Id = Id::absent,
        /// What people call it.
        optional label: Texts,
        /// A note for those who edit the file.
        optional note: Texts,
        /// What it shows.
        required kind: Kind = |_| Kind::Profile,
        /// Whether it may decide.
        required class: Class = |_| Class::Binding,
        /// Whose data it is.
        required party: Party = |_| Party::First,
        /// The side that answers for it.
        required owner: Side = |_| Side::Marketing,
        /// The purpose without whose consent it does not count.
        #[cfg_attr(feature = "schema", schemars(extend("x-ids" = "purposes")))]
        optional purpose: Reference,
        /// Whether its signals carry a value.
        optional value: SignalValue,
        /// Whether reps may record it because the customer said it.
        optional heard: bool,
        /// Signals kept a contact and UTC day.
        optional max_per_day: Whole<1, 1_000_000>,
        /// So many in so little time are no person.
        optional burst: BurstSource,
        /// It counts while its age in days is below this.
        optional keep_days: Days,
    }
}

choice! {
    /// The value of a signal.
    pub enum SignalValue {
        /// A number.
        Number = "number",
    }
}

record! {
    /// A burst.
    pub struct BurstSource {
        /// Consecutive signals, from 2.
        required count: Whole<2, 1_000_000_000>,
        /// Seconds between the last and the first, from 1.
        required seconds: Whole<1, 1_000_000_000>,
    }
}

record! {
    /// An attribute of contacts or accounts.
    pub struct Attribute {
        /// Its id.
        required id: Id = Id::absent,
        /// What people call it.
        optional label: Texts,
        /// A note for those who edit the file.
        optional note: Texts,
        /// Whose it is.
        required of: Of = |_| Of::Contact,
        /// Its type.
        required r#type as "type": AttributeValue = |_| AttributeValue::Text,
        /// What it shows.
        required kind: Kind = |_| Kind::Profile,
        /// Whether it may decide.
        required class: Class = |_| Class::Binding,
        /// Whose data it is.
        required party: Party = |_| Party::First,
        /// The side that answers for it.
        required owner: Side = |_| Side::Marketing,
        /// The purpose without whose consent it does not count; only of contacts.
        #[cfg_attr(feature = "schema", schemars(extend("x-ids" = "purposes")))]
        optional purpose: Reference,
    }
}

record! {
    /// What a buying role weighs.
    pub struct RoleSource {
        /// The role.
        required id: Role,
        /// Its weight, above 0 and at most 100.
        required weight: Decimal<1, 100_000_000>,
        /// Whether it must have spoken.
        optional expected: bool,
        /// Whether its full no holds agreement down.
        optional veto: bool,
        /// What people call it.
        optional label: Texts,
        /// A note for those who edit the file.
        optional note: Texts,
    }
}

record! {
    /// A check.
    pub struct Check {
        /// Its id.
        required id: Id = Id::absent,
        /// What people call it.
        optional label: Texts,
        /// A note for those who edit the file.
        optional note: Texts,
        /// Days after which its verdict lapses; never if left out.
        optional valid_days: Days,
        /// What to ask the customer.
        optional ask: Texts,
    }
}

record! {
    /// Which signals are meant; all that is given must hold.
    pub struct SelectionSource {
        /// Types of signals.
        #[cfg_attr(feature = "schema", schemars(extend("x-ids" = "signals")))]
        optional types: Vec<Reference>,
        /// Types of this kind.
        optional kind: Kind,
        /// Types of this class.
        optional class: Class,
        /// Signals about these topics.
        #[cfg_attr(feature = "schema", schemars(extend("x-ids" = "topics")))]
        optional topics: Vec<Reference>,
    }
}

record! {
    /// A question whose answer makes the need clearer.
    pub struct QuestionSource {
        /// Its id.
        required id: Id = Id::absent,
        /// What people call it.
        optional label: Texts,
        /// A note for those who edit the file.
        optional note: Texts,
        /// Its weight, 1 to 100; 1 if left out.
        optional weight: Whole<1, 100>,
        /// Declared signals that answer it.
        optional signals: SelectionSource,
        /// The check that answers it.
        #[cfg_attr(feature = "schema", schemars(extend("x-ids" = "checks")))]
        optional check: Reference,
    }
}

choice! {
    /// How a fact is derived.
    pub enum Measure {
        /// Days since a date attribute.
        DaysSince = "days_since",
        /// How many signals.
        Count = "count",
        /// Days since the last signal.
        DaysSinceLast = "days_since_last",
        /// Different UTC days with a signal.
        DaysActive = "days_active",
        /// Different topics.
        DistinctTopics = "distinct_topics",
        /// Different buying roles of contacts with a signal.
        DistinctRoles = "distinct_roles",
        /// Contacts with a signal.
        DistinctContacts = "distinct_contacts",
        /// Sum of values, each fading with age.
        Decayed = "decayed",
        /// Sum of values.
        Sum = "sum",
        /// Greatest value.
        Max = "max",
        /// Signals of the newer half of the window less those of the older.
        Trend = "trend",
        /// The topic that weighs most.
        LeadingTopic = "leading_topic",
        /// The share of our topics.
        OwnShare = "own_share",
        /// How much is about one topic.
        Concentration = "concentration",
        /// How settled the preference is.
        Stability = "stability",
        /// How far the expected roles have spoken.
        Coverage = "coverage",
        /// How alike the people think.
        Consent = "consent",
        /// Coverage, consent and leaning together.
        Agreement = "agreement",
        /// Where the people lean, -2 to 2.
        Leaning = "leaning",
        /// How far the questions are answered.
        Clarity = "clarity",
    }
}

record! {
    /// A fact.
    pub struct FactSource {
        /// Its id.
        required id: Id = Id::absent,
        /// What people call it.
        optional label: Texts,
        /// A note for those who edit the file.
        optional note: Texts,
        /// Whether it reads the contact (the default) or all of the account's contacts.
        optional of: Of,
        /// The attribute it is.
        #[cfg_attr(feature = "schema", schemars(extend("x-ids" = "attributes")))]
        optional attribute: Reference,
        /// The signals it looks at.
        optional signals: SelectionSource,
        /// Signals with an age below so many days.
        optional within_days: Days,
        /// Days after which a signal weighs half.
        optional half_life_days: Days,
        /// The same for what was said lately, in `stability`.
        optional fast_half_life_days: Days,
        /// How much has to be said before it is credible, in `stability`; above 0.
        optional credible_mass: Decimal<1, { i64::MAX }>,
        /// How it is derived.
        optional measure: Measure,
        /// The check that gives a stance, in measures over people.
        #[cfg_attr(feature = "schema", schemars(extend("x-ids" = "checks")))]
        optional check: Reference,
        /// The stance of each verdict, -2 to 2.
        optional stances: Map<Verdict, Decimal<-2_000_000, 2_000_000>>,
    }
}

record! {
    /// A condition with a name.
    pub struct NamedCondition {
        /// Its id.
        required id: Id = Id::absent,
        /// What people call it.
        optional label: Texts,
        /// A note for those who edit the file.
        optional note: Texts,
        /// The condition.
        required when: Condition,
    }
}

choice! {
    /// What an assumption is about.
    pub enum About {
        /// Who buys.
        Audience = "audience",
        /// What they are promised.
        Promise = "promise",
        /// How they are approached.
        Approach = "approach",
    }
}

record! {
    /// An assumption.
    pub struct Assumption {
        /// Its id.
        required id: Id = Id::absent,
        /// What people call it.
        optional label: Texts,
        /// A note for those who edit the file.
        optional note: Texts,
        /// What it is about.
        required about: About,
        /// The side that answers for it.
        optional owner: Side,
        /// What is assumed.
        optional statement: Texts,
    }
}

record! {
    /// A campaign.
    pub struct Campaign {
        /// Its id.
        required id: Id = Id::absent,
        /// What people call it.
        optional label: Texts,
        /// A note for those who edit the file.
        optional note: Texts,
        /// What was promised.
        optional promise: Texts,
        /// How people were approached.
        optional approach: Texts,
        /// Who was approached.
        optional audience: Texts,
        /// The assumptions it rests on.
        #[cfg_attr(feature = "schema", schemars(extend("x-ids" = "assumptions")))]
        optional assumptions: Vec<Reference>,
    }
}

record! {
    /// What both sides agreed on.
    pub struct Targets {
        /// Share of hand-overs accepted, at least.
        optional acceptance_at_least: Decimal<0, 1_000_000>,
        /// Hours within which hand-overs are decided.
        optional decide_within_hours: Whole<1, 876_000>,
        /// Hand-overs a week, at most.
        optional handovers_per_week_at_most: Whole<0, 1_000_000_000>,
    }
}

record! {
    /// A dimension.
    pub struct DimensionSource {
        /// Its id.
        required id: Id = Id::absent,
        /// What people call it.
        optional label: Texts,
        /// A note for those who edit the file.
        optional note: Texts,
        /// The kinds it takes and the most that each can give, 0 to 100.
        required caps: Map<Kind, Thousandths<0, 100_000>> = Map::absent,
    }
}

record! {
    /// A rule: either `points` and `when`, or `points_each` and `of`.
    pub struct RuleSource {
        /// Its id.
        required id: Id = Id::absent,
        /// What people call it.
        optional label: Texts,
        /// A note for those who edit the file.
        optional note: Texts,
        /// The side that answers for it.
        optional owner: Side,
        /// The dimension it gives points to.
        #[cfg_attr(feature = "schema", schemars(extend("x-ids" = "dimensions")))]
        required dimension: Reference = Reference::absent,
        /// The assumptions it rests on.
        #[cfg_attr(feature = "schema", schemars(extend("x-ids" = "assumptions")))]
        optional assumptions: Vec<Reference>,
        /// Points, strictly between -1000 and 1000.
        optional points: Thousandths<-999_999, 999_999>,
        /// Points for each one of `of`, strictly between -1000 and 1000.
        optional points_each: Thousandths<-999_999, 999_999>,
        /// The number fact that is multiplied.
        #[cfg_attr(feature = "schema", schemars(extend("x-ids" = "facts")))]
        optional of: Reference,
        /// When it gives them.
        #[cfg_attr(feature = "schema", schemars(extend("x-ids" = "rule-condition")))]
        optional when: Condition,
        /// Its points are held within plus and minus this.
        optional cap: Thousandths<0, 999_999>,
    }
}

record! {
    /// A reason for a decision.
    pub struct Reason {
        /// Its id.
        required id: Id = Id::absent,
        /// What people call it.
        optional label: Texts,
        /// A note for those who edit the file.
        optional note: Texts,
    }
}

record! {
    /// A role that decides.
    pub struct DeciderSource {
        /// Its id.
        required id: Id = Id::absent,
        /// What people call it.
        optional label: Texts,
        /// A note for those who edit the file.
        optional note: Texts,
        /// The side it belongs to.
        required side: Side = |_| Side::Sales,
    }
}

record! {
    /// Working time at a fixed offset.
    pub struct CalendarSource {
        /// Minutes that local time is ahead of UTC.
        required offset_minutes: Whole<-1439, 1439> = |_| Whole(0),
        /// Days of work, 1 Monday to 7 Sunday.
        required workdays: Vec<Weekday> = |_| Vec::new(),
        /// When work starts, `HH:MM`.
        required from: Time = |node| Time(0, node),
        /// When it ends, `HH:MM`, after `from`.
        required to: Time = |node| Time(i64::MAX, node),
        /// Days without work.
        optional holidays: Vec<Date>,
    }
}

record! {
    /// Contacts offered to sales for learning.
    pub struct ExplorationSource {
        /// The state they are offered to.
        #[cfg_attr(feature = "schema", schemars(extend("x-ids" = "states")))]
        required state: Reference = Reference::absent,
        /// The share of contacts, 0 to 1.
        required share: Decimal<0, 1_000_000> = |_| Decimal(0),
        /// The proposals they are taken from.
        #[cfg_attr(feature = "schema", schemars(extend("x-ids" = "states")))]
        required from: Vec<Reference> = |_| Vec::new(),
    }
}

record! {
    /// What protects the people who decide.
    pub struct Privacy {
        /// Days after which `by` is replaced by the role in learning; at most 180.
        optional keep_by_days: Whole<1, 180>,
        /// No figure over fewer people than this; at least 5.
        optional min_deciders: Whole<5, 1_000_000>,
    }
}

record! {
    /// A state.
    pub struct StateSource {
        /// Its id.
        required id: Id = Id::absent,
        /// What people call it.
        optional label: Texts,
        /// A note for those who edit the file.
        optional note: Texts,
        /// The customary name in existing reports.
        optional stage: String,
        /// Whether it excludes somebody.
        optional adverse: bool,
        /// Whether it hands over to sales.
        optional handover: bool,
        /// `rules`, or the id of a decider.
        #[cfg_attr(feature = "schema", schemars(extend("x-ids" = "deciders-and-rules")))]
        required decided_by: Reference = Reference::absent,
        /// The decider who may decide once the deadline has passed.
        #[cfg_attr(feature = "schema", schemars(extend("x-ids" = "deciders")))]
        optional then: Reference,
        /// Working hours within which it is to be decided.
        optional decide_within_hours: Whole<1, 876_000>,
        /// Days after which a decision on it lapses.
        optional valid_days: Days,
        /// Where "not yet" leads.
        #[cfg_attr(feature = "schema", schemars(extend("x-ids" = "states")))]
        optional returned_to: Reference,
        /// Where a rejection leads.
        #[cfg_attr(feature = "schema", schemars(extend("x-ids" = "states")))]
        optional rejected_to: Reference,
        /// Least points by kind, above 0, over all dimensions but fit.
        optional requires: Map<Kind, Thousandths<1, { i64::MAX }>>,
        /// What each side does next.
        optional next: Map<Side, Texts>,
        /// When it is proposed; the last state has none.
        optional when: Condition,
        /// Replaces `when` while a decision on it is in force.
        optional stay: Condition,
        /// The reasons its decisions choose from.
        #[cfg_attr(feature = "schema", schemars(extend("x-ids" = "reasons")))]
        optional reasons: Vec<Reference>,
    }
}

/// A weekday: 1 Monday to 7 Sunday.
pub type Weekday = Whole<1, 7>;

/// A time of day, in minutes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Time(pub i64, pub crate::json::Node);

impl crate::record::Decode for Time {
    fn decode(node: crate::json::Node, problems: &mut crate::diagnostic::Problems<'_>) -> Option<Time> {
        let minutes = problems.tree().text(node).and_then(|text| {
            // A time is the front of a moment, so that one reader knows what hours and minutes are.
            let moment = (text.len() == 5).then(|| crate::moment::Moment::parse(&format!("1970-01-01T{text}:00Z"))).flatten()?;
            Some(moment.0 / 60_000)
        });
        if minutes.is_none() {
            crate::record::wrong_type(node, "time", problems);
        }
        minutes.map(|minutes| Time(minutes, node))
    }
}

/// A bare date, in days since 1970.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Date(pub i64);

impl crate::record::Decode for Date {
    fn decode(node: crate::json::Node, problems: &mut crate::diagnostic::Problems<'_>) -> Option<Date> {
        let text = problems.tree().text(node).filter(|text| text.len() == 10);
        let moment = text.and_then(|text| crate::moment::Moment::parse(&text));
        if moment.is_none() {
            crate::record::wrong_type(node, "date", problems);
        }
        moment.map(|moment| Date(moment.day()))
    }
}
