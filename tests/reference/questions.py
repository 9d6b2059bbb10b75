"""Open questions: which answer would change the proposal; and how far confirmed checks would reach (7.1, 7.2)."""

from itertools import combinations

from . import facts, moments, rules, states
from .conditions import DATE, NUMBER
from .numbers import fits
from .records import VERDICTS

AT_MOST = 20


class Answer:
    """A verdict tried as a check at the moment, or a value tried for an unknown fact; `id` is the one sorted by."""

    __slots__ = ("id", "check", "value")

    def __init__(self, id, value, check=None):
        self.id, self.value, self.check = id, value, check


class Verdict:
    """A check record that nobody has written yet."""

    __slots__ = ("verdict", "at")

    def __init__(self, verdict, at):
        self.verdict, self.at = verdict, at


def opened(case):
    """Sets of answers with the state they would lead to, in order."""
    answers = candidates(case)
    trials = Trials(case)
    found = _changing(case, trials, [(each,) for each in answers])
    if not found:
        ordered = sorted(answers, key=lambda each: each.id)
        found = _changing(case, trials, [pair for pair in combinations(ordered, 2) if pair[0].id != pair[1].id])
    found.sort(key=lambda each: _place(case, *each))
    return found[:AT_MOST]


def candidates(case):
    """Every verdict of every check, and for unknown facts what they are compared with; numbers a step to each side, too."""
    answers = [
        Answer(f"check.{check}", verdict, check) for check in case.file.checks for verdict in VERDICTS
    ]
    tried = {}
    for condition in _conditions(case.file):
        for name, value in condition.compared:
            if not name.startswith("check.") and name in case.values and case.values[name] is None:
                steps = (value - 1, value, value + 1) if case.file.types[name] == NUMBER else (value,)
                tried.setdefault(name, set()).update(step for step in steps if not isinstance(step, int) or fits(step))
    return answers + [Answer(name, value) for name, values in tried.items() for value in values]


def reach(case):
    """Each dimension's points if every check that is unknown or open were confirmed."""
    checks = {
        check: "confirmed" for check in case.file.checks
        if check not in case.view.own.checks or case.view.own.checks[check].verdict == "open"
    }
    trials = Trials(case)
    return {name: score.points for name, score in trials.scores(trials.facts_of(checks)).items()}


class Trials:
    """What would follow from answers, working out anew only what hangs on them, and nothing twice."""

    def __init__(self, case):
        self.case = case
        self._facts, self._given, self._scores, self._proposals = {}, {}, {}, {}
        self._readers = {}
        for rule in case.file.rules:
            for name in rule.reads:
                self._readers.setdefault(name, []).append(rule)
        self._in_states = {
            name for state in case.file.states for condition in (state.when, state.stay) if condition
            for name in condition.reads
        }

    def proposal(self, answers):
        changed = dict(self.facts_of({each.check: each.value for each in answers if each.check}))
        changed |= {each.id: each.value for each in answers if not each.check}
        case, scores = self.case, self.scores(changed)
        key = id(scores), tuple(sorted((name, changed[name]) for name in changed if name in self._in_states))
        if key not in self._proposals:
            self._proposals[key] = states.Outcome(case.file, case.values | changed, scores, case.stays).proposal
        return self._proposals[key]

    def facts_of(self, checks):
        """The facts that follow from verdicts given at the moment."""
        key = frozenset(checks.items())
        if checks and key not in self._facts:
            case = self.case
            records = {check: Verdict(verdict, case.as_of) for check, verdict in checks.items()}
            view = case.view.changed(lambda person: person.with_checks(records))
            hanging = {fact.id for fact in case.file.facts if fact.from_checks & checks.keys()}
            self._facts[key] = facts.computed(case.file, view, hanging | {f"check.{check}" for check in checks})
        return self._facts.get(key, {})

    def scores(self, changed):
        """The scores by dimension; the same object for the same points."""
        case = self.case
        values = case.values | changed
        affected = {
            rule.id: rule for name, value in changed.items() if value != case.values[name]
            for rule in self._readers.get(name, ())
        }
        given = {name: self._contribution(rule, values) for name, rule in affected.items()}
        other = {name: each for name, each in given.items() if each.points != case.contributions[name].points}
        key = frozenset((name, each.points) for name, each in other.items())
        if key not in self._scores:
            self._scores[key] = rules.scores(case.file, case.contributions | other) if other else case.scores
        return self._scores[key]

    def _contribution(self, rule, values):
        key = rule.id, tuple([values[name] for name in rule.reads])
        if key not in self._given:
            self._given[key] = rules.contribution(rule, values)
        return self._given[key]


def _changing(case, trials, sets):
    outcomes = ((answers, trials.proposal(answers)) for answers in sets)
    return [(answers, state) for answers, state in outcomes if state is not case.outcome.proposal]


def _conditions(file):
    wholes = [rule.when for rule in file.rules]
    wholes += [condition for state in file.states for condition in (state.when, state.stay)]
    return [condition for condition in wholes if condition]


def _place(case, answers, state):
    """The order of open questions."""
    return case.file.order[state.id], [each.id for each in answers], [_by_value(case, each) for each in answers]


def _by_value(case, answer):
    """Numbers by value, then texts; a date is compared as it is written."""
    if case.file.types[answer.id] == DATE:
        return 1, moments.written(answer.value)
    return (1, answer.value) if isinstance(answer.value, str) else (0, answer.value)
