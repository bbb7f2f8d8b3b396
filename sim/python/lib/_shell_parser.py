"""The grammar of the simulated shell: from text to a tree of tuples, words still as they were written.

    ("list", [(node, "&" or ";"), …])        ("and" | "or", left, right)      ("pipe", [node, …], negated)
    ("simple", words, redirections, line)    ("group" | "subshell", body)     ("redirected", node, redirections)
    ("if", [(condition, body), …], other)    ("while", condition, body, until)
    ("for", name, words or None, body)       ("case", word, [(patterns, body), …])    ("function", name, body)
"""

import re

_OPERATOR = re.compile(r"&&|\|\||;;|&>|(?:\d?)(?:>>|>&\d?|<<-?|<&\d?|>\||>|<)|[;&|()\n]")
_ENDS = {"then", "do", "done", "fi", "else", "elif", "esac", "}", ")", ";;"}


class SyntaxProblem(Exception):
    """Where the shell would say `Syntax error`."""


def _end_of_quote(text, position):
    """The position behind what begins at `position`: a quote, an expansion in brackets."""
    char = text[position]
    if char == "'":
        end = text.find("'", position + 1)
        if end < 0:
            raise SyntaxProblem("Unterminated quoted string")
        return end + 1
    if char in '"`':
        end = position + 1
        while end < len(text) and text[end] != char:
            if text[end] == "\\":
                end += 2
            elif text[end] == "$" and char == '"':
                end = _end_of_quote(text, end)
            else:
                end += 1
        if end >= len(text):
            raise SyntaxProblem("Unterminated quoted string")
        return end + 1
    if text.startswith(("$(", "${"), position):
        closing = {"(": ")", "{": "}"}
        stack, end = [closing[text[position + 1]]], position + 2
        while stack:
            if end >= len(text):
                raise SyntaxProblem("end of file unexpected")
            if text[end] == stack[-1]:
                stack.pop()
                end += 1
            elif text[end] in "'\"`":
                end = _end_of_quote(text, end)
            elif text[end] == "\\":
                end += 2
            else:
                if text[end] == "(" or text.startswith("${", end):
                    stack.append(")" if text[end] == "(" else "}")
                    end += 1 if text[end] == "$" else 0
                end += 1
        return end
    return position + 1


def tokens(text):
    """(kind, text, line): kind is "word" or "operator"."""
    position, line, found, here = 0, 1, [], []
    while position < len(text):
        char = text[position]
        if text.startswith("\\\n", position):
            position, line = position + 2, line + 1
            continue
        if char in " \t\r":
            position += 1
            continue
        if char == "#":
            end = text.find("\n", position)
            position = len(text) if end < 0 else end
            continue
        operator = _OPERATOR.match(text, position)
        if operator:
            found.append(("operator", operator[0], line))
            line += operator[0] == "\n"
            position = operator.end()
            if operator[0] == "\n":
                for at, tabs in here:
                    position = _here_document(text, position, found, at, tabs)
                here = []
            elif operator[0] in ("<<", "<<-"):
                here.append((len(found), operator[0] == "<<-"))
            continue
        begin = position
        while position < len(text) and text[position] not in " \t\r\n;&|()<>":
            position = position + 2 if text[position] == "\\" else _end_of_quote(text, position)
        word = text[begin:position]
        found.append(("word", word, line))
        line += word.count("\n")
    return found


def _here_document(text, position, found, at, tabs):
    """Puts the lines up to the delimiter in the place of the delimiter's token; the position behind them."""
    delimiter = found[at][1]
    end = re.sub(r"[\\'\"]", "", delimiter)
    body = ""
    while position < len(text):
        line, newline, _ = text[position:].partition("\n")
        position += len(line) + len(newline)
        line = line.lstrip("\t") if tabs else line
        if line == end:
            break
        body += line + newline
    found[at] = "raw" if end != delimiter else "here", body, found[at][2]
    return position


