"""The evidence that a rule's facts take, each by the id it is cited with, in order (9)."""

from .facts import taken


def cited(rule, file, view):
    facts = [fact for fact in file.facts if fact.id in rule.reads]
    standing = {f"attribute.{fact.attribute}" for fact in facts if fact.attribute and fact.attribute in view.attributes}
    standing |= {name for name in rule.reads if name.startswith("check.") and name[6:] in view.own.checks}
    signals = {}
    for fact in facts:
        for person in _people(fact, view):
            prefix = "" if person is view.own else f"{person.id}/"
            standing |= {f"{prefix}check.{check}" for check in fact.from_checks if check in person.checks}
            for selection in _selections(fact, file):
                for signal in taken(fact, person, view.as_of, selection):
                    signals[id(person), id(signal)] = (person.id, *signal.place, prefix + signal.id)
    return sorted(standing) + [entry[-1] for entry in sorted(signals.values())]


def _people(fact, view):
    if fact.attribute:
        return []
    return (view.people or []) if fact.of_account else [view.own]


def _selections(fact, file):
    parts = [question.selection for question in file.questions] if fact.measure == "clarity" else [fact.selection]
    return [part for part in parts if part]
