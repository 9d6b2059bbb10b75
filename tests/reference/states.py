"""States are tried in order; the first that holds is the proposal (6.1, 6.2)."""

from .conditions import Env

MILLIONTHS = 1000  # in a thousandth


class Outcome:
    """Every state's answer: does its condition hold, and what do its requirements have."""

    def __init__(self, file, values, scores, stays=None, overflowed=None):
        """`stays` is the state of the decision in force, whose `stay` replaces its `when`."""
        self.values = with_dimensions(values, scores)
        self.has = sums_by_kind(file, scores)
        self.possible = []
        for state in file.states:
            env = Env(self.values)
            condition = state.stay if state.id == stays and state.stay else state.when
            holds = condition.answer(env) if condition else True
            if env.overflowed and overflowed is not None:
                overflowed.append(state.id)
            met = all(self.has.get(kind, 0) >= needs for kind, needs in state.requires.items())
            if holds and met:
                self.possible.append(state)
        self.proposal = self.possible[0]

    @property
    def by_rules(self):
        """The first possible state that rules decide; the last one always is."""
        return next(state for state in self.possible if state.by_rules)


def with_dimensions(values, scores):
    return values | {name: score.points * MILLIONTHS for name, score in scores.items()}


def sums_by_kind(file, scores):
    """What `requires` is held against: the points by kind over all dimensions but `fit` (5.6)."""
    sums = {}
    for name, score in scores.items():
        if name != "fit":
            for kind, points in score.by_kind.items():
                sums[kind] = sums.get(kind, 0) + points
    return sums
