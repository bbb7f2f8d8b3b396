"""The programs a simulated process can run, each as a function of the process; and a shell."""

import os
import re
import shlex
import sys
import time

from _asyncio_native import unsupported
from _processes import DEVNULL, PIPE, Process, _File, _Inherited, _Nowhere, _Shared, find, pipe, programs

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v", "\\": "\\", "e": "\x1b"}


def _unescape(text):
    """Backslash sequences as echo -e and printf know them."""

    def character(found):
        code = found[1]
        if code in _ESCAPES:
            return _ESCAPES[code]
        if code[0] == "x":
            return chr(int(code[1:], 16))
        return chr(int(code, 8)) if code[0] in "01234567" else found[0]

    return re.sub(r"\\(x[0-9a-fA-F]{1,2}|[0-7]{1,4}|.)", character, text)


def _program(function):
    programs[function.__name__.strip("_")] = function
    return function


def _complain(process, text):
    process.err(f"{process.args[0].rpartition('/')[2]}: {text}\n")
    return 1


def _options(process, with_value=""):
    """({letter: value or True}, the rest) of the arguments."""
    found, rest = {}, []
    arguments = iter(process.args[1:])
    for each in arguments:
        if each == "--":
            rest.extend(arguments)
        elif len(each) > 1 and each[0] == "-" and not each.startswith("--"):
            if each[1:].isdigit():
                found["n"] = each[1:]
                continue
            letters = each[1:]
            while letters:
                letter, letters = letters[0], letters[1:]
                if letter in with_value:
                    found[letter] = letters or next(arguments, "")
                    break
                found[letter] = True
        else:
            rest.append(each)
    return found, rest


def _inputs(process, names):
    """The bytes of the files named, of stdin where there is none. Names that do not exist are complained of."""
    for name in names or ["-"]:
        if name == "-":
            yield process.read_all()
            continue
        try:
            with open(name if process.cwd is None else os.path.join(process.cwd, name), "rb") as file:
                yield file.read()
        except OSError as error:
            _complain(process, f"{name}: {error.strerror}")
            process.failed = True


def _status(process):
    return 1 if getattr(process, "failed", False) else 0


@_program
def true(process):
    return 0


@_program
def false(process):
    return 1


@_program
def echo(process):
    words = process.args[1:]
    end, escapes = "\n", False
    while words and re.fullmatch("-[neE]+", words[0]):
        option = words.pop(0)
        if "n" in option:
            end = ""
        escapes = "e" in option
    text = " ".join(words) + end
    process.out(_unescape(text) if escapes else text)


@_program
def printf(process):
    if len(process.args) < 2:
        return _complain(process, "usage: printf FORMAT [ARGUMENT]...")
    text = _unescape(process.args[1])
    values = process.args[2:]
    count = len(re.findall("%[sdi]", text.replace("%%", "")))
    shown = []
    while True:
        now, values = values[:count], values[count:]
        now += [""] * (count - len(now))
        kinds = iter(re.findall("%([sdi])", text.replace("%%", "")))
        shown.append(re.sub("%[di]", "%s", text) % tuple(v if k == "s" else int(v or 0) for v, k in zip(now, kinds)))
        if not values or not count:
            break
    process.out("".join(shown))


@_program
def cat(process):
    _, names = _options(process)
    for name in names or ["-"]:
        if name == "-":
            while some := process.read():
                process.out(some)
        else:
            for content in _inputs(process, [name]):
                process.out(content)
    return _status(process)


@_program
def sleep(process):
    if len(process.args) < 2:
        return _complain(process, "missing operand")
    total = 0.0
    for each in process.args[1:]:
        number, unit = (each[:-1], each[-1]) if each[-1:] in _UNITS else (each, "s")
        try:
            total += float(number) * _UNITS[unit]
        except ValueError:
            return _complain(process, f"invalid time interval '{each}'")
    process.sleep(total)


@_program
def ls(process):
    options, names = _options(process)
    folder = process.cwd or "."
    for name in names or ["."]:
        path = os.path.join(folder, name)
        if os.path.isdir(path):
            entries = sorted(entry for entry in os.listdir(path) if "a" in options or not entry.startswith("."))
        elif os.path.exists(path):
            entries = [name]
        else:
            process.err(f"ls: cannot access '{name}': No such file or directory\n")
            process.failed = 2
            continue
        process.out("".join(entry + "\n" for entry in entries))
    return getattr(process, "failed", 0)


