import datetime
import traceback


def month(number):
    return datetime.date(2024, number, 1)


try:
    month(13)
except ValueError:
    print(traceback.format_exc())
