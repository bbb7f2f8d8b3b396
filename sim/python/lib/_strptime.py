"""Reading dates and times by a format: `time.strptime` and `datetime.strptime`."""

import time

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_WIDTHS = {
    "d": 2, "m": 2, "y": 2, "Y": 4, "H": 2, "I": 2, "M": 2, "S": 2, "j": 3, "U": 2, "W": 2, "V": 2, "G": 4, "w": 1, "u": 1,
}  # fmt: skip
_RANGES = {"d": (1, 31), "m": (1, 12), "H": (0, 23), "I": (1, 12), "M": (0, 59), "S": (0, 61), "j": (1, 366), "U": (0, 53),
           "W": (0, 53), "V": (1, 53), "w": (0, 6), "u": (1, 7)}  # fmt: skip
_COMPOUND = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y", "T": "%H:%M:%S", "R": "%H:%M",
             "F": "%Y-%m-%d", "r": "%I:%M:%S %p"}  # fmt: skip


class _NoMatch(Exception):
    pass


def _read(text, form):
    """The fields found, by directive.  Tries shorter numbers where a longer one does not fit what follows."""
    while True:
        for directive, expansion in _COMPOUND.items():
            if f"%{directive}" in form and f"%%{directive}" not in form:
                form = form.replace(f"%{directive}", expansion)
                break
        else:
            break
    items = _items(form)
    end, fields = _match(text, 0, items, 0)
    if end is None:
        raise _NoMatch
    return end, fields


def _items(form):
    """The format as ("space",), ("text", character) and ("field", directive)."""
    items = []
    i = 0
    while i < len(form):
        char = form[i]
        i += 1
        if char.isspace():
            if not items or items[-1] != ("space",):
                items.append(("space",))
        elif char != "%":
            items.append(("text", char))
        else:
            if i >= len(form):
                raise ValueError(f"stray % in format '{form}'")
            directive = form[i]
            i += 1
            if directive == "%":
                items.append(("text", "%"))
            elif directive in _WIDTHS or directive in "aAbBpfzZ":
                items.append(("field", directive))
            else:
                raise ValueError(f"'{directive}' is a bad directive in format '{form}'")
    return items


def _match(text, position, items, index):
    if index == len(items):
        return position, {}
    kind = items[index][0]
    if kind == "space":
        end = position
        while end < len(text) and text[end].isspace():
            end += 1
        if end == position:
            return None, None
        return _match(text, end, items, index + 1)
    if kind == "text":
        if text[position : position + 1].lower() != items[index][1].lower():
            return None, None
        return _match(text, position + 1, items, index + 1)
    directive = items[index][1]
    for end, value in _candidates(text, position, directive):
        last, fields = _match(text, end, items, index + 1)
        if last is not None:
            fields.setdefault(directive, value)
            return last, fields
    return None, None


def _candidates(text, position, directive):
    """Where the field may end and what it then says, the longest first."""
    rest = text[position:]
    if directive in "aAbB":
        names = _DAYS if directive in "aA" else _MONTHS
        for number, name in enumerate(names):
            wanted = name[:3] if directive in "ab" else name
            if rest[: len(wanted)].lower() == wanted:
                yield position + len(wanted), number
    elif directive == "p":
        if rest[:2].lower() in ("am", "pm"):
            yield position + 2, rest[:2].lower()
    elif directive == "Z":
        for zone in ("utc", "gmt", *[name.lower() for name in getattr(time, "tzname", ())]):
            if rest[: len(zone)].lower() == zone:
                yield position + len(zone), rest[: len(zone)]
    elif directive == "z":
        yield from _offsets(rest, position)
    else:
        limit = 6 if directive == "f" else _WIDTHS[directive]
        digits = 0
        while digits < limit and rest[digits : digits + 1].isdigit():
            digits += 1
        exact = limit if directive in "yYG" else 1
        low, high = _RANGES.get(directive, (0, 10**6))
        for length in range(digits, exact - 1, -1):
            value = int(rest[:length])
            if low <= value <= high:
                yield position + length, int(rest[:length].ljust(6, "0")) if directive == "f" else value


