import subprocess, sys
for c in ('print(len(open(0).read()))', 'f = open("/dev/stdin"); print(len(f.read()))', 'open("/dev/stdout","w").write("x\\n")', 'open("/dev/stderr","w").write("y\\n")', 'import os; print(os.path.exists("/dev/null"))', 'print(open("/dev/null").read() == ""); open("/dev/null","w").write("x")'):
    r = subprocess.run([sys.executable, '-c', c], input=b'abc', capture_output=True); print(r.stdout, r.stderr[-100:])
print(subprocess.run('cat /dev/stdin', shell=True, input=b'q', capture_output=True).stdout)
print(subprocess.run('echo a > /dev/stderr; echo b >/dev/null; cat < /dev/null', shell=True, capture_output=True))
