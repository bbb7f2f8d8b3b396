// Numbers are seven bits a byte, the lowest first; those that may be negative have their sign in the lowest bit. Lines
// and columns are differences.
#include "sim/python/code/code_archive.hpp"

#include <bit>
#include <cassert>
#include <unordered_map>

#include "sim/core/heap.hpp"
#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/set.hpp"

namespace loopglass {
namespace {

enum class Tag : std::uint8_t {
    none,
    false_,
    true_,
    ellipsis,
    small_int,
    big_int,
    float_,
    complex,
    str,
    interned,
    bytes,
    tuple,
    frozenset,
    code,
};

constexpr std::uint64_t to_unsigned(std::int64_t value) {
    return (static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63);
}
constexpr std::int64_t to_signed(std::uint64_t value) {
    return static_cast<std::int64_t>(value >> 1U) ^ -static_cast<std::int64_t>(value & 1U);
}

/// The words that follow certain instructions are numbers of their own.
bool is_pair(Instruction word) { return opcode_is_cached(opcode_of(word)); }

// -- writing ----------------------------------------------------------------------------------------------------------

void write_number(std::string& out, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7U) out += static_cast<char>(value | 0x80U);
    out += static_cast<char>(value);
}

class Writer {
public:
    std::string write(const CodeObject& module) {
        write_code(module);
        std::string archive;
        write_number(archive, texts_.size());
        for (const std::string_view text : texts_) {
            write_number(archive, text.size());
            archive += text;
        }
        return archive + out_;
    }

private:
    void number(std::uint64_t value) { write_number(out_, value); }
    void difference(std::uint32_t value, std::uint32_t base) {
        number(to_unsigned(static_cast<std::int64_t>(value) - static_cast<std::int64_t>(base)));
    }
    void tag(Tag tag) { out_ += static_cast<char>(tag); }
    void text(std::string_view text) {
        const auto [found, is_new] = numbers_.try_emplace(std::string(text), texts_.size());
        if (is_new) texts_.push_back(found->first);
        number(found->second);
    }
    void word(std::uint64_t bits) {
        for (unsigned shift = 0; shift < 64; shift += 8) out_ += static_cast<char>(bits >> shift);
    }

    void write_code(const CodeObject& code) {
        text(code.name->view());
        text(code.qualname->view());
        constant(code.docstring ? View(code.docstring) : View::none());
        for (const std::uint32_t value :
             {code.flags, code.argument_count, code.positional_only_count, code.keyword_only_count, code.free_count,
              code.plain_local_count, code.stack_size, code.cache_count, code.first_line})
            number(value);
        number(code.locals.size());
        for (const Str* name : code.locals) text(name->view());
        std::string head = std::exchange(out_, {});
        write_body(code);
        const std::string body = std::exchange(out_, std::move(head));
        number(body.size());
        out_ += body;
    }

    void write_body(const CodeObject& code) {
        assert(code.archive == nullptr);
        number(code.straight_weight);
        number(code.cell_locals.size());
        for (const std::uint32_t slot : code.cell_locals) number(slot);
        number(code.names.size());
        for (const Str* name : code.names) text(name->view());
        number(code.handlers.size());
        for (const ExceptionHandler& handler : code.handlers) {
            for (const std::uint32_t value : {handler.begin, handler.end, handler.handler}) number(value);
            number(handler.depth);
            number(handler.push_index);
        }
        number(code.instructions.size());
        for (std::size_t i = 0; i < code.instructions.size(); ++i) {
            const Instruction word = code.instructions[i];
            out_ += static_cast<char>(opcode_of(word));
            number(argument_of(word));
            if (is_pair(word)) number(code.instructions[++i]);
        }
        write_positions(code);
        number(code.constants.size());
        for (const Value& value : code.constants) constant(value);
    }

    /// How many words have it before each position.
    void write_positions(const CodeObject& code) {
        CodePosition last;
        for (std::size_t i = 0; i < code.positions.size();) {
            const CodePosition& here = code.positions[i];
            std::size_t end = i + 1;
            while (end < code.positions.size() && code.positions[end] == here) ++end;
            number(end - i);
            difference(here.line, last.line);
            difference(here.end_line, here.line);
            number(here.column);
            difference(here.end_column, here.column);
            last = here;
            i = end;
        }
    }

