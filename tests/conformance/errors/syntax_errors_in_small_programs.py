SOURCES = ["if x\n    pass", "for i in range(3)\n  print(i)", "def f(:\n pass", "print 'x'", "x = = 1", "x = (1,\n", "]", "class A\n  pass", "else:\n pass", "return 1",
           "break", "f(a=1, 2)", "f(**k, *a)", "def f(a, a): pass", "1 = x", "x + 1 = 2", "f() = 1", "del f()", "import a.b as", "from . import *\nx", "lambda x=: 1",
           "while True print(1)", "  x = 1", "if 1:\nx", "if 1:\n    x\n  y", "a b", "'abc", "'''abc", "x = 5 if 1", "async x", "await x", "yield", "None = 1",
           "[x for x in 1, 2]", "{1: 2, 3}", "{**a for a in b}", "f(x for x in y, 1)", "global x\nx = 1\ndef f():\n  x = 1\n  global x", "nonlocal x", "a, b += 1",
           "with open(x) as 1: pass", "try:\n pass", "try:\n pass\nexcept:\n pass\nexcept ValueError:\n pass", "match x:\n case 1 | y: pass", "raise x from", "assert (1, 'a'),",
           "print(1", "x = {1, 2", "def f():\nreturn 1", "@\ndef f(): pass", "a = 1 2", "if x = 1: pass", "import", "from x import (a, b", "0777", "1__0", "x = $", "x = é€"]
for source in SOURCES:
    try:
        compile(source, "<test>", "exec")
        print(repr(source), "compiles")
    except SyntaxError as error:
        print(repr(source), type(error).__name__, error.msg, error.lineno, error.offset)
