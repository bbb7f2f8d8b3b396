# stderr: compared
# Attributes of classes have suggestions as those of instances; an unbound local has none.
class Foo:
    bar = 1
    def meth(self): pass
import collections
for f in (lambda: Foo.barr, lambda: Foo().barr, lambda: collections.OrderdDict, lambda: int.from_byte, lambda: (1).bit_lenght, lambda: str.uper, lambda: super(Foo).metj, lambda: Foo.meth.__nam__, lambda: type.mor):
    try: f()
    except AttributeError as e: print(e, e.name, type(e.obj).__name__)
def c():
    total=0
    totl += 1
try: c()
except UnboundLocalError as e: print(e.name)
def d():
    def g(): return zz
    g(); zz=1
try: d()
except NameError as e: print(repr(e), e.name)
try: del qqq
except NameError as e: print(repr(e), e.name)
class K:
    try: undefinedd
    except NameError as e: print(e.name)
import traceback
for f in (lambda: Foo.barr, lambda: Foo().barr, lambda: type.mor, c):
    try: f()
    except Exception as e: print(traceback.format_exception_only(e))
Foo.barr
