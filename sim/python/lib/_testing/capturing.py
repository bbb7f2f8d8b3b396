"""The fixtures capsys and caplog."""

import io
import logging
import sys
from collections import namedtuple

CaptureResult = namedtuple("CaptureResult", ["out", "err"])


class CaptureFixture:
    def __init__(self):
        self._streams = None

    def _start(self):
        self._streams = sys.stdout, sys.stderr
        sys.stdout, sys.stderr = io.StringIO(), io.StringIO()

    def _stop(self):
        if self._streams is not None:
            rest = self.readouterr()
            sys.stdout, sys.stderr = self._streams
            self._streams = None
            sys.stdout.write(rest.out)
            sys.stderr.write(rest.err)

    def readouterr(self):
        texts = []
        for stream in (sys.stdout, sys.stderr):
            texts.append(stream.getvalue())
            stream.seek(0)
            stream.truncate(0)
        return CaptureResult(*texts)

    def disabled(self):
        return _Disabled(self)


class _Disabled:
    def __init__(self, capture):
        self.capture = capture

    def __enter__(self):
        self.own = sys.stdout, sys.stderr
        sys.stdout, sys.stderr = self.capture._streams

    def __exit__(self, *exc_info):
        sys.stdout, sys.stderr = self.own


class _Handler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records, self.texts = [], []

    def emit(self, record):
        self.records.append(record)
        self.texts.append(self.format(record) + "\n")

    def handleError(self, record):
        raise


class LogCaptureFixture:
    def __init__(self):
        self.handler = _Handler()
        self.handler.setFormatter(logging.Formatter("%(levelname)-8s %(name)s:%(filename)s:%(lineno)d %(message)s"))
        self._levels = {}

    def _start(self):
        logging.getLogger().addHandler(self.handler)

    def _stop(self):
        logging.getLogger().removeHandler(self.handler)
        for logger, level in self._levels.items():
            logger.setLevel(level)

    records = property(lambda self: self.handler.records)
    text = property(lambda self: "".join(self.handler.texts))
    messages = property(lambda self: [record.getMessage() for record in self.handler.records])
    record_tuples = property(lambda self: [(r.name, r.levelno, r.getMessage()) for r in self.handler.records])

    def get_records(self, when):
        return list(self.handler.records)

    def clear(self):
        self.handler.records.clear()
        self.handler.texts.clear()

    def set_level(self, level, logger=None):
        target = logging.getLogger(logger)
        self._levels.setdefault(target, target.level)
        target.setLevel(level)
        self.handler.setLevel(level)

    def at_level(self, level, logger=None):
        return _AtLevel(self, level, logging.getLogger(logger))


class _AtLevel:
    def __init__(self, fixture, level, logger):
        self.fixture, self.level, self.logger = fixture, level, logger

    def __enter__(self):
        self.saved = self.logger.level, self.fixture.handler.level
        self.logger.setLevel(self.level)
        self.fixture.handler.setLevel(self.level)

    def __exit__(self, *exc_info):
        self.logger.setLevel(self.saved[0])
        self.fixture.handler.setLevel(self.saved[1])
