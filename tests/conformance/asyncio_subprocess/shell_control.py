# The shell's loops, conditions, functions, expansions and redirections.
import asyncio

SCRIPTS = """
for i in 1 2 3; do echo "line $i"; done
i=0; while [ $i -lt 3 ]; do echo n=$i; i=$((i+1)); done; exit 4
until [ "$x" = aaa ]; do x=a$x; echo $x; done
if true; then echo T; else echo F; fi; if test -f /nope; then echo 1; elif [ -d / ]; then echo 2; fi
for f in a.py b.txt c; do case $f in *.py) echo python;; *.txt|*.md) echo text;; *) echo other;; esac; done
greet() { echo "hello $1 of $#"; return 3; }; greet bob x; echo $?
(cd /; pwd; exit 5); echo $?; { echo a; echo b; } | tr a-z A-Z
echo out; echo err >&2; (echo both; echo errors >&2) 2>&1 | sort
x='a b'; echo $x "$x" '$x' \\$x ${x} ${y:-default} ${#x} $((2 * (3 + 4) % 5)) $(echo nested $(echo twice)) `echo back`
echo one two three | while read first rest; do echo "$rest/$first"; done
false || echo or; true && echo and; ! true; echo $?; false; echo $?
for i in 1 2 3 4 5; do [ $i = 2 ] && continue; [ $i = 4 ] && break; echo $i; done; echo "left at $i"
set -e; echo before; false; echo after
name=file.tar.gz; echo ${name%.gz} ${name%%.*} ${name#*.} ${name##*.}
A=1 env | grep '^A='; export B=2; sh -c 'echo $B $0 $1' zero one
trap 'echo bye' EXIT; echo hi; exit 2
sleep 0.01 & wait; echo waited; nosuchprogram; echo $?
printf '%s-%03d\\n' a 7; seq 3 | head -2; echo 'a:b:c' | cut -d: -f2; printf 'x\\ny\\n' | wc -l
echo $0; kill -9 $$; echo not reached
"""


async def main():
    for script in SCRIPTS.strip().splitlines():
        process = await asyncio.create_subprocess_shell(script, stdout=-1, stderr=-1)
        out, err = await process.communicate()
        print(process.returncode, out, err)


asyncio.run(main())
