import json
import unittest

from .. import jsontext
from ..conditions import Condition, Env

TYPES = {"n": "number", "m": "number", "t": "text", "b": "boolean", "d": "date", "check.need": "verdict"}


def answer(tree, **values):
    env = Env(dict.fromkeys(TYPES) | values)
    return Condition(jsontext.read(json.dumps(tree).encode()), TYPES, {}).answer(env), env.overflowed


class Conditions(unittest.TestCase):
    def holds(self, expected, tree, **values):
        self.assertEqual(answer(tree, **values), (expected, False), tree)

    def test_kleene(self):
        unknown = {"<": [{"var": "n"}, 1]}
        self.holds(False, {"and": [unknown, False]})
        self.holds(None, {"and": [unknown, True]})
        self.holds(True, {"or": [unknown, True]})
        self.holds(None, {"!": unknown})
        self.holds(None, {"==": [{"var": "b"}, True]})

    def test_chain_is_two_comparisons(self):
        chain = {"<": [{"var": "n"}, {"var": "m"}, 5]}
        self.holds(False, chain, m=6_000_000)
        self.holds(None, chain, m=4_000_000)
        self.holds(True, chain, n=0, m=4_999_999)

    def test_if_is_unknown_when_the_condition_it_reaches_is(self):
        self.holds(None, {"if": [{"var": "b"}, True, True]})
        self.holds(True, {"if": [True, True, {"var": "b"}, False, False]})

    def test_presence_is_never_unknown(self):
        self.holds(True, {"missing": ["n", "m"]}, n=1)
        self.holds(False, {"known": ["n", "m"]}, n=1)
        self.holds(True, {"known": "n"}, n=1)

    def test_default(self):
        self.holds(True, {">": [{"var": ["d", "2026-01-02"]}, "2026-01-01"]})
        self.holds(False, {"==": [{"var": ["check.need", "open"]}, "open"]}, **{"check.need": "refuted"})

    def test_products_truncate_at_each_step(self):
        self.holds(True, {"==": [{"*": [{"var": "n"}, 0.5, 1000]}, 0]}, n=1)           # 0.0000005 becomes 0
        self.holds(True, {"==": [{"*": [{"var": "n"}, 0.5]}, -0.000001]}, n=-3)        # -0.0000015
        self.holds(True, {"==": [{"/": [{"var": "n"}, 3]}, -0.333333]}, n=-1_000_000)
        self.holds(True, {"==": [{"%": [{"var": "n"}, -2]}, -1.5]}, n=-7_500_000)
        self.holds(None, {"==": [{"/": [1, {"var": "n"}]}, 1]}, n=0)

    def test_leaving_i64(self):
        big = {"+": [{"var": "n"}, 0.000001]}
        self.assertEqual(answer({"and": [False, {">": [big, 0]}]}, n=2**63 - 1), (False, True))
        self.assertEqual(answer({"if": [True, True, {">": [big, 0]}]}, n=2**63 - 1), (True, False))
        self.holds(True, {">": [{"+": [{"var": "n"}, 0.000001, -0.000001]}, 0]}, n=2**63 - 1)

    def test_texts(self):
        self.holds(True, {"in": ["ee", {"var": "t"}]}, t="steel")
        self.holds(False, {"in": [{"var": "t"}, ["Steel", "food"]]}, t="steel")
        self.holds(True, {"ends_with": [{"var": "t"}, "el"]}, t="steel")

    def test_reads_in_order(self):
        tree = {"or": [{"missing": ["m"]}, {"condition": "x"}, {"==": [{"var": "check.need"}, "open"]}]}
        named = {"x": {"<": [{"var": "n"}, {"var": ["m", 1]}]}}
        tree, named = (jsontext.read(json.dumps(each).encode()) for each in (tree, named))
        self.assertEqual(Condition(tree, TYPES, named).reads, ("m", "n", "check.need"))


if __name__ == "__main__":
    unittest.main()
