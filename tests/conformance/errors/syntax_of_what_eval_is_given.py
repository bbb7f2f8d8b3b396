import traceback

for mode in ("eval", "single", "exec"):
    for source in (
        "", "1 +", "1 + ", "1 +\n", "a b", "a b\n", "(1", "x = 1", "for", "1 if", "a.b.", "[1, 2)", "a =", "not", "print 1",
        "\n1 +", "# c\n1 +", "*a", "yield", "1_", "'abc", "f'{a b}'", "é é",
    ):  # fmt: skip
        try:
            compile(source, "<string>", mode)
        except SyntaxError as error:
            print(mode, repr(source), error, error.args)
            print("".join(traceback.format_exception_only(error)))
        else:
            print(mode, repr(source), "is fine")
