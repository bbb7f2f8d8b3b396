# modules: urllib,http,errno,numbers,__future__,typing_extensions
from __future__ import annotations

import errno
import http
import numbers
import random
from fractions import Fraction
from urllib.parse import *

for url in ("http://user:pw@Host.com:80/path;p?q=1&r=2#frag", "//netloc/p", "path/only", "mailto:x@y.z", "http://[::1]:8080/", "file:///tmp/x", "", "?q", "#f", "HTTP://A/b?c", "javascript:1", "http:path", "a:b", "1:2", "/a;b/c;d"):
    print(urlparse(url), urlsplit(url), urlparse(url).geturl(), urlsplit(url).hostname, urlsplit(url).port, urlsplit(url).username, urlsplit(url).password)
bases = ("http://a/b/c/d;p?q", "http://a/b/c/d;p?q#f", "file:///x/y", "http://a", "http://a/b/../c", "")
for base in bases:
    for url in ("g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", ";x", "g;x", "", ".", "./", "..", "../", "../g", "../..", "../../g", "../../../g", "/./g", "g.", "..g", "./../g", "http:g", "https://z/w", "g/./h", "g//h"):
        print(urljoin(base, url), end=" ")
    print()
print(quote("a b/ü?&"), quote("a/b", safe=""), quote_plus("a b+c&d"), unquote("a%20b%C3%BC%zz%4"), unquote_plus("a+b%2B"), quote(b"\xff x"), unquote_to_bytes("%41é"))
print(urlencode({"a": 1, "b": "x y", "c": "ü&"}), urlencode([("a", [1, 2])], doseq=True), parse_qs("a=1&a=2&b=&c"), parse_qsl("a=1&b=%20x+y&b=", keep_blank_values=True), urldefrag("http://x/y#z"))
for bad in (lambda: urlsplit("http://a:b/").port, lambda: urlsplit("http://[x/"), lambda: urlencode("ab"), lambda: parse_qsl("a", strict_parsing=True), lambda: urlsplit("http://a:99999").port):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
random.seed(4)
for _ in range(100):
    url = "".join(random.choice(["http", ":", "/", "//", "a", "b", "?", "#", ";", "@", "%41", ".", "..", "=", "&", "é"]) for _ in range(random.randint(1, 9)))
    print(url, urlsplit(url), urlparse(url), unquote(url), quote(url), parse_qsl(url), urljoin("http://h/p/q", url))
print(http.HTTPStatus(404), repr(http.HTTPStatus.NOT_FOUND), http.HTTPStatus.NOT_FOUND.phrase, http.HTTPStatus.OK == 200, http.HTTPStatus.IM_A_TEAPOT.phrase, http.HTTPMethod.GET, len(http.HTTPStatus), [s.name for s in http.HTTPStatus if s.is_server_error][:4])
print(errno.ENOENT, errno.errorcode[errno.ECONNREFUSED], errno.ETIMEDOUT, errno.EWOULDBLOCK)
print(isinstance(3, numbers.Integral), isinstance(2.5, numbers.Real), isinstance(1j, numbers.Complex), isinstance(True, numbers.Number), isinstance("a", numbers.Number), isinstance(2.5, numbers.Rational))


def annotated(x: undefined) -> nothing:
    pass


print(annotated.__annotations__)
