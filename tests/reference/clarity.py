"""How clear the need is: what share of the file's questions is answered, and how freshly (3.7)."""

from .moments import age
from .numbers import MICRO
from .weights import ONE, weight

ANSWERS = {"confirmed": 2, "refuted": 0}  # in halves; a signal is worth one


def measured(fact, person, as_of, file, taken):
    """Floored once to millionths; `taken` gives the person's signals that a question selects."""
    total = sum(question.weight * _answered(question, fact, person, as_of, taken) for question in file.questions)
    return MICRO * total // (2 * ONE * sum(question.weight for question in file.questions))


def _answered(question, fact, person, as_of, taken):
    """How far a question is answered, in halves of 2^30."""
    record = person.checks.get(question.check)
    if record and record.verdict in ANSWERS:
        return ANSWERS[record.verdict] * weight(age(as_of, record.at), fact.half_life)
    signals = taken(person, question.selection) if question.selection else []
    if not signals:
        return 0
    return weight(min(age(as_of, signal.at) for signal in signals), fact.half_life)
