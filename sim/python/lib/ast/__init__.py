"""Syntax trees: what `_syntax_tree` writes down about a source, as nodes."""

import sys
from ast._nodes import *
from ast._nodes import AST, _classes
from _syntax_tree import dump as _dump_source

_names = {**_classes, "inf": float("inf"), "infj": complex("infj")}  # what stands in such a text

PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
PyCF_ONLY_AST = 0x400
PyCF_OPTIMIZED_AST = 0x8400
PyCF_TYPE_COMMENTS = 0x1000


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False, feature_version=None, optimize=-1):
    if isinstance(source, AST):
        return source
    if mode not in ("exec", "eval", "single"):
        if mode == "func_type":
            sys._unsupported("ast.parse(mode='func_type')")
        raise ValueError("compile() mode must be 'exec', 'eval' or 'single'")
    return eval(_dump_source(source, filename, mode), _names)


def literal_eval(node_or_string):
    """The value of an expression that consists of literals."""
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(" \t"), mode="eval")
    if isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _literal(node_or_string)


def _malformed(node):
    message = "malformed node or string"
    if line := getattr(node, "lineno", None):
        message += f" on line {line}"
    raise ValueError(f"{message}: {node!r}")


def _number(node):
    if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
        _malformed(node)
    return node.value


def _signed(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        value = _number(node.operand)
        return +value if isinstance(node.op, UAdd) else -value
    return _number(node)


def _literal(node):
    match node:
        case Constant():
            return node.value
        case Tuple():
            return tuple(map(_literal, node.elts))
        case List():
            return list(map(_literal, node.elts))
        case Set():
            return set(map(_literal, node.elts))
        case Call(func=Name(id="set"), args=[], keywords=[]):
            return set()
        case Dict():
            if len(node.keys) != len(node.values):
                _malformed(node)
            return dict(zip(map(_literal, node.keys), map(_literal, node.values)))
        case BinOp(op=Add() | Sub()):
            left, right = _signed(node.left), _number(node.right)
            if isinstance(left, (int, float)) and isinstance(right, complex):
                return left + right if isinstance(node.op, Add) else left - right
    return _signed(node)


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
    """A tree as text."""
    if not isinstance(node, AST):
        raise TypeError(f"expected AST, got {node.__class__.__name__!r}")
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent

    def joined(opening, parts, closing, level):
        if indent is None:
            return opening + ", ".join(parts) + closing
        start = "\n" + indent * (level + 1)
        return opening + start + ("," + start).join(parts) + closing

    def text_of(value, level):
        """The text, and whether it is short enough to stand on its parent's line."""
        if isinstance(value, list):
            if not value:
                return "[]", True
            return joined("[", [text_of(item, level + 1)[0] for item in value], "]", level), False
        if not isinstance(value, AST):
            return repr(value), True
        parts, skipped, simple, named = [], [], True, annotate_fields

        def add(name, item, as_keyword):
            nonlocal simple
            text, is_simple = text_of(item, level + 1)
            simple = simple and is_simple
            parts.append(f"{name}={text}" if as_keyword else text)

        for name in value._fields:
            item = getattr(value, name, _absent)
            if item is _absent or (item is None and getattr(type(value), name, ...) is None):
                named = True
                continue
            if not show_empty:
                if item == [] and name in value._lists:
                    if not named:
                        skipped.append("[]")
                    continue
                if not named:
                    parts += skipped
                    skipped = []
            add(name, item, named)
        if include_attributes:
            for name in value._attributes:
                item = getattr(value, name, None)
                if item is not None:
                    add(name, item, True)
        title = type(value).__name__
        if simple and len(parts) <= 3:
            return f"{title}({', '.join(parts)})", not parts
        return joined(f"{title}(", parts, ")", level), False

    return text_of(node, 0)[0]


_absent = object()


def iter_fields(node):
    for name in node._fields:
        value = getattr(node, name, _absent)
        if value is not _absent:
            yield name, value


def iter_child_nodes(node):
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            yield from (item for item in value if isinstance(item, AST))


def walk(node):
    """The node and all below it, level by level."""
    waiting = [node]
    for current in waiting:
        waiting.extend(iter_child_nodes(current))
        yield current


def get_docstring(node, clean=True):
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{node.__class__.__name__!r} can't have docstrings")
    match node.body:
        case [Expr(value=Constant(value=str() as text)), *_]:
            if clean:
                import inspect

                text = inspect.cleandoc(text)
            return text
    return None


def copy_location(new_node, old_node):
    for name in ("lineno", "col_offset", "end_lineno", "end_col_offset"):
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or (hasattr(old_node, name) and name.startswith("end_")):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    names = ("lineno", "end_lineno", "col_offset", "end_col_offset")

    def fix(current, places):
        for i, name in enumerate(names):
            if name in current._attributes:
                if getattr(current, name, None) is None and (not name.startswith("end_") or not hasattr(current, name)
                                                            or getattr(current, name) is None):  # fmt: skip
                    setattr(current, name, places[i])
                else:
                    places = (*places[:i], getattr(current, name), *places[i + 1:])
        for child in iter_child_nodes(current):
            fix(child, places)

    fix(node, (1, 1, 0, 0))
    return node


def increment_lineno(node, n=1):
    for child in walk(node):
        if "lineno" in child._attributes:
            child.lineno = getattr(child, "lineno", 0) + n
        if (end := getattr(child, "end_lineno", 0)) is not None and "end_lineno" in child._attributes:
            child.end_lineno = end + n
    return node


def get_source_segment(source, node, *, padded=False):
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        first, last, begin, end = node.lineno - 1, node.end_lineno - 1, node.col_offset, node.end_col_offset
    except AttributeError:
        return None
    lines = [line.encode() for line in source.splitlines(keepends=True)]
    if first == last:
        return lines[first][begin:end].decode()
    padding = ""
    if padded:
        padding = "".join(c if c in "\f\t" else " " for c in lines[first][:begin].decode())
    return "".join([padding + lines[first][begin:].decode(), *(line.decode() for line in lines[first + 1:last]),
                    lines[last][:end].decode()])  # fmt: skip


class NodeVisitor:
    """Calls visit_ClassName for a node, or goes on to its children."""

    def visit(self, node):
        return getattr(self, "visit_" + node.__class__.__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        for child in iter_child_nodes(node):
            self.visit(child)


class NodeTransformer(NodeVisitor):
    """Puts what visit_… returns in the place of the node: None removes it, a list takes its place in a list."""

    def generic_visit(self, node):
        for name, old in iter_fields(node):
            if isinstance(old, list):
                new = []
                for item in old:
                    if isinstance(item, AST):
                        item = self.visit(item)
                        if item is None:
                            continue
                        if not isinstance(item, AST):
                            new.extend(item)
                            continue
                    new.append(item)
                old[:] = new
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, name)
                else:
                    setattr(node, name, new)
        return node


def unparse(ast_obj):
    """Source that parses to the same tree."""
    from ast._unparse import unparse as write

    return write(ast_obj)
