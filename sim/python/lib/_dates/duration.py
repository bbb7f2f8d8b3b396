"""timedelta, a length of time."""

from math import modf as _modf

__name__ = "datetime"  # where its classes and functions say they are from


def _divide_and_round(a, b):
    """a / b to the nearest integer, halves to even."""
    q, r = divmod(a, b)
    r *= 2
    above_half = r > b if b > 0 else r < b
    return q + 1 if above_half or (r == b and q % 2 == 1) else q


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
        if not -(2**31) <= days < 2**31:
            raise OverflowError("Python int too large to convert to C int")
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
