# binascii, checksums, hmac, codecs and locale.
import binascii, zlib, hmac, hashlib, codecs, base64, getpass, locale, array
for d in (b"", b"a", b"hello world", bytes(range(256))):
    print(binascii.hexlify(d)[:40], binascii.unhexlify(binascii.hexlify(d))==d, binascii.crc32(d), zlib.adler32(d), binascii.crc_hqx(d,0), binascii.b2a_base64(d)[:30], binascii.a2b_base64(binascii.b2a_base64(d))==d, binascii.b2a_qp(d)[:60], binascii.b2a_uu(d[:45]), binascii.a2b_uu(binascii.b2a_uu(d[:45]))==d[:45], zlib.crc32(d, 5))
for f in (lambda: binascii.unhexlify("abc"), lambda: binascii.unhexlify("zz"), lambda: binascii.a2b_base64("a"), lambda: binascii.a2b_base64("ab"), lambda: binascii.a2b_base64("abc"), lambda: binascii.a2b_base64("ab=c", strict_mode=True), lambda: binascii.hexlify("x"), lambda: binascii.a2b_base64("é"), lambda: binascii.crc32("x"), lambda: base64.b64decode("abc"), lambda: binascii.a2b_base64(b"YW\nJj"), lambda: binascii.hexlify(b"abcd","-",2), lambda: binascii.unhexlify(1), lambda: binascii.a2b_qp("a=3Db=\nc_d"), lambda: binascii.a2b_base64("YQ==YQ==")):
    try: print(f())
    except Exception as e: print(type(e).__name__, type(e).__module__, e)
for alg in ("md5","sha1","sha256","sha512","sha224","sha384"):
    h=hmac.new(b"key", b"message", alg); print(alg, h.hexdigest(), h.name, h.digest_size, h.block_size, hmac.digest(b"k"*200, b"m", alg).hex()[:16])
h=hmac.new(b"k", digestmod=hashlib.sha256); h.update(b"a"); c=h.copy(); c.update(b"b"); print(h.hexdigest()==c.hexdigest(), hmac.compare_digest(h.digest(),h.digest()), hmac.compare_digest("a","b"))
for f in (lambda: hmac.new("k",b""), lambda: hmac.new(b"k",b""), lambda: hmac.new(b"k",b"","nope"), lambda: hmac.compare_digest("é","a")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(codecs.encode("héllo","utf-8"), codecs.decode(b"h\xc3\xa9","utf8"), codecs.lookup("UTF8").name, codecs.lookup("latin-1").name, codecs.encode("Hello","rot13"), codecs.encode(b"ab","hex"), codecs.BOM_UTF8, codecs.lookup("ascii").name, codecs.lookup("utf_16").name)
d=codecs.getincrementaldecoder("utf-8")(); print([d.decode(bytes([b])) for b in "aé€😀".encode()], d.decode(b"", True))
d=codecs.getincrementaldecoder("utf-16")(); print([d.decode(bytes([b])) for b in "aé😀".encode("utf-16")])
print(list(codecs.iterdecode([b"\xc3",b"\xa9"],"utf-8")), list(codecs.iterencode(["a","é"],"utf-8")), codecs.getencoder("ascii")("a"))
import io
print(codecs.getreader("utf-8")(io.BytesIO("é\nb".encode())).readlines(), codecs.getwriter("utf-8")(io.BytesIO()).write("x"))
for f in (lambda: codecs.lookup("nope"), lambda: codecs.decode(b"\xff"), lambda: codecs.getincrementaldecoder("utf-8")().decode(b"\xff"), lambda: codecs.getincrementaldecoder("utf-8")().decode(b"\xc3",True), lambda: codecs.lookup_error("nope")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(locale.setlocale(locale.LC_ALL,"C"), locale.format_string("%d",5), locale.atof("1.5"), locale.str(1.5))
try: locale.setlocale(locale.LC_ALL,"xx_YY")
except locale.Error as e: print(e)
