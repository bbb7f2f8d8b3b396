#pragma once
/// One Python value in eight bytes. Small integers, most floats and the constants live in the word itself;
/// everything else is a pointer to a refcounted `Object`.
///
/// Two types share the encoding:
///   * `Value` owns a reference: copying counts up, destroying counts down.
///   * `View`  borrows one: a plain word, valid as long as somebody else holds the object.
/// Functions take `View` and return `Value`. An *empty* Value returned by a function means "a Python exception
/// is set in the Runtime", as NULL does in CPython.
///
/// Encoding (low bits): ...1 integer of 63 bits · ..10 float whose exponent is near zero (Ruby's "flonum") ·
/// .100 constant · .000 pointer. Floats outside that range are boxed; no code but this file cares.
#include <bit>
#include <cstdint>
#include <utility>

#if defined(__clang__)
#define LOOPGLASS_TRIVIAL_ABI [[clang::trivial_abi]]
#else
#define LOOPGLASS_TRIVIAL_ABI
#endif

namespace loopglass {

struct Object;
class Value;

void destroy_object(Object* object);

/// The header of everything on the heap. `refcount` is not atomic: an engine is used by one machine thread at a time.
struct Type;
struct Object {
    std::uint32_t refcount;
    std::uint32_t flags;
    Type* type;
};

inline void incref(Object* object) { ++object->refcount; }
inline void decref(Object* object) {
    if (--object->refcount == 0) destroy_object(object);
}

class View {
public:
    constexpr View() : bits_(kEmpty) {}
    constexpr explicit View(std::uint64_t bits) : bits_(bits) {}
    View(Object* object) : bits_(reinterpret_cast<std::uint64_t>(object)) {}

    static constexpr View none() { return View(kNone); }
    static constexpr View boolean(bool value) { return View(value ? kTrue : kFalse); }
    static constexpr View not_implemented() { return View(kNotImplemented); }
    static constexpr View ellipsis() { return View(kEllipsis); }
    /// `value` must fit 63 bits (see `fits_small_int`); make_int() takes any.
    static constexpr View small_int(std::int64_t value) { return View((static_cast<std::uint64_t>(value) << 1) | 1U); }

    constexpr std::uint64_t bits() const { return bits_; }
    constexpr bool is_empty() const { return bits_ == kEmpty; }
    constexpr explicit operator bool() const { return bits_ != kEmpty; }
    constexpr bool is_object() const { return (bits_ & 7U) == 0; }
    constexpr bool is_small_int() const { return (bits_ & 1U) != 0; }
    constexpr bool is_inline_float() const { return (bits_ & 3U) == 2; }
    constexpr bool is_none() const { return bits_ == kNone; }
    constexpr bool is_true() const { return bits_ == kTrue; }
    constexpr bool is_false() const { return bits_ == kFalse; }
    constexpr bool is_bool() const { return bits_ == kTrue || bits_ == kFalse; }
    constexpr bool is_not_implemented() const { return bits_ == kNotImplemented; }
    constexpr bool is_ellipsis() const { return bits_ == kEllipsis; }

    Object* object() const { return reinterpret_cast<Object*>(bits_); }
    /// Precondition: is_object() and the object is a T.
    template <class T>
    T* as() const {
        return static_cast<T*>(object());
    }
    constexpr std::int64_t small_int() const { return static_cast<std::int64_t>(bits_) >> 1; }
    constexpr double inline_float() const {
        if (bits_ == kZeroFloat) return 0.0;
        const std::uint64_t sign = bits_ >> 63;
        return std::bit_cast<double>(std::rotr((2 - sign) | (bits_ & ~std::uint64_t{3}), 3));
    }
    /// True when the double can be kept in the word.
    static constexpr bool fits_inline_float(double value) {
        const auto bits = std::bit_cast<std::uint64_t>(value);
        const auto exponent = (bits >> 60) & 7U;
        return bits == 0 || ((exponent == 3 || exponent == 4) && bits != 0x3000000000000000U);
    }
    static constexpr View inline_float(double value) {
        const auto bits = std::bit_cast<std::uint64_t>(value);
        if (bits == 0) return View(kZeroFloat);
        return View((std::rotl(bits, 3) & ~std::uint64_t{3}) | 2U);
    }
    static constexpr bool fits_small_int(std::int64_t value) {
        return value >= -(std::int64_t{1} << 62) && value < (std::int64_t{1} << 62);
    }

