#pragma once
/// How much of a frame the engine's work may take, so that the window answers while a program runs.
#include <chrono>

namespace loopglass {

class FrameBudget {
public:
    explicit FrameBudget(double milliseconds)
        : end_(std::chrono::steady_clock::now() + std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                                                      std::chrono::duration<double, std::milli>(milliseconds))) {}
    bool spent() const { return std::chrono::steady_clock::now() >= end_; }

private:
    std::chrono::steady_clock::time_point end_;
};

}  // namespace loopglass
