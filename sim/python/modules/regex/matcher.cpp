#include "sim/python/modules/regex/matcher.hpp"

#include <algorithm>
#include <cstring>

#include "sim/core/operations.hpp"

namespace loopglass::regex {

namespace {

constexpr std::uint64_t kStepsPerCharge = 1024;

/// What lies on the stack: a place to go on at when this way fails, or a value to put back.
struct Entry {
    enum class Kind : std::uint32_t { choice, repeat_one, repeat_one_lazy, mark, word, last_group };
    Kind kind;
    std::uint32_t pc;       ///< where to go on; or which mark or word
    std::int64_t position;  ///< there; or the old value
    std::int64_t extra;     ///< repeat_one: the least position; lazy: how many more are allowed
};

template <class Character>
class Machine {
public:
    Machine(const Program& program, const Character* text, std::int64_t end, bool full, MatchResult& result)
        : program_(program), text_(text), end_(end), full_(full), result_(result) {
        result_.marks.assign((program.groups + 1) * std::size_t{2}, -1);
        result_.last_group = 0;
        words_.assign(program.registers * std::size_t{2}, 0);
    }
    ~Machine() { runtime().heap.charge(-static_cast<std::ptrdiff_t>(charged_)); }
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;

    Outcome run_at(std::int64_t start, bool must_advance);

