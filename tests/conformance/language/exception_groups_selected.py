def leaf(n): return [ValueError, TypeError, OSError][n % 3](n)
group = ExceptionGroup("top", [leaf(0), ExceptionGroup("mid", [leaf(1), leaf(3)]), leaf(2)])
print(group, repr(group), group.message, len(group.exceptions))
print(group.subgroup(ValueError), group.subgroup(lambda e: isinstance(e, OSError)), group.subgroup(KeyError))
match, rest = group.split((ValueError, OSError))
print(match, rest, match.exceptions, rest.exceptions)
try:
    raise group
except* ValueError as g:
    print("V", g.exceptions)
except* (TypeError, OSError) as g:
    print("T", g.exceptions)
try:
    try:
        raise ValueError("alone")
    except* ValueError as g:
        print(type(g).__name__, g.exceptions)
        raise KeyError("raised inside")
except ExceptionGroup as g:
    print(g, g.exceptions, g.__context__)
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("x"), lambda: ExceptionGroup("x", 3)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
class Mine(ExceptionGroup):
    def derive(self, excs): return Mine(self.message + "!", excs)
print(Mine("m", [ValueError(1), TypeError(2)]).split(TypeError))
