"""One contact worked out from counting evidence to proposal, and what would follow from another view."""

from . import facts, rules, states
from .decisions import Decided
from .view import view_of


class Case:
    def __init__(self, file, account, counted, everybody):
        self.file, self.counted, self.as_of = file, counted, counted.as_of
        self.overflowed = []
        self.view = view_of(counted, everybody, account)
        self.decided = Decided(counted.contact, file, self.as_of)
        self.stays = self.decided.in_force.state if self.decided.in_force else None
        self.values = facts.computed(file, self.view, overflowed=self.overflowed)
        self.contributions = rules.contributions(file, self.values, self.overflowed)
        self.scores = rules.scores(file, self.contributions)
        self.outcome = states.Outcome(file, self.values, self.scores, self.stays, self.overflowed)

    def scores_of(self, view):
        """The dimensions that another view would give, and the facts behind them."""
        values = facts.computed(self.file, view)
        return rules.scores(self.file, rules.contributions(self.file, values)), values

    def proposal_of(self, view):
        scores, values = self.scores_of(view)
        return states.Outcome(self.file, values, scores, self.stays).proposal
