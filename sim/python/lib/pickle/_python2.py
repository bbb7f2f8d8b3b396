"""Names that modules and builtins had in Python 2, which protocols 0 to 2 are for. Facts of CPython 3.13's `_compat_pickle`."""

_MODULES = {
    "builtins": "__builtin__", "copyreg": "copy_reg", "queue": "Queue", "socketserver": "SocketServer",
    "configparser": "ConfigParser", "reprlib": "repr", "_thread": "thread", "http.client": "httplib",
    "html.entities": "htmlentitydefs", "html.parser": "HTMLParser", "http.cookies": "Cookie", "http.server": "BaseHTTPServer",
    "test.support": "test.test_support", "subprocess": "commands", "urllib.parse": "urlparse", "urllib.request": "urllib2",
    "collections.abc": "_abcoll",
}  # fmt: skip
#: what Python 2 had under the name that says where to import it from
_INNER = {"_functools": "functools", "_pickle": "pickle"}

_NAMES = {
    ("builtins", "range"): ("__builtin__", "xrange"), ("builtins", "chr"): ("__builtin__", "unichr"),
    ("builtins", "str"): ("__builtin__", "unicode"), ("builtins", "int"): ("__builtin__", "long"),
    ("functools", "reduce"): ("__builtin__", "reduce"), ("sys", "intern"): ("__builtin__", "intern"),
    ("builtins", "zip"): ("itertools", "izip"), ("builtins", "map"): ("itertools", "imap"),
    ("builtins", "filter"): ("itertools", "ifilter"), ("itertools", "filterfalse"): ("itertools", "ifilterfalse"),
    ("itertools", "zip_longest"): ("itertools", "izip_longest"), ("collections", "UserDict"): ("UserDict", "IterableUserDict"),
    ("collections", "UserList"): ("UserList", "UserList"), ("collections", "UserString"): ("UserString", "UserString"),
    ("urllib.parse", "quote"): ("urllib", "quote"), ("urllib.parse", "unquote"): ("urllib", "unquote"),
    ("urllib.parse", "urlencode"): ("urllib", "urlencode"), ("_socket", "socket"): ("socket", "_socketobject"),
}  # fmt: skip
#: errors that Python 2 had not: their base stands for them
_LATER = {
    "BrokenPipeError": "OSError", "ChildProcessError": "OSError", "ConnectionAbortedError": "OSError",
    "ConnectionError": "OSError", "ConnectionRefusedError": "OSError", "ConnectionResetError": "OSError",
    "FileExistsError": "OSError", "FileNotFoundError": "OSError", "InterruptedError": "OSError",
    "IsADirectoryError": "OSError", "NotADirectoryError": "OSError", "PermissionError": "OSError",
    "ProcessLookupError": "OSError", "TimeoutError": "OSError", "ModuleNotFoundError": "ImportError",
}  # fmt: skip
_UNKNOWN = {"RecursionError", "StopAsyncIteration", "ResourceWarning", "EncodingWarning", "BaseExceptionGroup",
            "ExceptionGroup", "PythonFinalizationError"}  # fmt: skip

_OLD_MODULES = {old: new for new, old in _MODULES.items()}
_OLD_NAMES = {old: new for new, old in _NAMES.items()}


def _is_exception(name):
    import builtins

    found = getattr(builtins, name, None)
    return isinstance(found, type) and issubclass(found, BaseException) and name not in _UNKNOWN


def to_python2(module, name):
    if module == "builtins" and _is_exception(name):
        return "exceptions", _LATER.get(name, name)
    if (module, name) in _NAMES:
        return _NAMES[module, name]
    return _MODULES.get(module) or _INNER.get(module, module), name


def from_python2(module, name):
    if module == "exceptions" and _is_exception(name):
        return "builtins", name
    if (module, name) in _OLD_NAMES:
        return _OLD_NAMES[module, name]
    return _OLD_MODULES.get(module, module), name
