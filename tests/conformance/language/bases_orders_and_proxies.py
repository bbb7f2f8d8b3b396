# Bases that change, mro() of a metaclass, objects that claim a class, super()'s attributes, and what refuses.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class I(int):
    def __repr__(self): return "I(%r)" % int(self)
    def __add__(self, o): return I(int(self)+int(o))
    __radd__ = __add__
    def __pow__(self, o, mod=None): return I(pow(int(self), int(o))) if mod is None else I(pow(int(self), int(o), int(mod)))
    def __rpow__(self, o, mod=None): return I(pow(int(o), int(self), mod)) if mod is not None else I(pow(int(o), int(self)))
print(repr(I(1)+I(2)), repr(I(1)+2), repr(1+I(2)), repr(I(2)**I(3)), repr(2**I(3)), repr(I(2)**3), repr(pow(I(2),I(3),I(5))))
t(lambda: repr(pow(2, I(3), 5)))
class S(str):
    def __eq__(self,o): return self.lower()==o.lower()
    __hash__=None
print(S("aB")==S("Ab"))
class M(type):
    def mro(cls): return [cls, object] if cls.__name__=='Q' else super().mro()
class Q0(metaclass=M): x=1
class Q(Q0): pass
t(lambda: Q.__mro__); t(lambda: Q.x)
class MM(type):
    def meth(cls): return "MM.meth "+cls.__name__
    @classmethod
    def cm(mcs): return mcs
class CC(metaclass=MM):
    @classmethod
    def k(cls): return super().__class__
t(lambda: CC.meth()); t(lambda: super(MM, CC).__repr__())
class DM(MM):
    def meth(cls): return "DM" + super().meth()
class DD(metaclass=DM): pass
t(lambda: DD.meth())
class X:
    __slots__=('a',)
t(lambda: X().a); t(lambda: delattr(X(),'a')); t(lambda: setattr(X(),'b',1))
class Proxy:
    def __init__(self,o): self.__obj=o
    def __getattribute__(self,n):
        if n.startswith("_Proxy__"): return object.__getattribute__(self,n)
        return getattr(self.__obj,n)
class B:
    def f(self): return "B.f"
class C(B):
    def f(self): return super(C,self).f()+"->C.f"
t(lambda: C.__dict__['f'](Proxy(C()))); t(lambda: isinstance(Proxy(C()), C))
cm=classmethod(lambda c: 1); 
t(lambda: setattr(cm,'x',42)); t(lambda: cm.x)
class E1: pass
class E2: z=2
class E3(E1): pass
t(lambda: setattr(E3,'__bases__',(E2,))); t(lambda: E3.z); t(lambda: E3.__mro__); t(lambda: setattr(E3,'__bases__',())); t(lambda: setattr(E3,'__bases__',(int,))); t(lambda: setattr(int,'__bases__',(E1,))); t(lambda: setattr(E2,'__bases__',(E3,))); t(lambda: E2.__subclasses__()); t(lambda: E1.__subclasses__())
e=E3(); t(lambda: e.z); t(lambda: setattr(E3,'__bases__',3))
class P: 
    x=property(lambda s:1)
t(lambda: setattr(P.x,'fget',1)); t(lambda: setattr(P(),'x',1)); t(lambda: delattr(P(),'x'))
t(lambda: setattr(P(),'__class__',3)); t(lambda: setattr(P(),'__class__',int)); t(lambda: setattr(P(),'__dict__',3)); t(lambda: delattr(P(),'__dict__'))
t(lambda: type('a\0',(),{})); t(lambda: type('X',(),{'__qualname__':3})); t(lambda: type.__dict__['__doc__']); t(lambda: setattr(list,'foo',1)); t(lambda: type.__setattr__(int,'foo',1))
t(lambda: dir(type('D',(),{'__dir__':lambda s: 5})())); t(lambda: X.a); t(lambda: type(X.a)); t(lambda: type(type.__dict__['__mro__'])); t(lambda: type(E1.__dict__['__dict__']));t(lambda: type(E1.__dict__['__weakref__']))
class Sup:
    def __init__(self): super(3).x
t(lambda: Sup()); t(lambda: super(Sup, 3)); t(lambda: super(1,2,3)); t(lambda: super(C).__self__); t(lambda: super(C,C()).__thisclass__)
class G(int):
    def __new__(cls,*a): return super(G,cls).__new__(cls,5)
t(lambda: G(1)); t(lambda: int.__new__(str)); t(lambda: object.__new__(int)); t(lambda: int.__new__(3)); t(lambda: object.__new__()); 
