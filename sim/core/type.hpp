#pragma once
/// Types and their slots. A slot is the native entry to one of Python's special methods; `slots.def` lists them all
/// once.
///
/// Builtin types are process-wide, immutable and immortal: a `Type` variable per type, filled by `define_type`.
/// Classes of a program live on its heap; their slots are derived from the dunders found along the MRO, as CPython
/// does.
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "sim/core/heap.hpp"
#include "sim/core/value.hpp"

namespace loopglass {

struct Str;
struct Tuple;
struct Dict;
class Visitor;

enum class CompareOp : std::uint8_t { less, less_equal, equal, not_equal, greater, greater_equal };
enum class BinaryOp : std::uint8_t {
    add,
    subtract,
    multiply,
    matrix_multiply,
    true_divide,
    floor_divide,
    modulo,
    divmod,
    power,
    left_shift,
    right_shift,
    bit_and,
    bit_xor,
    bit_or,
    count
};
inline constexpr std::size_t kBinaryOps = static_cast<std::size_t>(BinaryOp::count);

/// Arguments of a call before binding: positional ones, then the values of the keywords, whose names are in `names`.
struct CallArgs {
    const Value* values = nullptr;
    std::uint32_t positional = 0;
    Tuple* names = nullptr;  ///< of Str; null when there are no keyword arguments

    View operator[](std::size_t i) const { return values[i]; }
    std::uint32_t keyword_count() const;
    /// The same call without its first positional argument.
    CallArgs without_first() const { return {values + 1, positional - 1, names}; }
};

/// Arguments of a native function after binding to its signature: one value a parameter, defaults filled in.
struct Args {
    const Value* values;
    View operator[](std::size_t i) const { return values[i]; }
};
using NativeCode = Value (*)(Args);

/// One row of a type's or module's method table.
/// `signature` is written as in Python: "self, /, sep=None, maxsplit=-1, *args, key=None, **kwargs". A default of `?`
/// leaves the argument empty. Only None, True, False, integers, and quoted strings can be defaults.
struct Method {
    const char* name;
    const char* signature;
    NativeCode code;
    const char* doc = "";
    enum Kind : std::uint8_t { kMethod, kStatic, kClass } kind = kMethod;
};
struct Getter {
    const char* name;
    Value (*get)(View self);
    bool (*set)(View self, View value) = nullptr;  ///< empty value: delete
};

/// What a coroutine or generator did when it was sent something; CPython's PySendResult.
enum class SendStatus : std::uint8_t { yielded, returned, raised };

struct Slots {
#define LOOPGLASS_SLOT(name, signature) signature;
#include "sim/core/slots.def"
#undef LOOPGLASS_SLOT
    Value (*binary[kBinaryOps])(View left, View right);
    Value (*inplace[kBinaryOps])(View left, View right);
};

namespace type_flags {
inline constexpr std::uint32_t kHeapType = 1U << 0;          ///< made by a `class` statement
inline constexpr std::uint32_t kBaseType = 1U << 1;          ///< may be subclassed
inline constexpr std::uint32_t kGc = 1U << 2;                ///< instances are GcObjects
inline constexpr std::uint32_t kException = 1U << 3;         ///< BaseException or below
inline constexpr std::uint32_t kMethodDescriptor = 1U << 4;  ///< calling obj.f(x) may become type.f(obj, x)
inline constexpr std::uint32_t kSequence = 1U << 5;          ///< for pattern matching
inline constexpr std::uint32_t kMapping = 1U << 6;
inline constexpr std::uint32_t kInt = 1U << 7;  ///< int or below; likewise the next ones
inline constexpr std::uint32_t kStr = 1U << 8;
inline constexpr std::uint32_t kBytes = 1U << 9;
inline constexpr std::uint32_t kTuple = 1U << 10;
inline constexpr std::uint32_t kList = 1U << 11;
inline constexpr std::uint32_t kDict = 1U << 12;
inline constexpr std::uint32_t kFloat = 1U << 13;
inline constexpr std::uint32_t kType = 1U << 14;
inline constexpr std::uint32_t kSet = 1U << 15;       ///< set or frozenset
inline constexpr std::uint32_t kAbstract = 1U << 16;  ///< has abstract methods left
inline constexpr std::uint32_t kNoInstances = 1U
                                              << 17;   ///< cannot be created from Python: `cannot create 'x' instances`
inline constexpr std::uint32_t kImmutable = 1U << 18;  ///< attributes cannot be set
inline constexpr std::uint32_t kCustomGetattr = 1U << 19;  ///< `__getattr__` or `__getattribute__` in Python
/// What a subclass takes over from its base.
inline constexpr std::uint32_t kInherited = kException | kSequence | kMapping | kInt | kStr | kBytes | kTuple | kList |
                                            kDict | kFloat | kType | kSet | kCustomGetattr | kGc;
}  // namespace type_flags

/// A `dict_offset` for instances of variable size (str, bytes, tuple subclasses): the Dict* sits behind the items.
inline constexpr std::uint32_t kDictBehindItems = 0xffffffffU;

struct Type : GcObject {
    const char* native_name;  ///< of builtin types: "module.name" or "name"
    Str* name;
    Str* qualname;
    Type* base;
    Tuple* bases;
    Tuple* mro;
    Dict* dict;
    std::uint32_t basic_size;   ///< bytes of an instance
    std::uint32_t dict_offset;  ///< where an instance keeps its `Dict*`; 0 when it has none
    std::uint32_t type_flag_bits;
    std::uint32_t version;      ///< changes whenever an attribute of the type or of a base does; never 0
    std::uint32_t slot_offset;  ///< of `__slots__` members; 0 when there are none
    std::uint32_t slot_count;
    Type* native_base;               ///< nearest builtin type of the chain of bases; itself for builtin types
    std::vector<Type*>* subclasses;  ///< borrowed
    Slots slots;

