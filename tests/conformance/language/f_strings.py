name, n, pi, items = "Ada", 42, 3.14159265, [1, 2]
print(f"{name} {name!r} {name!s} {n:5}|{n:<5}|{n:^5}|{n:05}|{n:+}|{n:x}|{n:#x}|{n:b}|{n:o}|{n:,}")
print(f"{pi:.2f} {pi:8.3f}|{pi:<8.1f}|{pi:e}|{pi:.3g}|{pi:%}|{pi:.0f}")
print(f"{name:>10}|{name:*^11}|{name:-<6}|{name:.2}|")
print(f"{1234567.891:,.2f} {1234567:_} {0.000012345:g} {1e20:g} {123456789.0:g}")
print(f"{n = } {n=} {name = !r} {n * 2 = :>6}")
print(f"{{literal}} {items[0]} {items!r:>10} {'nested ' + f'{n}'} {len(name)}")
width, precision = 10, 3
print(f"{pi:{width}.{precision}f}| {'x' if n > 1 else 'y'} {[i for i in range(3)]} { {'a': 1}['a'] }")
print(f"""multi
line {n}""")
print(f"{'quote' "inside"}" f" {name}" ' plain')
print(rf"\n {n}", f"tab\there", f"{'\n'.join(['a', 'b'])}")
print(f"{True} {None} {True:d} {3.0} {1e100} {-0.0} {float('inf')} {float('nan'):>5}")
class Custom:
    def __format__(self, spec):
        return f"<{spec}>"
print(f"{Custom():anything goes} {Custom()}")
