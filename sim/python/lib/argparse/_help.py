"""How usage and help are laid out."""

import sys

from argparse._actions import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE

__name__ = "argparse"  # where its classes and functions say they are from


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
        text = " ".join([self._prog, *self._usage_parts(options + positionals, groups)])
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
        for group in groups:
            if not group._group_actions:
                raise ValueError(f"empty group {group}")
        for action in actions:
            if id(action) in done or action.help is SUPPRESS:
                continue
            group = next((g for g in groups if action in g._group_actions), None)
            begin = group and next((i for i, one in enumerate(actions) if one is group._group_actions[0]), None)
            together = begin is not None and actions[begin : begin + len(group._group_actions)] == group._group_actions
            members = [a for a in group._group_actions if a.help is not SUPPRESS] if together else ()
            if len(members) > 1:
                done.update(map(id, members))
                shown = [self._usage_part(member, True) for member in members]
                shown[0] = ("(" if group.required else "[") + shown[0]
                shown[-1] += ")" if group.required else "]"
                parts += [f"{part} |" for part in shown[:-1]] + shown[-1:]  # a line may end between them
            else:
                parts.append(self._usage_part(action, together and group.required))
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
        if isinstance(action.metavar, tuple):
            lengths = {None: (1,), OPTIONAL: (1,), ZERO_OR_MORE: (1, 2), ONE_OR_MORE: (2,), PARSER: (1,)}.get(nargs, (nargs,))
            if len(one) not in lengths and nargs not in (REMAINDER, SUPPRESS):
                raise TypeError("length of metavar tuple does not match nargs")
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
