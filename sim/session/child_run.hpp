#pragma once
/// Simulated processes that run Python.
namespace loopglass {

/// Lets sim/python start programs as processes of another one.
void connect_child_runs();

}  // namespace loopglass
