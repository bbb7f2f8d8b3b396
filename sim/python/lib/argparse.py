"""Command-line arguments: declared, parsed, explained."""

import sys

__all__ = [
    "ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType", "HelpFormatter",
    "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter", "RawTextHelpFormatter", "MetavarTypeHelpFormatter",
    "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER", "SUPPRESS", "ZERO_OR_MORE",
]  # fmt: skip

SUPPRESS = "==SUPPRESS=="
OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, PARSER, REMAINDER = "?", "*", "+", "A...", "..."


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name, self.message = _name_of(argument), message

    def __str__(self):
        return self.message if self.argument_name is None else f"argument {self.argument_name}: {self.message}"


class ArgumentTypeError(Exception):
    pass


def _name_of(action):
    if action is None:
        return None
    if action.option_strings:
        return "/".join(action.option_strings)
    if action.metavar not in (None, SUPPRESS):
        return action.metavar if isinstance(action.metavar, str) else "/".join(action.metavar)
    if action.dest not in (None, SUPPRESS):
        return action.dest
    return "{" + ",".join(map(str, action.choices)) + "}" if action.choices else None


class Namespace:
    def __init__(self, **kwargs):
        for name in kwargs:
            setattr(self, name, kwargs[name])

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in self.__dict__

    def __repr__(self):
        shown = [f"{name}={value!r}" if name.isidentifier() else f"**{{{name!r}: {value!r}}}" for name, value in self.__dict__.items()]
        return f"{type(self).__name__}({', '.join(shown)})"


# ------------------------------------------------------------------------------------------------------------- actions


class Action:
    """What an argument does when it is met."""

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False,
                 help=None, metavar=None, deprecated=False):  # fmt: skip
        self.option_strings, self.dest, self.nargs, self.const, self.default = option_strings, dest, nargs, const, default
        self.type, self.choices, self.required, self.help = type, choices, required, help
        self.metavar, self.deprecated = metavar, deprecated

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(".__call__() not defined")

    def __repr__(self):
        names = ("option_strings", "dest", "nargs", "const", "default", "type", "choices", "required", "help", "metavar", "deprecated")
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"


class BooleanOptionalAction(Action):
    def __init__(self, option_strings, dest, default=None, **kwargs):
        both = []
        for option in option_strings:
            both.append(option)
            if option.startswith("--"):
                if option.startswith("--no-"):
                    raise ValueError(f"invalid option name {option!r} for BooleanOptionalAction")
                both.append("--no-" + option[2:])
        super().__init__(both, dest, nargs=0, default=default, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith("--no-"))

    def format_usage(self):
        return " | ".join(self.option_strings)


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, **kwargs):
        if nargs == 0:
            raise ValueError(
                "nargs for store actions must be != 0; if you have nothing to store, actions such as store true or store "
                "const may be more appropriate"
            )
        if const is not None and nargs != OPTIONAL:
            raise ValueError(f"nargs must be {OPTIONAL!r} to supply const")
        super().__init__(option_strings, dest, nargs=nargs, const=const, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None, deprecated=False):
        super().__init__(option_strings, dest, nargs=0, const=const, default=default, required=required, help=help, metavar=metavar,
                         deprecated=deprecated)  # fmt: skip

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, const=True, default=default, required=required, help=help, deprecated=deprecated)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, const=False, default=default, required=required, help=help, deprecated=deprecated)


def _copied(items):
    return [] if items is None else list(items)


class _AppendAction(_StoreAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _copied(getattr(namespace, self.dest, None)) + [values])


class _AppendConstAction(_StoreConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _copied(getattr(namespace, self.dest, None)) + [self.const])


class _ExtendAction(_AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _copied(getattr(namespace, self.dest, None)) + list(values))


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, nargs=0, default=default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help or "show program's version number and exit",
                         deprecated=deprecated)  # fmt: skip
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        formatter = parser._get_formatter()
        formatter.add_text(self.version if self.version is not None else parser.version)
        parser._print_message(formatter.format_help(), sys.stdout)
        parser.exit()


