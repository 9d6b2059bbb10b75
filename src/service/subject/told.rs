//! The answer in sentences.

use std::borrow::Cow;

use crate::moment::Moment;
use crate::rulefile::RuleFile;
use crate::wire::assessment::{Answer, Plain, Written};
use crate::wire::document::{Argument, Document, Style};
use crate::wire::subject::{
    Effect, Subject, SubjectAttribute, SubjectChange, SubjectCheck, SubjectDecision, SubjectDimension, SubjectFact, SubjectResult,
    SubjectRule, SubjectSignal, SubjectValue,
};
use crate::wire::view::texts;

type Arguments<'a> = Vec<(&'static str, Argument<'a>)>;

/// The answer as people read it.
#[must_use]
pub fn told<'a>(rules: &'a RuleFile, subject: &'a Subject<'a>) -> Document<'a> {
    let mut out = Document::default();
    out.say(Style::Title, "subject-title", vec![]);
    let name = subject.name.as_deref().unwrap_or(subject.contact);
    let who = vec![("name", Argument::text(name)), ("contact", Argument::text(subject.contact)), ("at", moment(subject.as_of))];
    out.say(Style::Plain, "subject-who", who);
    for way in subject.contactable.0.iter().map(|(way, may)| if *may { (*way, "yes") } else { (*way, "no") }) {
        out.say(Style::Item, "subject-contactable", vec![("way", Argument::Word("way", way.0.into())), ("may", Argument::text(way.1))]);
    }
    out.say(Style::Heading, "subject-head-result", vec![]);
    match &subject.result {
        Some(result) => result_told(rules, subject, result, &mut out),
        None => not_assessed(subject, &mut out),
    }
    evidence_told(rules, subject, &mut out);
    consents_told(subject, &mut out);
    out.say(Style::Heading, "subject-head-decisions", vec![]);
    subject.decisions.iter().for_each(|decision| decision_told(decision, &mut out));
    if subject.decisions.is_empty() {
        out.say(Style::Plain, "subject-no-decision", vec![]);
    }
    if let Some(result) = &subject.result {
        out.say(Style::Heading, "subject-head-change", vec![]);
        result.would_change.iter().for_each(|change| change_told(rules, change, &mut out));
        if result.would_change.is_empty() {
            out.say(Style::Plain, "subject-no-change", vec![]);
        }
    }
    kept_told(rules, subject, &mut out);
    out.say(Style::Heading, "subject-head-recipients", vec![]);
    let roles = subject.recipients.iter().map(|role| Argument::Word("decider", (*role).into())).collect();
    out.say(Style::Plain, "subject-recipients", vec![("roles", Argument::List(roles))]);
    out.say(Style::Heading, "subject-head-rights", vec![]);
    out.say(Style::Plain, "subject-rights", vec![]);
    out
}

fn moment<'a>(at: Written) -> Argument<'a> {
    Argument::Moment(at)
}

fn not_assessed<'a>(subject: &'a Subject<'a>, out: &mut Document<'a>) {
    let objection = subject.not_assessed.as_ref().map(|not_assessed| &not_assessed.not_assessed);
    let (since, scope) = objection.map_or((None, None), |objection| (objection.since, objection.scope));
    match since.zip(scope) {
        Some((since, scope)) => {
            let arguments = vec![("since", moment(since)), ("scope", Argument::Word("objection", scope.into()))];
            out.say(Style::Plain, "subject-not-assessed", arguments);
        }
        None => out.say(Style::Plain, "subject-not-assessed-unreadable", vec![]),
    }
}

fn result_told<'a>(rules: &'a RuleFile, subject: &'a Subject<'a>, result: &'a SubjectResult<'a>, out: &mut Document<'a>) {
    let seq = subject.rules.seq.map_or_else(|| "none".to_owned(), |seq| seq.to_string());
    out.say(
        Style::Plain,
        "subject-proposal",
        vec![
            ("state", Argument::Named("state", result.proposal.into(), result.proposal_label.clone())),
            ("rules", Argument::Named("rules", (&*rules.id).into(), texts(rules.source.label.as_ref()))),
            ("seq", Argument::text(seq)),
        ],
    );
    let state = ("state", Argument::Named("state", result.standing.into(), result.standing_label.clone()));
    match result.since {
        None => out.say(Style::Plain, "subject-standing-rules", vec![state]),
        Some(since) => {
            let by = ("by", Argument::Word("decider", result.standing_by.into()));
            out.say(Style::Plain, "subject-standing-person", vec![state, by, ("since", moment(since))]);
        }
    }
    for (is_so, id) in
        [(result.pending, "subject-pending"), (result.in_question, "subject-in-question"), (result.exploration, "subject-exploration")]
    {
        if is_so {
            out.say(Style::Plain, id, vec![]);
        }
    }
    out.say(Style::Heading, "subject-head-why", vec![]);
    out.say(Style::Plain, "subject-logic", vec![]);
    result.dimensions.iter().for_each(|dimension| dimension_told(dimension, out));
}

