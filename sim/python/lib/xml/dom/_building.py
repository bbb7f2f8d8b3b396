"""Documents made from text."""

from xml.etree._reader import Problem, Reader, decoded
from xml.parsers.expat import ExpatError


class _NamesAsWritten(Reader):
    """Tells the target prefixes, CDATA sections and the document type, which a tree of elements leaves out."""

    def _qualified(self, name, scope, is_tag, at):
        super()._qualified(name, scope, is_tag, at)  # fails where the prefix is unknown
        return name

    def _markup(self):
        if self.open and self.text.startswith("<![CDATA[", self.at):
            self._until("]]>", 9, self.target.cdata)
        else:
            super()._markup()

    def _doctype(self):
        begin = self.at
        super()._doctype()
        self.target.doctype(self.text[begin + len("<!DOCTYPE") : self.at - 1].strip())


class _Target:
    def __init__(self, document):
        self._document, self._open = document, [document]
        self._declared = {}

    def start_ns(self, prefix, uri):
        self._declared[f"xmlns:{prefix}" if prefix else "xmlns"] = uri

    def start(self, name, attributes):
        element = self._document.createElement(name)
        for key, value in {**self._declared, **attributes}.items():
            element.setAttribute(key, value)
        self._declared = {}
        self._open[-1].appendChild(element)
        self._open.append(element)

    def end(self, name):
        self._open.pop()

    def data(self, data):
        last = self._open[-1].lastChild
        if last is not None and last.nodeName == "#text":
            last.data += data
        else:
            self._open[-1].appendChild(self._document.createTextNode(data))

    def cdata(self, data):
        self._open[-1].appendChild(self._document.createCDATASection(data))

    def comment(self, data):
        self._open[-1].appendChild(self._document.createComment(data))

    def pi(self, target, data):
        self._open[-1].appendChild(self._document.createProcessingInstruction(target, data or ""))

    def doctype(self, body):
        self._document._append_type(body)


def fill(document, text):
    if not isinstance(text, str):
        text = decoded(bytes(text))
    try:
        _NamesAsWritten(text, _Target(document)).read()
    except Problem as problem:
        failure = ExpatError(str(problem), code=problem.code, position=problem.position)
    else:
        return document
    raise failure
