import xml.etree.ElementTree as ET

WRONG = ["", "<a>", "<a></b>", "<a><b></a>", "text", "<a/>x", "<a/><b/>", "<a b=1/>", "<a b='1' b='2'/>", "<a>&nope;</a>", "<a>&</a>", "<1/>", "<a", "<a b='x", "<p:a/>", "<a>\n<b>\n</c></a>", "<a>\x01</a>", "<!-- x", "<a b='<'/>", " <?xml version='1.0'?><a/>", "</a>", "<a>]]></a>","<a b></a>", "<a>&#65</a>"]
for text in WRONG:
    try:
        print(repr(text), ET.fromstring(text))
    except ET.ParseError as error:
        print(repr(text), error, error.code, error.position)
