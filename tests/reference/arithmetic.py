"""Arithmetic on millionths (4.2). An operator's result that leaves i64 is unknown and noted in `env.overflowed`."""

from .numbers import MICRO, fits, fits_128, remainder, truncated


def add(values, env):
    return _kept(sum(values), env)


def subtract(values, env):
    return _kept(values[0] - values[1] if len(values) == 2 else -values[0], env)


def multiply(values, env):
    product = values[0]
    for factor in values[1:]:
        raw = product * factor
        if not fits_128(raw):
            return _left(env)
        product = truncated(raw, MICRO)
    return _kept(product, env)


def divide(values, env):
    dividend, divisor = values
    return None if divisor == 0 else _kept(truncated(dividend * MICRO, divisor), env)


def modulo(values, env):
    dividend, divisor = values
    return None if divisor == 0 else remainder(dividend, divisor)


def _kept(value, env):
    return value if fits(value) else _left(env)


def _left(env):
    env.overflowed = True
    return None


OPERATORS = {
    "+": add,
    "-": subtract,
    "*": multiply,
    "/": divide,
    "%": modulo,
    "min": lambda values, env: min(values),
    "max": lambda values, env: max(values),
}
