import csv
import io

ROWS = [[1, 2.5, "text", None, "", "a,b", 'q"q', " x"], ["line\nend", True]]
for mode in ("QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL"):
    for options in ({}, {"escapechar": "\\"}, {"doublequote": False, "escapechar": "!"}):
        out = io.StringIO()
        try:
            csv.writer(out, quoting=getattr(csv, mode), lineterminator="\n", **options).writerows(ROWS)
        except csv.Error as error:
            print(mode, options, error)
        print(mode, options, repr(out.getvalue()))
    try:
        print(list(csv.reader(['1,"2",,"",x' if mode in ("QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NOTNULL") else '1,"2",,""'], quoting=getattr(csv, mode))))
    except ValueError as error:
        print(error)
for line, options in (("a\\,b,c", {"escapechar": "\\"}), ("a, b", {"skipinitialspace": True}), ('"a"x,b', {}), ("x\ry", {}), ('"open', {"strict": True}),
                      ('"a"x', {"strict": True})):
    try:
        print(list(csv.reader([line], **options)))
    except csv.Error as error:
        print(error)
