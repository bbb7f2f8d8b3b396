"""The programs a simulated process can run, each as a function of the process; and a shell."""

import itertools
import os
import re
import sys
import time

from _asyncio_native import unsupported
from _processes import programs

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
        if name in ("-", "/dev/stdin"):
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
    text, values, shown = _unescape(process.args[1]), process.args[2:], []
    directive = re.compile(r"%(%|[-+ 0#]*\d*(?:\.\d+)?([sdiuxXofgecb]))")

    def convert(found):
        kind = found[2]
        if kind is None:
            return "%"
        value = values.pop(0) if values else ""
        if kind in "sb":
            return found[0].replace("b", "s") % (_unescape(value) if kind == "b" else value)
        if kind == "c":
            return value[:1]
        if kind in "fge":
            return found[0] % float(value or 0)
        return found[0].replace("u", "d") % int(value or "0", 0)

    while True:
        left = len(values)
        shown.append(directive.sub(convert, text))
        if not values or len(values) == left:
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
    words, count, size = process.args[1:], 10, None
    names = []
    while words:
        word = words.pop(0)
        if re.fullmatch(r"-\d+", word):
            count = int(word[1:])
        elif word[:2] in ("-n", "-c"):
            number = int(word[2:] or words.pop(0))
            count, size = (number, None) if word[1] == "n" else (count, number)
        else:
            names.append(word)
    if size is not None:
        process.out(b"".join(_inputs(process, names))[:size])
        return _status(process)
    # Of stdin no more than is needed: whoever writes to it may never end.
    sources = [content.splitlines(True) for content in _inputs(process, names)] if names else [process.lines()]
    for lines in sources:
        for line in itertools.islice(lines, count):
            process.out(line)
    return _status(process)


@_program
def expr(process):
    words = process.args[1:]
    if len(words) == 1:
        process.out(words[0] + "\n")
        return 0 if words[0] not in ("", "0") else 1
    left, operator, right = words
    if operator in ("=", "!=", "<", ">", "<=", ">="):
        numbers = all(re.fullmatch(r"-?\d+", each) for each in (left, right))
        a, b = (int(left), int(right)) if numbers else (left, right)
        result = {"=": a == b, "!=": a != b, "<": a < b, ">": a > b, "<=": a <= b, ">=": a >= b}[operator]
    else:
        a, b = int(left), int(right)
        if operator in "/%":
            quotient = abs(a) // abs(b) * (1 if (a < 0) == (b < 0) else -1)
            result = quotient if operator == "/" else a - quotient * b
        else:
            result = {"+": a + b, "-": a - b, "*": a * b}[operator]
    process.out(f"{int(result)}\n")
    return 0 if result else 1


@_program
def sed(process):
    words = [word for word in process.args[1:] if word not in ("-e", "-E", "-r")]
    command = re.fullmatch(r"s(.)(.*?)(?<!\\)\1(.*?)(?<!\\)\1([gi]*)", words[0])
    if command is None:
        return unsupported(f"the simulated sed substitutes only: s/…/…/ (not {words[0]})")
    _, pattern, replacement, flags = command.groups()
    replacement = re.sub(r"(?<!\\)&", r"\\g<0>", replacement)
    compiled = re.compile(pattern, re.I if "i" in flags else 0)
    for line in _whole_lines(process, words[1:]):
        process.out(compiled.sub(replacement, line.decode(), count=0 if "g" in flags else 1) + "\n")
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
def clear(process):
    if not process.env.get("TERM"):
        process.err("TERM environment variable not set.\n")
        return 1
    process.out("\x1b[H\x1b[2J\x1b[3J")


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
    folder = os.path.abspath(process.cwd or ".")  # which also makes the files there are: both see the same
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
            with open(os.path.join(folder, path), encoding="utf-8") as file:
                source = file.read()
        except OSError as error:
            process.err(
                f"{process.args[0]}: can't open file '{os.path.normpath(os.path.join(folder, path))}': "
                f"[Errno {error.errno}] {error.strerror}\n"
            )
            return 2
    environment = dict(os.environ if process.env is None else process.env)
    child = ChildProgram(source, name, path, rest, environment, folder)
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


@_program
def cut(process):
    options, names = _cut_options(process.args[1:])
    for line in _whole_lines(process, names):
        text = line.decode().rstrip("\n")
        pieces = list(text) if "c" in options else text.split(options.get("d", "\t"))
        glue = "" if "c" in options else options.get("d", "\t")
        if "f" in options and len(pieces) == 1:
            process.out(text + "\n")
            continue
        wanted = []
        for part in options.get("c", options.get("f", "1-")).split(","):
            first, dash, last = part.partition("-")
            end = int(last) if last else len(pieces) if dash else int(first)
            wanted += range(int(first or 1) - 1, min(end, len(pieces)))
        process.out(glue.join(pieces[at] for at in sorted(set(wanted))) + "\n")


def _cut_options(words):
    options, names, words = {}, [], list(words)
    while words:
        word = words.pop(0)
        if word[:1] == "-" and len(word) > 1:
            options[word[1]] = word[2:] or words.pop(0)
        else:
            names.append(word)
    return options, names


@_program
def basename(process):
    name = process.args[1].rstrip("/").rpartition("/")[2]
    suffix = process.args[2] if len(process.args) > 2 else ""
    process.out((name.removesuffix(suffix) or name) + "\n")


@_program
def dirname(process):
    process.out((os.path.dirname(process.args[1].rstrip("/")) or ".") + "\n")


# -- the shell ---------------------------------------------------------------------------------------------------


@_program
def sh(process):
    from _shell import Shell

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
    return Shell(process, arguments=arguments[2:] if arguments[:1] == ["-c"] else arguments).run_text(text)


programs["bash"] = sh
