# stderr: compared
try:
    1 / 0
except ZeroDivisionError:
    int("zero")
