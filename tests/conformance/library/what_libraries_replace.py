# Libraries replace steps of a TextWrapper, wrap partials of their own, recode files, and pop from empty mappings.
import codecs
import collections.abc
import functools
import inspect
import io
import textwrap


class Shouting(textwrap.TextWrapper):
    def _split(self, text):
        return [chunk.upper() for chunk in super()._split(text)]

    def _munge_whitespace(self, text):
        return super()._munge_whitespace(text.replace("_", " "))

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        print("too long:", reversed_chunks[-1])
        super()._handle_long_word(reversed_chunks, cur_line, cur_len, width)

    def _wrap_chunks(self, chunks):
        return [f"> {line}" for line in super()._wrap_chunks(chunks)]


print(Shouting(width=8).wrap("one two_three\tfour extraordinary"))


class Partial(functools.partial):
    pass


print(inspect.signature(Partial(lambda a, b, c=1: 0, 5)), inspect.getfullargspec(Partial(lambda a, b: 0, b=2)).kwonlyargs)

raw = io.BytesIO()
file = codecs.EncodedFile(raw, "latin-1", "utf-8")
file.write("é\n".encode("latin-1"))
print(raw.getvalue())
file.seek(0)
print(file.read())


class Empty(collections.abc.MutableMapping):
    def __getitem__(self, key):
        raise KeyError(key)

    __setitem__ = __delitem__ = __getitem__

    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0


try:
    Empty().popitem()
except KeyError as error:
    print(repr(error), error.__suppress_context__)
