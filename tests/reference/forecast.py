"""The days on which, nothing new being observed, the proposal or a dimension's whole points change (7.3)."""

import copy

from . import jsontext, moments
from .assessment import not_assessed, points
from .case import Case
from .counting import Counted, objection
from .moments import DAY, utc_day

WHOLE = 1000  # thousandths


def forecasts(file, account, as_of, days):
    """The line of each contact of an account, in order."""
    known = copy.copy(account)
    known.contacts = [as_known(contact, as_of) for contact in account.contacts]
    assessed = [contact for contact in known.contacts if objection(contact, as_of) is None]
    by_day = [_cases(file, known, assessed, as_of + day * DAY) for day in range(days + 1)]
    for contact in known.contacts:
        if contact in assessed:
            entries = _entries(file, [cases[id(contact)] for cases in by_day])
            members = {"contact": contact.id, "as_of": moments.written(as_of), "forecast": entries}
        else:
            members = not_assessed(contact, as_of)
        yield jsontext.write(members)


def as_known(contact, as_of):
    """The contact without anything dated later."""
    known = copy.copy(contact)
    for name in ("consents", "objections", "signals", "disputes", "checks", "decisions"):
        setattr(known, name, [each for each in getattr(contact, name) if each.at <= as_of])
    known.objections = [_still(each, as_of) for each in known.objections]
    return known


def _still(objection, as_of):
    """The objection without a withdrawal that is dated later."""
    if objection.withdrawn_at is not None and objection.withdrawn_at > as_of:
        objection = copy.copy(objection)
        objection.withdrawn_at = None
    return objection


def _cases(file, account, assessed, as_of):
    everybody = [Counted(contact, account, file, as_of) for contact in assessed]
    return {id(each.contact): Case(file, account, each, everybody) for each in everybody}


def _entries(file, cases):
    entries, last = [], cases[0]
    for case in cases[1:]:
        moved = [
            name for name, score in case.scores.items() if score.points // WHOLE != last.scores[name].points // WHOLE
        ]
        turned = case.outcome.proposal is not last.outcome.proposal
        if moved or turned:
            entry = {
                "on": moments.written_date(utc_day(case.as_of)),
                "dimensions": [{"id": name, "points": points(case.scores[name].points)} for name in moved],
            }
            if turned:
                entry["proposal"] = case.outcome.proposal.id
            entries.append(entry)
            last = case
    return entries
