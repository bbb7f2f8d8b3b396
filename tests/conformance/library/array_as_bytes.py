# Whatever takes bytes takes an array too, and any object with __buffer__ (PEP 688).
import struct
from array import array

print(bytes(array("h", [257, 514])), bytearray(array("f", [1, 2.5])))
print(b"1" + array("b", [49]), array("b", [1]) in b"\1\2", b"".join([array("b", b"ab"), b"c"]))
print(struct.unpack("<2i", array("i", [1, 2])), array("d", bytes(array("d", [0.5]))))
print(array("H", array("b", [1, 2])), array("f", array("h", [1, 2])))
print(b"ab" == array("b", b"ab"), memoryview(b"ab") == array("B", b"ab"), memoryview(array("i", [7])).tolist())

numbers = array("i", [0, 0])
struct.pack_into("<i", numbers, 4, 7)
print(numbers)


class Packet:
    def __init__(self, data):
        self.data = data

    def __buffer__(self, flags):
        return memoryview(self.data)


packet = Packet(bytearray(b"abc"))
print(bytes(packet), b"x" + packet, int.from_bytes(packet), b",".join([packet, packet]), memoryview(packet) == b"abc")
packet.data.append(100)
print(bytes(packet))
for wrong in Packet("text"), Packet(1):
    try:
        bytes(wrong)
    except TypeError as error:
        print(error)
