import io
import xml.etree.ElementTree as ET

root = ET.Element("root", {"a": "1"}, b='2<">\n')
inner = ET.SubElement(root, "inner")
inner.text, inner.tail = "é & <", "tail"
ET.SubElement(root, "empty", x="1")
root.append(ET.Comment("note"))
root.insert(0, ET.Element("{http://a}first"))
print(ET.tostring(root))
print(ET.tostring(root, "utf-8"), ET.tostring(root, "iso-8859-1"))
print(ET.tostring(root, "unicode", short_empty_elements=False))
print(ET.tostring(root, "unicode", method="text"), ET.tostring(root, method="html"))
ET.register_namespace("my", "http://a")
ET.indent(root)
ET.dump(root)
out = io.BytesIO()
ET.ElementTree(root).write(out, xml_declaration=True)
print(out.getvalue()[:60])
ET.ElementTree(root).write("/tmp/tree.xml", encoding="utf-8")
print(ET.parse("/tmp/tree.xml").getroot().attrib)
for event, element in ET.iterparse(io.BytesIO(b"<a><b/><c>x</c></a>"), events=("start", "end")):
    print(event, element.tag, element.text)
root.remove(inner)
print([child.tag if isinstance(child.tag, str) else "comment" for child in root], root.get("a"), root.get("q", "none"), list(root.items()))
for mistake in (lambda: root.remove(inner), lambda: root[99], lambda: root.append("x"), lambda: ET.tostring(ET.Element(3)),
                lambda: ET.tostring(ET.Element("a", {"b": 1})), lambda: ET.Element("a", 3)):
    try:
        mistake()
    except (ValueError, IndexError, TypeError) as error:
        print(type(error).__name__, error)
