"""Archives of files, each compressed on its own."""

import io
import os
import shutil
import sys
import time
import zlib

from zipfile._records import (
    ZIP_BZIP2,
    ZIP_DEFLATED,
    ZIP_LZMA,
    ZIP_STORED,
    BadZipFile,
    LargeZipFile,
    ZipInfo,
    end_record,
    has_end,
    read_directory,
    read_packed,
)

__all__ = [
    "BadZipFile", "BadZipfile", "error", "ZIP_STORED", "ZIP_DEFLATED", "ZIP_BZIP2", "ZIP_LZMA", "is_zipfile", "ZipInfo",
    "ZipFile", "LargeZipFile", "Path",
]  # fmt: skip

error = BadZipfile = BadZipFile


def is_zipfile(filename):
    try:
        if hasattr(filename, "read"):
            place = filename.tell()
            found = has_end(filename)
            filename.seek(place)
            return found
        with open(filename, "rb") as file:
            return has_end(file)
    except OSError:
        return False


def _check_compression(method):
    if method in (ZIP_BZIP2, ZIP_LZMA):
        sys._unsupported("zipfile: of the ways to compress there are ZIP_STORED and ZIP_DEFLATED")
    if method not in (ZIP_STORED, ZIP_DEFLATED):
        raise NotImplementedError("That compression method is not supported")


class ZipExtFile(io.BytesIO):
    """A member being read."""

    def __init__(self, data, info):
        super().__init__(data)
        self.name, self.mode = info.filename, "rb"

    def writable(self):
        return False

    def __repr__(self):
        state = "[closed]" if self.closed else f"name={self.name!r}"
        return f"<{type(self).__module__}.{type(self).__qualname__} {state}>"


class _Writer(io.BytesIO):
    """A member being written: it goes into the archive when it is closed."""

    def __init__(self, archive, info):
        super().__init__()
        self._archive, self._info = archive, info
        self.name, self.mode = info.filename, "wb"

    def close(self):
        if not self.closed:
            self._archive._writing = False
            self._archive._put(self._info, self.getvalue())
        super().close()


