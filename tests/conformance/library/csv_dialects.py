import csv, io
text = 'a,"b,c","d ""q"" e"\n1,,"two\nlines"\n\nx, y ,z\n'
print(list(csv.reader(io.StringIO(text))), list(csv.reader(io.StringIO(text), skipinitialspace=True))[-1])
print(list(csv.DictReader(io.StringIO("n,v\na,1\nb\nc,3,4\n"), restkey="more", restval="-")))
def written(rows, **options):
    out = io.StringIO(); csv.writer(out, lineterminator="|", **options).writerows(rows); return out.getvalue()
rows = [["a", 1, 2.5, None, True], ["x,y", 'q"q', "n\nl", "", " "]]
print(written(rows), written(rows, quoting=csv.QUOTE_ALL), written(rows, quoting=csv.QUOTE_NONNUMERIC), written(rows, delimiter=";", quotechar="'"), written(rows, quoting=csv.QUOTE_STRINGS), written(rows, quoting=csv.QUOTE_NOTNULL))
for f in (lambda: written([["a,b"]], quoting=csv.QUOTE_NONE), lambda: written([5]), lambda: csv.reader(["a"], delimiter="ab"), lambda: list(csv.reader(['"a'], strict=True)), lambda: csv.DictWriter(io.StringIO(), ["a"]).writerow({"b": 1}), lambda: csv.get_dialect("nope"), lambda: list(csv.reader([b"a"]))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(written([["a,b", "c"]], quoting=csv.QUOTE_NONE, escapechar="\\"), list(csv.reader(["1,'a'"], quoting=csv.QUOTE_NONNUMERIC, quotechar="'")))
class Pipes(csv.Dialect): delimiter, quotechar, lineterminator, quoting, doublequote = "|", "'", "\n", csv.QUOTE_MINIMAL, True
csv.register_dialect("pipes", Pipes); print(list(csv.reader(["a|'b|c'"], "pipes")), csv.list_dialects())
d = csv.DictWriter(out := io.StringIO(), ["a", "b"], extrasaction="ignore"); d.writeheader(); d.writerow({"a": 1, "c": 2}); print(repr(out.getvalue()))
r = csv.reader(["a", "b"]); next(r); print(r.line_num, csv.field_size_limit())
