"""Time zones by name, from the rules that they follow now.

A rule holds from some year on (`_rules.py`); of the years before nothing is known here, which is said and not guessed.
"""

import datetime
import os.path
import sys

from zoneinfo._common import ZoneInfoNotFoundError
from zoneinfo._posix import Rule

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError", "InvalidTZPathWarning"]
TZPATH = ()
_known = {}  # key: (rule, year)
_zones = {}


class InvalidTZPathWarning(RuntimeWarning):
    pass


def _load():
    if not _known:
        from zoneinfo._rules import RULES

        for entry, keys in RULES.items():
            for key in keys.split():
                _known[key] = entry
    return _known


class ZoneInfo(datetime.tzinfo):
    __module__ = "zoneinfo"

    def __new__(cls, key):
        zones = _zones.setdefault(cls, {})
        if key not in zones:
            zones[key] = cls._made(key)
            zones[key]._cached = True
        return zones[key]

    @classmethod
    def no_cache(cls, key):
        return cls._made(key)

    @classmethod
    def _made(cls, key):
        if not isinstance(key, str):
            raise TypeError(f"expected str, bytes or os.PathLike object, not {type(key).__name__}")
        if key.startswith("/"):
            raise ValueError(f"ZoneInfo keys may not be absolute paths, got: {key}")
        parts = key.split("/")
        if ".." in parts and os.path.normpath(key).startswith(".."):
            raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}")
        if "" in parts or "." in parts or ".." in parts:
            raise ValueError(f"ZoneInfo keys must be normalized relative paths, got: {key}")
        found = _load().get(key)
        if found is None:
            raise ZoneInfoNotFoundError(f"No time zone found with key {key}")
        self = super().__new__(cls)
        self._key, self._cached, self._rule, self._since = key, False, Rule(found[0]), found[1]
        return self

    @classmethod
    def from_file(cls, fobj, /, key=None):
        sys._unsupported("ZoneInfo.from_file(): zones are known by name only")

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        zones = _zones.get(cls, {})
        for key in list(zones) if only_keys is None else only_keys:
            zones.pop(key, None)

    @property
    def key(self):
        return self._key

    def _at(self, dt):
        """(utcoffset, dst, name) for a time of day in this zone."""
        if dt is None:
            return self._rule.always
        if dt.year < self._since:
            self._refuse(dt)
        return self._rule.at_local(dt)

    def _refuse(self, dt):
        sys._unsupported(f"ZoneInfo({self._key!r}): its rules before {self._since} are not here ({dt.year} was asked for)")

    def utcoffset(self, dt):
        return self._at(dt)[0]

    def dst(self, dt):
        return self._at(dt)[1]

    def tzname(self, dt):
        return self._at(dt)[2]

    def fromutc(self, dt):
        if not isinstance(dt, datetime.datetime):
            raise TypeError("fromutc() requires a datetime argument")
        if dt.tzinfo is not self:
            raise ValueError("dt.tzinfo is not self")
        if dt.year < self._since:
            self._refuse(dt)
        offset, fold = self._rule.at_utc(dt)
        return (dt + offset).replace(fold=fold)

    def __repr__(self):
        return f"{type(self).__module__}.{type(self).__qualname__}(key={self._key!r})"

    def __str__(self):
        return self._key

    def __reduce__(self):
        return type(self)._unpickle, (self._key, self._cached)

    @classmethod
    def _unpickle(cls, key, from_cache, /):
        return cls(key) if from_cache else cls.no_cache(key)


def available_timezones():
    return set(_load())


def reset_tzpath(to=None):
    sys._unsupported("zoneinfo.reset_tzpath(): the zones are compiled in")
