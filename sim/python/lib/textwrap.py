"""Paragraphs broken into lines, indented and dedented."""

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_WHITESPACE = "\t\n\x0b\x0c\r "
_TO_SPACES = str.maketrans(_WHITESPACE, " " * len(_WHITESPACE))


class TextWrapper:
    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=" [...]"):  # fmt: skip
        self.width, self.initial_indent, self.subsequent_indent = width, initial_indent, subsequent_indent
        self.expand_tabs, self.replace_whitespace = expand_tabs, replace_whitespace
        self.fix_sentence_endings, self.break_long_words = fix_sentence_endings, break_long_words
        self.drop_whitespace, self.break_on_hyphens, self.tabsize = drop_whitespace, break_on_hyphens, tabsize
        self.max_lines, self.placeholder = max_lines, placeholder

    def wrap(self, text):
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        return "\n".join(self.wrap(text))

    # The steps below have CPython's names: subclasses replace them.

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        return text.translate(_TO_SPACES) if self.replace_whitespace else text

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def _split(self, text):
        chunks = []
        for run in _runs(text):
            if run[0] in _WHITESPACE or not self.break_on_hyphens:
                chunks.append(run)
            else:
                chunks.extend(_at_hyphens(run))
        return chunks

    def _fix_sentence_endings(self, chunks):
        for i in range(len(chunks) - 1):
            word = chunks[i].rstrip("\"'")
            if chunks[i + 1] == " " and len(word) > 1 and word[-1] in ".!?" and word[-2].islower():
                chunks[i + 1] = "  "

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == "" and lines:
                del chunks[-1]
            line, length = self._one_line(chunks, width)
            if self.drop_whitespace and line and line[-1].strip() == "":
                length -= len(line.pop())
            if not line:
                continue
            last_allowed = self.max_lines is not None and len(lines) + 1 >= self.max_lines
            nothing_left = not chunks or (self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
            if not last_allowed or (nothing_left and length <= width):
                lines.append(indent + "".join(line))
                continue
            self._shorten(lines, line, length, width, indent)
            break
        return lines

    def _one_line(self, chunks, width):
        line, length = [], 0
        while chunks and length + len(chunks[-1]) <= width:
            length += len(chunks[-1])
            line.append(chunks.pop())
        if chunks and len(chunks[-1]) > width:
            self._handle_long_word(chunks, line, length, width)
            length = sum(map(len, line))
        return line, length

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        room = 1 if width < 1 else width - cur_len
        if self.break_long_words:
            end, chunk = room, reversed_chunks[-1]
            if self.break_on_hyphens and len(chunk) > room:
                hyphen = chunk.rfind("-", 0, room)
                if hyphen > 0 and any(c != "-" for c in chunk[:hyphen]):
                    end = hyphen + 1
            cur_line.append(chunk[:end])
            reversed_chunks[-1] = chunk[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _shorten(self, lines, line, length, width, indent):
        """End with the placeholder, dropping words until it fits."""
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                lines.append(indent + "".join(line) + self.placeholder)
                return
            length -= len(line.pop())
        if lines:
            last = lines[-1].rstrip()
            if len(last) + len(self.placeholder) <= self.width:
                lines[-1] = last + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())


def _runs(text):
    """The text as alternating runs of whitespace and of the rest."""
    start = 0
    for i in range(1, len(text) + 1):
        if i == len(text) or (text[i] in _WHITESPACE) != (text[start] in _WHITESPACE):
            yield text[start:i]
            start = i


def _is_word(char):
    return char.isalnum() or char in "_!\"'&.,?"


def _at_hyphens(run):
    """A run of non-blanks, broken after hyphens within words and around dashes."""
    pieces, start, i = [], 0, 0
    while i < len(run):
        if run[i] != "-":
            i += 1
            continue
        end = i
        while end < len(run) and run[end] == "-":
            end += 1
        if end - i >= 2:
            if end < len(run) and (run[end].isalnum() or run[end] == "_") and i > start and _is_word(run[i - 1]):
                pieces += [run[start:i], run[i:end]]
                start = end
            i = end
            continue
        before = run[:i]
        letters_before = len(before) >= 2 and all(c.isalpha() or c == "_" for c in before[-2:])
        shape = letters_before or (len(before) >= 3 and (before[-1].isalpha() or before[-1] == "_") and before[-2] == "-")
        after = run[i + 1 : i + 3]
        letters_after = len(after) >= 1 and (after[0].isalpha() or after[0] == "_") and (
            (len(after) == 2 and (after[1].isalpha() or after[1] == "_")) or (len(after) == 2 and after[1] == "-")
        )  # fmt: skip
        if shape and letters_after:
            pieces.append(run[start : i + 1])
            start = i + 1
        i += 1
    if start < len(run):
        pieces.append(run[start:])
    return pieces


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """The text on one line, cut at a word to fit the width."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """Remove what blanks all lines start with."""
    lines = text.split("\n")
    margin = None
    for i, line in enumerate(lines):
        content = line.lstrip(" \t")
        if not content:
            lines[i] = ""
            continue
        indent = line[: len(line) - len(content)]
        if margin is None:
            margin = indent
        else:
            common = 0
            while common < min(len(margin), len(indent)) and margin[common] == indent[common]:
                common += 1
            margin = margin[:common]
    if not margin:
        return "\n".join(lines)
    return "\n".join([line[len(margin) :] if line else line for line in lines])


def indent(text, prefix, predicate=None):
    """Put the prefix before the lines that are not blank, or for which the predicate holds."""
    lines = text.splitlines(True)
    if predicate is None:
        return "".join([prefix + line if line.strip() else line for line in lines])
    return "".join([prefix + line if predicate(line) else line for line in lines])
