"""Three-valued logic: True, False and None for unknown (4.4)."""


def all_of(values):
    if any(value is False for value in values):
        return False
    return None if any(value is None for value in values) else True


def any_of(values):
    if any(value is True for value in values):
        return True
    return None if any(value is None for value in values) else False


def opposite(value):
    return None if value is None else not value
