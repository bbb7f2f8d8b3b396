class A:
    def who(self): return __class__.__name__
    @classmethod
    def cls_who(cls): return __class__, cls
    @staticmethod
    def static_who(): return __class__
    def nested(self):
        def inner(): return __class__
        return inner()
class B(A): pass
print(B().who(), B.cls_who(), B.static_who(), B().nested())
class C:
    def set(self):
        nonlocal __class__
        __class__ = 5
        return __class__
    def get(self): return __class__
c = C()
print(c.get(), c.set(), c.get())
