# stderr: compared
error = None
for number in range(30):
    link = ValueError(number)
    link.__cause__ = error
    error = link
error.add_note("the last one")
raise error
