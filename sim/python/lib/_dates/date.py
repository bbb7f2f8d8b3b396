"""date: a day of the calendar."""

import time as _time

from _dates.days import (
    _DAYS, _MAXORDINAL, _MONTHS, _build_struct_time, _check_date, _from_iso_calendar, _from_ordinal, _iso_week1_monday,
    _to_ordinal,
)  # fmt: skip
from _dates.duration import timedelta
from _dates.text import _parse_iso_date, _wrap_strftime

__name__ = "datetime"  # where its classes and functions say they are from


class date:
    __slots__ = "_year", "_month", "_day", "_hashcode"
    _has_time = False  # datetime's is True: it is no date to compare with

    def __new__(cls, year, month=None, day=None):
        if month is None and isinstance(year, (bytes, str)) and len(year) == 4:
            state = year.encode("latin1") if isinstance(year, str) else year
            year, month, day = state[0] * 256 + state[1], state[2], state[3]
        elif month is None or day is None:
            name = "month" if month is None else "day"
            raise TypeError(f"function missing required argument '{name}' (pos {2 if month is None else 3})")
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        self._hashcode = -1
        return self

    @classmethod
    def fromtimestamp(cls, timestamp):
        if timestamp is None:
            raise TypeError("'NoneType' object cannot be interpreted as an integer")
        return cls(*_time.localtime(timestamp)[:3])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n):
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        if n > _MAXORDINAL:
            raise ValueError(f"year {n // 365} is out of range")
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            return cls(*_parse_iso_date(date_string))
        except (ValueError, IndexError):
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*_from_iso_calendar(year, week, day))

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def _class_name(self):
        cls = type(self)
        return f"{cls.__module__}.{cls.__qualname__}"

    def __repr__(self):
        return f"{self._class_name()}({self._year}, {self._month}, {self._day})"

    def isoformat(self):
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    __str__ = isoformat

    def ctime(self):
        weekday = self.toordinal() % 7 or 7
        return f"{_DAYS[weekday]} {_MONTHS[self._month]} {self._day:2d} 00:00:00 {self._year:04d}"

    def strftime(self, format):
        return _wrap_strftime(self, format, self.timetuple())

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError(f"must be str, not {type(fmt).__name__}")
        return self.strftime(fmt) if fmt else str(self)

    def timetuple(self):
        return _build_struct_time(self._year, self._month, self._day, 0, 0, 0, -1)

    def toordinal(self):
        return _to_ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        return type(self)(
            self._year if year is None else year, self._month if month is None else month, self._day if day is None else day
        )

    __replace__ = replace

    def _ymd(self):
        return self._year, self._month, self._day

    def _comparable(self, other):
        return isinstance(other, date) and not other._has_time

    def __eq__(self, other):
        return self._ymd() == other._ymd() if self._comparable(other) else NotImplemented

    def __lt__(self, other):
        return self._ymd() < other._ymd() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._ymd() <= other._ymd() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._ymd() > other._ymd() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._ymd() >= other._ymd() if self._comparable(other) else NotImplemented

    def __hash__(self):
        return hash(self._getstate())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        n = self.toordinal() + other.days
        if not 0 < n <= _MAXORDINAL:
            raise OverflowError("date value out of range")
        return type(self).fromordinal(n)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        return timedelta(self.toordinal() - other.toordinal()) if isinstance(other, date) else NotImplemented

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        year = self._year
        monday = _iso_week1_monday(year)
        today = self.toordinal()
        week, day = divmod(today - monday, 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - _iso_week1_monday(year), 7)
        elif week >= 52 and today >= _iso_week1_monday(year + 1):
            year += 1
            week = 0
        return _IsoCalendarDate(year, week + 1, day + 1)

    def _getstate(self):
        high, low = divmod(self._year, 256)
        return (bytes([high, low, self._month, self._day]),)

    def __reduce__(self):
        return type(self), self._getstate()


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


class IsoCalendarDate(tuple):
    """ISO year, week and weekday."""

    __slots__ = ()

    def __new__(cls, year, week, weekday, /):
        return super().__new__(cls, (year, week, weekday))

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __reduce__(self):
        return tuple, (tuple(self),)

    def __repr__(self):
        return f"{type(self).__module__}.{type(self).__name__}(year={self[0]}, week={self[1]}, weekday={self[2]})"


_IsoCalendarDate = IsoCalendarDate
del IsoCalendarDate


def _is_datetime(value):
    return isinstance(value, date) and value._has_time
