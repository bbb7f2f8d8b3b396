# Archives of files: written, listed, read, extracted.
import io
import os
import shutil
import zipfile

with open("c.txt", "w") as file:
    file.write("file c\n" * 100)
buffer = io.BytesIO()
with zipfile.ZipFile(buffer, "w") as archive:
    archive.writestr("a.txt", "hello " * 10)
    archive.writestr("folder/b.bin", b"\0\1\2", compress_type=zipfile.ZIP_DEFLATED)
    archive.write("c.txt", compress_type=zipfile.ZIP_DEFLATED)
    archive.write("c.txt", arcname="sub/d.txt")
    archive.writestr(zipfile.ZipInfo("e.txt", date_time=(2020, 1, 2, 3, 4, 6)), "dated")
    archive.comment = b"a comment"
print(zipfile.is_zipfile(buffer), zipfile.is_zipfile("c.txt"))

with zipfile.ZipFile(io.BytesIO(buffer.getvalue())) as archive:
    print(archive.namelist(), archive.testzip(), archive.comment, archive.getinfo("e.txt").date_time)
    for info in archive.infolist():
        print(info.filename, info.file_size, info.compress_type, hex(info.CRC), info.is_dir())
    print(archive.read("a.txt")[:12], archive.getinfo("c.txt").compress_size < 100)
    with archive.open("c.txt") as file:
        print(file.readline(), file.read(4), len(file.read()))
    archive.extractall("out")
    print(sorted(os.listdir("out")), os.path.relpath(archive.extract("a.txt", "other")))
    try:
        archive.read("missing")
    except KeyError as error:
        print(error)

with zipfile.ZipFile("t.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("x", "1")
with zipfile.ZipFile("t.zip", "a") as archive:
    archive.writestr("y", "2")
    with archive.open("streamed", "w") as file:
        file.write(b"piece by piece")
    archive.mkdir("empty")
    print(archive.getinfo("streamed"), archive.getinfo("empty/"))
with zipfile.ZipFile("t.zip") as archive:
    print(archive.namelist(), archive.read("streamed"), archive)
    path = zipfile.Path(archive, "x")
    print(path.exists(), path.read_text(), path.name, sorted(each.name for each in zipfile.Path(archive).iterdir()))
for wrong in (
    lambda: archive.read("x"),
    lambda: zipfile.ZipFile("t.zip", "z"),
    lambda: zipfile.ZipFile("missing.zip"),
    lambda: zipfile.ZipFile(io.BytesIO(b"no archive")),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

os.makedirs("tree/inner")
for name in "tree/one.txt", "tree/inner/two.txt":
    with open(name, "w") as file:
        file.write(name)
print(os.path.basename(shutil.make_archive("made", "zip", "tree")), sorted(zipfile.ZipFile("made.zip").namelist()))
shutil.unpack_archive("made.zip", "back")
print(sorted(os.listdir("back")), open("back/inner/two.txt").read())
