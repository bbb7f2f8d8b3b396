print("{} {} {}".format(1, "a", None), "{0} {1} {0}".format("x", "y"), "{name!r:>8}".format(name="n"))
print("{:>{w}}|{:.{p}f}".format("r", 3.14159, w=5, p=1), "{0[1]} {1.real} {d[key]}".format([1, 2], 5, d={"key": "v"}), "{{}}".format())
print("%s %d %5.2f %x %r %c %% %-5s| %05d %+d %e %g %i %o" % ("s", 3, 2.5, 255, "r", "c", "l", 42, 7, 12345.678, 0.0001, 9, 8))
print("%(a)s-%(b)03d" % {"a": "x", "b": 7}, "%s" % (1,), "%s" % [1, 2], "%*d" % (5, 42), "%.3s" % "abcdef")
print("{a}".format_map({"a": 1}), format(5), "{:,}".format(1234567), "{!s}".format([1]))
for bad in (lambda: "{} {}".format(1), lambda: "{a}".format(), lambda: "{0} {}".format(1), lambda: "{".format(), lambda: "}".format(), lambda: "%d %d" % (1,), lambda: "%d" % (1, 2), lambda: "%q" % 1):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
