# A file that is never closed: silent unless warnings are asked for.
import os
import tempfile
import warnings

name = os.path.join(tempfile.mkdtemp(), "f")
open(name, "w").write("data")
print(open(name).read())
warnings.simplefilter("always")
warnings.showwarning = lambda message, category, filename, lineno, file=None, line=None: print(category.__name__, str(message).replace(name, "NAME"), lineno)
open(name)
f = open(name, "rb")
del f


def leak():
    f = open(name, "rb", buffering=0)


leak()
with open(name):
    pass
