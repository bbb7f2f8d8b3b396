def f(a, b, *, c, d=1):
    pass

class C:
    def method(self, x):
        pass

for call in (
    lambda: f(),
    lambda: f(1),
    lambda: f(1, 2),
    lambda: f(1, 2, 3, c=1),
    lambda: f(1, 2, c=1, e=3),
    lambda: f(1, b=2, a=3, c=4),
    lambda: C().method(),
    lambda: C().method(1, 2),
    lambda: C(5),
    lambda: len(),
    lambda: len(1, 2),
    lambda: f(1, 2, **{"c": 1, 2: 3}),
    lambda: f(*5),
    lambda: f(**5),
):
    try:
        call()
    except TypeError as error:
        print(error)
