# decimal: construction, arithmetic, rounding, contexts, functions and formats.
import math
from decimal import *
D=Decimal
for s in ["1","1.10","-0","0E+5","1E-10","123456789012345678901234567890","Infinity","-inf","nan","sNaN12","1e400"," 12_3.4 ","-1.50E+3","0.000001","0.0000001","1E+7"]:
    d=D(s); print(repr(d), d.as_tuple(), d.to_eng_string(), d.adjusted(), d.is_zero(), bool(d) if not d.is_snan() else '')
for bad in ["","x","1.2.3","1e","--1","١"]:
    try: print(D(bad))
    except Exception as e: print(type(e).__name__, e)
for v in [1.5, 0.1, -0.0, (1,(1,2,3),-2), 10**30, True, float("inf")]: print(repr(D(v)))
for v in [None, 1j, b"1", (1,2)]:
    try: print(D(v))
    except Exception as e: print(type(e).__name__, e)
a=[D(x) for x in ["1","3","-7","0.1","2.50","1e10","1e-10","123.456","0","-0.5","99999999999999999999","Infinity","NaN"]]
import operator as o
for f in (o.add,o.sub,o.mul,o.truediv,o.floordiv,o.mod,divmod,pow):
    for x in a:
        for y in a:
            try: print(f.__name__, x, y, f(x,y))
            except Exception as e: print(f.__name__, x, y, type(e).__name__, e)
print(D(1)+1, 2-D(1), D("1.5")*2, 1/D(3), 7//D(2), D(7)%3, 2**D(10), sum([D("0.1")]*3), D("0.1")+D("0.2")==D("0.3"))
for g in (lambda: D(1)/0, lambda: D(0)/0, lambda: D(-1).sqrt(), lambda: D("NaN")<1, lambda: int(D("NaN")), lambda: int(D("inf")), lambda: hash(D("sNaN")), lambda: D("1e999999")*D("1e999999"), lambda: D(1).quantize(D("1e-30"))):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
print(D("1.5")==1.5, D(2)>1, 1<D(2), D("1.0")==1, hash(D("1.0"))==hash(1), hash(D("0.5"))==hash(0.5), {D(1):2}[1], D("NaN")==D("NaN"), max(D(1),D(2)), D(3).compare(D(4)), D("1.0").compare_total(D("1.00")))
for r in (ROUND_UP,ROUND_DOWN,ROUND_CEILING,ROUND_FLOOR,ROUND_HALF_UP,ROUND_HALF_DOWN,ROUND_HALF_EVEN,ROUND_05UP):
    print(r, [str(D(x).quantize(D("0.1"), rounding=r)) for x in ("1.05","1.15","-1.15","1.149","1.151","-1.05","2.00")], [str(D(x).to_integral_value(r)) for x in ("0.5","1.5","-2.5","2.6")])
print(round(D("2.675"),2), round(D("2.5")), round(D("-3.5")), math.floor(D("-1.5")), math.ceil(D("1.2")), int(D("-1.9")), float(D("1.25")), math.trunc(D("9.9")))
print(D("1200").normalize(), D("1.200").normalize(), D("0.00").normalize(), D("123").scaleb(2), D("123").shift(1), D("123").rotate(-1), D("1.23").logb(), D("10").next_plus(), D("10").next_minus(), D(1).next_toward(2), D("1.5").fma(2,3), D(10).remainder_near(3), D("2.17").copy_sign(D(-1)), abs(D(-3)), -D(3), +D("1.0"))
for x in ("2","2.25","1e10","0.01","3","1e-20","10","0.5","123456.789","1"):
    print(x, D(x).sqrt(), D(x).ln(), D(x).log10(), D(x)**D("0.5"), D(x)**D("1.5"), D(x)**D(-3))
print(D(1).exp(), D(-1).exp(), D(100).exp(), D("1e-30").exp(), D("700.5").exp(), D("1.0000000001").ln(), D("0.99999999").log10())
with localcontext() as c:
    c.prec=5
    print(D(1)/D(3), D("123456.7")+1, c)
    c.prec=50; print(D(2).sqrt(), D(1)/7, D(2).ln(), D(10).exp(), D(2)**D("0.1"))
with localcontext(prec=3, rounding=ROUND_UP): print(D(10)/3, getcontext().prec, getcontext().rounding)
print(getcontext())
with localcontext(ExtendedContext): print(D(1)/0, D(0)/0, D(-1)/0, D("inf")-D("inf"), getcontext().flags[DivisionByZero])
for spec in ("", ".2f", "10.3f", "+.1e", ",.2f", "%", ".1%", "g", ".3g", "E", "010.2f", "<10", "^12.1f", "*>10", "n", "_", ".0f", "z.1f", " .2f", "e", "G", ",", "020,.2f", ".10g", "s"):
    try: print(spec, [format(D(x), spec) for x in ("1234567.891","-0.004","0","1e20","1E-7","NaN","-Infinity")])
    except Exception as e: print(spec, type(e).__name__, e)
c=Context(prec=4); print(c.add(D("1.23456"),1), c.divide(1,3), c.create_decimal("3.14159265"), c.sqrt(2), c.power(2,D("0.5")), c.quantize(D("1.2345"),D("0.01")), c.multiply(D("1.1"),D("1.1")), c.minus(D(1)), c.to_sci_string(D("1e5")))
for g in (lambda: Context(prec=0), lambda: Context(rounding="x"), lambda: setattr(getcontext(),"prec","a"), lambda: Context().foo):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
print(D("3.14").as_integer_ratio(), D(5).is_finite(), D("1e-1000000").is_subnormal(), D(1).number_class(), D("-0").is_signed(), D("3").same_quantum(D("4")), D("1").max(D("2")), D("NaN").min(1))
