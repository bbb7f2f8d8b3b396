import logging, sys
class Numbered(logging.Filter):
    count = 0
    def filter(self, record):
        Numbered.count += 1
        record.number = Numbered.count
        return "secret" not in record.getMessage()
class WithoutPaths(logging.Formatter):
    def formatException(self, exc_info): return f"{exc_info[0].__name__}: {exc_info[1]}"
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(WithoutPaths("%(number)d %(levelname)s %(funcName)s:%(lineno)d %(message)s"))
handler.addFilter(Numbered())
log = logging.getLogger("numbered"); log.addHandler(handler); log.setLevel("DEBUG"); log.propagate = False
def work():
    log.info("in work"); log.warning("a secret"); log.error("after")
work()
class Adapter(logging.LoggerAdapter):
    def process(self, msg, kwargs): return f"[{self.extra['user']}] {msg}", kwargs
Adapter(log, {"user": "ann"}).warning("hello %s", "there")
logging.LoggerAdapter(log, {"x": 1}).info("plain", extra={"y": 2})
try:
    1 / 0
except ZeroDivisionError:
    log.exception("failed with %s", "it")
    log.error("short", exc_info=False)
logging.addLevelName(25, "NOTICE"); log.log(25, "noticed")
try:
    log.info("m", extra={"message": 1})
except KeyError as e:
    print(e)
log.disabled = True; log.error("not shown"); log.disabled = False
logging.disable(logging.ERROR); log.error("nor this"); logging.disable(logging.NOTSET); log.critical("this")
child = log.getChild("a.b"); print(child.name, child.getEffectiveLevel(), child.hasHandlers(), child)
