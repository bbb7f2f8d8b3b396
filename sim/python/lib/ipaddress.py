"""IPv4 and IPv6 addresses, networks and interfaces."""

import functools

__version__ = "1.0"
IPV4LENGTH, IPV6LENGTH = 32, 128


class AddressValueError(ValueError):
    """The text is no address."""


class NetmaskValueError(ValueError):
    """The mask is none."""


def ip_address(address):
    for kind in (IPv4Address, IPv6Address):
        try:
            return kind(address)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 address")


def ip_network(address, strict=True):
    for kind in (IPv4Network, IPv6Network):
        try:
            return kind(address, strict)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 network")


def ip_interface(address):
    for kind in (IPv4Interface, IPv6Interface):
        try:
            return kind(address)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 interface")


def v4_int_to_packed(address):
    try:
        return address.to_bytes(4)
    except OverflowError:
        raise ValueError("Address negative or too large for IPv4") from None


def v6_int_to_packed(address):
    try:
        return address.to_bytes(16)
    except OverflowError:
        raise ValueError("Address negative or too large for IPv6") from None


def summarize_address_range(first, last):
    if not (isinstance(first, _Address) and isinstance(last, _Address)):
        raise TypeError("first and last must be IP addresses, not networks")
    if first.version != last.version:
        raise TypeError(f"{first} and {last} are not of the same version")
    if first > last:
        raise ValueError("last IP address must be greater than first")
    kind, bits = (IPv4Network, 32) if first.version == 4 else (IPv6Network, 128)
    low, high = first._ip, last._ip
    while low <= high:
        size = min((low & -low).bit_length() - 1 if low else bits, (high - low + 1).bit_length() - 1)
        yield kind((low, bits - size))
        low += 1 << size


def collapse_addresses(addresses):
    networks = []
    for address in addresses:
        if isinstance(address, _Address):
            address = (IPv4Network if address.version == 4 else IPv6Network)((address._ip, address.max_prefixlen))
        if networks and networks[-1].version != address.version:
            raise TypeError(f"{address} and {networks[-1]} are not of the same version")
        networks.append(address)
    networks = sorted(set(networks), key=get_mixed_type_key)
    out = []
    for network in networks:
        if out and out[-1].broadcast_address >= network.broadcast_address:
            continue
        out.append(network)
        while len(out) > 1:
            a, b = out[-2], out[-1]
            if a.prefixlen != b.prefixlen or not a.prefixlen or a.supernet() != b.supernet():
                break
            out[-2:] = [a.supernet()]
    return iter(out)


def get_mixed_type_key(obj):
    if isinstance(obj, _Network):
        return obj.version, obj.network_address, obj.netmask
    if isinstance(obj, _Address):
        return obj.version, obj
    return NotImplemented


# -- text --------------------------------------------------------------------------------------------------------------


def _parse_v4(text):
    if not text:
        raise AddressValueError("Address cannot be empty")
    octets = text.split(".")
    if len(octets) != 4:
        raise AddressValueError(f"Expected 4 octets in {text!r}")
    value = 0
    for octet in octets:
        try:
            value = value << 8 | _octet(octet)
        except ValueError as error:
            raise AddressValueError(f"{error} in {text!r}") from None
    return value


def _octet(text):
    if not text:
        raise ValueError("Empty octet not permitted")
    if not (text.isascii() and text.isdigit()):
        raise ValueError(f"Only decimal digits permitted in {text!r}")
    if len(text) > 3:
        raise ValueError(f"At most 3 characters permitted in {text!r}")
    if text != "0" and text[0] == "0":
        raise ValueError(f"Leading zeros are not permitted in {text!r}")
    value = int(text)
    if value > 255:
        raise ValueError(f"Octet {value} (> 255) not permitted")
    return value


def _text_v4(value):
    return ".".join(str(byte) for byte in value.to_bytes(4))


