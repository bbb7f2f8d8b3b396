import ast
for text in ("1", "-1.5", "'a' 'b'", "b'x'", "(1, 2)", "[1, [2]]", "{'a': 1, 'b': {2, 3}}", "None", "True", "...", "1+2j", "-3-4j", "set()", "  5", "'\\n'", "{}", "()", "0x1f", "1_000"):
    print(text, "->", repr(ast.literal_eval(text)))
for text in ("1 + 2", "x", "f()", "[x for x in y]", "{**a}", "a.b", "1 if 2 else 3", "lambda: 1", "'%s' % 1", "-'a'", "not 1", "f'{1}'", "1 2", "__import__('os')", "(1"):
    try:
        print(text, "->", ast.literal_eval(text))
    except (ValueError, SyntaxError, TypeError) as e:
        print(text, "->", type(e).__name__, str(e).partition(" at 0x")[0])
