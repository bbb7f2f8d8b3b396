# modules: unittest,traceback,linecache
import asyncio
import io
import logging
import re
import unittest
import warnings


class Plain(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("class up")

    @classmethod
    def tearDownClass(cls):
        print("class down")

    def setUp(self):
        self.addCleanup(print, "cleanup")

    def test_equal(self):
        self.assertEqual(1 + 1, 2)

    def test_fails(self):
        """A documented failure."""
        self.assertEqual([1, 2, 3], [1, 4, 3])

    def test_error(self):
        raise KeyError("k")

    @unittest.skip("not today")
    def test_skipped(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.fail("as expected")

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_subtests(self):
        for i in range(3):
            with self.subTest("round", i=i):
                self.assertNotEqual(i, 1)

    def test_skip_inside(self):
        self.skipTest("inside")


class Messages(unittest.TestCase):
    def failing(self, call):
        try:
            call()
        except AssertionError as error:
            print(str(error))
        else:
            print("passed")

    def test_all(self):
        a = self
        for call in (
            lambda: a.assertTrue(0), lambda: a.assertFalse([1]), lambda: a.assertEqual(1, 2, "note"), lambda: a.assertEqual("a\nb", "a\nc"),
            lambda: a.assertEqual("short", "shirt"), lambda: a.assertEqual({"a": 1}, {"a": 2}), lambda: a.assertEqual({1, 2}, {2, 3}),
            lambda: a.assertEqual((1, 2), (1,)), lambda: a.assertEqual([1], [1, 2]), lambda: a.assertIs(1, 2), lambda: a.assertIsNot(a, a) if False else None,
            lambda: a.assertIsNone(3), lambda: a.assertIsNotNone(None), lambda: a.assertIn(1, [2]), lambda: a.assertNotIn(1, [1]),
            lambda: a.assertIsInstance(1, str), lambda: a.assertNotIsInstance(1, int), lambda: a.assertLess(2, 1), lambda: a.assertGreaterEqual(1, 2),
            lambda: a.assertAlmostEqual(1.0, 1.1), lambda: a.assertAlmostEqual(1, 2, delta=0.5), lambda: a.assertNotAlmostEqual(1.0, 1.00000001),
            lambda: a.assertCountEqual([1, 1, 2], [1, 2, 2]), lambda: a.assertRegex("abc", "x+"), lambda: a.assertNotRegex("abc", "b"),
            lambda: a.assertRaises(ValueError, int, "5"), lambda: a.assertRaises(ValueError, int, "x"), lambda: a.assertEqual(list(range(60)), list(range(59)) + [0]),
            lambda: a.assertEqual("x" * 100 + "y", "x" * 100 + "z"), lambda: a.assertMultiLineEqual("a\n", "b\n"), lambda: a.fail("reason"),
        ):
            self.failing(call)
        with self.assertRaises(ZeroDivisionError) as caught:
            1 / 0
        print(repr(caught.exception))
        with self.assertRaisesRegex(ValueError, "invalid"):
            int("x")
        with self.assertWarns(UserWarning) as warned:
            warnings.warn("w")
        print(warned.warning)
        with self.assertLogs("a.b", "INFO") as logs:
            logging.getLogger("a.b").info("hello")
        print(logs.output)
        with self.assertNoLogs():
            pass
        def nothing():
            with self.assertLogs("q"):
                pass
        self.failing(nothing)
        def other():
            with self.assertRaises(ValueError):
                pass
        self.failing(other)


class Async(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.log = ["up"]

    async def asyncTearDown(self):
        print(self.log)

    async def test_sleeps(self):
        await asyncio.sleep(0.01)
        self.log.append("slept")
        self.addAsyncCleanup(self.clean)

    async def clean(self):
        await asyncio.sleep(0)
        print("async cleanup")

    async def test_fails(self):
        self.assertEqual(await asyncio.sleep(0, 1), 2)


class BrokenClass(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError("no class")

    def test_never(self):
        print("never")


def normal(text):
    text = re.sub(r'File "[^"]*", line \d+', "File", text)
    return re.sub(r"in \d+\.\d+s", "in T", "\n".join(line for line in text.splitlines() if not re.fullmatch(r"\s*[~^]+\s*", line)))


for verbosity in (1, 2):
    stream = io.StringIO()
    suite = unittest.TestSuite(unittest.defaultTestLoader.loadTestsFromTestCase(c) for c in (Plain, Messages, Async, BrokenClass))
    print(suite.countTestCases())
    result = unittest.TextTestRunner(stream, verbosity=verbosity).run(suite)
    print(result, result.wasSuccessful(), result.testsRun)
    print(normal(stream.getvalue()))
try:
    unittest.main(argv=["prog", "Messages.test_all", "Nope"], testRunner=unittest.TextTestRunner(io.StringIO()))
except SystemExit as exit:
    print("exit", exit.code)
print(unittest.main(argv=["prog", "Async"], exit=False, testRunner=unittest.TextTestRunner(io.StringIO())).result)