class ZipFile:
    fp = None

    def __init__(self, file, mode="r", compression=ZIP_STORED, allowZip64=True, compresslevel=None, *, strict_timestamps=True,
                 metadata_encoding=None):  # fmt: skip
        if mode not in ("r", "w", "x", "a"):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        _check_compression(compression)
        self.compression, self.compresslevel, self.mode = compression, compresslevel, mode
        self.filelist, self.NameToInfo, self.debug, self.pwd = [], {}, 0, None
        self._comment, self._changed, self._writing, self._at = b"", False, False, 0
        self._own = not hasattr(file, "read") and not hasattr(file, "write")
        if self._own:
            self.filename = os.fspath(file)
            modes = {"r": "rb", "w": "w+b", "x": "x+b", "a": "r+b" if os.path.exists(file) else "w+b"}
            self.fp = open(file, modes[mode])
        else:
            self.fp, self.filename = file, getattr(file, "name", None)
        try:
            self._begin()
        except BaseException:
            self._release()
            raise

    def _begin(self):
        if self.mode in "wx":
            self._changed = True
            self._at = self.fp.tell()
            return
        if self.mode == "a" and not has_end(self.fp):
            self._changed = True
            self._at = self.fp.seek(0, io.SEEK_END)
            return
        members, self._comment, self._at = read_directory(self.fp)
        for info in members:
            self._add(info)

    def _add(self, info):
        self.filelist.append(info)
        self.NameToInfo[info.filename] = info

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        self.close()

    def __repr__(self):
        words = [f"<{type(self).__module__}.{type(self).__qualname__}"]
        if self.fp is None:
            words.append("[closed]")
        else:
            words.append(f"filename={self.filename!r}" if self.filename is not None else f"file={self.fp!r}")
            words.append(f"mode={self.mode!r}")
        return " ".join(words) + ">"

    # -- what is in it -----------------------------------------------------------------------------------------------

    def namelist(self):
        return [info.filename for info in self.filelist]

    def infolist(self):
        return self.filelist

    def printdir(self, file=None):
        print("%-46s %19s %12s" % ("File Name", "Modified    ", "Size"), file=file)
        for info in self.filelist:
            print("%-46s %s %12d" % (info.filename, "%d-%02d-%02d %02d:%02d:%02d" % info.date_time[:6], info.file_size), file=file)

    def getinfo(self, name):
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError(f"There is no item named {name!r} in the archive")
        return info

    @property
    def comment(self):
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError(f"comment: expected bytes, got {type(comment)}")
        self._comment, self._changed = comment, True

    def setpassword(self, pwd):
        self.pwd = pwd

    # -- reading -----------------------------------------------------------------------------------------------------

    def _data(self, info):
        if info.flag_bits & 1:
            sys._unsupported("zipfile: encrypted members")
        packed = read_packed(self.fp, info)
        _check_compression(info.compress_type)
        data = packed if info.compress_type == ZIP_STORED else zlib.decompress(packed, -15)
        if zlib.crc32(data) != info.CRC:
            raise BadZipFile(f"Bad CRC-32 for file {info.orig_filename!r}")
        return data

    def open(self, name, mode="r", pwd=None, *, force_zip64=False):
        if mode not in ("r", "w"):
            raise ValueError('open() requires mode "r" or "w"')
        if self.fp is None:
            raise ValueError("Attempt to use ZIP archive that was already closed")
        if mode == "r":
            info = name if isinstance(name, ZipInfo) else self.getinfo(name)
            return ZipExtFile(self._data(info), info)
        self._check_writable()
        info = name
        if not isinstance(info, ZipInfo):
            info = self._new_info(name)
            info.external_attr = 0o600 << 16
        self._writing = True
        return _Writer(self, info)

    def read(self, name, pwd=None):
        with self.open(name, "r", pwd) as file:
            return file.read()

    def testzip(self):
        for info in self.filelist:
            try:
                self._data(info)
            except BadZipFile:
                return info.filename
        return None

    def extract(self, member, path=None, pwd=None):
        return self._extract(member, os.getcwd() if path is None else os.fspath(path))

    def extractall(self, path=None, members=None, pwd=None):
        path = os.getcwd() if path is None else os.fspath(path)
        for member in self.namelist() if members is None else members:
            self._extract(member, path)

    def _extract(self, member, path):
        info = member if isinstance(member, ZipInfo) else self.getinfo(member)
        inner = [part for part in info.filename.split("/") if part not in ("", ".", "..")]
        target = os.path.normpath(os.path.join(path, *inner))
        os.makedirs(target if info.is_dir() else os.path.dirname(target) or ".", exist_ok=True)
        if not info.is_dir():
            with self.open(info) as source, open(target, "wb") as file:
                shutil.copyfileobj(source, file)
        return target

    # -- writing -----------------------------------------------------------------------------------------------------

    def _check_writable(self):
        if self.fp is None:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        if self.mode == "r":
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        if self._writing:
            raise ValueError("Can't write to the ZIP archive while an open writing handle exists.")

    def _new_info(self, name):
        info = ZipInfo(name, time.localtime(time.time())[:6])
        info.compress_type, info.compress_level = self.compression, self.compresslevel
        return info

    def _put(self, info, data):
        if info.filename in self.NameToInfo:
            import warnings

            warnings.warn(f"Duplicate name: {info.filename!r}", stacklevel=4)
        info.CRC, info.file_size = zlib.crc32(data), len(data)
        if info.compress_type == ZIP_DEFLATED:
            level = -1 if info.compress_level is None else info.compress_level
            squeezer = zlib.compressobj(level, zlib.DEFLATED, -15)
            data = squeezer.compress(data) + squeezer.flush()
        info.compress_size, info.header_offset = len(data), self._at
        self.fp.seek(self._at)
        self.fp.write(info.FileHeader())
        self.fp.write(data)
        self._at = self.fp.tell()
        self._changed = True
        self._add(info)

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        self._check_writable()
        info = ZipInfo.from_file(filename, arcname)
        if info.is_dir():
            return self.mkdir(info)
        info.compress_type = self.compression if compress_type is None else compress_type
        info.compress_level = self.compresslevel if compresslevel is None else compresslevel
        _check_compression(info.compress_type)
        with open(filename, "rb") as file:
            self._put(info, file.read())

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        self._check_writable()
        info = zinfo_or_arcname
        if not isinstance(info, ZipInfo):
            info = self._new_info(info)
            info.external_attr = 0o40775 << 16 | 0x10 if info.is_dir() else 0o600 << 16
        if compress_type is not None:
            info.compress_type = compress_type
        if compresslevel is not None:
            info.compress_level = compresslevel
        _check_compression(info.compress_type)
        self._put(info, data.encode("utf-8") if isinstance(data, str) else bytes(data))

    def mkdir(self, zinfo_or_directory_name, mode=511):
        self._check_writable()
        info = zinfo_or_directory_name
        if not isinstance(info, ZipInfo):
            info = ZipInfo(info if info.endswith("/") else info + "/")
            info.external_attr = (0o40000 | mode) << 16 | 0x10
        self._put(info, b"")

    def close(self):
        if self.fp is None:
            return
        if self._writing:
            raise ValueError("Can't close the ZIP file while there is an open writing handle on it. Close the writing handle before closing the zip.")
        try:
            if self._changed and self.mode != "r":
                directory = b"".join([info._central_record() for info in self.filelist])
                self.fp.seek(self._at)
                self.fp.write(directory + end_record(len(self.filelist), len(directory), self._at, self._comment))
                if self.mode == "a":
                    self.fp.truncate()
                self.fp.flush()
        finally:
            self._release()

    def _release(self):
        if self._own and self.fp is not None:
            self.fp.close()
        self.fp = None


