"""Checksums. There is no compression."""

import sys

from _binascii import adler32, crc32

DEFLATED, MAX_WBITS, DEF_MEM_LEVEL, DEF_BUF_SIZE = 8, 15, 8, 16384
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED = range(5)
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = range(7)
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = "1.2.13"


class error(Exception):
    __module__ = "zlib"


def _refused(name):
    def refuse(*args, **kwargs):
        sys._unsupported(f"zlib.{name}(): Loopglass does not compress")

    refuse.__name__ = refuse.__qualname__ = name
    return refuse


compress, decompress = _refused("compress"), _refused("decompress")
compressobj, decompressobj = _refused("compressobj"), _refused("decompressobj")