def _parse_v6(text):
    if not text:
        raise AddressValueError("Address cannot be empty")
    parts = text.split(":")
    if len(parts) < 3:
        raise AddressValueError(f"At least 3 parts expected in {text!r}")
    if "." in parts[-1]:
        try:
            low = _parse_v4(parts.pop())
        except AddressValueError as error:
            raise AddressValueError(f"{error} in {text!r}") from None
        parts += [f"{low >> 16:x}", f"{low & 0xFFFF:x}"]
    if len(parts) > 9:
        raise AddressValueError(f"At most 8 colons permitted in {text!r}")
    gap = None
    for i in range(1, len(parts) - 1):
        if not parts[i]:
            if gap is not None:
                raise AddressValueError(f"At most one '::' permitted in {text!r}")
            gap = i
    if gap is not None:
        high, low = gap, len(parts) - gap - 1
        if not parts[0]:
            high -= 1
            if high:
                raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not parts[-1]:
            low -= 1
            if low:
                raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        if high + low >= 8:
            raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
        words = parts[:high] + ["0"] * (8 - high - low) + (parts[len(parts) - low :] if low else [])
    else:
        if len(parts) != 8:
            raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
        if not parts[0]:
            raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not parts[-1]:
            raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        words = parts
    value = 0
    for word in words:
        if not all(c in "0123456789abcdefABCDEF" for c in word):
            raise AddressValueError(f"Only hex digits permitted in {word!r} in {text!r}")
        if len(word) > 4:
            raise AddressValueError(f"At most 4 characters permitted in {word!r} in {text!r}")
        value = value << 16 | int(word, 16)
    return value


def _text_v6(value):
    words = [f"{value >> shift & 0xFFFF:x}" for shift in range(112, -1, -16)]
    best, length, i = -1, 1, 0
    while i < 8:
        end = i
        while end < 8 and words[end] == "0":
            end += 1
        if end - i > length:
            best, length = i, end - i
        i = max(end, i + 1)
    if best < 0:
        return ":".join(words)
    return ":".join(words[:best]) + "::" + ":".join(words[best + length :])


# -- addresses ---------------------------------------------------------------------------------------------------------