    std::int64_t text_begin = 0;

private:
    bool is_word_at(std::int64_t i, bool ascii) const {
        return i >= text_begin && i < end_ && is_word(text_[i], ascii);
    }
    bool at_position(const Instruction& code, std::int64_t i) const {
        const bool multi_line = (code.flags & instruction_flag::kMultiLine) != 0;
        const bool ascii = (code.flags & instruction_flag::kAscii) != 0;
        switch (static_cast<Position>(code.a)) {
            case Position::begin: return i == text_begin || (multi_line && text_[i - 1] == '\n');
            case Position::text_begin: return i == text_begin;
            case Position::end: return i == end_ || (text_[i] == '\n' && (multi_line || i + 1 == end_));
            case Position::text_end: return i == end_;
            case Position::word_edge: return is_word_at(i - 1, ascii) != is_word_at(i, ascii);
            case Position::no_word_edge: return is_word_at(i - 1, ascii) == is_word_at(i, ascii) && (text_begin < end_);
        }
        return false;
    }
    bool fits(const Instruction& code, char32_t c) const {
        switch (code.op) {
            case Op::character: return c == code.value;
            case Op::character_folded: return fold(c, (code.flags & instruction_flag::kAscii) != 0) == code.value;
            case Op::any: return c != '\n';
            case Op::any_at_all: return true;
            case Op::set: return program_.sets[code.a].contains(c);
            default: return false;
        }
    }
    /// How many characters from `i` on fit, at most `most`.
    std::int64_t run_length(const Instruction& code, std::int64_t i, std::uint32_t most) const {
        const std::int64_t limit = most == kUnlimited ? end_ : std::min(end_, i + static_cast<std::int64_t>(most));
        std::int64_t at = i;
        switch (code.op) {
            case Op::any_at_all: return limit - i;
            case Op::any:
                while (at < limit && text_[at] != '\n') ++at;
                break;
            case Op::character:
                while (at < limit && text_[at] == code.value) ++at;
                break;
            case Op::set: {
                const CharacterSet& set = program_.sets[code.a];
                while (at < limit && set.contains(text_[at])) ++at;
                break;
            }
            default:
                while (at < limit && fits(code, text_[at])) ++at;
        }
        return at - i;
    }
    bool push(Entry::Kind kind, std::uint32_t pc, std::int64_t position, std::int64_t extra = 0) {
        if (stack_.size() == stack_.capacity()) {
            const std::size_t wanted = std::max<std::size_t>(64, stack_.capacity() * 2);
            const std::size_t more = (wanted - stack_.capacity()) * sizeof(Entry);
            if (runtime().heap.would_exceed(more)) {
                raise_text(MemoryError_type, "");
                return false;
            }
            runtime().heap.charge(static_cast<std::ptrdiff_t>(more));
            charged_ += more;
            stack_.reserve(wanted);
        }
        stack_.push_back({kind, pc, position, extra});
        return true;
    }
    bool set_mark(std::uint32_t slot, std::int64_t value) {
        if (!push(Entry::Kind::mark, slot, result_.marks[slot])) return false;
        result_.marks[slot] = value;
        return true;
    }
    bool set_word(std::uint32_t index, std::int64_t value) {
        if (!push(Entry::Kind::word, index, words_[index])) return false;
        words_[index] = value;
        return true;
    }
    /// Undoes one entry that is no choice.
    void undo(const Entry& entry) {
        if (entry.kind == Entry::Kind::mark)
            result_.marks[entry.pc] = entry.position;
        else if (entry.kind == Entry::Kind::word)
            words_[entry.pc] = entry.position;
        else
            result_.last_group = entry.position;
    }
    /// Takes the newest way that is left: false when there is none.
    bool backtrack(std::uint32_t& pc, std::int64_t& i) {
        while (!stack_.empty()) {
            Entry& entry = stack_.back();
            switch (entry.kind) {
                case Entry::Kind::choice:
                    pc = entry.pc;
                    i = entry.position;
                    stack_.pop_back();
                    return true;
                case Entry::Kind::repeat_one: {
                    // One character fewer; when a certain one has to follow, back to where it does.
                    const Instruction& after = program_.code[entry.pc];
                    std::int64_t at = entry.position - 1;
                    if (after.op == Op::character) {
                        while (at >= entry.extra && !(at < end_ && text_[at] == after.value)) --at;
                    }
                    if (at < entry.extra) {
                        stack_.pop_back();
                        break;
                    }
                    pc = entry.pc;
                    i = at;
                    if (at == entry.extra)
                        stack_.pop_back();
                    else
                        entry.position = at;
                    return true;
                }
                case Entry::Kind::repeat_one_lazy: {
                    const Instruction& one = program_.code[entry.pc + 1];
                    const std::int64_t at = entry.position;
                    if (entry.extra == 0 || at >= end_ || !fits(one, text_[at])) {
                        stack_.pop_back();
                        break;
                    }
                    entry.position = at + 1;
                    if (entry.extra != kUnlimited) --entry.extra;
                    pc = program_.code[entry.pc].a;
                    i = at + 1;
                    return true;
                }
                case Entry::Kind::mark:
                case Entry::Kind::word:
                case Entry::Kind::last_group:
                    undo(entry);
                    stack_.pop_back();
                    break;
            }
        }
        return false;
    }
    /// Gives up the ways above `height`, keeping what has to be undone should an older way be taken.
    void cut(std::size_t height) {
        std::size_t kept = height;
        for (std::size_t from = height; from < stack_.size(); ++from) {
            const Entry::Kind kind = stack_[from].kind;
            if (kind == Entry::Kind::mark || kind == Entry::Kind::word || kind == Entry::Kind::last_group)
                stack_[kept++] = stack_[from];
        }
        stack_.resize(kept);
    }
    bool matches_group(const Instruction& code, std::int64_t& i) const {
        const std::int64_t begin = result_.marks[code.a * 2], finish = result_.marks[code.a * 2 + 1];
        if (begin < 0 || finish < begin || finish - begin > end_ - i) return false;
        const bool ascii = (code.flags & instruction_flag::kAscii) != 0;
        for (std::int64_t at = begin; at < finish; ++at, ++i) {
            const char32_t left = text_[at], right = text_[i];
            if (left != right && (code.op == Op::reference || lower_case(left, ascii) != lower_case(right, ascii)))
                return false;
        }
        return true;
    }
    /// One more time round, or on: 0 fail, 1 fine, -1 raised. CPython 3.13 Modules/_sre/sre_lib.h: MAX_UNTIL.
    int next_round(const Instruction& code, std::uint32_t& pc, std::int64_t i) {
        const std::uint32_t counter = code.a * 2, last = code.a * 2 + 1;
        const std::int64_t count = words_[counter] + 1;
        const bool more = code.maximum == kUnlimited || count < static_cast<std::int64_t>(code.maximum);
        if (count < static_cast<std::int64_t>(code.minimum)) {
            if (!set_word(counter, count)) return -1;
            pc = code.b;
            return 1;
        }
        const bool moved = words_[last] != i;
        if (code.op == Op::loop) {
            if (more && moved) {
                if (!push(Entry::Kind::choice, pc + 1, i) || !set_word(counter, count) || !set_word(last, i)) return -1;
                pc = code.b;
                return 1;
            }
            ++pc;
            return 1;
        }
        // Lazy: on first; when that fails, round again.
        if (more && moved) {
            // The choice re-enters this instruction's second half through `loop_again_`.
            if (!push(Entry::Kind::choice, pc | kAgain, i)) return -1;
        }
        ++pc;
        return 1;
    }

