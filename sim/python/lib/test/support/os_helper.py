"""Names of files for tests, and their removal."""

import contextlib
import os
import unittest

TESTFN = TESTFN_ASCII = "@test_1_tmp"
TESTFN_UNICODE = TESTFN + "-\xe0\xf2\u0258\u0141\u011f"
TESTFN_NONASCII, TESTFN_UNENCODABLE, TESTFN_UNDECODABLE = "\xe6", None, None
FS_NONASCII = "\xe6"


class FakePath:
    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f"<FakePath {self.path!r}>"

    def __fspath__(self):
        if isinstance(self.path, BaseException) or isinstance(self.path, type) and issubclass(self.path, BaseException):
            raise self.path
        return self.path


def unlink(filename):
    import os

    try:
        os.unlink(filename)
    except (FileNotFoundError, NotADirectoryError):
        pass


def rmdir(dirname):
    import os

    try:
        os.rmdir(dirname)
    except FileNotFoundError:
        pass


def rmtree(path):
    import shutil

    shutil.rmtree(path, ignore_errors=True)


def create_empty_file(filename):
    open(filename, "wb").close()


@contextlib.contextmanager
def temp_dir(path=None, quiet=False):
    import shutil
    import tempfile

    made = tempfile.mkdtemp() if path is None else path
    if path is not None:
        import os

        os.mkdir(path)
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


@contextlib.contextmanager
def change_cwd(path, quiet=False):
    import os

    before = os.getcwd()
    os.chdir(path)
    try:
        yield os.getcwd()
    finally:
        os.chdir(before)


@contextlib.contextmanager
def temp_cwd(name="tempcwd", quiet=False):
    with temp_dir() as folder, change_cwd(folder) as cwd:
        yield cwd


class EnvironmentVarGuard:
    """os.environ, put back at the end."""

    def __enter__(self):
        import os

        self._before = dict(os.environ)
        return self

    def __exit__(self, *exc_info):
        import os

        os.environ.clear()
        os.environ.update(self._before)

    def set(self, name, value):
        import os

        os.environ[name] = value

    def unset(self, *names):
        import os

        for name in names:
            os.environ.pop(name, None)

    __setitem__ = set
    __delitem__ = unset


def can_symlink():
    return False


def skip_unless_symlink(test):
    return unittest.skip("no symbolic links")(test)


skip_unless_xattr = skip_unless_working_chmod = skip_unless_hardlink = skip_unless_symlink


def fd_count():
    return 0


def skip_unless_xattr(test):
    return unittest.skip("no extended attributes")(test)


def can_chmod():
    return True


def skip_unless_working_chmod(test):
    return test


def can_dac_override():
    return True


def skip_if_dac_override(test):
    return unittest.skip("the simulated user may do everything")(test)


def skip_unless_dac_override(test):
    return test


def make_bad_fd():
    """A descriptor that was closed."""
    with open(TESTFN, "wb") as file:
        number = file.fileno()
    unlink(TESTFN)
    return number


@contextlib.contextmanager
def change_umask(umask):
    before = os.umask(umask)
    try:
        yield
    finally:
        os.umask(before)


@contextlib.contextmanager
def save_mode(path, *, quiet=False):
    yield
