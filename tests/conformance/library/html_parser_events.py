from html.parser import HTMLParser


class Events(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print("start", tag, attrs, self.getpos())

    def handle_endtag(self, tag):
        print("end", tag)

    def handle_data(self, data):
        print("data", repr(data))

    def handle_comment(self, data):
        print("comment", repr(data))

    def handle_decl(self, decl):
        print("decl", decl)

    def handle_entityref(self, name):
        print("entity", name)

    def handle_charref(self, name):
        print("character", name)


for convert in (True, False):
    parser = Events(convert_charrefs=convert)
    parser.feed("<!DOCTYPE html>\n<p id=one class='a b' hidden>Fish &amp; chips &#62; 3\n<br/><!-- note --></P>")
    parser.feed("<script>if (a < b && c) { x = '</p>' }</script><a href='?x=1&amp;y")
    parser.feed("=2'>go</a> 5 < 6 & so")
    parser.close()


class Links(HTMLParser):
    def reset(self):
        super().reset()
        self.found = []

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            self.found.append(dict(attrs).get("href"))


links = Links()
links.feed('<a href="/one">1</a><a name=x>2</a><A HREF=/three>3</A>')
print(links.found)
