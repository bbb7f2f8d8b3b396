# stderr: compared
def generator():
    while True:
        try:
            yield
        except ValueError as error:
            print("caught", repr(error))


made = generator()
next(made)
made.throw(ValueError("short"))
made.throw(ValueError, "long")
made.throw(ValueError)
