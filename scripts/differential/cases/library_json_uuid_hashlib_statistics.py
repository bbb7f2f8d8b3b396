# modules: json,uuid,hashlib,statistics
import json, uuid, hashlib, statistics as st, random
data = {"a": [1, 2.5, True, None, "é\n\"\\/\u2028😀"], "b": {}, "c": [], "d": {"x": {"y": [1, [2]]}}, 1: 2, None: 3, 2.5: 4, True: 5}
print(json.dumps(data)); print(json.dumps(data, indent=2)); print(json.dumps(data, ensure_ascii=False, separators=(",", ":"))); print(json.dumps([1, {"b": 1, "a": 2}], sort_keys=True, indent="\t"))
print(json.dumps(float("nan")), json.dumps([float("inf"), -0.0, 1e100, 10**30]), json.dumps("x" * 3), json.dumps({}), json.dumps([], indent=1), json.dumps((1, 2)))
class E(json.JSONEncoder):
    def default(self, o): return sorted(o) if isinstance(o, set) else super().default(o)
print(json.dumps({"s": {3, 1}}, cls=E), json.dumps({1, 2}, default=list))
for text in ('{"a": [1, 2.5e3, -0, true, null, "x\\u00e9\\ud83d\\ude00\\n"], "b": {}}', " [1 , 2 ] ", '"a"', "12", "-1.5E-2", "[]", "NaN", '{"a":1,"a":2}', "1e5"): print(repr(json.loads(text)))
for bad in ("", "{", "[1,]", '{"a":1,}', '{"a" 1}', "{a:1}", "[1 2]", '"abc', "nul", "01", "[1] x", '"\\x"', '"\\u12"', '"a\nb"', "{'a':1}", "-", "[", '{"a":', "\ufeff1", '{"a":1 "b"}', '["a', "tru", '{"a"}'):
    try: print("no error", json.loads(bad))
    except json.JSONDecodeError as e: print(repr(bad), e, e.pos, e.lineno, e.colno, e.msg)
for bad in (lambda: json.dumps({1, 2}), lambda: json.dumps({(1,): 2}), lambda: json.loads(5), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.dumps((lambda a: a.append(a) or a)([])), lambda: json.dumps({"k": object()})):
    try: print(bad())
    except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0])
print(json.loads('{"a": 1}', object_hook=lambda d: list(d.items())), json.loads('[1.5, 2]', parse_float=str, parse_int=lambda s: s + "!"), json.loads(b'{"a": 1}'), json.loads('{"b":1,"a":2}', object_pairs_hook=tuple), json.dumps({(1,): 2, "a": 1}, skipkeys=True))
u = uuid.UUID("12345678-1234-5678-1234-567812345678"); print(u, repr(u), u.hex, u.int, u.bytes, u.fields, u.version, u.variant, u.urn, u == uuid.UUID(int=u.int), uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "x"), len(str(uuid.uuid4())), uuid.uuid4().version, uuid.UUID(bytes=u.bytes_le) , u.is_safe)
for bad in (lambda: uuid.UUID("x"), lambda: uuid.UUID(), lambda: setattr(u, "int", 3), lambda: uuid.UUID(int=-1)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
    for d in (b"", b"abc", b"x" * 200, bytes(range(256)) * 3): print(name, hashlib.new(name, d).hexdigest())
h = hashlib.sha256(); h.update(b"a"); h.update(b"bc"); print(h.hexdigest() == hashlib.sha256(b"abc").hexdigest(), h.digest_size, h.name, h.block_size)
try: hashlib.md5("x")
except TypeError as e: print(e)
random.seed(5)
for _ in range(100):
    d = [random.choice([random.randint(-9, 9), random.random() * 10]) for _ in range(random.randint(2, 9))]
    print(st.mean(d), st.median(d), st.stdev(d), st.pstdev(d), st.variance(d), st.pvariance(d), st.fmean(d), st.mode(d), st.multimode(d), st.quantiles(d), st.quantiles(d, n=3, method="inclusive"), st.median_low(d), st.median_high(d), st.median_grouped(d))
print(st.mean([1, 2, 3, 4]), st.mean([1, 3]), st.variance([1, 2, 3]), st.harmonic_mean([40, 60]), st.geometric_mean([54, 24, 36]), st.correlation([1, 2, 3], [1, 5, 7]), st.linear_regression([1, 2, 3], [2, 4, 5]), st.NormalDist(100, 15), st.NormalDist(0, 1).cdf(1))
for bad in (lambda: st.mean([]), lambda: st.median([]), lambda: st.stdev([1]), lambda: st.mode([])):
    try: bad()
    except st.StatisticsError as e: print(e)
