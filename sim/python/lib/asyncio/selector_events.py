"""The transports over sockets, as classes of asyncio. What they do is native."""

from _asyncio_native import BaseSelectorEventLoop, DatagramTransport, SocketTransport

from . import transports, trsock

__all__ = ("BaseSelectorEventLoop",)


class _SelectorSocketTransport(SocketTransport, transports._FlowControlMixin):
    __slots__ = ()
    max_size = 256 * 1024
    _wrap_socket = trsock.TransportSocket


class _SelectorDatagramTransport(DatagramTransport, transports._FlowControlMixin, transports.DatagramTransport):
    __slots__ = ()
    max_size = 256 * 1024
    _wrap_socket = trsock.TransportSocket
