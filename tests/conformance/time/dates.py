import time

moment = time.gmtime(86400 * 365.25 * 30)
print(moment)
print(time.strftime("%Y-%m-%d %H:%M:%S %a %b %j", moment), time.asctime(moment))
parsed = time.strptime("2024-02-29 12:30:45", "%Y-%m-%d %H:%M:%S")
print(parsed.tm_year, parsed.tm_yday, parsed.tm_wday, time.mktime(parsed), tuple(parsed))
print(time.ctime(0), time.localtime(0).tm_zone, time.gmtime(0).tm_gmtoff, time.tzname)
t = time.struct_time((2024, 1, 2, 3, 4, 5, 1, 2, 0))
print(t.tm_hour, t[3], len(t), t == tuple(t), time.strftime("%H:%M", t))
for call in (
    lambda: time.struct_time((1, 2)),
    lambda: time.strptime("x", "%Y"),
    lambda: time.sleep(-1),
    lambda: time.sleep("1"),
    lambda: time.strftime(3),
):
    try:
        call()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
