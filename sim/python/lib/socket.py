"""Sockets of the simulated network. Every host is this machine; what is further away is a matter of the scenario.

A blocking call blocks its simulated thread only.
"""

import _files
import _socket
import io
from _asyncio_native import unsupported
from _socket import gaierror, herror, inet_ntop, inet_pton
from enum import IntEnum, IntFlag

error = OSError
timeout = TimeoutError
SocketType = _socket.socket
has_ipv6 = True
has_dualstack_ipv6 = lambda: True

AddressFamily = IntEnum("AddressFamily", {"AF_UNSPEC": 0, "AF_UNIX": 1, "AF_INET": 2, "AF_INET6": 10})
SocketKind = IntEnum("SocketKind", {"SOCK_STREAM": 1, "SOCK_DGRAM": 2, "SOCK_RAW": 3, "SOCK_NONBLOCK": 2048, "SOCK_CLOEXEC": 524288})
MsgFlag = IntFlag("MsgFlag", {"MSG_OOB": 1, "MSG_PEEK": 2, "MSG_DONTWAIT": 64, "MSG_WAITALL": 256, "MSG_NOSIGNAL": 16384})
AddressInfo = IntFlag(
    "AddressInfo",
    {
        "AI_PASSIVE": 1,
        "AI_CANONNAME": 2,
        "AI_NUMERICHOST": 4,
        "AI_V4MAPPED": 8,
        "AI_ALL": 16,
        "AI_ADDRCONFIG": 32,
        "AI_NUMERICSERV": 1024,
    },
)
for _group in (AddressFamily, SocketKind, MsgFlag, AddressInfo):
    _group.__module__ = "socket"
    globals().update(_group.__members__)
del _group

SOL_SOCKET, SO_DEBUG, SO_REUSEADDR, SO_TYPE, SO_ERROR, SO_DONTROUTE, SO_BROADCAST = 1, 1, 2, 3, 4, 5, 6
SO_SNDBUF, SO_RCVBUF, SO_KEEPALIVE, SO_OOBINLINE, SO_LINGER, SO_REUSEPORT = 7, 8, 9, 10, 13, 15
SO_RCVTIMEO, SO_SNDTIMEO, SO_ACCEPTCONN, SO_PROTOCOL, SO_DOMAIN = 20, 21, 30, 38, 39
IPPROTO_IP, IPPROTO_ICMP, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6 = 0, 1, 6, 17, 41
IPV6_V6ONLY = 26
TCP_NODELAY, TCP_KEEPIDLE, TCP_KEEPINTVL, TCP_KEEPCNT, TCP_QUICKACK = 1, 4, 5, 6, 12
IP_TTL, IP_MULTICAST_TTL, IP_MULTICAST_LOOP, IP_ADD_MEMBERSHIP = 2, 33, 34, 35
SOMAXCONN = 4096
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
INADDR_ANY, INADDR_LOOPBACK, INADDR_BROADCAST = 0, 0x7F000001, 0xFFFFFFFF
EAI_ADDRFAMILY, EAI_AGAIN, EAI_BADFLAGS, EAI_FAIL, EAI_FAMILY, EAI_NONAME, EAI_SERVICE, EAI_SOCKTYPE = -9, -3, -1, -4, -6, -2, -8, -7
NI_NUMERICHOST, NI_NUMERICSERV, NI_NAMEREQD, NI_DGRAM, NI_MAXHOST, NI_MAXSERV = 1, 2, 8, 16, 1025, 32
EBADF, EAGAIN, EWOULDBLOCK = 9, 11, 11

_SERVICES = {
    "ftp": 21,
    "ssh": 22,
    "telnet": 23,
    "smtp": 25,
    "domain": 53,
    "http": 80,
    "pop3": 110,
    "ntp": 123,
    "imap2": 143,
    "https": 443,
    "imaps": 993,
    "pop3s": 995,
}
_default_timeout = None


def _as_family(number):
    try:
        return AddressFamily(number)
    except ValueError:
        return number


