"""The log of what processes do."""

_logger = None


def get_logger():
    global _logger
    import logging

    if _logger is None:
        _logger = logging.getLogger("multiprocessing")
        _logger.propagate = False
    return _logger


def log_to_stderr(level=None):
    import logging

    logger = get_logger()
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("[%(levelname)s/%(processName)s] %(message)s"))
    logger.addHandler(handler)
    if level:
        logger.setLevel(level)
    return logger


def info(message, *args):
    if _logger is not None:
        _logger.info(message, *args)


def debug(message, *args):
    if _logger is not None:
        _logger.debug(message, *args)


def _cleanup_tests():
    pass
