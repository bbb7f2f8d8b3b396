# clock: real
# os.system and os.popen: a shell runs the command.
import os

print(os.system("exit 3"), os.waitstatus_to_exitcode(768), os.system("true"), os.WEXITSTATUS(512), os.WIFEXITED(512))
with os.popen("echo a; echo b") as pipe:
    print(pipe.read().split())
pipe = os.popen("exit 2")
print(repr(pipe.read()), pipe.close())
for line in os.popen("echo x y"):
    print(repr(line))
pipe = os.popen("cat >written", "w")
pipe.write("to a file\n")
print(pipe.close(), open("written").read())
for wrong in lambda: os.popen(["ls"]), lambda: os.popen("ls", "a"):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
