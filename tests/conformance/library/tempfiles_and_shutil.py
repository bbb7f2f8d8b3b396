# tempfile, shutil, glob and fnmatch on real files.
import fnmatch
import glob
import os
import shutil
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory(prefix="lg_", suffix="_x") as folder:
    print(os.path.isdir(folder), os.path.basename(folder).startswith("lg_"), folder.endswith("_x"))
    os.chdir(folder)
    with tempfile.NamedTemporaryFile("w+", suffix=".txt", dir=folder) as f:
        f.write("temporary")
        f.seek(0)
        print(f.read(), os.path.exists(f.name), f.name.endswith(".txt"), type(f).__name__)
    print(os.path.exists(f.name))
    keep = tempfile.NamedTemporaryFile(delete=False, dir=folder)
    keep.write(b"kept")
    keep.close()
    print(open(keep.name, "rb").read())
    os.unlink(keep.name)
    with tempfile.TemporaryFile() as f:
        print(f.write(b"abc"), f.seek(0), f.read())
    with tempfile.SpooledTemporaryFile(max_size=5) as f:
        print(f.write(b"abc"), f._rolled, f.write(b"defg"), f._rolled, f.seek(0), f.read())
    fd, name = tempfile.mkstemp()
    os.write(fd, b"x")
    os.close(fd)
    print(os.path.getsize(name), os.path.dirname(name) == tempfile.gettempdir(), tempfile.gettempprefix())
    os.remove(name)

    os.makedirs("src/sub")
    Path("src/a.txt").write_text("a")
    Path("src/sub/b.txt").write_text("b")
    Path("src/sub/c.log").write_text("c")
    print(shutil.copy("src/a.txt", "copy.txt"), open("copy.txt").read(), shutil.copy2("src/a.txt", "src/sub"), shutil.copyfile("copy.txt", "again"))
    print(shutil.copytree("src", "dst", ignore=shutil.ignore_patterns("*.log")))
    print(sorted(glob.glob("**/*", recursive=True)), sorted(glob.glob("*")), sorted(glob.glob("src/*.txt")), glob.glob("none*"), glob.escape("a[b]*"))
    print(sorted(glob.glob("*.txt", root_dir="src")), sorted(glob.iglob("src/**/", recursive=True)), sorted(glob.glob("[cd]*")))
    print(shutil.move("dst/a.txt", "moved"), shutil.move("moved", "src/sub/moved"), os.path.exists("moved"))
    for bad in (lambda: shutil.copyfile("again", "again"), lambda: shutil.copytree("src", "dst"), lambda: shutil.rmtree("none"), lambda: shutil.copy("none", "x"), lambda: shutil.move("none", "x"),
                lambda: shutil.rmtree("again"), lambda: shutil.move("src", "src/sub/x"), lambda: shutil.copyfile("src", "x")):
        try:
            bad()
        except Exception as e:
            print(type(e).__name__, e)
    shutil.rmtree("dst")
    shutil.rmtree("none", ignore_errors=True)
    print(os.path.exists("dst"), shutil.which("no-such-command"))
    os.chdir("/")
print(os.path.exists(folder))
for name, pattern in (("a.py", "*.py"), ("a.py", "?.p[xyz]"), ("A.py", "a.*"), ("a", "[!a]"), ("[", "[[]"), ("ab", "a"), ("", "*"), ("x]y", "x[]]y")):
    print(name, pattern, fnmatch.fnmatch(name, pattern), fnmatch.fnmatchcase(name, pattern))
print(fnmatch.filter(["a.py", "b.txt", "c.py"], "*.py"))
