import builtins
import gettext

_ = gettext.gettext
print(_("Hello"), gettext.ngettext("%d file", "%d files", 1) % 1, gettext.ngettext("%d file", "%d files", 3) % 3)
print(gettext.translation("app", "/nowhere", ["de"], fallback=True).gettext("text"), gettext.find("app", "/nowhere", ["de"]))
try:
    gettext.translation("app", "/nowhere", ["de"])
except FileNotFoundError as error:
    print(error)
gettext.install("app")
print(builtins._("installed"), gettext.textdomain())


class Shouting(gettext.NullTranslations):
    def gettext(self, message):
        return super().gettext(message).upper()


plain = gettext.NullTranslations()
plain.add_fallback(Shouting())
print(plain.gettext("loud"), plain.pgettext("menu", "Open"))
