# configparser and calendar.
import configparser, io, calendar
TEXT = """
# comment
[DEFAULT]
home = /home/me
level : 3
[paths]
data = %(home)s/data
multi = one
    two

    three
; other
Empty =
[types]
i = 5
f = 2.5
b = yes
off = 0
[deep]
x = %(y)s
y = %(z)s!
z = 100%%
"""
c = configparser.ConfigParser(); c.read_string(TEXT)
print(c.sections(), c["paths"]["data"], repr(c["paths"]["multi"]), repr(c.get("paths","empty")), c.options("paths"), c.items("types"), c["deep"]["x"])
print(c.getint("types","i"), c.getfloat("types","f"), c.getboolean("types","b"), c["types"].getboolean("off"), c.getint("types","nope",fallback=7), c["types"].get("nope"), c["types"].get("nope","d"), c["types"].getint("i"), c.get("deep","x",raw=True), c.get("paths","data",vars={"home":"X"}))
print("paths" in c, "nope" in c, c.has_option("paths","home"), list(c), len(c), list(c["types"]), c["types"], c, dict(c["types"])) if False else print("paths" in c, "nope" in c, c.has_option("paths","home"), list(c), len(c), list(c["types"]), c["types"], dict(c["types"]))
c["new"] = {"a": "1", "B": "x\ny"}; c.set("new","c","z"); c.add_section("e"); c.remove_option("types","f"); print(c.remove_section("deep"), c.remove_section("deep"))
o=io.StringIO(); c.write(o); print(o.getvalue())
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, e.args if not isinstance(e,(TypeError,KeyError,ValueError)) else '')
t(lambda: c.get("nope","x")); t(lambda: c.get("paths","nope")); t(lambda: c["nope"]); t(lambda: c["paths"]["nope"]); t(lambda: c.add_section("paths")); t(lambda: c.getint("types","b")); t(lambda: c.getboolean("types","i")); t(lambda: c.set("types","k",5)); t(lambda: c.set("types","k","%x")); t(lambda: c.add_section("DEFAULT")); t(lambda: c.set("nope","a","b"))
for bad in ("x=1\n", "[a]\nb\n", "[a]\n[a]\n", "[a]\nb=1\nb=2\n", "[a]\nb=%(c)s\n", "[a]\nb=%(b)s\n", "[a]\nb=%q\n", "[a]\nb=%(c\n"):
    def go():
        d=configparser.ConfigParser(); d.read_string(bad); return d["a"]["b"]
    t(go)
d=configparser.ConfigParser(allow_no_value=True, delimiters=("=",), inline_comment_prefixes=("#",), interpolation=configparser.ExtendedInterpolation(), converters={"list": lambda s: s.split(",")})
d.optionxform=str
d.read_string("[A]\nKey\nB=x # c\nurl=${B}/${C:z}\nl=1,2\n[C]\nz=$$5\n")
print(dict(d["A"]), d["A"].getlist("l"), d.getlist("A","l"))
r=configparser.RawConfigParser(); r.read_dict({"s":{"a":"%(x)s"}}); print(r["s"]["a"], r.read(["/none"]), r.defaults())
print(calendar.month(2024,2)); print(calendar.calendar(2023, m=4)); print(calendar.monthrange(2024,2), calendar.isleap(1900), calendar.leapdays(1990,2024), calendar.weekday(2024,11,20), calendar.monthcalendar(2024,11), list(calendar.month_name)[:3], calendar.day_abbr[0], calendar.timegm((2024,1,1,0,0,0)))
print(calendar.TextCalendar(6).formatmonth(2024,9,3,2)); print(calendar.HTMLCalendar().formatmonth(2024,2)[:200]); print([str(x) for x in calendar.Calendar().itermonthdates(2024,2)][:3], calendar.MONDAY, repr(calendar.JANUARY), calendar.Month(3))
t(lambda: calendar.monthrange(2024,13)); t(lambda: calendar.setfirstweekday(9))
