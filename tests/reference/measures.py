"""Measures over signals: one function a measure, of the signals taken, the fact and the moment (3.2, 3.3)."""

from . import topics
from .moments import age, utc_day
from .numbers import MICRO
from .weights import ONE, weight


def count(signals, fact, as_of, file):
    return len(signals) * MICRO


def days_since_last(signals, fact, as_of, file):
    return min((age(as_of, signal.at) for signal in signals)) * MICRO if signals else None


def days_active(signals, fact, as_of, file):
    return len({utc_day(signal.at) for signal in signals}) * MICRO


def distinct_topics(signals, fact, as_of, file):
    return len({signal.topic for signal in signals} - {None}) * MICRO


def decayed(signals, fact, as_of, file):
    total = sum(
        value * weight(age(as_of, signal.at), fact.half_life)
        for signal, value in ((signal, _value(signal, file)) for signal in signals)
        if value is not None
    )
    return total // ONE


def total(signals, fact, as_of, file):
    return sum(signal.value for signal in signals if signal.value is not None)


def largest(signals, fact, as_of, file):
    return max((signal.value for signal in signals if signal.value is not None), default=None)


def trend(signals, fact, as_of, file):
    recent = sum(1 for signal in signals if age(as_of, signal.at) < fact.within_days // 2)
    return (recent - (len(signals) - recent)) * MICRO


def concentration(signals, fact, as_of, file):
    return topics.concentration(topics.masses(signals, as_of, fact.half_life))


def leading_topic(signals, fact, as_of, file):
    return topics.leading_topic(topics.masses(signals, as_of, fact.half_life), file.sides)


def own_share(signals, fact, as_of, file):
    return topics.own_share(topics.masses(signals, as_of, fact.half_life), file.sides)


def stability(signals, fact, as_of, file):
    return topics.stability(signals, fact, as_of)


def _value(signal, file):
    """A signal weighs its value where its type declares one, else 1."""
    return signal.value if file.signals[signal.type].has_value else MICRO


MEASURES = {
    "count": count, "days_since_last": days_since_last, "days_active": days_active, "distinct_topics": distinct_topics,
    "decayed": decayed, "sum": total, "max": largest, "trend": trend, "concentration": concentration,
    "leading_topic": leading_topic, "own_share": own_share, "stability": stability,
}
