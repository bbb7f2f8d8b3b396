"""The Document Object Model: kinds of nodes, and what may go wrong with them."""

__all__ = ["Node", "DOMException", "EMPTY_NAMESPACE", "XML_NAMESPACE", "XMLNS_NAMESPACE", "XHTML_NAMESPACE"]


class Node:
    (
        ELEMENT_NODE, ATTRIBUTE_NODE, TEXT_NODE, CDATA_SECTION_NODE, ENTITY_REFERENCE_NODE, ENTITY_NODE,
        PROCESSING_INSTRUCTION_NODE, COMMENT_NODE, DOCUMENT_NODE, DOCUMENT_TYPE_NODE, DOCUMENT_FRAGMENT_NODE, NOTATION_NODE,
    ) = range(1, 13)  # fmt: skip


XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/"
XHTML_NAMESPACE = "http://www.w3.org/1999/xhtml"
EMPTY_NAMESPACE = EMPTY_PREFIX = None


class DOMException(Exception):
    code = None


def _kind(name, code):
    globals()[name] = type(name, (DOMException,), {"code": code, "__module__": __name__})
    __all__.append(name)


for _code, _name in enumerate(
    ["IndexSizeErr", "DomstringSizeErr", "HierarchyRequestErr", "WrongDocumentErr", "InvalidCharacterErr", "NoDataAllowedErr",
     "NoModificationAllowedErr", "NotFoundErr", "NotSupportedErr", "InuseAttributeErr", "InvalidStateErr", "SyntaxErr",
     "InvalidModificationErr", "NamespaceErr", "InvalidAccessErr", "ValidationErr"], 1
):  # fmt: skip
    _kind(_name, _code)


def getDOMImplementation(name=None, features=()):
    from xml.dom.minidom import getDOMImplementation

    return getDOMImplementation()