@_program
def date(process):
    form = "%a %b %e %H:%M:%S UTC %Y"
    for each in process.args[1:]:
        if each.startswith("+"):
            form = each[1:]
    now = time.time()
    form = form.replace("%s", str(int(now))).replace("%N", f"{int(now % 1 * 1e9):09d}").replace("%e", "%d")
    process.out(time.strftime(form, time.gmtime(now)) + "\n")


@_program
def pwd(process):
    process.out((process.cwd or os.getcwd()) + "\n")


@_program
def hostname(process):
    process.out("vm\n")


@_program
def whoami(process):
    process.out("user\n")


@_program
def uname(process):
    options, _ = _options(process)
    process.out("Linux vm 6.1.0 #1 SMP x86_64 GNU/Linux\n" if "a" in options else "Linux\n")


@_program
def env(process):
    process.out("".join(f"{name}={value}\n" for name, value in (process.env or os.environ).items()))


@_program
def printenv(process):
    variables = process.env or os.environ
    if len(process.args) < 2:
        return env(process)
    for name in process.args[1:]:
        if name not in variables:
            return 1
        process.out(variables[name] + "\n")


@_program
def seq(process):
    numbers = [float(each) if "." in each else int(each) for each in process.args[1:]]
    if not 1 <= len(numbers) <= 3:
        return _complain(process, "missing operand")
    first, step, last = (1, 1, *numbers) if len(numbers) == 1 else (numbers[0], 1, numbers[1]) if len(numbers) == 2 else numbers
    while first <= last if step > 0 else first >= last:
        process.out(f"{first}\n")
        first += step


@_program
def yes(process):
    line = " ".join(process.args[1:] or ["y"]) + "\n"
    while True:
        process.out(line * 512)


@_program
def wc(process):
    options, names = _options(process)
    for name, content in zip(names or [""], _inputs(process, names)):
        counts = {"l": content.count(b"\n"), "w": len(content.split()), "c": len(content)}
        chosen = [str(counts[letter]) for letter in "lwc" if letter in options or not options]
        text = " ".join(chosen) if len(chosen) == 1 else " ".join(f"{each:>7}" for each in chosen)
        process.out(f"{text} {name}".rstrip() + "\n")
    return _status(process)


@_program
def head(process):
    options, names = _options(process, "nc")
    count = int(options.get("n", 10))
    for content in _inputs(process, names):
        if "c" in options:
            process.out(content[: int(options["c"])])
        else:
            process.out(b"".join(content.splitlines(True)[:count]))
    return _status(process)


@_program
def tail(process):
    options, names = _options(process, "nc")
    count = int(options.get("n", 10))
    for content in _inputs(process, names):
        process.out(b"".join(content.splitlines(True)[-count:] if count else []))
    return _status(process)


def _whole_lines(process, names):
    lines = b"".join(_inputs(process, names)).split(b"\n")
    if lines and not lines[-1]:
        lines.pop()
    return lines


@_program
def sort(process):
    options, names = _options(process)
    lines = _whole_lines(process, names)

    def number(line):
        found = re.match(rb"\s*-?\d+(\.\d+)?", line)
        return float(found[0]) if found else 0.0

    lines.sort(key=(lambda line: (number(line), line)) if "n" in options else None, reverse="r" in options)
    if "u" in options:
        lines = list(dict.fromkeys(lines))
    process.out(b"".join(line + b"\n" for line in lines))
    return _status(process)


@_program
def uniq(process):
    options, names = _options(process)
    groups = []
    for line in _whole_lines(process, names):
        if groups and groups[-1][0] == line:
            groups[-1][1] += 1
        else:
            groups.append([line, 1])
    for line, count in groups:
        process.out((b"%7d " % count if "c" in options else b"") + line + b"\n")


@_program
def rev(process):
    for line in process.lines():
        ended = line.endswith(b"\n")
        process.out(line.rstrip(b"\n").decode()[::-1] + ("\n" if ended else ""))


