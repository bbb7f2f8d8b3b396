#include "sim/core/objects/str.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/large_blocks.hpp"
#include "sim/core/runtime.hpp"
#include "sim/core/text/hash.hpp"
#include "sim/core/text/utf8.hpp"

namespace loopglass {

namespace {

constexpr std::size_t kHeader = sizeof(Object) + 2 * sizeof(std::uint32_t) + sizeof(std::int64_t);
static_assert(sizeof(Str) == kHeader + alignof(Str), "data follows the header without a gap");
constexpr std::size_t kMaxBytes = std::numeric_limits<std::uint32_t>::max() - 64;

// A string that grew in place owns more memory than its text needs. The top bits of its flags then name the size of
// its block, in steps of an eighth to a quarter: 40, 48, 56, 64, 80, 96, … bytes. Zero: the block is exact.
constexpr std::uint32_t kGrowthShift = object_flags::kTypeBits;
constexpr std::uint32_t kGrowthMask = 0xffU << kGrowthShift;

constexpr std::size_t grown_bytes(std::uint32_t growth) { return std::size_t{4 + (growth & 3)} << ((growth >> 2) + 3); }

/// The smallest growth step of at least `bytes`, which is more than 32.
constexpr std::uint32_t growth_for(std::size_t bytes) {
    auto shift = static_cast<std::uint32_t>(std::bit_width(bytes)) - 3;
    std::size_t steps = (bytes + (std::size_t{1} << shift) - 1) >> shift;
    if (steps == 8) {
        steps = 4;
        ++shift;
    }
    return ((shift - 3) << 2) | static_cast<std::uint32_t>(steps - 4);
}
static_assert(grown_bytes(growth_for(33)) == 40 && grown_bytes(growth_for(64)) == 64 &&
              grown_bytes(growth_for(113)) == 128);

constexpr std::size_t align_8(std::size_t bytes) { return (bytes + 7) & ~std::size_t{7}; }

std::size_t exact_bytes(const Type& type, std::size_t byte_count) {
    if (type.dict_offset == kDictBehindItems) return align_8(sizeof(Str) + byte_count) + sizeof(Dict*);
    return kHeader + byte_count + 1;
}

std::size_t block_bytes(const Str* str) {
    const std::uint32_t growth = (str->flags & kGrowthMask) >> kGrowthShift;
    return growth != 0 ? grown_bytes(growth) : exact_bytes(*str->type, str->byte_count);
}

/// Null with MemoryError. The text is still to be written; the NUL is there.
Str* allocate(Type& type, std::size_t byte_count, std::size_t block) {
    if (byte_count > kMaxBytes || !request_result(block)) {
        if (byte_count > kMaxBytes) memory_error();
        return nullptr;
    }
    auto* str = static_cast<Str*>(new_block(type, sizeof(Str), block));
    str->byte_count = static_cast<std::uint32_t>(byte_count);
    str->length = static_cast<std::uint32_t>(byte_count);
    str->hash = 0;
    str->data[byte_count] = '\0';
    if (Dict** dict = str_dict_slot(str)) *dict = nullptr;
    return str;
}

/// The interned strings of the process. Engines on several machine threads share them, hence the lock. A run defines
/// thousands before it begins: the table is one array, and the strings, which never go, lie one behind the other.
class InternTable {
public:
    std::mutex mutex;

