import traceback

def inner():
    raise ValueError("deep")

def outer():
    try:
        inner()
    except ValueError as error:
        raise KeyError("outer") from error

try:
    outer()
except KeyError as error:
    lines = traceback.format_exc().splitlines()
    print([line.strip() for line in lines if not line.strip().startswith(("File", "~", "^"))])
    print(traceback.format_exception_only(error), [f.name for f in traceback.extract_tb(error.__traceback__)])
print(traceback.format_exc())