fn dimension_told<'a>(dimension: &'a SubjectDimension<'a>, out: &mut Document<'a>) {
    let name = Argument::Named("dimension", dimension.id.into(), dimension.label.clone());
    out.say(Style::Item, "subject-dimension", vec![("dimension", name), ("points", Argument::Number(dimension.points))]);
    for rule in &dimension.rules {
        rule_told(rule, out);
    }
    if dimension.rules.is_empty() {
        out.say(Style::Detail, "subject-no-rule", vec![]);
    }
    if dimension.cut_sum.0 != 0 {
        out.say(Style::Detail, "subject-cut", vec![("points", Argument::Number(dimension.cut_sum))]);
    }
}

fn rule_told<'a>(rule: &'a SubjectRule<'a>, out: &mut Document<'a>) {
    let facts: Vec<Argument<'a>> = rule.facts.iter().map(fact_said).collect();
    let unknown = rule.points.0 == 0 && rule.facts.iter().any(|fact| fact.value.is_none());
    let id = match (rule.counts, unknown) {
        (_, true) => "subject-rule-unknown",
        (true, false) => "subject-rule",
        (false, false) => "subject-rule-shown",
    };
    let arguments = vec![
        ("rule", Argument::Named("rule", rule.id.into(), rule.label.clone())),
        ("points", Argument::Number(rule.points)),
        ("facts", Argument::List(facts)),
    ];
    out.say(Style::Detail, id, arguments);
    if rule.of_others > 0 {
        let many = Argument::text(if rule.of_others == 1 { "one" } else { "more" });
        out.say(Style::Detail, "subject-of-others", vec![("many", many), ("count", Argument::count(rule.of_others))]);
    }
}

fn fact_said<'a>(fact: &SubjectFact<'a>) -> Argument<'a> {
    let check = fact.id.strip_prefix("check.");
    let name = Argument::Named(if check.is_some() { "check" } else { "fact" }, check.unwrap_or(fact.id).into(), fact.label.clone());
    let value = match fact.value {
        None => Argument::Word("value", "unknown".into()),
        Some(Plain::Text(verdict)) if check.is_some() => Argument::Word("verdict", verdict.into()),
        Some(Plain::Text(role)) if fact.id == "role" => Argument::Word("role", role.into()),
        Some(value) => plain(value),
    };
    Argument::Says("subject-fact", vec![("fact", name), ("value", value)])
}

