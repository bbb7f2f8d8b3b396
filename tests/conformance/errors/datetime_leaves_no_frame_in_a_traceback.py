import datetime
import traceback


def month(number):
    return datetime.date(2024, number, 1)


try:
    month(13)
except ValueError as error:
    print([entry.line for entry in traceback.extract_tb(error.__traceback__)])