@functools.total_ordering
class _Address:
    __slots__ = ("_ip", "__weakref__")

    def __init__(self, address):
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError(f"{address} (< 0) is not permitted as an IPv{self.version} address")
            if address >> self.max_prefixlen:
                raise AddressValueError(
                    f"{address} (>= 2**{self.max_prefixlen}) is not permitted as an IPv{self.version} address"
                )
            self._ip = address
        elif isinstance(address, bytes):
            if len(address) != self.max_prefixlen // 8:
                raise AddressValueError(
                    f"{address!r} (len {len(address)} != {self.max_prefixlen // 8}) is not permitted as an IPv{self.version} "
                    "address"
                )
            self._ip = int.from_bytes(address)
        else:
            text = str(address)
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            self._ip = self._parse(text)

    def __int__(self):
        return self._ip

    def __str__(self):
        return self._show(self._ip)

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __eq__(self, other):
        return (self._ip, self.version) == (other._ip, other.version) if isinstance(other, _Address) else NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")
        return self._ip < other._ip

    def __hash__(self):
        return hash(hex(self._ip))

    def __add__(self, other):
        return type(self)(self._ip + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return type(self)(self._ip - other) if isinstance(other, int) else NotImplemented

    def __reduce__(self):
        return type(self), (str(self),)

    def __format__(self, spec):
        if not spec or spec[-1] == "s":
            return format(str(self), spec)
        kind = spec[-1]
        alternate, grouping = "#" in spec[:-1], "_" in spec[:-1]
        if kind == "n":
            kind = "b" if self.version == 4 else "x"
        if kind not in "bxX" or spec[:-1].replace("#", "").replace("_", ""):
            return super().__format__(spec)
        digits = self.max_prefixlen if kind == "b" else self.max_prefixlen // 4
        width = digits + (digits // 4 - 1 if grouping else 0) + (2 if alternate else 0)
        return format(self._ip, f"{'#' if alternate else ''}0{width}{'_' if grouping else ''}{kind}")

    compressed = property(str)
    packed = property(lambda self: self._ip.to_bytes(self.max_prefixlen // 8))

    def _in(self, *networks):
        return any(self in network for network in networks)


class IPv4Address(_Address):
    __slots__ = ()
    version, max_prefixlen = 4, 32
    _parse, _show = staticmethod(_parse_v4), staticmethod(_text_v4)
    exploded = property(str)
    reverse_pointer = property(lambda self: ".".join(str(self).split(".")[::-1]) + ".in-addr.arpa")
    is_multicast = property(lambda self: self._in(_v4("224.0.0.0/4")))
    is_reserved = property(lambda self: self._in(_v4("240.0.0.0/4")))
    is_loopback = property(lambda self: self._in(_v4("127.0.0.0/8")))
    is_link_local = property(lambda self: self._in(_v4("169.254.0.0/16")))
    is_unspecified = property(lambda self: self._ip == 0)
    is_private = property(lambda self: self._in(*_private_v4()) and not self._in(*_exceptions_v4()))
    is_global = property(lambda self: not self._in(_v4("100.64.0.0/10")) and not self.is_private)
    ipv6_mapped = property(lambda self: IPv6Address(f"::ffff:{self}"))


class IPv6Address(_Address):
    __slots__ = ("_scope_id",)
    version, max_prefixlen = 6, 128
    _parse, _show = staticmethod(_parse_v6), staticmethod(_text_v6)

    def __init__(self, address):
        self._scope_id = None
        if isinstance(address, str) and "%" in address:
            address, _, self._scope_id = address.partition("%")
            if not self._scope_id or "%" in self._scope_id:
                raise AddressValueError(f"Invalid IPv6 address: {address + '%' + self._scope_id!r}")
        super().__init__(address)

    scope_id = property(lambda self: self._scope_id)

    def __str__(self):
        text = f"::ffff:{_text_v4(self._ip & 0xFFFFFFFF)}" if self._ip >> 32 == 0xFFFF else _text_v6(self._ip)
        return text + (f"%{self._scope_id}" if self._scope_id else "")

    def __eq__(self, other):
        same = super().__eq__(other)
        return same if same is not True else self._scope_id == getattr(other, "_scope_id", None)

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    @property
    def exploded(self):
        text = ":".join(f"{self._ip >> shift & 0xFFFF:04x}" for shift in range(112, -1, -16))
        if self._ip >> 32 == 0xFFFF:
            text = text[:-9] + _text_v4(self._ip & 0xFFFFFFFF)
        return text + (f"%{self._scope_id}" if self._scope_id else "")

    reverse_pointer = property(lambda self: ".".join(f"{self._ip:032x}"[::-1]) + ".ip6.arpa")
    is_multicast = property(lambda self: self._in(_v6("ff00::/8")))
    is_reserved = property(lambda self: self._in(*map(_v6, _RESERVED_V6)))
    is_link_local = property(lambda self: self._in(_v6("fe80::/10")))
    is_site_local = property(lambda self: self._in(_v6("fec0::/10")))
    is_loopback = property(lambda self: self._ip == 1)
    is_unspecified = property(lambda self: self._ip == 0)

    @property
    def ipv4_mapped(self):
        return IPv4Address(self._ip & 0xFFFFFFFF) if self._ip >> 32 == 0xFFFF else None

    @property
    def sixtofour(self):
        return IPv4Address(self._ip >> 80 & 0xFFFFFFFF) if self._ip >> 112 == 0x2002 else None

    @property
    def teredo(self):
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xFFFFFFFF), IPv4Address(~self._ip & 0xFFFFFFFF)

    @property
    def is_private(self):
        if self.ipv4_mapped is not None:
            return self.ipv4_mapped.is_private
        return self._in(*map(_v6, _PRIVATE_V6)) and not self._in(*map(_v6, _EXCEPTIONS_V6))

    is_global = property(lambda self: not self.is_private)


IPv6Address.__lt__ = _Address.__lt__

# -- networks ----------------------------------------------------------------------------------------------------------


def _prefix_of(kind, text):
    """The length of a prefix written as a number, a mask or a host mask."""
    bits = kind.max_prefixlen
    if isinstance(text, int):
        if not 0 <= text <= bits:
            raise NetmaskValueError(f"{text!r} is not a valid netmask")
        return text
    if text.isascii() and text.isdigit():
        if int(text) > bits:
            raise NetmaskValueError(f"{text!r} is not a valid netmask")
        return int(text)
    if kind is IPv6Address:
        raise NetmaskValueError(f"{text!r} is not a valid netmask")
    try:
        value = _parse_v4(text)
    except AddressValueError:
        raise NetmaskValueError(f"{text!r} is not a valid netmask") from None
    for mask in (value, value ^ 0xFFFFFFFF):
        host = mask ^ 0xFFFFFFFF
        if host & host + 1 == 0:
            return 32 - host.bit_length()
    raise NetmaskValueError(f"{text!r} is not a valid netmask")


def _split(address, bits):
    if isinstance(address, (bytes, int)):
        return address, bits
    if isinstance(address, tuple):
        return address if len(address) > 1 else (address[0], bits)
    parts = str(address).split("/")
    if len(parts) > 2:
        raise AddressValueError(f"Only one '/' permitted in {address!r}")
    return parts[0], parts[1] if len(parts) == 2 else bits


@functools.total_ordering
class _Network:
    def __init__(self, address, strict=True):
        address, prefix = _split(address, self._address_class.max_prefixlen)
        self.network_address = self._address_class(address)
        self._prefixlen = _prefix_of(self._address_class, prefix)
        self.netmask = self._address_class(self._mask())
        value = int(self.network_address)
        if value & int(self.netmask) != value:
            if strict:
                raise ValueError(f"{self} has host bits set")
            self.network_address = self._address_class(value & int(self.netmask))
        bits = self.max_prefixlen
        if self._prefixlen == bits - 1:
            self.hosts = self.__iter__
        elif self._prefixlen == bits:
            self.hosts = lambda: [self.network_address]

    def _mask(self):
        bits = self._address_class.max_prefixlen
        return (1 << bits) - 1 >> bits - self._prefixlen << bits - self._prefixlen

    version = property(lambda self: self._address_class.version)
    max_prefixlen = property(lambda self: self._address_class.max_prefixlen)
    prefixlen = property(lambda self: self._prefixlen)
    hostmask = property(lambda self: self._address_class(int(self.netmask) ^ (1 << self.max_prefixlen) - 1))
    broadcast_address = property(lambda self: self._address_class(int(self.network_address) | int(self.hostmask)))
    num_addresses = property(lambda self: 1 << self.max_prefixlen - self._prefixlen)
    with_prefixlen = property(lambda self: f"{self.network_address}/{self._prefixlen}")
    with_netmask = property(lambda self: f"{self.network_address}/{self.netmask}")
    with_hostmask = property(lambda self: f"{self.network_address}/{self.hostmask}")
    compressed = property(str)
    exploded = property(lambda self: f"{self.network_address.exploded}/{self._prefixlen}")
    reverse_pointer = property(lambda self: self.network_address.reverse_pointer)

    def __str__(self):
        return f"{self.network_address}/{self._prefixlen}"

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __iter__(self):
        for value in range(int(self.network_address), int(self.broadcast_address) + 1):
            yield self._address_class(value)

    def hosts(self):
        first, last = int(self.network_address) + 1, int(self.broadcast_address) - (self.version == 4)
        for value in range(first, last + 1):
            yield self._address_class(value)

    def __getitem__(self, n):
        base = int(self.network_address) if n >= 0 else int(self.broadcast_address) + 1
        value = base + n
        if not int(self.network_address) <= value <= int(self.broadcast_address):
            raise IndexError("address out of range")
        return self._address_class(value)

    def __eq__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        return self.version == other.version and self.network_address == other.network_address and (
            self._prefixlen == other._prefixlen
        )

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")
        return (self.network_address, self.netmask) < (other.network_address, other.netmask)

    def __hash__(self):
        return hash(int(self.network_address) ^ int(self.netmask))

    def __contains__(self, other):
        if self.version != other.version or isinstance(other, _Network):
            return False
        return other._ip & int(self.netmask) == int(self.network_address)

    def __reduce__(self):
        return type(self), (str(self),)

    def overlaps(self, other):
        return (
            self.network_address in other or self.broadcast_address in other or other.network_address in self
            or other.broadcast_address in self
        )  # fmt: skip

    def compare_networks(self, other):
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same type")
        return (self > other) - (self < other)

    def _holds(self, other):
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")
        return other.network_address <= self.network_address and other.broadcast_address >= self.broadcast_address

    def subnet_of(self, other):
        return self._holds(other)

    def supernet_of(self, other):
        return other._holds(self)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == self.max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError("new prefix must be longer")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        prefix = self._prefixlen + prefixlen_diff
        if prefix > self.max_prefixlen:
            raise ValueError(f"prefix length diff {prefix} is invalid for netblock {self}")
        for value in range(int(self.network_address), int(self.broadcast_address) + 1, 1 << self.max_prefixlen - prefix):
            yield type(self)((value, prefix))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError("new prefix must be shorter")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = self._prefixlen - new_prefix
        prefix = self._prefixlen - prefixlen_diff
        if prefix < 0:
            raise ValueError(f"current prefixlen is {self._prefixlen}, cannot have a prefixlen_diff of {prefixlen_diff}")
        return type(self)((int(self.network_address) & int(self.netmask) << prefixlen_diff, prefix))

    def address_exclude(self, other):
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")
        if not isinstance(other, _Network):
            raise TypeError(f"{other} is not a network object")
        if not other.subnet_of(self):
            raise ValueError(f"{other} not contained in {self}")
        if other == self:
            return
        low, high = self.subnets()
        while low != other and high != other:
            if other.subnet_of(low):
                yield high
                low, high = low.subnets()
            else:
                yield low
                low, high = high.subnets()
        yield high if low == other else low

    def _both(name):
        return property(lambda self: getattr(self.network_address, name) and getattr(self.broadcast_address, name))

    is_multicast, is_reserved, is_link_local = _both("is_multicast"), _both("is_reserved"), _both("is_link_local")
    is_unspecified, is_loopback, is_private = _both("is_unspecified"), _both("is_loopback"), _both("is_private")
    is_global = _both("is_global")
    del _both


class IPv4Network(_Network):
    _address_class = IPv4Address


class IPv6Network(_Network):
    _address_class = IPv6Address
    is_site_local = property(
        lambda self: self.network_address.is_site_local and self.broadcast_address.is_site_local
    )

    def hosts(self):
        for value in range(int(self.network_address) + 1, int(self.broadcast_address) + 1):
            yield IPv6Address(value)


# -- interfaces --------------------------------------------------------------------------------------------------------


class _Interface:
    """An address and the network that it is in."""

    def __init__(self, address):
        address, prefix = _split(address, self.max_prefixlen)
        super().__init__(address)
        self.network = self._network_class((int(self), prefix), strict=False)
        self.netmask, self._prefixlen = self.network.netmask, self.network.prefixlen

    hostmask = property(lambda self: self.network.hostmask)
    with_prefixlen = property(lambda self: f"{self.ip}/{self._prefixlen}")
    with_netmask = property(lambda self: f"{self.ip}/{self.netmask}")
    with_hostmask = property(lambda self: f"{self.ip}/{self.hostmask}")

    def __str__(self):
        return f"{super().__str__()}/{self._prefixlen}"

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __eq__(self, other):
        same = super().__eq__(other)
        if not same or same is NotImplemented:
            return same
        return self.network == other.network if isinstance(other, _Interface) else False

    def __lt__(self, other):
        below = super().__lt__(other)
        if below is NotImplemented or not isinstance(other, _Interface):
            return below
        return self.network < other.network or self.network == other.network and below

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    def __reduce__(self):
        return type(self), (str(self),)


class IPv4Interface(_Interface, IPv4Address):
    _network_class = IPv4Network
    ip = property(lambda self: IPv4Address(self._ip))


class IPv6Interface(_Interface, IPv6Address):
    _network_class = IPv6Network
    ip = property(lambda self: IPv6Address(self._ip))


_v4 = functools.cache(IPv4Network)
_v6 = functools.cache(IPv6Network)


def _private_v4():
    return map(_v4, (
        "0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.0.170/31",
        "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4",
        "255.255.255.255/32",
    ))  # fmt: skip


def _exceptions_v4():
    return map(_v4, ("192.0.0.9/32", "192.0.0.10/32"))


_PRIVATE_V6 = ("::1/128", "::/128", "::ffff:0:0/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16",
               "3fff::/20", "fc00::/7", "fe80::/10")  # fmt: skip
_EXCEPTIONS_V6 = ("2001:1::1/128", "2001:1::2/128", "2001:3::/32", "2001:4:112::/48", "2001:20::/28", "2001:30::/28")
_RESERVED_V6 = ("::/8", "100::/8", "200::/7", "400::/6", "800::/5", "1000::/4", "4000::/3", "6000::/3", "8000::/3", "a000::/3",
                "c000::/3", "e000::/4", "f000::/5", "f800::/6", "fe00::/9")  # fmt: skip
