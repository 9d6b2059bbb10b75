import hashlib
import json
import unittest
from types import SimpleNamespace

from ..assessment import assessments
from ..evidence import account_of
from ..forecast import forecasts
from .small import AS_OF, case, contact, rule_file, signal

FACTS = [{"id": "size", "attribute": "size"}, {"id": "said", "measure": "count", "of": "account", "signals": {"types": ["said"]}},
         {"id": "recent", "measure": "days_since_last", "signals": {"types": ["said"]}, "within_days": 3}]
RULES = [
    {"id": "big", "dimension": "fit", "points": 40.5, "when": {">=": [{"var": "size"}, 100]}},
    {"id": "talks", "dimension": "need_clarity", "points_each": 10, "of": "said", "when": {"<": [{"var": "recent"}, 5]}},
    {"id": "sure", "dimension": "need_clarity", "points": 50, "when": {"==": [{"var": "check.need"}, "confirmed"]}},
]
STATES = [
    {"id": "ready", "decided_by": "sales", "requires": {"declared": 20}, "when": {">=": [{"var": "need_clarity"}, 60]}},
    {"id": "warm", "decided_by": "rules", "when": {">=": [{"var": "need_clarity"}, 20]}},
    {"id": "unaware", "decided_by": "rules"},
]
CONTACTS = [
    contact(signals=[signal("s2", "said", "2026-08-04T13:00:00.250Z"), signal("s1", "said", "2026-08-04"), signal("s9", "said", "2026-09-04")]),
    {"id": "b7", "signals": [signal("s1", "said", "2026-08-01")]},
    {"id": "c3", "objections": [{"at": "2026-08-02", "scope": "restriction"}, {"at": "2026-08-01T00:00:00.001Z", "scope": "profiling"}]},
]
LINE = json.dumps({"account": {"id": "a", "attributes": {"size": 120}}, "contacts": CONTACTS}).encode()


def options(**members):
    return SimpleNamespace(**{"explain": False, "receipt": False, "no_questions": False} | members)


def lines(file, line=LINE, **members):
    return [line for line, _ in assessments(file, account_of(1, line, file), AS_OF, options(**members))]


