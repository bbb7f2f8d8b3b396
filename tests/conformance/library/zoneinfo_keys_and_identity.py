import pickle
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

tokyo = ZoneInfo("Asia/Tokyo")
print(repr(tokyo), str(tokyo), tokyo.key, tokyo is ZoneInfo("Asia/Tokyo"), ZoneInfo.no_cache("Asia/Tokyo") is tokyo)
print(pickle.loads(pickle.dumps(tokyo)) is tokyo, "Asia/Tokyo" in available_timezones())
print(ZoneInfo("America/New_York").utcoffset(None), ZoneInfo("UTC").utcoffset(None))
print(datetime(2024, 5, 1, tzinfo=tokyo) == datetime(2024, 4, 30, 17, tzinfo=ZoneInfo("Europe/Berlin")))
for wrong in ("No/Where", "/etc/zone", "../zone"):
    try:
        ZoneInfo(wrong)
    except (ZoneInfoNotFoundError, ValueError) as error:
        print(type(error).__name__, error)
