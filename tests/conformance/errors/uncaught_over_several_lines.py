# stderr: compared
def f(x):
    return g(
        x,
        y=1
    )
def g(x, y):
    return (x
            + y
            + len(x))
f([1])