def _as_kind(number):
    try:
        return SocketKind(number)
    except ValueError:
        return number


def _path_of(address):
    """The file that stands for a Unix address; None for other addresses and abstract ones."""
    if not isinstance(address, (str, bytes)):
        return None
    return address if address and address[0] not in (0, "\0") else None


class socket(_socket.socket):
    """A socket; see the module."""

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        super().__init__(int(family), int(type), int(proto), fileno)
        self._io_refs = 0
        self._closed = False
        if fileno is None and _default_timeout is not None and super().gettimeout() != 0:
            self.settimeout(_default_timeout)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if not self._closed:
            self.close()

    def __repr__(self):
        text = (
            f"<{self.__class__.__module__}.{self.__class__.__qualname__}{' [closed]' if self._closed else ''} "
            f"fd={self.fileno()}, family={self.family!s}, type={self.type!s}, proto={self.proto}"
        )
        if not self._closed:
            for name, method in (("laddr", self.getsockname), ("raddr", self.getpeername)):
                try:
                    address = method()
                except OSError:
                    continue
                if address:
                    text += f", {name}={address}"
        return text + ">"

    def __getstate__(self):
        raise TypeError(f"cannot pickle {self.__class__.__name__!r} object")

    @property
    def family(self):
        return _as_family(super().family)

    @property
    def type(self):
        return _as_kind(super().type)

    def bind(self, address, /):
        path = _path_of(address) if super().family == 1 else None
        if path is not None:
            if _files.kind(path, False):
                raise OSError(98, "Address already in use")
            _files.make_socket(path)
            _socket.forget_path(path)  # a name that has been removed is free again
        super().bind(address)

    def connect(self, address, /):
        path = _path_of(address) if super().family == 1 else None
        if path is not None:
            if len(path if isinstance(path, bytes) else path.encode()) > 107:
                raise OSError("AF_UNIX path too long")
            kind = _files.kind(path, True)
            if not kind:
                raise FileNotFoundError(2, "No such file or directory")
            if kind != "s":
                raise ConnectionRefusedError(111, "Connection refused")
        try:
            super().connect(address)
        except FileNotFoundError:
            raise ConnectionRefusedError(111, "Connection refused") from None

    def accept(self):
        descriptor, address = self._accept()
        accepted = socket(self.family, self.type, self.proto, fileno=descriptor)
        if _default_timeout is None and self.gettimeout():
            accepted.setblocking(True)
        return accepted, address

    def dup(self):
        twin = type(self)(self.family, self.type, self.proto, fileno=self._duplicate())
        twin.settimeout(self.gettimeout())
        return twin

    def close(self):
        self._closed = True
        if self._io_refs <= 0:
            super().close()

    def _decref_socketios(self):
        if self._io_refs > 0:
            self._io_refs -= 1
        if self._closed:
            self.close()

    def detach(self):
        self._closed = True
        return super().detach()

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        if not set(mode) <= {"r", "w", "b"}:
            raise ValueError(f"invalid mode {mode!r} (only r, w, b allowed)")
        self._io_refs += 1
        return _SocketFile(self, mode, encoding or "utf-8", errors or "strict")

    def get_inheritable(self):
        return False

    def set_inheritable(self, inheritable):
        pass

    def sendfile(self, file, offset=0, count=None):
        file.seek(offset)
        data = file.read() if count is None else file.read(count)
        self.sendall(data)
        return len(data)


