"""A document as a tree of nodes, of which text is one kind."""

import xml.dom
from xml.dom._building import fill
from xml.dom._nodes import Attr, DocumentFragment, Element, NamedNodeMap, Node, NodeList, escaped


class CharacterData(Node):
    """What holds text of its own and no other nodes."""

    def __init__(self, data=""):
        super().__init__()
        self.data = data

    nodeValue = property(lambda self: self.data, lambda self, data: setattr(self, "data", data))

    @property
    def length(self):
        return len(self.data)

    def __len__(self):
        return len(self.data)

    def _copy(self):
        return type(self)(self.data)

    def substringData(self, offset, count):
        return self.data[offset : offset + count]

    def appendData(self, arg):
        self.data += arg

    def insertData(self, offset, arg):
        self.data = self.data[:offset] + arg + self.data[offset:]

    def deleteData(self, offset, count):
        self.data = self.data[:offset] + self.data[offset + count :]

    def replaceData(self, offset, count, arg):
        self.data = self.data[:offset] + arg + self.data[offset + count :]

    def __repr__(self):
        shown = f"{self.data[:10]}..." if len(self.data) > 10 else self.data
        return f'<DOM {type(self).__name__} node "{shown!r}">'


class Text(CharacterData):
    nodeType, nodeName = Node.TEXT_NODE, "#text"

    def splitText(self, offset):
        rest = type(self)(self.data[offset:])
        rest.ownerDocument = self.ownerDocument
        if self.parentNode is not None:
            self.parentNode.insertBefore(rest, self.nextSibling)
        self.data = self.data[:offset]
        return rest

    @property
    def wholeText(self):
        return self.data

    def writexml(self, writer, indent="", addindent="", newl=""):
        writer.write(f"{indent}{escaped(self.data, False)}{newl}")


class CDATASection(Text):
    nodeType, nodeName = Node.CDATA_SECTION_NODE, "#cdata-section"

    def writexml(self, writer, indent="", addindent="", newl=""):
        if "]]>" in self.data:
            raise ValueError("']]>' not allowed in a CDATA section")
        writer.write(f"<![CDATA[{self.data}]]>")


class Comment(CharacterData):
    nodeType, nodeName = Node.COMMENT_NODE, "#comment"

    def writexml(self, writer, indent="", addindent="", newl=""):
        if "--" in self.data:
            raise ValueError("'--' is not allowed in a comment node")
        writer.write(f"{indent}<!--{self.data}-->{newl}")


class ProcessingInstruction(Node):
    nodeType = Node.PROCESSING_INSTRUCTION_NODE

    def __init__(self, target, data):
        super().__init__()
        self.target = self.nodeName = target
        self.data = self.nodeValue = data

    def _copy(self):
        return ProcessingInstruction(self.target, self.data)

    def writexml(self, writer, indent="", addindent="", newl=""):
        writer.write(f"{indent}<?{self.target} {self.data}?>{newl}")


class DocumentType(Node):
    nodeType = Node.DOCUMENT_TYPE_NODE

    def __init__(self, name, rest=""):
        super().__init__()
        self.name = self.nodeName = name
        self.publicId = self.systemId = None
        self._rest = rest

    def _copy(self):
        return DocumentType(self.name, self._rest)

    def writexml(self, writer, indent="", addindent="", newl=""):
        writer.write(f"<!DOCTYPE {self.name}{' ' * bool(self._rest)}{self._rest}>{newl}")


class Document(Node):
    nodeType, nodeName = Node.DOCUMENT_NODE, "#document"
    _child_kinds = (Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.DOCUMENT_TYPE_NODE)
    doctype = encoding = standalone = version = None

    def _owned(self, node):
        node.ownerDocument = self
        return node

    def createElement(self, tagName):
        return self._owned(Element(tagName))

    def createElementNS(self, namespaceURI, qualifiedName):
        return self._owned(Element(qualifiedName, namespaceURI, qualifiedName.rpartition(":")[0] or None))

    def createTextNode(self, data):
        if not isinstance(data, str):
            raise TypeError("node contents must be a string")
        return self._owned(Text(data))

    def createCDATASection(self, data):
        return self._owned(CDATASection(data))

    def createComment(self, data):
        return self._owned(Comment(data))

    def createProcessingInstruction(self, target, data):
        return self._owned(ProcessingInstruction(target, data))

    def createAttribute(self, qName):
        return self._owned(Attr(qName))

    def createDocumentFragment(self):
        return self._owned(DocumentFragment())

    def _append_type(self, body):
        name, _, rest = body.partition(" ")
        self.doctype = self._owned(DocumentType(name, rest))
        self.appendChild(self.doctype)

    @property
    def documentElement(self):
        return next((child for child in self.childNodes if child.nodeType == self.ELEMENT_NODE), None)

    def appendChild(self, node):
        if node.nodeType == self.ELEMENT_NODE and self.documentElement is not None:
            raise xml.dom.HierarchyRequestErr("two document elements disallowed")
        return super().appendChild(node)

    def getElementById(self, id):
        return None

    def importNode(self, node, deep):
        return self._owned(node.cloneNode(deep))

    def _copy(self):
        return Document()

    def writexml(self, writer, indent="", addindent="", newl="", encoding=None, standalone=None):
        declared = "" if encoding is None else f'encoding="{encoding}"'
        if standalone is not None:
            declared += f" standalone=\"{'yes' if standalone else 'no'}\""
        writer.write(f'<?xml version="1.0" {declared}?>{newl}')
        for node in self.childNodes:
            node.writexml(writer, indent, addindent, newl)


class DOMImplementation:
    def hasFeature(self, feature, version):
        return feature.lower() in ("core", "xml") and version in (None, "", "1.0", "2.0")

    def createDocument(self, namespaceURI, qualifiedName, doctype):
        document = Document()
        if doctype is not None:
            document.doctype = doctype
            document.appendChild(doctype)
        if qualifiedName:
            document.appendChild(document.createElementNS(namespaceURI, qualifiedName))
        return document

    def createDocumentType(self, qualifiedName, publicId, systemId):
        return DocumentType(qualifiedName, f'PUBLIC "{publicId}" "{systemId}"' if publicId else "")


def getDOMImplementation(features=None):
    return DOMImplementation()


def parseString(string, parser=None):
    return fill(Document(), string)


def parse(file, parser=None, bufsize=None):
    if hasattr(file, "read"):
        return fill(Document(), file.read())
    with open(file, "rb") as opened:
        return fill(Document(), opened.read())
