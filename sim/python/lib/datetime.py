"""Dates, times, and the differences between them.  The proleptic Gregorian calendar, days counted from 0001-01-01 = 1."""

import time as _time
from math import modf as _modf

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

MINYEAR = 1
MAXYEAR = 9999
_MAXORDINAL = 3652059

_DAYS_IN_MONTH = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_MONTHS = (None, "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = (None, "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_DAYS_IN_400_YEARS, _DAYS_IN_100_YEARS, _DAYS_IN_4_YEARS = 146097, 36524, 1461


# ------------------------------------------------------------------------------------------------------- the calendar


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS_IN_MONTH[month]


def _days_before_month(year, month):
    return _DAYS_BEFORE_MONTH[month] + (month > 2 and _is_leap(year))


def _to_ordinal(year, month, day):
    return _days_before_year(year) + _days_before_month(year, month) + day


def _from_ordinal(n):
    n -= 1
    n400, n = divmod(n, _DAYS_IN_400_YEARS)
    n100, n = divmod(n, _DAYS_IN_100_YEARS)
    n4, n = divmod(n, _DAYS_IN_4_YEARS)
    n1, n = divmod(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    month = (n + 50) >> 5
    before = _days_before_month(year, month)
    if before > n:
        month -= 1
        before -= _days_in_month(year, month)
    return year, month, n - before + 1


def _iso_week1_monday(year):
    first = _to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _from_iso_calendar(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    if not 0 < week < 53:
        weekday = _to_ordinal(year, 1, 1) % 7
        if not (week == 53 and (weekday == 4 or (weekday == 3 and _is_leap(year)))):
            raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    return _from_ordinal(_iso_week1_monday(year) + (week - 1) * 7 + day - 1)


def _build_struct_time(y, m, d, hh, mm, ss, dst):
    return _time.struct_time((y, m, d, hh, mm, ss, (_to_ordinal(y, m, d) + 6) % 7, _days_before_month(y, m) + d, dst))


# -------------------------------------------------------------------------------------------------------------- checks


def _check_int(value):
    if isinstance(value, int):
        return value
    index = getattr(type(value), "__index__", None)
    if index is None:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return index(value)


def _check_date(year, month, day):
    year, month, day = _check_int(year), _check_int(month), _check_int(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = _check_int(hour), _check_int(minute), _check_int(second), _check_int(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond, fold


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type {type(tz).__name__!r}")


def _check_offset(name, offset):
    if offset is None:
        return
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or a timedelta, not '{type(offset).__name__}'")
    if not -timedelta(1) < offset < timedelta(1):
        raise ValueError(
            f"offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {offset!r}."
        )


def _divide_and_round(a, b):
    """a / b to the nearest integer, halves to even."""
    q, r = divmod(a, b)
    r *= 2
    above_half = r > b if b > 0 else r < b
    return q + 1 if above_half or (r == b and q % 2 == 1) else q


# ---------------------------------------------------------------------------------------------------------- formatting


def _format_time(hh, mm, ss, us, timespec="auto"):
    if timespec == "auto":
        timespec = "microseconds" if us else "seconds"
    elif timespec == "milliseconds":
        us //= 1000
    try:
        return {
            "hours": "{:02d}", "minutes": "{:02d}:{:02d}", "seconds": "{:02d}:{:02d}:{:02d}",
            "milliseconds": "{:02d}:{:02d}:{:02d}.{:03d}", "microseconds": "{:02d}:{:02d}:{:02d}.{:06d}",
        }[timespec].format(hh, mm, ss, us)  # fmt: skip
    except (KeyError, TypeError):
        raise ValueError("Unknown timespec value") from None


def _format_offset(offset, separator=":"):
    if offset is None:
        return ""
    sign = "-" if offset.days < 0 else "+"
    total = abs(offset)
    minutes, seconds = divmod(total.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{sign}{hours:02d}{separator}{minutes:02d}"
    if seconds or total.microseconds:
        text += f"{separator}{seconds:02d}"
        if total.microseconds:
            text += f".{total.microseconds:06d}"
    return text


def _wrap_strftime(obj, form, timetuple):
    """time.strftime, after what it does not know (%f %z %:z %Z) has been put in."""
    pieces = []
    i, n = 0, len(form)
    while i < n:
        char = form[i]
        i += 1
        if char != "%" or i >= n:
            pieces.append(char)
            continue
        char = form[i]
        i += 1
        if char == "f":
            pieces.append(f"{getattr(obj, 'microsecond', 0):06d}")
        elif char == "z":
            pieces.append(_format_offset(obj.utcoffset(), "") if hasattr(obj, "utcoffset") else "")
        elif char == ":" and form[i : i + 1] == "z":
            i += 1
            pieces.append(_format_offset(obj.utcoffset()) if hasattr(obj, "utcoffset") else "")
        elif char == "Z":
            name = obj.tzname() if hasattr(obj, "tzname") else None
            pieces.append((name or "").replace("%", "%%"))
        else:
            pieces.append("%" + char)
    return _time.strftime("".join(pieces), timetuple)


# ------------------------------------------------------------------------------------------------------------- parsing


def _parse_digits(text, what):
    if not (text.isascii() and text.isdigit()):
        raise ValueError(f"Invalid {what}")
    return int(text)


def _parse_iso_date(text):
    if len(text) not in (7, 8, 10):
        raise ValueError("Invalid isoformat string")
    year = _parse_digits(text[:4], "year")
    has_separator = text[4] == "-"
    position = 4 + has_separator
    if text[position] == "W":
        rest = text[position + 1 :]
        week = _parse_digits(rest[:2], "week")
        day, rest = 1, rest[2:]
        if rest:
            if (rest[0] == "-") != has_separator:
                raise ValueError("Inconsistent use of dash separator")
            day = _parse_digits(rest[has_separator:], "day")
        return _from_iso_calendar(year, week, day)
    month = _parse_digits(text[position : position + 2], "month")
    position += 2
    if (text[position : position + 1] == "-") != has_separator:
        raise ValueError("Inconsistent use of dash separator")
    day = text[position + has_separator :]
    return year, month, _parse_digits(day if len(day) == 2 else "", "day")


def _parse_hms(text):
    fraction = ""
    for mark in ".,":
        if mark in text:
            text, _, fraction = text.partition(mark)
            if not (fraction.isascii() and fraction.isdigit()):
                raise ValueError("Invalid microsecond component")
            break
    parts = text.split(":") if ":" in text else [text[i : i + 2] for i in range(0, len(text), 2)]
    if not 1 <= len(parts) <= 3 or any(len(part) != 2 for part in parts) or (fraction and len(parts) != 3):
        raise ValueError("Invalid time component")
    values = [_parse_digits(part, "time component") for part in parts]
    return (*values, *[0] * (3 - len(values)), int(fraction[:6].ljust(6, "0")) if fraction else 0)


def _parse_iso_time(text):
    """hour, minute, second, microsecond, tzinfo"""
    if len(text) < 2:
        raise ValueError("Isoformat time too short")
    at = max(text.rfind("+"), text.rfind("-"))
    if text[-1] == "Z":
        return (*_parse_hms(text[:-1]), timezone.utc)
    if at < 0:
        return (*_parse_hms(text), None)
    zone = text[at + 1 :]
    if len(zone) in (0, 1, 3):
        raise ValueError("Malformed time zone string")
    hours, minutes, seconds, microseconds = _parse_hms(zone)
    delta = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=microseconds)
    if not delta:
        return (*_parse_hms(text[:at]), timezone.utc)
    return (*_parse_hms(text[:at]), timezone(-delta if text[at] == "-" else delta))


def _date_length(text):
    """How many characters of an ISO date and time are the date."""
    if text[4:5] == "-":
        if text[5:6] == "W":
            return 10 if text[8:9] == "-" and text[9:10].isdigit() and not text[10:11].isdigit() else 8
        return 10
    if text[4:5] == "W":
        end = 7
        while end < len(text) and text[end].isdigit():
            end += 1
        if end < 9:
            return end
        return 7 if end % 2 == 0 else 8
    return 8


# ----------------------------------------------------------------------------------------------------------- timedelta


class timedelta:
    """A length of time: days, 0 <= seconds < 86400, 0 <= microseconds < 1000000."""

    __slots__ = "_days", "_seconds", "_microseconds", "_hashcode"

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        for name, value in (("days", days), ("seconds", seconds), ("microseconds", microseconds), ("milliseconds", milliseconds),
                            ("minutes", minutes), ("hours", hours), ("weeks", weeks)):  # fmt: skip
            if not isinstance(value, (int, float)):
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
        days += weeks * 7
        seconds += minutes * 60 + hours * 3600
        microseconds += milliseconds * 1000
        # Fractions of days go to seconds, of seconds to microseconds; those are rounded once, halves to even.
        if isinstance(days, float):
            fraction, whole = _modf(days)
            day_seconds_fraction, day_seconds = _modf(fraction * 86400.0)
            days, day_seconds = int(whole), int(day_seconds)
        else:
            day_seconds_fraction, day_seconds = 0.0, 0
        if isinstance(seconds, float):
            fraction, whole = _modf(seconds)
            seconds = int(whole)
            fraction += day_seconds_fraction
        else:
            fraction = day_seconds_fraction
        more_days, seconds = divmod(seconds, 86400)
        days += more_days
        seconds += day_seconds
        rest = fraction * 1e6
        if isinstance(microseconds, float):
            microseconds = round(microseconds + rest)
        else:
            microseconds = int(microseconds)
            more_seconds, microseconds = divmod(microseconds, 1000000)
            seconds += more_seconds
            microseconds = round(microseconds + rest)
        more_seconds, microseconds = divmod(microseconds, 1000000)
        more_days, seconds = divmod(seconds + more_seconds, 86400)
        return cls._make(days + more_days, seconds, microseconds)

    @classmethod
    def _make(cls, days, seconds, microseconds):
        if abs(days) > 999999999:
            raise OverflowError(f"days={days}; must have magnitude <= 999999999")
        self = object.__new__(cls)
        self._days, self._seconds, self._microseconds, self._hashcode = days, seconds, microseconds, -1
        return self

    @classmethod
    def _from_microseconds(cls, total):
        seconds, microseconds = divmod(total, 1000000)
        days, seconds = divmod(seconds, 86400)
        return cls._make(days, seconds, microseconds)

    @property
    def days(self):
        return self._days

    @property
    def seconds(self):
        return self._seconds

    @property
    def microseconds(self):
        return self._microseconds

    def _to_microseconds(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    def total_seconds(self):
        return self._to_microseconds() / 10**6

    def __repr__(self):
        parts = [f"{name}={value}" for name, value in
                 (("days", self._days), ("seconds", self._seconds), ("microseconds", self._microseconds)) if value]  # fmt: skip
        cls = type(self)
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02d}:{seconds:02d}"
        if self._days:
            text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
        return text + f".{self._microseconds:06d}" if self._microseconds else text

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._from_microseconds(self._to_microseconds() + other._to_microseconds())

    __radd__ = __add__

    def __sub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._from_microseconds(self._to_microseconds() - other._to_microseconds())

    def __rsub__(self, other):
        return -self + other if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._from_microseconds(-self._to_microseconds())

    def __pos__(self):
        return timedelta._make(self._days, self._seconds, self._microseconds)

    def __abs__(self):
        return -self if self._days < 0 else +self

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._from_microseconds(self._to_microseconds() * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._from_microseconds(_divide_and_round(self._to_microseconds() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._to_microseconds() // other._to_microseconds()
        return timedelta._from_microseconds(self._to_microseconds() // other) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._to_microseconds() / other._to_microseconds()
        if isinstance(other, int):
            return timedelta._from_microseconds(_divide_and_round(self._to_microseconds(), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._from_microseconds(_divide_and_round(b * self._to_microseconds(), a))
        return NotImplemented

    def __mod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._from_microseconds(self._to_microseconds() % other._to_microseconds())

    def __divmod__(self, other):
        return (self // other, self % other) if isinstance(other, timedelta) else NotImplemented

    def __eq__(self, other):
        return self._state() == other._state() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._state() < other._state() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._state() <= other._state() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._state() > other._state() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._state() >= other._state() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash(self._state())

    def __bool__(self):
        return self._state() != (0, 0, 0)

    def _state(self):
        return self._days, self._seconds, self._microseconds

    def __reduce__(self):
        return type(self), self._state()


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


# ---------------------------------------------------------------------------------------------------------------- date


class date:
    __slots__ = "_year", "_month", "_day", "_hashcode"

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
        return isinstance(other, date) and not isinstance(other, datetime)

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


# ---------------------------------------------------------------------------------------------------------- time zones


class tzinfo:
    """A time zone; subclasses say how far it is from UTC."""

    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        dst = dt.dst()
        if dst is None:
            raise ValueError("fromutc: non-None dst() result required")
        delta = offset - dst
        if delta:
            dt += delta
            dst = dt.dst()
            if dst is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + dst

    def __reduce__(self):
        args = self.__getinitargs__() if hasattr(self, "__getinitargs__") else ()
        return type(self), args, self.__getstate__()


_NO_NAME = object()


class timezone(tzinfo):
    """A fixed distance from UTC."""

    __slots__ = "_offset", "_name"

    def __new__(cls, offset, name=_NO_NAME):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if name is _NO_NAME:
            if not offset:
                return cls.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if not -timedelta(1) < offset < timedelta(1):
            raise ValueError(
                f"offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {offset!r}."
            )
        return cls._create(offset, name)

    @classmethod
    def _create(cls, offset, name=None):
        self = tzinfo.__new__(cls)
        self._offset, self._name = offset, name
        return self

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is self.utc:
            return "datetime.timezone.utc"
        cls = type(self)
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(map(repr, self.__getinitargs__()))})"

    def __str__(self):
        return self.tzname(None)

    def _check(self, dt, method):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{method}(dt) argument must be a datetime instance or None, not {type(dt).__name__}")

    def utcoffset(self, dt):
        self._check(dt, "utcoffset")
        return self._offset

    def tzname(self, dt):
        self._check(dt, "tzname")
        if self._name is not None:
            return self._name
        return f"UTC{_format_offset(self._offset)}" if self._offset else "UTC"

    def dst(self, dt):
        self._check(dt, "dst")

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc() argument must be a datetime instance or None")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset


UTC = timezone.utc = timezone._create(timedelta(0))
timezone.min = timezone._create(-timedelta(hours=23, minutes=59))
timezone.max = timezone._create(timedelta(hours=23, minutes=59))
_EPOCH = None  # set below


# ---------------------------------------------------------------------------------------------------------------- time


class time:
    """A time of day."""

    __slots__ = "_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_hashcode", "_fold"

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(hour, (bytes, str)) and len(hour) == 6:
            state = hour.encode("latin1") if isinstance(hour, str) else hour
            tzinfo = minute or None
            hour, minute, second = state[0], state[1], state[2]
            microsecond = int.from_bytes(state[3:6])
            if hour > 127:
                hour, fold = hour - 128, 1
        self = object.__new__(cls)
        fields = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self._hour, self._minute, self._second, self._microsecond, self._fold = fields
        self._tzinfo, self._hashcode = tzinfo, -1
        return self

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    def _fields(self):
        return self._hour, self._minute, self._second, self._microsecond

    def _since_midnight(self):
        """Microseconds, with the offset from UTC taken away where there is one."""
        total = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond
        offset = self.utcoffset()
        return total - offset._to_microseconds() if offset is not None else total

    def _compare_key(self, other, allow_mixed=False):
        if self._tzinfo is other._tzinfo or self.utcoffset() == other.utcoffset():
            return self._fields(), other._fields()
        if self.utcoffset() is None or other.utcoffset() is None:
            if allow_mixed:
                return 0, 1
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._since_midnight(), other._since_midnight()

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compare_key(other, True)
        return a == b

    def __lt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compare_key(other)
        return a < b

    def __le__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compare_key(other)
        return a <= b

    def __gt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compare_key(other)
        return a > b

    def __ge__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compare_key(other)
        return a >= b

    def __hash__(self):
        plain = self.replace(fold=0) if self._fold else self
        offset = plain.utcoffset()
        return hash(plain._getstate()[0]) if not offset else hash(plain._since_midnight())

    def __repr__(self):
        shown = f"{self._hour}, {self._minute}"
        if self._microsecond:
            shown += f", {self._second}, {self._microsecond}"
        elif self._second:
            shown += f", {self._second}"
        if self._tzinfo is not None:
            shown += f", tzinfo={self._tzinfo!r}"
        if self._fold:
            shown += ", fold=1"
        cls = type(self)
        return f"{cls.__module__}.{cls.__qualname__}({shown})"

    def isoformat(self, timespec="auto"):
        return _format_time(*self._fields(), timespec) + _format_offset(self.utcoffset())

    __str__ = isoformat

    @classmethod
    def fromisoformat(cls, time_string):
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            return cls(*_parse_iso_time(time_string.removeprefix("T")))
        except (ValueError, IndexError):
            raise ValueError(f"Invalid isoformat string: {time_string!r}") from None

    def strftime(self, format):
        return _wrap_strftime(self, format, _build_struct_time(1900, 1, 1, *self._fields()[:3], -1))

    __format__ = date.__format__

    def utcoffset(self):
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.utcoffset(None)
        _check_offset("utcoffset", offset)
        return offset

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.dst(None)
        _check_offset("dst", offset)
        return offset

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(
            self._hour if hour is None else hour, self._minute if minute is None else minute,
            self._second if second is None else second, self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold,
        )  # fmt: skip

    __replace__ = replace

    def _getstate(self, protocol=3):
        hour = self._hour + 128 if self._fold and protocol > 3 else self._hour
        state = bytes([hour, self._minute, self._second]) + self._microsecond.to_bytes(3)
        return (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce_ex__(self, protocol):
        return type(self), self._getstate(protocol)


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
_time_class = time
_tzinfo_class = tzinfo


# ------------------------------------------------------------------------------------------------------------ datetime


class datetime(date):
    __slots__ = time.__slots__

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(year, (bytes, str)) and len(year) == 10:
            state = year.encode("latin1") if isinstance(year, str) else year
            tzinfo = month
            month = state[2]
            if month > 127:
                month, fold = month - 128, 1
            year, day, hour, minute, second = state[0] * 256 + state[1], state[3], state[4], state[5], state[6]
            microsecond = int.from_bytes(state[7:10])
        elif month is None or day is None:
            name = "month" if month is None else "day"
            raise TypeError(f"function missing required argument '{name}' (pos {2 if month is None else 3})")
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        fields = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self._hour, self._minute, self._second, self._microsecond, self._fold = fields
        self._tzinfo, self._hashcode = tzinfo, -1
        return self

    hour, minute, second, microsecond = time.hour, time.minute, time.second, time.microsecond
    tzinfo, fold = time.tzinfo, time.fold

    # Made from something else

    @classmethod
    def _from_timestamp(cls, t, utc, tz):
        fraction, whole = _modf(t)
        us = round(fraction * 1e6)
        if us >= 1000000:
            whole += 1
            us -= 1000000
        elif us < 0:
            whole -= 1
            us += 1000000
        y, m, d, hh, mm, ss = (_time.gmtime if utc else _time.localtime)(int(whole))[:6]
        return cls(y, m, d, hh, mm, min(ss, 59), us, tz)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_tzinfo(tz)
        result = cls._from_timestamp(timestamp, tz is not None, tz)
        return result if tz is None else tz.fromutc(result)

    @classmethod
    def utcfromtimestamp(cls, t):
        _deprecated("utcfromtimestamp", "timezone-aware objects to represent datetimes in UTC: datetime.datetime.fromtimestamp(timestamp, datetime.UTC)")
        return cls._from_timestamp(t, True, None)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        _deprecated("utcnow", "timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC)")
        return cls._from_timestamp(_time.time(), True, None)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date_class):
            raise TypeError(f"combine() argument 1 must be datetime.date, not {type(date).__name__}")
        if not isinstance(time, _time_class):
            raise TypeError(f"combine() argument 2 must be datetime.time, not {type(time).__name__}")
        zone = time.tzinfo if tzinfo is True else tzinfo
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond, zone, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            if len(date_string) < 7:
                raise ValueError
            length = _date_length(date_string)
            rest = date_string[length + 1 :]
            if len(date_string) > length and not rest:
                raise ValueError
            fields = _parse_iso_time(rest) if rest else (0, 0, 0, 0, None)
            return cls(*_parse_iso_date(date_string[:length]), *fields)
        except (ValueError, IndexError):
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None

    @classmethod
    def strptime(cls, date_string, format):
        from _strptime import parse_datetime

        return parse_datetime(cls, date_string, format)

    # Made into something else

    def timetuple(self):
        dst = self.dst()
        dst = -1 if dst is None else 1 if dst else 0
        return _build_struct_time(*self._ymd(), self._hour, self._minute, self._second, dst)

    def utctimetuple(self):
        offset = self.utcoffset()
        moment = self - offset if offset else self
        return _build_struct_time(*moment._ymd(), moment._hour, moment._minute, moment._second, 0)

    def timestamp(self):
        if self._tzinfo is None:
            return _time.mktime(self.timetuple()) + self._microsecond / 1e6
        return (self - _EPOCH).total_seconds()

    def date(self):
        return _date_class(*self._ymd())

    def time(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True,
                *, fold=None):  # fmt: skip
        return type(self)(
            self._year if year is None else year, self._month if month is None else month,
            self._day if day is None else day, self._hour if hour is None else hour,
            self._minute if minute is None else minute, self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond, self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )  # fmt: skip

    __replace__ = replace

    def _local_timezone(self):
        moment = (self - _EPOCH) // timedelta(seconds=1) if self._tzinfo is not None else int(_time.mktime(self.timetuple()))
        local = _time.localtime(moment)
        return timezone(timedelta(seconds=local.tm_gmtoff), local.tm_zone)

    def astimezone(self, tz=None):
        if tz is None:
            tz = self._local_timezone()
        elif not isinstance(tz, _tzinfo_class):
            raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")
        own = self._tzinfo
        if own is None:
            own = self._local_timezone()
            offset = own.utcoffset(self)
        elif tz is own:
            return self
        else:
            offset = own.utcoffset(self)
            if offset is None:
                own = self.replace(tzinfo=None)._local_timezone()
                offset = own.utcoffset(self)
        if tz is own:
            return self.replace(tzinfo=tz)
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def ctime(self):
        weekday = self.toordinal() % 7 or 7
        clock = f"{self._hour:02d}:{self._minute:02d}:{self._second:02d}"
        return f"{_DAYS[weekday]} {_MONTHS[self._month]} {self._day:2d} {clock} {self._year:04d}"

    def isoformat(self, sep="T", timespec="auto"):
        clock = _format_time(self._hour, self._minute, self._second, self._microsecond, timespec)
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}{clock}{_format_offset(self.utcoffset())}"

    def __repr__(self):
        fields = [*self._ymd(), self._hour, self._minute, self._second, self._microsecond]
        if not fields[-1]:
            del fields[-1]
            if not fields[-1]:
                del fields[-1]
        shown = ", ".join(map(str, fields))
        if self._tzinfo is not None:
            shown += f", tzinfo={self._tzinfo!r}"
        if self._fold:
            shown += ", fold=1"
        return f"{self._class_name()}({shown})"

    def __str__(self):
        return self.isoformat(sep=" ")

    # The time zone

    def utcoffset(self):
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.utcoffset(self)
        _check_offset("utcoffset", offset)
        return offset

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.dst(self)
        _check_offset("dst", offset)
        return offset

    # Comparison and arithmetic

    def _all_fields(self):
        return (*self._ymd(), self._hour, self._minute, self._second, self._microsecond)

    def _microseconds_utc(self, offset):
        seconds = ((self.toordinal() * 24 + self._hour) * 60 + self._minute) * 60 + self._second
        return seconds * 1000000 + self._microsecond - (offset._to_microseconds() if offset is not None else 0)

    def _compare_key(self, other, allow_mixed=False):
        if self._tzinfo is other._tzinfo:
            return self._all_fields(), other._all_fields()
        here, there = self.utcoffset(), other.utcoffset()
        if allow_mixed and (
            here != self.replace(fold=not self._fold).utcoffset() or there != other.replace(fold=not other._fold).utcoffset()
        ):
            return 0, 1
        if here == there:
            return self._all_fields(), other._all_fields()
        if here is None or there is None:
            if allow_mixed:
                return 0, 1
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._microseconds_utc(here), other._microseconds_utc(there)

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._compare_key(other, True)
        return a == b

    def __lt__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._compare_key(other)
        return a < b

    def __le__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._compare_key(other)
        return a <= b

    def __gt__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._compare_key(other)
        return a > b

    def __ge__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._compare_key(other)
        return a >= b

    def __hash__(self):
        plain = self.replace(fold=0) if self._fold else self
        offset = plain.utcoffset()
        return hash(plain._getstate()[0]) if offset is None else hash(timedelta._from_microseconds(plain._microseconds_utc(offset)))

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        total = self._microseconds_utc(None) + other._to_microseconds()
        seconds, us = divmod(total, 1000000)
        days, seconds = divmod(seconds, 86400)
        if not 0 < days <= _MAXORDINAL:
            raise OverflowError("date value out of range")
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        return type(self)(*_from_ordinal(days), hour, minute, second, us, tzinfo=self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        here = there = None
        if self._tzinfo is not other._tzinfo:
            here, there = self.utcoffset(), other.utcoffset()
            if here != there and (here is None or there is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._from_microseconds(self._microseconds_utc(here) - other._microseconds_utc(there))

    def _getstate(self, protocol=3):
        high, low = divmod(self._year, 256)
        month = self._month + 128 if self._fold and protocol > 3 else self._month
        state = bytes([high, low, month, self._day, self._hour, self._minute, self._second]) + self._microsecond.to_bytes(3)
        return (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce_ex__(self, protocol):
        return type(self), self._getstate(protocol)

    def __reduce__(self):
        return self.__reduce_ex__(2)


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_date_class = date


def _deprecated(name, instead):
    import warnings

    warnings.warn(
        f"datetime.datetime.{name}() is deprecated and scheduled for removal in a future version. Use {instead}.",
        DeprecationWarning,
        stacklevel=3,
    )
