"""What a simulated process has of its own: a copy of the program's global names, made when it starts.

Processes are threads of the same run that have a processor of their own. What a forked process would find changed by
nobody else are the names of the program's main module: their values are copied, and the functions that it runs see the copies. Classes
are the same for all.
"""

import _thread
import copy
import functools
import sys
import types

_namespaces = {}  # number of a process -> its names; the program's own process has those of its main module
_connections = {}  # number of a process -> the ends of pipes that were copied for it
copying_for = []  # the process being forked, innermost last: the number, or None while it has none


class Shared:
    """What all processes see together: it is inherited, never sent."""

    def __deepcopy__(self, memo):
        if copying_for:
            return self
        raise RuntimeError(f"{type(self).__name__} objects should only be shared between processes through inheritance")


def names():
    """The names of the running process's main module."""
    return _namespaces.get(_thread._process()) or sys.modules["__main__"].__dict__


class Fork:
    """The copies made for one process, of its names and of what it is given."""

    def __init__(self, method="fork", old=None):
        self._old = names() if old is None else old
        self._memo = {}
        self.connections = []
        self.names = self._imported_again() if method != "fork" else {}
        if method == "fork":
            for name, value in list(self._old.items()):
                self.names[name] = self.copied(value)

    def _imported_again(self):
        """Where processes are spawned they import the program's file under another name."""
        path = self._old.get("__file__")
        space = {"__name__": "__mp_main__", "__file__": path, "__builtins__": self._old.get("__builtins__")}
        if path is not None:
            with open(path, encoding="utf-8") as file:
                exec(compile(file.read(), path, "exec"), space)
        return space

    def copied(self, value):
        if isinstance(value, types.FunctionType):
            return self._function(value)
        if isinstance(value, (type, types.ModuleType)):
            return value
        if type(value) is functools.partial:
            return functools.partial(self.copied(value.func), *self.copied(value.args), **self.copied(value.keywords))
        if type(value) in (tuple, list):
            return type(value)(map(self.copied, value))
        copying_for.append(self)
        try:
            return copy.deepcopy(value, self._memo)
        except (TypeError, AttributeError):  # nothing copies it: a file, a thread, a generator
            return value
        finally:
            copying_for.pop()

    def _function(self, function):
        if function.__globals__ is not self._old:
            return function
        known = self._memo.get(id(function))
        if known is None:
            known = types.FunctionType(
                function.__code__, self.names, function.__name__, function.__defaults__, function.__closure__
            )
            known.__kwdefaults__, known.__qualname__ = function.__kwdefaults__, function.__qualname__
            known.__doc__, known.__annotations__ = function.__doc__, function.__annotations__
            self._memo[id(function)] = known
            known.__dict__.update(function.__dict__)
        return known

    def begin(self):
        """In the new process: from here on it has these names."""
        _namespaces[_thread._process()] = self.names

    def end(self):
        _namespaces.pop(_thread._process(), None)
        for connection in self.connections:
            connection.close()


def refuse_what_cannot_be_sent(function):
    """pickle sends a function by its name."""
    name = getattr(function, "__qualname__", None)
    if name is None or not isinstance(function, types.FunctionType):
        return
    if "<locals>" in name:
        raise AttributeError(f"Can't get local object {name!r}")
    if name == "<lambda>":
        from pickle import PicklingError

        raise PicklingError(f"Can't pickle {function!r}: attribute lookup <lambda> on {function.__module__} failed")


def sent(value):
    """What arrives of a value that is sent to another process."""
    refuse_what_cannot_be_sent(value)
    return copy.deepcopy(value)


def found(function):
    """The function as the running process knows it, by its name."""
    if type(function) is functools.partial:
        return functools.partial(found(function.func), *function.args, **function.keywords)
    here = names().get(getattr(function, "__qualname__", None))
    same = isinstance(here, types.FunctionType) and here.__code__ is getattr(function, "__code__", None)
    return here if same else function


class ByName:
    """A function among arguments that are sent."""

    def __init__(self, function):
        self._function = function

    def __deepcopy__(self, memo):
        return found(self._function)
