"""The assessment of a contact as it is written: members and their order are those of the format (9)."""

import hashlib

from . import citations, exploration, jsontext, moments, questions
from .case import Case
from .conditions import DATE, NUMBER
from .counting import Counted, objection
from .evidence import Fault
from .jsontext import Raw
from .numbers import written
from .standing import Standing

LEFT_OUT_ORDER = ("signal", "attribute", "check", "decision")


def assessments(file, account, as_of, options):
    """The line of each contact of an account, in order, and the faults found on the way."""
    everybody = {
        id(contact): Counted(contact, account, file, as_of)
        for contact in account.contacts if objection(contact, as_of) is None
    }
    for contact in account.contacts:
        counted = everybody.get(id(contact))
        if counted is None:
            yield jsontext.write(not_assessed(contact, as_of)), []
            continue
        case = Case(file, account, counted, list(everybody.values()))
        faults = [Fault(account.line, name, contact.id, "out_of_range") for name in dict.fromkeys(case.overflowed)]
        yield line(case, options), faults


def not_assessed(contact, as_of):
    since, scope = objection(contact, as_of)
    return {
        "contact": contact.id,
        "as_of": moments.written(as_of),
        "not_assessed": {"since": _moment(since), "scope": scope},
    }


def line(case, options):
    members = plain(case, options.explain or options.receipt)
    receipt = hashlib.sha256(jsontext.write(members).encode()).hexdigest() if options.receipt else None
    if options.explain and not options.no_questions:
        members["open_questions"] = [_question(case, answers, state) for answers, state in questions.opened(case)]
        members["reach"] = {name: points(value) for name, value in questions.reach(case).items()}
    if not options.explain:
        members.pop("left_out", None)
        for dimension in members["dimensions"]:
            dimension.pop("contributions", None)
    if receipt:
        members["receipt"] = receipt
    return jsontext.write(members)


def plain(case, explain):
    """The members in their order, without open questions and reach."""
    file, standing = case.file, Standing(case)
    members = {
        "contact": case.counted.contact.id,
        "as_of": moments.written(case.as_of),
        "rules": {"id": file.id, "seq": None, "sha256": file.sha256},
        "facts": {name: typed(value, file.types[name]) for name, value in case.values.items()},
        "dimensions": [_dimension(case, score, explain) for score in case.scores.values()],
        "requires": _requires(case),
        "proposal": case.outcome.proposal.id,
        "exploration": exploration.marked(file, case.counted.contact.id, case.as_of, case.outcome.proposal),
        "standing": _standing(standing),
    }
    if explain:
        members["left_out"] = _left_out(case)
    return members


def typed(value, kind):
    if value is not None and kind == NUMBER:
        return Raw(written(value, 6))
    return _moment(value) if kind == DATE else value


def points(value):
    return Raw(written(value, 3))


def _moment(value):
    return None if value is None else moments.written(value)


def _dimension(case, score, explain):
    members = {
        "id": score.dimension.id,
        "points": points(score.points),
        "by_kind": {kind: points(value) for kind, value in score.by_kind.items()},
        "cut": {name: points(value) for name, value in score.cut.items()},
    }
    if explain:
        listed = [each for each in score.contributions if each.before_cap or each.is_unknown]
        members["contributions"] = [_contribution(case, each) for each in listed]
    return members


def _contribution(case, contribution):
    rule = contribution.rule
    return {
        "rule": rule.id,
        "points": points(contribution.points),
        "before_cap": points(contribution.before_cap),
        "kind": rule.kind,
        "class": "exploratory" if rule.exploratory else "binding",
        "counts": not rule.exploratory,
        "evidence": citations.cited(rule, case.file, case.view),
        "unknown": list(contribution.unknown),
    }


def _requires(case):
    return [
        {
            "state": state.id,
            "kind": kind,
            "needs": points(needs),
            "has": points(case.outcome.has.get(kind, 0)),
            "met": case.outcome.has.get(kind, 0) >= needs,
        }
        for state in case.file.states for kind, needs in state.requires.items()
    ]


def _question(case, answers, state):
    written_answers = [
        {"check": each.check, "answer": each.value} if each.check
        else {"fact": each.id, "answer": typed(each.value, case.file.types[each.id])}
        for each in answers
    ]
    return {"answers": written_answers, "proposal": state.id}


def _standing(standing):
    return {
        "state": standing.state,
        "since": _moment(standing.since),
        "by": standing.by,
        "pending": standing.pending,
        "decide_by": _moment(standing.decide_by),
        "overdue": standing.overdue,
        "in_question": standing.in_question,
        "lapsed": standing.lapsed,
    }


def _left_out(case):
    entries = case.counted.left_out + case.decided.left_out
    entries.sort(key=lambda entry: (LEFT_OUT_ORDER.index(entry[0]), entry[1] or "", entry[2]))
    return [{what: name, "why": why} for what, name, why in entries]
