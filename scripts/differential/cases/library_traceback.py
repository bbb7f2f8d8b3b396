# modules: traceback,linecache,warnings
import traceback, sys, io
def a(): b()
def b(): raise ValueError("deep")
def chain():
    try: a()
    except ValueError as e: raise KeyError("outer") from e
def ctx():
    try: a()
    except ValueError: 1/0
def strip(t): 
    import re
    return "\n".join(l for l in re.sub(r'File "[^"]*/?([^"/]*)"', r'File "\1"', t).splitlines() if not re.fullmatch(r"\s*[~^]+\s*", l))
for f in (a, chain, ctx):
    try: f()
    except Exception as e:
        print(strip(traceback.format_exc())); print(strip("".join(traceback.format_exception(e)))); print(traceback.format_exception_only(e), [tuple(x)[1:] for x in traceback.extract_tb(e.__traceback__)])
        te = traceback.TracebackException.from_exception(e); print(str(te), te.exc_type_str, len(te.stack), te.__cause__ is not None)
        s = io.StringIO(); traceback.print_exc(file=s); print(strip(s.getvalue()) == strip(traceback.format_exc()))
try:
    e = ValueError("n"); e.add_note("note 1\nline"); raise e
except ValueError as e: print(strip(traceback.format_exc()))
try: raise ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), KeyError(3)])])
except ExceptionGroup as e: print(strip(traceback.format_exc()))
def rec(n): 
    if n: rec(n-1)
    else: raise RuntimeError("x")
try: rec(10)
except RuntimeError: print(strip(traceback.format_exc()))
try: compile("a b", "<made>", "exec")
except SyntaxError as e: print("".join(traceback.format_exception_only(e)))
try: compile("def f(:\n pass", "m.py", "exec")
except SyntaxError as e: print("".join(traceback.format_exception_only(e)))
def st(): return traceback.extract_stack()
print([x.name for x in st()][-2:], traceback.format_exc(), traceback.format_exception(None))
class Bad(Exception):
    def __str__(self): raise ValueError
try: raise Bad
except Bad as e: print(traceback.format_exception_only(e))
class mod:
    class Inner(Exception): pass
print(traceback.format_exception_only(mod.Inner("x")), traceback.format_exception_only(ValueError()), traceback.format_exception_only(KeyError("a\nb")))
import warnings
warnings.simplefilter("always")
with warnings.catch_warnings(record=True) as w:
    warnings.warn("careful"); warnings.warn("old", DeprecationWarning)
    print([str(x.message) for x in w], w[1].category.__name__, w[0].lineno)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: warnings.warn("now an error", RuntimeWarning)
    except RuntimeWarning as x: print(repr(x))
print(warnings.formatwarning("m", UserWarning, "f.py", 3, "  line"))
@warnings.deprecated("use g")
def g(): return 1
with warnings.catch_warnings(record=True) as w:
    print(g(), w[0].message, g.__deprecated__)
