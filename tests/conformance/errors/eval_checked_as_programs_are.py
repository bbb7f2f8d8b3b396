# What a program is refused for after parsing, an expression given to eval is refused for too.
for source in ("(yield)", "(yield from x)", "await x", "[x async for x in y]", "lambda a, a: 1", "f(__debug__=1)", "x.__debug__", "lambda __debug__: 1", "[(x := 1) for x in y]",
               "[(yield) for x in y]", "{**{}, **1}", "f(a=1, a=2)", "(lambda: [await x for x in y])", "(__debug__ := 1)"):  # fmt: skip
    try:
        print(eval(source))
    except SyntaxError as error:
        print(source, "-", error.msg, error.lineno, error.offset, error.end_offset, repr(error.text))
    except Exception as error:
        print(source, "-", type(error).__name__, error)
for source in ("return", "x = 1\nbreak", "x = ("):
    try:
        exec(source)
    except SyntaxError as error:
        print(error.args)
