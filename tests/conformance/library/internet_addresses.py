# ipaddress: addresses, networks, interfaces and their errors.
import ipaddress as i
for t in ("1.2.3.4", "0.0.0.0", "127.0.0.1", "192.168.1.5", "8.8.8.8", "224.0.0.1", "255.255.255.255", "169.254.1.1", "::1", "::", "2001:db8::1", "::ffff:1.2.3.4", "2002:102:304::", "ff02::1", "1:2:3:4:5:6:7:8", "1::8", "2606:4700::1111", 1, 2**40, b"\1\2\3\4"):
    a = i.ip_address(t)
    print(repr(a), a, a.version, int(a), a.packed, a.exploded, a.compressed, a.is_private, a.is_global, a.is_loopback, a.is_multicast, a.is_reserved, a.is_link_local, a.is_unspecified, a.reverse_pointer, hash(a) == hash(i.ip_address(str(a))))
for bad in ("", "1.2.3", "1.2.3.256", "01.2.3.4", "1.2.3.x", "1.2.3.1234", "1.2.3.4/8", ":::", "1::2::3", "12345::", "g::", "1:2:3:4:5:6:7", "::1.2.3", "1:2:3:4:5:6:7:8:9", -1, 2**130):
    for f in (i.ip_address, i.IPv4Address, i.IPv6Address):
        try: print(f(bad))
        except Exception as e: print(type(e).__name__, e)
for t in ("10.0.0.0/8", "192.168.0.0/255.255.255.0", "192.168.1.0/0.0.0.255", "1.2.3.4", "10.0.0.0/30", "10.0.0.0/31", "2001:db8::/32", "2001:db8::/126", "fe80::/128"):
    n = i.ip_network(t)
    print(repr(n), n.netmask, n.hostmask, n.broadcast_address, n.num_addresses, n.prefixlen, n.with_netmask, n.with_hostmask, n[0], n[-1], n.is_private, list(n.hosts())[:3] if n.num_addresses < 100 else "", n.supernet(), [str(x) for x in n.subnets()][:2], n.exploded)
n = i.ip_network("192.168.0.0/24")
print(i.ip_address("192.168.0.7") in n, n.overlaps(i.ip_network("192.168.0.128/25")), n.subnet_of(i.ip_network("192.168.0.0/16")), [str(x) for x in n.subnets(new_prefix=26)], n.supernet(prefixlen_diff=8), [str(x) for x in n.address_exclude(i.ip_network("192.168.0.64/26"))], n.compare_networks(i.ip_network("192.168.1.0/24")))
print(list(i.summarize_address_range(i.ip_address("10.0.0.1"), i.ip_address("10.0.0.9"))), list(i.collapse_addresses([i.ip_network("10.0.0.0/25"), i.ip_network("10.0.0.128/25"), i.ip_network("10.0.2.0/24")])))
f = i.ip_interface("10.1.2.3/16"); print(repr(f), f.ip, f.network, f.netmask, f.with_netmask, f == i.ip_interface("10.1.2.3/16"), f.hostmask)
print(i.ip_address("1.2.3.4") + 5, i.ip_address("1.2.3.4") < i.ip_address("1.2.3.5"), sorted([n, i.ip_network("10.0.0.0/8")]), f"{i.ip_address('1.2.3.4'):#b}", f"{i.ip_address('1.2.3.4'):x}", f"{i.ip_address('::1'):_x}", i.ip_address("::ffff:1.2.3.4").ipv4_mapped, i.ip_address("2002:102:304::").sixtofour)
for g in (lambda: i.ip_network("10.0.0.1/8"), lambda: i.ip_network("10.0.0.0/33"), lambda: i.ip_network("10.0.0.0/8/8"), lambda: i.ip_network("10.0.0.0/255.0.255.0"), lambda: i.IPv4Network("x"), lambda: i.ip_address("1.2.3.4") < i.ip_address("::1"), lambda: n[999], lambda: list(n.subnets(prefixlen_diff=20)), lambda: n.supernet(prefixlen_diff=30), lambda: i.ip_interface("x"), lambda: i.ip_address("1.2.3.4") - 2**40, lambda: i.IPv4Network("10.0.0.1/8", strict=False), lambda: i.v4_int_to_packed(-1)):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
