import unittest

from .. import jsontext
from ..moments import parsed, written
from ..rulefile import Calendar
from ..standing import Standing
from ..worktime import deadline
from .small import case, contact, rule_file, signal

FACTS = [{"id": "said", "measure": "count", "signals": {"types": ["said"]}}]
RULES = [{"id": "talks", "dimension": "need_clarity", "points_each": 10, "of": "said"}]
STATES = [
    {"id": "out", "adverse": True, "decided_by": "sales", "when": {"==": [{"var": "check.need"}, "refuted"]}},
    {"id": "ready", "decided_by": "sales", "decide_within_hours": 10, "valid_days": 60, "then": "marketing",
     "when": {">=": [{"var": "need_clarity"}, 20]}, "stay": {"and": [{">=": [{"var": "need_clarity"}, 10]}, {"<=": [{"var": "need_clarity"}, 30]}]}},
    {"id": "warm", "decided_by": "rules", "when": {">=": [{"var": "need_clarity"}, 10]}},
    {"id": "unaware", "decided_by": "rules"},
]
CALENDAR = {"offset_minutes": 120, "workdays": [1, 2, 3, 4, 5], "from": "09:00", "to": "17:00", "holidays": ["2026-08-03"]}


def talks(*ats):
    return [signal(at, "said", at) for at in ats]


def decision(at, state, proposal="ready", role="sales", **members):
    return {"id": at, "at": at, "by": "p", "role": role, "verdict": "accepted", "state": state, "proposal": proposal} | members


class Stands(unittest.TestCase):
    def stand(self, decisions=(), signals=(), checks=(), **parts):
        file = rule_file(facts=FACTS, rules=RULES, states=STATES, **parts)
        return Standing(case(file, contact(decisions=list(decisions), signals=list(signals), checks=list(checks))))

    def test_pending(self):
        """The second signal made it ready; ten hours later, every hour counting."""
        found = self.stand(signals=talks("2026-08-01", "2026-08-02", "2026-08-03"))
        self.assertEqual((found.state, found.pending, written(found.decide_by)), ("warm", "ready", "2026-08-02T10:00:00Z"))
        self.assertTrue(found.overdue)

    def test_decided_once_lapsed(self):
        signals = talks("2026-06-01", "2026-06-02")
        kept = self.stand([decision("2026-06-06T12:00:01Z", "ready")], signals)
        self.assertEqual((kept.state, kept.by, kept.lapsed), ("ready", "p", False))
        gone = self.stand([decision("2026-06-06T12:00:00Z", "ready")], signals)
        self.assertEqual((gone.state, gone.by, gone.pending, gone.lapsed), ("warm", "rules", "ready", True))

    def test_until_goes_before_days(self):
        found = self.stand([decision("2026-01-01", "ready", until="2026-08-05T12:00:00.001Z")])
        self.assertFalse(found.lapsed)
        self.assertTrue(self.stand([decision("2026-01-01", "ready", until="2026-08-05T12:00:00Z")]).lapsed)

    def test_ninety_days(self):
        self.assertFalse(self.stand([decision("2020-01-01", "out", "warm")]).lapsed)        # adverse: never
        self.assertFalse(self.stand([decision("2026-06-07", "warm", "ready"), decision("2020-01-01", "out")]).lapsed)
        self.assertTrue(self.stand([decision("2026-06-06", "warm", "ready")]).lapsed)       # 60 days, of the proposal's state
        self.assertTrue(self.stand([decision("2026-05-07", "warm", "out")]).lapsed)         # 90 days, not as proposed
        self.assertFalse(self.stand([decision("2026-05-08", "warm", "out")]).lapsed)

    def test_rights(self):
        late = {"role": "marketing", "decide_by": "2026-07-31"}
        for state, proposal, more, counts in (
            ("ready", "ready", {}, True), ("ready", "ready", {"role": "marketing"}, False), ("warm", "ready", {}, True),
            ("warm", None, {}, False), ("warm", "unaware", {}, False), ("ready", "ready", late, True), ("warm", "ready", late, True),
            ("out", "ready", late, False), ("ready", "ready", {"role": "marketing", "decide_by": "2026-08-01"}, False),
        ):
            found = self.stand([decision("2026-08-01", state, proposal, **more)])
            self.assertEqual(found.by == "p", counts, (state, proposal, more))

    def test_in_question_other_proposal(self):
        refuted = [{"check": "need", "verdict": "refuted", "at": "2026-08-02"}]
        self.assertTrue(self.stand([decision("2026-08-01", "ready")], talks("2026-07-01", "2026-07-02"), refuted).in_question)

    def test_in_question_operand(self):
        """Two more signals lift need clarity from 20 to 40, past what `stay` allows; the proposal becomes warm."""
        before, after = talks("2026-07-01", "2026-07-02"), talks("2026-08-02", "2026-08-03")
        self.assertFalse(self.stand([decision("2026-08-01", "ready", "warm")], before).in_question)
        self.assertTrue(self.stand([decision("2026-08-01", "ready", "warm")], before + after).in_question)
        # Had they been there before the decision, nothing later would have turned it.
        self.assertFalse(self.stand([decision("2026-08-04", "ready", "warm")], before + after).in_question)

    def test_in_question_heard_since(self):
        signals = talks("2026-07-01", "2026-08-02")
        self.assertTrue(self.stand([decision("2026-08-01", "warm")], signals).in_question)
        self.assertFalse(self.stand([decision("2026-08-03", "warm")], signals).in_question)


class WorkingTime(unittest.TestCase):
    def ends(self, start, hours, **parts):
        calendar = Calendar(jsontext.read(jsontext.write(CALENDAR | parts).encode()))
        return written(deadline(parsed(start), hours, calendar))

    def test_runs_in_working_hours(self):
        self.assertEqual(self.ends("2026-07-31T16:00:00+02:00", 1), "2026-07-31T15:00:00Z")     # Friday, to the closing
        self.assertEqual(self.ends("2026-07-31T16:00:00.001+02:00", 1), "2026-08-04T07:00:00.001Z")  # Monday is a holiday
        self.assertEqual(self.ends("2026-08-01", 8), "2026-08-04T15:00:00Z")
        self.assertEqual(self.ends("2026-08-04T05:00:00+02:00", 9), "2026-08-05T08:00:00Z")

    def test_weeks_at_once(self):
        """40 hours a week: 401 hours from Tuesday morning are ten weeks and an hour of the next Tuesday."""
        self.assertEqual(self.ends("2026-08-04T09:00:00+02:00", 400), "2026-10-12T15:00:00Z")
        self.assertEqual(self.ends("2026-08-04T09:00:00+02:00", 401), "2026-10-13T08:00:00Z")


if __name__ == "__main__":
    unittest.main()
