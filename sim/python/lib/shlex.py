"""Command lines taken apart as a shell does."""

import os
import sys
from collections import deque
from io import StringIO

__all__ = ["shlex", "split", "quote", "join"]

_SAFE = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789@%_-+=:,./")
_LATIN = "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"
# What the scanner is in the middle of.
_BETWEEN, _IN_WORD, _IN_PUNCTUATION = " ", "a", "c"


class shlex:
    """Reads words from text or a file, one `get_token()` at a time."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            instream = StringIO(instream)
        self.instream, self.infile = (sys.stdin, None) if instream is None else (instream, infile)
        self.posix, self.eof = posix, None if posix else ""
        self.commenters, self.whitespace, self.whitespace_split = "#", " \t\r\n", False
        self.wordchars = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_" + (_LATIN if posix else "")
        self.quotes, self.escape, self.escapedquotes = "'\"", "\\", '"'
        self.state, self.token, self.lineno, self.debug, self.source = _BETWEEN, "", 1, 0, None
        self.pushback, self.filestack = deque(), deque()
        self._punctuation_chars = "();<>|&" if punctuation_chars is True else punctuation_chars or ""
        if self._punctuation_chars:
            self._pushback_chars = deque()  # characters read ahead
            self.wordchars = "".join(c for c in self.wordchars + "~-./*?=" if c not in self._punctuation_chars)

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token

    def push_token(self, tok):
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        if isinstance(newstream, str):
            newstream = StringIO(newstream)
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile, self.instream, self.lineno = newfile, newstream, 1

    def pop_source(self):
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self.state = _BETWEEN

    def get_token(self):
        if self.pushback:
            return self.pushback.popleft()
        token = self.read_token()
        if self.source is not None:
            while token == self.source:
                opened = self.sourcehook(self.read_token())
                if opened:
                    newfile, newstream = opened
                    self.push_source(newstream, newfile)
                token = self.get_token()
        while token == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            token = self.get_token()
        return token

    def _next_char(self):
        if self._punctuation_chars and self._pushback_chars:
            return self._pushback_chars.pop()
        char = self.instream.read(1)
        if char == "\n":
            self.lineno += 1
        return char

    def _skip_comment(self):
        self.instream.readline()
        self.lineno += 1

    def read_token(self):
        """The next word, without pushed ones or included files."""
        quoted, escaped_in = False, _BETWEEN
        while True:
            char = self._next_char()
            if self.state is None:  # the end was met
                self.token = ""
                break
            if self.state == _BETWEEN:
                if not char:
                    self.state = None
                    break
                if char in self.whitespace:
                    if self.token or (self.posix and quoted):
                        break
                elif char in self.commenters:
                    self._skip_comment()
                elif self.posix and char in self.escape:
                    escaped_in, self.state = _IN_WORD, char
                elif char in self.wordchars:
                    self.token, self.state = char, _IN_WORD
                elif char in self._punctuation_chars:
                    self.token, self.state = char, _IN_PUNCTUATION
                elif char in self.quotes:
                    if not self.posix:
                        self.token = char
                    self.state = char
                elif self.whitespace_split:
                    self.token, self.state = char, _IN_WORD
                else:
                    self.token = char
                    if self.token or (self.posix and quoted):
                        break
            elif self.state in self.quotes:
                quoted = True
                if not char:
                    raise ValueError("No closing quotation")
                if char == self.state:
                    if self.posix:
                        self.state = _IN_WORD
                    else:
                        self.token += char
                        self.state = _BETWEEN
                        break
                elif self.posix and char in self.escape and self.state in self.escapedquotes:
                    escaped_in, self.state = self.state, char
                else:
                    self.token += char
            elif self.state in self.escape:
                if not char:
                    raise ValueError("No escaped character")
                # Between quotes the escape stands for itself before anything but itself and the quote.
                if escaped_in in self.quotes and char != self.state and char != escaped_in:
                    self.token += self.state
                self.token += char
                self.state = escaped_in
            elif self._word_goes_on(char):
                if self.posix and char in self.quotes:
                    self.state = char
                elif self.posix and char in self.escape:
                    escaped_in, self.state = _IN_WORD, char
                else:
                    self.token += char
            elif self._ends_word(char, quoted):
                break
        result, self.token = self.token, ""
        if self.posix and not quoted and result == "":
            result = None
        return result

    def _word_goes_on(self, char):
        if not char:
            return False
        if self.state == _IN_PUNCTUATION:
            return char in self._punctuation_chars
        if char in self.whitespace or char in self.commenters:
            return False
        if self.posix and (char in self.quotes or char in self.escape):
            return True
        return (
            char in self.wordchars
            or char in self.quotes
            or (self.whitespace_split and char not in self._punctuation_chars)
        )

    def _ends_word(self, char, quoted):
        """What comes after a word or a run of punctuation; false when it was empty, so that reading goes on."""
        if not char:
            self.state = None
            return True
        if self.state == _IN_PUNCTUATION:
            if char not in self.whitespace:
                self._pushback_chars.append(char)
            self.state = _BETWEEN
            return True
        if char in self.whitespace:
            self.state = _BETWEEN
        elif char in self.commenters:
            self._skip_comment()
            if self.posix:
                self.state = _BETWEEN
            else:
                return False
        elif self._punctuation_chars:
            self._pushback_chars.append(char)
            self.state = _BETWEEN
            return True
        else:
            self.pushback.appendleft(char)
            self.state = _BETWEEN
        return bool(self.token or (self.posix and quoted))

    def sourcehook(self, newfile):
        """The name and the open file that a `source` word names."""
        if newfile[0] == '"':
            newfile = newfile[1:-1]
        if isinstance(self.infile, str) and not os.path.isabs(newfile):
            newfile = os.path.join(os.path.dirname(self.infile), newfile)
        return newfile, open(newfile, "r")

    def error_leader(self, infile=None, lineno=None):
        return f'"{self.infile if infile is None else infile}", line {self.lineno if lineno is None else lineno}: '


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError("s argument must not be None")
    words = shlex(s, posix=posix)
    words.whitespace_split = True
    if not comments:
        words.commenters = ""
    return list(words)


def quote(s):
    if not s:
        return "''"
    if all(c in _SAFE for c in s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return " ".join([quote(word) for word in split_command])
