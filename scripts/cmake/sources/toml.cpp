// toml++ in a library of its own, where the system has it only as a shared one.
#define TOML_IMPLEMENTATION
#include <toml++/toml.h>
