class UnsupportedOperation(NotImplementedError):
    """The kind of path that was asked for is another system's."""

    __module__ = "pathlib._local"
