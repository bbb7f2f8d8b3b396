# clock: real
import asyncio


async def run(command):
    process = await asyncio.create_subprocess_shell(
        command, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    stdout, stderr = await process.communicate()
    print(f"{command!r}: {stdout!r} {stderr!r} {process.returncode}")


async def main():
    await run("echo one; echo two")
    await run("echo one && false && echo never || echo instead")
    await run("exit 3")
    await run("echo oops >&2; exit 1")
    await run("printf 'b\\na\\nc\\n' | sort | head -n 2")
    await run("X=5; echo \"x is $X\" '$X' $HOME_NOT_SET.")
    await run("echo $(echo inner) | tr a-z A-Z")
    await run("no-such-program")
    await run("seq 3 | wc -l")
    await run("false; echo $?")
    await run("echo gone > /dev/null")


asyncio.run(main())
