"""Which digests there are is no question here."""


def requires_hashdigest(digestname, openssl=None, usedforsecurity=True):
    return lambda test: test
