"""What an archive says of its members: records of numbers, little-endian, at the members and again at the end."""

import io
import os
import stat
import struct
import time

__name__ = "zipfile"

ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14
_NAMES = {ZIP_STORED: "stored", ZIP_DEFLATED: "deflate", ZIP_BZIP2: "bzip2", ZIP_LZMA: "lzma"}
_LOCAL, _CENTRAL, _END = struct.Struct("<4s5H3L2H"), struct.Struct("<4s6H3L5H2L"), struct.Struct("<4s4H2LH")
_LOCAL_MARK, _CENTRAL_MARK, _END_MARK = b"PK\3\4", b"PK\1\2", b"PK\5\6"
_UTF8 = 0x800
_UNIX = 3


class BadZipFile(Exception):
    """The file is no archive, or a damaged one."""


class LargeZipFile(Exception):
    """The archive would need ZIP64, which was not allowed."""


class ZipInfo:
    """One member of an archive."""

    def __init__(self, filename="NoName", date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        self.filename = filename.partition("\0")[0].replace(os.sep, "/")
        if date_time[0] < 1980:
            raise ValueError("ZIP does not support timestamps before 1980")
        self.date_time = date_time
        self.compress_type, self.compress_level = ZIP_STORED, None
        self.comment = self.extra = b""
        self.create_system, self.create_version, self.extract_version = _UNIX, 20, 20
        self.flag_bits = self.volume = self.internal_attr = self.external_attr = 0
        self.CRC = self.compress_size = self.file_size = self.header_offset = 0

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        status = os.stat(filename)
        is_dir = stat.S_ISDIR(status.st_mode)
        date_time = time.localtime(status.st_mtime)[:6]
        name = os.path.normpath(os.fspath(filename) if arcname is None else os.fspath(arcname)).lstrip("/")
        info = cls(name + "/" * is_dir, max(date_time, (1980, 1, 1, 0, 0, 0)))
        info.external_attr = (status.st_mode & 0xFFFF) << 16 | 0x10 * is_dir
        info.file_size = 0 if is_dir else status.st_size
        return info

    def is_dir(self):
        return self.filename.endswith("/")

    def __repr__(self):
        words = [f"filename={self.filename!r}"]
        if self.compress_type != ZIP_STORED:
            words.append(f"compress_type={_NAMES.get(self.compress_type, self.compress_type)}")
        high, low = self.external_attr >> 16, self.external_attr & 0xFFFF
        if high:
            words.append(f"filemode={stat.filemode(high)!r}")
        if low:
            words.append(f"external_attr={low:#x}")
        if not self.is_dir() or self.file_size:
            words.append(f"file_size={self.file_size!r}")
        if (not self.is_dir() or self.compress_size) and (self.compress_type != ZIP_STORED or self.file_size != self.compress_size):
            words.append(f"compress_size={self.compress_size!r}")
        return f"<{type(self).__name__} {' '.join(words)}>"

    # -- as bytes --------------------------------------------------------------------------------------------------

    def _moment(self):
        year, month, day, hour, minute, second = self.date_time[:6]
        return hour << 11 | minute << 5 | second // 2, year - 1980 << 9 | month << 5 | day

    def _name_bytes(self):
        try:
            return self.filename.encode("ascii"), self.flag_bits
        except UnicodeEncodeError:
            return self.filename.encode("utf-8"), self.flag_bits | _UTF8

    def FileHeader(self, zip64=None):
        name, flags = self._name_bytes()
        return _LOCAL.pack(
            _LOCAL_MARK, self.extract_version, flags, self.compress_type, *self._moment(), self.CRC, self.compress_size,
            self.file_size, len(name), len(self.extra),
        ) + name + self.extra  # fmt: skip

    def _central_record(self):
        name, flags = self._name_bytes()
        return _CENTRAL.pack(
            _CENTRAL_MARK, self.create_system << 8 | self.create_version, self.extract_version, flags, self.compress_type,
            *self._moment(), self.CRC, self.compress_size, self.file_size, len(name), len(self.extra), len(self.comment),
            0, self.internal_attr, self.external_attr, self.header_offset,
        ) + name + self.extra + self.comment  # fmt: skip


def end_record(count, size, offset, comment):
    return _END.pack(_END_MARK, 0, 0, count, count, size, offset, len(comment)) + comment


def _find_end(file):
    """(place, record) of the end of the archive, None where there is none."""
    size = file.seek(0, io.SEEK_END)
    start = max(0, size - _END.size - 0xFFFF)
    file.seek(start)
    tail = file.read()
    place = tail.rfind(_END_MARK)
    if place < 0 or len(tail) - place < _END.size:
        return None
    return start + place, _END.unpack_from(tail, place)


def has_end(file):
    return _find_end(file) is not None


def read_directory(file):
    """(members, comment, where the directory begins) of an archive."""
    found = _find_end(file)
    if found is None:
        raise BadZipFile("File is not a zip file")
    end, (_, _, _, _, count, size, offset, comment_length) = found
    file.seek(end + _END.size)
    comment = file.read(comment_length)
    before = end - size - offset  # bytes that stand before the archive
    if before < 0:
        raise BadZipFile("Bad offset for central directory")
    file.seek(offset + before)
    data, at, members = file.read(size), 0, []
    for _ in range(count):
        if data[at : at + 4] != _CENTRAL_MARK:
            raise BadZipFile("Bad magic number for central directory")
        (_, made, needed, flags, method, clock, day, crc, packed, plain, name_length, extra_length, note_length, _, internal,
         external, header) = _CENTRAL.unpack_from(data, at)  # fmt: skip
        at += _CENTRAL.size
        name = data[at : at + name_length].decode("utf-8" if flags & _UTF8 else "cp437")
        info = ZipInfo(name, (1980 + (day >> 9), day >> 5 & 15, day & 31, clock >> 11, clock >> 5 & 63, (clock & 31) * 2))
        info.extra = data[at + name_length : at + name_length + extra_length]
        at += name_length + extra_length
        info.comment = data[at : at + note_length]
        at += note_length
        info.create_system, info.create_version, info.extract_version = made >> 8, made & 255, needed
        info.flag_bits, info.compress_type, info.CRC, info.compress_size, info.file_size = flags, method, crc, packed, plain
        info.internal_attr, info.external_attr, info.header_offset = internal, external, header + before
        members.append(info)
    return members, comment, offset + before


def read_packed(file, info):
    """A member's bytes as they stand in the archive."""
    file.seek(info.header_offset)
    fields = _LOCAL.unpack(file.read(_LOCAL.size))
    if fields[0] != _LOCAL_MARK:
        raise BadZipFile("Bad magic number for file header")
    file.seek(fields[-2] + fields[-1], io.SEEK_CUR)
    return file.read(info.compress_size)
