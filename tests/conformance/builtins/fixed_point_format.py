# `.Nf` alone is written by a way of its own: rounding, signs, what is no number, and the specs beside it.
values = [0.0, -0.0, 0.5, 1.5, 2.5, 2.675, 1 / 3, -1 / 3, 1e16, 123456789.987654321, 1e-7, 5e-324, 1.7976931348623157e308]
for value in values:
    print(f"{value:.0f} {value:.2f} {value:.10f} {value:.99f}"[:140])
for value in (float("inf"), float("-inf"), float("nan")):
    print(f"{value:.2f} {value:.0F} {value:8.1f}|")
print(f"{1.005:.2f} {1.005:.02f} {1.005:.002f} {1.005:#.0f} {1.005:+.1f} {12345.678:,.2f} {0.25:.1%}")
print(f"{True:.2f} {7:.3f} {2**70:.1f} {1.5:.100f}"[:60])
for spec in (".f", ".2", ".-1f", ".1 f", ".999f", ".9999999999f"):
    try:
        print(spec, len(format(1.5, spec)))
    except ValueError as error:
        print(spec, error)
