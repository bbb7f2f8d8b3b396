"""Options of a command line, as programs read them before argparse."""

import os
import sys

from optparse._help import HelpFormatter, IndentedHelpFormatter, TitledHelpFormatter
from optparse._options import (
    NO_DEFAULT,
    SUPPRESS_HELP,
    SUPPRESS_USAGE,
    AmbiguousOptionError,
    BadOptionError,
    Option,
    OptionConflictError,
    OptionError,
    OptionValueError,
    OptParseError,
    Values,
    check_builtin,
    check_choice,
    make_option,
)

__all__ = [
    "Option", "make_option", "SUPPRESS_HELP", "SUPPRESS_USAGE", "Values", "OptionContainer", "OptionGroup", "OptionParser",
    "HelpFormatter", "IndentedHelpFormatter", "TitledHelpFormatter", "OptParseError", "OptionError", "OptionConflictError",
    "OptionValueError", "BadOptionError", "check_choice",
]  # fmt: skip


class OptionContainer:
    def __init__(self, option_class, conflict_handler, description):
        self.option_class, self.conflict_handler, self.description = option_class, conflict_handler, description
        self.option_list, self._short_opt, self._long_opt, self.defaults = [], {}, {}, {}

    def set_conflict_handler(self, handler):
        if handler not in ("error", "resolve"):
            raise ValueError(f"invalid conflict_resolution value {handler!r}")
        self.conflict_handler = handler

    def set_description(self, description):
        self.description = description

    def get_description(self):
        return self.description

    def _known(self, opt):
        return self._short_opt.get(opt) or self._long_opt.get(opt)

    def _settle_conflicts(self, option):
        conflicts = [opt for opt in option._short_opts + option._long_opts if self._known(opt)]
        if conflicts and self.conflict_handler == "error":
            raise OptionConflictError(f"conflicting option string(s): {', '.join(conflicts)}", option)
        for opt in conflicts:
            other = self._known(opt)
            (other._short_opts if opt in other._short_opts else other._long_opts).remove(opt)
            (self._short_opt if opt in self._short_opt else self._long_opt).pop(opt)
            if not other._short_opts and not other._long_opts:
                other.container.option_list.remove(other)

    def add_option(self, *args, **kwargs):
        if isinstance(args[0], str):
            option = self.option_class(*args, **kwargs)
        else:
            (option,) = args
            if not isinstance(option, Option):
                raise TypeError(f"not an Option instance: {option!r}")
        self._settle_conflicts(option)
        self.option_list.append(option)
        option.container = self
        self._short_opt.update(dict.fromkeys(option._short_opts, option))
        self._long_opt.update(dict.fromkeys(option._long_opts, option))
        if option.dest is not None:
            if option.default is not NO_DEFAULT:
                self.defaults[option.dest] = option.default
            else:
                self.defaults.setdefault(option.dest, None)
        return option

    def add_options(self, option_list):
        for option in option_list:
            self.add_option(option)

    def get_option(self, opt_str):
        return self._known(opt_str)

    def has_option(self, opt_str):
        return self._known(opt_str) is not None

    def remove_option(self, opt_str):
        option = self._known(opt_str)
        if option is None:
            raise ValueError(f"no such option {opt_str!r}")
        for opt in option._short_opts:
            del self._short_opt[opt]
        for opt in option._long_opts:
            del self._long_opt[opt]
        option.container.option_list.remove(option)

    def format_option_help(self, formatter):
        return "".join([formatter.format_option(option) for option in self.option_list if option.help is not SUPPRESS_HELP])


class OptionGroup(OptionContainer):
    def __init__(self, parser, title, description=None):
        self.parser, self.title = parser, title
        super().__init__(parser.option_class, parser.conflict_handler, description)
        self._short_opt, self._long_opt, self.defaults = parser._short_opt, parser._long_opt, parser.defaults

    def set_title(self, title):
        self.title = title

    def format_help(self, formatter):
        heading = formatter.format_heading(self.title)
        formatter.indent()
        body = [formatter.format_description(self.description)] if self.description else []
        body.append(self.format_option_help(formatter))
        formatter.dedent()
        return heading + "\n".join(body)


