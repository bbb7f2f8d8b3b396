"""The classes of nodes, as the grammar of 3.13 lists them.

A field is written `name` for one node or value, `name?` for one that may be missing, `name*` for a list.
"""

_PLACE = ("lineno", "col_offset", "end_lineno", "end_col_offset")

_GRAMMAR = """
mod: Module(body* type_ignores*) Interactive(body*) Expression(body) FunctionType(argtypes* returns)
stmt@: FunctionDef(name args body* decorator_list* returns? type_comment? type_params*)
    AsyncFunctionDef(name args body* decorator_list* returns? type_comment? type_params*)
    ClassDef(name bases* keywords* body* decorator_list* type_params*) Return(value?) Delete(targets*)
    Assign(targets* value type_comment?) TypeAlias(name type_params* value) AugAssign(target op value)
    AnnAssign(target annotation value? simple) For(target iter body* orelse* type_comment?)
    AsyncFor(target iter body* orelse* type_comment?) While(test body* orelse*) If(test body* orelse*)
    With(items* body* type_comment?) AsyncWith(items* body* type_comment?) Match(subject cases*) Raise(exc? cause?)
    Try(body* handlers* orelse* finalbody*) TryStar(body* handlers* orelse* finalbody*) Assert(test msg?)
    Import(names*) ImportFrom(module? names* level?) Global(names*) Nonlocal(names*) Expr(value) Pass() Break() Continue()
expr@: BoolOp(op values*) NamedExpr(target value) BinOp(left op right) UnaryOp(op operand) Lambda(args body)
    IfExp(test body orelse) Dict(keys* values*) Set(elts*) ListComp(elt generators*) SetComp(elt generators*)
    DictComp(key value generators*) GeneratorExp(elt generators*) Await(value) Yield(value?) YieldFrom(value)
    Compare(left ops* comparators*) Call(func args* keywords*) FormattedValue(value conversion format_spec?)
    JoinedStr(values*) Constant(value kind?) Attribute(value attr ctx) Subscript(value slice ctx) Starred(value ctx)
    Name(id ctx) List(elts* ctx) Tuple(elts* ctx) Slice(lower? upper? step?)
expr_context: Load() Store() Del()
boolop: And() Or()
operator: Add() Sub() Mult() MatMult() Div() Mod() Pow() LShift() RShift() BitOr() BitXor() BitAnd() FloorDiv()
unaryop: Invert() Not() UAdd() USub()
cmpop: Eq() NotEq() Lt() LtE() Gt() GtE() Is() IsNot() In() NotIn()
comprehension: comprehension(target iter ifs* is_async)
excepthandler@: ExceptHandler(type? name? body*)
arguments: arguments(posonlyargs* args* vararg? kwonlyargs* kw_defaults* kwarg? defaults*)
arg@: arg(arg annotation? type_comment?)
keyword@: keyword(arg? value)
alias@: alias(name asname?)
withitem: withitem(context_expr optional_vars?)
match_case: match_case(pattern guard? body*)
pattern@: MatchValue(value) MatchSingleton(value) MatchSequence(patterns*) MatchMapping(keys* patterns* rest?)
    MatchClass(cls patterns* kwd_attrs* kwd_patterns*) MatchStar(name?) MatchAs(pattern? name?) MatchOr(patterns*)
type_ignore: TypeIgnore(lineno tag)
type_param@: TypeVar(name bound? default_value?) ParamSpec(name default_value?) TypeVarTuple(name default_value?)
"""


class AST:
    _fields = ()
    _attributes = ()
    _lists = ()
    _optional = ()
    __match_args__ = ()
    __module__ = "ast"

    def __init__(self, *args, **kwargs):
        cls = type(self)
        fields = self._fields
        if len(args) > len(fields):
            count = len(fields)
            raise TypeError(f"{cls.__name__} constructor takes at most {count} positional argument{'' if count == 1 else 's'}")
        given = set()
        for name, value in zip(fields, args):
            setattr(self, name, value)
            given.add(name)
        for name, value in kwargs.items():
            if name in given:
                raise TypeError(f"{cls.__name__} got multiple values for argument {name!r}")
            if name not in fields and name not in self._attributes:
                _warn(f"{cls.__name__}.__init__ got an unexpected keyword argument {name!r}. Support for arbitrary "
                      "keyword arguments is deprecated and will be removed in Python 3.15.")  # fmt: skip
            setattr(self, name, value)
            given.add(name)
        for name in fields:
            if name in given or name in self._optional:
                continue
            if name in self._lists:
                setattr(self, name, [])
            elif name == "ctx":
                self.ctx = _classes["Load"]()
            elif cls.__module__ == "ast":
                _warn(f"{cls.__name__}.__init__ missing 1 required positional argument: {name!r}. This will become an error "
                      "in Python 3.15.")  # fmt: skip

    def __reduce_ex__(self, protocol):
        return type(self), (), dict(self.__dict__)


def _warn(message):
    import warnings

    warnings.warn(message, DeprecationWarning, stacklevel=3)


_classes = {"AST": AST}


def _define():
    for line in _GRAMMAR.replace("\n    ", " ").strip().split("\n"):
        base_name, _, rest = line.partition(": ")
        placed = base_name.endswith("@")
        base_name = base_name.rstrip("@")
        attributes = _PLACE if placed else ()
        cases = rest.replace(")", ")\n").split("\n")[:-1]
        namespace = {"__module__": "ast", "_attributes": attributes}
        if placed:
            namespace |= {"end_lineno": None, "end_col_offset": None}
        alone = len(cases) == 1 and cases[0].strip().startswith(base_name + "(")
        base = AST if alone else type(base_name, (AST,), namespace)
        if not alone:
            _classes[base_name] = base
        for case in cases:
            name, _, fields = case.strip().rstrip(")").partition("(")
            fields = fields.split()
            names = tuple([field.rstrip("?*") for field in fields])
            optional = tuple([field[:-1] for field in fields if field.endswith("?")])
            own = {
                "__module__": "ast", "_fields": names, "__match_args__": names, "_optional": optional,
                "_lists": tuple([field[:-1] for field in fields if field.endswith("*")]),
                **({} if not alone else namespace), **dict.fromkeys(optional),
            }  # fmt: skip
            _classes[name] = type(name, (base,), own)


_define()
globals().update(_classes)
__all__ = [*_classes]