@_program
def grep(process):
    options, rest = _options(process)
    if not rest:
        return _complain(process, "usage: grep [OPTION]... PATTERNS [FILE]...")
    pattern = re.compile(rest[0].encode(), re.IGNORECASE if "i" in options else 0)
    count = 0
    for number, line in enumerate(_whole_lines(process, rest[1:]), 1):
        if bool(pattern.search(line)) != ("v" in options):
            count += 1
            if "c" not in options and "q" not in options:
                process.out((b"%d:" % number if "n" in options else b"") + line + b"\n")
    if "c" in options:
        process.out(f"{count}\n")
    return 0 if count else 1


def _characters(text):
    text = re.sub(r"\[:(\w+):\]", lambda found: {"lower": "a-z", "upper": "A-Z", "digit": "0-9", "space": " \\n\\t"}[found[1]], text)
    text = _unescape(text)
    return re.sub("(.)-(.)", lambda found: "".join(map(chr, range(ord(found[1]), ord(found[2]) + 1))), text)


@_program
def tr(process):
    options, rest = _options(process)
    source = _characters(rest[0])
    if "d" in options:
        table = {ord(each): None for each in source}
    else:
        target = _characters(rest[1])
        target += target[-1] * (len(source) - len(target))
        table = {ord(a): b for a, b in zip(source, target)}
    while some := process.read():
        process.out(some.decode().translate(table))


@_program
def tee(process):
    options, names = _options(process)
    files = [open(name, "ab" if "a" in options else "wb") for name in names]
    while some := process.read():
        process.out(some)
        for file in files:
            file.write(some)
    for file in files:
        file.close()


# -- Python ------------------------------------------------------------------------------------------------------


def python(process):
    """Another interpreter: its own modules, its own loop, the same virtual time."""
    from _process import ChildProgram

    arguments = process.args[1:]
    path = ""
    while arguments and arguments[0].startswith("-") and arguments[0] not in ("-", "-c", "-m"):
        option = arguments.pop(0)
        if option in ("-V", "--version"):
            process.out(f"Python {sys.version.split()[0]}\n")
            return 0
        if option in ("-X", "-W"):
            arguments.pop(0)
    if not arguments or arguments[0] == "-":
        source, name, rest = process.read_all().decode(), "<stdin>", arguments[1:]
        path = "-" if arguments else ""
    elif arguments[0] == "-c":
        if len(arguments) < 2:
            process.err("Argument expected for the -c option\n")
            return 2
        source, name, rest, path = arguments[1], "<string>", arguments[2:], "-c"
    elif arguments[0] == "-m":
        return unsupported("a simulated process runs python with -c CODE or a FILE (not with -m)")
    else:
        path = name = arguments[0]
        rest = arguments[1:]
        try:
            with open(path, encoding="utf-8") as file:
                source = file.read()
        except OSError as error:
            process.err(
                f"{process.args[0]}: can't open file '{os.path.abspath(path)}': "
                f"[Errno {error.errno}] {error.strerror}\n"
            )
            return 2
    os.getcwd()  # both see the same files
    environment = dict(os.environ if process.env is None else process.env)
    child = ChildProgram(source, name, path, rest, environment)
    try:
        return _drive(process, child)
    finally:
        child.close()


def _drive(process, child):
    """Lets the child run as time passes, and hands bytes to and fro."""
    ended = False
    while True:
        finished, wants_input, deadline = child.advance()
        for is_error, data in child.take_output():
            (process.err if is_error else process.out)(data)
        if finished:
            return child.status()
        if wants_input and not ended:
            some = process.read()
            ended = not some
            child.feed(some)
        elif deadline is None:
            process.sleep(None)
        else:
            process.sleep(deadline)


# -- the shell ---------------------------------------------------------------------------------------------------

_OPERATOR = re.compile(r"\s*(&&|\|\||2>&1|&>|2>>|2>|1>|>>|>&2|>|<|[|;&\n()])")


def _tokens(text):
    """Words with their quotes, and operators, each as (is operator, text)."""
    position, word = 0, ""
    started = False
    while position < len(text):
        char = text[position]
        if char == "\\" and position + 1 < len(text):
            word += text[position : position + 2]
            position += 2
            started = True
        elif char in "'\"":
            end = position + 1
            while end < len(text) and text[end] != char:
                end += 2 if text[end] == "\\" and char == '"' else 1
            word += text[position : end + 1]
            position = end + 1
            started = True
        elif char == "$" and text[position : position + 2] == "$(":
            depth, end = 1, position + 2
            while end < len(text) and depth:
                depth += {"(": 1, ")": -1}.get(text[end], 0)
                end += 1
            word += text[position:end]
            position = end
            started = True
        elif char == "#" and not started:
            position = text.find("\n", position)
            if position < 0:
                break
        elif (found := _OPERATOR.match(text, position)) and (char not in "12" or not started):
            if started:
                yield False, word
                word, started = "", False
            yield True, found[1]
            position = found.end()
        elif char.isspace():
            if started:
                yield False, word
                word, started = "", False
            position += 1
        else:
            word += char
            started = True
            position += 1
    if started:
        yield False, word


