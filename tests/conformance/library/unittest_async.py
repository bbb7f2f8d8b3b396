import asyncio
import unittest
from unittest.mock import AsyncMock, MagicMock, patch

class Service:
    def __init__(self, client):
        self.client = client
    async def total(self):
        prices = await asyncio.gather(self.client.price("tea"), self.client.price("milk"))
        return sum(prices)

class ServiceTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.client = MagicMock()
        self.client.price = AsyncMock(side_effect=[2, 3])

    async def test_total(self):
        self.assertEqual(await Service(self.client).total(), 5)
        self.assertEqual(self.client.price.await_count, 2)

    async def test_patched_sleep(self):
        with patch("asyncio.sleep", new=AsyncMock(return_value="slept")) as sleep:
            self.assertEqual(await asyncio.sleep(1000), "slept")
        sleep.assert_awaited_once_with(1000)

    async def test_wrong(self):
        with self.assertRaises(ZeroDivisionError):
            1 / 0
        self.assertIn(3, [1, 2])

result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(ServiceTest).run(result)
print(result.testsRun, len(result.failures), len(result.errors))
print(result.failures[0][1].splitlines()[-1])
