"""Draws random statements around the expressions of random_snippets: one program text a seed, see draw()."""

import random_snippets

DUNDERS = {
    "__add__": 1, "__radd__": 1, "__iadd__": 1, "__sub__": 1, "__mul__": 1, "__rmul__": 1, "__eq__": 1, "__lt__": 1, "__gt__": 1, "__le__": 1, "__ne__": 1,
    "__len__": 0, "__bool__": 0, "__getitem__": 1, "__setitem__": 2, "__delitem__": 1, "__contains__": 1, "__iter__": 0, "__next__": 0, "__call__": 1,
    "__repr__": 0, "__str__": 0, "__format__": 1, "__index__": 0, "__int__": 0, "__float__": 0, "__neg__": 0, "__abs__": 0, "__hash__": 0, "__getattr__": 1,
    "__getattribute__": 1, "__setattr__": 2, "__delattr__": 1, "__enter__": 0, "__exit__": 3, "__get__": 2, "__set__": 2, "__missing__": 1, "__reversed__": 0,
    "__round__": 0, "__divmod__": 1, "__pow__": 1, "__and__": 1, "__or__": 1, "__ror__": 1, "__matmul__": 1, "__bytes__": 0, "__complex__": 0,
    "__set_name__": 2, "__instancecheck__": 1, "__class_getitem__": 1, "__length_hint__": 0, "__trunc__": 0, "__floor__": 0, "__invert__": 0,
}  # fmt: skip
LIKELY = {"__len__": "small", "__bool__": "bool", "__iter__": "iterator", "__repr__": "str", "__str__": "str", "__format__": "str", "__index__": "small",
          "__int__": "int", "__float__": "float", "__hash__": "small", "__bytes__": "bytes", "__complex__": "complex", "__length_hint__": "small"}  # fmt: skip


