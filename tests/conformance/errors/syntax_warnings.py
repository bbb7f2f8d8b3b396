# stderr: compared
x = 5
a = """line
\d and \e
""" + "\q" "\w"
b = f"\d{x}\z{x!r:\k}" if 0 else f"""
\m{x}
 \n"""
c = b"\d\400" + b"\777"
d = "\400"
assert (x == 5, "msg")
if x is 5 or x is not "a" or x is () or x is -1 or 5 is 5.0: pass
try:
    [1, 2] (3)
except TypeError: pass
def f():
    try: return
    finally:
        x is 3
class C:
    y = "\p"
    def g(self): return "\l" is "x"
try: [1][1, 2]
except TypeError: pass
try: "abc"["a"]; None[1]; (lambda: 1)[2]; {1}[0]; f"{x}"[x, 1]; [1]["a"] = 2
except TypeError: pass
z = 1if x else 2
