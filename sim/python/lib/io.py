"""Files, and text and bytes in memory that are read and written like them."""

import abc
from builtins import open

import _io
from _io import (
    BlockingIOError, BufferedRandom, BufferedReader, BufferedRWPair, BufferedWriter, BytesIO, DEFAULT_BUFFER_SIZE, FileIO,
    IncrementalNewlineDecoder, StringIO, TextIOWrapper, UnsupportedOperation, text_encoding,
)  # fmt: skip

__all__ = [
    "BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase",
    "BufferedReader", "BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase", "TextIOWrapper",
    "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE", "IncrementalNewlineDecoder",
]  # fmt: skip

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


class IOBase(_io.IOBase, metaclass=abc.ABCMeta):
    pass


class RawIOBase(_io.RawIOBase, IOBase):
    pass


class BufferedIOBase(_io.BufferedIOBase, IOBase):
    pass


class TextIOBase(_io.TextIOBase, IOBase):
    pass


RawIOBase.register(FileIO)
for _class in (BytesIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair):
    BufferedIOBase.register(_class)
for _class in (StringIO, TextIOWrapper):
    TextIOBase.register(_class)
del _class


def open_code(path):
    return open(path, "rb")
