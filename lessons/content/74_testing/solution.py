import asyncio
import unittest

# Four implementations of: at most so many seconds for the work, then TimeoutError.


async def right(work, seconds):
    return await asyncio.wait_for(work(), seconds)


async def never_times_out(work, seconds):
    return await work()


async def says_nothing(work, seconds):
    try:
        return await asyncio.wait_for(work(), seconds)
    except TimeoutError:
        return None


async def forgets_to_cancel(work, seconds):
    task = asyncio.create_task(work())
    done, _ = await asyncio.wait([task], timeout=seconds)
    if not done:
        raise TimeoutError
    return task.result()


limited = right  # the one under test
caught = 0


class LimitTest(unittest.IsolatedAsyncioTestCase):  # @base
    async def test_quick_work(self):
        async def quick():
            return 7

        self.assertEqual(await limited(quick, 5), 7)  # @quick

    async def test_slow_work(self):
        ended = False

        async def slow():
            nonlocal ended
            try:
                await asyncio.sleep(10)  # @slow
            finally:
                ended = True

        with self.assertRaises(TimeoutError):
            await limited(slow, 5)  # @cut
        self.assertTrue(ended)


for implementation in (right, never_times_out, says_nothing, forgets_to_cancel):
    limited = implementation
    result = unittest.TestResult()
    unittest.defaultTestLoader.loadTestsFromTestCase(LimitTest).run(result)
    verdict = "passes" if result.wasSuccessful() else "is caught"
    caught += verdict == "is caught"
    print(f"{implementation.__name__}: {verdict}")