class Path:
    """A place in an archive, like a pathlib.Path."""

    def __init__(self, root, at=""):
        self.root, self.at = root if isinstance(root, ZipFile) else ZipFile(root), at

    def _names(self):
        names = self.root.namelist()
        folders = {"/".join(name.split("/")[:i]) + "/" for name in names for i in range(1, name.count("/") + 1)}
        return [*names, *sorted(folders.difference(names))]

    def open(self, mode="r", *args, pwd=None, **kwargs):
        if self.is_dir():
            raise IsADirectoryError(self)
        stream = self.root.open(self.at, mode[0])
        return stream if "b" in mode else io.TextIOWrapper(stream, *args, **kwargs)

    @property
    def name(self):
        return self.at.rstrip("/").rpartition("/")[2] or os.path.basename(self.root.filename or "")

    @property
    def stem(self):
        return os.path.splitext(self.name)[0]

    @property
    def suffix(self):
        return os.path.splitext(self.name)[1]

    def read_text(self, *args, **kwargs):
        with self.open("r", *args, **kwargs) as file:
            return file.read()

    def read_bytes(self):
        with self.open("rb") as file:
            return file.read()

    def is_dir(self):
        return not self.at or self.at.endswith("/")

    def is_file(self):
        return self.exists() and not self.is_dir()

    def exists(self):
        return not self.at or self.at in self._names()

    def iterdir(self):
        if not self.is_dir():
            raise ValueError("Can't listdir a file")
        for name in self._names():
            if name != self.at and name.startswith(self.at) and "/" not in name[len(self.at) :].rstrip("/"):
                yield Path(self.root, name)

    def joinpath(self, *other):
        at = "/".join([self.at.rstrip("/"), *map(str, other)]).lstrip("/")
        return Path(self.root, at + "/" if at + "/" in self._names() else at)

    __truediv__ = joinpath

    def __str__(self):
        return f"{self.root.filename}/{self.at}"

    def __repr__(self):
        return f"Path({self.root.filename!r}, {self.at!r})"
