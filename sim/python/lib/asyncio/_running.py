"""The frame that a callback of the loop is called from."""


def _run(error):
    """Lets `error`, which the call itself raised, come through it."""
    try:
        raise error
    except BaseException:
        pass
