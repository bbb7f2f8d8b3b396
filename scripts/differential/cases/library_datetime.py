# modules: datetime,_strptime
from datetime import *
import datetime as D, time, random
d = date(2024, 2, 29); t = D.time(13, 5, 9, 120); dt = datetime(2024, 2, 29, 13, 5, 9, 120000, tzinfo=timezone.utc)
print(d, repr(d), t, repr(t), dt, repr(dt), d + timedelta(days=366), d - date(2023, 1, 1), d.weekday(), d.isocalendar(), d.strftime("%A %d %B %Y %j %U %W %y %%"), f"{d:%d.%m.%y}", dt.isoformat(timespec="milliseconds"), dt.strftime("%H:%M:%S.%f %z %Z %:z"), dt.timestamp(), dt.ctime(), d.ctime(), dt.date(), dt.time(), dt.timetz())
print(timedelta(days=1.5, hours=-3, microseconds=7), repr(timedelta(seconds=3661.5)), timedelta(-1), str(timedelta(hours=25, milliseconds=3)), timedelta(5) * 2.5, timedelta(5) / 2, timedelta(5) // timedelta(hours=7), timedelta(5) % timedelta(hours=7), divmod(timedelta(5), timedelta(hours=7)), -timedelta(seconds=1), abs(timedelta(-3)), timedelta(1).total_seconds(), bool(timedelta()), timedelta(1) > timedelta(hours=23), timedelta(seconds=0.0000005), timedelta(seconds=1.0000015))
tz = timezone(timedelta(hours=5, minutes=30), "IST"); x = dt.astimezone(tz); print(x, repr(x), x == dt, x.utcoffset(), x.tzname(), tz, repr(tz), timezone(timedelta(hours=-8)), repr(timezone(timedelta(hours=-8))), timezone.utc, x - dt, x.replace(tzinfo=None) > datetime(2020, 1, 1))
for s in ("2024-01-05", "20240105", "2024-W01-5", "2024W015", "2024-W01"): print(date.fromisoformat(s), end=" ")
for s in ("2024-01-05T10:20:30", "2024-01-05 10:20", "2024-01-05T10:20:30.5+02:00", "20240105T102030Z", "2024-01-05T10", "2024-01-05T10:20:30.123456789", "2024-W01-5T10:20"): print(datetime.fromisoformat(s), end=" ")
print(D.time.fromisoformat("10:20:30"), D.time.fromisoformat("T1020"))
for s, f in (("2024-03-04 05:06:07", "%Y-%m-%d %H:%M:%S"), ("4/3/24", "%d/%m/%y"), ("Mon Mar  4 2024", "%a %b %d %Y"), ("4 March 2024 03:04 PM", "%d %B %Y %I:%M %p"), ("2024-03-04T05:06:07.25+0130", "%Y-%m-%dT%H:%M:%S.%f%z"), ("12:5", "%H:%M"), ("2024 064", "%Y %j"), ("2024-W10-1", "%G-W%V-%u"), ("20240304", "%Y%m%d"), ("100% 7", "100%% %d")):
    print(datetime.strptime(s, f), end=" | ")
print()
for bad in (lambda: date(2024, 13, 1), lambda: date(2023, 2, 29), lambda: D.time(25), lambda: datetime(0, 1, 1), lambda: date.fromisoformat("2024-1-5"), lambda: datetime.strptime("x", "%Y"), lambda: datetime.strptime("2024 x", "%Y"), lambda: dt < datetime(2024, 1, 1), lambda: date("a", 1, 1), lambda: datetime(2024, 1), lambda: timedelta("a"), lambda: datetime.fromisoformat("nope"), lambda: timezone(5), lambda: date.max + timedelta(1), lambda: timezone(timedelta(days=2)), lambda: datetime.strptime("1", "%q"), lambda: dt - datetime(2024, 1, 1), lambda: D.time(1, 2, tzinfo=5)):
    try: print("no error", bad())
    except Exception as e: print(type(e).__name__, e)
print(datetime.fromtimestamp(1700000000.5, timezone.utc), datetime.fromtimestamp(86400, UTC), date.fromordinal(738000), d.toordinal(), date.min, datetime.max, d.timetuple(), dt.utctimetuple(), d.replace(day=1), dt.replace(hour=0, tzinfo=None), datetime.combine(d, t), hash(d) == hash(date(2024, 2, 29)), sorted([date(2024, 5, 1), d]), date.fromisocalendar(2024, 9, 4))
random.seed(3)
for _ in range(300):
    a = datetime.min + timedelta(microseconds=random.randrange(315537897599999999)); b = timedelta(microseconds=random.randrange(-10**15, 10**15))
    try: print(a, b, a + b, (a - b).isocalendar(), a.toordinal(), b / 3, b // 7, b * 1.1, a.strftime("%c %x %X %p %I %G %V %u %w"), a.replace(year=2000, day=1).timestamp())
    except OverflowError as e: print(e)
print(time.strptime("30 Nov 00", "%d %b %y"))
