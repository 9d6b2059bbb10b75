"""Exact numbers: read from their JSON text, kept as whole units, written as the shortest decimal (1.1, 1.2)."""

MICRO = 10**6          # facts, literals, shares: millionths
MILLI = 10**3          # points: thousandths
I64_MIN, I64_MAX = -(2**63), 2**63 - 1
I128_MIN, I128_MAX = -(2**127), 2**127 - 1


class Num:
    """A JSON number as its text; it gets a value only where it is read."""

    __slots__ = ("text",)

    def __init__(self, text):
        self.text = text


def exact(num, digits):
    """The value in units of 10^-digits; None if it is no whole number of them or leaves i64."""
    text = num.text
    negative = text.startswith("-")
    mantissa, _, exponent = text.lstrip("-").lower().partition("e")
    whole, _, fraction = mantissa.partition(".")
    figures = (whole + fraction).lstrip("0")
    significant = figures.rstrip("0")
    if not significant:
        return 0
    sign = -1 if exponent.startswith("-") else 1
    size = exponent.lstrip("+-").lstrip("0") or "0"
    if len(significant) > 19 or len(size) > 12:
        return None  # too many digits for i64, or an exponent that no text makes up for
    shift = sign * int(size) - len(fraction) + (len(figures) - len(significant)) + digits
    if shift < 0 or shift > 19:
        return None
    value = int(significant) * 10**shift
    value = -value if negative else value
    return value if fits(value) else None


def fits(value):
    return I64_MIN <= value <= I64_MAX


def fits_128(value):
    return I128_MIN <= value <= I128_MAX


def truncated(dividend, divisor):
    """Division toward zero."""
    quotient = abs(dividend) // abs(divisor)
    return quotient if (dividend < 0) == (divisor < 0) else -quotient


def remainder(dividend, divisor):
    """The remainder of that division; it takes the sign of the dividend."""
    rest = abs(dividend) % abs(divisor)
    return -rest if dividend < 0 else rest


def written(value, digits):
    """The shortest exact decimal of value * 10^-digits."""
    sign = "-" if value < 0 else ""
    whole, rest = divmod(abs(value), 10**digits)
    if not rest:
        return f"{sign}{whole}"
    return f"{sign}{whole}.{rest:0{digits}d}".rstrip("0")
