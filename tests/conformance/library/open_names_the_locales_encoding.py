import io
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    for encoding in (None, "locale", "utf-8", "latin-1"):
        with open(folder + "/file", "w", encoding=encoding) as file:
            print(encoding, file.encoding, repr(file).replace(folder, ""))
print(io.TextIOWrapper(io.BytesIO()).encoding, sys.stdout.encoding)
