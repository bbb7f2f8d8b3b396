"""The simulated /bin/sh: runs the trees of _shell_parser. Programs are processes; what is built in runs here."""

import fnmatch
import glob
import io
import os
import re

from _asyncio_native import unsupported
from _processes import Process, _File, _Nowhere, _Shared, find, pipe
from _shell_parser import Parser, SyntaxProblem, _end_of_quote

_PARAMETER = re.compile(r"\$(?:(\w+|[?$!#@*-])|\{(#?)(\w+|[?$!#@*])(?::?([-=+?%#]+)(.*?))?\})", re.S)


class Leave(Exception):
    """break, continue and return on their way: (kind, how many loops are left to leave, or the status)."""


class Exit(Exception):
    pass


class _Integer(int):
    """Divides towards zero, as C does."""

    def __floordiv__(self, other):
        quotient = abs(int(self)) // abs(int(other))
        return _Integer(quotient if (self < 0) == (other < 0) else -quotient)

    def __mod__(self, other):
        return _Integer(self - int(self // other) * int(other))

    def __neg__(self):
        return _Integer(-int(self))


def _plain(name):
    def operation(self, other):
        result = getattr(int, name)(self, int(other))
        return _Integer(result) if type(result) is int else result

    return operation


for _name in ("__add__", "__sub__", "__mul__", "__lshift__", "__rshift__", "__and__", "__or__", "__xor__"):
    setattr(_Integer, _name, _plain(_name))


class Shell:
    def __init__(self, process, variables=None, arguments=()):
        self.process = process
        self.variables = dict(process.env if process.env is not None else os.environ) if variables is None else variables
        self.functions = {}
        self.arguments = list(arguments) or ["/bin/sh"]
        self.status = 0
        self.jobs, self.last_job = [], ""
        self.stops_on_error = False
        self.at_exit = None

    # -- running -------------------------------------------------------------------------------------------------

    def run_text(self, text, files=None):
        files = files or (self.process._stdin, self.process._stdout, self.process._stderr)
        try:
            tree = Parser(text).parse()
        except SyntaxProblem as problem:
            files[2].write_all(f"/bin/sh: 1: Syntax error: {problem}\n".encode())
            return 2
        try:
            self.run(tree, files)
        except Exit:
            pass
        except Leave:
            pass
        if self.at_exit is not None:
            action, self.at_exit, status = self.at_exit, None, self.status
            self.run_text(action, files)
            self.status = status
        return self.status

    def run(self, node, files):
        self.process._check()
        self.status = getattr(self, "_run_" + node[0])(files, *node[1:])
        return self.status

    def _run_list(self, files, parts):
        status = self.status if not parts else 0
        for node, separator in parts:
            if separator == "&":
                job = self._in_process(node, files[0], files[1], files[2], owned=False)
                self.jobs.append(job)
                self.last_job, status, self.status = str(job.pid), 0, 0
                continue
            status = self.run(node, files)
            if status and self.stops_on_error and node[0] in ("simple", "pipe", "subshell"):
                raise Exit
        return status

    def _run_and(self, files, left, right):
        return self._tested(left, files) or self.run(right, files)

    def _run_or(self, files, left, right):
        return self._tested(left, files) and self.run(right, files)

    def _tested(self, node, files):
        """A status that decides something ends no shell."""
        before, self.stops_on_error = self.stops_on_error, False
        try:
            return self.run(node, files)
        finally:
            self.stops_on_error = before

    def _run_pipe(self, files, commands, negated):
        if len(commands) == 1:
            return int(self._tested(commands[0], files) == 0)
        running, source, owned = [], files[0], False
        for index, command in enumerate(commands):
            following, target = (None, files[1]) if index + 1 == len(commands) else pipe()
            running.append(self._in_process(command, source, target, files[2], owned, target is not files[1]))
            source, owned = following, True
        for process in running:
            status = self._settle(process)
        return int(status == 0) if negated else status

    def _run_if(self, files, branches, other):
        for condition, body in branches:
            if self._tested(condition, files) == 0:
                return self.run(body, files)
        return self.run(other, files) if other is not None else 0

    def _run_while(self, files, condition, body, until):
        status = 0
        while (self._tested(condition, files) == 0) != until:
            status, over = self._once(body, files)
            if over:
                break
        return status

    def _run_for(self, files, name, words, body):
        status = 0
        for value in self.arguments[1:] if words is None else self._fields(words, files):
            self.variables[name] = value
            status, over = self._once(body, files)
            if over:
                break
        return status

    def _once(self, body, files):
        """(status, whether the loop is over)."""
        try:
            return self.run(body, files), False
        except Leave as leave:
            kind, count = leave.args
            if kind == "return":
                raise
            if count > 1:
                raise Leave(kind, count - 1)
            return 0, kind == "break"

    def _run_case(self, files, word, branches):
        value = self._text(word, files)
        for patterns, body in branches:
            if any(fnmatch.fnmatchcase(value, self._text(pattern, files)) for pattern in patterns):
                return self.run(body, files)
        return 0

    def _run_group(self, files, body):
        return self.run(body, files)

    def _run_subshell(self, files, body):
        return self._settle(self._in_process(body, *files, owned=False))

    def _run_function(self, files, name, body):
        self.functions[name] = body
        return 0

    def _run_redirected(self, files, node, redirections):
        return self._with_files(files, redirections, lambda changed: self.run(node, changed))

    def _with_files(self, files, redirections, action):
        opened = []
        try:
            changed = self._redirect(files, redirections, opened)
        except OSError as error:
            what = "create" if error.errno == 2 and any(">" in each[0] for each in redirections) else "open"
            reason = "Directory nonexistent" if what == "create" else "No such file"
            files[2].write_all(f"/bin/sh: 1: cannot {what} {error.filename}: {reason}\n".encode())
            return 2
        try:
            return action(changed)
        finally:
            for file in opened:
                file.close()

    def _redirect(self, files, redirections, opened):
        files = list(files)
        for operator, word in redirections:
            if operator.startswith("<<"):
                kind, body = word
                body = body if kind == "raw" else "".join(text for text, _ in self._quoted(body, files))
                files[0] = _File(io.BytesIO(body.encode()))
                continue
            number = int(operator[0]) if operator[0].isdigit() else 0 if "<" in operator else 1
            target = None if word is None else self._text(word, files)
            if "&" in operator and operator != "&>":
                which = operator[-1] if operator[-1].isdigit() else target
                files[number] = _Nowhere() if which == "-" else files[int(which)]
                continue
            if target == "/dev/null":
                file = _Nowhere()
            elif target in ("/dev/stdin", "/dev/stdout", "/dev/stderr"):
                file = files[("/dev/stdin", "/dev/stdout", "/dev/stderr").index(target)]
            elif "<" in operator:
                opened.append(open(self._path(target), "rb"))
                file = _File(opened[-1])
            else:
                opened.append(open(self._path(target), "ab" if ">>" in operator else "wb"))
                file = _File(opened[-1])
            files[number] = file
            if operator == "&>":
                files[2] = file
        return files

    def _run_simple(self, files, words, redirections, line):
        assigned = {}
        while words and re.match(r"[A-Za-z_]\w*=", words[0]):
            name, _, value = words[0].partition("=")
            assigned[name] = self._text(value, files)
            words = words[1:]
        fields = self._fields(words, files)
        if not fields:
            self.variables.update(assigned)
            return self._with_files(files, redirections, lambda changed: 0) if redirections else 0
        name = fields[0]
        from _shell_builtins import BUILTINS

        function = self.functions.get(name)
        builtin = None if function else BUILTINS.get(name)

        def act(changed):
            if function is not None:
                return self._call(function, fields, changed)
            if builtin is not None:
                self.variables.update(assigned)
                return builtin(self, changed, *fields[1:]) or 0
            program = find(name)
            if program is None:
                changed[2].write_all(f"/bin/sh: {line}: {name}: not found\n".encode())
                return 127
            shared = [_Shared(self.process, file) for file in changed]
            return self._settle(Process(fields, *shared, {**self.variables, **assigned}, self.process.cwd, program))

        return self._with_files(files, redirections, act) if redirections else act(files)

    def _call(self, body, fields, files):
        before, self.arguments = self.arguments, [self.arguments[0], *fields[1:]]
        try:
            return self.run(body, files)
        except Leave as leave:
            if leave.args[0] != "return":
                raise
            return leave.args[1]
        finally:
            self.arguments = before

    def _in_process(self, node, source, target, errors, owned, target_owned=False):
        """A process that runs a part of this shell's text. What it owns it closes."""
        functions, arguments = self.functions, self.arguments

        def program(process):
            inner = Shell(process, dict(self.variables), arguments)
            inner.functions = dict(functions)
            try:
                inner.run(node, (process._stdin, process._stdout, process._stderr))
            except (Exit, Leave):
                pass
            return inner.status

        ends = (
            source if owned else _Shared(self.process, source),
            target if target_owned else _Shared(self.process, target),
            _Shared(self.process, errors),
        )
        return Process(["sh"], *ends, dict(self.variables), self.process.cwd, program)

    def _settle(self, process):
        import _socket

        while process.returncode is None:
            _socket.wait_any([process._ended._sock, self.process._stop._sock], [1, 1], None)
            if self.process._signal is not None and process.returncode is None:
                self.process._check()
        return process.returncode if process.returncode >= 0 else 128 - process.returncode

    def _path(self, name):
        return os.path.join(self.process.cwd or ".", name)

    # -- words ---------------------------------------------------------------------------------------------------

    def _text(self, word, files):
        """The one text that a word stands for, where words are not split."""
        return "".join(text for text, _ in self._pieces(word, files))

    def _fields(self, words, files):
        fields = []
        for word in words:
            fields += self._split(self._pieces(word, files))
        return fields

    def _split(self, pieces):
        fields, current, pattern, there = [], "", "", False

        def close():
            nonlocal current, pattern, there
            if there:
                found = sorted(glob.glob(pattern, root_dir=self.process.cwd)) if pattern != glob.escape(current) else []
                fields.extend(found or [current])
            current, pattern, there = "", "", False

        for text, kind in pieces:
            if kind == "quoted":
                current, pattern, there = current + text, pattern + glob.escape(text), True
                continue
            if kind == "literal":
                current, pattern, there = current + text, pattern + text, there or bool(text)
                continue
            if kind == "separate":
                close()
                continue
            if text[:1].isspace():
                close()
            parts = text.split()
            for index, part in enumerate(parts):
                if index:
                    close()
                current, pattern, there = current + part, pattern + part, True
            if parts and text[-1:].isspace():
                close()
        close()
        return fields

    def _pieces(self, word, files):
        """(text, kind): quoted, literal, or expanded, which is split at spaces; separate lies between two fields."""
        pieces, position = [], 0
        if word == "~" or word.startswith("~/"):
            pieces.append((self.variables.get("HOME", "/"), "quoted"))
            position = 1
        while position < len(word):
            char = word[position]
            if char == "\\":
                if word[position + 1 : position + 2] != "\n":
                    pieces.append((word[position + 1 : position + 2], "quoted"))
                position += 2
            elif char == "'":
                end = _end_of_quote(word, position)
                pieces.append((word[position + 1 : end - 1], "quoted"))
                position = end
            elif char == '"':
                end = _end_of_quote(word, position)
                pieces += self._quoted(word[position + 1 : end - 1], files)
                position = end
            elif char in "$`":
                text, position = self._expansion(word, position, files)
                pieces.append((text, "expanded" if text is not None else "literal"))
                if text is None:
                    pieces[-1] = ("$", "literal")
            else:
                end = position
                while end < len(word) and word[end] not in "\\'\"$`":
                    end += 1
                pieces.append((word[position:end], "literal"))
                position = end
        return pieces

    def _quoted(self, inner, files):
        if inner == "$@":
            pieces = []
            for argument in self.arguments[1:]:
                pieces += [(argument, "quoted"), ("", "separate")]
            return pieces
        pieces, position = [("", "quoted")], 0
        while position < len(inner):
            char = inner[position]
            if char == "\\" and inner[position + 1 : position + 2] in ("$", "`", '"', "\\"):
                pieces.append((inner[position + 1], "quoted"))
                position += 2
            elif char in "$`":
                text, position = self._expansion(inner, position, files)
                pieces.append(("$" if text is None else text, "quoted"))
            else:
                end = position + 1
                while end < len(inner) and inner[end] not in "\\$`":
                    end += 1
                pieces.append((inner[position:end], "quoted"))
                position = end
        return pieces

    def _expansion(self, word, position, files):
        """(text, position behind it); None for a `$` that stands for itself."""
        if word.startswith("$((", position):
            end = _end_of_quote(word, position)
            if word[end - 2 : end] == "))":
                return str(self._arithmetic(word[position + 3 : end - 2], files)), end
        if word.startswith("$(", position):
            end = _end_of_quote(word, position)
            return self._capture(word[position + 2 : end - 1], files), end
        if word[position] == "`":
            end = _end_of_quote(word, position)
            return self._capture(re.sub(r"\\([$`\\])", r"\1", word[position + 1 : end - 1]), files), end
        found = _PARAMETER.match(word, position)
        if found is None:
            return None, position + 1
        if found[1] is not None:
            name = found[1]
            if name.isdigit() or not re.match(r"[A-Za-z_]", name):
                return self._parameter(name[0]), position + 2
            return self._parameter(name), found.end()
        return self._with_default(found, files), found.end()

    def _with_default(self, found, files):
        value, operator = self._parameter(found[3]), found[4]
        if found[2]:
            return str(len(value))
        if operator in ("-", "="):
            if not value:
                value = self._text(found[5], files)
                if operator == "=":
                    self.variables[found[3]] = value
        elif operator == "+":
            value = self._text(found[5], files) if value else ""
        elif operator in ("%", "%%", "#", "##"):
            pattern = self._text(found[5], files)
            cuts = range(len(value) + 1)
            if operator[0] == "%":
                ends = [at for at in cuts if fnmatch.fnmatchcase(value[at:], pattern)]
                value = value[: (min if operator == "%%" else max)(ends)] if ends else value
            else:
                ends = [at for at in cuts if fnmatch.fnmatchcase(value[:at], pattern)]
                value = value[(max if operator == "##" else min)(ends) :] if ends else value
        elif operator:
            unsupported(f"the simulated shell has no ${{{found[3]}{operator}…}}")
        return value

    def _parameter(self, name):
        if name.isdigit():
            return self.arguments[int(name)] if int(name) < len(self.arguments) else ""
        special = {
            "?": lambda: str(self.status),
            "$": lambda: str(self.process.pid),
            "!": lambda: self.last_job,
            "#": lambda: str(len(self.arguments) - 1),
            "@": lambda: " ".join(self.arguments[1:]),
            "*": lambda: " ".join(self.arguments[1:]),
            "-": lambda: "e" if self.stops_on_error else "",
        }.get(name)
        return special() if special else self.variables.get(name, "")

    def _arithmetic(self, text, files):
        text = self._text(text, files)

        def value(found):
            held = self.variables.get(found[0], "0") or "0"
            return held if re.fullmatch(r"-?\d+", held) else "0"

        assigned = re.match(r"\s*([A-Za-z_]\w*)\s*([-+*/%]?)=(?!=)(.*)$", text, re.S)
        if assigned:
            name, operator, rest = assigned.groups()
            result = self._arithmetic(f"{name} {operator} ({rest})" if operator else rest, files)
            self.variables[name] = str(result)
            return result
        source = re.sub(r"[A-Za-z_]\w*", value, text).strip() or "0"
        if not re.fullmatch(r"[\d\s()+*/%<>=!&|^~-]*", source):
            unsupported(f"the simulated shell cannot compute $(({text}))")
        source = re.sub(r"!(?!=)", " not ", source.replace("&&", " and ").replace("||", " or ")).replace("/", "//")
        source = re.sub(r"\d+", lambda found: f"_Integer({int(found[0])})", source)
        return int(eval(source.strip()))

    def _capture(self, text, files):
        reading, writing = pipe()
        process = self._in_process(("group", Parser(text).parse()), files[0], writing, files[2], False, True)
        data = bytearray()
        while some := reading.read_some():
            data += some
        self.status = self._settle(process)
        return data.decode().rstrip("\n")
