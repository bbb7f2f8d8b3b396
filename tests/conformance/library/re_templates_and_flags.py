# Templates of sub and expand, and their errors; flags and their reprs.
import re

for f in (re.A|re.U, re.L, re.X|re.I|re.S|re.M, re.U, re.A):
    for q in ("a", b"a"):
        try: print(re.compile(q, f), re.compile(q,f).flags)
        except ValueError as e: print(e)
print(re.I, repr(re.I), re.I|re.M, repr(re.I|re.M), re.RegexFlag(0), re.NOFLAG, repr(re.compile("a",re.I).flags), repr(re.A), ~re.I)
for t in ["\\1","\\2","\\g<1>","\\g<n>","\\g<x>","\\g","\\g<","\\g<>","\\g<1","\\g<1a>","\\q","\\","a\\","\\n\\t","\\0","\\07","\\377","\\400","\\12","\\g<99>","\\g<-1>", "\\.", "\\g<0>", "$1", "\\\\", "\\x41", "\\8"]:
    for q, s in ((t, "ab"), (t.encode(), b"ab")):
        try: print(repr(q), re.sub("(?P<n>a)(b)?" if isinstance(q,str) else b"(?P<n>a)(b)?", q, s))
        except re.error as e: print(repr(q), "E", e, e.pos)
        except Exception as e: print(repr(q), type(e).__name__, e)
