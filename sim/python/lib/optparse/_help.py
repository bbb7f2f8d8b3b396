"""How the help of a program is laid out."""

import os
import textwrap

from optparse._options import NO_DEFAULT

__name__ = "optparse"


class HelpFormatter:
    NO_DEFAULT_VALUE = "none"

    def __init__(self, indent_increment, max_help_position, width, short_first):
        if width is None:
            width = int(os.environ.get("COLUMNS", 80)) - 2
        self.parser, self.indent_increment, self.width, self.short_first = None, indent_increment, width, short_first
        self.max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self.current_indent, self.help_position, self.help_width = 0, 0, None
        self.default_tag = "%default"
        self.option_strings = {}

    def set_parser(self, parser):
        self.parser = parser

    def indent(self):
        self.current_indent += self.indent_increment

    def dedent(self):
        self.current_indent -= self.indent_increment

    def _paragraphs(self, text):
        room, blanks = max(self.width - self.current_indent, 11), " " * self.current_indent
        return textwrap.fill(text, room, initial_indent=blanks, subsequent_indent=blanks)

    def format_description(self, description):
        return self._paragraphs(description) + "\n" if description else ""

    def format_epilog(self, epilog):
        return "\n" + self._paragraphs(epilog) + "\n" if epilog else ""

    def expand_default(self, option):
        if self.parser is None or not self.default_tag:
            return option.help
        default = self.parser.defaults.get(option.dest)
        if default is NO_DEFAULT or default is None:
            default = self.NO_DEFAULT_VALUE
        return option.help.replace(self.default_tag, str(default))

    def format_option(self, option):
        opts = self.option_strings[option]
        room = self.help_position - self.current_indent - 2
        blanks = " " * self.current_indent
        fits = len(opts) <= room
        lines = [f"{blanks}{opts:<{room}}  " if fits else f"{blanks}{opts}\n"]
        if option.help:
            first, *rest = textwrap.wrap(self.expand_default(option), self.help_width)
            lines.append(f"{'' if fits else ' ' * self.help_position}{first}\n")
            lines += [f"{' ' * self.help_position}{line}\n" for line in rest]
        elif not opts.endswith("\n"):
            lines.append("\n")
        return "".join(lines)

    def store_option_strings(self, parser):
        """How wide the options are decides where the help begins."""
        self.indent()
        widest = self._store(parser, 0)
        self.indent()
        for group in parser.option_groups:
            widest = self._store(group, widest)
        self.dedent()
        self.dedent()
        self.help_position = min(widest + 2, self.max_help_position)
        self.help_width = max(self.width - self.help_position, 11)

    def _store(self, container, widest):
        for option in container.option_list:
            self.option_strings[option] = text = self.format_option_strings(option)
            widest = max(widest, len(text) + self.current_indent)
        return widest

    def format_option_strings(self, option):
        short, long = option._short_opts, option._long_opts
        if option.takes_value():
            metavar = option.metavar or option.dest.upper()
            short, long = [f"{opt} {metavar}" for opt in short], [f"{opt}={metavar}" for opt in long]
        return ", ".join(short + long if self.short_first else long + short)


class IndentedHelpFormatter(HelpFormatter):
    def __init__(self, indent_increment=2, max_help_position=24, width=None, short_first=1):
        super().__init__(indent_increment, max_help_position, width, short_first)

    def format_usage(self, usage):
        return f"Usage: {usage}\n"

    def format_heading(self, heading):
        return f"{' ' * self.current_indent}{heading}:\n"


class TitledHelpFormatter(HelpFormatter):
    def __init__(self, indent_increment=0, max_help_position=24, width=None, short_first=0):
        super().__init__(indent_increment, max_help_position, width, short_first)

    def format_usage(self, usage):
        return f"{self.format_heading('Usage')}  {usage}\n"

    def format_heading(self, heading):
        return f"{heading}\n{'=-'[self.current_indent > 0] * len(heading)}\n"
