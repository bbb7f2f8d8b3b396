# Patterns that are none: message and position; and odd ones that are.
import re
import warnings

warnings.simplefilter("ignore")
pats = ["(", ")", "a)", "(?", "(?P", "(?P<", "(?P<>a)", "(?P<a", "(?P<1>a)", "(?P<a>x)(?P<a>y)", "(?P=a)", "(?P=", "(?Px)", "(?<", "(?<x)", "(?x", "(?#", "(?z)", "(?i", "(?i-", "(?i-)", "(?-i)", "(?i-i:a)", "(?au:a)", "(?L:a)", "a(?i)b", "(?(1", "(?(1)a|b|c)", "(?(0)a)", "(?(5)a)", "(?(n)a)", "(?(2)a)(b)", "[", "[]", "[a", "[a-", "[b-a]", "[\\d-z]", "[z-\\d]", "*", "+a", "a**", "a+*", "a{2}{3}", "(*)", "|*", "a{3,2}", "\\", "a\\", "\\x1", "\\u12", "\\U12345678", "\\q", "[\\q]", "\\8", "\\1", "(\\1)", "(a\\1)", "\\400", "\\777", "[\\777]", "\\N", "\\N{", "\\N{}", "\\N{nope}", "(?<=a*)b", "(?<=(a)\\1)b", "(?<=a|bc)", "(?<=(?=a*))b", "(?<!a+)", "(?:", "(?=", "(?>a", "(a", "((a)", "x{99999999999}", "a{4294967295}", "(?P<é>a)", "(?i:", "\n(", "a\nb\n(c", "(?<=(a))(?<=\\1)", "(?<=(?(1)a|b)())", "^*", "$+", "\\b*", "(?=a)*", "(?:)*", "()*", "(?u)a", "(?a)a", "(?au)a", "(?x) a #c\n b", "(?x", "(?s-x:a b)", "(?P<a>)(?(a)b|c)", "{", "a{", "a{1", "a{,", "a{}", "a{x}", "{1}", "a{1}?", "[[a]", "[a--b]", "[a&&b]", "[a||b]", "[a~~b]", "[[:alpha:]]", "]", "}", "(?-", "(?-:a)", "(?-i", "(?i:a)b", "(?ii)a", "\\g<1>", "\\Z\\A", "\\0", "\\01", "\\012", "\\0123", "[\\0]", "[\\b]", "[^]", "[^]]", "[]-a]", "[a-]", "[-a]", "[--a]","(?P<a.b>x)", "(?P=a.b)", "(?(a.b)x)"]
for p in pats:
    for q in (p, p.encode("utf-8")):
        try:
            c = re.compile(q)
            print(repr(q), "ok", c, c.groups, dict(c.groupindex), c.flags)
        except re.error as e:
            print(repr(q), "E", e, e.msg, e.pos, e.lineno, e.colno)
        except Exception as e:
            print(repr(q), type(e).__name__, e)
