"""Facts: named values of a view; None is unknown (3). `role` first, then file order, then checks."""

from . import clarity, people
from .factfile import PEOPLE
from .measures import MEASURES
from .moments import age
from .numbers import MICRO, fits


def computed(file, view, only=None, overflowed=None):
    """The values by id, of all facts or of those in `only`. Facts that leave i64 are unknown and added to `overflowed`."""
    values = {"role": view.own.role} if only is None else {}
    for fact in file.facts:
        if only is None or fact.id in only:
            value = _value(fact, file, view)
            if isinstance(value, int) and fact.measure and not fits(value):
                value = None
                if overflowed is not None:
                    overflowed.append(fact.id)
            values[fact.id] = value
    for check in file.checks:
        name = f"check.{check}"
        if only is None or name in only:
            record = view.own.checks.get(check)
            values[name] = record.verdict if record else None
    return values


def taken(fact, person, as_of, selection=None):
    """The person's counting signals that a selection (the fact's own, if none is given) and the fact's window take."""
    selection = selection or fact.selection
    window = fact.within_days
    return [
        signal for signal in person.signals
        if selection.takes(signal) and (window is None or age(as_of, signal.at) < window)
    ]


def _value(fact, file, view):
    as_of = view.as_of
    if fact.attribute:
        value = view.attributes.get(fact.attribute)
        return age(as_of, value) * MICRO if fact.measure == "days_since" and value is not None else value
    if fact.measure == "clarity":
        return clarity.measured(fact, view.own, as_of, file, lambda person, part: taken(fact, person, as_of, part))
    if fact.of_account and view.people is None:
        return None
    if fact.measure in PEOPLE:
        return people.measured(fact, view.people, file, lambda person: taken(fact, person, as_of) if fact.selection else [])
    by_person = [(person, taken(fact, person, as_of)) for person in (view.people if fact.of_account else [view.own])]
    if fact.measure == "distinct_contacts":
        return sum(1 for _, signals in by_person if signals) * MICRO
    if fact.measure == "distinct_roles":
        return len({person.role for person, signals in by_person if signals} - {"unknown"}) * MICRO
    return MEASURES[fact.measure]([signal for _, signals in by_person for signal in signals], fact, as_of, file)
