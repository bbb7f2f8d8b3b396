"""Tests that start another interpreter are skipped."""

import unittest


def _skip(*args, **kwargs):
    raise unittest.SkipTest("starts a process of its own")


assert_python_ok = assert_python_failure = spawn_python = kill_python = make_script = run_python_until_end = _skip
make_pkg = make_zip_pkg = make_zip_script = interpreter_requires_environment = _skip
