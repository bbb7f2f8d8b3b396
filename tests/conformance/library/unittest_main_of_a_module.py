# stderr: compared
# unittest.main() imports the module that it is given the name of.
import sys
import unittest

with open("checks.py", "w") as file:
    file.write("import unittest\n\n\nclass Checks(unittest.TestCase):\n    def test_sum(self):\n        self.assertEqual(1 + 1, 2)\n")
sys.path.insert(0, ".")
program = unittest.main(module="checks", exit=False, argv=["program"])
print(program.result.testsRun, program.module.__name__)
try:
    unittest.main(module="no_such_checks", exit=False, argv=["program"])
except ModuleNotFoundError as error:
    print(error)
