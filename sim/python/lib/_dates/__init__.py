"""What the module datetime is made of. CPython's is C, so these frames are left out of tracebacks (the underscore)."""

from _dates.clock import time
from _dates.date import date
from _dates.days import MAXYEAR, MINYEAR
from _dates.duration import timedelta
from _dates.moment import datetime
from _dates.zones import timezone, tzinfo

UTC = timezone.utc
