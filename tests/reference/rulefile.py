"""A rule file that is known to be valid, as the rest reads it: defaults filled in, conditions compiled, kinds worked out."""

import hashlib

from . import jsontext
from .conditions import NUMBER, TEXT, VERDICT, Condition
from .factfile import Fact, Question
from .moments import DAY, parsed
from .numbers import exact

ROLES = ("champion", "economic_buyer", "decision_maker", "influencer", "user", "blocker", "unknown")
ROLE = "role"
BY_RULES = "rules"


class RuleFile:
    def __init__(self, data):
        tree = without_null(jsontext.read(data))
        self.sha256 = hashlib.sha256(data).hexdigest()
        self.id = tree["id"]
        self.sides = {topic["id"]: topic.get("side", "ours") for topic in tree.get("topics", [])}
        self.signals = {each["id"]: SignalType(each) for each in tree.get("signals", [])}
        self.attributes = {each["id"]: Attribute(each) for each in tree.get("attributes", [])}
        self.roles = {each["id"]: Role(each) for each in tree.get("roles", [])}
        self.checks = {each["id"]: whole(each.get("valid_days")) for each in tree.get("checks", [])}
        self.questions = [Question(each, self.signals) for each in tree.get("questions", [])]
        self.facts = [Fact(each, self) for each in tree.get("facts", [])]
        self.types = {ROLE: TEXT} | {fact.id: fact.type for fact in self.facts}
        self.types |= {f"check.{check}": VERDICT for check in self.checks}
        self._kinds = {ROLE: {"profile"}} | {fact.id: fact.kinds for fact in self.facts}
        self._exploratory = {fact.id for fact in self.facts if fact.exploratory}
        named = {each["id"]: each["when"] for each in tree.get("conditions", [])}
        self.dimensions = [Dimension(each) for each in tree.get("dimensions", [])]
        self.rules = [Rule(each, self, named) for each in tree.get("rules", [])]
        of_states = self.types | {dimension.id: NUMBER for dimension in self.dimensions}
        self.states = [State(each, of_states, named) for each in tree["states"]]
        self.state = {state.id: state for state in self.states}
        self.order = {state.id: index for index, state in enumerate(self.states)}
        self.deciders = {each["id"] for each in tree.get("deciders", [{"id": "sales"}, {"id": "marketing"}])}
        self.calendar = Calendar(tree["calendar"]) if "calendar" in tree else None
        self.exploration = Exploration(tree["exploration"]) if "exploration" in tree else None

    def kind_of(self, reads):
        """Of all kinds that a rule reads, profile gives way; none left makes it profile (5.3)."""
        kinds = set()
        for name in reads:
            kinds |= self._kinds.get(name, {"assessed"})
        kinds -= {"profile"}
        return min(kinds) if kinds else "profile"

    def exploratory(self, reads):
        return any(name in self._exploratory for name in reads)


class SignalType:
    def __init__(self, tree):
        self.id, self.kind = tree["id"], tree["kind"]
        self.exploratory = tree.get("class", "exploratory" if self.kind == "inferred" else "binding") == "exploratory"
        self.purpose = tree.get("purpose")
        self.has_value = tree.get("value") == "number"
        self.keep_days = whole(tree.get("keep_days"))
        self.max_per_day = whole(tree.get("max_per_day"))
        burst = tree.get("burst")
        self.burst = (whole(burst["count"]), whole(burst["seconds"]) * 1000) if burst else None


class Attribute:
    def __init__(self, tree):
        self.id, self.kind, self.type = tree["id"], tree["kind"], tree["type"]
        self.exploratory = tree.get("class", "exploratory" if self.kind == "inferred" else "binding") == "exploratory"
        self.purpose = tree.get("purpose")
        self.of_account = tree.get("of") == "account"


class Role:
    def __init__(self, tree):
        self.weight = exact(tree["weight"], 6)
        self.expected, self.veto = tree.get("expected", False), tree.get("veto", False)


class Dimension:
    def __init__(self, tree):
        self.id = tree["id"]
        self.caps = {kind: exact(cap, 3) for kind, cap in tree["caps"].items()}


class Rule:
    def __init__(self, tree, file, named):
        self.id, self.dimension = tree["id"], tree["dimension"]
        self.points, self.points_each = thousandths(tree.get("points")), thousandths(tree.get("points_each"))
        self.of, self.cap = tree.get("of"), thousandths(tree.get("cap"))
        self.when = Condition(tree["when"], file.types, named) if "when" in tree else None
        own = (self.of,) if self.of else ()
        self.reads = tuple(dict.fromkeys(own + (self.when.reads if self.when else ())))
        self.kind = file.kind_of(self.reads)
        self.exploratory = file.exploratory(self.reads)


class State:
    def __init__(self, tree, types, named):
        self.id, self.decided_by = tree["id"], tree["decided_by"]
        self.when = Condition(tree["when"], types, named) if "when" in tree else None
        self.stay = Condition(tree["stay"], types, named) if "stay" in tree else None
        self.requires = {kind: exact(needs, 3) for kind, needs in tree.get("requires", {}).items()}
        self.adverse = tree.get("adverse", False)
        self.valid_days = whole(tree.get("valid_days"))
        self.decide_within = whole(tree.get("decide_within_hours"))
        self.then = tree.get("then")

    @property
    def by_rules(self):
        return self.decided_by == BY_RULES


class Calendar:
    def __init__(self, tree):
        self.offset = whole(tree["offset_minutes"]) * 60_000
        self.workdays = {whole(day) for day in tree["workdays"]}
        self.opens, self.closes = clock(tree["from"]), clock(tree["to"])
        self.holidays = {parsed(date) // DAY for date in tree.get("holidays", [])}


class Exploration:
    def __init__(self, tree):
        self.state, self.share, self.states = tree["state"], exact(tree["share"], 6), set(tree["from"])


def whole(num):
    return None if num is None else exact(num, 0)


def thousandths(num):
    return None if num is None else exact(num, 3)


def clock(text):
    hour, minute = text.split(":")
    return (int(hour) * 60 + int(minute)) * 60_000


def without_null(tree):
    """An optional member that is null counts as absent."""
    if isinstance(tree, dict):
        return {key: without_null(member) for key, member in tree.items() if member is not None}
    if isinstance(tree, list):
        return [without_null(each) for each in tree]
    return tree
