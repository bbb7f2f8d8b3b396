import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


async def setting(value):
    before = var.get()
    var.set(value)
    return before


async def look():
    return var.get()


with asyncio.Runner() as runner:
    loop = runner.get_loop()
    print(runner.run(setting("one")), runner.run(look()), var.get())
    context = contextvars.copy_context()
    print(runner.run(setting("two"), context=context), runner.run(look()), context[var])
    print(runner.get_loop() is loop, loop.is_closed())
    try:
        runner.run(print)
    except ValueError as error:
        print(str(error)[:30])

    async def nested():
        coroutine = look()
        try:
            runner.run(coroutine)
        except RuntimeError as error:
            print(error)
        coroutine.close()

    runner.run(nested())
print(loop.is_closed())
runner.close()
for call in (runner.get_loop, lambda: runner.__enter__()):
    try:
        call()
    except RuntimeError as error:
        print(error)


async def main():
    raise SystemExit(3)


try:
    with asyncio.Runner(debug=True) as runner:
        print(runner.get_loop().get_debug())
        runner.run(main())
except SystemExit as error:
    print("exit", error.code)
