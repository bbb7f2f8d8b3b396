"""What programs take from the inside of multiprocessing."""

from multiprocessing.context import default

get_logger, log_to_stderr = default.get_logger, default.log_to_stderr


def _cleanup_tests():
    pass
