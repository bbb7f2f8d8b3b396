"""Examples at the top.

>>> 1 + 1
2
"""

import doctest


def double(x):
    """
    >>> double(2)
    4
    >>> for i in range(2):
    ...     print(double(i))
    0
    2
    >>> double("ab")  # doctest: +ELLIPSIS
    'ab...'
    >>> double(None)
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
    >>> print("a\\n\\nb")
    a
    <BLANKLINE>
    b
    >>> double(99)  # doctest: +SKIP
    0
    """
    return x * 2


class Box:
    """
    >>> Box(3).value
    3
    """

    def __init__(self, value):
        self.value = value

    def grow(self):
        """
        >>> box = Box([1])
        >>> box.grow()
        >>> box.value
        [1, 1]
        """
        self.value = self.value * 2


results = doctest.testmod()
print(results, results.failed, results.attempted)


def wrong():
    """
    >>> wrong()
    1
    """
    return 2


failed = doctest.DocTestRunner(verbose=False)
for test in doctest.DocTestFinder().find(wrong, "wrong", globs=globals()):
    said = []
    print(failed.run(test, out=said.append))
    print("".join(said).partition(", line")[2])
