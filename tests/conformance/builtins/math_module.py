import math

print(math.pi, math.e, math.sqrt(2), math.floor(-1.5), math.ceil(1.2), math.trunc(-1.7), math.factorial(20), math.gcd(12, 18), math.lcm(4, 6), math.isqrt(99))
print(math.sin(1), math.cos(1), math.atan2(1, 2), math.exp(1), math.log(10), math.log2(8), math.log10(1000), math.log(8, 2), math.pow(2, 0.5), math.hypot(3, 4))
print(math.inf, math.nan, math.isnan(math.nan), math.isinf(-math.inf), math.isclose(0.1 + 0.2, 0.3), math.copysign(1, -0.0), math.fsum([0.1] * 10), math.prod([1, 2, 3]), math.comb(5, 2), math.perm(5, 2))
for bad in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.sqrt("a"), lambda: math.exp(1000)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
