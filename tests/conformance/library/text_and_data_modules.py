# The text, data and hash modules, a line or two of each.
import string, textwrap, difflib, html, shlex, pprint, csv, io, fractions, secrets, hashlib, base64, urllib.parse as up, linecache, platform, copyreg, http, inspect, traceback
# csv
o=io.StringIO(); w=csv.writer(o); w.writerow(["a","b,c",'d"e',1,None,"x\ny"]); w.writerows([[1.5,True],[]]); print(repr(o.getvalue()))
print(list(csv.reader(['a,"b,c",d','"x""y",2','', 'q w']))); print(list(csv.DictReader(io.StringIO("n,v\n1,2\n3\n4,5,6\n"))))
o=io.StringIO(); d=csv.DictWriter(o,["a","b"],restval="-",extrasaction="ignore",quoting=csv.QUOTE_ALL,delimiter=";"); d.writeheader(); d.writerow({"a":1,"z":2}); print(repr(o.getvalue()))
print(csv.list_dialects())
for f in (lambda: list(csv.reader(['"a'],strict=True)), lambda: csv.writer(io.StringIO(),quoting=csv.QUOTE_NONE).writerow(["a,b"]), lambda: csv.DictWriter(io.StringIO(),["a"]).writerow({"b":1}), lambda: csv.reader([],"nope"), lambda: list(csv.reader([1]))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(list(csv.reader(["1|'a|b'|3"],delimiter="|",quotechar="'",quoting=csv.QUOTE_NONNUMERIC)))
print(textwrap.fill("The quick brown fox jumps over the lazy dog "*3, 30)); print(textwrap.dedent("  a\n    b\n  c\n")); print(textwrap.indent("a\n\nb","> ")); print(textwrap.shorten("hello big wide world",12), textwrap.wrap("aaaa-bbbb cccc",6,break_on_hyphens=True))
print(list(difflib.unified_diff("a\nb\nc".split(),"a\nx\nc".split(),lineterm="")), difflib.get_close_matches("appel",["ape","apple","peach"]), difflib.SequenceMatcher(None,"abcd","bcde").ratio(), list(difflib.ndiff(["a\n","b\n"],["a\n","c\n"])))
print(html.escape("<a href='x'>&\"</a>"), html.unescape("&lt;&amp;&#39;&eacute;&#x41;&nbsp;"), shlex.split("a 'b c' \"d\\\"e\" f\\ g"), shlex.quote("it's"), shlex.join(["a","b c"]))
pprint.pprint({"k"*10:[list(range(20)),{"a":(1,2)}],"z":"y"*100}, width=50); print(pprint.pformat([1,[2,[3,[4]]]],depth=2))
print(up.urlparse("http://u:p@h:80/p;x?q=1&r=a+b#f"), up.parse_qs("a=1&a=2&b="), up.urlencode({"a b":"c&d","l":[1,2]},doseq=True), up.quote("a b/é"), up.unquote("a%20b%C3%A9"), up.urljoin("http://a/b/c","../d"), up.urlsplit("//h/p").netloc, up.parse_qsl("a=1&b=2"), up.quote_plus("a b"), up.unquote_plus("a+b"), up.urlunparse(("s","n","p","","q","f")))
print(fractions.Fraction("1/3")+1, fractions.Fraction(0.5), fractions.Fraction("1.25").limit_denominator(2), f"{fractions.Fraction(1,3):.3f}")
print(string.Template("$a ${b} $$").substitute(a=1,b=2), string.Template("$x").safe_substitute(), string.capwords("hello big world"), string.Formatter().format("{0} {a!r:>5}", 1, a="x"), string.ascii_letters[:3], string.punctuation)
for alg in ("md5","sha1","sha224","sha256","sha384","sha512","sha3_256","blake2b","blake2s","shake_128","sha3_512"):
    try: h=hashlib.new(alg, b"abc"); print(alg, h.hexdigest(16) if "shake" in alg else h.hexdigest(), h.digest_size, h.block_size, h.name)
    except Exception as e: print(alg, type(e).__name__, e)
print(hashlib.pbkdf2_hmac("sha256", b"pw", b"salt", 10).hex(), hashlib.blake2b(b"x", digest_size=8).hexdigest(), sorted(hashlib.algorithms_guaranteed)[:3], hashlib.file_digest(io.BytesIO(b"abc"),"sha256").hexdigest()[:8])
print(base64.b64encode(b"\xff\xfe"), base64.urlsafe_b64encode(b"\xff\xfe"), base64.b32encode(b"abc"), base64.b16encode(b"a"), base64.b85encode(b"abc"), base64.a85encode(b"abc"), base64.b64decode("aGk="), base64.b85decode(b"VPaz"))
print(http.HTTPStatus.NOT_FOUND, http.HTTPStatus(200).phrase, http.HTTPMethod.GET, http.HTTPStatus.OK == 200, http.HTTPStatus.UNPROCESSABLE_ENTITY.name, http.HTTPStatus.OK.is_success)
print(len(secrets.token_hex(4)), secrets.compare_digest("a","a"), secrets.choice([1]), secrets.randbelow(1), len(secrets.token_urlsafe(8))>8)
m=memoryview(bytearray(b"abcdef")); print(m[1:3].tobytes(), m.hex(), m.cast("H").tolist(), m.nbytes, m.shape, m.strides, m.format, m.readonly, m.contiguous, m.ndim, m.itemsize, m.obj, m.toreadonly().readonly, bytes(m[::-1]), m==b"abcdef", list(m)[:2])