class Assessment(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.file = rule_file(facts=FACTS, rules=RULES, states=STATES)

    def test_explained(self):
        expected = (
            '{"contact":"c1","as_of":"2026-08-05T12:00:00Z","rules":{"id":"small","seq":null,"sha256":"' + self.file.sha256 + '"},'
            '"facts":{"role":"unknown","size":120,"said":3,"recent":0,"check.need":null,"check.budget":null,"check.priority":null,"check.authority":null},'
            '"dimensions":[{"id":"fit","points":40.5,"by_kind":{"profile":40.5},"cut":{},"contributions":[{"rule":"big","points":40.5,"before_cap":40.5,'
            '"kind":"profile","class":"binding","counts":true,"evidence":["attribute.size"],"unknown":[]}]},'
            '{"id":"need_clarity","points":30,"by_kind":{"behavioural":0,"declared":30,"assessed":0},"cut":{},"contributions":['
            '{"rule":"talks","points":30,"before_cap":30,"kind":"declared","class":"binding","counts":true,"evidence":["b7/s1","s1","s2"],"unknown":[]},'
            '{"rule":"sure","points":0,"before_cap":0,"kind":"assessed","class":"binding","counts":true,"evidence":[],"unknown":["check.need"]}]}],'
            '"requires":[{"state":"ready","kind":"declared","needs":20,"has":30,"met":true}],"proposal":"warm","exploration":null,'
            '"standing":{"state":"warm","since":null,"by":"rules","pending":null,"decide_by":null,"overdue":false,"in_question":false,"lapsed":false},'
            '"left_out":[{"signal":"s9","why":"future"}]'
        )
        receipt = hashlib.sha256((expected + "}").encode()).hexdigest()
        questions = ',"open_questions":[{"answers":[{"check":"need","answer":"confirmed"}],"proposal":"ready"}],"reach":{"fit":40.5,"need_clarity":80}'
        self.assertEqual(lines(self.file, explain=True, receipt=True)[0], expected + questions + f',"receipt":"{receipt}"}}')
        self.assertTrue(lines(self.file, receipt=True)[0].endswith(f'"lapsed":false}},"receipt":"{receipt}"}}'))
        self.assertNotIn("contributions", lines(self.file)[0])

    def test_not_assessed(self):
        self.assertEqual(lines(self.file, explain=True, receipt=True)[2],
                         '{"contact":"c3","as_of":"2026-08-05T12:00:00Z","not_assessed":{"since":"2026-08-01T00:00:00.001Z","scope":"profiling"}}')

    def test_an_unreadable_objection_counts(self):
        tree = {"id": "c", "objections": [{"at": "some day", "scope": "profiling"}]}
        self.assertEqual(lines(self.file, json.dumps(tree).encode()),
                         ['{"contact":"c","as_of":"2026-08-05T12:00:00Z","not_assessed":{"since":null,"scope":null}}'])

    def test_two_answers_only_if_no_one_changes_anything(self):
        states = [{"id": "ready", "decided_by": "rules", "when": {"and": [
            {">": [{"var": "recent"}, 2]}, {"==": [{"var": "check.need"}, "open"]}]}}, {"id": "unaware", "decided_by": "rules"}]
        found = json.loads(lines(rule_file(facts=FACTS, rules=[], states=states), b'{"id":"c"}', explain=True)[0])
        self.assertEqual(found["open_questions"], [
            {"answers": [{"check": "need", "answer": "open"}, {"fact": "recent", "answer": 2.000001}], "proposal": "ready"}])

    def test_exploration(self):
        drawn = int.from_bytes(hashlib.sha256(b"small|c1|2026-Q3").digest()[:8], "big") * 10**6 // 2**64
        for share, marked in ((drawn, "null"), (drawn + 1, '"ready"')):
            exploration = {"state": "ready", "share": share / 10**6, "from": ["warm"]}
            file = rule_file(facts=FACTS, rules=RULES, states=STATES, exploration=exploration)
            self.assertIn(f'"exploration":{marked},', lines(file)[0])

    def test_forecast(self):
        """The signals of 4 August leave the window of 3 days: the latest is 3 days old on 8 August at noon."""
        self.assertEqual(next(forecasts(self.file, account_of(1, LINE, self.file), AS_OF, 30)),
                         '{"contact":"c1","as_of":"2026-08-05T12:00:00Z","forecast":'
                         '[{"on":"2026-08-08","dimensions":[{"id":"need_clarity","points":0}],"proposal":"unaware"}]}')

    def test_faults(self):
        tree = {"contacts": [{"id": "c", "role": "boss", "signals": [{"id": "s"}]}, {"id": ""}]}
        faults = account_of(7, json.dumps(tree).encode(), self.file).faults
        self.assertEqual([each.written() for each in faults], [
            '{"line":7,"place":"/contacts/0/role","contact":"c","code":"bad_role"}',
            '{"line":7,"place":"/contacts/0/signals/0","contact":"c","code":"bad_signal"}',
            '{"line":7,"place":"/contacts/1","contact":null,"code":"bad_contact"}'])
        self.assertEqual(account_of(1, b'{"account":{"id":"a"}}', self.file).faults, [])

    def test_leaving_i64_is_reported_once(self):
        rule = {"id": "r", "dimension": "need_clarity", "points": 1, "when": {">": [{"*": [{"var": "size"}, 1e12]}, 0]}}
        states = [{"id": "s", "decided_by": "rules", "when": {">": [{"*": [{"var": "size"}, 1e12]}, 0]}}, STATES[-1]]
        file = rule_file(facts=FACTS, rules=[rule | {"dimension": "fit"}], states=states)
        _, faults = next(assessments(file, account_of(1, LINE, file), AS_OF, options()))
        self.assertEqual([each.place for each in faults], ["r", "s"])
        self.assertEqual(case(file, CONTACTS[0]).contributions["r"].is_unknown, True)


if __name__ == "__main__":
    unittest.main()
