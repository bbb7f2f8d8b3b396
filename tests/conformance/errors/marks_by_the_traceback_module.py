# traceback's functions mark the place within the line as the interpreter does.
import traceback


def divide(a, b):
    if b == 0: raise ZeroDivisionError("by hand")
    return a / b


def ask():
    return divide(6, 0) + 1


try:
    ask()
except ZeroDivisionError:
    for line in traceback.format_exc().splitlines():
        print(line.partition("File")[0] + line.rpartition(", line")[2] if "File" in line else line)
