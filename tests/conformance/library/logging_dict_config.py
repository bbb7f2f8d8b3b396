import logging, logging.config, sys
logging.config.dictConfig({
    "version": 1, "disable_existing_loggers": False,
    "formatters": {"brief": {"format": "%(levelname)-8s %(name)s: %(message)s"}, "curly": {"format": "{levelname}|{message}", "style": "{"}},
    "handlers": {"out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "brief", "level": "INFO"}, "c": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "curly"}},
    "loggers": {"app": {"level": "DEBUG", "handlers": ["out"], "propagate": False}, "app.db": {"level": "WARNING"}, "curly": {"handlers": ["c"], "level": 5, "propagate": False}},
    "root": {"level": "ERROR", "handlers": ["out"]},
})
log, db = logging.getLogger("app"), logging.getLogger("app.db")
log.debug("below the handler's level"); log.info("n=%d %s", 5, "x"); db.info("hidden"); db.warning("shown %r", {"a": 1})
logging.getLogger("other").warning("no"); logging.getLogger("other").error("yes"); logging.getLogger("curly").log(5, "low {x}")
print(log.getEffectiveLevel(), db.isEnabledFor(20), db.parent.name, logging.getLevelName(35), logging.getLevelName("ERROR"), log.handlers, logging.root)
for bad in ({"version": 2}, {"version": 1, "handlers": {"h": {"class": "nope.Nope"}}}, {"version": 1, "loggers": {"l": {"level": "LOUD"}}}, {}):
    try:
        logging.config.dictConfig(bad)
    except Exception as e:
        print(type(e).__name__, e)
