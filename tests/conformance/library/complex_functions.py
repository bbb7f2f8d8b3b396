import cmath
values = [1 + 2j, -1.5, 0.5j, -2 - 3j, 1e-3 + 1e3j, 0.7 + 0.1j, 30 - 20j, complex(-0.0, 1)]
names = "sqrt exp log log10 sin cos tan sinh cosh tanh asin acos atan asinh acosh atanh phase polar".split()
for name in names:
    print(name, *[getattr(cmath, name)(v) for v in values if not (name == "exp" and abs(v) > 700)])
print(cmath.rect(2, cmath.pi / 3), cmath.rect(1, 0), cmath.log(8, 2), cmath.isclose(1 + 1j, 1 + 1.0000000001j), cmath.isnan(complex("nan")), cmath.isinf(cmath.infj), cmath.isfinite(1j), cmath.e, cmath.tau, cmath.inf, cmath.nanj)
for f in (lambda: cmath.log(0), lambda: cmath.exp(1e4), lambda: cmath.sqrt("x"), lambda: cmath.atanh(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
