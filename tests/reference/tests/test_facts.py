import unittest

from .small import case, contact, rule_file, signal

THREE = [
    signal("s1", "said", "2026-08-05T09:00:00Z", topic="suite"),
    signal("s2", "said", "2026-08-05T10:00:00Z", topic="suite"),
    signal("s3", "said", "2026-08-04T11:00:00Z", topic="suite"),
]
ROLES = [{"id": "champion", "weight": 2, "expected": True},
         {"id": "economic_buyer", "weight": 3, "expected": True, "veto": True}, {"id": "user", "weight": 1}]


def person(name, role, stance, at="2026-08-01"):
    return contact(id=name, role=role, signals=[signal("s", "amount", at, value=stance)])


class Facts(unittest.TestCase):
    def value(self, fact, *contacts, account=True, **parts):
        file = rule_file(facts=[{"id": "x"} | fact], **parts)
        return case(file, *contacts, account=account).values["x"]

    def said(self, measure, signals, **more):
        return self.value({"measure": measure, "signals": {"kind": "declared"}} | more, contact(signals=signals))

    def test_nothing_there(self):
        for measure, nothing in (("count", 0), ("days_since_last", None), ("days_active", 0), ("distinct_topics", 0),
                                 ("leading_topic", None), ("own_share", None), ("concentration", None), ("stability", None)):
            self.assertEqual(self.said(measure, []), nothing, measure)

    def test_decayed_floors_once(self):
        """Weights 2^29, at age 1 and half-life 1, of values 0.000001 and 0.000002 give 0.0000015, floored."""
        signals = [signal(f"s{n}", "amount", "2026-08-04T12:00:00Z", value=n / 10**6) for n in (1, 2)]
        fact = {"measure": "decayed", "signals": {"types": ["amount"]}, "half_life_days": 1}
        self.assertEqual(self.value(fact, contact(signals=signals)), 1)
        signals = [signal("s", "amount", "2026-08-04T12:00:00Z", value=-0.000001)]
        self.assertEqual(self.value(fact, contact(signals=signals)), -1)

    def test_trend(self):
        ats = ("2026-08-05", "2026-08-04", "2026-08-01", "2026-07-31", "2026-07-27T12:00:00Z", "2026-07-26T12:00:00Z")
        signals = [signal(at, "said", at) for at in ats]  # ages 0, 1, 4, 5, 9, 10
        self.assertEqual(self.said("trend", signals, within_days=10), 1_000_000)

    def test_concentration(self):
        self.assertEqual(self.said("concentration", THREE), 1_000_000)
        two = [THREE[0], THREE[1] | {"topic": "rival"}]
        self.assertEqual(self.said("concentration", two), 500_000)
        three = two + [THREE[2] | {"topic": "as_is"}]
        # p = floor(32768 / 3) = 10922; 3 * 10922^2 = 357 870 252; * 10^6 / 2^30 = 333 292.4...
        self.assertEqual(self.said("concentration", three), 333_292)
        self.assertEqual(self.said("own_share", three), 333_333)

    def test_weights_of_zero_are_unknown(self):
        old = [signal("s", "said", "2026-07-01", topic="suite")]  # 35 days at half-life 1
        for measure in ("concentration", "own_share", "leading_topic"):
            self.assertIsNone(self.said(measure, old, half_life_days=1))

    def test_leading_topic_ties_go_to_the_first_in_the_file(self):
        two = [THREE[0] | {"topic": "rival"}, THREE[1]]
        self.assertEqual(self.said("leading_topic", two), "suite")

    def test_stability(self):
        """One topic: H = O = 1. Weights 1, 1 and 1/2 (age 1, half-life 1): V = 2.5 / (2.5 + 1.5)."""
        self.assertEqual(self.said("stability", THREE, half_life_days=1), 625_000)
        # One day of silence halves the mass only: 1.25 / 2.75 = 0.454545...
        later = [each | {"at": each["at"].replace("05T", "04T") if "05T" in each["at"] else "2026-08-03T11:00:00Z"} for each in THREE]
        self.assertEqual(self.said("stability", later, half_life_days=1), 454_545)

    def test_stability_unknown(self):
        self.assertIsNone(self.said("stability", THREE[:2]))
        self.assertIsNone(self.said("stability", [each | {"at": "2026-08-04"} for each in THREE]))

    def test_stability_of_a_change(self):
        """rival at ages 0, 0 and suite at ages 2, 2, 2: slow half-life 2 weighs 2 and 1.5, fast half-life 1 weighs 2 and 0.75.
        Shares of 32768: slow 18724, 14043; fast 23831, 8936. H = floor(10^6 (18724^2 + 14043^2) / 2^30) = 510 172;
        O = floor(10^6 (18724 + 8936) / 32768) = 844 116; V = floor(10^6 * 3.5 / 5) = 700 000; product floor(301 451.04...)."""
        signals = [signal(f"r{n}", "said", "2026-08-05", topic="rival") for n in range(2)]
        signals += [signal(f"s{n}", "said", "2026-08-03", topic="suite") for n in range(3)]
        self.assertEqual(self.said("stability", signals, half_life_days=2, fast_half_life_days=1), 301_451)

    def people(self, measure, *people, **more):
        fact = {"measure": measure, "of": "account", "signals": {"types": ["amount"]}} | more
        return self.value(fact, *people, roles=ROLES)

    def test_people(self):
        """Stances 2 (weight 2), -1 (3), 0 (1): lower median -1; spread 0*3 + 1*1 + 3*2 = 7; consent 1 - 7/12;
        leaning (4 - 3) / 6; agreement 1 * 5/12 * 1/6 / 2 = 5/144."""
        group = person("c1", "champion", 2), person("c2", "economic_buyer", -1), person("c3", "user", 0)
        self.assertEqual([self.people(each, *group) for each in ("coverage", "consent", "leaning", "agreement")],
                         [1_000_000, 416_666, 166_666, 34_722])

    def test_leaning_is_floored_down(self):
        self.assertEqual(self.people("leaning", person("c1", "champion", -1), person("c2", "user", 0)), -666_667)

    def test_veto(self):
        """Without veto: coverage 1, weights 20 (2) and 3 (-2): consent 1 - 12/46, leaning 34/23: 0.546...; held at 0.4."""
        heavy = [ROLES[0] | {"weight": 20}] + ROLES[1:]
        fact = {"measure": "agreement", "of": "account", "signals": {"types": ["amount"]}}
        group = person("c1", "champion", 7), person("c2", "economic_buyer", -7)
        self.assertEqual(self.value(fact, *group, roles=heavy), 400_000)
        mild = person("c1", "champion", 7), person("c2", "economic_buyer", -1.999999)
        self.assertGreater(self.value(fact, *mild, roles=heavy), 500_000)

    def test_too_few_people(self):
        alone = person("c1", "champion", 2), person("c2", "influencer", 2)
        self.assertEqual(self.people("coverage", *alone), 400_000)
        self.assertIsNone(self.people("consent", *alone))

    def test_stance_from_the_latest(self):
        check = {"check": "need", "stances": {"confirmed": 2, "refuted": -2}}
        record = {"check": "need", "verdict": "refuted", "at": "2026-08-01"}
        group = person("c1", "champion", 1) | {"checks": [record]}, person("c2", "user", 1)
        self.assertEqual(self.people("leaning", *group, **check), -1_000_000)  # same moment: the check; (-4 + 1) / 3
        later = person("c1", "champion", 1, "2026-08-02") | {"checks": [record]}, group[1]
        self.assertEqual(self.people("leaning", *later, **check), 1_000_000)

    def test_clarity(self):
        """Weights 2 and 1; confirmed 1 day ago (half-life 1: 0.5), heard today (0.5): (2 * 0.5 + 0.5) / 3."""
        questions = [{"id": "q1", "weight": 2, "check": "need"}, {"id": "q2", "weight": 1, "signals": {"types": ["said"]}}]
        someone = contact(signals=THREE, checks=[{"check": "need", "verdict": "confirmed", "at": "2026-08-04"}])
        fact = {"measure": "clarity", "half_life_days": 1}
        self.assertEqual(self.value(fact, someone, questions=questions), 500_000)
        self.assertEqual(self.value(fact, contact(), questions=questions), 0)

    def test_account_facts(self):
        fact = {"measure": "distinct_contacts", "of": "account", "signals": {"types": ["said"]}}
        objecting = contact(id="c2", signals=THREE, objections=[{"at": "2026-01-01", "scope": "profiling"}])
        self.assertEqual(self.value(fact, contact(signals=THREE), objecting), 1_000_000)
        self.assertIsNone(self.value(fact, contact(signals=THREE), account=False))

    def test_leaving_i64(self):
        signals = [signal(f"s{n}", "amount", "2026-08-05", value=9e12) for n in range(2)]
        file = rule_file(facts=[{"id": "x", "measure": "sum", "signals": {"types": ["amount"]}}])
        worked_out = case(file, contact(signals=signals))
        self.assertEqual((worked_out.values["x"], worked_out.overflowed), (None, ["x"]))


if __name__ == "__main__":
    unittest.main()
