#pragma once
/// sys.stdout, sys.stderr and sys.stdin of the simulated program, and native writing to them.
#include <cstdint>
#include <string_view>

#include "sim/core/type.hpp"

namespace loopglass {

/// Writes to the program's stdout or stderr through `sys.stdout`/`sys.stderr` when the program replaced them. False
/// when raised.
bool write_stdout(std::string_view text);
bool write_stderr(std::string_view text);
void record_never_awaited(std::string_view qualname);

/// One of the three; and writing to it without Python.
bool is_standard_stream(View value);
bool write_to_stream(View stream, std::string_view text);

/// Bytes of standard input, waiting for the first: at most `count`, all to its end when that is below zero; empty at
/// its end, and when the run unwinds.
std::string_view read_standard_input(std::int64_t count);

/// Text stream object over file descriptor 0, 1 or 2 of the simulated program.
Value make_standard_stream(int descriptor);
void define_stream_type();

}  // namespace loopglass
