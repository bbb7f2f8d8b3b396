# Documents as trees of nodes: read, searched, changed, written.
import xml.dom
from xml.dom import minidom

TEXT = """<?xml version="1.0"?><!-- top --><data xmlns:x="http://x"><item name="a" x:k="1">text &amp; <b>bold</b></item>\
<item name="b"/><![CDATA[raw <x>]]><?pi body?></data>"""
document = minidom.parseString(TEXT)
print(document.toxml())
print(document.toprettyxml(indent="  "))
items = document.getElementsByTagName("item")
print(items.length, [item.getAttribute("name") for item in items], list(items[0].attributes.keys()))
print(repr(items[0].firstChild), items[0].nodeName, items[0].hasAttribute("none"), repr(items[0].getAttribute("none")))
print(items[0].parentNode is document.documentElement, items[0].nextSibling is items[1], items[0].attributes["name"].value)
for node in document.documentElement.childNodes:
    print(node.nodeType, node.nodeName, node.nodeValue)

made = minidom.Document()
root = made.createElement("root")
made.appendChild(root)
child = made.createElement("child")
child.setAttribute("q", 'a"b<')
child.appendChild(made.createTextNode('hi <&> "q"'))
root.appendChild(child)
root.appendChild(made.createComment("note"))
root.appendChild(made.createElement("empty"))
print(made.toprettyxml())
print(made.toprettyxml(indent=" ", encoding="utf-8"), root.toxml())
root.removeChild(child)
print(root.toxml())
root.insertBefore(child, root.firstChild)
child.replaceChild(made.createTextNode("new"), child.firstChild)
print(root.toxml(), child.cloneNode(True).toxml(), [each.tagName for each in root.getElementsByTagName("*")])
with open("made.xml", "w") as file:
    made.writexml(file, addindent="  ", newl="\n")
print(minidom.parse("made.xml").documentElement.toxml())
print(minidom.getDOMImplementation().createDocument(None, "top", None).toxml(), xml.dom.Node.TEXT_NODE)

for wrong in (
    lambda: minidom.parseString("<a><b></a>"),
    lambda: root.removeChild(made.createElement("stranger")),
    lambda: made.appendChild(made.createElement("second")),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__module__, type(error).__name__, error)
