"""The program that `loopglass test` runs for each file: finds its tests, chooses, runs and reports.

Arguments are NAME=VALUE: file (path), name (module), shown (path in reports), root (folder), begun (tests that an earlier run of
this file began: they are left out), k, m, mode (strict or auto), select (Class::test, may repeat), conftest (NAME:PATH, the
outermost first).
"""

import builtins
import sys
from unittest.case import SkipTest

from _testing import outcomes
from _testing.explain import explain_assert
from _testing.reporting import one_line, report, traceback_text
from _testing.selection import WrongExpression, compile_expression
from _testing_host import fresh_clock, import_file

__unittest = True


class Session:
    """One file and what its tests share."""

    def __init__(self, arguments):
        self.options = {}
        self.selected, self.conftests = [], []
        for argument in arguments:
            name, _, value = argument.partition("=")
            if name == "select":
                self.selected.append(value)
            elif name == "conftest":
                self.conftests.append(value.partition(":")[::2])
            else:
                self.options[name] = value
        self.path, self.shown_path, self.root = self.options["file"], self.options["shown"], self.options["root"]
        self.asyncio_mode = self.options.get("mode", "strict")
        self.stop_at_failure = self.options.get("exitfirst") == "1"
        self.module = None
        self.module_marks = []
        self.folder_bases = ()
        self.runners = {}
        self._pytest = None

    def warn(self, text):
        report("note", text)

    def start_pytest(self):
        """What only pytest's tests need."""
        from _testing.builtin_fixtures import register
        from _testing.fixtures import Registry, ScopeStack
        from _testing.items import Config

        self.registry, self.scopes, self.config = Registry(), ScopeStack(), Config(self)
        register(self.registry)

    def load(self):
        self.start_pytest()
        for name, path in self.conftests:
            self._import_packages(name)
            module = import_file(name, path)
            self.folder_bases += (module,)
            self.registry.add_all(module, module)
        name = self.options["name"]
        self._import_packages(name)
        self.module = import_file(name, self.path)

    def _import_packages(self, name):
        parent = name.rpartition(".")[0]
        if parent:
            __import__(parent)

    def items(self):
        from _testing import items, unittest_items
        from _testing.marks import marks_of

        self.module_marks = marks_of(self.module)
        self.registry.add_all(self.module, self.module)
        items.add_module_setups(self, self.module)
        functions = items.collect(self, self.module, None, self.module_marks)
        return unittest_items.collect(self, self.module), functions


def chosen(session, items):
    if session.selected:
        wanted = session.selected
        items = [i for i in items if any(i.local_id == w or i.local_id.startswith((w + "::", w + "[")) for w in wanted)]
    if session.options.get("k"):
        matches = compile_expression(session.options["k"])
        items = [i for i in items if matches(_word_matcher(i.words()))]
    if session.options.get("m"):
        matches = compile_expression(session.options["m"])
        items = [i for i in items if matches({mark.name for mark in i.marks}.__contains__)]
    return items


def _word_matcher(words):
    lowered = [word.lower() for word in words]
    return lambda name: any(name.lower() in word for word in lowered)


def run_item(item, next_item, number):
    """Set up, call, tear down; every phase may fail."""
    outcome, text, summary, phase = "passed", "", "", "setup"
    fresh_clock()
    report("start", item.nodeid, str(number))
    expected, expected_reason = None, ""
    try:
        item.check_skip()
        expected, expected_reason = item.expected_failure()
        if expected is not None and expected.kwargs.get("run", True) is False:
            raise outcomes.XFailed("[NOTRUN] " + expected_reason)
        item.setup()
        phase = "call"
        item.call()
        expected, expected_reason = item.expected_failure()
    except (outcomes.Skipped, SkipTest) as skipped:
        outcome, summary = "skipped", str(skipped)
    except outcomes.XFailed as failed:
        outcome, summary = "xfailed", str(failed)
    except (KeyboardInterrupt, outcomes.Exit):
        raise
    except BaseException as error:
        if expected is None:
            expected, expected_reason = item.expected_failure()
        raises = expected.kwargs.get("raises") if expected is not None else None
        if expected is not None and (raises is None or isinstance(error, raises)):
            outcome, summary = "xfailed", expected_reason
        else:
            outcome = "error" if phase == "setup" else "failed"
            text, summary = _text_of(error), one_line(error)
    else:
        if expected is not None:
            if expected.kwargs.get("strict", False):
                outcome, summary = "failed", f"[XPASS(strict)] {expected_reason}"
                text = summary + "\n"
            else:
                outcome, summary = "xpassed", expected_reason
    item.values.clear()
    item.instance = None
    try:
        leave_scopes(item, next_item)
    except (KeyboardInterrupt, outcomes.Exit):
        raise
    except BaseException as error:
        report("end", item.nodeid, outcome, text, summary)
        report("start", item.nodeid, str(number))
        outcome, text, summary = "error", _text_of(error), one_line(error)
    report("end", item.nodeid, outcome, text, summary)
    return outcome


def leave_scopes(item, next_item):
    """The function's fixtures, and those of whatever the next test is no longer in."""
    scopes = ["function"]
    if next_item is None:
        scopes += ["class", "module", "package", "session"]
    elif next_item.cls is not item.cls:
        scopes.append("class")
    errors = []
    for scope in scopes:
        try:
            item.scopes.leave(scope)
        except BaseException as error:
            errors.append(error)
    if errors:
        raise errors[0]


def _text_of(error):
    if isinstance(error, outcomes.Failed) and not error.pytrace:
        return f"{error}\n"
    return traceback_text(error)


def main():
    setattr(builtins, "__@explain_assert", explain_assert)
    session = Session(sys.argv[1:])
    sys.argv = ["pytest", session.path]
    begun = int(session.options.get("begun", "0"))
    try:
        session.load()
        cases, functions = session.items()
        cases, functions = chosen(session, cases), chosen(session, functions)
    except WrongExpression as error:
        report("usage", str(error))
        return
    except (outcomes.Skipped, SkipTest) as skipped:
        report("start", session.shown_path)
        report("end", session.shown_path, "skipped", "", str(skipped))
        return
    except Exception as error:
        from _testing.unittest_items import failed_import

        failed_import(session, error)
        return
    except outcomes.OutcomeException as error:
        report("start", session.shown_path)
        report("end", session.shown_path, "error", _text_of(error), one_line(error))
        return
    report("collected", str(len(cases) + len(functions)))
    if cases[begun:]:
        from _testing import unittest_items

        if not unittest_items.run(session, cases[begun:], begun):
            return
    first = max(begun - len(cases), 0)
    for index, item in enumerate(functions[first:], first):
        next_item = functions[index + 1] if index + 1 < len(functions) else None
        if run_item(item, next_item, len(cases) + index + 1) in ("failed", "error") and session.stop_at_failure:
            return
