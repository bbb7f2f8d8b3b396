"""What an event loop does with the network: the methods of loops that are written in Python.

The native loop calls these functions with itself as `self`. CPython 3.13: base_events.py, selector_events.py, unix_events.py.
"""

import collections.abc
import errno
import functools
import itertools
import os
import socket
import stat

import _socket
from _asyncio_native import unsupported

from . import gather, sleep
from ._server import Server

_NO_TLS = "TLS is not simulated: connections are plain ({}: the ssl argument)"


def _ipaddr_info(host, port, family, type, proto, flowinfo=0, scopeid=0):
    """The address info of a host that is an IP address already; None for one that has to be looked up."""
    if proto not in {0, socket.IPPROTO_TCP, socket.IPPROTO_UDP} or host is None:
        return None
    if type == socket.SOCK_STREAM:
        proto = socket.IPPROTO_TCP
    elif type == socket.SOCK_DGRAM:
        proto = socket.IPPROTO_UDP
    else:
        return None
    if port is None or port == b"" or port == "":
        port = 0
    else:
        try:
            port = int(port)
        except (TypeError, ValueError):
            return None
    if isinstance(host, bytes):
        host = host.decode("ascii")
    if "%" in host:
        return None
    families = [socket.AF_INET, socket.AF_INET6] if family == socket.AF_UNSPEC else [family]
    for candidate in families:
        try:
            socket.inet_pton(candidate, host)
        except OSError:
            continue
        if candidate == socket.AF_INET6:
            return candidate, type, proto, "", (host, port, flowinfo, scopeid)
        return candidate, type, proto, "", (host, port)
    return None


def _interleave_addrinfos(addrinfos, first_address_family_count=1):
    """The families by turns, the first one ahead by some."""
    by_family = {}
    for info in addrinfos:
        by_family.setdefault(info[0], []).append(info)
    lists = list(by_family.values())
    ordered = lists[0][: first_address_family_count - 1]
    del lists[0][: first_address_family_count - 1]
    for turn in itertools.zip_longest(*lists):
        ordered += [info for info in turn if info is not None]
    return ordered


def _refuse_tls(ssl, method):
    if ssl:
        unsupported(_NO_TLS.format(method))


def _check_tls_arguments(ssl, given, **timeouts):
    for name, value in timeouts.items():
        if value is not None and not given:
            raise ValueError(f"{name} is only meaningful with ssl")


def _debug(message, *args):
    from .log import logger

    logger.debug(message, *args)


def _log_accepted(server, conn):
    """A connection that was accepted in debug mode; as it looks before it is made one that does not block."""
    addr = conn.getpeername()
    shown = (
        f"<socket.socket fd={conn.fileno()}, family={int(conn.family)}, type={int(conn.type)}, proto={conn.proto}, "
        f"laddr={conn.getsockname()}, raddr={addr}>"
    )
    _debug("%r got a new connection from %r: %s", server, addr, shown)


def _format_pipe(fd):
    return {-1: "<pipe>", -2: "<stdout>"}.get(fd, repr(fd))


def _log_subprocess(message, stdin, stdout, stderr):
    info = [message]
    if stdin is not None:
        info.append(f"stdin={_format_pipe(stdin)}")
    if stdout is not None and stderr == -2:
        info.append(f"stdout=stderr={_format_pipe(stdout)}")
    else:
        if stdout is not None:
            info.append(f"stdout={_format_pipe(stdout)}")
        if stderr is not None:
            info.append(f"stderr={_format_pipe(stderr)}")
    _debug(" ".join(info))


def _set_reuseport(sock):
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)


def _require_nonblocking(loop, sock):
    if loop.get_debug() and sock.gettimeout() != 0:
        raise ValueError("the socket must be non-blocking")


def _read_done(loop, fd, fut, handle=None):
    if handle is None or not handle.cancelled():
        loop.remove_reader(fd)


def _write_done(loop, fd, fut, handle=None):
    if handle is None or not handle.cancelled():
        loop.remove_writer(fd)


