# clock: real
import subprocess
import sys

print(subprocess.run(["echo", "hi"], capture_output=True))
print(subprocess.run(["echo", "hi"], capture_output=True, text=True).stdout)
print(subprocess.run("echo a | cat; exit 2", shell=True, stdout=subprocess.PIPE))
print(subprocess.check_output(["cat"], input=b"in"), subprocess.getoutput("echo got"), subprocess.getstatusoutput("false"))
for check in (
    lambda: subprocess.run(["false"], check=True),
    lambda: subprocess.check_call(["false"]),
    lambda: subprocess.run([sys.executable, "-c", "import sys; sys.exit(7)"], check=True, capture_output=True),
):
    try:
        check()
    except subprocess.SubprocessError as error:
        print(type(error).__name__, str(error).replace(sys.executable, "PYTHON"))
try:
    subprocess.run(["sleep", "5"], timeout=0.05)
except subprocess.TimeoutExpired as error:
    print(error.cmd, error.output)
with subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
    print(process.poll())
    process.stdin.write("line 1\nline 2\n")
    process.stdin.close()
    print(list(process.stdout))
print(process.returncode, process)
process = subprocess.Popen(["sleep", "10"])
process.terminate()
print(process.wait(), subprocess.call("true"))
print(subprocess.list2cmdline(["a b", 'c"d', ""]), subprocess.PIPE, subprocess.STDOUT, subprocess.DEVNULL)
print(subprocess.run(["env"], env={"A": "1"}, capture_output=True, text=True).stdout)
