"""The weight of a signal: w(age, H) = round_half_even(2^30 * 2^(-age/H)), exactly rounded (1.6)."""

from functools import lru_cache

ONE = 2**30


@lru_cache(maxsize=None)
def weight(age, half_life):
    halvings, rest = divmod(age, half_life)
    if halvings > 30:
        return 0  # at most one half; one half itself goes to the even 0
    if rest == 0:
        return ONE >> halvings
    bits = 160
    while True:
        rounded = _rounded(halvings, rest, half_life, bits)
        if rounded is not None:
            return rounded
        bits *= 2


def _rounded(halvings, rest, half_life, bits):
    """The rounded weight, or None if that many bits do not decide it. The value is irrational: enough bits always do."""
    root = _two_to_minus(rest, half_life, bits)
    shift = bits - 30 + halvings
    whole, fraction = root >> shift, root & ((1 << shift) - 1)
    half = 1 << (shift - 1)
    if abs(fraction - half) < 1 << 16:
        return None
    return whole + (1 if fraction > half else 0)


def _two_to_minus(rest, half_life, bits):
    """2^bits * 2^(-rest/half_life), off by less than 2^16."""
    exponent = _ln2(bits) * rest // half_life
    total = term = 1 << bits
    step = 0
    while term:
        step += 1
        term = (term * exponent >> bits) // step
        total += -term if step % 2 else term
    return total


@lru_cache(maxsize=None)
def _ln2(bits):
    """2^bits * ln 2 = sum of 2^bits / (k * 2^k), with 32 bits to spare."""
    spare = bits + 32
    return sum((1 << spare - k) // k for k in range(1, spare + 1)) >> 32
