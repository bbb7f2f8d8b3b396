"""Interpreters of lines: a command `name` is the method `do_name`."""

import string
import sys

__all__ = ["Cmd"]

PROMPT = "(Cmd) "
IDENTCHARS = string.ascii_letters + string.digits + "_"


class Cmd:
    prompt = PROMPT
    identchars = IDENTCHARS
    ruler = "="
    lastcmd = ""
    intro = None
    doc_leader = ""
    doc_header = "Documented commands (type help <topic>):"
    misc_header = "Miscellaneous help topics:"
    undoc_header = "Undocumented commands:"
    nohelp = "*** No help on %s"
    use_rawinput = 1

    def __init__(self, completekey="tab", stdin=None, stdout=None):
        self.stdin = sys.stdin if stdin is None else stdin
        self.stdout = sys.stdout if stdout is None else stdout
        self.cmdqueue = []
        self.completekey = completekey

    def cmdloop(self, intro=None):
        self.preloop()
        if intro is not None:
            self.intro = intro
        if self.intro:
            self.stdout.write(str(self.intro) + "\n")
        stop = None
        while not stop:
            line = self.precmd(self.cmdqueue.pop(0) if self.cmdqueue else self._read())
            stop = self.postcmd(self.onecmd(line), line)
        self.postloop()

    def _read(self):
        if self.use_rawinput:
            try:
                return input(self.prompt)
            except EOFError:
                return "EOF"
        self.stdout.write(self.prompt)
        self.stdout.flush()
        line = self.stdin.readline()
        return line.rstrip("\r\n") if line else "EOF"

    def precmd(self, line):
        return line

    def postcmd(self, stop, line):
        return stop

    def preloop(self):
        pass

    def postloop(self):
        pass

    def parseline(self, line):
        line = line.strip()
        if not line:
            return None, None, line
        if line[0] == "?":
            line = "help " + line[1:]
        elif line[0] == "!":
            if not hasattr(self, "do_shell"):
                return None, None, line
            line = "shell " + line[1:]
        end = 0
        while end < len(line) and line[end] in self.identchars:
            end += 1
        return line[:end], line[end:].strip(), line

    def onecmd(self, line):
        command, argument, line = self.parseline(line)
        if not line:
            return self.emptyline()
        if command is None:
            return self.default(line)
        self.lastcmd = "" if line == "EOF" else line
        action = getattr(self, "do_" + command, None) if command else None
        return self.default(line) if action is None else action(argument)

    def emptyline(self):
        if self.lastcmd:
            return self.onecmd(self.lastcmd)

    def default(self, line):
        self.stdout.write(f"*** Unknown syntax: {line}\n")

    def completedefault(self, *ignored):
        return []

    def completenames(self, text, *ignored):
        return [name[3:] for name in self.get_names() if name.startswith("do_" + text)]

    def get_names(self):
        return dir(self.__class__)

    def complete_help(self, *args):
        commands = set(self.completenames(*args))
        return list(commands | {name[5:] for name in self.get_names() if name.startswith("help_" + args[0])})

    def do_help(self, arg):
        'List available commands with "help" or detailed help with "help cmd".'
        if arg:
            return self._help_on(arg)
        topics = {name[5:] for name in self.get_names() if name.startswith("help_")}
        documented, other = [], []
        for name in sorted({name for name in self.get_names() if name.startswith("do_")}):
            command = name[3:]
            if command in topics or getattr(self, name).__doc__:
                documented.append(command)
                topics.discard(command)
            else:
                other.append(command)
        self.stdout.write(f"{self.doc_leader}\n")
        self.print_topics(self.doc_header, documented, 15, 80)
        self.print_topics(self.misc_header, sorted(topics), 15, 80)
        self.print_topics(self.undoc_header, other, 15, 80)

    def _help_on(self, name):
        action = getattr(self, "help_" + name, None)
        if action is not None:
            return action()
        from inspect import cleandoc

        doc = getattr(getattr(self, "do_" + name, None), "__doc__", None)
        self.stdout.write((cleandoc(doc) if doc else self.nohelp % (name,)) + "\n")

    def print_topics(self, header, cmds, cmdlen, maxcol):
        if cmds:
            self.stdout.write(f"{header}\n")
            if self.ruler:
                self.stdout.write(self.ruler * len(header) + "\n")
            self.columnize(cmds, maxcol - 1)
            self.stdout.write("\n")

    def columnize(self, list, displaywidth=80):
        """The words in columns, downwards, in as few lines as fit."""
        if not list:
            self.stdout.write("<empty>\n")
            return
        wrong = [i for i, word in enumerate(list) if not isinstance(word, str)]
        if wrong:
            raise TypeError("list[i] not a string for i in " + ", ".join(map(str, wrong)))
        if len(list) == 1:
            self.stdout.write(f"{list[0]}\n")
            return
        for rows in range(1, len(list) + 1):
            columns = [list[i:i + rows] for i in range(0, len(list), rows)]
            widths = [max(map(len, column)) for column in columns]
            if sum(widths) + 2 * (len(widths) - 1) <= displaywidth:
                break
        else:
            columns, widths, rows = [list], [0], len(list)
        for row in range(rows):
            words = [column[row] if row < len(column) else "" for column in columns]
            while words and not words[-1]:
                del words[-1]
            self.stdout.write("  ".join(word.ljust(width) for word, width in zip(words, widths)) + "\n")