    /// Identity, Python's `is`.
    friend constexpr bool operator==(View a, View b) { return a.bits_ == b.bits_; }

private:
    static constexpr std::uint64_t kEmpty = 0x04, kNone = 0x0c, kFalse = 0x14, kTrue = 0x1c, kNotImplemented = 0x24,
                                   kEllipsis = 0x2c, kZeroFloat = 0x8000000000000002U;
    std::uint64_t bits_;
};

class LOOPGLASS_TRIVIAL_ABI Value {
public:
    Value() = default;
    /// Takes a new reference to what `view` borrows.
    Value(View view) : view_(view) {
        if (view_.is_object()) incref(view_.object());
    }
    Value(Object* object) : Value(View(object)) {}
    Value(const Value& other) : Value(other.view_) {}
    Value(Value&& other) noexcept : view_(std::exchange(other.view_, View())) {}
    Value& operator=(const Value& other) { return *this = Value(other.view_); }
    Value& operator=(Value&& other) noexcept {
        // The old value dies last: its destruction may run code that looks at this very slot.
        const View old = std::exchange(view_, std::exchange(other.view_, View()));
        if (old.is_object()) decref(old.object());
        return *this;
    }
    ~Value() {
        if (view_.is_object()) decref(view_.object());
    }

    /// Wraps a reference that the caller already owns.
    static Value adopt(View owned) {
        Value value;
        value.view_ = owned;
        return value;
    }
    /// Hands the reference over to the caller.
    [[nodiscard]] View release() { return std::exchange(view_, View()); }
    void reset() { *this = Value(); }

    static Value none() { return View::none(); }
    static Value boolean(bool value) { return View::boolean(value); }

    operator View() const { return view_; }
    View view() const { return view_; }
    explicit operator bool() const { return static_cast<bool>(view_); }
    bool is_empty() const { return view_.is_empty(); }
    bool is_none() const { return view_.is_none(); }
    bool is_object() const { return view_.is_object(); }
    bool is_small_int() const { return view_.is_small_int(); }
    Object* object() const { return view_.object(); }
    template <class T>
    T* as() const {
        return view_.as<T>();
    }
    friend bool operator==(const Value& a, const Value& b) { return a.view_ == b.view_; }

private:
    View view_;
};
static_assert(sizeof(Value) == 8 && sizeof(View) == 8);

/// An owning, typed, nullable pointer to an object.
template <class T>
class LOOPGLASS_TRIVIAL_ABI Ref {
public:
    Ref() = default;
    Ref(std::nullptr_t) {}
    Ref(T* object) : object_(object) {
        if (object_ != nullptr) incref(object_);
    }
    Ref(const Ref& other) : Ref(other.object_) {}
    Ref(Ref&& other) noexcept : object_(std::exchange(other.object_, nullptr)) {}
    template <class U>
    Ref(Ref<U>&& other) : object_(other.release()) {}
    Ref& operator=(Ref other) noexcept {
        T* old = std::exchange(object_, std::exchange(other.object_, nullptr));
        if (old != nullptr) decref(old);
        return *this;
    }
    ~Ref() {
        if (object_ != nullptr) decref(object_);
    }
    static Ref adopt(T* owned) {
        Ref ref;
        ref.object_ = owned;
        return ref;
    }
    [[nodiscard]] T* release() { return std::exchange(object_, nullptr); }
    T* get() const { return object_; }
    T* operator->() const { return object_; }
    T& operator*() const { return *object_; }
    explicit operator bool() const { return object_ != nullptr; }
    /// Empty when null.
    operator View() const { return object_ != nullptr ? View(static_cast<Object*>(object_)) : View(); }
    operator Value() const& { return View(*this); }
    operator Value() && {
        T* object = release();
        return Value::adopt(object != nullptr ? View(static_cast<Object*>(object)) : View());
    }

private:
    T* object_ = nullptr;
};

}  // namespace loopglass
