"""How moments are written, and how what ISO 8601 allows is read."""

import time as _time

from _dates.days import _from_iso_calendar

__name__ = "datetime"  # where its classes and functions say they are from


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