class _SubParsersAction(Action):
    class _Choice(Action):
        def __init__(self, name, aliases, help):
            metavar = dest = name
            if aliases:
                metavar += f" ({', '.join(aliases)})"
            super().__init__([], dest, help=help, metavar=metavar)

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix, self._parser_class = prog, parser_class
        self._name_parser_map, self._choices_actions = {}, []
        super().__init__(option_strings, dest, nargs=PARSER, choices=self._name_parser_map, required=required, help=help,
                         metavar=metavar)  # fmt: skip

    def add_parser(self, name, *, deprecated=False, **kwargs):
        if kwargs.get("prog") is None:
            kwargs["prog"] = f"{self._prog_prefix} {name}"
        aliases = kwargs.pop("aliases", ())
        for used in (name, *aliases):
            if used in self._name_parser_map:
                raise ValueError(f"conflicting subparser{'' if used == name else ' alias'}: {used}")
        if "help" in kwargs:
            self._choices_actions.append(self._Choice(name, aliases, kwargs.pop("help")))
        parser = self._parser_class(**kwargs)
        for used in (name, *aliases):
            self._name_parser_map[used] = parser
        return parser

    def _get_subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, *rest = values
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        if name not in self._name_parser_map:
            raise ArgumentError(self, f"unknown parser {name!r} (choices: {', '.join(self._name_parser_map)})")
        sub_namespace, unknown = self._name_parser_map[name].parse_known_args(rest, None)
        for key, value in vars(sub_namespace).items():
            setattr(namespace, key, value)
        if unknown:
            kept = vars(namespace).setdefault("_unrecognized_args", [])
            kept.extend(unknown)


class FileType:
    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        self._mode, self._bufsize, self._encoding, self._errors = mode, bufsize, encoding, errors

    def __call__(self, string):
        if string == "-":
            if "r" in self._mode:
                return sys.stdin
            return sys.stdout
        try:
            return open(string, self._mode, self._bufsize, self._encoding, self._errors)
        except OSError as error:
            raise ArgumentTypeError(f"can't open '{string}': {error}") from None


_ACTIONS = {
    None: _StoreAction, "store": _StoreAction, "store_const": _StoreConstAction, "store_true": _StoreTrueAction,
    "store_false": _StoreFalseAction, "append": _AppendAction, "append_const": _AppendConstAction, "count": _CountAction,
    "help": _HelpAction, "version": _VersionAction, "parsers": _SubParsersAction, "extend": _ExtendAction,
}  # fmt: skip


# ---------------------------------------------------------------------------------------------------------------- help


