# Path: reading, writing, folders, globbing, errors.
import os
import tempfile
from pathlib import Path

root = Path(tempfile.mkdtemp())
os.chdir(root)
p = Path("a.txt")
print(p.exists(), p.write_text("héllo\nworld\n"), p.read_text(), p.read_bytes(), p.exists(), p.is_file(), p.is_dir(), p.stat().st_size)
print(p.write_bytes(b"\x00\x01"), p.read_bytes())
with p.open("w") as f:
    f.write("x")
with Path("a.txt").open() as f:
    print(f.name, f.read())
d = Path("d") / "e"
d.mkdir(parents=True)
d.mkdir(parents=True, exist_ok=True)
(d / "one.py").touch()
(d / "two.txt").write_text("2")
Path("d/three.py").write_text("")
Path("d/.hidden").touch()
rel = lambda paths: sorted(str(x.relative_to(root) if x.is_absolute() else x) for x in paths)
print(rel(Path().iterdir()), rel(root.iterdir()))
for pattern in ("*", "*.py", "**/*.py", "**", "d/*", "d/*/*.py", "**/e", "*/", "d/e/one.py", "none/*", "**/*", "[ad]*"):
    print(pattern, rel(Path().glob(pattern)))
print(rel(root.rglob("*.py")), rel(Path("d").rglob("*")))
for top, folders, files in sorted(Path("d").walk()):
    print(top, sorted(folders), sorted(files))
print(p.rename("b.txt"), Path("b.txt").replace(Path("c.txt")), Path("c.txt").absolute() == root / "c.txt" or os.path.samefile("c.txt", root / "c.txt"))
Path("link").symlink_to("c.txt")
print(Path("link").is_symlink(), Path("link").readlink(), Path("link").resolve().name, Path("link").read_text())
Path("hard").hardlink_to("c.txt")
print(Path("hard").samefile("c.txt"), Path("d/../c.txt").resolve() == Path("c.txt").resolve(), Path("no/../x").resolve().name)
for bad in (
    lambda: Path("none").read_text(), lambda: Path("none").unlink(), lambda: Path("d").mkdir(), lambda: Path("x/y").mkdir(), lambda: Path("d").rmdir(), lambda: Path("c.txt").rmdir(),
    lambda: Path("none").rename("y"), lambda: list(Path("none").iterdir()), lambda: Path("c.txt").touch(exist_ok=False), lambda: Path("c.txt").write_text(b"x"), lambda: Path("none").stat(),
    lambda: list(Path().glob("")), lambda: list(Path().glob("/x")), lambda: Path("c.txt").mkdir(exist_ok=True), lambda: Path("d").open(), lambda: Path("d").unlink() if False else Path("d").read_bytes(), lambda: Path("none").resolve(strict=True),
):
    try:
        print("fine", bad())
    except Exception as e:
        print(type(e).__name__, str(e).replace(str(root), "ROOT").replace(str(root.resolve()), "ROOT"))
Path("none").unlink(missing_ok=True)
for x in (d / "one.py", d / "two.txt"):
    x.unlink()
d.rmdir()
print(rel(Path("d").iterdir()), Path("a").exists(), Path.cwd() == root.resolve(), Path("~").expanduser() == Path.home())
os.chdir("/")
