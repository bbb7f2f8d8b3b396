#pragma once
/// The system's errors that the simulated files can give, with Linux's numbers, whatever machine this runs on.
#include <string_view>

namespace loopglass::files {

enum class Error : int {
    none = 0,
    not_permitted = 1,
    not_found = 2,
    no_such_device = 6,
    bad_descriptor = 9,
    access_denied = 13,
    exists = 17,
    across_devices = 18,
    not_a_folder = 20,
    is_a_folder = 21,
    invalid = 22,
    too_many_files = 24,
    not_a_terminal = 25,
    no_space = 28,
    name_too_long = 36,
    not_empty = 39,
    too_many_links = 40,
};

/// os.strerror(number), as glibc words it: "No such file or directory".
std::string_view message_of(int number);
inline std::string_view message_of(Error error) { return message_of(static_cast<int>(error)); }

}  // namespace loopglass::files
