"""From tree to source."""

import sys
from ast import _nodes as ast

# What binds more loosely needs brackets inside what binds more tightly.
(NAMED, TUPLE, YIELD, TEST, OR, AND, NOT, COMPARE, BIT_OR, BIT_XOR, BIT_AND, SHIFT, SUM, TERM, FACTOR, POWER, AWAIT,
 ATOM) = range(18)  # fmt: skip

_BINARY = {
    "Add": ("+", SUM), "Sub": ("-", SUM), "Mult": ("*", TERM), "MatMult": ("@", TERM), "Div": ("/", TERM),
    "Mod": ("%", TERM), "LShift": ("<<", SHIFT), "RShift": (">>", SHIFT), "BitOr": ("|", BIT_OR),
    "BitXor": ("^", BIT_XOR), "BitAnd": ("&", BIT_AND), "FloorDiv": ("//", TERM), "Pow": ("**", POWER),
}  # fmt: skip
_UNARY = {"Invert": ("~", FACTOR), "Not": ("not ", NOT), "UAdd": ("+", FACTOR), "USub": ("-", FACTOR)}
_COMPARE = {
    "Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is", "IsNot": "is not", "In": "in",
    "NotIn": "not in",
}  # fmt: skip


def unparse(tree, keep_lines=False):
    if keep_lines:
        _check_places(tree)
    writer = _Writer(keep_lines)
    writer.write(tree)
    return "".join(writer.lines).lstrip("\n") if not keep_lines else "".join(writer.lines)


def _check_places(tree):
    """What compile() wants to be there."""
    from ast import walk

    for node in walk(tree):
        for name in ("lineno", "col_offset"):
            if name in node._attributes and getattr(node, name, None) is None:
                base = next(cls.__name__ for cls in reversed(type(node).__mro__) if getattr(cls, "_attributes", ()))
                raise TypeError(f'required field "{name}" missing from {base}')


def _name(node):
    return type(node).__name__