class _SocketFile:
    """What makefile() gives: a file over a socket, for bytes or text."""

    def __init__(self, sock, mode, encoding, errors):
        self._sock = sock
        self._mode = mode
        self._binary = "b" in mode
        self._encoding = encoding
        self._errors = errors
        self._buffer = bytearray()
        self._ended = False
        self._unsent = bytearray()
        self.closed = False

    @property
    def mode(self):
        return self._mode

    @property
    def name(self):
        return self._sock.fileno()

    def readable(self):
        return "r" in self._mode or "w" not in self._mode

    def writable(self):
        return "w" in self._mode

    def seekable(self):
        return False

    def fileno(self):
        return self._sock.fileno()

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def _fill(self):
        if not self._ended:
            data = self._sock.recv(8192)
            if data:
                self._buffer += data
            else:
                self._ended = True
        return not self._ended

    def _take(self, count):
        data = bytes(self._buffer[:count])
        del self._buffer[:count]
        return data if self._binary else data.decode(self._encoding, self._errors)

    def read(self, size=-1):
        self._check()
        while (size is None or size < 0 or len(self._buffer) < size) and self._fill():
            pass
        return self._take(len(self._buffer) if size is None or size < 0 else size)

    def read1(self, size=-1):
        self._check()
        if not self._buffer:
            self._fill()
        return self._take(len(self._buffer) if size < 0 else size)

    def readline(self, size=-1):
        self._check()
        start = 0
        while True:
            found = self._buffer.find(b"\n", start)
            if found >= 0:
                count = found + 1
                break
            start = len(self._buffer)
            if (0 <= size <= start) or not self._fill():
                count = len(self._buffer)
                break
        line = self._take(count if size is None or size < 0 else min(count, size))
        if not self._binary and line.endswith("\r\n"):
            line = line[:-2] + "\n"
        return line

    def readlines(self):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def write(self, data):
        self._check()
        self._unsent += data if self._binary else data.replace("\n", "\n").encode(self._encoding, self._errors)
        if len(self._unsent) > 8192:
            self.flush()
        return len(data)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        self._check()
        if self._unsent:
            data = bytes(self._unsent)
            self._unsent.clear()
            self._sock.sendall(data)

    def close(self):
        if self.closed:
            return
        try:
            self.flush()
        finally:
            self.closed = True
            self._sock._decref_socketios()

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()

    def __del__(self):
        self.close()


def socketpair(family=AF_UNIX, type=SOCK_STREAM, proto=0):
    return tuple(socket(family, type, proto, fileno=each) for each in _socket.pair(int(family), int(type), False))


def fromfd(fd, family, type, proto=0):
    return socket(family, type, proto, fileno=dup(fd))


def dup(fd):
    """One more descriptor of the socket that has `fd`."""
    known = _socket.socket(fileno=fd)
    try:
        return known._duplicate()
    finally:
        known.detach()


def close(fd):
    socket(fileno=fd).close()


def getdefaulttimeout():
    return _default_timeout


def setdefaulttimeout(timeout):
    global _default_timeout
    _default_timeout = None if timeout is None else float(timeout)


# -- names -------------------------------------------------------------------------------------------------------


def gethostname():
    return "vm"


def getfqdn(name=""):
    return "vm" if not name or name == "0.0.0.0" else name


def _unknown_host():
    error = gaierror(EAI_NONAME, "Name or service not known")
    error.add_note(
        "Loopglass simulates the network: there are localhost and the hosts that the program's `# /// loopglass` block "
        'names, as in network = { hosts = { "example.com" = "93.184.215.14" } }.'
    )
    return error


def gethostbyname(hostname):
    family, address = _socket.canonical(hostname, 2)
    if family:
        return address
    address = _socket.resolve(hostname)
    if not address:
        raise _unknown_host()
    return address


def gethostbyname_ex(hostname):
    return (hostname, [], [gethostbyname(hostname)])


def gethostbyaddr(address):
    if address in ("127.0.0.1", "localhost", "::1"):
        return ("localhost", [], [address])
    raise herror(1, "Unknown host")


def getservbyname(servicename, protocolname=None):
    try:
        return _SERVICES[servicename]
    except KeyError:
        raise OSError("service/proto not found") from None


def getservbyport(port, protocolname=None):
    for name, number in _SERVICES.items():
        if number == port:
            return name
    raise OSError("port/proto not found")


