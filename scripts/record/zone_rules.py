"""Ask CPython's zoneinfo for the rule that each time zone has followed of late.

    PYENV_VERSION=3.13.0 python3 scripts/record/zone_rules.py > sim/python/lib/zoneinfo/_rules.py

A rule is what POSIX's TZ variable holds. It says nothing of the years before it came into force: those are refused.
"""

import datetime
import pathlib
import zoneinfo

UTC = datetime.timezone.utc
FIRST, LAST = 1990, 2037
FOLDER = pathlib.Path("/usr/share/zoneinfo")


def samples(year):
    day = datetime.datetime(year, 1, 1, 12, tzinfo=UTC)
    while day.year == year:
        yield day
        day += datetime.timedelta(days=1)


def since(key, ruled):
    """The first year from which the rule holds."""
    real = zoneinfo.ZoneInfo(key)
    for year in range(LAST, FIRST - 1, -1):
        for moment in samples(year):
            a, b = moment.astimezone(real), moment.astimezone(ruled)
            if (a.utcoffset(), a.tzname(), a.dst()) != (b.utcoffset(), b.tzname(), b.dst()):
                return year + 1
    return FIRST


def main():
    import io
    import struct

    groups, known = {}, {}
    for key in sorted(zoneinfo.available_timezones()):
        data = (FOLDER / key).read_bytes()
        rule = data.rstrip(b"\n").rpartition(b"\n")[2].decode()
        if key.startswith(("posix", "right", "localtime", "Factory")) or not rule:
            continue
        # A file with the rule alone: no transitions, one type, which counts only before the first of them.
        block = b"TZif2" + bytes(15) + struct.pack(">6l", 0, 0, 0, 0, 1, 4) + struct.pack(">lBB", 0, 0, 0) + b"UTC\0"
        ruled = zoneinfo.ZoneInfo.from_file(io.BytesIO(block + block + b"\n" + rule.encode() + b"\n"), key)
        if data not in known:
            known[data] = rule, since(key, ruled)
        groups.setdefault(known[data], []).append(key)
    print('"""The rules of time zones, written by scripts/record/zone_rules.py from CPython 3.13 and its tzdata."""\n')
    print("# (rule, the year from which it holds): keys")
    print("RULES = {")
    for (rule, year), keys in groups.items():
        print(f'    ("{rule}", {year}): "{" ".join(keys)}",')
    print("}")


main()