class _Writer:
    def __init__(self, keep_lines):
        self.lines = []
        self.depth = 0
        self.keep_lines = keep_lines
        self.at = 1

    # -- statements

    def write(self, node):
        if isinstance(node, (ast.Module, ast.Interactive)):
            if isinstance(node, ast.Module) and (text := self.docstring(node)):
                self.line(text, node.body[0])
                self.body(node.body[1:], 0)
            else:
                self.body(node.body, 0)
            if self.lines and not self.keep_lines:
                self.lines[-1] = self.lines[-1].removesuffix("\n")
        elif isinstance(node, ast.Expression):
            self.lines.append(self.expr(node.body))
        elif isinstance(node, ast.stmt):
            self.statement(node)
            if not self.keep_lines:
                self.lines[-1] = self.lines[-1].removesuffix("\n")
        elif isinstance(node, list):
            self.body(node, 0)
        else:
            self.lines.append(self.part(node))

    def line(self, text, node=None):
        wanted = getattr(node, "lineno", None) if self.keep_lines else None
        if wanted is not None and wanted > self.at:
            self.lines.append("\n" * (wanted - self.at))
            self.at = wanted
        text = "    " * self.depth + text + "\n"
        self.lines.append(text)
        self.at += text.count("\n")

    def blank(self):
        if not self.keep_lines and self.lines:
            self.lines.append("\n")

    def body(self, statements, deeper=1):
        self.depth += deeper
        for statement in statements:
            self.statement(statement)
        self.depth -= deeper

    def docstring(self, node):
        match node.body:
            case [ast.Expr(value=ast.Constant(value=str() as text)), *_]:
                return _docstring(text)
        return None

    def block(self, node, head, statements=None, with_docstring=False):
        self.line(head + ":", node)
        statements = node.body if statements is None else statements
        if with_docstring and (text := self.docstring(node)):
            self.depth += 1
            self.line(text, statements[0])
            self.depth -= 1
            statements = statements[1:]
        self.body(statements)

    def statement(self, node):
        getattr(self, "do_" + _name(node))(node)

    def do_Expr(self, node):
        self.line(self.expr(node.value, YIELD), node)

    def do_Return(self, node):
        self.line("return" + (f" {self.expr(node.value)}" if node.value else ""), node)

    def do_Delete(self, node):
        self.line("del " + ", ".join(self.expr(target) for target in node.targets), node)

    def do_Assign(self, node):
        targets = "".join(f"{self.expr(target, TUPLE)} = " for target in node.targets)
        self.line(targets + self.expr(node.value), node)

    def do_AugAssign(self, node):
        self.line(f"{self.expr(node.target)} {_BINARY[_name(node.op)][0]}= {self.expr(node.value)}", node)

    def do_AnnAssign(self, node):
        target = self.expr(node.target)
        if not node.simple and isinstance(node.target, ast.Name):
            target = f"({target})"
        value = f" = {self.expr(node.value)}" if node.value else ""
        self.line(f"{target}: {self.expr(node.annotation)}{value}", node)

    def do_TypeAlias(self, node):
        self.line(f"type {self.expr(node.name)}{self.type_params(node)} = {self.expr(node.value)}", node)

    def do_For(self, node, prefix=""):
        self.block(node, f"{prefix}for {self.expr(node.target, TUPLE)} in {self.expr(node.iter)}")
        self.otherwise(node)

    def do_AsyncFor(self, node):
        self.do_For(node, "async ")

    def do_While(self, node):
        self.block(node, f"while {self.expr(node.test)}")
        self.otherwise(node)

    def otherwise(self, node):
        if node.orelse:
            self.line("else:")
            self.body(node.orelse)

    def do_If(self, node):
        self.block(node, f"if {self.expr(node.test)}")
        while len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If):
            node = node.orelse[0]
            self.block(node, f"elif {self.expr(node.test)}")
        self.otherwise(node)

    def do_With(self, node, prefix=""):
        self.block(node, f"{prefix}with {', '.join(self.part(item) for item in node.items)}")

    def do_AsyncWith(self, node):
        self.do_With(node, "async ")

    def do_Match(self, node):
        self.line(f"match {self.expr(node.subject)}:", node)
        self.depth += 1
        for case in node.cases:
            guard = f" if {self.expr(case.guard)}" if case.guard else ""
            self.line(f"case {self.pattern(case.pattern)}{guard}:")
            self.body(case.body)
        self.depth -= 1

    def do_Raise(self, node):
        text = "raise" + (f" {self.expr(node.exc)}" if node.exc else "")
        self.line(text + (f" from {self.expr(node.cause)}" if node.cause else ""), node)

    def do_Try(self, node, star=""):
        self.block(node, "try")
        for handler in node.handlers:
            kind = f" {self.expr(handler.type)}" if handler.type else ""
            self.block(handler, f"except{star}{kind}" + (f" as {handler.name}" if handler.name else ""))
        self.otherwise(node)
        if node.finalbody:
            self.line("finally:")
            self.body(node.finalbody)

    def do_TryStar(self, node):
        self.do_Try(node, "*")

    def do_Assert(self, node):
        self.line(f"assert {self.expr(node.test)}" + (f", {self.expr(node.msg)}" if node.msg else ""), node)

    def do_Import(self, node):
        self.line("import " + ", ".join(self.part(alias) for alias in node.names), node)

    def do_ImportFrom(self, node):
        source = "." * (node.level or 0) + (node.module or "")
        self.line(f"from {source} import " + ", ".join(self.part(alias) for alias in node.names), node)

    def do_Global(self, node):
        self.line("global " + ", ".join(node.names), node)

    def do_Nonlocal(self, node):
        self.line("nonlocal " + ", ".join(node.names), node)

    def do_Pass(self, node):
        self.line("pass", node)

    def do_Break(self, node):
        self.line("break", node)

    def do_Continue(self, node):
        self.line("continue", node)

    def decorators(self, node):
        self.blank()
        for decorator in node.decorator_list:
            self.line(f"@{self.expr(decorator)}", decorator)

    def do_FunctionDef(self, node, prefix=""):
        self.decorators(node)
        returns = f" -> {self.expr(node.returns)}" if node.returns else ""
        self.block(node, f"{prefix}def {node.name}{self.type_params(node)}({self.part(node.args)}){returns}",
                   with_docstring=True)  # fmt: skip

    def do_AsyncFunctionDef(self, node):
        self.do_FunctionDef(node, "async ")

    def do_ClassDef(self, node):
        self.decorators(node)
        parts = [self.expr(base) for base in node.bases] + [self.part(keyword) for keyword in node.keywords]
        bases = f"({', '.join(parts)})" if parts else ""
        self.block(node, f"class {node.name}{self.type_params(node)}{bases}", with_docstring=True)

    def type_params(self, node):
        params = getattr(node, "type_params", None)
        return f"[{', '.join(self.part(param) for param in params)}]" if params else ""

    # -- parts of statements

    def part(self, node):
        match node:
            case ast.alias():
                return node.name + (f" as {node.asname}" if node.asname else "")
            case ast.withitem():
                target = f" as {self.expr(node.optional_vars)}" if node.optional_vars else ""
                return self.expr(node.context_expr) + target
            case ast.keyword():
                return f"**{self.expr(node.value)}" if node.arg is None else f"{node.arg}={self.expr(node.value)}"
            case ast.arg():
                return node.arg + (f": {self.expr(node.annotation)}" if node.annotation else "")
            case ast.arguments():
                return self.arguments(node)
            case ast.comprehension():
                conditions = "".join(f" if {self.expr(test, OR)}" for test in node.ifs)
                prefix = "async for" if node.is_async else "for"
                return f" {prefix} {self.expr(node.target, TUPLE)} in {self.expr(node.iter, OR)}{conditions}"
            case ast.TypeVar():
                bound = f": {self.expr(node.bound)}" if node.bound else ""
                return node.name + bound + (f" = {self.expr(node.default_value)}" if node.default_value else "")
            case ast.ParamSpec() | ast.TypeVarTuple():
                stars = "**" if isinstance(node, ast.ParamSpec) else "*"
                return stars + node.name + (f" = {self.expr(node.default_value)}" if node.default_value else "")
            case ast.pattern():
                return self.pattern(node)
            case ast.expr():
                return self.expr(node, NAMED)
        return ""

    def arguments(self, node):
        parts = []
        plain = node.posonlyargs + node.args
        first = len(plain) - len(node.defaults)
        for i, parameter in enumerate(plain):
            default = f"={self.expr(node.defaults[i - first])}" if i >= first else ""
            parts.append(self.part(parameter) + default)
            if i + 1 == len(node.posonlyargs):
                parts.append("/")
        if node.vararg:
            parts.append("*" + self.part(node.vararg))
        elif node.kwonlyargs:
            parts.append("*")
        for parameter, default in zip(node.kwonlyargs, node.kw_defaults):
            parts.append(self.part(parameter) + (f"={self.expr(default)}" if default else ""))
        if node.kwarg:
            parts.append("**" + self.part(node.kwarg))
        return ", ".join(parts)

    # -- expressions

    def expr(self, node, level=TEST):
        text, own = getattr(self, "of_" + _name(node))(node)
        return f"({text})" if own < level else text

    def of_NamedExpr(self, node):
        return f"({self.expr(node.target, ATOM)} := {self.expr(node.value, ATOM)})", ATOM

    def of_BoolOp(self, node):
        word, level = ("and", AND) if isinstance(node.op, ast.And) else ("or", OR)
        # CPython's own puts ever more brackets from left to right.
        return f" {word} ".join(self.expr(value, min(level + 1 + i, ATOM)) for i, value in enumerate(node.values)), level

    def of_BinOp(self, node):
        sign, level = _BINARY[_name(node.op)]
        right_first = sign == "**"
        left, right = self.expr(node.left, level + right_first), self.expr(node.right, level + (not right_first))
        return f"{left} {sign} {right}", level

    def of_UnaryOp(self, node):
        sign, level = _UNARY[_name(node.op)]
        return sign + self.expr(node.operand, level), level

    def of_Lambda(self, node):
        arguments = self.arguments(node.args)
        return f"lambda{' ' if arguments else ''}{arguments}: {self.expr(node.body)}", TEST

    def of_IfExp(self, node):
        return f"{self.expr(node.body, OR)} if {self.expr(node.test, OR)} else {self.expr(node.orelse)}", TEST

    def of_Dict(self, node):
        items = [
            f"**{self.expr(value, BIT_OR)}" if key is None else f"{self.expr(key)}: {self.expr(value)}"
            for key, value in zip(node.keys, node.values)
        ]
        return f"{{{', '.join(items)}}}", ATOM

    def of_Set(self, node):
        return (f"{{{self.items(node.elts)}}}" if node.elts else "{*()}"), ATOM

    def items(self, nodes):
        return ", ".join(self.expr(node) for node in nodes)

    def clauses(self, node):
        return "".join(self.part(clause) for clause in node.generators)

    def of_ListComp(self, node):
        return f"[{self.expr(node.elt)}{self.clauses(node)}]", ATOM

    def of_SetComp(self, node):
        return f"{{{self.expr(node.elt)}{self.clauses(node)}}}", ATOM

    def of_GeneratorExp(self, node):
        return f"({self.expr(node.elt)}{self.clauses(node)})", ATOM

    def of_DictComp(self, node):
        return f"{{{self.expr(node.key)}: {self.expr(node.value)}{self.clauses(node)}}}", ATOM

    def of_Await(self, node):
        return f"await {self.expr(node.value, ATOM)}", AWAIT

    def of_Yield(self, node):
        return (f"yield {self.expr(node.value, ATOM)}" if node.value else "yield"), YIELD

    def of_YieldFrom(self, node):
        return f"yield from {self.expr(node.value, ATOM)}", YIELD

    def of_Compare(self, node):
        rest = [f" {_COMPARE[_name(op)]} {self.expr(value, COMPARE + 1)}" for op, value in zip(node.ops, node.comparators)]
        return self.expr(node.left, COMPARE + 1) + "".join(rest), COMPARE

    def of_Call(self, node):
        function = self.expr(node.func, ATOM)
        parts = [self.expr(argument) for argument in node.args] + [self.part(keyword) for keyword in node.keywords]
        if len(parts) == 1 and node.args and isinstance(node.args[0], ast.GeneratorExp):
            return function + parts[0], ATOM
        return f"{function}({', '.join(parts)})", ATOM

    def of_Constant(self, node):
        value = node.value
        if value is ...:
            return "...", ATOM
        text = ("u" if node.kind == "u" else "") + repr(value)
        if isinstance(value, (float, complex)):
            text = text.replace("inf", "1e309").replace("nan", "(1e309-1e309)")
        return text, ATOM

    def of_Attribute(self, node):
        value = self.expr(node.value, ATOM)
        if isinstance(node.value, ast.Constant) and isinstance(node.value.value, int):
            value += " "
        return f"{value}.{node.attr}", ATOM

    def of_Subscript(self, node):
        index = node.slice
        text = self.tuple_items(index.elts) if isinstance(index, ast.Tuple) and index.elts else self.expr(index)
        return f"{self.expr(node.value, ATOM)}[{text}]", ATOM

    def of_Starred(self, node):
        return f"*{self.expr(node.value, BIT_OR)}", ATOM

    def of_Name(self, node):
        return node.id, ATOM

    def of_List(self, node):
        return f"[{self.items(node.elts)}]", ATOM

    def tuple_items(self, nodes):
        return self.items(nodes) + ("," if len(nodes) == 1 else "")

    def of_Tuple(self, node):
        return (self.tuple_items(node.elts), TUPLE) if node.elts else ("()", ATOM)

    def of_Slice(self, node):
        lower, upper, step = (self.expr(part) if part else "" for part in (node.lower, node.upper, node.step))
        return f"{lower}:{upper}" + (f":{step}" if node.step else ""), ATOM

    # -- formatted strings

    def of_JoinedStr(self, node):
        parts = [self.formatted(value) for value in node.values]
        fields = "".join(text for text, is_field in parts if is_field)
        for quote in ("'", '"', "'''", '"""'):
            texts = [text if is_field else _escaped(text, quote) for text, is_field in parts]
            content = "".join(texts)
            if quote in fields or content.endswith(quote[0]) or (len(quote) == 1 and "\n" in fields):
                continue
            if len(quote) == 1 and quote in content.replace("\\" + quote, ""):
                continue
            return f"f{quote}{content}{quote}", ATOM
        sys._unsupported("ast.unparse() of an f-string with every kind of quote")

    def formatted(self, node):
        if isinstance(node, ast.Constant):
            return node.value.replace("{", "{{").replace("}", "}}"), False
        if isinstance(node, ast.JoinedStr):
            return "".join(self.formatted(value)[0] for value in node.values), True
        value = self.expr(node.value, TEST + 1)
        text = "{" + (" " if value.startswith("{") else "") + value
        if node.conversion != -1:
            text += "!" + chr(node.conversion)
        if node.format_spec:
            text += ":" + "".join(self.formatted(part)[0] for part in node.format_spec.values)
        return text + "}", True

    def of_FormattedValue(self, node):
        return f"f{self.formatted(node)[0]!r}", ATOM

    # -- patterns

    def pattern(self, node, level=0):
        text, own = self.pattern_text(node)
        return f"({text})" if own < level else text

    def pattern_text(self, node):
        match node:
            case ast.MatchValue():
                return self.expr(node.value), 2
            case ast.MatchSingleton():
                return repr(node.value), 2
            case ast.MatchSequence():
                return f"[{', '.join(self.pattern(part) for part in node.patterns)}]", 2
            case ast.MatchStar():
                return f"*{node.name or '_'}", 2
            case ast.MatchMapping():
                parts = [f"{self.expr(key)}: {self.pattern(part)}" for key, part in zip(node.keys, node.patterns)]
                return f"{{{', '.join(parts + ([f'**{node.rest}'] if node.rest else []))}}}", 2
            case ast.MatchClass():
                parts = [self.pattern(part) for part in node.patterns]
                parts += [f"{name}={self.pattern(part)}" for name, part in zip(node.kwd_attrs, node.kwd_patterns)]
                return f"{self.expr(node.cls, ATOM)}({', '.join(parts)})", 2
            case ast.MatchAs(pattern=None):
                return node.name or "_", 2
            case ast.MatchAs():
                return f"{self.pattern(node.pattern, 1)} as {node.name}", 0
            case ast.MatchOr():
                return " | ".join(self.pattern(part, 2) for part in node.patterns), 1


def _escaped(text, quote):
    text = text.replace("\\", "\\\\").replace("\r", "\\r").replace("\t", "\\t")
    if len(quote) == 1:
        text = text.replace("\n", "\\n")
        return text
    return text.replace(quote, "\\" + quote)


def _docstring(text):
    shown = "".join(c if c in "\n\t" or c.isprintable() else repr(c)[1:-1] for c in text.replace("\\", "\\\\"))
    for quote in ('"""', "'''"):
        if quote not in shown and not shown.endswith(quote[0]):
            return quote + shown + quote
    return repr(text)
