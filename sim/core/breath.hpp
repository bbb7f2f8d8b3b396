#pragma once
/// How native code that takes long lets the run be left in the midst of it, so that whoever shows the run can answer.
///
/// The units are only counted towards the slice of the run; who has to pay for the work has done so by `charge_work` or
/// `charge_bytes`.
#include <cstdint>

#include "sim/core/runtime.hpp"

namespace loopglass {

/// What a run may do before it is left.
struct RunSlice {
    std::uint64_t left = UINT64_MAX;
    void (*on_end)() = nullptr;  ///< leaves the run, and returns when it goes on
};
/// Of the run that is under way; null outside of one. Another one each time the run goes on.
extern RunSlice* current_run_slice;

/// Makes `slice` current for a scope.
class RunSliceScope {
public:
    explicit RunSliceScope(RunSlice& slice) : previous_(current_run_slice) { current_run_slice = &slice; }
    ~RunSliceScope() { current_run_slice = previous_; }
    RunSliceScope(const RunSliceScope&) = delete;
    RunSliceScope& operator=(const RunSliceScope&) = delete;

private:
    RunSlice* previous_;
};

/// Called again and again, with the units of work done since: here the run may be left until its next slice. Nothing of
/// the program runs meanwhile and no thread is switched: views stay good, and half-made things unseen. False when the
/// run must unwind; who cannot, goes on.
inline bool breathe(std::uint64_t units) {
    RunSlice* const slice = current_run_slice;
    if (slice == nullptr) return true;
    if (units < slice->left) {
        slice->left -= units;
        return true;
    }
    slice->left = UINT64_MAX;
    if (slice->on_end != nullptr) slice->on_end();
    return !aborting();
}

}  // namespace loopglass
