from fractions import Fraction as F
for value in (F(1, 3), F(-7, 2), F(22, 7), F(1, 8), F(0), F(12345678, 1000), F(5, 2), F(-1, 1000)):
    print([format(value, spec) for spec in ("", ".2f", ".0f", "+.3e", "g", ".1%", "010.2f", ",.1f", ">12.2f", "*^14.3g", "<9", "+", "#", "_", "=+10.1f", "z.2f", "#.0f", ".3G", "^11")])
for bad in ("d", "s", ".2", "<010.2f", "x", "10.", "zz"):
    try:
        print(format(F(1, 2), bad))
    except ValueError as e:
        print(e)
print(f"{F(10**30, 7):,.3f} {F(1, 2):.0f} {F(3, 2):.0f} {F(5, 2):.0f} {F(999, 10):.0e} {F(1, 10**7):g} {F(123456789):g}")