class OptionParser(OptionContainer):
    standard_option_list = []

    def __init__(self, usage=None, option_list=None, option_class=Option, version=None, conflict_handler="error",
                 description=None, formatter=None, add_help_option=True, prog=None, epilog=None):  # fmt: skip
        super().__init__(option_class, conflict_handler, description)
        self.set_usage(usage)
        self.prog, self.version, self.epilog = prog, version, epilog
        self.allow_interspersed_args, self.process_default_values = True, True
        self.option_groups = []
        self.formatter = formatter or IndentedHelpFormatter()
        self.formatter.set_parser(self)
        self.add_options([*self.standard_option_list, *(option_list or ())])
        if version:
            self.add_option("--version", action="version", help="show program's version number and exit")
        if add_help_option:
            self.add_option("-h", "--help", action="help", help="show this help message and exit")
        self.rargs = self.largs = self.values = None

    def set_usage(self, usage):
        if usage is None:
            self.usage = "%prog [options]"
        elif usage is SUPPRESS_USAGE:
            self.usage = None
        else:
            self.usage = usage[7:] if usage.lower().startswith("usage: ") else usage

    def enable_interspersed_args(self):
        self.allow_interspersed_args = True

    def disable_interspersed_args(self):
        self.allow_interspersed_args = False

    def set_process_default_values(self, process):
        self.process_default_values = process

    def set_default(self, dest, value):
        self.defaults[dest] = value

    def set_defaults(self, **kwargs):
        self.defaults.update(kwargs)

    def get_default_values(self):
        defaults = dict(self.defaults)
        if self.process_default_values:
            for option in [*self.option_list, *(option for group in self.option_groups for option in group.option_list)]:
                default = defaults.get(option.dest)
                if isinstance(default, str):
                    defaults[option.dest] = option.check_value(option.get_opt_string(), default)
        return Values(defaults)

    def add_option_group(self, *args, **kwargs):
        group = OptionGroup(self, *args, **kwargs) if isinstance(args[0], str) else args[0]
        if not isinstance(group, OptionGroup):
            raise TypeError(f"not an OptionGroup instance: {group!r}")
        if group.parser is not self:
            raise ValueError("invalid OptionGroup (wrong parser)")
        self.option_groups.append(group)
        return group

    def get_option_group(self, opt_str):
        option = self._known(opt_str)
        return option.container if option is not None and option.container is not self else None

    # -- reading a command line --------------------------------------------------------------------------------------

    def parse_args(self, args=None, values=None):
        self.rargs = list(sys.argv[1:] if args is None else args)
        self.largs, self.values = [], self.get_default_values() if values is None else values
        try:
            self._process_args(self.largs, self.rargs, self.values)
        except (BadOptionError, OptionValueError) as error:
            self.error(str(error))
        return self.check_values(self.values, self.largs + self.rargs)

    def check_values(self, values, args):
        return values, args

    def _process_args(self, largs, rargs, values):
        while rargs:
            arg = rargs[0]
            if arg == "--":
                del rargs[0]
                return
            if arg[:2] == "--":
                self._process_long_opt(rargs, values)
            elif arg[:1] == "-" and len(arg) > 1:
                self._process_short_opts(rargs, values)
            elif self.allow_interspersed_args:
                largs.append(rargs.pop(0))
            else:
                return

    def _match_long_opt(self, opt):
        if opt in self._long_opt:
            return opt
        possible = sorted(known for known in self._long_opt if known.startswith(opt))
        if len(possible) == 1:
            return possible[0]
        raise AmbiguousOptionError(opt, possible) if possible else BadOptionError(opt)

    def _values_for(self, option, opt, rargs):
        if not option.takes_value():
            return None
        if len(rargs) < option.nargs:
            count = "1 argument" if option.nargs == 1 else f"{option.nargs} arguments"
            self.error(f"{opt} option requires {count}")
        taken = tuple(rargs[: option.nargs])
        del rargs[: option.nargs]
        return taken[0] if option.nargs == 1 else taken

    def _process_long_opt(self, rargs, values):
        given, equals, value = rargs.pop(0).partition("=")
        opt = self._match_long_opt(given)
        option = self._long_opt[opt]
        if equals:
            if not option.takes_value():
                self.error(f"{opt} option does not take a value")
            rargs.insert(0, value)
        option.process(opt, self._values_for(option, opt, rargs), values, self)

    def _process_short_opts(self, rargs, values):
        letters = rargs.pop(0)[1:]
        while letters:
            opt, letters = f"-{letters[0]}", letters[1:]
            option = self._short_opt.get(opt)
            if option is None:
                raise BadOptionError(opt)
            if option.takes_value() and letters:
                rargs.insert(0, letters)
                letters = ""
            option.process(opt, self._values_for(option, opt, rargs), values, self)

    # -- what is told ------------------------------------------------------------------------------------------------

    def get_prog_name(self):
        return os.path.basename(sys.argv[0]) if self.prog is None else self.prog

    def expand_prog_name(self, s):
        return s.replace("%prog", self.get_prog_name())

    def get_description(self):
        return self.expand_prog_name(self.description) if self.description else self.description

    def exit(self, status=0, msg=None):
        if msg:
            sys.stderr.write(msg)
        sys.exit(status)

    def error(self, msg):
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.get_prog_name()}: error: {msg}\n")

    def get_usage(self):
        return self.formatter.format_usage(self.expand_prog_name(self.usage)) if self.usage else ""

    def print_usage(self, file=None):
        if self.usage:
            print(self.get_usage(), file=file)

    def get_version(self):
        return self.expand_prog_name(self.version) if self.version else ""

    def print_version(self, file=None):
        if self.version:
            print(self.get_version(), file=file)

    def format_option_help(self, formatter=None):
        formatter = formatter or self.formatter
        formatter.store_option_strings(self)
        heading = formatter.format_heading("Options")
        formatter.indent()
        parts = [super().format_option_help(formatter), "\n"] if self.option_list else []
        for group in self.option_groups:
            parts += [group.format_help(formatter), "\n"]
        formatter.dedent()
        return heading + "".join(parts[:-1])

    def format_help(self, formatter=None):
        formatter = formatter or self.formatter
        parts = [self.get_usage() + "\n"] if self.usage else []
        if self.description:
            parts.append(formatter.format_description(self.get_description()) + "\n")
        parts += [self.format_option_help(formatter), formatter.format_epilog(self.epilog)]
        return "".join(parts)

    def print_help(self, file=None):
        (sys.stdout if file is None else file).write(self.format_help())
