"""CPython's tests of asyncio."""
