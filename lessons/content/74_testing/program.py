import asyncio
import unittest


async def fetch_with_retry(fetch, tries=3):  # @retry
    for attempt in range(1, tries + 1):
        try:
            return await fetch()
        except OSError:
            if attempt == tries:
                raise
            await asyncio.sleep(60)  # @pause


class FakeServer:  # @fake
    def __init__(self, failures):
        self.failures, self.asked = failures, 0

    async def fetch(self):
        self.asked += 1
        if self.asked <= self.failures:
            raise OSError("busy")
        return "page"


class RetryTest(unittest.IsolatedAsyncioTestCase):  # @isolated
    async def test_the_third_try_succeeds(self):
        server = FakeServer(failures=2)
        asking = asyncio.create_task(fetch_with_retry(server.fetch))
        await asyncio.sleep(121)  # @enough
        self.assertTrue(asking.done())
        self.assertEqual(asking.result(), "page")

    async def test_it_gives_up(self):
        with self.assertRaises(OSError):
            await fetch_with_retry(FakeServer(failures=9).fetch)


class PlainTest(unittest.TestCase):  # @base
    async def test_that_cannot_pass(self):
        self.fail("this test fails always")


def report(case):
    result = unittest.TestResult()
    unittest.defaultTestLoader.loadTestsFromTestCase(case).run(result)
    print(f"{case.__name__}: {result.testsRun} run, {len(result.failures)} failed")


if __name__ == "__main__":
    report(RetryTest)
    report(PlainTest)  # @plain
