"""A small rule file and small evidence to build cases from."""

import json

from ..case import Case
from ..counting import Counted, objection
from ..evidence import account_of
from ..moments import parsed
from ..rulefile import RuleFile

AS_OF = parsed("2026-08-05T12:00:00Z")

SIGNALS = [
    {"id": "view", "kind": "behavioural", "class": "binding", "purpose": "profiling", "burst": {"count": 3, "seconds": 2}, "max_per_day": 2},
    {"id": "said", "kind": "declared", "class": "binding"},
    {"id": "amount", "kind": "declared", "class": "binding", "value": "number", "keep_days": 30},
    {"id": "guess", "kind": "inferred", "class": "exploratory", "value": "number"},
]
CHECKS = [{"id": "need", "valid_days": 90}, {"id": "budget"}, {"id": "priority"}, {"id": "authority"}]
TOPICS = [{"id": "suite"}, {"id": "rival", "side": "alternative"}, {"id": "as_is", "side": "status_quo"}]
ATTRIBUTES = [
    {"id": "seen", "of": "contact", "type": "date", "kind": "behavioural", "class": "binding", "purpose": "profiling"},
    {"id": "size", "of": "account", "type": "number", "kind": "profile", "class": "binding"},
]
PARTS = {
    "format": 1, "id": "small", "topics": TOPICS, "signals": SIGNALS, "checks": CHECKS, "attributes": ATTRIBUTES,
    "dimensions": [{"id": "fit", "caps": {"profile": 100}},
                   {"id": "need_clarity", "caps": {"behavioural": 30, "declared": 50, "assessed": 50}}],
    "states": [{"id": "unaware", "decided_by": "rules"}],
}


def rule_file(**parts):
    return RuleFile(json.dumps(PARTS | parts).encode())


def case(file, *contacts, account=True, as_of=AS_OF):
    """The case of the first of the contacts."""
    tree = {"account": {"id": "a", "attributes": {"size": 120}}} if account else {}
    line = account_of(1, json.dumps(tree | {"contacts": contacts}).encode(), file)
    everybody = [Counted(each, line, file, as_of) for each in line.contacts if objection(each, as_of) is None]
    return Case(file, line, everybody[0], everybody)


def contact(**members):
    return {"id": "c1", "consents": [{"purpose": "profiling", "given": True, "at": "2026-01-01"}]} | members


def signal(name, kind, at, **members):
    return {"id": name, "type": kind, "at": at} | members