    void constant(View value) {
        if (value.is_none()) return tag(Tag::none);
        if (value.is_bool()) return tag(value.is_true() ? Tag::true_ : Tag::false_);
        if (value.is_ellipsis()) return tag(Tag::ellipsis);
        if (value.is_small_int()) {
            tag(Tag::small_int);
            return number(to_unsigned(value.small_int()));
        }
        if (is_float(value)) {
            tag(Tag::float_);
            return word(std::bit_cast<std::uint64_t>(as_double(value)));
        }
        if (is_str(value)) {
            tag((as_str(value)->flags & object_flags::kInterned) != 0 ? Tag::interned : Tag::str);
            return text(as_str(value)->view());
        }
        if (is_tuple(value)) {
            tag(Tag::tuple);
            number(value.as<Tuple>()->size);
            for (const Value& item : value.as<Tuple>()->view()) constant(item);
            return;
        }
        if (is_exactly(value, code_type)) {
            tag(Tag::code);
            return write_code(*value.as<CodeObject>());
        }
        if (is_set(value)) {
            auto* set = value.as<Set>();
            tag(Tag::frozenset);
            number(set->used);
            for (std::size_t position = 0; const SetEntry* entry = set_next(set, position);) constant(entry->key);
            return;
        }
        if (is_exactly(value, bytes_type)) {
            tag(Tag::bytes);
            return text(value.as<Bytes>()->view());
        }
        if (is_exactly(value, complex_type)) {
            tag(Tag::complex);
            word(std::bit_cast<std::uint64_t>(value.as<Complex>()->value.real()));
            return word(std::bit_cast<std::uint64_t>(value.as<Complex>()->value.imag()));
        }
        assert(is_exactly(value, int_type) && "no other constant comes out of the compiler");
        tag(Tag::big_int);
        text(as_big(value).to_digits(16));
    }

    std::string out_;
    std::unordered_map<std::string, std::size_t> numbers_;
    std::vector<std::string_view> texts_;  ///< keys of numbers_
};

}  // namespace

std::string write_archive(const CodeObject& module) { return Writer().write(module); }

// -- reading ----------------------------------------------------------------------------------------------------------

class CodeArchive::Reader {
public:
    Reader(CodeArchive& archive, std::size_t at) : archive_(archive), at_(archive.bytes_.data() + at) {}

    std::size_t place() const { return static_cast<std::size_t>(at_ - archive_.bytes_.data()); }
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0;; shift += 7) {
            const auto byte = static_cast<unsigned char>(*at_++);
            value |= static_cast<std::uint64_t>(byte & 0x7fU) << shift;
            if (byte < 0x80) return value;
        }
    }
    std::string_view span(std::size_t size) {
        const std::string_view text(at_, size);
        at_ += size;
        return text;
    }

    Ref<CodeObject> read_code(const Ref<Str>& filename) {
        Ref<CodeObject> code = make_code();
        code->filename = filename;
        code->name = Ref<Str>(name());
        code->qualname = Ref<Str>(name());
        code->docstring = constant(filename);
        for (std::uint32_t* const member :
             {&code->flags, &code->argument_count, &code->positional_only_count, &code->keyword_only_count,
              &code->free_count, &code->plain_local_count, &code->stack_size, &code->cache_count, &code->first_line})
            *member = small_number();
        code->locals.resize(number());
        for (Str*& local : code->locals) local = name();
        const std::size_t size = number();
        code->archive = &archive_;
        code->body_at = place();
        code->instructions.assign(1, encode(Opcode::read_body_, 0));
        code->positions.resize(1);
        at_ += size;
        return code;
    }

    void read_body(CodeObject& code) {
        code.straight_weight = small_number();
        code.cell_locals.resize(number());
        for (std::uint32_t& slot : code.cell_locals) slot = small_number();
        code.names.resize(number());
        for (Str*& each : code.names) each = name();
        code.handlers.resize(number());
        for (ExceptionHandler& handler : code.handlers) {
            handler.begin = small_number();
            handler.end = small_number();
            handler.handler = small_number();
            handler.depth = small_number() & 0x7fffffffU;
            handler.push_index = small_number() & 1U;
        }
        std::vector<Instruction> instructions(number());
        for (std::size_t i = 0; i < instructions.size(); ++i) {
            const auto opcode = static_cast<Opcode>(*at_++);
            instructions[i] = encode(opcode, small_number());
            if (is_pair(instructions[i])) instructions[++i] = small_number();
        }
        code.instructions = std::move(instructions);
        read_positions(code);
        code.constants.resize(number());
        for (Value& value : code.constants) value = constant(code.filename);
    }

