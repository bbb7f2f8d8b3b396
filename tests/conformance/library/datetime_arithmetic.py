from datetime import date, datetime, time, timedelta, timezone

d = date(2024, 2, 28)
print(d, repr(d), d + timedelta(days=2), d.weekday(), d.isocalendar(), d.strftime("%d %B %Y, %A"), date(2024, 12, 25) - d)
t = datetime(2024, 2, 28, 13, 5, 9, tzinfo=timezone.utc)
print(t, t.isoformat(), t + timedelta(hours=11), t.astimezone(timezone(timedelta(hours=-5), "EST")), t.timestamp(), t.time(), f"{t:%Y/%m/%d %H:%M:%S.%f %z}")
print(timedelta(days=1, seconds=3661), repr(timedelta(minutes=90)), timedelta(hours=1) / 2, timedelta(days=3) // timedelta(hours=10), timedelta(seconds=90).total_seconds(), -timedelta(seconds=1))
print(datetime.strptime("2024-03-01 07:08", "%Y-%m-%d %H:%M"), datetime.fromisoformat("2024-03-01T07:08:09+01:00"), time(7, 8).isoformat(), date.fromisoformat("2024-03-01"), datetime.fromtimestamp(0, timezone.utc))
for bad in (lambda: date(2023, 2, 29), lambda: datetime.strptime("x", "%Y"), lambda: t < datetime(2024, 1, 1), lambda: date.fromisoformat("nope")):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
