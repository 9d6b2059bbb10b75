"""Which evidence of a contact counts as of a moment, and why the rest does not (2)."""

from .moments import age, utc_day
from .records import Check, Signal

NAMES = {Signal: "signal", Check: "check"}


class Counted:
    """What counts of one contact: signals in the order (at, source, id), check records in the order (at, place in the list)."""

    def __init__(self, contact, account, file, as_of):
        self.contact, self.file, self.as_of = contact, file, as_of
        self.left_out = []          # (what, id or None, why)
        for kind, name in contact.unreadable:
            self._leave(NAMES.get(kind, "decision"), name, "unreadable")
        self.consents = consents(contact, as_of)
        self.attributes = self._attributes(account)
        self.signals = self._signals()
        self.records = self._records()
        self.checks = in_force(self.records, file, as_of)

    def _leave(self, what, name, why):
        self.left_out.append((what, name, why))

    def _permitted(self, purpose):
        return purpose is None or self.consents.get(purpose, False)

    def _attributes(self, account):
        """The known values, of the contact and of its account."""
        withheld = set(self.contact.no_permission)
        values = {}
        for name, declared in self.file.attributes.items():
            value = (account if declared.of_account else self.contact).attributes.get(name)
            if name in withheld:
                self._leave("attribute", name, "no_permission")
            elif value is not None and not self._permitted(declared.purpose):
                self._leave("attribute", name, "no_consent")
            elif value is not None:
                values[name] = value
        return values

    def _signals(self):
        signals = self.contact.signals
        for why, left in (
            ("unknown_type", self._unknown_type), ("future", self._future), ("expired", self._expired),
            ("no_consent", self._without_consent), ("disputed", self._disputed), ("duplicate", self._duplicate),
            ("burst", self._burst), ("over_daily_limit", self._over_limit),
        ):
            out = left(signals)
            if out:
                for signal in signals:
                    if id(signal) in out:
                        self._leave("signal", signal.id, why)
                signals = [signal for signal in signals if id(signal) not in out]
        for signal in signals:
            if self.file.signals[signal.type].exploratory:
                self._leave("signal", signal.id, "exploratory")
        return sorted(signals, key=lambda signal: signal.place)

    def _where(self, signals, holds):
        return {id(signal) for signal in signals if holds(signal)}

    def _unknown_type(self, signals):
        return self._where(signals, lambda signal: signal.type not in self.file.signals)

    def _future(self, signals):
        return self._where(signals, lambda signal: signal.at > self.as_of)

    def _expired(self, signals):
        def expired(signal):
            keep = self.file.signals[signal.type].keep_days
            return keep is not None and age(self.as_of, signal.at) >= keep

        return self._where(signals, expired)

    def _without_consent(self, signals):
        return self._where(signals, lambda signal: not self._permitted(self.file.signals[signal.type].purpose))

    def _disputed(self, signals):
        named = {(each.source, each.id) for each in self.contact.disputes if each.at <= self.as_of}
        return self._where(signals, lambda signal: (signal.source, signal.id) in named)

    def _duplicate(self, signals):
        first = {}
        for signal in sorted(signals, key=_among_duplicates):
            first.setdefault((signal.source, signal.id), signal)
        kept = {id(signal) for signal in first.values()}
        return self._where(signals, lambda signal: id(signal) not in kept)

    def _by_type(self, signals, limit):
        """The signals of each type that sets the limit, in the order (at, source, id)."""
        groups = {}
        for signal in sorted(signals, key=lambda signal: signal.place):
            if getattr(self.file.signals[signal.type], limit) is not None:
                groups.setdefault(signal.type, []).append(signal)
        return groups.items()

    def _burst(self, signals):
        out = set()
        for name, group in self._by_type(signals, "burst"):
            count, span = self.file.signals[name].burst
            for start in range(len(group) - count + 1):
                if group[start + count - 1].at - group[start].at <= span:
                    out.update(id(signal) for signal in group[start:start + count])
        return out

    def _over_limit(self, signals):
        out = set()
        for name, group in self._by_type(signals, "max_per_day"):
            seen = {}
            for signal in group:
                day = utc_day(signal.at)
                seen[day] = seen.get(day, 0) + 1
                if seen[day] > self.file.signals[name].max_per_day:
                    out.add(id(signal))
        return out

    def _records(self):
        """The check records up to the moment; all but the latest of a check are superseded, and that one may have lapsed."""
        records, latest = [], {}
        for record in self.contact.checks:
            if record.check not in self.file.checks:
                self._leave("check", record.check, "unknown_check")
            elif record.at > self.as_of:
                self._leave("check", record.check, "future")
            else:
                records.append(record)
        records.sort(key=lambda record: record.at)
        for record in records:
            if record.check in latest:
                self._leave("check", record.check, "superseded")
            latest[record.check] = record
        for record in latest.values():
            if lapsed(record, self.file, self.as_of):
                self._leave("check", record.check, "lapsed")
        return records


def in_force(records, file, as_of):
    """The latest record of each check, unless it has lapsed (2.11)."""
    latest = {record.check: record for record in records}
    return {name: record for name, record in latest.items() if not lapsed(record, file, as_of)}


def lapsed(record, file, as_of):
    valid = file.checks[record.check]
    return valid is not None and age(as_of, record.at) >= valid


def consents(contact, as_of):
    """Whether each purpose has consent: the latest record counts, at the same moment a withdrawal (2.3)."""
    latest = {}
    for record in contact.consents:
        if record.at <= as_of:
            key = (record.at, not record.given)
            if record.purpose not in latest or key > latest[record.purpose]:
                latest[record.purpose] = key
    return {purpose: not withdrawn for purpose, (_, withdrawn) in latest.items()}


def objection(contact, as_of):
    """None, or (since, scope) of the objection that is named (2.1)."""
    standing = [
        each for each in contact.objections
        if each.at <= as_of and (each.withdrawn_at is None or each.withdrawn_at > as_of)
    ]
    if standing:
        first = min(standing, key=lambda each: each.at)
        return first.at, first.scope
    return (None, None) if contact.unreadable_objection else None


def _among_duplicates(signal):
    def missing_first(value):
        return (0, 0) if value is None else (1, value)

    return signal.at, signal.type, *map(missing_first, (signal.value, signal.topic, signal.campaign))
