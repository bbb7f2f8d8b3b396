#!/usr/bin/env bash
# loopglass test: unittest and pytest tests, what it prints, its exit statuses, and JUnit XML.
set -u
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1
failed=0

# expect NAME STATUS LAST-LINE [TEXT…] -- ARGUMENTS…: the status, the last line, and each TEXT somewhere in the output.
expect() {
    local name=$1 wanted=$2 last=$3 texts=() status
    shift 3
    while [ "$1" != -- ]; do texts+=("$1"); shift; done
    shift
    "$LOOPGLASS" test "$@" >"$scratch/all" 2>&1
    status=$?
    local wrong=""
    [ "$status" = "$wanted" ] || wrong="status $status instead of $wanted"
    [ "$(tail -n 1 "$scratch/all")" = "$last" ] || wrong="$wrong; the last line is not '$last'"
    for text in "${texts[@]}"; do
        grep -qF -- "$text" "$scratch/all" || wrong="$wrong; no '$text'"
    done
    if [ -n "$wrong" ]; then
        echo "$name: $wrong"
        sed 's/^/    /' "$scratch/all"
        failed=1
    fi
}

mkdir -p app/tests
cat >app/shop.py <<'EOF'
import asyncio

async def price(name):
    await asyncio.sleep(60)
    return {"tea": 3}[name]
EOF
cat >app/tests/test_shop.py <<'EOF'
import asyncio
import unittest
from unittest import mock

from shop import price


class Prices(unittest.IsolatedAsyncioTestCase):
    async def test_price(self):
        self.assertEqual(await price("tea"), 3)
        self.assertEqual(asyncio.get_running_loop().time(), 60)

    async def test_time_begins_at_0(self):
        self.assertEqual(asyncio.get_running_loop().time(), 0)

    async def test_patched_sleep(self):
        with mock.patch("asyncio.sleep") as sleep:
            await price("tea")
        sleep.assert_awaited_once_with(60)
        self.assertEqual(asyncio.get_running_loop().time(), 0)

    @unittest.skip("no coffee")
    async def test_coffee(self):
        await price("coffee")
EOF
touch app/conftest.py
expect "unittest" 0 "3 passed, 0 failed, 1 skipped" -- app
expect "a line a test" 0 "3 passed, 0 failed, 1 skipped" "app/tests/test_shop.py::Prices::test_coffee SKIPPED (no coffee)" -- -v app
expect "-k" 0 "1 passed, 0 failed, 1 skipped" -- app -k "price and not (time or patched)"
expect "one test" 0 "1 passed, 0 failed, 0 skipped" -- app/tests/test_shop.py::Prices::test_price
expect "no such file" 2 "loopglass: usage: no file or folder named 'nowhere'" -- nowhere
expect "nothing chosen" 2 "loopglass: usage: no tests ran: none is there, or none was chosen" -- app -k nothing
expect "a wrong expression" 2 "loopglass: usage: wrong expression 'a and': expected a name, \`not\` or a parenthesis; got its end" -- app -k "a and"

mkdir bad
cat >bad/test_bad.py <<'EOF'
import asyncio
import unittest


class Bad(unittest.IsolatedAsyncioTestCase):
    def test_1_fails(self):
        print("what it printed")
        self.assertEqual(1, 2)

    async def test_2_waits_for_ever(self):
        await asyncio.Event().wait()

    def test_3_raises(self):
        1 / 0

    def test_4_passes(self):
        pass
EOF
expect "failures" 1 "1 passed, 3 failed, 0 skipped" "AssertionError: 1 != 2" "what it printed" "ZeroDivisionError" "loopglass: stalled:" \
    "FAILED bad/test_bad.py::Bad::test_1_fails - AssertionError: 1 != 2" -- bad --junit-xml out.xml
grep -qF '<testcase classname="bad.test_bad.Bad" name="test_1_fails"><failure message="AssertionError: 1 != 2">' out.xml || {
    echo "JUnit XML:"
    cat out.xml
    failed=1
}
cat >bad/test_endless.py <<'EOF'
def test_endless():
    while True:
        pass


def test_next():
    pass
EOF
expect "an endless test" 1 "1 passed, 1 failed, 0 skipped" "loopglass: limit:" -- bad/test_endless.py --max-steps 1000000
rm bad/test_endless.py
expect "-x" 1 "0 passed, 1 failed, 0 skipped" -- -x bad
echo 'import nothing_there' >bad/test_import.py
expect "an import that fails" 1 "0 passed, 1 failed, 0 skipped" "No module named 'nothing_there'" -- bad/test_import.py

mkdir style
cat >style/conftest.py <<'EOF'
import asyncio

import pytest
import pytest_asyncio


@pytest.fixture(scope="module")
def order():
    made = []
    yield made
    print("order:", made)


@pytest_asyncio.fixture
async def client(order):
    await asyncio.sleep(1)
    order.append("open")
    yield "client"
    await asyncio.sleep(1)
    order.append("close")


@pytest.fixture(params=["x", "y"])
def letter(request):
    return request.param
EOF
cat >style/test_style.py <<'EOF'
import asyncio
import logging

import pytest


@pytest.mark.asyncio
async def test_client(client, order):
    assert client == "client"
    assert order == ["open"]
    assert asyncio.get_running_loop().time() == pytest.approx(1)


def test_closed(order):
    assert order == ["open", "close"]


@pytest.mark.parametrize("a, b", [(1, 1), (2, 2), pytest.param(3, 4, marks=pytest.mark.xfail), pytest.param(5, 5, id="five")])
def test_pairs(a, b):
    assert a == b


def test_letter(letter, capsys):
    print(letter)
    assert capsys.readouterr().out == f"{letter}\n"


class TestGroup:
    def setup_method(self):
        self.value = 1

    def test_value(self):
        assert self.value == 1

    @pytest.mark.skipif(True, reason="because")
    def test_skipped(self):
        assert False


def test_raises(monkeypatch, caplog):
    import math

    monkeypatch.setattr(math, "pi", 3)
    logging.getLogger("shop").warning("pi is %s", math.pi)
    assert caplog.messages == ["pi is 3"]
    with pytest.raises(ZeroDivisionError) as caught:
        1 / 0
    assert str(caught.value) == "division by zero"
EOF
expect "pytest" 0 "9 passed, 0 failed, 1 skipped, 1 xfailed" "test_style.py::test_pairs[2-2] PASSED" "test_style.py::test_pairs[five] PASSED" \
    "test_style.py::test_letter[y] PASSED" "TestGroup::test_skipped SKIPPED (because)" -- -v style
cat >style/test_asserts.py <<'EOF'
def double(x):
    return 2 * x


def test_call():
    assert double(3) == 7


def test_list():
    assert [1, 2, 3] == [1, 2, 4], "lists"


def test_not():
    assert not double(1)


async def test_unmarked():
    pass
EOF
expect "introspection" 1 "0 passed, 4 failed, 0 skipped" "AssertionError: assert 6 == 7" " +  where 6 = double(3)" "AssertionError: lists" \
    "At index 2 diff: 3 != 4" "assert not 2" "async def functions are not natively supported" -- style/test_asserts.py
expect "asyncio_mode" 1 "1 passed, 3 failed, 0 skipped" -- style/test_asserts.py --asyncio-mode auto
exit $failed