    static constexpr std::uint32_t kAgain = 0x80000000U;
    const Program& program_;
    const Character* text_;
    std::int64_t end_;
    bool full_;
    MatchResult& result_;
    std::vector<Entry> stack_;
    std::vector<std::int64_t> words_;
    std::size_t charged_ = 0;
    std::uint64_t steps_ = 0;
};

template <class Character>
Outcome Machine<Character>::run_at(std::int64_t start, bool must_advance) {
    std::uint32_t pc = 0;
    std::int64_t i = start;
    const Instruction* code = program_.code.data();
    while (true) {
        if (++steps_ >= kStepsPerCharge) {
            steps_ = 0;
            if (!charge_work(kStepsPerCharge)) return Outcome::raised;
        }
        if ((pc & kAgain) != 0) {
            pc &= ~kAgain;
            const Instruction& loop = code[pc];
            if (!set_word(loop.a * 2, words_[loop.a * 2] + 1) || !set_word(loop.a * 2 + 1, i)) return Outcome::raised;
            pc = loop.b;
        }
        const Instruction& now = code[pc];
        bool fine = true;
        switch (now.op) {
            case Op::character:
            case Op::character_folded:
            case Op::any:
            case Op::any_at_all:
            case Op::set:
                fine = i < end_ && fits(now, text_[i]);
                ++i;
                ++pc;
                break;
            case Op::position:
                fine = at_position(now, i);
                ++pc;
                break;
            case Op::mark:
                if (!set_mark(now.a, i)) return Outcome::raised;
                ++pc;
                break;
            case Op::close:
                if (!push(Entry::Kind::last_group, 0, result_.last_group)) return Outcome::raised;
                result_.last_group = now.a;
                ++pc;
                break;
            case Op::split:
                if (!push(Entry::Kind::choice, now.a, i)) return Outcome::raised;
                ++pc;
                break;
            case Op::split_lazy:
                if (!push(Entry::Kind::choice, pc + 1, i)) return Outcome::raised;
                pc = now.a;
                break;
            case Op::jump: pc = now.a; break;
            case Op::repeat_one:
            case Op::repeat_one_possessive: {
                const std::int64_t count = run_length(code[pc + 1], i, now.maximum);
                if (count >= 64 && !charge_work(static_cast<std::uint64_t>(count) / 16)) return Outcome::raised;
                fine = count >= static_cast<std::int64_t>(now.minimum);
                if (!fine) break;
                if (now.op == Op::repeat_one && count > static_cast<std::int64_t>(now.minimum) &&
                    !push(Entry::Kind::repeat_one, now.a, i + count, i + static_cast<std::int64_t>(now.minimum)))
                    return Outcome::raised;
                i += count;
                pc = now.a;
                break;
            }
            case Op::repeat_one_lazy: {
                const std::int64_t count = now.minimum == 0 ? 0 : run_length(code[pc + 1], i, now.minimum);
                fine = count == static_cast<std::int64_t>(now.minimum);
                if (!fine) break;
                i += count;
                const std::int64_t rest =
                    now.maximum == kUnlimited ? std::int64_t{kUnlimited} : std::int64_t{now.maximum} - now.minimum;
                if (rest > 0 && !push(Entry::Kind::repeat_one_lazy, pc, i, rest)) return Outcome::raised;
                pc = now.a;
                break;
            }
            case Op::loop_begin:
                if (!set_word(now.a * 2, -1) || !set_word(now.a * 2 + 1, -1)) return Outcome::raised;
                ++pc;
                break;
            case Op::loop:
            case Op::loop_lazy: {
                const int went = next_round(now, pc, i);
                if (went < 0) return Outcome::raised;
                fine = went == 1;
                break;
            }
            case Op::reference:
            case Op::reference_folded:
                fine = matches_group(now, i);
                ++pc;
                break;
            case Op::conditional:
                pc = now.a <= program_.groups && result_.marks[now.a * 2] >= 0 &&
                             result_.marks[now.a * 2 + 1] >= result_.marks[now.a * 2]
                         ? pc + 1
                         : now.b;
                break;
            case Op::guard:
                if (!set_word(now.a * 2, static_cast<std::int64_t>(stack_.size() + 1))) return Outcome::raised;
                ++pc;
                break;
            case Op::cut:
                cut(static_cast<std::size_t>(words_[now.a * 2]));
                ++pc;
                break;
            case Op::look_begin:
            case Op::deny_begin: {
                const bool deny = now.op == Op::deny_begin;
                if (deny) {
                    if (!push(Entry::Kind::choice, now.value, i)) return Outcome::raised;
                }
                const auto height = static_cast<std::int64_t>(stack_.size() + 2);
                if (!set_word(now.a * 2, height) || !set_word(now.a * 2 + 1, i)) return Outcome::raised;
                fine = i - text_begin >= static_cast<std::int64_t>(now.b);
                i -= now.b;
                ++pc;
                break;
            }
            case Op::look_end:
                i = words_[now.a * 2 + 1];
                cut(static_cast<std::size_t>(words_[now.a * 2]));
                ++pc;
                break;
            case Op::deny_end: {
                // Everything since the look began is undone, its way out included.
                const auto height = static_cast<std::size_t>(words_[now.a * 2]) - 3;
                while (stack_.size() > height) {
                    const Entry entry = stack_.back();
                    stack_.pop_back();
                    if (entry.kind == Entry::Kind::mark || entry.kind == Entry::Kind::word ||
                        entry.kind == Entry::Kind::last_group)
                        undo(entry);
                }
                fine = false;
                break;
            }
            case Op::fail: fine = false; break;
            case Op::success:
                fine = !(full_ && i != end_) && !(must_advance && i == start);
                if (!fine) break;
                result_.marks[0] = start;
                result_.marks[1] = i;
                return Outcome::matched;
        }
        if (!fine && !backtrack(pc, i)) return Outcome::no_match;
    }
}

/// Where the prefix is found from `start` on; -1 when nowhere.
std::int64_t find_prefix(const std::u32string& prefix, const unsigned char* text, std::int64_t start,
                         std::int64_t end) {
    const auto size = static_cast<std::int64_t>(prefix.size());
    if (prefix[0] > 255) return -1;
    while (start + size <= end) {
        const void* found =
            std::memchr(text + start, static_cast<int>(prefix[0]), static_cast<std::size_t>(end - start - size + 1));
        if (found == nullptr) return -1;
        start = static_cast<const unsigned char*>(found) - text;
        if (std::equal(prefix.begin(), prefix.end(), text + start,
                       [](char32_t left, unsigned char right) { return left == right; }))
            return start;
        ++start;
    }
    return -1;
}
std::int64_t find_prefix(const std::u32string& prefix, const char32_t* text, std::int64_t start, std::int64_t end) {
    const char32_t* found = std::search(text + start, text + end, prefix.begin(), prefix.end());
    return found == text + end ? -1 : found - text;
}

template <class Character>
Outcome run_on(const Program& program, const Character* text, std::int64_t start, std::int64_t end, Anchor anchor,
               bool must_advance, MatchResult& result) {
    Machine<Character> machine(program, text, end, anchor == Anchor::full_match, result);
    if (anchor != Anchor::search) return machine.run_at(start, must_advance);
    for (std::int64_t at = start; at <= end; ++at) {
        if (!program.prefix.empty()) {
            const std::int64_t found = find_prefix(program.prefix, text, at, end);
            const std::int64_t skipped = (found < 0 ? end : found) - at;
            if (skipped >= 64 && !charge_work(static_cast<std::uint64_t>(skipped) / 64)) return Outcome::raised;
            if (found < 0) return Outcome::no_match;
            at = found;
        }
        const Outcome outcome = machine.run_at(at, must_advance && at == start);
        if (outcome != Outcome::no_match) return outcome;
    }
    return Outcome::no_match;
}

}  // namespace

Outcome run_program(const Program& program, const Subject& subject, std::int64_t start, std::int64_t end, Anchor anchor,
                    bool must_advance, MatchResult& result) {
    if (start > end) return Outcome::no_match;
    if (!charge_work(2)) return Outcome::raised;
    if (subject.bytes != nullptr) return run_on(program, subject.bytes, start, end, anchor, must_advance, result);
    return run_on(program, subject.code_points, start, end, anchor, must_advance, result);
}

}  // namespace loopglass::regex
