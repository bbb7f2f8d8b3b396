"""Copying, moving and removing whole files and trees."""

import fnmatch
import os
import stat
import sys
from collections import namedtuple

__all__ = [
    "copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error",
    "SpecialFileError", "ExecError", "ignore_patterns", "which", "get_terminal_size", "SameFileError", "disk_usage", "chown",
    "make_archive", "unpack_archive", "get_archive_formats", "ReadError",
]  # fmt: skip

COPY_BUFSIZE = 64 * 1024


class Error(OSError):
    pass


class SameFileError(Error):
    """Source and destination are the same file."""


class ReadError(OSError):
    pass


class SpecialFileError(OSError):
    """The operation is not for such a file."""


class ExecError(OSError):
    """A command could not be run."""


class ReadError(OSError):
    """An archive cannot be read."""


class RegistryError(Exception):
    """No such archive format."""


def copyfileobj(fsrc, fdst, length=0):
    while part := fsrc.read(length or COPY_BUFSIZE):
        fdst.write(part)


def _same(src, dst):
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    if _same(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, "rb") as fsrc:
        try:
            with open(dst, "wb") as fdst:
                copyfileobj(fsrc, fdst)
        except IsADirectoryError as error:
            if not os.path.exists(dst):
                raise FileNotFoundError(f"Directory does not exist: {dst}") from error
            raise
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    found = os.stat(src, follow_symlinks=follow_symlinks)
    os.utime(dst, ns=(found.st_atime_ns, found.st_mtime_ns))
    os.chmod(dst, stat.S_IMODE(found.st_mode))


def _target(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    dst = _target(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    dst = _target(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    def ignored(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}

    return ignored


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):  # fmt: skip
    with os.scandir(src) as found:
        entries = list(found)
    ignored = ignore(os.fspath(src), [entry.name for entry in entries]) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for entry in entries:
        if entry.name in ignored:
            continue
        source, target = os.path.join(src, entry.name), os.path.join(dst, entry.name)
        try:
            if entry.is_symlink() and symlinks:
                os.symlink(os.readlink(source), target)
            elif entry.is_symlink() and not os.path.exists(source) and ignore_dangling_symlinks:
                continue
            elif entry.is_dir():
                copytree(source, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(source, target)
        except Error as error:
            errors.extend(error.args[0])
        except OSError as why:
            errors.append((source, target, str(why)))
    copystat(src, dst)
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    def failed(function, where, error):
        if ignore_errors:
            return
        if onexc is not None:
            onexc(function, where, error)
        elif onerror is not None:
            onerror(function, where, (type(error), error, error.__traceback__))
        else:
            raise error

    try:
        if os.path.islink(path):
            raise OSError("Cannot call rmtree on a symbolic link")
        status = os.lstat(path)
        if not stat.S_ISDIR(status.st_mode):
            raise NotADirectoryError(20, "Not a directory", path)
    except OSError as error:
        failed(os.lstat, path, error)
        return
    _remove_below(path, failed)


def _remove_below(path, failed):
    try:
        with os.scandir(path) as found:
            entries = list(found)
    except OSError as error:
        failed(os.scandir, path, error)
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            _remove_below(entry.path, failed)
        else:
            try:
                os.unlink(entry.path)
            except OSError as error:
                failed(os.unlink, entry.path, error)
    try:
        os.rmdir(path)
    except OSError as error:
        failed(os.rmdir, path, error)


rmtree.avoids_symlink_attacks = True


def move(src, dst, copy_function=copy2):
    target = dst
    if os.path.isdir(dst):
        if _same(src, dst) and not os.path.islink(src):
            os.rename(src, dst)
            return None
        target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip("/")))
        if os.path.exists(target):
            raise Error(f"Destination path '{target}' already exists")
    if os.path.isdir(src) and (os.path.abspath(target) + "/").startswith(os.path.abspath(src) + "/"):
        raise Error(f"Cannot move a directory '{src}' into itself '{dst}'.")
    try:
        os.rename(src, target)
    except OSError:
        copy_function(src, target)
        os.unlink(src)
    return target


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    if os.path.dirname(cmd):
        return cmd if os.path.isfile(cmd) and os.access(cmd, mode) else None
    if path is None:
        path = os.environ.get("PATH", os.defpath)
    for folder in path.split(os.pathsep):
        candidate = os.path.join(folder, cmd)
        if os.path.isfile(candidate) and os.access(candidate, mode):
            return candidate
    return None


def get_terminal_size(fallback=(80, 24)):
    sizes = []
    for name, default in zip(("COLUMNS", "LINES"), fallback):
        try:
            value = int(os.environ[name])
        except (KeyError, ValueError):
            value = 0
        sizes.append(value if value > 0 else default)
    return os.terminal_size(sizes)


_usage = namedtuple("usage", "total used free")


def disk_usage(path):
    os.stat(path)
    return _usage(1 << 30, 0, 1 << 30)


def chown(path, user=None, group=None, **kwargs):
    sys._unsupported("shutil.chown(): the files of a scenario have no owners")


def _refuse_other_than_zip(format):
    if format in ("tar", "gztar", "bztar", "xztar"):
        sys._unsupported("shutil: of the formats of archives there is zip")


def get_archive_formats():
    return [("zip", "ZIP file")]


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None, group=None, logger=None):
    import zipfile

    _refuse_other_than_zip(format)
    if format != "zip":
        raise ValueError(f"unknown archive format {format!r}")
    root = os.curdir if root_dir is None else os.fspath(root_dir)
    name = os.fspath(base_name) + ".zip"
    top = os.path.join(root, os.curdir if base_dir is None else base_dir)
    with zipfile.ZipFile(name, "w", compression=zipfile.ZIP_DEFLATED) as archive:
        for folder, folders, files in os.walk(top):
            inner = os.path.relpath(folder, root)
            if inner != os.curdir:
                archive.write(folder, inner)
            folders.sort()
            for file in files:
                archive.write(os.path.join(folder, file), os.path.normpath(os.path.join(inner, file)))
    return os.path.abspath(name) if root_dir is None or os.path.isabs(name) else name


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    import zipfile

    path = os.fspath(filename)
    if format is None:
        known = {".zip": "zip", ".tar": "tar", ".gz": "gztar", ".tgz": "gztar", ".bz2": "bztar", ".xz": "xztar"}
        format = known.get(os.path.splitext(path)[1])
        if format is None:
            raise ReadError(f"Unknown archive format '{path}'")
    _refuse_other_than_zip(format)
    if format != "zip":
        raise ValueError(f"Unknown unpack format '{format}'")
    if not zipfile.is_zipfile(path):
        raise ReadError(f"{path} is not a zip file")
    with zipfile.ZipFile(path) as archive:
        archive.extractall(extract_dir)