class _Shell:
    def __init__(self, process):
        self.process = process
        self.variables = dict(process.env if process.env is not None else os.environ)
        self.status = 0
        self.exits = None

    def expand(self, word):
        """The words that a word of the source stands for."""
        out, position, quoted_any = "", 0, False
        pieces = []  # (text, splits)
        while position < len(word):
            char = word[position]
            if char == "\\" and position + 1 < len(word):
                pieces.append((word[position + 1], False))
                position += 2
            elif char == "'":
                end = word.index("'", position + 1) if "'" in word[position + 1 :] else len(word)
                pieces.append((word[position + 1 : end], False))
                position = end + 1
            elif char == '"':
                end = position + 1
                inner = ""
                while end < len(word) and word[end] != '"':
                    if word[end] == "\\" and word[end + 1 : end + 2] in ('"', "\\", "$", "`"):
                        pieces.append((self._substitute(inner), False))
                        pieces.append((word[end + 1], False))
                        inner = ""
                        end += 2
                        continue
                    inner += word[end]
                    end += 1
                pieces.append((self._substitute(inner), False))
                position = end + 1
            else:
                end = position
                while end < len(word) and word[end] not in "'\"\\":
                    end += 1
                text = word[position:end]
                pieces.append((self._substitute(text), "$" in text))
                position = end
        del out, quoted_any
        words, current, has = [], "", False
        for text, splits in pieces:
            if not splits:
                current += text
                has = True
                continue
            parts = text.split()
            if text[:1].isspace() and has:
                words.append(current)
                current, has = "", False
            for index, part in enumerate(parts):
                if index:
                    words.append(current)
                    current = ""
                current += part
                has = True
            if parts and text[-1:].isspace():
                words.append(current)
                current, has = "", False
        if has:
            words.append(current)
        return words

    def _substitute(self, text):
        def value(found):
            if found[1] is not None:
                return self.capture(found[1])
            name = found[2] or found[3]
            if name == "?":
                return str(self.status)
            if name == "$":
                return str(self.process.pid)
            if name.isdigit():
                arguments = self.process.args[3:]
                return arguments[int(name)] if int(name) < len(arguments) else ""
            return self.variables.get(name, "")

        return re.sub(r"\$(?:\(([^)]*)\)|\{(\w+)\}|(\w+|[?$]))", value, text)

    def capture(self, text):
        reading, writing = pipe()
        inner = Process(
            ["sh", "-c", text],
            _Nowhere(),
            writing,
            _Shared(None, self.process._stderr),
            self.variables,
            self.process.cwd,
            sh,
        )
        data = bytearray()
        while some := reading.read_some():
            data += some
        inner.wait()
        return data.decode().rstrip("\n")

    def run(self, text):
        """A list of pipelines with ; && || and & between."""
        pipeline, commands, connector = [], [], ";"
        for is_operator, token in [*_tokens(text), (True, ";")]:
            if is_operator and token == "|":
                commands.append(pipeline)
                pipeline = []
            elif is_operator and token in (";", "&&", "||", "&", "\n"):
                if pipeline or commands:
                    commands.append(pipeline)
                    if connector in (";", "\n", "&") or (connector == "&&") == (self.status == 0):
                        self.pipeline(commands, token == "&")
                    if self.exits is not None:
                        return self.exits
                pipeline, commands, connector = [], [], token if token != "&" else ";"
            elif is_operator and token in "()":
                unsupported("the simulated shell has no ( … ) groups")
            else:
                pipeline.append((is_operator, token))
        return self.status

    def pipeline(self, commands, background):
        running = []
        source = None
        for index, command in enumerate(commands):
            last = index + 1 == len(commands)
            following, target = (None, None) if last else pipe()
            if last and not running and not background:
                self.status = self.command(command, source, None)
                return
            running.append(self.start(command, source, target))
            source = following
        if background:
            return
        for each in running:
            self.status = each if isinstance(each, int) else self.settle(each)

    def settle(self, process):
        while process.returncode is None:
            _wait_for(self.process, process)
        return process.returncode if process.returncode >= 0 else 128 - process.returncode

    def split(self, command):
        """(words, variables, redirections) of a simple command."""
        words, variables, files = [], {}, []
        tokens = iter(command)
        for is_operator, token in tokens:
            if not is_operator:
                if not words and re.match(r"[A-Za-z_]\w*=", token):
                    name, _, value = token.partition("=")
                    variables[name] = " ".join(self.expand(value))
                else:
                    words += self.expand(token)
            elif token in ("2>&1", ">&2"):
                files.append((token, ""))
            else:
                _, name = next(tokens, (False, ""))
                files.append((token, "".join(self.expand(name))))
        return words, variables, files

    def redirect(self, files, ends):
        for operator, name in files:
            if operator == "2>&1":
                ends[2] = _Keeps(ends[1])
            elif operator == ">&2":
                ends[1] = _Keeps(ends[2])
            elif operator == "<":
                ends[0] = _File(open(self.path(name), "rb"))
            else:
                end = _Nowhere() if name == "/dev/null" else _File(open(self.path(name), "ab" if ">>" in operator else "wb"))
                if operator != "2>" and operator != "2>>":
                    ends[1] = end
                if operator in ("2>", "2>>", "&>"):
                    ends[2] = end
        return ends

    def path(self, name):
        return os.path.join(self.process.cwd or ".", name)

    def command(self, command, source, target):
        words, variables, files = self.split(command)
        if not words:
            self.variables.update(variables)
            return 0
        name = words[0]
        if name == "exit":
            self.exits = int(words[1]) if len(words) > 1 else self.status
            return self.exits
        if name == "cd":
            folder = self.path(words[1]) if len(words) > 1 else self.variables.get("HOME", "/")
            if not os.path.isdir(folder):
                self.process.err(f"/bin/sh: 1: cd: can't cd to {words[1]}\n")
                return 2
            self.process.cwd = folder
            return 0
        if name == "export":
            for each in words[1:]:
                key, equals, value = each.partition("=")
                if equals:
                    self.variables[key] = value
            return 0
        if name == "exec":
            command = command[1:]
            self.exits = self.settle(self.start(command, source, target))
            return self.exits
        started = self.start(command, source, target)
        return started if isinstance(started, int) else self.settle(started)

    def start(self, command, source, target):
        """A process for a simple command, or a status when there is nothing to start."""
        words, variables, files = self.split(command)
        shell = self.process
        ends = [
            source or _Shared(shell, shell._stdin),
            target or _Shared(shell, shell._stdout),
            _Shared(shell, shell._stderr),
        ]
        try:
            ends = self.redirect(files, ends)
        except OSError as error:
            shell.err(f"/bin/sh: 1: cannot open {error.filename}: {error.strerror}\n")
            return 2
        program = find(words[0]) if words else None
        if program is None:
            if words:
                complaint = f"/bin/sh: 1: {words[0]}: not found\n".encode()
                ends[2].write_all(complaint)
            for end in ends:
                end.close()
            return 127
        return Process(words, *ends, {**self.variables, **variables}, shell.cwd, program)


class _Keeps:
    """The same file under another number."""

    def __init__(self, end):
        self._end = end

    def write_all(self, data):
        self._end.write_all(data)

    def close(self):
        pass


def _wait_for(shell, child):
    """Until the child ends; a signal to the shell goes to the child too, as to a whole process group it would."""
    import _socket

    _socket.wait_any([child._ended._sock, shell._stop._sock], [1, 1], None)
    if shell._signal is not None and child.returncode is None:
        shell._check()


@_program
def sh(process):
    arguments = process.args[1:]
    if arguments[:1] == ["-c"]:
        text = arguments[1] if len(arguments) > 1 else ""
    elif arguments:
        try:
            with open(arguments[0]) as file:
                text = file.read()
        except OSError:
            process.err(f"sh: 0: cannot open {arguments[0]}: No such file\n")
            return 2
    else:
        text = process.read_all().decode()
    return _Shell(process).run(text)


programs["bash"] = sh
