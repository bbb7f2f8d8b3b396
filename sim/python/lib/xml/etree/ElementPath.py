"""The paths of `find` and its like: a part of XPath."""

import re


def _tokens(path, namespaces):
    default = namespaces.get("") if namespaces else None
    attribute = False
    for found in re.finditer(r"""('[^']*'|"[^"]*"|::|//?|\.\.|\(\)|!=|[/.*:\[\]\(\)@=])|((?:\{[^}]*\})?[^/\[\]\(\)@!=\s]+)|\s+""", path):
        operator, tag = found.groups()
        if tag and tag[0] != "{":
            if ":" in tag:
                prefix, local = tag.split(":", 1)
                if not namespaces or prefix not in namespaces:
                    raise SyntaxError(f"prefix {prefix!r} not found in prefix map")
                yield operator or "", f"{{{namespaces[prefix]}}}{local}"
            elif default and not attribute:
                yield operator or "", f"{{{default}}}{tag}"
            else:
                yield operator or "", tag
            attribute = False
        elif operator or tag:
            yield operator or "", tag or ""
            attribute = operator == "@"


def _matches(tag):
    """A test of an element by its tag, with {*}name and {space}*."""
    if tag in ("*", "{*}*"):
        return lambda element: True if tag == "*" else isinstance(element.tag, str)
    if tag == "{}*":
        return lambda element: isinstance(element.tag, str) and element.tag[:1] != "{"
    if tag.startswith("{*}"):
        local = tag[3:]
        return lambda element: isinstance(element.tag, str) and (element.tag == local or element.tag.endswith("}" + local))
    if tag.endswith("}*"):
        space = tag[:-1]
        return lambda element: isinstance(element.tag, str) and element.tag.startswith(space)
    if tag.startswith("{}"):
        tag = tag[2:]
    return lambda element: element.tag == tag


class _Search:
    def __init__(self, root):
        self.root, self._parents = root, None

    def parents(self):
        if self._parents is None:
            self._parents = {child: parent for parent in self.root.iter() for child in parent}
        return self._parents


def _children(tag):
    test = _matches(tag)

    def select(search, elements):
        for element in elements:
            for child in element:
                if test(child):
                    yield child

    return select


def _descendants(tag):
    test = _matches(tag)

    def select(search, elements):
        for element in elements:
            for inner in element.iter():
                if inner is not element and test(inner):
                    yield inner

    return select


def _itself(search, elements):
    return elements


def _parent(search, elements):
    seen = {}
    for element in elements:
        found = search.parents().get(element)
        if found is not None and found not in seen:
            seen[found] = None
            yield found


def _predicate(tokens):
    """What stands in brackets."""
    signature, values = [], []
    for operator, tag in tokens:
        if operator == "]":
            break
        if operator[:1] in ("'", '"') and operator:
            signature.append("'")
            values.append(operator[1:-1])
        elif operator:
            signature.append(operator)
        else:
            signature.append("-")
            values.append(tag)
    else:
        raise SyntaxError("invalid path") from None
    kind = "".join(signature)
    if kind == "@-":
        return lambda search, elements: (e for e in elements if e.get(values[0]) is not None)
    if kind in ("@-='", "@-!='"):
        key, value = values
        if "!=" in kind:
            return lambda search, elements: (e for e in elements if e.get(key) not in (None, value))
        return lambda search, elements: (e for e in elements if e.get(key) == value)
    if kind == "-" and not re.fullmatch(r"-?\d+", values[0]):
        return lambda search, elements: (e for e in elements if e.find(values[0]) is not None)
    if kind in (".='", ".!='"):
        value, equal = values[0], "!=" not in kind
        return lambda search, elements: (e for e in elements if ("".join(e.itertext()) == value) is equal)
    if kind in ("-='", "-!='") and not re.fullmatch(r"-?\d+", values[0]):
        tag, value = values
        equal = "!=" not in kind
        return lambda search, elements: (
            e for e in elements if any(("".join(inner.itertext()) == value) is equal for inner in e.iterfind(tag))
        )
    if kind == "-" or kind == "-()" or kind == "-()-":
        if kind == "-":
            index = int(values[0]) - 1
            if index < 0:
                raise SyntaxError("XPath position >= 1 expected")
        else:
            if values[0] != "last":
                raise SyntaxError("unsupported function")
            index = -1
            if kind == "-()-":
                try:
                    index = int(values[1]) - 1
                except ValueError:
                    raise SyntaxError("unsupported expression") from None
                if index > -2:
                    raise SyntaxError("XPath offset from last() must be negative")

        def select(search, elements):
            for element in elements:
                parent = search.parents().get(element)
                if parent is None:
                    continue
                alike = list(parent.findall(element.tag))
                if -len(alike) <= index < len(alike) and alike[index] is element:
                    yield element

        return select
    raise SyntaxError("invalid predicate")


def _steps(path, namespaces):
    if path[:1] == "/":
        raise SyntaxError("cannot use absolute path on element")
    if path[-1:] == "/":
        path += "*"
    tokens = _tokens(path, namespaces)
    steps = []
    for operator, tag in tokens:
        if not operator:
            steps.append(_children(tag))
        elif operator == "*":
            steps.append(_children("*"))
        elif operator == ".":
            steps.append(_itself)
        elif operator == "..":
            steps.append(_parent)
        elif operator == "//":
            try:
                operator, tag = next(tokens)
            except StopIteration:
                raise SyntaxError("invalid path") from None
            if operator == "*":
                tag = "*"
            elif operator:
                raise SyntaxError("invalid descendant")
            steps.append(_descendants(tag))
        elif operator == "[":
            steps.append(_predicate(tokens))
        elif operator != "/":
            raise SyntaxError("invalid path")
    return steps


def iterfind(elem, path, namespaces=None):
    search = _Search(elem)
    result = iter([elem])
    for step in _steps(path, namespaces):
        result = step(search, result)
    return iter(result)


def find(elem, path, namespaces=None):
    return next(iterfind(elem, path, namespaces), None)


def findall(elem, path, namespaces=None):
    return list(iterfind(elem, path, namespaces))


def findtext(elem, path, default=None, namespaces=None):
    found = find(elem, path, namespaces)
    return default if found is None else found.text or ""
