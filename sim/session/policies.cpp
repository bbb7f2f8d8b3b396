#include "sim/session/policies.hpp"

namespace loopglass {

namespace {

/// SplitMix64: a small generator whose numbers are the same everywhere.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }
    double unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }

private:
    std::uint64_t state_;
};

/// Draws every choice of the kinds allowed. What waits for I/O or blocks a worker thread takes between 1 and 4 times as
/// long as it would, timers are up to 3 ms late; an asyncio.sleep varies only in the I/O model.
class SamplingPolicy final : public SchedulingPolicy {
public:
    SamplingPolicy(ScheduleKind kind, std::uint64_t seed) : kind_(kind), random_(seed) {}
    std::size_t choose(ChoiceKind kind, std::size_t alternatives) override {
        return allowed(kind) ? random_.next() % alternatives : 0;
    }
    double duration(ChoiceKind kind, double seconds) override {
        return allowed(kind) ? seconds * (1 + 3 * random_.unit()) : seconds;
    }

private:
    bool allowed(ChoiceKind kind) const {
        return kind == ChoiceKind::legal || (kind == ChoiceKind::io_model && kind_ == ScheduleKind::io);
    }
    ScheduleKind kind_;
    Random random_;
};

}  // namespace

std::unique_ptr<SchedulingPolicy> make_policy(ScheduleKind kind, std::uint64_t seed) {
    if (kind == ScheduleKind::fifo) return std::make_unique<FifoPolicy>();
    return std::make_unique<SamplingPolicy>(kind, seed);
}

}  // namespace loopglass
