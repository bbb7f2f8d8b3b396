# stderr: compared
try:
    error = ValueError("base")
    error.add_note("first note")
    error.add_note("second note")
    print(error.__notes__)
    raise error
except ValueError as caught:
    print(caught is error)
    raise
