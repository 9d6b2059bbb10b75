"""JSON in and out: exact numbers, no key twice, no lone surrogates; written without spaces, strings as in RFC 8785."""

import json
import re

from .numbers import Num

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


class NotJson(Exception):
    """The text is no JSON that we read."""


class Raw:
    """A piece of JSON that is already written: an exact decimal."""

    __slots__ = ("text",)

    def __init__(self, text):
        self.text = text


def read(data):
    """The value of UTF-8 bytes."""
    try:
        text = data.decode("utf-8")
        value = json.loads(text, parse_int=Num, parse_float=Num, parse_constant=_refused, object_pairs_hook=_object)
    except (ValueError, RecursionError) as error:
        raise NotJson(str(error)) from error
    if _SURROGATE.search(text):
        _whole_characters(value)
    return value


def write(value):
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, Raw):
        return value.text
    if isinstance(value, int):
        return str(value)
    if isinstance(value, dict):
        return "{" + ",".join(f"{write(key)}:{write(member)}" for key, member in value.items()) + "}"
    return "[" + ",".join(map(write, value)) + "]"


def _object(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise NotJson("a key twice")
    return members


def _refused(name):
    raise NotJson(name)


def _whole_characters(value):
    if isinstance(value, str):
        if any("\ud800" <= character <= "\udfff" for character in value):
            raise NotJson("a lone surrogate")
    elif isinstance(value, dict):
        for key, member in value.items():
            _whole_characters(key)
            _whole_characters(member)
    elif isinstance(value, list):
        for member in value:
            _whole_characters(member)
