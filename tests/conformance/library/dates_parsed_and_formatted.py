from datetime import datetime, date, time, timedelta, timezone, UTC
d = datetime(2024, 2, 29, 13, 45, 30, 123456)
print(d, repr(d), d.isoformat(timespec="milliseconds"), d.strftime("%Y-%m-%d %H:%M:%S.%f %a %A %b %B %j %U %W %w %p %I %y %% %c %x %X %G-W%V-%u"), f"{d:%d.%m.%y}", "{:%H:%M}".format(d))
for s, f in (("2024-03-10 08:09:10", "%Y-%m-%d %H:%M:%S"), ("10/Mar/2024:08:09:10 +0200", "%d/%b/%Y:%H:%M:%S %z"), ("Monday, 1 July 2024 5PM", "%A, %d %B %Y %I%p"), ("24-065", "%y-%j"), ("2024-13-01", "%Y-%m-%d"), ("x", "%Y"), ("2024-01-01 extra", "%Y-%m-%d"), ("2024-02-30", "%Y-%m-%d"), ("12:61", "%H:%M")):
    try:
        print(repr(datetime.strptime(s, f)))
    except ValueError as e:
        print(e)
for s in ("2024-01-05", "2024-01-05T10:11:12", "20240105T101112Z", "2024-01-05 10:11:12.5+05:30", "2024-W05-3", "garbage", "2024-1-5", ""):
    try:
        print(repr(datetime.fromisoformat(s)))
    except ValueError as e:
        print(e)
for bad in (lambda: date(2023, 2, 29), lambda: datetime(2023, 1, 1, 25), lambda: date(0, 1, 1), lambda: time(1, 60), lambda: date.max + timedelta(1), lambda: date(2020, 1), lambda: d - datetime.now(UTC), lambda: d < datetime.now(UTC), lambda: timedelta(1) + 1, lambda: timedelta(1) < 3, lambda: time(1) - time(2)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(date.fromisocalendar(2024, 20, 5), (date(2024, 12, 25) - date(2024, 5, 17)).days, datetime.combine(date(2020, 1, 2), time(3, 4)), d.replace(year=2023, day=28), d.isocalendar(), d.timetuple()[:6], time(1, 2, 3).isoformat(), time.fromisoformat("04:23:01.000384"))
td = timedelta(days=-1, seconds=3661, microseconds=5); print(td, repr(td), td.total_seconds(), abs(td), td * 2.5, td // timedelta(minutes=7), divmod(timedelta(hours=5), timedelta(minutes=45)), td % timedelta(hours=1), str(timedelta(days=1)), -td, timedelta(weeks=1, milliseconds=4))
tz = timezone(timedelta(hours=-5), "EST"); a = datetime(2024, 1, 1, 12, tzinfo=tz); print(a, a.astimezone(UTC), a.utcoffset(), a.tzname(), repr(a), a == datetime(2024, 1, 1, 17, tzinfo=UTC), a.timestamp(), datetime.fromtimestamp(1e9, UTC), f"{a:%z %Z %:z}")
