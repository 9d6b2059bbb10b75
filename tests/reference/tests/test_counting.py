import unittest

from .small import AS_OF, case, contact, rule_file, signal


class Counting(unittest.TestCase):
    def left_out(self, **members):
        return sorted(case(rule_file(), contact(**members)).counted.left_out, key=str)

    def signals(self, *signals, **members):
        return [(name, why) for what, name, why in self.left_out(signals=list(signals), **members)]

    def test_order_of_reasons(self):
        found = self.signals(
            signal("a", "nothing", "2027-01-01"), signal("b", "amount", "2027-01-01"), signal("c", "amount", "2026-07-06T12:00:00Z"),
            signal("d", "said", "2026-08-01", value="ignored"), signal("e", "amount", "2026-08-01", value="x"),
            signal("f", "view", "2025-08-01"), signal("g", "guess", "2026-08-01"), signal("h", "said", "2026-08-01", source="web"),
            consents=[], disputes=[{"source": "web", "id": "h", "at": "2026-08-05T12:00:00Z"}],
        )
        self.assertEqual(found, [("a", "unknown_type"), ("b", "future"), ("c", "expired"), ("e", "unreadable"),
                                 ("f", "no_consent"), ("g", "exploratory"), ("h", "disputed")])

    def test_same_moment_withdrawal_wins(self):
        both = [{"purpose": "profiling", "given": given, "at": "2026-02-01"} for given in (False, True)]
        for consents in (both, both[::-1]):
            self.assertEqual(self.signals(signal("a", "view", "2026-01-15"), consents=consents), [("a", "no_consent")])

    def test_the_earliest_duplicate_counts(self):
        worked_out = case(rule_file(), contact(signals=[
            signal("a", "said", "2026-08-02"), signal("a", "amount", "2026-08-01", value=2),
            signal("a", "amount", "2026-08-01", value=1), signal("a", "said", "2026-08-01", source="web"),
        ]))
        self.assertEqual([(each.source, each.value) for each in worked_out.counted.signals], [("", 1_000_000), ("web", None)])

    def test_burst(self):
        """count 3 in 2 s: a to d lie in two overlapping runs of three; e and f are only two."""
        at = "2026-08-01T10:00:0{}Z".format
        signals = [signal(name, "view", at(second)) for name, second in zip("abcdef", ("0", "1", "2", "3", "5", "6"))]
        self.assertEqual(self.signals(*signals), [(name, "burst") for name in "abcd"])

    def test_burst_before_daily_limit(self):
        at = "2026-08-01T1{}:00:00Z".format
        signals = [signal(str(hour), "view", at(hour)) for hour in (3, 1, 2)]
        self.assertEqual(self.signals(*signals), [("3", "over_daily_limit")])

    def test_checks(self):
        def check(name, at, verdict="confirmed"):
            return {"check": name, "verdict": verdict, "at": at}

        records = [check("need", "2026-05-07T12:00:00Z"), check("need", "2026-05-07T12:00:00Z", "open"), check("budget", "2020-01-01"),
                   check("budget", "2027-01-01"), check("mood", "2026-01-01"), check("need", "2026-01-01", "perhaps")]
        worked_out = case(rule_file(), contact(checks=records))
        self.assertEqual(sorted(worked_out.counted.left_out), [
            ("check", "budget", "future"), ("check", "mood", "unknown_check"), ("check", "need", "lapsed"),
            ("check", "need", "superseded"), ("check", "need", "unreadable")])
        self.assertEqual([worked_out.values["check.need"], worked_out.values["check.budget"]], [None, "confirmed"])
        a_moment_before = case(rule_file(), contact(checks=records), as_of=AS_OF - 1)
        self.assertEqual(a_moment_before.values["check.need"], "open")  # of one moment the later in the list; 89 days old

    def test_attributes(self):
        found = self.left_out(attributes={"seen": "2026-01-01"}, consents=[])
        self.assertEqual(found, [("attribute", "seen", "no_consent")])
        self.assertEqual(self.left_out(attributes={"seen": ""}, consents=[]), [])
        self.assertEqual(self.left_out(no_permission=["seen", "size", "other"]),
                         [("attribute", "seen", "no_permission"), ("attribute", "size", "no_permission")])


if __name__ == "__main__":
    unittest.main()
