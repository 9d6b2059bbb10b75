"""Measures over topics: how attention spreads, whom it favours, how settled it is (3.3 to 3.5)."""

from .moments import age, utc_day
from .numbers import MICRO
from .weights import ONE, weight

SHARE = 2**15


def masses(signals, as_of, half_life, start=0):
    """The sum of weights of each known topic, `start` taken off every age."""
    sums = {}
    for signal in signals:
        if signal.topic is not None:
            one = weight(age(as_of, signal.at) - start, half_life) if half_life else ONE
            sums[signal.topic] = sums.get(signal.topic, 0) + one
    return sums


def shares(sums):
    """p_k = floor(2^15 * m_k / M)."""
    total = sum(sums.values())
    return {topic: SHARE * mass // total for topic, mass in sums.items()}


def concentration(sums):
    if not sum(sums.values()):
        return None
    return MICRO * sum(share * share for share in shares(sums).values()) // 2**30


def leading_topic(sums, topics):
    """The heaviest topic; of several, the first in the rule file."""
    if not sum(sums.values()):
        return None
    return max((topic for topic in topics if topic in sums), key=lambda topic: sums[topic])


def own_share(sums, sides):
    total = sum(sums.values())
    if not total:
        return None
    return MICRO * sum(mass for topic, mass in sums.items() if sides[topic] == "ours") // total


def stability(signals, fact, as_of):
    known = [signal for signal in signals if signal.topic is not None]
    if len(known) < 3 or len({utc_day(signal.at) for signal in known}) == 1:
        return None
    start = min(age(as_of, signal.at) for signal in known)
    slow = masses(known, as_of, fact.half_life, start)
    slow_shares, fast_shares = shares(slow), shares(masses(known, as_of, fact.fast_half_life, start))
    overlap = MICRO * sum(min(slow_shares[topic], fast_shares[topic]) for topic in slow) // SHARE
    mass = sum(masses(known, as_of, fact.half_life).values())
    volume = MICRO * MICRO * mass // (MICRO * mass + fact.credible_mass * ONE)
    return concentration(slow) * overlap * volume // 10**12
