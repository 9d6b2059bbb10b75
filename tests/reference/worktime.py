"""Working time: the first moment at which some hours have run since another (6.5)."""

from .moments import DAY, HOUR, weekday


def deadline(start, hours, calendar):
    if calendar is None:
        return start + hours * HOUR
    left = hours * HOUR
    day, time = divmod(start + calendar.offset, DAY)
    length = calendar.closes - calendar.opens
    last_holiday = max(calendar.holidays, default=day)
    while True:
        if weekday(day) in calendar.workdays and day not in calendar.holidays:
            begin = max(time, calendar.opens)
            if left <= calendar.closes - begin:
                return day * DAY + begin + left - calendar.offset
            left -= max(0, calendar.closes - begin)
        day, time = day + 1, 0
        if day > last_holiday:
            week = length * len(calendar.workdays)
            weeks = (left - 1) // week
            day, left = day + 7 * weeks, left - weeks * week
