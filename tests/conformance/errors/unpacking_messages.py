def attempt(function):
    try:
        function()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

def too_many():
    a, b = 1, 2, 3

def too_few():
    a, b, c = 1, 2

def starred():
    a, *b, c = [1]

def not_iterable():
    a, b = 5

def from_generator():
    a, b = (x for x in range(5))

for f in (too_many, too_few, starred, not_iterable, from_generator):
    attempt(f)