    /// The string, or null.
    Str* find(std::string_view text, std::size_t hash) const {
        for (std::size_t at = hash & mask();; at = (at + 1) & mask()) {
            const Slot& slot = slots_[at];
            if (slot.str == nullptr || (slot.hash == hash && slot.str->view() == text)) return slot.str;
        }
    }
    /// Precondition: it is not there.
    void add(Str* str, std::size_t hash) {
        if (++count_ * 3 > slots_.size() * 2) grow();
        put({str, hash});
    }
    /// Memory for good, aligned as a Str is.
    void* allocate(std::size_t bytes) {
        bytes = (bytes + alignof(Str) - 1) & ~(alignof(Str) - 1);
        if (bytes > static_cast<std::size_t>(end_ - free_)) {
            const std::size_t chunk = std::max(kChunk, bytes);
            free_ = static_cast<char*>(std::malloc(chunk));
            if (free_ == nullptr) std::abort();
            end_ = free_ + chunk;
        }
        return std::exchange(free_, free_ + bytes);
    }

private:
    static constexpr std::size_t kChunk = std::size_t{32} * 1024;
    struct Slot {
        Str* str = nullptr;
        std::size_t hash = 0;
    };
    std::size_t mask() const { return slots_.size() - 1; }
    void put(Slot slot) {
        std::size_t at = slot.hash & mask();
        while (slots_[at].str != nullptr) at = (at + 1) & mask();
        slots_[at] = slot;
    }
    void grow() {
        const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
        for (const Slot& slot : old) {
            if (slot.str != nullptr) put(slot);
        }
    }
    std::vector<Slot> slots_ = std::vector<Slot>(4096);  ///< a power of two, a third of them free
    std::size_t count_ = 0;
    char *free_ = nullptr, *end_ = nullptr;
};
InternTable& intern_table() {
    static auto& table = *new InternTable;
    return table;
}

Str* new_interned(InternTable& table, std::string_view text) {
    auto* str = static_cast<Str*>(table.allocate(kHeader + text.size() + 8));
    str->refcount = 1U << 30;
    str->flags = object_flags::kImmortal | object_flags::kInterned;
    str->type = &str_type;
    str->byte_count = static_cast<std::uint32_t>(text.size());
    str->length = static_cast<std::uint32_t>(text::count_code_points(text));
    std::copy(text.begin(), text.end(), str->data);
    str->data[text.size()] = '\0';
    str->hash = text::hash_str(text);
    return str;
}

Str* empty_str() {
    static Str* const empty = intern("");
    return empty;
}

Str* ascii_character(char character) {
    struct Table {
        Str* strings[128];
        Table() {
            for (int i = 0; i < 128; ++i) {
                const char c = static_cast<char>(i);
                strings[i] = intern(std::string_view(&c, 1));
            }
        }
    };
    static const Table table;
    return table.strings[static_cast<unsigned char>(character)];
}

}  // namespace

Value memory_error() { return raise_value(&MemoryError_type); }

Ref<Str> make_str(std::string_view text) { return make_str(text, text::count_code_points(text)); }

Ref<Str> make_str(std::string_view text, std::size_t length) {
    if (text.size() <= 1) return text.empty() ? empty_str() : ascii_character(text[0]);
    return make_str_of(str_type, text, length);
}

Ref<Str> make_str_of(Type& type, std::string_view text, std::size_t length) {
    Str* str = allocate(type, text.size(), exact_bytes(type, text.size()));
    if (str == nullptr) return nullptr;
    copy_block(str->data, text.data(), text.size());
    str->length = static_cast<std::uint32_t>(length);
    return Ref<Str>::adopt(str);
}

Ref<Str> make_str_uninitialised(std::size_t byte_count) {
    return Ref<Str>::adopt(allocate(str_type, byte_count, exact_bytes(str_type, byte_count)));
}

Ref<Str> make_character(char32_t code_point) {
    if (code_point < 0x80) return ascii_character(static_cast<char>(code_point));
    return make_str(text::encode(code_point), 1);
}

Str* intern(std::string_view text) {
    // Most are literals of ours, that is: the same bytes at the same place as the last time.
    thread_local std::array<Str*, 256> known{};
    Str*& last = known[(reinterpret_cast<std::uintptr_t>(text.data()) ^ text.size()) % known.size()];
    if (last != nullptr && last->view() == text) return last;
    InternTable& table = intern_table();
    const std::lock_guard lock(table.mutex);
    const std::size_t hash = std::hash<std::string_view>()(text);
    last = table.find(text, hash);
    if (last == nullptr) {
        last = new_interned(table, text);
        table.add(last, hash);
    }
    return last;
}

Str* intern(Str* str) { return (str->flags & object_flags::kInterned) != 0 ? str : intern(str->view()); }

Ref<Str> concat(const Str* left, const Str* right) {
    if (right->byte_count == 0 && left->type == &str_type) return const_cast<Str*>(left);
    if (left->byte_count == 0 && right->type == &str_type) return const_cast<Str*>(right);
    const std::size_t bytes = std::size_t{left->byte_count} + right->byte_count;
    if (bytes <= 1) return make_str(left->byte_count != 0 ? left->view() : right->view());
    Ref<Str> sum = make_str_uninitialised(bytes);
    if (!sum) return sum;
    copy_block(sum->data, left->data, left->byte_count);
    copy_block(sum->data + left->byte_count, right->data, right->byte_count);
    sum->length = left->length + right->length;
    return sum;
}

Ref<Str> append_in_place(Value& left, Str* right) {
    Str* str = as_str(left);
    const bool alone =
        str->refcount == 1 && str != right && str->type == &str_type && (str->flags & object_flags::kImmortal) == 0;
    if (!alone || right->byte_count == 0) {
        Ref<Str> sum = concat(str, right);
        if (sum) left.reset();
        return sum;
    }
    const std::size_t bytes = std::size_t{str->byte_count} + right->byte_count;
    const std::size_t needed = kHeader + bytes + 1;
    if (bytes > kMaxBytes) {
        memory_error();
        return nullptr;
    }
    if (needed > block_bytes(str)) {
        // An eighth more than needed, and at least 16 bytes, so that n appends copy O(n) bytes altogether.
        const std::uint32_t growth = growth_for(needed + needed / 8 + 16);
        Str* larger = allocate(str_type, bytes, grown_bytes(growth));
        if (larger == nullptr) return nullptr;
        larger->flags |= growth << kGrowthShift;
        copy_block(larger->data, str->data, str->byte_count);
        copy_block(larger->data + str->byte_count, right->data, right->byte_count);
        larger->length = str->length + right->length;
        left.reset();
        return Ref<Str>::adopt(larger);
    }
    if (!charge_bytes(right->byte_count)) return nullptr;
    copy_block(str->data + str->byte_count, right->data, right->byte_count);
    str->data[bytes] = '\0';
    str->byte_count = static_cast<std::uint32_t>(bytes);
    str->length += right->length;
    str->hash = 0;
    return Ref<Str>::adopt(static_cast<Str*>(left.release().object()));
}

std::int64_t hash_str(const Str* str) {
    if (str->hash == 0) str->hash = text::hash_str(str->view());
    return str->hash;
}

bool equal_str(const Str* left, const Str* right) {
    if (left == right) return true;
    return left->byte_count == right->byte_count && std::memcmp(left->data, right->data, left->byte_count) == 0;
}

int compare_str(const Str* left, const Str* right) { return left->view().compare(right->view()); }

Ref<Str> str_slice(Str* str, std::int64_t start, std::int64_t step, std::int64_t count) {
    const std::string_view text = str->view();
    const auto size = static_cast<std::size_t>(count);
    if (count <= 0) return empty_str();
    if (step == 1 && size == str->length && str->type == &str_type) return str;
    const auto first = static_cast<std::size_t>(start);
    if (step == 1) {
        if (str->is_ascii()) return make_str(text.substr(first, size), size);
        const std::size_t from = text::offset_of(text, first);
        const std::string_view rest = text.substr(from);
        return make_str(rest.substr(0, text::offset_of(rest, size)), size);
    }
    if (str->is_ascii()) {
        if (size == 1) return ascii_character(text[first]);
        Ref<Str> slice = make_str_uninitialised(size);
        if (!slice) return slice;
        for (std::int64_t i = 0; i < count; ++i) slice->data[i] = text[static_cast<std::size_t>(start + i * step)];
        return slice;
    }
    if (!request_result(std::size_t{str->length} * sizeof(char32_t))) return nullptr;
    const std::u32string wide = text::to_utf32(text);
    std::string out;
    for (std::int64_t i = 0; i < count; ++i) text::append(out, wide[static_cast<std::size_t>(start + i * step)]);
    return make_str(out, size);
}

Dict** str_dict_slot(Str* str) {
    if (str->type->dict_offset != kDictBehindItems) return nullptr;
    return reinterpret_cast<Dict**>(reinterpret_cast<char*>(str) + align_8(sizeof(Str) + str->byte_count));
}

void destroy_str(Object* self) {
    auto* str = static_cast<Str*>(self);
    const std::size_t bytes = block_bytes(str);
    if (Dict** slot = str_dict_slot(str); slot != nullptr && *slot != nullptr) {
        decref(reinterpret_cast<Object*>(std::exchange(*slot, nullptr)));
    }
    free_object(self, bytes);
}

}  // namespace loopglass
