# modules: logging
import logging, sys, asyncio, io
logging.basicConfig(level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s", stream=sys.stdout)
log = logging.getLogger("app.db"); log.info("hello %s", "x"); log.debug("no"); log.warning("%(a)s", {"a": 5})
try: 1/0
except ZeroDivisionError: log.exception("failed %d", 3)
print(log, logging.root, logging.getLogger("app"), log.parent, log.getEffectiveLevel(), logging.root.handlers[0].level)
h = logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter("{asctime:.4} [{levelname:<8}] {funcName}:{lineno} {threadName} {taskName} {module} {filename} {message}", style="{"))
log.addHandler(h); log.propagate = False
def f(): log.error("in f", stack_info=False)
f()
async def main():
    log.info("in task")
asyncio.run(main())
h.setFormatter(logging.Formatter("%(message)s %(user)s", defaults={"user": "nobody"})); log.info("x"); log.info("y", extra={"user": "bob"})
class F(logging.Filter):
    def filter(self, r): return "secret" not in r.getMessage()
log.addFilter(F()); log.info("secret"); log.info("open")
ad = logging.LoggerAdapter(log, {"user": "ad"}); ad.info("adapted"); print(ad)
print(logging.getLevelName(30), logging.getLevelName("ERROR"), logging.getLevelName(35)); logging.addLevelName(35, "LOUD"); log.log(35, "loud %s")
for bad in (lambda: log.setLevel("NOPE"), lambda: log.setLevel(1.5), lambda: logging.Formatter("x"), lambda: logging.Formatter("{a", style="{"), lambda: logging.Formatter(style="q"), lambda: logging.getLogger(5), lambda: log.info("a", extra={"message": 1})):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
logging.disable(logging.INFO); log.info("off"); log.warning("on"); logging.disable(logging.NOTSET)
print(log.hasHandlers(), log.isEnabledFor(10), log.getChild("x"), logging.getLogger("app").getChildren())
a = logging.getLogger("p.q.r"); b = logging.getLogger("p"); print(a.parent, b.parent); c = logging.getLogger("p.q"); print(a.parent, c.parent)
s = io.StringIO(); logging.getLogger("z").addHandler(logging.StreamHandler(s)); logging.getLogger("z").propagate=False; logging.getLogger("z").error("to s"); print(repr(s.getvalue()))
print(logging.makeLogRecord({"msg": "m %s", "args": (1,), "name": "n"}).getMessage(), h, logging.NullHandler())
logging.basicConfig(force=True, stream=sys.stdout, format="$levelname $message", style="$", level="DEBUG"); logging.debug("root debug"); logging.error("e", exc_info=ValueError("given"))
logging.info("args %s %s", 1)
