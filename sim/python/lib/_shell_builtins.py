"""What the simulated shell has built in: functions of the shell, its three files and the words behind the name."""

import os
import re

from _asyncio_native import unsupported
from _processes import _File, _Shared, table
from _shell import Exit, Leave
from _shell_parser import Parser

_SIGNALS = {"HUP": 1, "INT": 2, "QUIT": 3, "KILL": 9, "USR1": 10, "USR2": 12, "PIPE": 13, "ALRM": 14, "TERM": 15, "STOP": 19}


def _exit(shell, files, status=None):
    if status is not None:
        shell.status = int(status)
    raise Exit


def _cd(shell, files, folder=None):
    folder = shell.variables.get("HOME", "/") if folder is None else folder
    where = shell._path(folder)
    if not os.path.isdir(where):
        files[2].write_all(f"/bin/sh: 1: cd: can't cd to {folder}\n".encode())
        return 2
    shell.process.cwd = os.path.normpath(where)


def _export(shell, files, *assignments):
    for each in assignments:
        name, equals, value = each.partition("=")
        if equals:
            shell.variables[name] = value


def _unset(shell, files, *names):
    for name in names:
        shell.variables.pop(name, None)


def _set(shell, files, *arguments):
    arguments = list(arguments)
    while arguments and arguments[0][:1] in "-+" and arguments[0] != "--":
        option = arguments.pop(0)
        if "e" in option:
            shell.stops_on_error = option[0] == "-"
        if option[1:] == "o" and arguments:
            arguments.pop(0)
    if arguments:
        shell.arguments[1:] = arguments[1:] if arguments[0] == "--" else arguments


def _shift(shell, files, count="1"):
    del shell.arguments[1 : 1 + int(count)]


def _read(shell, files, *names):
    names = [name for name in names if not name.startswith("-")] or ["REPLY"]
    line = b""
    while not line.endswith(b"\n"):
        char = _read_byte(shell, files[0])
        if not char:
            break
        line += char
    values = line.decode().rstrip("\n").split(None, len(names) - 1) if len(names) > 1 else [line.decode().strip()]
    for index, name in enumerate(names):
        shell.variables[name] = values[index].rstrip() if index < len(values) else ""
    return 0 if line.endswith(b"\n") else 1


def _read_byte(shell, source):
    while isinstance(source, _Shared):
        source = source._end
    if hasattr(source, "wait"):
        shell.process._await(source, 1)
        return source.recv(1)
    return source._file.read(1) if isinstance(source, _File) and source._binary else source.read_some(1)


def _test(shell, files, *arguments):
    arguments = list(arguments)
    try:
        return 0 if _holds(shell, arguments) else 1
    except ValueError as error:
        files[2].write_all(f"/bin/sh: 1: [: {error}\n".encode())
        return 2


def _bracket(shell, files, *arguments):
    if arguments[-1:] != ("]",):
        files[2].write_all(b"/bin/sh: 1: [: missing ]\n")
        return 2
    return _test(shell, files, *arguments[:-1])


def _holds(shell, words):
    for operator, combine in (("-o", any), ("-a", all)):
        if operator in words[1:-1] and len(words) > 3:
            at = words.index(operator, 1)
            return combine((_holds(shell, words[:at]), _holds(shell, words[at + 1 :])))
    if words[:1] == ["!"]:
        return not _holds(shell, words[1:])
    if len(words) == 3:
        left, operator, right = words
        if operator in ("=", "==", "!="):
            return (left == right) != (operator == "!=")
        compare = {
            "-eq": lambda a, b: a == b, "-ne": lambda a, b: a != b, "-lt": lambda a, b: a < b,
            "-le": lambda a, b: a <= b, "-gt": lambda a, b: a > b, "-ge": lambda a, b: a >= b,
        }.get(operator)  # fmt: skip
        if compare is None:
            raise ValueError(f"{operator}: unexpected operator")
        for number in (left, right):
            if not re.fullmatch(r"\s*[-+]?\d+\s*", number):
                raise ValueError(f"Illegal number: {number}")
        return compare(int(left), int(right))
    if len(words) == 2:
        operator, value = words
        path = shell._path(value)
        checks = {
            "-n": lambda: value != "", "-z": lambda: value == "", "-e": lambda: os.path.exists(path),
            "-f": lambda: os.path.isfile(path), "-d": lambda: os.path.isdir(path), "-r": lambda: os.access(path, os.R_OK),
            "-w": lambda: os.access(path, os.W_OK), "-x": lambda: os.access(path, os.X_OK),
            "-s": lambda: os.path.exists(path) and os.path.getsize(path) > 0, "-L": lambda: os.path.islink(path),
        }.get(operator)  # fmt: skip
        if checks is None:
            raise ValueError(f"{operator}: unexpected operator")
        return checks()
    return bool(words and words[0])


def _wait(shell, files, *which):
    for job in list(shell.jobs):
        if not which or str(job.pid) in which:
            shell.jobs.remove(job)
            status = shell._settle(job)
            if which:
                return status


def _kill(shell, files, *arguments):
    number, arguments = 15, list(arguments)
    if arguments and arguments[0].startswith("-"):
        name = arguments.pop(0)[1:]
        name = arguments.pop(0) if name in ("s", "n") and arguments else name
        number = int(name) if name.isdigit() else _SIGNALS.get(name.upper().removeprefix("SIG"), 15)
    status = 0
    for each in arguments:
        process = table.get(int(each)) if each.isdigit() else None
        if process is None:
            files[2].write_all(b"/bin/sh: 1: kill: No such process\n")
            status = 1
        else:
            process.signal(number)
    shell.process._check()
    return status


def _trap(shell, files, action="", *conditions):
    for condition in conditions:
        if condition.removeprefix("SIG") not in ("EXIT", "0"):
            unsupported(f"the simulated shell handles no signals (trap {condition})")
        shell.at_exit = action


def _eval(shell, files, *words):
    return shell.run(Parser(" ".join(words)).parse(), files)


def _exec(shell, files, *words):
    if words:
        shell.status = shell._run_simple(files, [_quote(word) for word in words], [], 1)
        raise Exit


def _quote(word):
    return "'" + word.replace("'", "'\\''") + "'"


def _leave(kind):
    def builtin(shell, files, count=None):
        default = shell.status if kind == "return" else 1
        raise Leave(kind, default if count is None else int(count))

    return builtin


BUILTINS = {
    ":": lambda shell, files, *words: 0, "exit": _exit, "cd": _cd, "export": _export, "local": _export, "readonly": _export,
    "unset": _unset, "set": _set, "shift": _shift, "read": _read, "test": _test, "[": _bracket, "wait": _wait, "kill": _kill,
    "trap": _trap, "eval": _eval, "exec": _exec, "break": _leave("break"), "continue": _leave("continue"),
    "return": _leave("return"), "umask": lambda shell, files, *words: 0,
}  # fmt: skip
