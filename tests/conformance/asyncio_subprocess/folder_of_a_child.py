import asyncio
import os
import subprocess
import sys

SHOW = "import os; print(os.getcwd() == os.path.realpath('.'), os.path.basename(os.getcwd()), os.path.exists('here.txt'))"


async def main():
    os.makedirs("folder/inner", exist_ok=True)
    open("folder/here.txt", "w").close()
    with open("folder/child.py", "w") as file:
        file.write(SHOW + "\nos.chdir('inner')\nprint(os.path.basename(os.getcwd()))\n")
    before = os.getcwd()
    for arguments in (["-c", SHOW], ["child.py"], [os.path.abspath("folder/child.py")]):
        process = await asyncio.create_subprocess_exec(sys.executable, *arguments, cwd="folder", stdout=asyncio.subprocess.PIPE)
        print((await process.communicate())[0].decode(), end="")
    print(os.getcwd() == before, os.path.exists("here.txt"))
    both = [
        await asyncio.create_subprocess_shell("sleep 1; basename $(pwd)", cwd=folder, stdout=asyncio.subprocess.PIPE)
        for folder in ("folder", "folder/inner")
    ]
    print([(await each.communicate())[0] for each in both])
    print(subprocess.run([sys.executable, "-c", SHOW], cwd="folder/inner", capture_output=True, text=True).stdout, end="")


import tempfile

with tempfile.TemporaryDirectory() as temporary:
    os.chdir(temporary)
    asyncio.run(main())
    os.chdir("/")