fn plain(value: Plain<'_>) -> Argument<'_> {
    match value {
        Plain::Number(number) => Argument::Number(number),
        Plain::Text(text) => Argument::text(text),
        Plain::Boolean(boolean) => Argument::Word("value", if boolean { "true" } else { "false" }.into()),
        Plain::Date(date) => Argument::Moment(date),
    }
}

fn held_value<'a>(value: &'a SubjectValue<'a>) -> Argument<'a> {
    match value {
        SubjectValue::Number(number) => Argument::Number(*number),
        SubjectValue::Boolean(boolean) => plain(Plain::Boolean(*boolean)),
        SubjectValue::Text(text) => Argument::text(&**text),
    }
}

/// What counts, what does not and why, and what no rule looks at.
fn evidence_told<'a>(rules: &'a RuleFile, subject: &'a Subject<'a>, out: &mut Document<'a>) {
    type Said<'a> = (&'static str, Arguments<'a>, Vec<Argument<'a>>, &'a Effect<'a>, bool);

    /// Whether something said belongs under a heading.
    type Belongs<'f, 'a> = &'f dyn Fn(&Said<'a>) -> bool;
    let mut all: Vec<Said<'a>> = Vec::new();
    for attribute in &subject.attributes {
        all.push(("subject-attribute", attribute_named(attribute), vec![], &attribute.effect, attribute.known));
    }
    for signal in &subject.signals {
        all.push(("subject-signal", signal_named(signal), signal_details(rules, signal), &signal.effect, true));
    }
    for check in &subject.checks {
        all.push(("subject-check", check_named(check), note(check.note.as_deref()), &check.effect, true));
    }
    let counts = |said: &Said<'a>| said.4 && said.3.why.is_none();
    let left_out = |said: &Said<'a>| said.4 && said.3.why.is_some();
    let not_read = |said: &Said<'a>| !said.4;
    let groups: [(&'static str, Belongs<'_, 'a>); 3] =
        [("subject-head-counted", &counts), ("subject-head-not-counted", &left_out), ("subject-head-not-read", &not_read)];
    for (heading, belongs) in groups {
        out.say(Style::Heading, heading, vec![]);
        let own = all.iter().filter(|said| belongs(said));
        let mut any = false;
        for (id, named, details, effect, known) in own {
            any = true;
            let mut details = details.clone();
            if *known {
                details.push(effect_said(rules, effect));
            }
            let mut arguments = named.clone();
            arguments.push(("details", if details.is_empty() { Argument::text("none") } else { Argument::List(details) }));
            out.say(Style::Item, id, arguments);
        }
        if !any {
            out.say(Style::Plain, "subject-nothing", vec![]);
        }
    }
}

fn effect_said<'a>(rules: &'a RuleFile, effect: &Effect<'a>) -> Argument<'a> {
    if let Some(why) = effect.why {
        return Argument::Word("why", why.into());
    }
    if effect.rules.is_empty() {
        return Argument::Says("subject-no-effect", vec![]);
    }
    let source = rules.source.rules.iter().flatten();
    let label = |id: &str| texts(source.clone().find(|rule| rule.id.text == id).and_then(|rule| rule.label.as_ref()));
    let named = effect.rules.iter().map(|id| Argument::Named("rule", (*id).into(), label(id))).collect();
    Argument::Says("subject-in-rules", vec![("rules", Argument::List(named))])
}

fn attribute_named<'a>(attribute: &'a SubjectAttribute<'a>) -> Arguments<'a> {
    vec![
        ("what", Argument::Named("attribute", Cow::Borrowed(&attribute.id), attribute.label.clone())),
        ("of", Argument::text(attribute.of)),
        ("value", held_value(&attribute.value)),
        ("party", Argument::text(attribute.party.unwrap_or("none"))),
    ]
}

fn signal_named<'a>(signal: &'a SubjectSignal<'a>) -> Arguments<'a> {
    vec![("what", Argument::Named("signal", Cow::Borrowed(&signal.r#type), signal.label.clone())), ("at", moment(signal.at))]
}

fn signal_details<'a>(rules: &'a RuleFile, signal: &'a SubjectSignal<'a>) -> Vec<Argument<'a>> {
    let mut details = Vec::new();
    if let Some(topic) = &signal.topic {
        let topic = Argument::Named("topic", Cow::Borrowed(topic), signal.topic_label.clone());
        details.push(Argument::Says("subject-about", vec![("topic", topic)]));
    }
    if let Some(value) = &signal.value {
        details.push(Argument::Says("subject-value", vec![("value", held_value(value))]));
    }
    if let Some(source) = &signal.source {
        let source = Argument::Word("source", Cow::Borrowed(source));
        details.push(Argument::Says("subject-from", vec![("source", source), ("party", Argument::text(signal.party.unwrap_or("none")))]));
    }
    if let Some(campaign) = &signal.campaign {
        let known = rules.source.campaigns.iter().flatten().find(|known| known.id.text == *campaign);
        let label = texts(known.and_then(|known| known.label.as_ref()));
        let campaign = Argument::Named("campaign", Cow::Borrowed(campaign), label);
        details.push(Argument::Says("subject-campaign", vec![("campaign", campaign)]));
    }
    if let Some(role) = signal.reported_by {
        details.push(Argument::Says("subject-reported", vec![("by", Argument::Word("decider", role.into()))]));
    }
    details.extend(note(signal.note.as_deref()));
    details
}

fn note(note: Option<&str>) -> Vec<Argument<'_>> {
    note.map(|note| Argument::Says("subject-note", vec![("note", Argument::text(note))])).into_iter().collect()
}

fn check_named<'a>(check: &'a SubjectCheck<'a>) -> Arguments<'a> {
    vec![
        ("what", Argument::Named("check", check.check.into(), check.label.clone())),
        ("verdict", Argument::Word("verdict", check.verdict.into())),
        ("at", moment(check.at)),
        ("by", Argument::Word("decider", check.by.into())),
    ]
}

fn consents_told<'a>(subject: &'a Subject<'a>, out: &mut Document<'a>) {
    out.say(Style::Heading, "subject-head-consents", vec![]);
    for consent in &subject.consents {
        let arguments = vec![
            ("purpose", Argument::Named("purpose", Cow::Borrowed(&consent.purpose), consent.label.clone())),
            ("given", Argument::text(if consent.given { "yes" } else { "no" })),
            ("at", Moment::parse(&consent.at).map_or(Argument::text(&*consent.at), |at| Argument::Moment(Written(at)))),
            ("basis", consent.basis.as_deref().map_or(Argument::text("none"), |basis| Argument::Word("basis", basis.into()))),
        ];
        out.say(Style::Item, "subject-consent", arguments);
    }
    if subject.consents.is_empty() {
        out.say(Style::Plain, "subject-nothing", vec![]);
    }
}

/// For what each kind of information is used, and for how long.
fn kept_told<'a>(rules: &'a RuleFile, subject: &'a Subject<'a>, out: &mut Document<'a>) {
    out.say(Style::Heading, "subject-head-kept", vec![]);
    out.say(Style::Plain, "subject-purpose", vec![]);
    let of_them = |id: &str| subject.signals.iter().any(|signal| signal.r#type == id);
    for own in rules.source.signals.iter().flatten().filter(|own| of_them(&own.id.text)) {
        let known =
            own.purpose.as_ref().and_then(|purpose| rules.source.purposes.iter().flatten().find(|known| known.id.text == purpose.text));
        let purpose = known
            .map_or(Argument::text("none"), |known| Argument::Named("purpose", known.id.text.as_str().into(), texts(known.label.as_ref())));
        let days = own.keep_days.map_or_else(|| "none".to_owned(), |days| days.0.to_string());
        let what = Argument::Named("signal", own.id.text.as_str().into(), texts(own.label.as_ref()));
        out.say(Style::Item, "subject-kept", vec![("what", what), ("purpose", purpose), ("days", Argument::text(days))]);
    }
}

fn decision_told<'a>(decision: &'a SubjectDecision<'a>, out: &mut Document<'a>) {
    let mut details = Vec::new();
    if let Some(reason) = &decision.reason {
        let reason = Argument::Named("reason", Cow::Borrowed(reason), decision.reason_label.clone());
        details.push(Argument::Says("subject-reason", vec![("reason", reason)]));
    }
    if let Some(until) = decision.until {
        details.push(Argument::Says("subject-until", vec![("until", moment(until))]));
    }
    details.extend(note(decision.note.as_deref()));
    details.extend(decision.why.map(|why| Argument::Word("why", why.into())));
    let arguments = vec![
        ("at", moment(decision.at)),
        ("by", Argument::Word("decider", decision.by.into())),
        ("verdict", Argument::Word("decided", decision.verdict.into())),
        ("state", Argument::Named("state", decision.state.into(), decision.label.clone())),
        ("details", if details.is_empty() { Argument::text("none") } else { Argument::List(details) }),
    ];
    out.say(Style::Item, "subject-decision", arguments);
}

fn change_told<'a>(rules: &'a RuleFile, change: &'a SubjectChange<'a>, out: &mut Document<'a>) {
    let source = &rules.source;
    let answers = change.answers.iter().map(|answer| {
        let (what, value) = match answer {
            Answer::Check { check, answer } => {
                let known = source.checks.iter().flatten().find(|known| known.id.text == *check);
                let label = texts(known.and_then(|known| known.label.as_ref()));
                (Argument::Named("check", (*check).into(), label), Argument::Word("verdict", (*answer).into()))
            }
            Answer::Fact { fact, answer } => {
                let known = source.facts.iter().flatten().find(|known| known.id.text == *fact);
                (Argument::Named("fact", (*fact).into(), texts(known.and_then(|known| known.label.as_ref()))), plain(*answer))
            }
        };
        Argument::Says("subject-fact", vec![("fact", what), ("value", value)])
    });
    let state = Argument::Named("state", change.proposal.into(), change.label.clone());
    out.say(Style::Item, "subject-change", vec![("answers", Argument::List(answers.collect())), ("state", state)]);
}
