"""What a transport calls. A program derives from one of these."""

__all__ = ("BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol")


class BaseProtocol:
    """What every protocol may be told of."""

    __slots__ = ()

    def connection_made(self, transport):
        """The connection is there."""

    def connection_lost(self, exc):
        """The connection is gone; `exc` is None when it was closed in good order."""

    def pause_writing(self):
        """The transport's buffer is above its high-water mark."""

    def resume_writing(self):
        """The transport's buffer is below its low-water mark again."""


class Protocol(BaseProtocol):
    """For a stream of bytes."""

    __slots__ = ()

    def data_received(self, data):
        """Bytes have arrived."""

    def eof_received(self):
        """The other side writes no more; a true value keeps the transport open."""


class BufferedProtocol(BaseProtocol):
    """For a stream of bytes that are received into the protocol's own buffer."""

    __slots__ = ()
    _loopglass_buffered_protocol = True

    def get_buffer(self, sizehint):
        """A buffer to receive into."""

    def buffer_updated(self, nbytes):
        """So many bytes were received into it."""

    def eof_received(self):
        """The other side writes no more."""


class DatagramProtocol(BaseProtocol):
    """For datagrams."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        """A datagram has arrived."""

    def error_received(self, exc):
        """A send or receive raised OSError."""


class SubprocessProtocol(BaseProtocol):
    """For a child process."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """The child wrote to its stdout (1) or stderr (2)."""

    def pipe_connection_lost(self, fd, exc):
        """A pipe between the two was closed."""

    def process_exited(self):
        """The child has ended."""


def _feed_data_to_buffered_proto(proto, data):
    left = len(data)
    while left:
        buffer = proto.get_buffer(left)
        room = len(buffer)
        if not room:
            raise RuntimeError("get_buffer() returned an empty buffer")
        count = min(room, left)
        buffer[:count] = data[:count]
        proto.buffer_updated(count)
        data = data[count:]
        left = len(data)
