"""A rule as POSIX's TZ variable holds it: "CET-1CEST,M3.5.0,M10.5.0/3"."""

import calendar
import datetime
import re

_NAME = r"([A-Za-z]{3,}|<[^>]+>)"
_OFFSET = r"([+-]?\d+(?::\d+){0,2})"
_RULE = re.compile(rf"{_NAME}{_OFFSET}(?:{_NAME}{_OFFSET}?,([^,]+),([^,]+))?")
_ZERO, _HOUR = datetime.timedelta(0), datetime.timedelta(hours=1)


def _seconds(text):
    sign = -1 if text.startswith("-") else 1
    total = 0
    for part, unit in zip(text.lstrip("+-").split(":"), (3600, 60, 1)):
        total += int(part) * unit
    return sign * total


class _Change:
    """When in a year the clocks are moved, in seconds of local time from the day's beginning."""

    def __init__(self, text):
        self._years = {}
        self._day, _, time = text.partition("/")
        self._seconds = _seconds(time) if time else 7200

    def in_year(self, year):
        found = self._years.get(year)
        if found is None:
            found = self._years[year] = self._find(year)
        return found

    def _find(self, year):
        if self._day.startswith("M"):
            month, week, weekday = map(int, self._day[1:].split("."))
            first, length = calendar.monthrange(year, month)
            day = 1 + (weekday - (first + 1)) % 7 + 7 * (week - 1)
            while day > length:
                day -= 7
            date = datetime.datetime(year, month, day)
        elif self._day.startswith("J"):
            number = int(self._day[1:])
            if calendar.isleap(year) and number >= 60:
                number += 1
            date = datetime.datetime(year, 1, 1) + datetime.timedelta(days=number - 1)
        else:
            date = datetime.datetime(year, 1, 1) + datetime.timedelta(days=int(self._day))
        return date + datetime.timedelta(seconds=self._seconds)


class Rule:
    def __init__(self, text):
        name, offset, summer_name, summer_offset, begin, end = _RULE.fullmatch(text).groups()
        standard = datetime.timedelta(seconds=-_seconds(offset))
        self._standard = standard, _ZERO, name.strip("<>")
        self._summer = None
        #: what holds without a time
        self.always = self._standard
        if summer_name:
            summer = datetime.timedelta(seconds=-_seconds(summer_offset)) if summer_offset else standard + _HOUR
            self._summer = summer, summer - standard, summer_name.strip("<>")
            self._begin, self._end = _Change(begin), _Change(end)
            self.always = None, None, None

    def at_local(self, dt):
        if self._summer is None:
            return self._standard
        moment = dt.replace(tzinfo=None, fold=0)
        begin, end = self._begin.in_year(dt.year), self._end.in_year(dt.year)
        # In the hour that is skipped the offset before holds, in the one that comes twice what `fold` says.
        gap = self._summer[1]
        if gap >= _ZERO:
            summer_from, summer_to = (begin if dt.fold else begin + gap), (end - gap if dt.fold else end)
        else:
            summer_from, summer_to = (begin + gap if dt.fold else begin), (end if dt.fold else end - gap)
        if begin < end:
            summer = summer_from <= moment < summer_to
        else:
            summer = not summer_to <= moment < summer_from
        return self._summer if summer else self._standard

    def at_utc(self, dt):
        """The offset for a time in UTC, and the fold of the local time."""
        if self._summer is None:
            return self._standard[0], 0
        moment = dt.replace(tzinfo=None)
        local_year = (moment + self._standard[0]).year
        begin = self._begin.in_year(local_year) - self._standard[0]
        end = self._end.in_year(local_year) - self._summer[0]
        summer = begin <= moment < end if begin < end else not end <= moment < begin
        change = abs(self._summer[1])
        back = end if self._summer[1] >= _ZERO else begin
        fold = back <= moment < back + change
        return (self._summer if summer else self._standard)[0], int(fold)