def _attempt(fut, operation):
    """Settles `fut` with what the operation gives, unless it would block."""
    if fut.done():
        return
    try:
        result = operation()
    except (BlockingIOError, InterruptedError):
        return
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as exc:
        fut.set_exception(exc)
    else:
        fut.set_result(result)


async def _read_operation(loop, sock, operation):
    """The result of a read that may have to wait until the socket is readable."""
    _require_nonblocking(loop, sock)
    try:
        return operation()
    except (BlockingIOError, InterruptedError):
        pass
    fut = loop.create_future()
    fd = sock.fileno()
    handle = loop._add_reader(fd, _attempt, fut, operation)
    fut.add_done_callback(functools.partial(_read_done, loop, fd, handle=handle))
    return await fut


def _bind_error(err, address):
    return OSError(err.errno, f"error while attempting to bind on address {address!r}: {str(err).lower()}")


class BaseEventLoop:
    """Holds the functions under the names that messages and tracebacks show."""

    # -- names ---------------------------------------------------------------------------------------------------

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        look_up = functools.partial(BaseEventLoop._getaddrinfo_debug, self) if self.get_debug() else socket.getaddrinfo
        return await self.run_in_executor(None, look_up, host, port, family, type, proto, flags)

    def _getaddrinfo_debug(self, host, port, family, type, proto, flags):
        from .log import logger

        message = f"{host}:{port!r}"
        for name, value in (("family", family), ("type", type), ("proto", proto), ("flags", flags)):
            if value:
                message += f", {name}={value!r}"
        logger.debug("Get address info %s", message)
        begun = self.time()
        found = socket.getaddrinfo(host, port, family, type, proto, flags)
        taken = self.time() - begun
        message = f"Getting address info {message} took {taken * 1e3:.3f}ms: {found!r}"
        (logger.info if taken >= self.slow_callback_duration else logger.debug)(message)
        return found

    async def getnameinfo(self, sockaddr, flags=0):
        return await self.run_in_executor(None, socket.getnameinfo, sockaddr, flags)

    async def _ensure_resolved(self, address, *, family=0, type=socket.SOCK_STREAM, proto=0, flags=0, loop):
        host, port = address[:2]
        info = _ipaddr_info(host, port, family, type, proto, *address[2:])
        if info is not None:
            return [info]
        return await loop.getaddrinfo(host, port, family=family, type=type, proto=proto, flags=flags)

    # -- connecting ----------------------------------------------------------------------------------------------

    async def _connect_sock(self, exceptions, addr_info, local_addr_infos=None):
        mine = []
        exceptions.append(mine)
        family, kind, proto, _, address = addr_info
        sock = None
        try:
            # The native one, without what socket.socket adds: there may be very many of them.
            sock = _socket.socket(family, kind, proto)
            sock.setblocking(False)
            if local_addr_infos is not None:
                for local_family, _, _, _, local_address in local_addr_infos:
                    if local_family != family:
                        continue
                    try:
                        sock.bind(local_address)
                        break
                    except OSError as exc:
                        mine.append(_bind_error(exc, local_address))
                else:
                    if mine:
                        raise mine.pop()
                    raise OSError(f"no matching local address with {family=} found")
            await self.sock_connect(sock, address)
            return sock
        except OSError as exc:
            mine.append(exc)
            if sock is not None:
                sock.close()
            raise
        except:
            if sock is not None:
                sock.close()
            raise
        finally:
            exceptions = mine = None

    async def create_connection(
        self,
        protocol_factory,
        host=None,
        port=None,
        *,
        ssl=None,
        family=0,
        proto=0,
        flags=0,
        sock=None,
        local_addr=None,
        server_hostname=None,
        ssl_handshake_timeout=None,
        ssl_shutdown_timeout=None,
        happy_eyeballs_delay=None,
        interleave=None,
        all_errors=False,
    ):
        if server_hostname is not None and not ssl:
            raise ValueError("server_hostname is only meaningful with ssl")
        _check_tls_arguments(
            ssl, ssl, ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout
        )
        _refuse_tls(ssl, "create_connection")
        if happy_eyeballs_delay is not None and interleave is None:
            interleave = 1
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")
            infos = await BaseEventLoop._ensure_resolved(
                self, (host, port), family=family, type=socket.SOCK_STREAM, proto=proto, flags=flags, loop=self
            )
            if not infos:
                raise OSError("getaddrinfo() returned empty list")
            local_infos = None
            if local_addr is not None:
                local_infos = await BaseEventLoop._ensure_resolved(
                    self, local_addr, family=family, type=socket.SOCK_STREAM, proto=proto, flags=flags, loop=self
                )
                if not local_infos:
                    raise OSError("getaddrinfo() returned empty list")
            if interleave:
                infos = _interleave_addrinfos(infos, interleave)
            exceptions = []
            if happy_eyeballs_delay is None:
                for info in infos:
                    try:
                        sock = await BaseEventLoop._connect_sock(self, exceptions, info, local_infos)
                        break
                    except OSError:
                        continue
            else:
                from . import staggered

                sock, _, _ = await staggered.staggered_race(
                    (
                        functools.partial(BaseEventLoop._connect_sock, self, exceptions, info, local_infos)
                        for info in infos
                    ),
                    happy_eyeballs_delay,
                    loop=self,
                )
            if sock is None:
                exceptions = [exc for sub in exceptions for exc in sub]
                try:
                    if all_errors:
                        raise ExceptionGroup("create_connection failed", exceptions)
                    first = str(exceptions[0])
                    if all(str(exc) == first for exc in exceptions):
                        raise exceptions[0]
                    raise OSError("Multiple exceptions: {}".format(", ".join(str(exc) for exc in exceptions)))
                finally:
                    exceptions = None
        else:
            if sock is None:
                raise ValueError("host and port was not specified and no sock specified")
            if sock.type != socket.SOCK_STREAM:
                raise ValueError(f"A Stream Socket was expected, got {sock!r}")
        transport, protocol = await BaseEventLoop._create_connection_transport(self, sock, protocol_factory)
        if self.get_debug():
            sock = transport.get_extra_info("socket")
            _debug("%r connected to %s:%r: (%r, %r)", sock, host, port, transport, protocol)
        return transport, protocol

    async def _create_connection_transport(self, sock, protocol_factory):
        sock.setblocking(False)
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = self._make_socket_transport(sock, protocol, waiter)
        try:
            await waiter
        except:
            transport.close()
            raise
        return transport, protocol

    def _make_socket_transport(self, sock, protocol, waiter=None, *, extra=None, server=None):
        from . import selector_events

        return selector_events._SelectorSocketTransport(self, sock, protocol, waiter, extra, server)

    def _make_datagram_transport(self, sock, protocol, address=None, waiter=None, extra=None):
        from . import selector_events

        return selector_events._SelectorDatagramTransport(self, sock, protocol, address, waiter, extra)

    async def connect_accepted_socket(
        self, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None
    ):
        if sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A Stream Socket was expected, got {sock!r}")
        _check_tls_arguments(
            ssl, ssl, ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout
        )
        _refuse_tls(ssl, "connect_accepted_socket")
        transport, protocol = await BaseEventLoop._create_connection_transport(self, sock, protocol_factory)
        if self.get_debug():
            sock = transport.get_extra_info("socket")
            _debug("%r handled: (%r, %r)", sock, transport, protocol)
        return transport, protocol

    # -- serving -------------------------------------------------------------------------------------------------

    async def _create_server_getaddrinfo(self, host, port, family, flags):
        infos = await BaseEventLoop._ensure_resolved(
            self, (host, port), family=family, type=socket.SOCK_STREAM, flags=flags, loop=self
        )
        if not infos:
            raise OSError(f"getaddrinfo({host!r}) returned empty list")
        return infos

    async def create_server(
        self,
        protocol_factory,
        host=None,
        port=None,
        *,
        family=socket.AF_UNSPEC,
        flags=socket.AI_PASSIVE,
        sock=None,
        backlog=100,
        ssl=None,
        reuse_address=None,
        reuse_port=None,
        keep_alive=None,
        ssl_handshake_timeout=None,
        ssl_shutdown_timeout=None,
        start_serving=True,
    ):
        if isinstance(ssl, bool):
            raise TypeError("ssl argument must be an SSLContext or None")
        _check_tls_arguments(
            ssl,
            ssl is not None,
            ssl_handshake_timeout=ssl_handshake_timeout,
            ssl_shutdown_timeout=ssl_shutdown_timeout,
        )
        _refuse_tls(ssl is not None, "create_server")
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")
            if host == "":
                hosts = [None]
            elif isinstance(host, str) or not isinstance(host, collections.abc.Iterable):
                hosts = [host]
            else:
                hosts = host
            found = await gather(
                *[
                    BaseEventLoop._create_server_getaddrinfo(self, each, port, family=family, flags=flags)
                    for each in hosts
                ]
            )
            sockets = BaseEventLoop._bind_all(
                self, set(itertools.chain.from_iterable(found)), reuse_address, reuse_port, keep_alive
            )
        else:
            if sock is None:
                raise ValueError("Neither host/port nor sock were specified")
            if sock.type != socket.SOCK_STREAM:
                raise ValueError(f"A Stream Socket was expected, got {sock!r}")
            sockets = [sock]
        for sock in sockets:
            sock.setblocking(False)
        server = Server(self, sockets, protocol_factory, ssl, backlog, ssl_handshake_timeout, ssl_shutdown_timeout)
        if start_serving:
            server._start_serving()
            # One turn, in which the loop begins to watch.
            await sleep(0)
        if self.get_debug():
            from .log import logger

            logger.info("%r is serving", server)
        return server

    def _bind_all(self, infos, reuse_address, reuse_port, keep_alive):
        """A bound socket for each address that this machine has."""
        sockets = []
        completed = False
        try:
            for family, kind, proto, _, address in infos:
                sock = socket.socket(family, kind, proto)
                sockets.append(sock)
                if reuse_address or reuse_address is None:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, True)
                if reuse_port:
                    _set_reuseport(sock)
                if keep_alive:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, True)
                if family == socket.AF_INET6:
                    sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, True)
                try:
                    sock.bind(address)
                except OSError as err:
                    if err.errno == errno.EADDRNOTAVAIL:
                        sockets.pop()
                        sock.close()
                        continue
                    raise _bind_error(err, address) from None
            if not sockets:
                raise OSError("could not bind on any address out of %r" % ([info[4] for info in infos],))
            completed = True
        finally:
            if not completed:
                for sock in sockets:
                    sock.close()
        return sockets

    # -- Unix sockets --------------------------------------------------------------------------------------------

    async def create_unix_connection(
        self,
        protocol_factory,
        path=None,
        *,
        ssl=None,
        sock=None,
        server_hostname=None,
        ssl_handshake_timeout=None,
        ssl_shutdown_timeout=None,
    ):
        assert server_hostname is None or isinstance(server_hostname, str)
        if ssl:
            if server_hostname is None:
                raise ValueError("you have to pass server_hostname when using ssl")
            _refuse_tls(ssl, "create_unix_connection")
        if server_hostname is not None:
            raise ValueError("server_hostname is only meaningful with ssl")
        _check_tls_arguments(
            ssl, ssl, ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout
        )
        if path is not None:
            if sock is not None:
                raise ValueError("path and sock can not be specified at the same time")
            path = os.fspath(path)
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0)
            try:
                sock.setblocking(False)
                await self.sock_connect(sock, path)
            except:
                sock.close()
                raise
        else:
            if sock is None:
                raise ValueError("no path and sock were specified")
            if sock.family != socket.AF_UNIX or sock.type != socket.SOCK_STREAM:
                raise ValueError(f"A UNIX Domain Stream Socket was expected, got {sock!r}")
            sock.setblocking(False)
        return await BaseEventLoop._create_connection_transport(self, sock, protocol_factory)

    async def create_unix_server(
        self,
        protocol_factory,
        path=None,
        *,
        sock=None,
        backlog=100,
        ssl=None,
        ssl_handshake_timeout=None,
        ssl_shutdown_timeout=None,
        start_serving=True,
        cleanup_socket=True,
    ):
        if isinstance(ssl, bool):
            raise TypeError("ssl argument must be an SSLContext or None")
        _check_tls_arguments(
            ssl, ssl, ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout
        )
        _refuse_tls(ssl is not None, "create_unix_server")
        if path is not None:
            if sock is not None:
                raise ValueError("path and sock can not be specified at the same time")
            path = os.fspath(path)
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            # A name that another server left behind is free again.
            if path[0] not in (0, "\0"):
                try:
                    if stat.S_ISSOCK(os.stat(path).st_mode):
                        os.remove(path)
                except FileNotFoundError:
                    pass
            try:
                sock.bind(path)
            except OSError as exc:
                sock.close()
                if exc.errno == errno.EADDRINUSE:
                    raise OSError(errno.EADDRINUSE, f"Address {path!r} is already in use") from None
                raise
        else:
            if sock is None:
                raise ValueError("path was not specified, and no sock specified")
            if sock.family != socket.AF_UNIX or sock.type != socket.SOCK_STREAM:
                raise ValueError(f"A UNIX Domain Stream Socket was expected, got {sock!r}")
        sock.setblocking(False)
        server = Server(self, [sock], protocol_factory, ssl, backlog, ssl_handshake_timeout, ssl_shutdown_timeout)
        if cleanup_socket:
            path = sock.getsockname()
            if path and path[0] not in (0, "\0"):
                try:
                    server._socket_file = path, os.stat(path).st_ino
                except FileNotFoundError:
                    pass
        if start_serving:
            server._start_serving()
            await sleep(0)
        return server

    # -- datagrams -----------------------------------------------------------------------------------------------

    async def create_datagram_endpoint(
        self,
        protocol_factory,
        local_addr=None,
        remote_addr=None,
        *,
        family=0,
        proto=0,
        flags=0,
        reuse_port=None,
        allow_broadcast=None,
        sock=None,
    ):
        if sock is not None:
            if sock.type == socket.SOCK_STREAM:
                raise ValueError(f"A datagram socket was expected, got {sock!r}")
            options = dict(
                local_addr=local_addr,
                remote_addr=remote_addr,
                family=family,
                proto=proto,
                flags=flags,
                reuse_port=reuse_port,
                allow_broadcast=allow_broadcast,
            )
            if any(options.values()):
                problems = ", ".join(f"{name}={value}" for name, value in options.items() if value)
                raise ValueError(f"socket modifier keyword arguments can not be used when sock is specified. ({problems})")
            sock.setblocking(False)
            remote = None
        else:
            pairs = await BaseEventLoop._datagram_addresses(self, local_addr, remote_addr, family, proto, flags)
            exceptions = []
            for (family, proto), (local, remote_address) in pairs:
                sock = None
                remote = None
                try:
                    sock = socket.socket(family=family, type=socket.SOCK_DGRAM, proto=proto)
                    if reuse_port:
                        _set_reuseport(sock)
                    if allow_broadcast:
                        sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
                    sock.setblocking(False)
                    if local_addr:
                        sock.bind(local)
                    if remote_addr:
                        if not allow_broadcast:
                            await self.sock_connect(sock, remote_address)
                        remote = remote_address
                except OSError as exc:
                    if sock is not None:
                        sock.close()
                    exceptions.append(exc)
                except:
                    if sock is not None:
                        sock.close()
                    raise
                else:
                    break
            else:
                raise exceptions[0]
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = self._make_datagram_transport(sock, protocol, remote, waiter)
        if self.get_debug():
            from .log import logger

            if local_addr:
                text = "Datagram endpoint local_addr=%r remote_addr=%r created: (%r, %r)"
                logger.info(text, local_addr, remote_addr, transport, protocol)
            else:
                logger.debug("Datagram endpoint remote_addr=%r created: (%r, %r)", remote_addr, transport, protocol)
        try:
            await waiter
        except:
            transport.close()
            raise
        return transport, protocol

    async def _datagram_addresses(self, local_addr, remote_addr, family, proto, flags):
        """((family, proto), (local, remote)) for each that has all the addresses asked for."""
        if not (local_addr or remote_addr):
            if family == 0:
                raise ValueError("unexpected address family")
            return [((family, proto), (None, None))]
        if family == socket.AF_UNIX:
            for address in (local_addr, remote_addr):
                if address is not None and not isinstance(address, str):
                    raise TypeError("string is expected")
            return [((family, proto), (local_addr, remote_addr))]
        found = {}
        for index, address in enumerate((local_addr, remote_addr)):
            if address is None:
                continue
            if not (isinstance(address, tuple) and len(address) == 2):
                raise TypeError("2-tuple is expected")
            infos = await BaseEventLoop._ensure_resolved(
                self, address, family=family, type=socket.SOCK_DGRAM, proto=proto, flags=flags, loop=self
            )
            if not infos:
                raise OSError("getaddrinfo() returned empty list")
            for one_family, _, one_proto, _, resolved in infos:
                found.setdefault((one_family, one_proto), [None, None])[index] = resolved
        pairs = [
            (key, pair)
            for key, pair in found.items()
            if not ((local_addr and pair[0] is None) or (remote_addr and pair[1] is None))
        ]
        if not pairs:
            raise ValueError("can not get address information")
        return pairs

    # -- sockets -------------------------------------------------------------------------------------------------

    async def sock_recv(self, sock, n):
        return await _read_operation(self, sock, lambda: sock.recv(n))

    async def sock_recv_into(self, sock, buf):
        return await _read_operation(self, sock, lambda: sock.recv_into(buf))

    async def sock_recvfrom(self, sock, bufsize):
        return await _read_operation(self, sock, lambda: sock.recvfrom(bufsize))

    async def sock_recvfrom_into(self, sock, buf, nbytes=0):
        return await _read_operation(self, sock, lambda: sock.recvfrom_into(buf, nbytes or len(buf)))

    async def sock_sendall(self, sock, data):
        _require_nonblocking(self, sock)
        try:
            sent = sock.send(data)
        except (BlockingIOError, InterruptedError):
            sent = 0
        if sent == len(data):
            return
        fut = self.create_future()
        fd = sock.fileno()
        view = memoryview(data)

        def go_on():
            nonlocal sent
            if fut.done():
                return
            try:
                sent += sock.send(view[sent:])
            except (BlockingIOError, InterruptedError):
                return
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                fut.set_exception(exc)
                return
            if sent == len(view):
                fut.set_result(None)

        handle = self._add_writer(fd, go_on)
        fut.add_done_callback(functools.partial(_write_done, self, fd, handle=handle))
        return await fut

    async def sock_sendto(self, sock, data, address):
        _require_nonblocking(self, sock)
        try:
            return sock.sendto(data, address)
        except (BlockingIOError, InterruptedError):
            pass
        fut = self.create_future()
        fd = sock.fileno()
        handle = self._add_writer(fd, _attempt, fut, lambda: sock.sendto(data, 0, address))
        fut.add_done_callback(functools.partial(_write_done, self, fd, handle=handle))
        return await fut

    async def sock_connect(self, sock, address):
        _require_nonblocking(self, sock)
        if sock.family in (socket.AF_INET, socket.AF_INET6):
            resolved = await BaseEventLoop._ensure_resolved(
                self, address, family=sock.family, type=sock.type, proto=sock.proto, loop=self
            )
            address = resolved[0][4]
        fut = self.create_future()
        fd = sock.fileno()

        def connected():
            if fut.done():
                return
            err = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if err:
                fut.set_exception(OSError(err, f"Connect call failed {address}"))
            else:
                fut.set_result(None)

        try:
            sock.connect(address)
        except (BlockingIOError, InterruptedError):
            handle = self._add_writer(fd, connected)
            fut.add_done_callback(functools.partial(_write_done, self, fd, handle=handle))
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            fut.set_exception(exc)
        else:
            fut.set_result(None)
        try:
            return await fut
        finally:
            fut = None

    async def sock_accept(self, sock):
        _require_nonblocking(self, sock)
        fut = self.create_future()
        fd = sock.fileno()

        def accept():
            conn, address = sock.accept()
            conn.setblocking(False)
            return conn, address

        try:
            fut.set_result(accept())
        except (BlockingIOError, InterruptedError):
            handle = self._add_reader(fd, _attempt, fut, accept)
            fut.add_done_callback(functools.partial(_read_done, self, fd, handle=handle))
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            fut.set_exception(exc)
        return await fut

    async def sock_sendfile(self, sock, file, offset=0, count=None, *, fallback=True):
        if self.get_debug() and sock.gettimeout() != 0:
            raise ValueError("the socket must be non-blocking")
        if "b" not in getattr(file, "mode", "b"):
            raise ValueError("file should be opened in binary mode")
        if sock.type != socket.SOCK_STREAM:
            raise ValueError("only SOCK_STREAM type sockets are supported")
        wanted = f"count must be a positive integer (got {count!r})"
        if count is not None and not isinstance(count, int):
            raise TypeError(wanted)
        if count is not None and count <= 0:
            raise ValueError(wanted)
        wanted = f"offset must be a non-negative integer (got {offset!r})"
        if not isinstance(offset, int):
            raise TypeError(wanted)
        if offset < 0:
            raise ValueError(wanted)
        file.seek(offset)
        total = 0
        while count is None or total < count:
            data = file.read(16384 if count is None else min(16384, count - total))
            if not data:
                break
            await self.sock_sendall(sock, data)
            total += len(data)
        return total

    async def sendfile(self, transport, file, offset=0, count=None, *, fallback=True):
        if transport.is_closing():
            raise RuntimeError("Transport is closing")
        file.seek(offset)
        total = 0
        while count is None or total < count:
            data = file.read(16384 if count is None else min(16384, count - total))
            if not data:
                break
            transport.write(data)
            total += len(data)
            await sleep(0)
        return total

    async def start_tls(self, transport, protocol, sslcontext, **kwargs):
        unsupported("TLS is not simulated: connections are plain (loop.start_tls)")

    # -- pipes and processes -------------------------------------------------------------------------------------

    async def connect_read_pipe(self, protocol_factory, pipe):
        from . import _pipes

        made = await _pipes.connect(self, _pipes._UnixReadPipeTransport, protocol_factory, pipe)
        if self.get_debug():
            _debug("Read pipe %r connected: (%r, %r)", pipe.fileno(), *made)
        return made

    async def connect_write_pipe(self, protocol_factory, pipe):
        from . import _pipes

        made = await _pipes.connect(self, _pipes._UnixWritePipeTransport, protocol_factory, pipe)
        if self.get_debug():
            _debug("Write pipe %r connected: (%r, %r)", pipe.fileno(), *made)
        return made

    async def subprocess_shell(self, protocol_factory, cmd, *, shell=True, **kwargs):
        from . import base_subprocess

        if not isinstance(cmd, (bytes, str)):
            raise ValueError("cmd must be a string")
        if not shell:
            raise ValueError("shell must be True")
        return await base_subprocess.start(self, protocol_factory, cmd, True, **kwargs)

    async def subprocess_exec(self, protocol_factory, program, *args, shell=False, **kwargs):
        from . import base_subprocess

        if shell:
            raise ValueError("shell must be False")
        return await base_subprocess.start(self, protocol_factory, (program, *args), False, **kwargs)
