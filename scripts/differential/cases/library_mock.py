# modules: unittest
import asyncio
import inspect
import re
from unittest import mock
from unittest.mock import ANY, AsyncMock, MagicMock, Mock, PropertyMock, call, create_autospec, mock_open, patch, sentinel


def show(*things):
    print(*[re.sub(r"id='\d+'", "id='…'", str(thing)) for thing in things])


def attempt(function):
    try:
        show("no error", function())
    except Exception as error:
        show(type(error).__name__, error)


m = Mock()
show(m, m.a.b, m.a.b(1, x=2), m.method_calls, m.mock_calls, m.a.b.called, m.a.b.call_count, m.a.b.call_args, m.a.b.call_args_list)
m.return_value = 5
show(m(1), m.call_args.args, m.call_args.kwargs, m.mock_calls, m == m, m.a is m.a)
m.side_effect = [1, ValueError("two"), 3]
show(m())
attempt(m)
show(m())
attempt(m)
m.side_effect = lambda x: x * 2
show(m(4))
m.assert_called()
m.assert_called_with(4)
for check in (lambda: m.assert_called_with(5), lambda: m.assert_called_once(), lambda: m.assert_not_called(), lambda: m.assert_any_call(9), lambda: Mock(name="n").assert_called(),
              lambda: m.assert_called_once_with(4), lambda: m.assert_has_calls([call(8)]), lambda: Mock().assert_called_with(1), lambda: m.assret_called(), lambda: m.assert_foo):
    attempt(check)
m.assert_has_calls([call(1), call()])
m.reset_mock()
show(m.called, m.call_count, m.mock_calls)
named = Mock(name="thing", x=3, **{"y.return_value": 4})
show(named, named.x, named.y(), named.z)
show(call(1, a=2), call.foo.bar(1), call.foo(1).bar(2).call_list(), call == call, ANY == 3, sentinel.one, sentinel.one is sentinel.one, call(1, ANY) == call(1, 2))
magic = MagicMock()
show(len(magic), bool(magic), int(magic), list(magic), 3 in magic, float(magic), magic < 3 if False else "", hash(magic) == hash(magic), magic[2], str(magic)[:10])
magic.__len__.return_value = 7
magic.__getitem__.side_effect = lambda key: key * 2
magic.__iter__.return_value = [1, 2]
magic.__enter__.return_value = "entered"
with magic as entered:
    show(entered, len(magic), magic[4], list(magic))
show(magic.__len__.called, magic.__exit__.call_args, magic == magic, magic == 3, magic + 1, 1 + magic)


class Service:
    limit = 3

    def __init__(self, host, port=1):
        pass

    def fetch(self, key, *, fast=False):
        return key

    async def load(self, n):
        return n

    @property
    def prop(self):
        return 1


s = Mock(spec=Service)
show(s, isinstance(s, Service), s.fetch(1), s.__class__.__name__)
attempt(lambda: s.nope)
strict = Mock(spec_set=Service)
attempt(lambda: setattr(strict, "nope", 1))
auto = create_autospec(Service)
made = auto("h")
show(isinstance(made, Service), made.fetch(1, fast=True), auto.call_args)
for bad in (lambda: auto(), lambda: made.fetch(), lambda: made.fetch(1, 2), lambda: made.nope):
    attempt(bad)
made.fetch.assert_called_once_with(1, fast=True)


def function(a, b=2):
    return a + b


auto_function = create_autospec(function, return_value=9)
show(auto_function(1), inspect.signature(auto_function), auto_function.call_args)
attempt(lambda: auto_function())
auto_function.assert_called_once_with(1)


async def main():
    a = AsyncMock(return_value=3)
    show(await a(1), a.await_count, a.await_args, inspect.iscoroutinefunction(a), asyncio.iscoroutinefunction(a))
    a.assert_awaited_once_with(1)
    attempt(lambda: a.assert_awaited_with(2))
    attempt(lambda: a.assert_not_awaited())
    b = AsyncMock(side_effect=[1, KeyError("k")])
    show(await b())
    try:
        await b()
    except KeyError as error:
        show("KeyError", error)
    c = AsyncMock()
    show(await c.method(5), c.method.await_args)
    async with MagicMock() as inner:
        show(inner)
    d = MagicMock()
    d.__aiter__.return_value = [1, 2, 3]
    show([x async for x in d])
    spec = Mock(spec=Service)
    show(type(spec.load).__name__, type(spec.fetch).__name__)
    e = create_autospec(Service, instance=True)
    e.load.return_value = 8
    show(await e.load(1))
    with patch("asyncio.sleep", new=AsyncMock(return_value="slept")) as fake:
        show(await asyncio.sleep(100), fake.await_args)
    with patch.object(Service, "load", return_value=4) as load:
        show(type(load).__name__, await Service("h").load(1))


asyncio.run(main())

with patch.object(Service, "fetch", return_value="patched") as fetch:
    show(Service("h").fetch(1), fetch.call_args)
show(Service("h").fetch(1))
with patch(f"{__name__}.function") as fake:
    fake.return_value = 0
    show(function(1), fake)
show(function(1))


@patch.object(Service, "limit", 10)
@patch(f"{__name__}.function")
def decorated(fake):
    return Service.limit, fake(2), type(fake).__name__


show(decorated(), Service.limit)
d = {"a": 1}
with patch.dict(d, {"b": 2}, clear=True):
    show(d)
show(d)
attempt(lambda: patch.object(Service, "nope").start())
p = patch.object(Service, "limit", 99)
p.start()
show(Service.limit)
patch.stopall()
show(Service.limit)
with patch.object(Service, "prop", new_callable=PropertyMock) as prop:
    prop.return_value = 42
    show(Service("h").prop, prop.call_args)
opened = mock_open(read_data="one\ntwo\n")
with patch("builtins.open", opened):
    with open("f") as file:
        show(file.read())
    with open("f") as file:
        show(list(file), opened.call_args)
parent = Mock()
child = Mock()
parent.attach_mock(child, "kid")
child(1)
parent.other(2)
show(parent.mock_calls, parent.kid.mock_calls)
wrapped = Mock(wraps=[3, 1, 2])
show(wrapped.index(1), wrapped.index.call_args)
mock.seal(m)
attempt(lambda: m.brand_new)
del named.x
attempt(lambda: named.x)
