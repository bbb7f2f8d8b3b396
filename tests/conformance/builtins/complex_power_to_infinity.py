# A complex number to the power of infinity, and of nan.
inf, nan = float("inf"), float("nan")
for base in (2j, 1 + 1j, -1 + 0j, 1 + 0j, 0j, 0.5 + 0j, complex(inf, 1), complex(nan, 1)):
    for exponent in (inf, -inf, nan, 1e308, complex(0, inf), complex(inf, 1), 0.5):
        try:
            print(base, exponent, base**exponent)
        except ArithmeticError as error:
            print(base, exponent, type(error).__name__, error)
