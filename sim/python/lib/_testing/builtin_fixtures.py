"""Fixtures that every test may ask for."""

from _testing.fixtures import fixture


@fixture
def monkeypatch():
    from _testing.monkeypatch import MonkeyPatch

    patch = MonkeyPatch()
    yield patch
    patch.undo()


@fixture
def capsys():
    from _testing.capturing import CaptureFixture

    capture = CaptureFixture()
    capture._start()
    yield capture
    capture._stop()


@fixture(name="capfd")
def capfd(capsys):
    return capsys


@fixture
def caplog():
    from _testing.capturing import LogCaptureFixture

    capture = LogCaptureFixture()
    capture._start()
    yield capture
    capture._stop()


@fixture
def recwarn():
    from _testing.raising import WarningsRecorder

    with WarningsRecorder() as recorder:
        yield recorder


@fixture(scope="session")
def tmp_path_factory():
    return _TemporaryFolders()


@fixture
def tmp_path(request, tmp_path_factory):
    name = "".join(c if c.isalnum() or c == "_" else "_" for c in request.node.name)[:30]
    return tmp_path_factory.mktemp(name)


@fixture
def tmpdir(tmp_path):
    from _testing.local_path import LocalPath

    return LocalPath(tmp_path)


@fixture(scope="session")
def pytestconfig(request):
    return request.config


@fixture
def record_property(request):
    return lambda name, value: request.node.user_properties.append((name, value))


@fixture
def event_loop(request):
    return request.node.runner("function").get_loop()


@fixture
def event_loop_policy():
    import asyncio

    return asyncio.get_event_loop_policy()


@fixture
def unused_tcp_port_factory():
    ports = iter(range(20000, 60000))
    return lambda: next(ports)


@fixture
def unused_tcp_port(unused_tcp_port_factory):
    return unused_tcp_port_factory()


@fixture(scope="session")
def anyio_backend():
    return "asyncio"


class _TemporaryFolders:
    def __init__(self):
        self.counts = {}
        self.base = None

    def getbasetemp(self):
        if self.base is None:
            import pathlib
            import tempfile

            self.base = pathlib.Path(tempfile.mkdtemp(prefix="pytest-"))
        return self.base

    def mktemp(self, basename, numbered=True):
        count = self.counts.get(basename, 0)
        self.counts[basename] = count + 1
        folder = self.getbasetemp() / (f"{basename}{count}" if numbered else basename)
        folder.mkdir()
        return folder


def register(registry):
    for marker in (monkeypatch, capsys, capfd, caplog, recwarn, tmp_path_factory, tmp_path, tmpdir, pytestconfig, record_property,
                   event_loop, event_loop_policy, unused_tcp_port_factory, unused_tcp_port, anyio_backend):  # fmt: skip
        registry.add(marker)
