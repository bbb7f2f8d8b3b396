# stderr: compared
def f(*a, **k): return 1/0
def deco(x): return f
class B:
    def m(self, *a): return self
    def boom(self): raise ValueError
def g1():
    x = f(
        1,
        2)
def g2():
    self = B()
    self.y = f(
        1,
    )
def g3():
    return f(
        1,
        2,
        3,
        4,
        5,
    )
def g4():
    return [
        i / 0
        for i in range(3)
        if i >= 0
    ]
def g5():
    return (B()
        .m(1)
        .m(2)
        .boom()
        .m(3))
def g6():
    d = {
        "a": 1,
        "b": 1 / 0,
    }
def g7():
    x = ("日本語" + "한국어" +
         5)
def g8():
    print("日本", f())
def g9():
    a = {}
    a["日本"][
        1
    ] = 3
def g10():
    assert f(1) == 2, \
        "no"
def g11():
    if (1 > 0 and
        1 / 0):
        pass
def g12():
    @deco
    def k(): pass
    k()
def g13():
    raise ValueError("multi"
                     "line")
def g14():
    with B() as b:
        pass
def g15():
    f(**{"a": 1},
      b=2)  # comment
def g16():
    class C(B,
            metaclass=3):
        pass
def g17():
    lambda x: (
        1)
    (lambda x: (
        x / 0))(1)
def g18():
    for x in (1,
              2 / 0):
        pass
def g19():
    s = f"""
    {1/0}
    """
def g20():
    return 1 + \
        "a"
def g21():
    x = yield_ = f(1)(
        2)(3)
def g22():
    f
    B().m(
        # comment
        1
    ).zork
import traceback, sys
for i in range(1, 23):
    try: globals()[f"g{i}"]()
    except Exception: traceback.print_exc()
    try: globals()[f"g{i}"]()
    except Exception as e: print("".join(traceback.format_list(traceback.extract_tb(e.__traceback__)[-1:])), traceback.extract_tb(e.__traceback__)[-1].line, file=sys.stderr)
def rec(n):
    if n: return rec(n - 1)
    1/0
try: rec(10)
except Exception: traceback.print_exc()
fs = traceback.FrameSummary("x.py", 3, "f", line="   abc + d", colno=3, end_colno=6); print(fs, fs.line, traceback.format_list([fs]))
rec(8)