    bool has(std::uint32_t flags) const { return (type_flag_bits & flags) != 0; }
    bool is_heap_type() const { return has(type_flags::kHeapType); }
    /// UTF-8, as `type.__name__`.
    std::string_view name_view() const;
};

/// What `define_type` needs to know of a builtin type.
struct TypeSpec {
    const char* name;      ///< "dict", or with its module: "asyncio.locks.Lock"
    Type* base = nullptr;  ///< object when null
    std::size_t size;      ///< sizeof the instance struct
    std::uint32_t flags = 0;
    std::size_t dict_offset = 0;
    std::span<const Method> methods = {};
    std::span<const Getter> getters = {};
    const char* doc = nullptr;
};

/// Fills a process-wide Type. Slots are to be assigned to `type.slots` before; the missing ones are inherited from the
/// base, and each slot gets its dunder in the type's dict.
void define_type(Type& type, const TypeSpec& spec);
/// Adds a class attribute while builtin types are being set up.
void define_attribute(Type& type, std::string_view name, Value value);

extern Type object_type, type_type, none_type, not_implemented_type, ellipsis_type, bool_type;

inline bool is_subtype(const Type* type, const Type* of);
bool is_subtype_slow(const Type* type, const Type* of);
inline bool is_subtype(const Type* type, const Type* of) { return type == of || is_subtype_slow(type, of); }

/// The type of any value.
Type* type_of_immediate(View value);
inline Type* type_of(View value) { return value.is_object() ? value.object()->type : type_of_immediate(value); }
inline bool is_exactly(View value, const Type& type) { return type_of(value) == &type; }
inline bool is_instance(View value, const Type& type) { return is_subtype(type_of(value), &type); }

/// Finds `name` along the MRO; borrowed, empty when absent. Never raises.
View lookup_in_type(Type* type, Str* name);
/// Makes a class: `type(name, bases, namespace)` without the metaclass search. Raises TypeError.
Value make_class(Type* metaclass, Str* name, Tuple* bases, Dict* dict);
/// Sets or deletes (empty value) a class attribute, renews slots and versions of it and its subclasses.
bool set_type_attribute(Type* type, Str* name, View value);
/// Makes the `__slots__` members of a fresh instance empty.
void empty_slot_members(Object* object);
/// `type.__module__`, or "builtins".
std::string_view module_of(Type* type);
/// The name in messages and reprs: "module.qualname" unless the module is builtins.
Value full_name(Type* type);

}  // namespace loopglass
