import io
import logging
import sys

stream = io.StringIO()
root = logging.getLogger()
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
root.addHandler(handler)
root.setLevel(logging.WARNING)
parent, child = logging.getLogger("app"), logging.getLogger("app.db")
parent.setLevel(logging.DEBUG)
child.debug("through the parent's level")
logging.getLogger("other").info("too low")
logging.getLogger("other").warning("%d of %s", 1, "many")
child.propagate = False
child.error("lost")
own = logging.StreamHandler(stream)
own.setLevel(logging.ERROR)
child.addHandler(own)
child.warning("below the handler")
child.critical("own handler")
try:
    1 / 0
except ZeroDivisionError:
    parent.error("failed: %s", "division")
parent.log(25, "between")
print(stream.getvalue())
print(child.parent is parent, parent.getChild("db") is child, child.getEffectiveLevel(), logging.getLevelName(25), logging.getLevelName("ERROR"), parent, handler.level)
logging.addLevelName(25, "NOTICE")
parent.addFilter(lambda record: "secret" not in record.getMessage())
stream.truncate(0), stream.seek(0)
parent.log(25, "shown")
parent.error("a secret")
parent.warning("extra %(k)s", {"k": "v"}, extra={"user": "ann"})
logging.disable(logging.ERROR)
parent.error("disabled")
print(stream.getvalue().replace("\0", ""))
