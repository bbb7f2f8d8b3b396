import zlib

data = b"hello world " * 100
packer = zlib.compressobj(9, zlib.DEFLATED, 31)
packed = packer.compress(data) + packer.flush(zlib.Z_SYNC_FLUSH) + packer.compress(b"tail")
twin = packer.copy()
assert packed + packer.flush() == packed + twin.flush()
whole = zlib.compress(data)
reader = zlib.decompressobj()
print(reader.decompress(whole + b"extra", 10), reader.eof, len(reader.unconsumed_tail) > 0)
print(len(reader.decompress(reader.unconsumed_tail)), reader.eof, reader.unused_data)
print(zlib.crc32(b"c", zlib.crc32(b"ab")) == zlib.crc32(b"abc"), zlib.adler32(b"abc"))
with_dictionary = zlib.compressobj(zdict=b"hello world")
stored = with_dictionary.compress(data) + with_dictionary.flush()
print(zlib.decompressobj(zdict=b"hello world").decompress(stored) == data)
for broken in (b"junk", whole[:-3], b"", stored, "text"):
    try:
        zlib.decompress(broken)
    except (zlib.error, TypeError) as error:
        print(type(error).__module__, type(error).__name__, error)
