#pragma once
/// How the native containers come into being and go: instances of subclasses included, whose memory is larger than the
/// struct.
///
/// New memory is zero bytes, which is *not* an empty Value: every Value member is placed by `place` before anyone reads
/// it.
#include <new>
#include <utility>

#include "sim/core/objects/exception.hpp"
#include "sim/core/runtime.hpp"

namespace loopglass {

/// An untracked instance of `type`, which is T's type or derives from it. Freed by `free_object(self, sizeof(T))`.
template <class T>
T* new_instance(Type& type) {
    return static_cast<T*>(new_object_memory(type, type.basic_size));
}

/// Begins the life of a member.
inline void place(Value& member, Value value = {}) { ::new (static_cast<void*>(&member)) Value(std::move(value)); }

/// Ends the life of a member; what it held dies here.
inline void drop(Value& member) { member.~Value(); }

/// True when an empty result means failure: an exception is set or the run is being ended.
inline bool failed() { return has_error() || aborting(); }

}  // namespace loopglass
