"""datetime: a day and a time of it."""

import time as _time
from math import modf as _modf

from _dates.clock import _check_time, _parse_iso_time, time
from _dates.comparing import _comparisons
from _dates.date import date
from _dates.days import _DAYS, _MAXORDINAL, _MONTHS, _build_struct_time, _check_date, _from_ordinal
from _dates.duration import timedelta
from _dates.text import _date_length, _format_offset, _format_time, _parse_iso_date
from _dates.zones import _check_offset, _check_tzinfo, timezone, tzinfo

__name__ = "datetime"  # where its classes and functions say they are from
_date_class, _time_class, _tzinfo_class = date, time, tzinfo  # the class datetime has attributes of these names


class datetime(date):
    __slots__ = time.__slots__
    _has_time = True

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

    def _comparison_keys(self, other, equality):
        if not isinstance(other, datetime):
            return None
        if self._tzinfo is other._tzinfo:
            return self._all_fields(), other._all_fields()
        here, there = self.utcoffset(), other.utcoffset()
        if equality and (
            here != self.replace(fold=not self._fold).utcoffset() or there != other.replace(fold=not other._fold).utcoffset()
        ):
            return 0, 1
        if here == there:
            return self._all_fields(), other._all_fields()
        if here is None or there is None:
            if equality:
                return 0, 1
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._microseconds_utc(here), other._microseconds_utc(there)

    __eq__, __lt__, __le__, __gt__, __ge__ = _comparisons(_comparison_keys)

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


def _deprecated(name, instead):
    import warnings

    warnings.warn(
        f"datetime.datetime.{name}() is deprecated and scheduled for removal in a future version. Use {instead}.",
        DeprecationWarning,
        stacklevel=3,
    )
