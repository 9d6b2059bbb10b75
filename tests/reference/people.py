"""Measures over people: stances of the account's contacts, weighed by buying role (3.6)."""

from fractions import Fraction
from math import floor

from .numbers import MICRO

LIMIT = 2 * MICRO
VETOED = 4 * MICRO // 10


def measured(fact, people, file, taken):
    """The measure in millionths; `taken` gives a person's signals that the fact takes."""
    stances = [(person, stance_of(fact, person, taken(person))) for person in people]
    known = [(person, stance) for person, stance in stances if stance is not None]
    if fact.measure == "coverage":
        return _floored(_coverage(known, file))
    weighed = [(file.roles[person.role].weight, stance) for person, stance in known if person.role in file.roles]
    if len(weighed) < 2:
        return None
    if fact.measure == "consent":
        return _floored(_consent(weighed))
    if fact.measure == "leaning":
        return _floored(_leaning(weighed))
    coverage = _coverage(known, file)
    if coverage is None:
        return None
    agreement = _floored(coverage * _consent(weighed) * max(0, _leaning(weighed)) / 2)
    vetoed = any(person.role in file.roles and file.roles[person.role].veto and stance == -LIMIT for person, stance in known)
    return min(agreement, VETOED) if vetoed else agreement


def stance_of(fact, person, signals):
    """The latest that gives a stance; at one moment the check, then the greater (source, id)."""
    candidates = [
        ((signal.at, 0, signal.source, signal.id), signal.value) for signal in signals if signal.value is not None
    ]
    record = person.checks.get(fact.check) if fact.check else None
    if record and record.verdict in fact.stances:
        candidates.append(((record.at, 1, "", ""), fact.stances[record.verdict]))
    if not candidates:
        return None
    _, stance = max(candidates)
    return max(-LIMIT, min(LIMIT, stance))


def _coverage(known, file):
    expected = {name: role.weight for name, role in file.roles.items() if role.expected}
    if not expected:
        return None
    held = {person.role for person, _ in known}
    return Fraction(sum(weight for name, weight in expected.items() if name in held), sum(expected.values()))


def _consent(weighed):
    total = sum(weight for weight, _ in weighed)
    middle = _lower_median(weighed, total)
    spread = Fraction(sum(weight * abs(stance - middle) for weight, stance in weighed), MICRO)
    return max(Fraction(0), 1 - spread / (2 * total))


def _lower_median(weighed, total):
    """The least stance at or below which half the weight lies."""
    reached = 0
    for weight, stance in sorted(weighed, key=lambda each: each[1]):
        reached += weight
        if 2 * reached >= total:
            return stance


def _leaning(weighed):
    return Fraction(sum(weight * stance for weight, stance in weighed), MICRO * sum(weight for weight, _ in weighed))


def _floored(share):
    return None if share is None else floor(share * MICRO)
