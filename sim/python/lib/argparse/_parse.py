"""One walk over the arguments of a command line."""

from argparse._actions import (
    ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, ArgumentError, _name_of,
)  # fmt: skip

__name__ = "argparse"  # where its classes and functions say they are from


class _Parse:
    """One walk over the arguments."""

    def __init__(self, parser, args, namespace):
        if parser.fromfile_prefix_chars is not None:
            args = parser._read_from_files(args)
        self.parser, self.args, self.namespace = parser, args, namespace
        self.positionals = [action for action in parser._actions if not action.option_strings]
        self.warned = set()  # deprecated options that were said to be
        self.unknown, self.seen, self.seen_with_value = [], set(), set()
        self.after_dashes = args.index("--") if "--" in args else len(args)

    def run(self):
        at = 0
        args = self.args
        while at < len(args):
            at = self._positionals_at(at)
            if at >= len(args):
                break
            if not self._is_option(at):
                self.unknown.append(args[at])
                at += 1
                continue
            at = self._option_at(at)
        self._positionals_at(at, final=True)
        self._finish()
        return self.unknown

    def _is_option(self, at):
        if at >= self.after_dashes:
            return False
        return self._meaning(self.args[at]) is not None

    def _meaning(self, text):
        """(action or None, option, explicit value or None) for what looks like an option, else None."""
        parser = self.parser
        if not text or text[0] not in parser.prefix_chars:
            return None
        if text in parser._option_string_actions:
            return parser._option_string_actions[text], text, None
        if len(text) == 1:
            return None
        option, equals, value = text.partition("=")
        if equals and option in parser._option_string_actions:
            return parser._option_string_actions[option], option, value
        found = self._abbreviations(text)
        if len(found) > 1:
            options = ", ".join([option for _, option, _ in found])
            raise ArgumentError(None, f"ambiguous option: {text} could match {options}")
        if found:
            return found[0]
        if _is_negative_number(text) and not parser._has_negative_number_optionals:
            return None
        if " " in text:
            return None
        return None, text, None

    def _abbreviations(self, text):
        parser, chars, found = self.parser, self.parser.prefix_chars, []
        if text[0] in chars and text[1] in chars:
            if parser.allow_abbrev:
                option, equals, value = text.partition("=")
                for known, action in parser._option_string_actions.items():
                    if known.startswith(option):
                        found.append((action, known, value if equals else None))
            return found
        short, value = text[:2], text[2:]
        for known, action in parser._option_string_actions.items():
            if known == short:
                found.append((action, known, value))
            elif parser.allow_abbrev and known.startswith(text.partition("=")[0]):
                found.append((action, known, text.partition("=")[2] if "=" in text else None))
        return found

    def _option_at(self, at):
        action, option, explicit = self._meaning(self.args[at])
        at += 1
        while True:
            if action is None:
                self.unknown.append(self.args[at - 1])
                return at
            if explicit is None:
                count = self._how_many(action, at)
                values = self.args[at : at + count]
                self._take(action, values, option)
                return at + count
            if action.nargs == 0 and option[1:2] not in self.parser.prefix_chars and explicit:
                self._take(action, [], option)
                option = option[0] + explicit[0]
                rest = explicit[1:]
                if option not in self.parser._option_string_actions:
                    raise ArgumentError(action, f"ignored explicit argument {explicit!r}")
                action = self.parser._option_string_actions[option]
                explicit = (rest[1:] if rest.startswith("=") else rest) if rest else None
                continue
            if action.nargs in (None, OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, 1):
                if option[1:2] not in self.parser.prefix_chars and explicit.startswith("="):
                    explicit = explicit[1:]
                self._take(action, [explicit], option)
                return at
            if action.nargs == 0:
                raise ArgumentError(action, f"ignored explicit argument {explicit!r}")
            raise ArgumentError(action, _expected(action))

    def _run_of_arguments(self, at):
        """How many arguments from here on are no options (a `--` among them counts)."""
        count = 0
        while at + count < len(self.args) and (at + count >= self.after_dashes or not self._is_option(at + count)):
            count += 1
        return count

    def _how_many(self, action, at):
        available = self._run_of_arguments(at) if action.nargs != REMAINDER else len(self.args) - at
        if self.after_dashes < len(self.args) and at <= self.after_dashes < at + available and action.nargs not in (PARSER, REMAINDER):
            available = self.after_dashes - at
        low, high = _limits(action.nargs)
        if available < low:
            raise ArgumentError(action, _expected(action))
        return min(available, high)

    def _positionals_at(self, at, final=False):
        """Hand the arguments from here on to as many positionals as they suffice for."""
        if self.positionals:
            available = self._run_of_arguments(at)
            takes = self._shares(available, at, final)
            if not takes:
                return at
            for count in takes:
                action = self.positionals.pop(0)
                if action.nargs in (PARSER, REMAINDER) and (count or action.nargs == REMAINDER):
                    count = len(self.args) - at
                values = self.args[at : at + count]
                if action.nargs not in (PARSER, REMAINDER) and "--" in values:
                    values.remove("--")
                at += count
                self._take(action, values, None)
            return at
        return at

    def _shares(self, available, at, final):
        """How many arguments each of the next positionals gets: the longest run of them that can be served."""
        dashes = 1 if at <= self.after_dashes < at + available else 0
        for wanted in range(len(self.positionals), 0, -1):
            limits = [_limits(action.nargs) for action in self.positionals[:wanted]]
            free = available - dashes
            if sum(low for low, _ in limits) > free:
                continue
            takes = []
            for i, (low, high) in enumerate(limits):
                needed_after = sum(low for low, _ in limits[i + 1 :])
                count = min(high, free - needed_after)
                takes.append(count)
                free -= count
            if not final and at < len(self.args) and not sum(takes):
                return []  # those that can do without may get arguments after the next option
            if dashes and takes:
                takes[-1] += dashes
                for i in range(len(takes) - 1):
                    if at + sum(takes[: i + 1]) > self.after_dashes:
                        takes[i] += 1
                        takes[-1] -= 1
                        break
            return takes
        return []

    def _take(self, action, values, option):
        self.seen.add(id(action))
        parser = self.parser
        value = self._converted(action, values)
        if value is not action.default or (action.nargs == 0):
            self.seen_with_value.add(id(action))
            for group in parser._mutually_exclusive_groups:
                if action in group._group_actions:
                    for other in group._group_actions:
                        if other is not action and id(other) in self.seen_with_value:
                            raise ArgumentError(action, f"not allowed with argument {_name_of(other)}")
        if action.deprecated and (option or values) and (option or action.dest) not in self.warned:
            self.warned.add(option or action.dest)
            parser._warning(f"option '{option}' is deprecated" if option else f"argument '{action.dest}' is deprecated")
        if value is not SUPPRESS:
            action(parser, self.namespace, value, option)

    def _converted(self, action, values):
        parser, nargs = self.parser, action.nargs
        if not values and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str) and value is not SUPPRESS:
                value = parser._value(action, value)
            return value
        if not values and nargs == ZERO_OR_MORE and not action.option_strings:
            return action.default if action.default is not None else []
        if nargs in (None, OPTIONAL):
            value = parser._value(action, values[0])
            parser._check_value(action, value)
            return value
        if nargs == REMAINDER:
            return [parser._value(action, text) for text in values]
        if nargs == PARSER:
            converted = [parser._value(action, text) for text in values]
            parser._check_value(action, converted[0])
            return converted
        converted = [parser._value(action, text) for text in values]
        for value in converted:
            parser._check_value(action, value)
        return converted

    def _finish(self):
        parser, namespace = self.parser, self.namespace
        missing = []
        for action in parser._actions:
            if id(action) in self.seen:
                continue
            if action.required:
                missing.append(_name_of(action))
            elif isinstance(action.default, str) and action.default is getattr(namespace, action.dest, None):
                setattr(namespace, action.dest, parser._value(action, action.default))
        if missing:
            raise ArgumentError(None, f"the following arguments are required: {', '.join(missing)}")
        for group in parser._mutually_exclusive_groups:
            if group.required and not any(id(action) in self.seen_with_value for action in group._group_actions):
                names = [_name_of(action) for action in group._group_actions if action.help is not SUPPRESS]
                raise ArgumentError(None, f"one of the arguments {' '.join(names)} is required")


def _limits(nargs):
    if nargs is None:
        return 1, 1
    many = 1 << 30
    return {OPTIONAL: (0, 1), ZERO_OR_MORE: (0, many), ONE_OR_MORE: (1, many), PARSER: (1, many), REMAINDER: (0, many),
            SUPPRESS: (0, 0)}.get(nargs) or (nargs, nargs)  # fmt: skip


def _expected(action):
    words = {None: "expected one argument", OPTIONAL: "expected at most one argument", ONE_OR_MORE: "expected at least one argument"}
    return words.get(action.nargs) or f"expected {action.nargs} argument{'' if action.nargs == 1 else 's'}"


def _is_negative_number(text):
    if not text.startswith("-"):
        return False
    body = text[1:].replace("_", "")
    whole, dot, fraction = body.partition(".")
    return (whole.isdigit() and (not dot or not fraction or fraction.isdigit())) or (not whole and bool(dot) and fraction.isdigit())
