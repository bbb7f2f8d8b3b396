#include "sim/core/objects/construct_arguments.hpp"

#include <algorithm>

#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/str.hpp"

namespace loopglass {

ConstructArguments::ConstructArguments(std::string_view function, CallArgs args,
                                       std::initializer_list<std::string_view> parameters, Words words) {
    const std::size_t keywords = args.names != nullptr ? args.names->size : 0;
    const bool named =
        std::any_of(parameters.begin(), parameters.end(), [](std::string_view name) { return !name.empty(); });
    if (keywords > 0 && !named) {
        raise(TypeError_type, "{}() takes no keyword arguments", function);
        return;
    }
    if (words == Words::takes && args.positional + keywords > parameters.size()) {
        raise(TypeError_type, "{}() takes at most {} argument{} ({} given)", function, parameters.size(),
              parameters.size() == 1 ? "" : "s", args.positional + keywords);
        return;
    }
    if (args.positional > parameters.size()) {
        raise(TypeError_type, "{} expected at most {} argument{}, got {}", function, parameters.size(),
              parameters.size() == 1 ? "" : "s", args.positional);
        return;
    }
    for (std::size_t i = 0; i < args.positional; ++i) values_[i] = args[i];
    for (std::size_t i = 0; i < keywords; ++i) {
        if (!bind_keyword(function, args, i, parameters)) return;
    }
    bound_ = true;
}

bool ConstructArguments::bind_keyword(std::string_view function, CallArgs args, std::size_t keyword,
                                      std::initializer_list<std::string_view> parameters) {
    const std::string_view name = as_str((*args.names)[keyword])->view();
    const auto* found = std::find(parameters.begin(), parameters.end(), name);
    if (found == parameters.end() || name.empty()) {
        raise(TypeError_type, "{}() got an unexpected keyword argument '{}'", function, name);
        return false;
    }
    const auto position = static_cast<std::size_t>(found - parameters.begin());
    if (values_[position]) {
        raise(TypeError_type, "argument for {}() given by name ('{}') and position ({})", function, name, position + 1);
        return false;
    }
    values_[position] = args[args.positional + keyword];
    return true;
}

}  // namespace loopglass
