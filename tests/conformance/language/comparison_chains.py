calls = []
def v(n):
    calls.append(n)
    return n
print(v(1) < v(2) < v(3), calls); calls.clear()
print(v(3) < v(2) < v(1), calls); calls.clear()
print(1 < 2 > 1 != 3 in [3] is not None, 1 == 1.0 == True, (1 < 2) == True, 1 < (2 == True), not 1 < 2, 3 > 2 in {2})
print([] is not [] , () == (), [1, 2] < [1, 2, 0] < [2], "a" < "b" <= "b", {1} < {1, 2} <= {1, 2}, (1, "a") < (1, "b"))
for f in (lambda: 1 < "a", lambda: [1] < (1,), lambda: None < None, lambda: {} < {}, lambda: 1 < 2 < "x", lambda: 3 in 4, lambda: 1j < 2j, lambda: object() < object()):
    try:
        print(f())
    except TypeError as e:
        print(e)
