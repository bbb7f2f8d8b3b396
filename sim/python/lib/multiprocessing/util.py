"""Nothing is left of processes that were never started."""


def _cleanup_tests():
    pass
