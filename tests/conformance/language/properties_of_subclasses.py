class Base:
    @property
    def value(self):
        "the value"
        return 1
    @value.setter
    def value(self, new): print("base set", new)
class Sub(Base):
    @Base.value.getter
    def value(self):
        "another value"
        return 2
    @property
    def only(self): return 3
s = Sub()
s.value = 5
print(s.value, Sub.value.__doc__, Base.value.__doc__, Sub.value.fset is Base.value.fset)
for f in (lambda: setattr(s, "only", 1), lambda: delattr(s, "only"), lambda: delattr(s, "value")):
    try:
        f()
    except AttributeError as e:
        print(e)
class Outer:
    class Inner:
        @property
        def p(self): return self.missing
        w = property(None, lambda self, v: None)
for f in (lambda: Outer.Inner().p, lambda: Outer.Inner().w, lambda: setattr(Outer.Inner(), "p", 1)):
    try:
        f()
    except AttributeError as e:
        print(e)
class Documented(property):
    """a kind of property"""
class User:
    @Documented
    def name(self): "the name"; return 1
print(User.name.__doc__, property(doc="given").__doc__, User.name.__name__ if hasattr(User.name, "__name__") else None)
