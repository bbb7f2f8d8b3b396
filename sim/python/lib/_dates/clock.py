"""time: a time of day."""

from _dates.comparing import _comparisons
from _dates.date import date
from _dates.days import _build_struct_time, _check_int
from _dates.duration import timedelta
from _dates.text import _format_offset, _format_time, _parse_hms, _wrap_strftime
from _dates.zones import _check_offset, _check_tzinfo, timezone

__name__ = "datetime"  # where its classes and functions say they are from


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

    def _comparison_keys(self, other, equality):
        if not isinstance(other, time):
            return None
        if self._tzinfo is other._tzinfo or self.utcoffset() == other.utcoffset():
            return self._fields(), other._fields()
        if self.utcoffset() is None or other.utcoffset() is None:
            if equality:
                return 0, 1
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._since_midnight(), other._since_midnight()

    __eq__, __lt__, __le__, __gt__, __ge__ = _comparisons(_comparison_keys)

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
