import unittest

from .small import case, contact, rule_file, signal

FACTS = [
    {"id": "amount", "measure": "sum", "signals": {"types": ["amount"]}},
    {"id": "views", "measure": "count", "signals": {"types": ["view"]}},
    {"id": "last", "measure": "days_since_last", "signals": {"types": ["said"]}},
    {"id": "guesses", "measure": "count", "signals": {"types": ["guess"]}},
]


def rule(name, dimension="need_clarity", **members):
    return {"id": name, "dimension": dimension} | members


class Rules(unittest.TestCase):
    def worked_out(self, *rules, **members):
        return case(rule_file(facts=FACTS, rules=list(rules)), contact(**members))

    def test_truncated_toward_zero_once(self):
        found = self.worked_out(rule("down", points_each=-0.005, of="amount"), rule("up", points_each=0.007, of="amount"),
                                signals=[signal("s", "amount", "2026-08-01", value=0.7)])
        self.assertEqual([each.before_cap for each in found.contributions.values()], [-3, 4])  # -3.5 and 4.9 thousandths

    def test_everything_adds_up(self):
        """Declared 70 is held at 50 (-20), behavioural -40 at -30 (+10); the sum 20 needs no cut."""
        found = self.worked_out(
            rule("a", points=90, cap=70, when={">": [{"var": "amount"}, 0]}), rule("b", points=-40, when={">=": [{"var": "views"}, 0]}),
            signals=[signal("s", "amount", "2026-08-01", value=1)])
        score = found.scores["need_clarity"]
        self.assertEqual((score.points, score.by_kind, score.cut), (
            20_000, {"behavioural": -30_000, "declared": 50_000, "assessed": 0}, {"behavioural": 10_000, "declared": -20_000}))
        self.assertEqual(found.contributions["a"].before_cap, 90_000)
        self.assertEqual(found.outcome.has, score.by_kind)

    def test_never_below_zero(self):
        score = self.worked_out(rule("b", points=-40, when={">=": [{"var": "views"}, 0]})).scores["need_clarity"]
        self.assertEqual((score.points, score.cut), (0, {"behavioural": 10_000, "total": 30_000}))

    def test_unknown(self):
        late = {">": [{"var": "last"}, 3]}
        found = self.worked_out(
            rule("a", points=5, when={"or": [late, {"known": "amount"}]}), rule("b", points=5, when={"and": [late, {"known": "amount"}]}),
            rule("c", points_each=1, of="last", when={"<": [{"var": "amount"}, 0]}), rule("d", points_each=1, of="last"))
        self.assertEqual([(each.points, each.is_unknown, list(each.unknown)) for each in found.contributions.values()],
                         [(5000, False, []), (0, True, ["last"]), (0, False, []), (0, True, ["last"])])

    def test_exploratory_never_counts(self):
        found = self.worked_out(rule("g", points=5, when={"and": [{">": [{"var": "guesses"}, 0]}, {">=": [{"var": "amount"}, 0]}]}),
                                signals=[signal("s", "guess", "2026-08-01")])
        self.assertEqual((found.contributions["g"].points, found.scores["need_clarity"].points), (5000, 0))

    def test_profile_gives_way(self):
        file = rule_file(
            facts=FACTS + [{"id": "size", "attribute": "size"}],
            rules=[rule("a", points=1, when={"and": [{">": [{"var": "size"}, 0]}, {">": [{"var": "views"}, 0]}]}),
                   rule("b", "fit", points=1, when={"==": [{"var": "role"}, "user"]}),
                   rule("c", points=1, when={"==": [{"var": "check.need"}, "open"]})])
        self.assertEqual([each.kind for each in file.rules], ["behavioural", "profile", "assessed"])


if __name__ == "__main__":
    unittest.main()
