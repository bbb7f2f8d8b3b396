"""The part of pytest that tests name: marks, fixtures, raises, approx and their kin.  `loopglass test` is what runs them."""

from _testing.approx import approx
from _testing.capturing import CaptureFixture, LogCaptureFixture
from _testing.fixtures import FixtureMarker, Request as FixtureRequest, fixture
from _testing.items import Config, Item
from _testing.marks import Mark, MarkDecorator, MarkGenerator, mark, param
from _testing.monkeypatch import MonkeyPatch
from _testing.outcomes import exit, fail, importorskip, skip, xfail
from _testing.raising import ExceptionInfo, RaisesGroup, WarningsRecorder, deprecated_call, raises, warns

__version__ = "8.3.4"
version_tuple = (8, 3, 4)

yield_fixture = fixture
Function = Item


class PytestWarning(UserWarning):
    pass


class PytestUnraisableExceptionWarning(PytestWarning):
    pass


def register_assert_rewrite(*names):
    pass


def main(args=None, plugins=None):
    raise SystemExit("pytest.main() is not there: `loopglass test PATH` runs tests")
