#include "sim/python/compiler/scope.hpp"

namespace loopglass::compiler {

Symbol& SymbolMap::operator[](std::string_view name) {
    const auto [found, is_new] = index_.try_emplace(name, entries_.size());
    if (is_new) entries_.push_back({name, {}});
    return entries_[found->second].symbol;
}

Symbol* SymbolMap::find(std::string_view name) {
    const auto found = index_.find(name);
    return found != index_.end() ? &entries_[found->second].symbol : nullptr;
}

const Symbol* SymbolMap::find(std::string_view name) const { return const_cast<SymbolMap*>(this)->find(name); }

// CPython 3.13 Python/compile.c: _Py_Mangle.
bool is_mangled(std::string_view class_name, std::string_view name) {
    return !class_name.empty() && name.starts_with("__") && !name.ends_with("__") &&
           name.find('.') == std::string_view::npos && class_name.find_first_not_of('_') != std::string_view::npos;
}

std::string mangle(std::string_view class_name, std::string_view name) {
    if (!is_mangled(class_name, name)) return std::string(name);
    class_name.remove_prefix(class_name.find_first_not_of('_'));
    std::string result = "_";
    result += class_name;
    result += name;
    return result;
}

Scope* SymbolTable::find(const void* node, Part part) const {
    const auto& scopes = by_node_[static_cast<std::size_t>(part)];
    const auto found = scopes.find(node);
    return found != scopes.end() ? found->second : nullptr;
}

Scope* SymbolTable::add(ScopeKind kind, std::string_view name, const void* node, Part part) {
    Scope* scope = &scopes_.emplace_back(kind, name);
    by_node_[static_cast<std::size_t>(part)][node] = scope;
    return scope;
}

std::string_view SymbolTable::mangled(std::string_view class_name, std::string_view name) {
    if (!is_mangled(class_name, name)) return name;
    std::string text = mangle(class_name, name);
    const auto found = mangled_.find(text);
    if (found != mangled_.end()) return found->second;
    const std::string_view kept = texts_.emplace_back(text);
    mangled_.emplace(std::move(text), kept);
    return kept;
}

}  // namespace loopglass::compiler
