class traceback:
    """Called like one."""


for value in (traceback(), 3):
    try:
        ValueError().with_traceback(value)
    except TypeError as error:
        print(error)
try:
    1 / 0
except ZeroDivisionError as error:
    print(ValueError().with_traceback(error.__traceback__).__traceback__ is error.__traceback__)
