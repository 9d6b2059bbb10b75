"""The records of a contact, each read whole or not at all (2.9)."""

from . import moments
from .numbers import Num, exact

SCOPES = ("profiling", "direct_marketing", "restriction")
VERDICTS = ("confirmed", "refuted", "open")
DECISIONS = ("accepted", "corrected", "returned", "rejected")
MISSING = (None, "")


class Unreadable(Exception):
    """A record with a fault in it."""


def text(record, name):
    """A required text; empty counts as missing."""
    value = record.get(name)
    if not isinstance(value, str) or not value:
        raise Unreadable(name)
    return value


def optional_text(record, name):
    value = record.get(name)
    if value is not None and not isinstance(value, str):
        raise Unreadable(name)
    return value


def one_of(record, name, allowed):
    value = text(record, name)
    if value not in allowed:
        raise Unreadable(name)
    return value


def moment(record, name):
    value = moments.parsed(text(record, name))
    if value is None:
        raise Unreadable(name)
    return value


def optional_moment(record, name):
    return None if record.get(name) is None else moment(record, name)


def members(record):
    if not isinstance(record, dict):
        raise Unreadable("")
    return record


class Signal:
    """`topic` is None unless the rule file knows it; `value` is None unless its type declares one."""

    __slots__ = ("id", "type", "at", "source", "topic", "value", "campaign")

    def __init__(self, record, file):
        self.id, self.type, self.at = text(record, "id"), text(record, "type"), moment(record, "at")
        self.source = optional_text(record, "source") or ""
        self.campaign = optional_text(record, "campaign")
        topic = optional_text(record, "topic")
        self.topic = topic if topic in file.sides else None
        declared = file.signals.get(self.type)
        value = record.get("value") if declared and declared.has_value else None
        self.value = None if value is None else number(value)

    @property
    def place(self):
        """The order of 2.6 and 2.7."""
        return self.at, self.source, self.id


class Consent:
    __slots__ = ("purpose", "given", "at")

    def __init__(self, record, _file):
        self.purpose, self.given, self.at = text(record, "purpose"), record.get("given"), moment(record, "at")
        if not isinstance(self.given, bool):
            raise Unreadable("given")


class Objection:
    __slots__ = ("at", "scope", "withdrawn_at")

    def __init__(self, record, _file):
        self.at, self.scope = moment(record, "at"), one_of(record, "scope", SCOPES)
        self.withdrawn_at = optional_moment(record, "withdrawn_at")


class Dispute:
    __slots__ = ("source", "id", "at")

    def __init__(self, record, _file):
        self.source, self.id, self.at = optional_text(record, "source") or "", text(record, "id"), moment(record, "at")


class Check:
    __slots__ = ("check", "verdict", "at")

    def __init__(self, record, _file):
        self.check, self.verdict = text(record, "check"), one_of(record, "verdict", VERDICTS)
        self.at = moment(record, "at")


class Decision:
    __slots__ = ("id", "at", "by", "role", "state", "proposal", "decide_by", "until")

    def __init__(self, record, _file):
        self.id, self.at, self.by = text(record, "id"), moment(record, "at"), text(record, "by")
        self.role, self.state = text(record, "role"), text(record, "state")
        one_of(record, "verdict", DECISIONS)
        self.proposal = optional_text(record, "proposal")
        self.decide_by, self.until = optional_moment(record, "decide_by"), optional_moment(record, "until")


def number(value):
    whole = exact(value, 6) if isinstance(value, Num) else None
    if whole is None:
        raise Unreadable("")
    return whole


def attribute(value, kind):
    """An attribute's value of its declared type; None (unknown) for null and empty text."""
    if value in MISSING:
        return None
    if kind == "number":
        return number(value)
    if kind == "boolean":
        if isinstance(value, bool):
            return value
    elif isinstance(value, str):
        read = moments.parsed(value) if kind == "date" else value
        if read is not None:
            return read
    raise Unreadable("")
