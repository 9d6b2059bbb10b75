"""Typed JSONLogic, compiled once: what it reads, what it compares, and its three-valued answer (4)."""

from . import arithmetic, kleene
from .moments import parsed
from .numbers import Num, exact

NUMBER, TEXT, BOOLEAN, DATE, VERDICT = "number", "text", "boolean", "date", "verdict"

COMPARISONS = {
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}
TEXT_TESTS = {
    "starts_with": lambda text, part: text.startswith(part),
    "ends_with": lambda text, part: text.endswith(part),
}


class Env:
    """What a condition is asked of: the values by id (None is unknown)."""

    __slots__ = ("values", "overflowed")

    def __init__(self, values):
        self.values = values
        self.overflowed = False


class Condition:
    """A compiled condition. `reads` is in the order first read; `operands` are those of the top-level `and`."""

    def __init__(self, tree, types, named):
        compiler = _Compiler(types)
        tree = expanded(tree, named)
        self.answer = compiler.compiled(tree)
        self.reads = tuple(compiler.reads)
        self.compared = compiler.compared
        is_all = isinstance(tree, dict) and "and" in tree
        self.operands = [Condition(each, types, {}) for each in arguments(tree)] if is_all else [self]


def expanded(tree, named):
    """The tree with every named condition put in its place."""
    if isinstance(tree, list):
        return [expanded(each, named) for each in tree]
    if not isinstance(tree, dict):
        return tree
    (operator, operands), = tree.items()
    if operator == "condition":
        name = operands if isinstance(operands, str) else operands[0]
        return expanded(named[name], named)
    return {operator: expanded(operands, named)}


def arguments(tree):
    (_, operands), = tree.items()
    return operands if isinstance(operands, list) else [operands]


class _Compiler:
    def __init__(self, types):
        self.types = types
        self.reads = {}
        self.compared = []

    def compiled(self, tree, wanted=None):
        """A function of an Env. `wanted` is the type beside which a text literal stands."""
        if not isinstance(tree, dict):
            value = literal(tree, wanted)
            return lambda env: value
        (operator, _), = tree.items()
        operands = arguments(tree)
        if operator == "var":
            return self._variable(operands)
        if operator in ("known", "missing"):
            return self._presence(operator, operands)
        if operator == "if":
            return self._choice(tree, operands, wanted)
        if operator == "in":
            return self._membership(operands)
        if operator in COMPARISONS:
            return self._comparison(operator, operands)
        if operator in ("and", "or", "!"):
            return self._logic(operator, operands)
        if operator in TEXT_TESTS:
            functions, test = [self.compiled(each, TEXT) for each in operands], TEXT_TESTS[operator]
            return _whole(functions, lambda values, env: test(*values))
        beside = wanted or self.type_of(tree)
        return _whole([self.compiled(each, beside) for each in operands], arithmetic.OPERATORS[operator])

    def _variable(self, operands):
        name = operands[0]
        self.reads[name] = None
        if len(operands) == 1:
            return lambda env: env.values[name]
        default = literal(operands[1], self.types[name])

        def value_or_default(env):
            value = env.values[name]
            return default if value is None else value

        return value_or_default

    def _presence(self, operator, names):
        names = tuple(names)
        self.reads.update(dict.fromkeys(names))
        if operator == "known":
            return lambda env: all(env.values[name] is not None for name in names)
        return lambda env: any(env.values[name] is None for name in names)

    def _choice(self, tree, operands, wanted):
        beside = wanted or self.type_of(tree)
        last = len(operands) - 1
        functions = [
            self.compiled(each, None if index % 2 == 0 and index < last else beside)
            for index, each in enumerate(operands)
        ]
        branches, otherwise = list(zip(functions[:-1:2], functions[1::2])), functions[-1]

        def chosen(env):
            for condition, value in branches:
                reached = condition(env)
                if reached is None:
                    return None
                if reached:
                    return value(env)
            return otherwise(env)

        return chosen

    def _membership(self, operands):
        needle, hay = operands
        beside = self.type_of(needle)
        if isinstance(hay, list):
            literals = [literal(each, beside) for each in hay]
            self._note(operands, [needle], literals)
            function = self.compiled(needle, beside)
            return _whole([function], lambda values, env: values[0] in literals)
        self._note(operands, operands, [each for each in operands if isinstance(each, str)])
        functions = [self.compiled(needle, TEXT), self.compiled(hay, TEXT)]
        return _whole(functions, lambda values, env: values[0] in values[1])

    def _comparison(self, operator, operands):
        beside = self._common_type(operands)
        self._note(operands, operands, [literal(each, beside) for each in operands if not isinstance(each, dict)])
        functions = [self.compiled(each, beside) for each in operands]
        test = COMPARISONS[operator]
        if len(functions) == 2:
            return _whole(functions, lambda values, env: test(*values))

        def chain(env):
            values = [function(env) for function in functions]
            return kleene.all_of([_known(test, *pair) for pair in zip(values, values[1:])])

        return chain

    def _logic(self, operator, operands):
        functions = [self.compiled(each) for each in operands]
        if operator == "!":
            return lambda env: kleene.opposite(functions[0](env))
        join = kleene.all_of if operator == "and" else kleene.any_of
        return lambda env: join([function(env) for function in functions])

    def _note(self, operands, candidates, literals):
        """Remember the facts that stand alone against literals here (7.1)."""
        if literals:
            alone = [arguments(each)[0] for each in candidates if isinstance(each, dict) and "var" in each]
            self.compared += [(name, value) for name in alone for value in literals]

    def _common_type(self, operands):
        types = [self.type_of(each) for each in operands]
        return DATE if DATE in types else types[0]

    def type_of(self, tree):
        if isinstance(tree, bool):
            return BOOLEAN
        if isinstance(tree, Num):
            return NUMBER
        if isinstance(tree, str):
            return TEXT
        (operator, _), = tree.items()
        operands = arguments(tree)
        if operator == "var":
            return self.types[operands[0]]
        if operator == "if":
            return self._common_type(operands[1::2] + operands[-1:])
        if operator in ("min", "max"):
            return self._common_type(operands)
        return NUMBER if operator in arithmetic.OPERATORS else BOOLEAN


def literal(value, wanted):
    """A literal as it is compared: millionths, a moment, a text or a truth value."""
    if isinstance(value, Num):
        return exact(value, 6)
    if isinstance(value, str) and wanted == DATE:
        return parsed(value)
    return value


def _whole(functions, apply):
    """An operator that is unknown with an unknown operand; every operand is evaluated."""

    def evaluated(env):
        values = [function(env) for function in functions]
        return None if any(value is None for value in values) else apply(values, env)

    return evaluated


def _known(test, left, right):
    return None if left is None or right is None else test(left, right)
