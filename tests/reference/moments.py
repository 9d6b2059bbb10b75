"""Moments: RFC 3339 text or a bare date, inside milliseconds since 1970 (1.3, 1.4)."""

import re

DAY = 86_400_000
HOUR = 3_600_000

_TEXT = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"(?:[Tt]([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]+))?(?:([Zz])|([+-])([0-9]{2}):([0-9]{2})))?"
)


def parsed(text):
    """Milliseconds since 1970, or None if the text is no moment."""
    match = _TEXT.fullmatch(text)
    if not match:
        return None
    year, month, day = int(match[1]), int(match[2]), int(match[3])
    if not (1 <= month <= 12 and 1 <= day <= days_in_month(year, month)):
        return None
    start = day_number(year, month, day) * DAY
    if match[4] is None:
        return start
    hour, minute, second = int(match[4]), int(match[5]), int(match[6])
    if hour > 23 or minute > 59 or second > 59:
        return None
    milliseconds = int(((match[7] or "") + "000")[:3])
    offset = 0
    if match[9]:
        hours, minutes = int(match[10]), int(match[11])
        if hours > 23 or minutes > 59:
            return None
        offset = (hours * 60 + minutes) * 60_000 * (-1 if match[9] == "-" else 1)
    return start + ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds - offset


def written(moment):
    """RFC 3339 in UTC, to the second, with three digits of milliseconds if they are not 0."""
    day, rest = divmod(moment, DAY)
    seconds, milliseconds = divmod(rest, 1000)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    fraction = f".{milliseconds:03d}" if milliseconds else ""
    return f"{written_date(day)}T{hour:02d}:{minute:02d}:{second:02d}{fraction}Z"


def written_date(day):
    year, month, day_of_month = civil(day)
    return f"{year:04d}-{month:02d}-{day_of_month:02d}"


def age(as_of, at):
    """Whole days, by floor; negative for what is later."""
    return (as_of - at) // DAY


def utc_day(moment):
    return moment // DAY


def weekday(day):
    """1 = Monday to 7; day 0 was a Thursday."""
    return (day + 3) % 7 + 1


def leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year, month):
    if month == 2:
        return 29 if leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def day_number(year, month, day):
    """Days since 1970-01-01 in the proleptic Gregorian calendar; the year is counted from March."""
    shifted = year - 1 if month <= 2 else year
    era, year_of_era = divmod(shifted, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return era * 146_097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - 719_468


def civil(number):
    """Year, month and day of a day number."""
    era, day_of_era = divmod(number + 719_468, 146_097)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * shifted_month + 2) // 5 + 1
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    return era * 400 + year_of_era + (1 if month <= 2 else 0), month, day