class StatementDrawer(random_snippets.Drawer):
    def block(self, depth, least=1, most=3):
        lines = []
        for _ in range(self.rng.randint(least, most)):
            lines += self.statement(depth)
        return ["    " + line for line in lines] or ["    pass"]

    def statement(self, depth):
        if depth <= 0 or self.left <= 0:
            return self.pick(self.SIMPLE)(self)
        return self.pick(self.SIMPLE)(self) if self.chance(0.5) else self.pick(self.NESTED)(self, depth - 1)

    # -- simple statements -----------------------------------------------------------------------------------------------
    def show(self, depth=None):
        return [f"print({', '.join(self.items(3, None, 1, 2))})"]

    def assign(self, depth=None):
        value = self.expression()
        return [f"{self.target()} = {value}"]

    def augment(self, depth=None):
        visible = self.names[-1]
        if not visible:
            return self.assign()
        target = self.pick(visible) + self.pick(["", "", "", "[0]", "[1:]", ".x"])
        return [f"{target} {self.pick(['+=', '-=', '*=', '|=', '&=', '//=', '%=', '@=', '^='])} {self.expression()}"]

    def unpack(self, depth=None):
        value = self.expression(self.pick(["list", "tuple", "str", "range", "iterator", "dict", "any"]))
        names = [self.target() for _ in range(self.rng.randint(1, 3))]
        if self.chance(0.4):
            names[self.rng.randrange(len(names))] = "*" + self.bind(self.new_name())
        left = ", ".join(names)
        if self.chance(0.2):
            left = f"({left},), {self.bind(self.new_name())}"
        return [f"{left}{',' if len(names) == 1 and not left.endswith(')') else ''} = {value}"]

    def store(self, depth=None):
        if not self.names[-1]:
            return self.assign()
        name = self.pick(self.names[-1])
        place = self.pick([f"[{self.subscript(2)}]", ".x", ".__class__", ".__dict__", ""])
        if self.chance(0.25):
            return [f"del {name}{place}"]
        return [f"{name}{place} = {self.expression()}"]

    def evaluate(self, depth=None):
        return [self.expression()]

    def leave(self, depth=None):
        choice = self.rng.randrange(4)
        if choice == 0 and self.in_loop:
            return [self.pick(["break", "continue"])]
        if choice == 1 and self.in_function:
            return [f"return {self.expression()}"]
        if choice == 2 and self.in_generator:
            return [self.pick([f"yield {self.expression()}", f"{self.target()} = yield", f"yield from {self.expression('list')}"])]
        if choice == 3:
            error = self.pick(random_snippets.ERRORS)
            made = f"ExceptionGroup('g', [{self.pick(random_snippets.ERRORS[:8])}(1), {self.pick(random_snippets.ERRORS[:8])}({self.expression('str')})])" if error == "ExceptionGroup" else f"{error}({self.expression(None, 1)})"
            return [f"raise {made}" + self.pick(["", "", " from None", " from KeyError(1)"])]
        return self.show()

    def check(self, depth=None):
        return [f"assert {self.expression('bool')}, {self.expression(None, 1)}"]

    def annotate(self, depth=None):
        return [f"{self.bind(self.new_name())}: {self.expression('type', 1)} = {self.expression()}"]

    # -- compound statements ---------------------------------------------------------------------------------------------
    def within(self, depth, **state):
        kept = {name: getattr(self, name) for name in state}
        self.__dict__.update(state)
        lines = self.block(depth)
        self.__dict__.update(kept)
        return lines

    def branch(self, depth):
        lines = [f"if {self.expression('bool')}:", *self.block(depth)]
        if self.chance(0.3):
            lines += [f"elif {self.expression()}:", *self.block(depth)]
        return lines + (["else:", *self.block(depth)] if self.chance(0.4) else [])

    def loop(self, depth):
        source = self.expression(self.pick(["list", "range", "str", "dict", "iterator", "tuple"]))
        target = self.pick([self.target(), self.target(), f"{self.target()}, {self.target()}", f"{self.target()}, *{self.target()}"])
        lines = [f"for {target} in {source}:", *self.within(depth, in_loop=True)]
        return lines + (["else:", *self.block(depth)] if self.chance(0.3) else [])

    def count_down(self, depth):
        counter = self.new_name("n")
        lines = [f"{counter} = 3", f"while {counter} > 0:", f"    {counter} -= 1", *self.within(depth, in_loop=True)]
        return lines + (["else:", *self.block(depth)] if self.chance(0.3) else [])

    def attempt(self, depth):
        lines = ["try:", *self.block(depth)]
        star = "*" if self.chance(0.12) else ""
        if self.chance(0.8):
            for _ in range(self.rng.randint(1, 2)):
                name = self.new_name("e")
                caught = self.pick(random_snippets.ERRORS[:13]) if star or self.chance(0.7) else f"({self.pick(random_snippets.ERRORS)}, {self.pick(random_snippets.ERRORS)})"
                lines.append(f"except{star} {caught} as {name}:")
                shown = f"    print(repr({name}), repr({name}.__cause__), repr({name}.__context__))"
                body = self.within(depth, in_loop=False, in_function=False) if star else self.block(depth)
                lines += [shown, *body]
            if not star and self.chance(0.3):
                lines += ["except:", *self.block(depth)]
            if self.chance(0.3):
                lines += ["else:", *self.block(depth)]
        else:
            lines += ["except Exception as error:", "    print(type(error), error)"]
        return lines + (["finally:", *self.block(depth)] if self.chance(0.4) else [])

    def manage(self, depth):
        name = self.new_name("m")
        managers = f"Manager({name!r}, {self.pick(['True', 'False'])}) as {self.bind(name)}"
        if self.chance(0.3):
            managers = f"({managers}, Manager('other', False))"
        return [f"with {managers}:", *self.block(depth)]

    def pattern(self, depth):
        choice = self.rng.randrange(11)
        if depth <= 0 or choice < 3:
            return self.pick(["0", "1", "'a'", "None", "True", "-1", "_", "b'x'", "1.5", "1+2j", "str()", "int()", "float(_)", "[]", "{}", "()"])
        if choice == 3:
            return f"({self.pick(['1', 'int()', '[]'])} | {self.pick(['0', 'None', 'str()', 'list()'])})"
        if choice == 4:
            return f"[{', '.join(self.pattern(depth - 1) for _ in range(self.rng.randint(1, 3)))}]"
        if choice == 5:
            return f"[{self.pattern(depth - 1)}, *{self.bind(self.new_name())}]"
        if choice == 6:
            return f"{{{self.pick(STR_KEYS)}: {self.pattern(depth - 1)}, **{self.bind(self.new_name())}}}"
        if choice == 7:
            return f"{self.pick(['int', 'str', 'list', 'dict', 'tuple'])}() as {self.bind(self.new_name())}"
        if choice == 8:
            return f"Point({self.pattern(depth - 1)}, y={self.pattern(depth - 1)})"
        if choice == 9:
            return f"object(real={self.pattern(depth - 1)})"
        return f"(*_, {self.pattern(depth - 1)})"

    def match(self, depth):
        subject = self.pick([self.expression(), self.expression("list"), self.expression("dict"), "Point(1, 'a')", self.expression("tuple")])
        lines = [f"match {subject}:"]
        for _ in range(self.rng.randint(1, 3)):
            lines.append(f"    case {self.pattern(2)}{self.pick(['', '', ' if ' + self.expression('bool', 2)])}:")
            lines += ["    " + line for line in self.block(depth)]
        return lines

    def parameters(self):
        pick, parts = self.pick, []
        names = ["a", "b"][: self.rng.randint(0, 2)]
        defaulted = False
        for name in names:
            defaulted = defaulted or self.chance(0.4)
            parts.append(name + (f"={self.expression(None, 1)}" if defaulted else ""))
        if parts and self.chance(0.2):
            parts.append("/")
        star = pick(["", "", "*args", "*, kw=1", "*, c", "*args, kw"])
        parts += [star] if star else []
        parts += ["**rest"] if self.chance(0.2) else []
        text = ", ".join(parts)
        return text, [n.strip("* ").split("=")[0].strip() for n in text.replace("/", "").split(", ") if n.strip("* ").split("=")[0].strip().isidentifier()]

    def define(self, depth):
        name = self.new_name("f")
        parameters, bound = self.parameters()
        generator = self.chance(0.35)
        kept, outer_loop, outer_function, outer_generator = self.names, self.in_loop, self.in_function, self.in_generator
        self.names, self.in_loop, self.in_function, self.in_generator = self.names + [list(bound)], False, True, generator
        body = self.block(depth, 1, 3)
        if generator:
            body += ["    yield " + self.expression()]
        elif self.chance(0.7):
            body += ["    return " + self.expression()]
        declared = []
        own = self.names[-1]
        outer = [n for n in kept[0] if n not in own and not n[0] == "c"]
        if len(kept) == 1 and outer and self.chance(0.25):
            shared = self.pick(outer)
            if shared not in bound:
                declared, body = [f"    global {shared}"], [*body, f"    {shared} = {self.expression(None, 1)}"]
        self.names, self.in_loop, self.in_function, self.in_generator = kept, outer_loop, outer_function, outer_generator
        lines = [f"def {name}({parameters}):", *declared, *body]
        if self.chance(0.1):
            lines.insert(0, f"@{self.pick(['staticmethod', 'property', 'Logged', '(lambda f: f)'])}")
        self.bind(name)
        call = f"{name}({', '.join(self.pick(['', '', '*', '**', 'a=', 'kw=']) + self.expression(None, 2) for _ in range(self.rng.randint(0, 3)))})"
        if generator:
            generated = self.bind(self.new_name("g"))
            lines += [f"{generated} = {call}"]
            for _ in range(self.rng.randint(1, 3)):
                lines.append(self.pick([f"print(next({generated}))", f"print({generated}.send({self.expression(None, 1)}))", f"print(list({generated}))",
                                        f"print({generated}.throw(ValueError(1)))", f"print({generated}.close())"]))  # fmt: skip
        else:
            lines.append(f"print({call})")
        return lines

    def describe_class(self, depth):
        name = self.new_name("C")
        bases = self.pick(["", "", "", "(int)", "(str)", "(list)", "(dict)", "(tuple)", "(set)", "(Exception)", "(Point)", "(float)", "(object, metaclass=Meta)", "(int, Point)",
                           f"({self.pick(random_snippets.TYPES)}, {self.pick(random_snippets.TYPES)})"])  # fmt: skip
        lines = [f"class {name}{bases}:"]
        kept, outer = self.names, (self.in_loop, self.in_function, self.in_generator)
        self.names, self.in_loop, self.in_function, self.in_generator = kept + [[]], False, False, False
        if self.chance(0.2):
            lines.append(f"    __slots__ = {self.pick([repr('x'), '(' + repr('x') + ', ' + repr('y') + ')', '()', repr('__dict__'), '1', repr('1x')])}")
        if self.chance(0.2):
            lines.append(f"    __match_args__ = ('x', 'y')")
        if self.chance(0.3):
            lines += [f"    {self.target()} = {self.expression(None, 2)}"]
        for dunder in self.rng.sample(sorted(DUNDERS), self.rng.randint(0, 4)):
            arguments = ["self", "one", "two", "three"][: 1 + DUNDERS[dunder]]
            self.names.append(["self", *arguments[1:]] if dunder not in ("__getattribute__", "__getattr__", "__setattr__") else arguments[1:])
            lines.append(f"    def {dunder}({', '.join(arguments)}):")
            lines.append(f"        log.append({dunder!r})")
            if dunder == "__getattribute__" or self.chance(0.3) and dunder != "__getattr__":
                lines.append(f"        return super().{dunder}({', '.join(arguments[1:])})")
            elif dunder == "__next__":
                lines.append("        raise StopIteration")
            else:
                lines.append(f"        return {self.expression(LIKELY.get(dunder), 2)}")
            self.names.pop()
        self.names, (self.in_loop, self.in_function, self.in_generator) = kept, outer
        if len(lines) == 1:
            lines.append("    pass")
        made = self.new_name("o")
        self.bind(name)
        lines += [f"{made} = {name}({', '.join(self.items(1, None, 0, 2)) if self.chance(0.4) else ''})"]
        self.bind(made)
        for _ in range(self.rng.randint(1, 3)):
            lines.append(self.pick([
                f"print({made} {self.pick(random_snippets.BINARY)} {self.expression(None, 1)})", f"print({self.expression(None, 1)} {self.pick(random_snippets.BINARY)} {made})",
                f"print({self.pick(['len', 'bool', 'str', 'repr', 'int', 'float', 'list', 'abs', 'iter', 'next', 'round', 'hash', 'format', 'complex', 'bytes', 'reversed', 'sorted', 'callable', 'sum', 'set', 'dict', 'chr', 'range', 'max'])}({made}))",
                f"print({made}[{self.subscript(1)}])", f"print({made}.{self.pick(['x', 'y', 'real', 'args', '__class__.__mro__', '__doc__', '__module__', 'append', '__init__'])})",
                f"print({made} {self.pick(random_snippets.COMPARISONS)} {self.expression(None, 1)})", f"print(f'{{{made}!{self.pick('rsa')}:{self.pick(['', '>5', 'd', 'x'])}}}')",
                f"{made}.x = {self.expression(None, 1)}", f"{made}[{self.subscript(1)}] = {self.expression(None, 1)}", f"del {made}.x", f"with {made} as value: print(value)",
                f"for value in {made}: print(value)", f"print({made}({self.expression(None, 1)}))", f"print(isinstance({made}, {self.expression('type', 1)}))", f"{made} += {self.expression(None, 1)}",
                f"print(*{made})", f"print({{**{made}}})", f"a, b = {made}", f"print([1, 2, 3][{made}])", f"print('%s %d' % ({made}, {made}))", f"print({name}[int])", f"print({name}.x)",
                f"print(-{made}, ~{made})", f"print(divmod({made}, 3), pow({made}, 2))", f"print(sorted([{made}, {made}]))", f"print({{{made}: 1}})", f"raise {made}",
            ]))  # fmt: skip
        return [*lines, "print(log)"]

    SIMPLE = [show, show, show, assign, assign, assign, augment, unpack, store, evaluate, leave, check, annotate]
    NESTED = [branch, loop, loop, count_down, attempt, attempt, attempt, manage, match, match, define, define, define, describe_class, describe_class, describe_class]


STR_KEYS = ["'a'", "1", "None", "'b'"]


def draw(seed, size):
    """The text of one snippet.  Size 0 is a single expression; greater sizes are statements, some nested."""
    drawer = StatementDrawer(seed, max(size, 1))
    if size == 0:
        return f"print({drawer.expression(None, 3)})\n"
    lines = []
    for _ in range(size):
        lines += drawer.statement(2)
    lines += [f"show({name!r})" for name in drawer.names[0] if name[0] == "v"]
    return "\n".join(lines) + "\n"