class HelpFormatter:
    """Lays out usage and help."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            width = _columns() - 2
        self._prog, self._indent_increment, self._width = prog, indent_increment, width
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._current_indent = self._action_max_length = 0
        self._sections = []  # (heading, parts); a part is a function that gives text

    def start_section(self, heading):
        self._sections.append((heading, []))
        self._current_indent += self._indent_increment if len(self._sections) > 1 or heading else 0

    def end_section(self):
        heading, parts = self._sections.pop()
        self._current_indent -= self._indent_increment
        if self._sections:
            self._sections[-1][1].append(lambda: self._section_text(heading, parts))
        else:
            self._parts().append(lambda: self._section_text(heading, parts))

    def _parts(self):
        if not self._sections:
            self._sections.append((None, []))
        return self._sections[0][1] if len(self._sections) == 1 else self._sections[-1][1]

    def _section_text(self, heading, parts):
        self._current_indent += self._indent_increment
        body = "".join([part() or "" for part in parts])
        self._current_indent -= self._indent_increment
        if not body:
            return ""
        head = f"{' ' * self._current_indent}{heading}:\n" if heading not in (None, SUPPRESS) else ""
        return f"\n{head}{body}\n"

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._parts().append(lambda: self._format_text(text))

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._parts().append(lambda: self._format_usage(usage, actions, groups, prefix))

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        indent = self._current_indent
        lengths = [len(self._format_action_invocation(action)) + indent]
        for sub in self._sub_actions(action):
            lengths.append(len(self._format_action_invocation(sub)) + indent + self._indent_increment)
        self._action_max_length = max(self._action_max_length, *lengths)
        self._parts().append(lambda: self._format_action(action))

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def _sub_actions(self, action):
        return action._get_subactions() if hasattr(action, "_get_subactions") else []

    def format_help(self):
        text = "".join([part() or "" for part in self._parts()])
        if not text:
            return ""
        while "\n\n\n" in text:
            text = text.replace("\n\n\n", "\n\n")
        return text.strip("\n") + "\n"

    def _format_usage(self, usage, actions, groups, prefix):
        prefix = "usage: " if prefix is None else prefix
        if usage is not None:
            return f"{prefix}{usage % {'prog': self._prog}}\n\n"
        if not actions:
            return f"{prefix}{self._prog}\n\n"
        options = [action for action in actions if action.option_strings]
        positionals = [action for action in actions if not action.option_strings]
        parts = self._usage_parts(options, groups), self._usage_parts(positionals, groups)
        text = " ".join([self._prog, *parts[0], *parts[1]])
        if len(prefix) + len(text) > self._width - self._current_indent:
            text = self._wrapped_usage(prefix, *parts)
        return f"{prefix}{text}\n\n"

    def _wrapped_usage(self, prefix, options, positionals):
        width = self._width - self._current_indent

        def lines_of(parts, indent, first=None):
            lines, line = [], []
            length = len(indent if first is None else first) - 1
            for part in parts:
                if length + 1 + len(part) > width and line:
                    lines.append(indent + " ".join(line))
                    line, length = [], len(indent) - 1
                line.append(part)
                length += len(part) + 1
            if line:
                lines.append(indent + " ".join(line))
            if first is not None and lines:
                lines[0] = lines[0][len(indent) :]
            return lines

        if len(prefix) + len(self._prog) <= 0.75 * width:
            indent = " " * (len(prefix) + len(self._prog) + 1)
            if options:
                lines = lines_of([self._prog, *options], indent, prefix)
                lines += lines_of(positionals, indent)
            elif positionals:
                lines = lines_of([self._prog, *positionals], indent, prefix)
            else:
                lines = [self._prog]
        else:
            indent = " " * len(prefix)
            lines = lines_of(options + positionals, indent)
            if len(lines) > 1:
                lines = lines_of(options, indent) + lines_of(positionals, indent)
            lines = [self._prog, *lines]
        return "\n".join(lines)

    def _usage_parts(self, actions, groups):
        parts, done = [], set()
        for action in actions:
            if id(action) in done or action.help is SUPPRESS:
                continue
            group = next((g for g in groups if action in g._group_actions), None)
            if group is not None:
                members = [a for a in group._group_actions if a.help is not SUPPRESS]
                if len(members) > 1 and all(member in actions for member in members):
                    done.update(map(id, members))
                    inner = " | ".join([self._usage_part(member, True) for member in members])
                    parts.append(f"({inner})" if group.required else f"[{inner}]")
                    continue
            parts.append(self._usage_part(action, group is not None and group.required))
        return parts

    def _usage_part(self, action, bare):
        if not action.option_strings:
            part = self._format_args(action, self._metavar_for_positional(action))
            if bare and part[:1] == "[" and part[-1:] == "]":
                part = part[1:-1]
            return part
        if action.nargs == 0:
            part = action.format_usage()
        else:
            part = f"{action.option_strings[0]} {self._format_args(action, self._metavar_for_optional(action))}"
        return part if action.required or bare else f"[{part}]"

    def _metavar_for_optional(self, action):
        return action.dest.upper()

    def _metavar_for_positional(self, action):
        return action.dest

    def _metavars(self, action, default, count):
        if action.metavar is not None:
            result = action.metavar
        elif action.choices is not None:
            result = "{" + ",".join(map(str, action.choices)) + "}"
        else:
            result = default
        return result if isinstance(result, tuple) else (result,) * count

    def _format_args(self, action, default):
        nargs = action.nargs
        one = self._metavars(action, default, 1)
        if nargs is None:
            return one[0]
        if nargs == OPTIONAL:
            return f"[{one[0]}]"
        if nargs == ZERO_OR_MORE:
            return f"[{one[0]} [{one[1]} ...]]" if len(one) == 2 else f"[{one[0]} ...]"
        if nargs == ONE_OR_MORE:
            two = self._metavars(action, default, 2)
            return f"{two[0]} [{two[1]} ...]"
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return f"{one[0]} ..."
        if nargs == SUPPRESS:
            return ""
        return " ".join(self._metavars(action, default, nargs))

    def _format_action(self, action):
        help_position = min(self._action_max_length + 2, self._max_help_position)
        help_width = max(self._width - help_position, 11)
        action_width = help_position - self._current_indent - 2
        header = self._format_action_invocation(action)
        indent = " " * self._current_indent
        has_help = bool(action.help and action.help.strip())
        if not action.help:
            parts, first_indent = [f"{indent}{header}\n"], 0
        elif len(header) <= action_width:
            parts, first_indent = [f"{indent}{header:<{action_width}}  "], 0
        else:
            parts, first_indent = [f"{indent}{header}\n"], help_position
        if has_help:
            lines = self._split_lines(self._expand_help(action), help_width)
            if lines:
                parts.append(f"{' ' * first_indent}{lines[0]}\n")
                parts += [f"{' ' * help_position}{line}\n" for line in lines[1:]]
        elif not parts[-1].endswith("\n"):
            parts.append("\n")
        self._current_indent += self._indent_increment
        parts += [self._format_action(sub) for sub in self._sub_actions(action)]
        self._current_indent -= self._indent_increment
        return "".join(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            return " ".join(self._metavars(action, self._metavar_for_positional(action), 1))
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        return ", ".join(action.option_strings) + " " + self._format_args(action, self._metavar_for_optional(action))

    def _expand_help(self, action):
        params = {**vars(action), "prog": self._prog}
        for name in list(params):
            value = params[name]
            if value is SUPPRESS:
                del params[name]
            elif hasattr(value, "__name__"):
                params[name] = value.__name__
        if params.get("choices") is not None:
            params["choices"] = ", ".join(map(str, params["choices"]))
        return self._get_help_string(action) % params

    def _get_help_string(self, action):
        return action.help

    def _split_lines(self, text, width):
        from textwrap import wrap

        return wrap(" ".join(text.split()), width)

    def _format_text(self, text):
        if "%(prog)" in text:
            text = text % {"prog": self._prog}
        width = max(self._width - self._current_indent, 11)
        return self._fill_text(text, width, " " * self._current_indent) + "\n\n"

    def _fill_text(self, text, width, indent):
        from textwrap import fill

        return fill(" ".join(text.split()), width, initial_indent=indent, subsequent_indent=indent)


def _columns():
    os = sys.modules.get("os")
    try:
        return int(os.environ["COLUMNS"])
    except Exception:
        return 80


class RawDescriptionHelpFormatter(HelpFormatter):
    def _fill_text(self, text, width, indent):
        return "".join([indent + line for line in text.splitlines(keepends=True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _get_help_string(self, action):
        text = action.help or ""
        if "%(default)" not in text and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += " (default: %(default)s)"
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    def _metavar_for_optional(self, action):
        return action.type.__name__

    _metavar_for_positional = _metavar_for_optional


# ------------------------------------------------------------------------------------------------------------- parsers


class _ActionsContainer:
    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description, self.prefix_chars = description, prefix_chars
        self.argument_default, self.conflict_handler = argument_default, conflict_handler
        self._registries = {"action": dict(_ACTIONS), "type": {None: lambda string: string}}
        self._actions, self._option_string_actions = [], {}
        self._action_groups, self._mutually_exclusive_groups, self._defaults = [], [], {}
        self._has_negative_number_optionals = []

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def add_argument(self, *args, **kwargs):
        chars = self.prefix_chars
        if not args or (len(args) == 1 and args[0][0] not in chars):
            if args and "dest" in kwargs:
                raise ValueError("dest supplied twice for positional argument, did you mean metavar?")
            kwargs = self._positional_kwargs(*args, **kwargs)
        else:
            kwargs = self._optional_kwargs(*args, **kwargs)
        if "default" not in kwargs:
            if kwargs["dest"] in self._defaults:
                kwargs["default"] = self._defaults[kwargs["dest"]]
            elif self.argument_default is not None:
                kwargs["default"] = self.argument_default
        name = kwargs.pop("action", None)
        kind = self._registries["action"].get(name, name)
        if not callable(kind):
            raise ValueError(f'unknown action "{kind}"')
        action = kind(**kwargs)
        if not callable(self._registries["type"].get(action.type, action.type)):
            raise ValueError(f"{action.type!r} is not callable")
        return self._add_action(action)

    def _positional_kwargs(self, dest, **kwargs):
        if "required" in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get("nargs")
        kwargs["required"] = nargs not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS, 0)
        if kwargs.get("action") in ("store_true", "store_false", "store_const", "count"):
            kwargs.pop("required")
        return {**kwargs, "dest": dest, "option_strings": []}

    def _optional_kwargs(self, *args, **kwargs):
        long_options = []
        for option in args:
            if option[0] not in self.prefix_chars:
                raise ValueError(f"invalid option string {option!r}: must start with a character {self.prefix_chars!r}")
            if len(option) > 1 and option[1] in self.prefix_chars:
                long_options.append(option)
        dest = kwargs.pop("dest", None)
        if dest is None:
            dest = (long_options or args)[0].lstrip(self.prefix_chars)
            if not dest:
                raise ValueError(f"dest= is required for options like {(long_options or args)[0]!r}")
            dest = dest.replace("-", "_")
        return {**kwargs, "dest": dest, "option_strings": list(args)}

    def _add_action(self, action):
        conflicts = [(s, self._option_string_actions[s]) for s in action.option_strings if s in self._option_string_actions]
        if conflicts:
            if self.conflict_handler == "resolve":
                for option, other in conflicts:
                    other.option_strings.remove(option)
                    del self._option_string_actions[option]
                    if not other.option_strings:
                        other.container._remove_action(other)
            else:
                plural = "s" if len(conflicts) > 1 else ""
                raise ArgumentError(action, f"conflicting option string{plural}: {', '.join([s for s, _ in conflicts])}")
        self._actions.append(action)
        action.container = self
        for option in action.option_strings:
            self._option_string_actions[option] = action
            if _is_negative_number(option) and not self._has_negative_number_optionals:
                self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def add_argument_group(self, *args, **kwargs):
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group


class _ArgumentGroup(_ActionsContainer):
    def __init__(self, container, title=None, description=None, **kwargs):
        super().__init__(description, kwargs.get("prefix_chars", container.prefix_chars),
                         kwargs.get("argument_default", container.argument_default),
                         kwargs.get("conflict_handler", container.conflict_handler))  # fmt: skip
        self.title, self._group_actions, self._container = title, [], container
        self._registries, self._actions = container._registries, container._actions
        self._option_string_actions, self._defaults = container._option_string_actions, container._defaults
        self._has_negative_number_optionals = container._has_negative_number_optionals
        self._mutually_exclusive_groups = container._mutually_exclusive_groups

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required

    def _add_action(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action


def _is_negative_number(text):
    if not text.startswith("-"):
        return False
    body = text[1:].replace("_", "")
    whole, dot, fraction = body.partition(".")
    return (whole.isdigit() and (not dot or not fraction or fraction.isdigit())) or (not whole and bool(dot) and fraction.isdigit())


class ArgumentParser(_ActionsContainer):
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(), formatter_class=HelpFormatter,
                 prefix_chars="-", fromfile_prefix_chars=None, argument_default=None, conflict_handler="error", add_help=True,
                 allow_abbrev=True, exit_on_error=True):  # fmt: skip
        super().__init__(description, prefix_chars, argument_default, conflict_handler)
        self.prog = (sys.argv[0].rpartition("/")[2] if sys.argv and sys.argv[0] else "") if prog is None else prog
        self.usage, self.epilog, self.formatter_class = usage, epilog, formatter_class
        self.fromfile_prefix_chars, self.add_help = fromfile_prefix_chars, add_help
        self.allow_abbrev, self.exit_on_error = allow_abbrev, exit_on_error
        self._positionals = self.add_argument_group("positional arguments")
        self._optionals = self.add_argument_group("options")
        self._subparsers = None
        if add_help:
            dash = "-" if "-" in prefix_chars else prefix_chars[0]
            self.add_argument(dash + "h", dash * 2 + "help", action="help", default=SUPPRESS, help="show this help message and exit")
        for parent in parents:
            for action in parent._actions:
                (self._optionals if action.option_strings else self._positionals)._add_action(action)
            self._defaults.update(parent._defaults)

    def __repr__(self):
        names = ("prog", "usage", "description", "formatter_class", "conflict_handler", "add_help")
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            raise ValueError("cannot have multiple subparser arguments")
        kwargs.setdefault("parser_class", type(self))
        title, description = kwargs.pop("title", None), kwargs.pop("description", None)
        if title or description:
            self._subparsers = self.add_argument_group(title or "subcommands", description)
        else:
            self._subparsers = self._positionals
        if kwargs.get("prog") is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, [a for a in self._actions if not a.option_strings], self._mutually_exclusive_groups, "")
            kwargs["prog"] = formatter.format_help().strip()
        kind = kwargs.pop("action", _SubParsersAction)
        action = kind(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    # Parsing

    def parse_args(self, args=None, namespace=None):
        namespace, unknown = self.parse_known_args(args, namespace)
        if unknown:
            self._fail(f"unrecognized arguments: {' '.join(unknown)}", None)
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        args = list(sys.argv[1:] if args is None else args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest) and action.default is not SUPPRESS:
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        try:
            unknown = _Parse(self, args, namespace).run()
        except ArgumentError as error:
            if not self.exit_on_error:
                raise
            self.error(str(error))
        unknown += vars(namespace).pop("_unrecognized_args", [])
        return namespace, unknown

    parse_intermixed_args = parse_args
    parse_known_intermixed_args = parse_known_args

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _read_from_files(self, args):
        new = []
        for arg in args:
            if not arg or arg[0] not in (self.fromfile_prefix_chars or ""):
                new.append(arg)
                continue
            try:
                with open(arg[1:]) as file:
                    lines = [word for line in file.read().splitlines() for word in self.convert_arg_line_to_args(line)]
            except OSError as error:
                raise ArgumentError(None, str(error)) from None
            new += self._read_from_files(lines)
        return new

    def _value(self, action, text):
        convert = self._registries["type"].get(action.type, action.type)
        if not callable(convert):
            raise ArgumentError(action, f"{convert!r} is not callable")
        try:
            return convert(text)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error)) from None
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            raise ArgumentError(action, f"invalid {name} value: {text!r}") from None

    def _check_value(self, action, value):
        if action.choices is not None and value not in action.choices:
            raise ArgumentError(action, f"invalid choice: {value!r} (choose from {', '.join(map(repr, action.choices))})")

    # Talking

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (sys.stderr if file is None else file).write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")

    def _fail(self, message, action):
        if self.exit_on_error:
            self.error(message)
        raise ArgumentError(action, message)


class _Parse:
    """One walk over the arguments."""

    def __init__(self, parser, args, namespace):
        if parser.fromfile_prefix_chars is not None:
            args = parser._read_from_files(args)
        self.parser, self.args, self.namespace = parser, args, namespace
        self.positionals = [action for action in parser._actions if not action.option_strings]
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
