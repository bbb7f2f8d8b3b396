#pragma once
/// What native code in Python's layer needs of the run's files: the files themselves, path arguments, OSError.
#include <string>

#include "sim/core/type.hpp"
#include "sim/python/files/descriptors.hpp"

namespace loopglass::files {

/// The files of the current run, made when first asked for: the program's folder is then mounted.
Files& run_files();

/// Sets OSError(number, its message[, filename[, None, filename2]]); returns empty.
Value raise_os_error(Error error, View filename = {}, View filename2 = {});

/// A path as a program gives it: str, bytes or `__fspath__`.
struct PathArgument {
    std::string path;
    Value given;          ///< the str or bytes, as OSError shows it
    int descriptor = -1;  ///< when an int was given and is allowed
    bool bytes = false;   ///< names are answered as bytes
};
enum class AllowDescriptor : bool { no, yes };
/// False when raised, with the words of os.`function`.
bool path_argument(View value, std::string_view function, AllowDescriptor allow, PathArgument& out);

}  // namespace loopglass::files
