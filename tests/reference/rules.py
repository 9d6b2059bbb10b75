"""Rules give points to dimensions; caps hold them; everything adds up to the digit (5)."""

from .conditions import Env
from .numbers import MICRO, truncated


class Contribution:
    """The points of one rule, in thousandths, after and before its cap; of an unknown rule, the unknown facts it reads."""

    __slots__ = ("rule", "points", "before_cap", "is_unknown", "unknown")

    def __init__(self, rule, before_cap, is_unknown=False, unknown=()):
        self.rule, self.before_cap, self.is_unknown, self.unknown = rule, before_cap, is_unknown, unknown
        self.points = before_cap if rule.cap is None else held(before_cap, rule.cap)


class Score:
    """A dimension's points, by kind and in all, with what the caps cut."""

    __slots__ = ("dimension", "points", "by_kind", "cut", "contributions")

    def __init__(self, dimension, contributions):
        self.dimension, self.contributions = dimension, contributions
        self.by_kind, self.cut = {}, {}
        for kind, cap in dimension.caps.items():
            given = sum(each.points for each in contributions if each.rule.kind == kind and not each.rule.exploratory)
            self.by_kind[kind] = held(given, cap)
            self._note(kind, self.by_kind[kind] - given)
        total = sum(self.by_kind.values())
        self.points = max(0, min(100_000, total))
        self._note("total", self.points - total)

    def _note(self, name, cut):
        if cut:
            self.cut[name] = cut


def contribution(rule, values, overflowed=None):
    env = Env(values)
    holds = rule.when.answer(env) if rule.when else True
    if env.overflowed and overflowed is not None:
        overflowed.append(rule.id)
    if holds is None or (holds and rule.of and values[rule.of] is None):
        return Contribution(rule, 0, True, [name for name in rule.reads if values[name] is None])
    if not holds:
        return Contribution(rule, 0)
    if rule.of:
        return Contribution(rule, truncated(rule.points_each * values[rule.of], MICRO))
    return Contribution(rule, rule.points)


def contributions(file, values, overflowed=None):
    """By rule id, in file order."""
    return {rule.id: contribution(rule, values, overflowed) for rule in file.rules}


def scores(file, given):
    """Every dimension's score, in file order."""
    by_dimension = {dimension.id: [] for dimension in file.dimensions}
    for each in given.values():
        by_dimension[each.rule.dimension].append(each)
    return {dimension.id: Score(dimension, by_dimension[dimension.id]) for dimension in file.dimensions}


def held(value, cap):
    return max(-cap, min(cap, value))
