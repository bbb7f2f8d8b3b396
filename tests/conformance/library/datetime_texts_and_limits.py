# clock: real
from datetime import date, datetime, time, timedelta, timezone

moment = datetime(2024, 2, 29, 13, 5, 9, 7000, tzinfo=timezone(timedelta(hours=5, minutes=30)))
print(moment, repr(moment), moment.isoformat("_", "minutes"), moment.strftime("%a %b %d %H:%M:%S.%f %z %Y %j %p %I %y %U %W %w %%"))
print(moment.astimezone(timezone.utc), moment.date(), moment.time(), moment.timetz(), moment.utctimetuple()[:6], moment.isocalendar(), moment.weekday())
print(datetime.fromisoformat("2024-02-29T13:05:09+05:30") == moment.replace(microsecond=0), datetime.fromisoformat("20240229T130509Z"), date.fromisoformat("2024-W09-4"))
print(date(2024, 1, 31) + timedelta(days=30), date(2024, 3, 1) - date(2023, 3, 1), datetime.max, date.min, time.max, timedelta.max)
print(timedelta(days=-1, seconds=1), repr(timedelta(hours=25)), timedelta(weeks=1) / timedelta(days=2), timedelta(1) // 7, -timedelta(seconds=90), timedelta(milliseconds=1.5))
print(datetime.strptime("29 Feb 2024 01:05 PM", "%d %b %Y %I:%M %p"), datetime.strptime("2024-060", "%Y-%j").date(), time.fromisoformat("04:23:01.5"))
print(f"{moment:%d/%m/%y}", f"{date(2024, 5, 6)!s:>12}", moment.timestamp(), datetime.fromtimestamp(0, timezone.utc), sorted([date(2024, 2, 1), date(2023, 2, 1)]))
for wrong in (lambda: date(2023, 2, 29), lambda: datetime(2024, 13, 1), lambda: time(24), lambda: datetime.strptime("x", "%Y"), lambda: date.fromisoformat("24-1-1"),
              lambda: datetime.max + timedelta(1), lambda: datetime(2024, 1, 1) < moment, lambda: date(2024, 1, 1) + 1, lambda: timedelta("1"),
              lambda: datetime(2024, 1, 1) - moment, lambda: datetime.strptime("2024 x", "%Y")):
    try:
        print(wrong())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
