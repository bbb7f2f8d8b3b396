import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s")
log = logging.getLogger("shop.cart")
log.debug("not shown")
log.info("added %s for %.2f", "tea", 3.5)
log.warning("low %(what)s", {"what": "stock"})
try:
    {}["missing"]
except KeyError as error:
    log.error("lookup failed: %r", error)
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("[{levelname:<8}] {name} {funcName} {message}", style="{"))
log.addHandler(handler)
log.propagate = False

def checkout():
    log.error("cannot %s", "pay")

checkout()
log.setLevel("CRITICAL")
log.error("off")
log.log(logging.CRITICAL, "on")
print(log.isEnabledFor(logging.INFO), log.getEffectiveLevel(), logging.getLevelName(20), log, logging.getLogger("shop"))
