#pragma once
/// On the way from text to code: a program of a hundred thousand lines, given to `exec`, takes a while.

namespace loopglass {

/// Called in each pass, for each statement or line: now and then the run is left (`breathe`) and goes on.
void pause_at_statement();

}  // namespace loopglass
