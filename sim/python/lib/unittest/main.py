"""`unittest.main()` and `python -m unittest`."""

import importlib
import sys
from unittest.loader import defaultTestLoader

__unittest = True
_EXIT_NO_TESTS = 5


class TestProgram:
    """Reads the command line, finds the tests, runs them, exits."""

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader,
                 exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False,
                 durations=None):  # fmt: skip
        self.module = importlib.import_module(module) if isinstance(module, str) else module
        self.exit, self.verbosity, self.failfast, self.buffer = exit, verbosity, bool(failfast), bool(buffer)
        self.tb_locals, self.testLoader, self.testRunner, self.defaultTest = tb_locals, testLoader, testRunner, defaultTest
        self.parseArgs(sys.argv if argv is None else argv)
        self.runTests()

    def parseArgs(self, argv):
        names, patterns = [], []
        args = list(argv[1:])
        while args:
            arg = args.pop(0)
            if arg in ("-v", "--verbose"):
                self.verbosity = 2
            elif arg in ("-q", "--quiet"):
                self.verbosity = 0
            elif arg in ("-f", "--failfast"):
                self.failfast = True
            elif arg in ("-b", "--buffer"):
                self.buffer = True
            elif arg == "--locals":
                self.tb_locals = True
            elif arg == "-k" and args:
                pattern = args.pop(0)
                patterns.append(pattern if "*" in pattern else f"*{pattern}*")
            elif arg.startswith("-"):
                sys.stderr.write(f"usage: {argv[0]} [-h] [-v] [-q] [-f] [-b] [-k TESTNAMEPATTERNS] [tests ...]\n"
                                 f"{argv[0]}: error: unrecognized arguments: {arg}\n")  # fmt: skip
                sys.exit(2)
            else:
                names.append(arg)
        if patterns:
            self.testLoader.testNamePatterns = patterns
        if names:
            self.test = self.testLoader.loadTestsFromNames(names, None if getattr(self.module, "__package__", None) == "unittest" else self.module)
        elif self.defaultTest is not None:
            default = self.defaultTest
            self.test = self.testLoader.loadTestsFromNames([default] if isinstance(default, str) else list(default), self.module)
        else:
            self.test = self.testLoader.loadTestsFromModule(self.module)

    def runTests(self):
        from unittest.runner import TextTestRunner

        runner = TextTestRunner if self.testRunner is None else self.testRunner
        if isinstance(runner, type):
            runner = runner(verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer, tb_locals=self.tb_locals)
        self.result = runner.run(self.test)
        if self.exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(_EXIT_NO_TESTS)
            sys.exit(0 if self.result.wasSuccessful() else 1)


main = TestProgram
