import warnings
warnings.simplefilter("error")
for s in ["'\\d'", "x is 3", "assert (1, 2)", "f'a\\w{1}'", "1if 1 else 2", "[1](2)", "'''\n\n  \\q'''"]:
    try: compile(s, "fn", "exec")
    except Exception as e: print(type(e).__name__, e, getattr(e, "lineno", None), getattr(e, "offset", None), getattr(e, "end_lineno", None), getattr(e, "msg", None))
warnings.simplefilter("always")
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    compile("x is 3\n'\\d'\ny is 4", "fn.py", "exec"); eval("x is 3" , {"x": 1}); exec("'\\w'")
    for m in w: print(m)
warnings.simplefilter("ignore"); eval("1 is 1")
