print([round(x) for x in (0.5, 1.5, 2.5, -0.5, 2.675, 1e20)], round(2.675, 2), round(1234, -2), round(1250, -2), round(-1250, -2), round(5, 3), round(1.5, None))
print(divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(7.5, 2), divmod(-7.5, 2), -7 // 2, -7 % 3, 7 % -3, 5.5 % -2, -0.0 % 3)
print(pow(2, 10), pow(2, 10, 1000), pow(3, -1, 7), pow(2.0, -1), pow(-8, 1/3), 2 ** -2, 0 ** 0, 0.0 ** 0)
for f in (lambda: 1 % 0, lambda: 1.0 // 0, lambda: divmod(1, 0.0), lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: round("x"), lambda: round(1.5, 1.5), lambda: pow(1.5, 2, 3), lambda: 2.0 ** 10000, lambda: int(float("nan")), lambda: int(float("inf")), lambda: round(float("inf"))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
