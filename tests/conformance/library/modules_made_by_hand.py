import types, sys
m = types.ModuleType("made", "its doc")
print(m, m.__doc__, m.__name__, m.__loader__, m.__spec__, m.__package__)
m.x = 5
print(m.x, sorted(vars(m)))
try:
    m.y
except AttributeError as e:
    print(e)
def hook(name):
    return name * 2
m.__getattr__ = hook
print(m.ab)
sys.modules["made"] = m
from made import x
import made
print(x, made is m)
m.__file__ = "/nowhere/made.py"
print(m)
try:
    types.ModuleType()
except TypeError as e:
    print(e)
print(types.ModuleType("n"))
