"""Which decision counts, and until when (6.3, 6.4)."""

from .moments import age


class Decided:
    """The last counting decision, whether it has lapsed, and why others were left out."""

    def __init__(self, contact, file, as_of):
        self.last, self.left_out = None, []
        for decision in sorted(contact.decisions, key=lambda each: each.at):
            if decision.at > as_of:
                self._leave(decision, "future")
            elif decision.state not in file.state:
                self._leave(decision, "unknown_state")
            elif not has_right(decision, file):
                self._leave(decision, "no_right")
            else:
                self.last = decision
        self.lapsed = self.last is not None and lapsed(self.last, file, as_of)
        self.in_force = None if self.lapsed else self.last

    def _leave(self, decision, why):
        self.left_out.append(("decision", decision.id, why))


def has_right(decision, file):
    state, proposal = file.state[decision.state], file.state.get(decision.proposal)
    if decision.role not in file.deciders:
        return False
    if decision.role == (proposal.decided_by if state.by_rules and proposal else state.decided_by):
        return True
    late = proposal and decision.decide_by is not None and decision.at > decision.decide_by
    return bool(late) and decision.role == proposal.then and (state is proposal or state.by_rules)


def lapsed(decision, file, as_of):
    if decision.until is not None:
        return as_of >= decision.until
    days = _valid_days(decision, file)
    return days is not None and age(as_of, decision.at) >= days


def _valid_days(decision, file):
    state, proposal = file.state[decision.state], file.state.get(decision.proposal)
    if state.valid_days is not None:
        return state.valid_days
    if proposal and proposal.valid_days is not None:
        return proposal.valid_days
    return 90 if decision.state != decision.proposal and not state.adverse else None