def _offsets(rest, position):
    """(seconds, microseconds) from UTC: Z, +hhmm, +hh:mm, +hh:mm:ss.ffffff."""
    if rest[:1] == "Z":
        yield position + 1, (0, 0)
        return
    if rest[:1] not in ("+", "-") or not rest[:1]:
        return
    sign = -1 if rest[0] == "-" else 1
    colon = rest[3:4] == ":"
    step = 1 if colon else 0
    if not (rest[1:3].isdigit() and rest[3 + step : 5 + step].isdigit()):
        return
    seconds = int(rest[1:3]) * 3600 + int(rest[3 + step : 5 + step]) * 60
    end = 5 + step
    more = []
    at = end + step
    if rest[at : at + 2].isdigit() and (not colon or rest[end] == ":") and len(rest[at : at + 2]) == 2:
        total = seconds + int(rest[at : at + 2])
        micros, stop = 0, at + 2
        if rest[stop : stop + 1] == ".":
            digits = stop + 1
            while digits < len(rest) and digits < stop + 7 and rest[digits].isdigit():
                digits += 1
            micros, stop = int(rest[stop + 1 : digits].ljust(6, "0")), digits
        more.append((position + stop, (sign * total, sign * micros)))
    more.append((position + end, (sign * seconds, 0)))
    yield from more


def _parse(text, form):
    for name, value in (("0", text), ("1", form)):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {name} must be str, not {type(value)}")
    try:
        end, found = _read(text, form)
    except _NoMatch:
        raise ValueError(f"time data {text!r} does not match format {form!r}") from None
    if end != len(text):
        raise ValueError(f"unconverted data remains: {text[end:]}")
    return _settle(found)


def _settle(found):
    """year, month, day, hour, minute, second, microsecond, weekday, day of year, offset, zone name"""
    year = found.get("Y")
    if year is None and "y" in found:
        year = found["y"] + (2000 if found["y"] <= 68 else 1900)
    month = found["m"] if "m" in found else found.get("B", found.get("b", 0)) + 1
    hour = found.get("H", 0)
    if "I" in found:
        half = found.get("p", "")
        hour = found["I"] % 12 + (12 if half == "pm" else 0) if half else found["I"]
    weekday = found.get("A", found.get("a"))
    if "w" in found:
        weekday = (found["w"] - 1) % 7
    elif "u" in found:
        weekday = found["u"] - 1
    day, julian = found.get("d", 1), found.get("j")
    from datetime import date

    if "G" in found and "V" in found:
        if weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').")
        moment = date.fromisocalendar(found["G"], found["V"], weekday + 1)
        year, month, day = moment.year, moment.month, moment.day
    elif "G" in found:
        raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').")
    elif "V" in found:
        raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').")
    elif julian is None and weekday is not None and year is not None and ("U" in found or "W" in found):
        monday_first = "W" in found
        week = found["W"] if monday_first else found["U"]
        first = date(year, 1, 1).weekday()
        if not monday_first:
            first, day_of_week = (first + 1) % 7, (weekday + 1) % 7
        else:
            day_of_week = weekday
        ordinal = 1 + day_of_week - first if week == 0 else 1 + (7 - first) % 7 + 7 * (week - 1) + day_of_week
        moment = date.fromordinal(ordinal - 1 + date(year, 1, 1).toordinal())
        year, month, day = moment.year, moment.month, moment.day
    leap_stand_in = year is None and month == 2 and day == 29
    effective = 1904 if leap_stand_in else 1900 if year is None else year
    if julian is not None and "d" not in found:
        moment = date.fromordinal(julian - 1 + date(effective, 1, 1).toordinal())
        effective, month, day = moment.year, moment.month, moment.day
    moment = date(effective, month, day)
    year = 1900 if leap_stand_in else effective
    return (
        year, month, day, hour, found.get("M", 0), found.get("S", 0), found.get("f", 0), moment.weekday(),
        moment.toordinal() - date(effective, 1, 1).toordinal() + 1, found.get("z"), found.get("Z"),
    )  # fmt: skip


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    fields = _parse(data_string, format)
    offset, zone = fields[9], fields[10]
    return time.struct_time((*fields[:6], fields[7], fields[8], 0 if zone else -1, zone, offset[0] if offset else None))


def parse_datetime(cls, data_string, format):
    from datetime import timedelta, timezone

    fields = _parse(data_string, format)
    offset, zone = fields[9], fields[10]
    if offset is None:
        return cls(*fields[:7])
    delta = timedelta(seconds=offset[0], microseconds=offset[1])
    return cls(*fields[:7], timezone(delta, zone) if zone else timezone(delta))
