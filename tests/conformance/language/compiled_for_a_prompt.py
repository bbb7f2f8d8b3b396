# compile(…, "single"): one compound statement, or simple ones on one line.
for source in (
    "x = 1\ny = 2\n",
    "if x:\n  y\nz\n",
    "if x:\n  y\n\n",
    "if x:\n  y",
    "x = 1\n\n# nothing more\n",
    "# c\n",
    "x = 1; y = 2",
    "x = 1; y = 2\nz",
    "def f(): pass\nprint(x)",
    "if x:\n  y\n# c\nz",
    "x = (1,\n2)\ny\n",
):
    try:
        compile(source, "prompt", "single")
        print(repr(source), "is fine")
    except SyntaxError as error:
        print(repr(source), error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset, repr(error.text))

space = {}
exec(compile("class C:\n    'The text of a class.'\n    x = 1\n", "prompt", "single"), space)
exec(compile("def f():\n    'And of a function.'\n", "prompt", "single"), space)
print(space["C"].__doc__, space["f"].__doc__)
