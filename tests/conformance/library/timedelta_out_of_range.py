from datetime import timedelta

for amount in (10**9 - 1, 10**9, 2**31 - 1, 2**31, 10**20):
    for unit in ("days", "weeks", "hours", "microseconds"):
        for value in (amount, -float(amount)):
            try:
                print(unit, value, timedelta(**{unit: value}))
            except OverflowError as error:
                print(unit, value, error)
