import unittest

from .. import moments
from ..jsontext import NotJson, read, write
from ..numbers import Num, exact, remainder, truncated, written
from ..weights import weight


class Numbers(unittest.TestCase):
    def test_judged_by_value(self):
        for text, value in (
            ("6.5", 6_500_000), ("1.5000000", 1_500_000), ("2e3", 2_000_000_000), ("10e-7", 1), ("-0.000001", -1),
            ("0e999999999999999999", 0), ("-0", 0), ("9223372036854.775807", 2**63 - 1), ("-9223372036854.775808", -(2**63)),
        ):
            self.assertEqual(exact(Num(text), 6), value, text)

    def test_refused(self):
        for text in ("0.0000001", "9223372036854.775808", "1e999999999999999999", "1e-999999999999999999", "1e14"):
            self.assertIsNone(exact(Num(text), 6), text)

    def test_points_are_thousandths(self):
        self.assertEqual(exact(Num("0.003"), 3), 3)
        self.assertIsNone(exact(Num("0.0031"), 3))

    def test_written_shortest(self):
        self.assertEqual([written(6500, 3), written(3, 3), written(40_000, 3), written(-1, 6), written(0, 6)],
                         ["6.5", "0.003", "40", "-0.000001", "0"])

    def test_toward_zero(self):
        self.assertEqual([truncated(7, 2), truncated(-7, 2), truncated(7, -2)], [3, -3, -3])
        self.assertEqual([remainder(7, -2), remainder(-7, 2)], [1, -1])


class Weights(unittest.TestCase):
    def test_halves(self):
        self.assertEqual([weight(0, 9), weight(9, 9), weight(30, 1)], [2**30, 2**29, 1])

    def test_one_half_goes_to_even(self):
        self.assertEqual([weight(31, 1), weight(31 * 40, 40)], [0, 0])
        self.assertEqual(weight(31 * 40 - 1, 40), 1)  # 2^(-1 + 1/40) is a little more than a half

    def test_root_of_two(self):
        self.assertEqual(weight(1, 2), 759_250_125)  # 2^29.5 = 759 250 124.99...

    def test_nearest_whole_number(self):
        """n is right if n - 1/2 < 2^(30 - age/H) < n + 1/2; raised to the H-th power these are whole numbers."""
        for half_life in (2, 3, 7, 14, 30, 90, 365):
            for age in range(1, 31 * half_life, 1 + half_life // 5):
                n, power = weight(age, half_life), 2 ** (31 * half_life - age)
                self.assertTrue(max(0, 2 * n - 1) ** half_life <= power <= (2 * n + 1) ** half_life, (age, half_life))


class Moments(unittest.TestCase):
    def test_read(self):
        self.assertEqual(moments.parsed("1970-01-02"), 86_400_000)
        self.assertEqual(moments.parsed("1970-01-01t01:00:00.9999+01:00"), 999)
        self.assertEqual(moments.parsed("1969-12-31T23:59:59.9999z"), -1)
        self.assertEqual(moments.parsed("2000-02-29T00:00:00-00:00"), 951_782_400_000)

    def test_refused(self):
        for text in ("2026-08-01T10:00:60Z", "2026-08-01T24:00:00Z", "2026-08-01 10:00:00Z", "2026-08-01T10:00:00",
                     "2026-02-29", "2026-8-1", "2026-08-01T10:00:00.Z", "2026-08-01T10:00Z", "2026-08-01\n"):
            self.assertIsNone(moments.parsed(text), text)

    def test_written(self):
        for text in ("2026-08-01T10:00:00Z", "2026-08-01T10:00:00.050Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"):
            self.assertEqual(moments.written(moments.parsed(text)), text)

    def test_age_is_floored(self):
        self.assertEqual([moments.age(1, 0), moments.age(0, 1), moments.age(86_400_000, 0)], [0, -1, 1])

    def test_weekday(self):
        self.assertEqual(moments.weekday(moments.parsed("2026-08-05") // moments.DAY), 3)


class JsonText(unittest.TestCase):
    def test_refused(self):
        for data in (b'{"a":1,"a":2}', b'{"a":{"b":1,"\\u0062":2}}', b'["\\ud800"]', b"[NaN]", b"\xef\xbb\xbf{}", b"{} {}", b'["\xff"]'):
            self.assertRaises(NotJson, read, data)

    def test_strings(self):
        self.assertEqual(write("\u00e9\u2028\x7f\x1f\n\"\\/"), '"\u00e9\u2028\x7f\\u001f\\n\\"\\\\/"')


if __name__ == "__main__":
    unittest.main()
