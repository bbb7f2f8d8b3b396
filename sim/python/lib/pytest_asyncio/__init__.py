"""`pytest_asyncio.fixture`: fixtures that are coroutines or async generators."""

from _testing.fixtures import fixture

__version__ = "0.25.0"


def is_async_test(item):
    return item.is_async()
