import io
from urllib.error import ContentTooShortError, HTTPError, URLError

print(URLError.__mro__[1].__name__, str(URLError("no route")), URLError("r").reason, URLError("r", "file").filename)
error = HTTPError("http://host/", 404, "Not Found", {"A": "b"}, io.BytesIO(b"body"))
print(error, repr(error), error.code, error.reason, error.headers, error.read(), error.geturl(), isinstance(error, URLError))
short = ContentTooShortError("too short", b"ab")
print(short, short.content)