private:
    std::uint32_t small_number() { return static_cast<std::uint32_t>(number()); }
    std::uint32_t changed(std::uint32_t base) {
        return static_cast<std::uint32_t>(static_cast<std::int64_t>(base) + to_signed(number()));
    }
    std::string_view text() { return archive_.texts_[number()].view; }
    Str* name() {
        Text& text = archive_.texts_[number()];
        if (text.interned == nullptr) text.interned = intern(text.view);
        return text.interned;
    }
    double float_word() {
        std::uint64_t bits = 0;
        for (unsigned shift = 0; shift < 64; shift += 8)
            bits |= static_cast<std::uint64_t>(static_cast<unsigned char>(*at_++)) << shift;
        return std::bit_cast<double>(bits);
    }

    void read_positions(CodeObject& code) {
        std::vector<CodePosition> positions;
        positions.reserve(code.instructions.size());
        CodePosition here;
        while (positions.size() < code.instructions.size()) {
            const std::size_t count = number();
            here.line = changed(here.line);
            here.end_line = changed(here.line);
            here.column = small_number();
            here.end_column = changed(here.column);
            positions.resize(positions.size() + count, here);
        }
        code.positions = std::move(positions);
    }

    Value constant(const Ref<Str>& filename) {
        switch (static_cast<Tag>(*at_++)) {
            case Tag::none: return Value::none();
            case Tag::false_: return Value::boolean(false);
            case Tag::true_: return Value::boolean(true);
            case Tag::ellipsis: return View::ellipsis();
            case Tag::small_int: return View::small_int(to_signed(number()));
            case Tag::big_int: {
                std::string_view digits = text();
                const bool is_negative = digits.starts_with('-');
                digits.remove_prefix(is_negative ? 1 : 0);
                const BigInteger size = BigInteger::from_digits(digits, 16).value_or(BigInteger());
                return make_int(is_negative ? -size : size);
            }
            case Tag::float_: return make_float(float_word());
            case Tag::complex: {
                const double real = float_word();
                return make_complex({real, float_word()});
            }
            case Tag::str: return make_str(text());
            case Tag::interned: return View(name());
            case Tag::bytes: return make_bytes(text());
            case Tag::tuple: {
                Ref<Tuple> tuple = make_tuple(static_cast<std::size_t>(number()));
                for (Value& item : tuple->view()) item = constant(filename);
                return tuple;
            }
            case Tag::frozenset: {
                Ref<Set> set = make_set(frozenset_type);
                for (std::size_t count = number(); count > 0; --count) set_add(set.get(), constant(filename));
                return set;
            }
            case Tag::code: return read_code(filename);
        }
        return {};
    }

    CodeArchive& archive_;
    const char* at_;
};

CodeArchive::CodeArchive(std::string_view bytes) : bytes_(bytes) {
    Reader reader(*this, 0);
    texts_.resize(reader.number());
    for (Text& text : texts_) text = {reader.span(reader.number()), nullptr};
    start_ = reader.place();
}

Ref<CodeObject> CodeArchive::read_module(Ref<Str> filename) { return Reader(*this, start_).read_code(filename); }

void read_body(CodeObject& code) {
    CodeArchive& archive = *std::exchange(code.archive, nullptr);
    CodeArchive::Reader(archive, code.body_at).read_body(code);
}

}  // namespace loopglass
