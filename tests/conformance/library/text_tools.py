import pprint
import string
import textwrap

print(string.ascii_lowercase, string.digits, string.punctuation, string.capwords("hello  big world"))
print(string.Template("$who owes ${amount} and $$1").substitute(who="Ada", amount=5), string.Template("$a $b").safe_substitute(a=1))
text = "The quick brown fox jumps over the lazy dog, again and again, until the end of a well-known sentence."
print(textwrap.fill(text, 30))
print(textwrap.shorten(text, 40), textwrap.wrap("a-b-c long-word", 6))
print(textwrap.dedent("""\
    one
      two
    three"""), textwrap.indent("a\n\nb", "> "))
pprint.pprint({"numbers": list(range(30)), "text": "word " * 20, "b": {"a": 1}})
