# logging to files, rotating them, queues, and dictConfig.
import logging, logging.handlers, logging.config, os, tempfile, io, sys, queue
folder = tempfile.mkdtemp(); os.chdir(folder)
log = logging.getLogger("app"); log.setLevel(logging.DEBUG); log.propagate = False
h = logging.FileHandler("a.log"); h.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s")); log.addHandler(h)
log.info("one"); log.warning("two %d", 2); h.close(); print(open("a.log").read()); log.removeHandler(h)
r = logging.handlers.RotatingFileHandler("r.log", maxBytes=30, backupCount=2); log.addHandler(r)
for i in range(9): log.info("message %d", i)
r.close(); log.removeHandler(r)
for name in sorted(os.listdir()): print(name, repr(open(name).read()))
s = io.StringIO(); target = logging.StreamHandler(s)
m = logging.handlers.MemoryHandler(10, target=target); log.addHandler(m); log.debug("kept"); print(repr(s.getvalue())); log.error("flushes"); print(repr(s.getvalue())); log.removeHandler(m)
q = queue.Queue(); qh = logging.handlers.QueueHandler(q); log.addHandler(qh); s.truncate(0); s.seek(0)
l = logging.handlers.QueueListener(q, target); l.start(); log.info("through %s", "a queue"); l.stop(); print(repr(s.getvalue())); log.removeHandler(qh)
logging.config.dictConfig({"version": 1, "disable_existing_loggers": False, "formatters": {"f": {"format": "{levelname}|{message}", "style": "{"}}, "filters": {"only": {"name": "x.y"}},
  "handlers": {"out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "f", "level": "INFO"}, "file": {"class": "logging.FileHandler", "filename": "d.log", "mode": "w", "formatter": "f", "filters": ["only"]}},
  "loggers": {"x": {"handlers": ["file"], "level": "DEBUG", "propagate": True}}, "root": {"level": "WARNING", "handlers": ["out"]}})
logging.getLogger("x.y").debug("debug"); logging.getLogger("x.y").info("info"); logging.getLogger("x").error("error"); logging.getLogger("z").info("no"); logging.getLogger("z").warning("yes")
logging.shutdown(); print(open("d.log").read())
for bad in ({}, {"version": 2}, {"version": 1, "handlers": {"h": {"class": "nope.Nope"}}}, {"version": 1, "root": {"handlers": ["none"]}}, {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "none"}}}):
    try: logging.config.dictConfig(bad)
    except Exception as e: print(type(e).__name__, e, "|", e.__cause__)
with open("c.ini", "w") as f: f.write("[loggers]\nkeys=root,k\n[handlers]\nkeys=h\n[formatters]\nkeys=f\n[logger_root]\nlevel=DEBUG\nhandlers=h\n[logger_k]\nlevel=ERROR\nhandlers=h\nqualname=k\npropagate=0\n[handler_h]\nclass=StreamHandler\nargs=(sys.stdout,)\nformatter=f\n[formatter_f]\nformat=%(name)s %(message)s\n")
logging.config.fileConfig("c.ini"); logging.getLogger("k").info("no"); logging.getLogger("k").error("err"); logging.getLogger().debug("root")
logging.basicConfig(filename="basic.log", level=logging.INFO, force=True, format="%(message)s", filemode="w"); logging.info("basic"); logging.shutdown(); print(open("basic.log").read())
os.chdir("/")
