import xml.etree.ElementTree as ET

DOCUMENT = '''<?xml version="1.0"?>
<!DOCTYPE data [<!ENTITY who "World">]>
<data xmlns:a="http://a" version='1'><!-- c -->
  <country name="Liechtenstein"><rank updated="yes">2</rank><year>2008</year><neighbor name="Austria" direction="E"/><neighbor name="Switzerland" direction="W"/></country>
  <country name="Singapore &lt;&amp;&#x41;"><rank>5</rank><a:x a:k="v">Hello &who;</a:x>tail<![CDATA[<raw>]]></country>
  <empty/>
</data>'''

root = ET.fromstring(DOCUMENT)
print(root.tag, root.attrib, len(root), repr(root.text))
for child in root:
    print(child.tag, child.attrib, repr(child.text), repr(child.tail))
for path in ("country", "country/rank", ".//neighbor", "country[@name='Singapore <&A>']/rank", "country[rank='5']", "country[1]",
             "country[last()]", "*", "./country/*[2]", ".//rank[@updated]", "{http://a}x", ".//{*}x", ".//rank/..", "country[year]",
             ".//neighbor[@direction!='E']", "//x", "country[0]", ".//neighbor[2]"):
    try:
        print(path, [(found.tag, found.attrib) for found in root.findall(path)])
    except SyntaxError as error:
        print(path, error)
print(root.find("nope"), root.findtext("country/year"), root.findtext("x", "default"), repr(root.findtext("empty")))
print(root.find(".//a:x", {"a": "http://a"}).text, [e.tag for e in root.iter("rank")], list(root.itertext())[:4])
