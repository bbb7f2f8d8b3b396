"""TLS is not simulated: what a program needs to import and set up is here, and its use ends the run with status 4."""

from _asyncio_native import unsupported
from enum import IntEnum

_SENTENCE = "TLS is not simulated: connections are plain ({})"

PROTOCOL_TLS, PROTOCOL_TLS_CLIENT, PROTOCOL_TLS_SERVER = 2, 16, 17
HAS_SNI = HAS_ALPN = True
OPENSSL_VERSION = "none (simulated)"
VerifyMode = IntEnum("VerifyMode", {"CERT_NONE": 0, "CERT_OPTIONAL": 1, "CERT_REQUIRED": 2})
CERT_NONE, CERT_OPTIONAL, CERT_REQUIRED = VerifyMode
TLSVersion = IntEnum("TLSVersion", {"TLSv1_2": 771, "TLSv1_3": 772})


class SSLError(OSError):
    pass


class SSLCertVerificationError(SSLError, ValueError):
    pass


CertificateError = SSLCertVerificationError


class SSLWantReadError(SSLError):
    pass


class SSLWantWriteError(SSLError):
    pass


class SSLEOFError(SSLError):
    pass


class SSLZeroReturnError(SSLError):
    pass


class SSLSyscallError(SSLError):
    pass


class Purpose(IntEnum):
    SERVER_AUTH = 1
    CLIENT_AUTH = 2


class SSLSocket:
    pass


class MemoryBIO:
    def __init__(self):
        unsupported(_SENTENCE.format("MemoryBIO"))


class SSLObject:
    pass


class SSLContext:
    def __init__(self, protocol=PROTOCOL_TLS):
        self.protocol = protocol
        self.check_hostname = protocol == PROTOCOL_TLS_CLIENT
        self.verify_mode = CERT_REQUIRED if self.check_hostname else CERT_NONE
        self.minimum_version = TLSVersion.TLSv1_2

    def wrap_socket(self, *args, **kwargs):
        unsupported(_SENTENCE.format("SSLContext.wrap_socket"))

    def wrap_bio(self, *args, **kwargs):
        unsupported(_SENTENCE.format("SSLContext.wrap_bio"))

    def load_cert_chain(self, *args, **kwargs):
        unsupported(_SENTENCE.format("SSLContext.load_cert_chain"))

    def load_verify_locations(self, *args, **kwargs):
        unsupported(_SENTENCE.format("SSLContext.load_verify_locations"))

    def load_default_certs(self, purpose=Purpose.SERVER_AUTH):
        pass

    def set_ciphers(self, ciphers):
        pass

    def set_alpn_protocols(self, protocols):
        pass


def create_default_context(purpose=Purpose.SERVER_AUTH, *, cafile=None, capath=None, cadata=None):
    return SSLContext(PROTOCOL_TLS_CLIENT if purpose == Purpose.SERVER_AUTH else PROTOCOL_TLS_SERVER)


def _create_unverified_context(*args, **kwargs):
    return SSLContext(PROTOCOL_TLS)
