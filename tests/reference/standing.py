"""The state in force, what waits to be decided and until when, and whether evidence contradicts a decision (6.5, 6.6)."""

from . import states, worktime
from .conditions import Env


class Standing:
    def __init__(self, case):
        """`case` is the Case of an assessment."""
        decision = case.decided.in_force
        proposal = case.outcome.proposal
        self.pending = self.decide_by = self.since = None
        self.by = "rules"
        if decision:
            self.state, self.since, self.by = decision.state, decision.at, decision.by
        elif proposal.by_rules:
            self.state = proposal.id
        else:
            self.state, self.pending = case.outcome.by_rules.id, proposal.id
            self.decide_by = decide_by(case)
        self.overdue = self.decide_by is not None and case.as_of > self.decide_by
        self.in_question = decision is not None and in_question(case, decision)
        self.lapsed = case.decided.lapsed


def decide_by(case):
    """The deadline of a pending proposal, counted from the evidence that brought it about."""
    proposal = case.outcome.proposal
    if proposal.decide_within is None:
        return None
    moments = {signal.at for signal in case.counted.signals if not case.file.signals[signal.type].exploratory}
    moments |= {record.at for record in case.counted.records}
    for moment in sorted(moments, reverse=True):
        before = case.view.changed(lambda person: person.only(lambda at: at < moment))
        if case.proposal_of(before) is not proposal:
            return worktime.deadline(moment, proposal.decide_within, case.file.calendar)
    return None


def in_question(case, decision):
    today, state = case.outcome.proposal, case.file.state[decision.state]
    if today is not state and today.id != decision.proposal:
        return True
    return _no_longer_holds(case, decision, state) or _heard_since(case, decision, today)


def _no_longer_holds(case, decision, state):
    """An operand over dimensions would be true but for what is later than the decision."""
    condition = state.stay or state.when
    names = {dimension.id for dimension in case.file.dimensions}
    operands = [each for each in condition.operands if names & set(each.reads)] if condition else []
    operands = [each for each in operands if each.answer(Env(case.outcome.values)) is not True]
    if not operands:
        return False
    then = case.view.changed(lambda person: person.only(lambda at: at <= decision.at), everybody=True)
    scores, _ = case.scores_of(then)
    values = states.with_dimensions(case.values, scores)
    return any(operand.answer(Env(values)) is True for operand in operands)


def _heard_since(case, decision, today):
    if decision.state == decision.proposal or today.id == decision.state:
        return False
    types = case.file.signals
    return any(record.at > decision.at for record in case.counted.records) or any(
        signal.at > decision.at and types[signal.type].kind == "declared" and not types[signal.type].exploratory
        for signal in case.counted.signals
    )
