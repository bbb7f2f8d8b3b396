class ZoneInfoNotFoundError(KeyError):
    """There is no zone of that name."""

    __module__ = "zoneinfo"
