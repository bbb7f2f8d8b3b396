from enum import Flag, IntFlag, auto, CONFORM, KEEP, STRICT
class Perm(Flag): R = auto(); W = auto(); X = auto(); RW = R | W
class IF(IntFlag): A = 1; B = 2
class K(IntFlag, boundary=CONFORM): A = 1; B = 2
print(Perm.R | Perm.X, Perm.RW, Perm.R in Perm.RW, ~Perm.R, Perm(0), Perm(5), list(Perm.RW), Perm.RW & Perm.W, bool(Perm(0)), len(Perm.RW), Perm.RW ^ Perm.R, Perm.R.value, Perm.RW.name)
print(IF(3), repr(IF(7)), repr(IF(8)), IF.A | 4, str(IF.A), K(7), IF.A + 1, ~IF.A, IF(0))
for bad in (lambda: Perm(16), lambda: Perm.R | 1, lambda: Perm("R"), lambda: 1 in Perm.RW):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e).partition("\n")[0])
