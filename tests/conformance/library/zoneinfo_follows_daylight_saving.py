from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

for key in ("America/New_York", "Europe/London", "Europe/Dublin", "Asia/Kolkata", "Australia/Lord_Howe", "Etc/GMT+5", "UTC"):
    zone = ZoneInfo(key)
    for month in (1, 4, 7, 10):
        local = datetime(2024, month, 1, 12, tzinfo=timezone.utc).astimezone(zone)
        print(key, local.isoformat(), local.tzname(), local.dst())
new_york = ZoneInfo("America/New_York")
before = datetime(2024, 3, 10, 1, 30, tzinfo=new_york)
print(before, before + timedelta(hours=1), (before.astimezone(timezone.utc) + timedelta(hours=1)).astimezone(new_york))
for fold in (0, 1):
    twice = datetime(2024, 11, 3, 1, 30, fold=fold, tzinfo=new_york)
    print(twice, twice.tzname(), twice.astimezone(timezone.utc), twice.astimezone(timezone.utc).astimezone(new_york).fold)