def getprotobyname(name):
    return {"tcp": 6, "udp": 17, "icmp": 1, "ip": 0}[name]


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """The addresses of a host: those of this machine, and of the hosts that the scenario names."""
    if isinstance(host, (bytes, bytearray)):
        host = host.decode("ascii")
    if isinstance(port, bytes):
        port = port.decode("ascii")
    if host is None and port is None:
        raise _unknown_host()
    if port is None or port == "":
        number = 0
    elif isinstance(port, int):
        number = port
    elif port.isdecimal():
        number = int(port)
    elif port in _SERVICES:
        number = _SERVICES[port]
    else:
        raise gaierror(EAI_SERVICE, "Servname not supported for ai_socktype")
    if family not in (AF_UNSPEC, AF_INET, AF_INET6):
        raise gaierror(EAI_FAMILY, "ai_family not supported")
    if host is None:
        local = ("0.0.0.0", "::") if flags & AI_PASSIVE else ("::1", "127.0.0.1")
        addresses = [(_socket.canonical(each, 0)[0], each) for each in local]
    else:
        found, address = _socket.canonical(host, 0)
        if not found:
            if flags & AI_NUMERICHOST:
                raise _unknown_host()
            address = _socket.resolve(host)
            if not address:
                raise _unknown_host()
            found, address = _socket.canonical(address, 0)
        addresses = [(found, address)]
    addresses = [pair for pair in addresses if not family or pair[0] == family]
    if not addresses:
        raise gaierror(EAI_ADDRFAMILY, "Address family for hostname not supported")
    kinds = [
        (kind, number)
        for kind, number in ((SOCK_STREAM, IPPROTO_TCP), (SOCK_DGRAM, IPPROTO_UDP), (SOCK_RAW, 0))
        if (not type or kind == type) and (not proto or number == proto or kind == SOCK_RAW)
    ]
    if not kinds:
        raise gaierror(EAI_SOCKTYPE, "ai_socktype not supported")
    results = []
    for found, address in addresses:
        where = (address, number) if found == AF_INET else (address, number, 0, 0)
        for kind, protocol in kinds:
            canonical = host if flags & AI_CANONNAME and not results else ""
            results.append((AddressFamily(found), SocketKind(kind), protocol or proto, canonical, where))
    return results


def getnameinfo(sockaddr, flags):
    host, port = sockaddr[:2]
    name = "localhost" if host in ("127.0.0.1", "::1") and not flags & NI_NUMERICHOST else host
    service = str(port)
    if not flags & NI_NUMERICSERV:
        try:
            service = getservbyport(port)
        except OSError:
            pass
    return (name, service)


def inet_aton(ip_string):
    try:
        return inet_pton(AF_INET, ip_string)
    except OSError:
        raise OSError("illegal IP address string passed to inet_aton") from None


def inet_ntoa(packed_ip):
    if len(packed_ip) != 4:
        raise OSError("packed IP wrong length")
    return inet_ntop(AF_INET, packed_ip)


def htons(x):
    return (x & 0xFF) << 8 | (x >> 8) & 0xFF


ntohs = htons


def htonl(x):
    return int.from_bytes(x.to_bytes(4, "little"), "big")


ntohl = htonl


# -- conveniences ------------------------------------------------------------------------------------------------

_GLOBAL_DEFAULT_TIMEOUT = object()


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, all_errors=False):
    """A connected socket, to the first of the host's addresses that answers."""
    host, port = address
    exceptions = []
    for family, kind, proto, _, where in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = None
        try:
            sock = socket(family, kind, proto)
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(where)
            exceptions.clear()
            return sock
        except error as exc:
            if not all_errors:
                exceptions.clear()
            exceptions.append(exc)
            if sock is not None:
                sock.close()
    if len(exceptions):
        try:
            if not all_errors:
                raise exceptions[0]
            raise ExceptionGroup("create_connection failed", exceptions)
        finally:
            exceptions.clear()
    else:
        raise error("getaddrinfo returns an empty list")


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """A listening socket."""
    sock = socket(family, SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        try:
            sock.bind(address)
        except error as err:
            raise error(err.errno, f"{err.strerror} (while attempting to bind on address {address!r})") from None
        if backlog is None:
            sock.listen()
        else:
            sock.listen(backlog)
        return sock
    except error:
        sock.close()
        raise
