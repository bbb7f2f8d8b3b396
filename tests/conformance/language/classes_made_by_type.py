Point = type("Point", (), {"x": 1, "__doc__": "a point"})
print(Point, Point.__module__, Point.__qualname__, Point.__doc__, repr(Point())[:22])
Sub = type("Sub", (Point,), dict(y=lambda self: self.x + 1))
print(Sub().y(), Sub.__mro__, Sub.__bases__)
def factory():
    return type("Made", (), {})
print(factory())
namespace = {"__name__": "elsewhere"}
exec("Other = type('Other', (), {})", namespace)
print(namespace["Other"])
print(type("Q", (), {"__module__": "given", "__qualname__": "Outer.Q"}))
import types
print(types.new_class("N", (Point,), {}, lambda ns: ns.update(z=3)), types.new_class("N").__module__)