class Parser:
    def __init__(self, text):
        self._tokens = tokens(text)
        self._at = 0

    def parse(self):
        tree = self._list()
        if self._at < len(self._tokens):
            raise SyntaxProblem(f'"{self._tokens[self._at][1]}" unexpected')
        return tree

    def _peek(self):
        return self._tokens[self._at] if self._at < len(self._tokens) else ("end", "", 0)

    def _is(self, *texts):
        return self._peek()[1] in texts and self._peek()[0] != "end"

    def _take(self, *texts):
        if texts and not self._is(*texts):
            shown = self._peek()[1] or "end of file"
            raise SyntaxProblem(f'{shown if shown == "end of file" else repr(shown)} unexpected (expecting "{texts[0]}")')
        self._at += 1
        return self._tokens[self._at - 1][1]

    def _newlines(self):
        while self._is("\n"):
            self._at += 1

    def _list(self):
        parts = []
        self._newlines()
        while self._peek()[0] != "end" and not self._is(*_ENDS):
            node = self._and_or()
            separator = self._take() if self._is(";", "&", "\n") else ";"
            parts.append((node, "&" if separator == "&" else ";"))
            self._newlines()
        return "list", parts

    def _and_or(self):
        node = self._pipe()
        while self._is("&&", "||"):
            kind = "and" if self._take() == "&&" else "or"
            self._newlines()
            node = kind, node, self._pipe()
        return node

    def _pipe(self):
        negated = False
        while self._is("!"):
            self._at += 1
            negated = not negated
        commands = [self._command()]
        while self._is("|"):
            self._at += 1
            self._newlines()
            commands.append(self._command())
        return ("pipe", commands, negated) if len(commands) > 1 or negated else commands[0]

    def _command(self):
        kind, text, _ = self._peek()
        compound = {
            "if": self._if, "while": self._while, "until": self._while, "for": self._for, "case": self._case,
            "{": self._braces, "(": self._subshell,
        }.get(text)  # fmt: skip
        if compound is None or kind == "end":
            return self._simple()
        node, redirections = compound(), []
        while self._redirection(redirections):
            pass
        return ("redirected", node, redirections) if redirections else node

    def _if(self):
        branches, other = [], None
        word = self._take("if")
        while word in ("if", "elif"):
            condition = self._list()
            self._take("then")
            branches.append((condition, self._list()))
            word = self._take("elif", "else", "fi")
        if word == "else":
            other = self._list()
            self._take("fi")
        return "if", branches, other

    def _while(self):
        until = self._take() == "until"
        condition = self._list()
        return "while", condition, self._body(), until

    def _body(self):
        self._newlines()
        self._take("do")
        body = self._list()
        self._take("done")
        return body

    def _for(self):
        self._take("for")
        name, words = self._take(), None
        self._newlines()
        if self._is("in"):
            self._at += 1
            words = []
            while self._peek()[0] == "word":
                words.append(self._take())
        if self._is(";"):
            self._at += 1
        return "for", name, words, self._body()

    def _case(self):
        self._take("case")
        word, branches = self._take(), []
        self._newlines()
        self._take("in")
        self._newlines()
        while not self._is("esac"):
            if self._is("("):
                self._at += 1
            patterns = [self._take()]
            while self._is("|"):
                self._at += 1
                patterns.append(self._take())
            self._take(")")
            branches.append((patterns, self._list()))
            if self._is(";;"):
                self._at += 1
            self._newlines()
        self._take("esac")
        return "case", word, branches

    def _braces(self):
        self._take("{")
        body = self._list()
        self._take("}")
        return "group", body

    def _subshell(self):
        self._take("(")
        body = self._list()
        self._take(")")
        return "subshell", body

    def _redirection(self, redirections):
        kind, text, _ = self._peek()
        if kind == "operator" and text in ("<<", "<<-"):
            self._at += 2
            kind, body, _ = self._tokens[self._at - 1] if self._at <= len(self._tokens) else ("word", "", 0)
            redirections.append((text, (kind, "" if kind == "word" else body)))
            return True
        if kind != "operator" or not re.fullmatch(r"\d?(>>|>&\d?|<&\d?|>\||>|<)|&>", text):
            return False
        self._at += 1
        target = None if text[-1:].isdigit() and "&" in text else self._take()
        redirections.append((text, target))
        return True

    def _simple(self):
        words, redirections = [], []
        line = self._peek()[2]
        while True:
            if self._redirection(redirections):
                continue
            if self._is("(") and len(words) == 1:
                self._at += 1
                self._take(")")
                self._newlines()
                return "function", words[0], self._command()
            if self._peek()[0] != "word":
                break
            words.append(self._take())
        if not words and not redirections:
            shown = self._peek()[1].replace("\n", "newline") or "end of file"
            raise SyntaxProblem(f'"{shown}" unexpected' if shown != "end of file" else "end of file unexpected")
        return "simple", words, redirections, line
