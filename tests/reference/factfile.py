"""The definitions of facts, selections and questions in a rule file (3.1)."""

from .conditions import NUMBER, TEXT
from .numbers import MICRO, exact

PEOPLE = ("coverage", "consent", "agreement", "leaning")


class Selection:
    """Which signals a fact or a question takes; the types are worked out once."""

    def __init__(self, tree, signals):
        self.types = frozenset(each.id for each in signals.values() if _meets(each, tree))
        self.topics = frozenset(tree["topics"]) if "topics" in tree else None
        self.kinds = {signals[name].kind for name in self.types}
        self.exploratory = any(signals[name].exploratory for name in self.types)

    def takes(self, signal):
        return signal.type in self.types and (self.topics is None or signal.topic in self.topics)


class Fact:
    def __init__(self, tree, file):
        self.id = tree["id"]
        self.measure = tree.get("measure")
        self.of_account = tree.get("of") == "account" or self.measure in PEOPLE
        self.attribute, self.check = tree.get("attribute"), tree.get("check")
        self.selection = Selection(tree["signals"], file.signals) if "signals" in tree else None
        self.within_days = _number(tree, "within_days", 0)
        self.half_life = _number(tree, "half_life_days", 0)
        self.fast_half_life = _number(tree, "fast_half_life_days", 0)
        self.credible_mass = _number(tree, "credible_mass", 6)
        self.stances = {verdict: exact(stance, 6) for verdict, stance in tree.get("stances", {}).items()}
        if self.measure == "stability":
            self.half_life = self.half_life or 90
            self.fast_half_life = self.fast_half_life or 14
            self.credible_mass = self.credible_mass or 3 * MICRO // 2
        self._provenance(file)

    def _provenance(self, file):
        """Type, kinds and class follow from what the fact is made of (3.1, 5.3); `from_checks`: the checks it hangs on."""
        self.type, self.from_checks = NUMBER, set()
        if self.attribute:
            attribute = file.attributes[self.attribute]
            self.type = NUMBER if self.measure == "days_since" else attribute.type
            self.kinds, self.exploratory = {attribute.kind}, attribute.exploratory
            return
        if self.measure == "leading_topic":
            self.type = TEXT
        if self.measure == "clarity":
            parts = [question.selection for question in file.questions if question.selection]
            self.from_checks = {question.check for question in file.questions if question.check}
        else:
            parts = [self.selection] if self.selection else []
            self.from_checks = {self.check} if self.check else set()
        self.kinds = {"assessed"} if self.from_checks else set().union(*(part.kinds for part in parts))
        self.exploratory = any(part.exploratory for part in parts)


class Question:
    def __init__(self, tree, signals):
        self.weight = _number(tree, "weight", 0) or 1
        self.selection = Selection(tree["signals"], signals) if "signals" in tree else None
        self.check = tree.get("check")


def _meets(signal_type, tree):
    return (
        ("types" not in tree or signal_type.id in tree["types"])
        and ("kind" not in tree or signal_type.kind == tree["kind"])
        and ("class" not in tree or signal_type.exploratory == (tree["class"] == "exploratory"))
    )


def _number(tree, name, digits):
    return exact(tree[name], digits) if name in tree else None
