import string


class Percent(string.Template):
    delimiter = "%"
    idpattern = r"[a-z]+\.[a-z]+"


class Angles(string.Template):
    pattern = r"""
        (?P<escaped><<) | <(?P<named>\w+)> | <\[(?P<braced>\w+)\]> | (?P<invalid><)
    """


class Braced(string.Template):
    idpattern = "[a-z]+"
    braceidpattern = "[a-z ]+"


print(Percent("%a.b %% %{c.d} $x").substitute({"a.b": 1, "c.d": 2}))
print(Angles("Dear <name>, << <[other]>").safe_substitute(name="Ann"))
print(Braced("$a ${two words}").substitute({"a": 1, "two words": 2}))
print(Percent("%a.b %c.d").get_identifiers(), Percent("%a").is_valid())
for template in ("$", "a\nb $9", "${x"):
    try:
        string.Template(template).substitute()
    except ValueError as error:
        print(error)
