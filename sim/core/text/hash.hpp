#pragma once

/// The hashes of CPython 3.13 under PYTHONHASHSEED=0, on which the order of sets rests.
///
/// What CPython hashes by address (most objects, NaN) is not here: the caller has identities of its own.
/// -1 is never a hash; CPython keeps it for errors.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace loopglass::text {

using Hash = std::int64_t;

/// `hash(None)`.
inline constexpr Hash hash_of_none = 0xFCA86420;

/// `hash(str)`. CPython hashes its storage of 1, 2 or 4 bytes a character, so wider text is transcoded.
Hash hash_str(std::string_view text);
/// `hash(bytes)`, also of a read-only memoryview.
Hash hash_bytes(std::string_view bytes);
/// `hash(int)`; for a BigInteger see its member.
Hash hash_integer(std::int64_t value);
/// `hash(float)`: equal to that of an equal int. `of_nan` is the identity hash of the object, used for NaN.
Hash hash_float(double value, Hash of_nan);
/// `hash(complex)`. CPython 3.13 Objects/complexobject.c: complex_hash.
Hash hash_complex(double real, double imaginary, Hash of_nan);

/// Combines the hashes of a tuple's items, in order. CPython 3.13 Objects/tupleobject.c: tuplehash.
class TupleHash {
public:
    void add(Hash item);
    Hash finish() const;
    /// `hash(slice)`: start, stop and step were added, their number is not mixed in.
    Hash finish_slice() const;

private:
    std::uint64_t accumulator_ = 2870177450012600261u;
    std::uint64_t count_ = 0;
};

/// Combines the hashes of a frozenset's items, in any order. CPython 3.13 Objects/setobject.c: frozenset_hash.
class FrozensetHash {
public:
    void add(Hash item);
    Hash finish() const;

private:
    std::uint64_t mixed_ = 0;
    std::uint64_t count_ = 0;
};

}  // namespace loopglass::text
