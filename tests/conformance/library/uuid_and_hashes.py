import hashlib
import uuid

print(uuid.UUID("12345678123456781234567812345678"), uuid.uuid5(uuid.NAMESPACE_DNS, "example.org"), uuid.uuid4().version, len({str(uuid.uuid4()) for _ in range(20)}))
for name in ("md5", "sha1", "sha256", "sha512"):
    print(name, hashlib.new(name, b"hello").hexdigest())
