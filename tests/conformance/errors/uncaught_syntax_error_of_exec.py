# stderr: compared
# A SyntaxError that nobody catches says where, above its message; its details can be set.
import traceback

for source in ("1 +* 2", "x = = 2", "(1,\n", "if x:\npass", "\tf(é, =)", "'''a", "print 1", "a b", "def f(\n  x y\n):pass"):
    try:
        compile(source, "<given>", "exec")
    except SyntaxError as error:
        print("".join(traceback.format_exception_only(error)), error.args[0], error.lineno, error.offset)
        error.filename = "other.py"
        error.lineno = 7
        print(error, error.filename, error.lineno, error.text == error.args[1][3])
try:
    raise SyntaxError("mine", ("file.py", 3, 5, "    abcdef\n", 3, 8))
except SyntaxError as error:
    error.add_note("noted")
    error.offset = None
    print("".join(traceback.format_exception_only(error)))
try:
    exec("first = 1\nsecond = = 2\n")
except SyntaxError as error:
    raise ValueError("outer") from error
