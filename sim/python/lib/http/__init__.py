"""Status codes and methods of HTTP."""

from enum import IntEnum, StrEnum

__all__ = ["HTTPStatus", "HTTPMethod"]

_STATUS = """
100 Continue|101 Switching Protocols|102 Processing|103 Early Hints|200 OK|201 Created|202 Accepted
203 Non-Authoritative Information|204 No Content|205 Reset Content|206 Partial Content|207 Multi-Status
208 Already Reported|226 IM Used|300 Multiple Choices|301 Moved Permanently|302 Found|303 See Other|304 Not Modified
305 Use Proxy|307 Temporary Redirect|308 Permanent Redirect|400 Bad Request|401 Unauthorized|402 Payment Required
403 Forbidden|404 Not Found|405 Method Not Allowed|406 Not Acceptable|407 Proxy Authentication Required
408 Request Timeout|409 Conflict|410 Gone|411 Length Required|412 Precondition Failed|413 Content Too Large
414 URI Too Long|415 Unsupported Media Type|416 Range Not Satisfiable|417 Expectation Failed|418 I'm a Teapot
421 Misdirected Request|422 Unprocessable Content|423 Locked|424 Failed Dependency|425 Too Early|426 Upgrade Required
428 Precondition Required|429 Too Many Requests|431 Request Header Fields Too Large|451 Unavailable For Legal Reasons
500 Internal Server Error|501 Not Implemented|502 Bad Gateway|503 Service Unavailable|504 Gateway Timeout
505 HTTP Version Not Supported|506 Variant Also Negotiates|507 Insufficient Storage|508 Loop Detected|510 Not Extended
511 Network Authentication Required
"""


def _members():
    for entry in _STATUS.strip().replace("\n", "|").split("|"):
        number, _, phrase = entry.partition(" ")
        name = phrase.upper().replace("'", "").replace("-", "_").replace(" ", "_")
        yield name, int(number), phrase
    # What they were called before RFC 9110.
    yield "REQUEST_ENTITY_TOO_LARGE", 413, "Content Too Large"
    yield "REQUEST_URI_TOO_LONG", 414, "URI Too Long"
    yield "REQUESTED_RANGE_NOT_SATISFIABLE", 416, "Range Not Satisfiable"
    yield "UNPROCESSABLE_ENTITY", 422, "Unprocessable Content"


class _Status(IntEnum):
    """A status code, with `phrase`."""

    @property
    def phrase(self):
        return _PHRASES[self._value_]

    @property
    def description(self):
        import sys

        sys._unsupported("HTTPStatus.description: there is the phrase")

    @property
    def is_informational(self):
        return 100 <= self <= 199

    @property
    def is_success(self):
        return 200 <= self <= 299

    @property
    def is_redirection(self):
        return 300 <= self <= 399

    @property
    def is_client_error(self):
        return 400 <= self <= 499

    @property
    def is_server_error(self):
        return 500 <= self <= 599


HTTPStatus = _Status("HTTPStatus", [(name, number) for name, number, _ in _members()], module="http")
_PHRASES = {number: phrase for _, number, phrase in _members()}


class HTTPMethod(StrEnum):
    CONNECT = "CONNECT"
    DELETE = "DELETE"
    GET = "GET"
    HEAD = "HEAD"
    OPTIONS = "OPTIONS"
    PATCH = "PATCH"
    POST = "POST"
    PUT = "PUT"
    TRACE = "TRACE"
