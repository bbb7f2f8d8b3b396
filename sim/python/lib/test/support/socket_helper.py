"""Hosts, ports and what there is of sockets."""

import contextlib
import unittest

HOST = HOSTv4 = "127.0.0.1"
HOSTv6 = "::1"
IPV6_ENABLED = False
has_gethostname = True
_ports = iter(range(20000, 60000))


def find_unused_port(family=None, socktype=None):
    return next(_ports)


def bind_port(sock, host=HOST):
    sock.bind((host, 0))
    return sock.getsockname()[1]


def skip_unless_bind_unix_socket(test):
    return test


def bind_unix_socket(sock, addr):
    sock.bind(addr)


def skip_if_tcp_blackhole(test):
    return test


@contextlib.contextmanager
def transient_internet(resource_name, *, timeout=30.0, errnos=()):
    raise unittest.SkipTest("no internet")
    yield


def create_unix_domain_name():
    return "/tmp/test.sock"


def tcp_blackhole():
    return False

