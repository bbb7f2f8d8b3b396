import mimetypes

for name in ("page.html", "photo.JPG", "data.tar.gz", "archive.tgz", "notes.txt", "script.js", "style.css", "x.json", "README",
             "http://host/doc.pdf?x=1", "data:image/png;base64,xx", "movie.mp4", "table.csv", "a.b/c"):
    print(name, mimetypes.guess_type(name))
print(mimetypes.guess_extension("text/html"), mimetypes.guess_extension("image/jpeg"), mimetypes.guess_extension("no/thing"))
mimetypes.add_type("application/x-mine", ".mine")
print(mimetypes.guess_type("file.mine"), mimetypes.guess_all_extensions("application/x-mine"))
