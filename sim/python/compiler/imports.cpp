// import and from … import.
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/python/compiler/generator.hpp"

namespace loopglass::compiler {

void Generator::visit_import(const ast::Import& statement) {
    const Location where = statement.where;
    for (const ast::Alias& alias : statement.names) {
        load_constant(make_int(0), where);
        load_none(where);
        emit(Opcode::import_name_, name_number(alias.name), where);
        std::size_t dot = alias.name.find('.');
        if (alias.alias.empty()) {
            store(alias.name.substr(0, dot), where);
            continue;
        }
        // `import a.b.c as d`: down from the package to the module.
        const bool is_dotted = dot != std::string_view::npos;
        while (dot != std::string_view::npos) {
            const std::size_t next = alias.name.find('.', dot + 1);
            const std::size_t length = next == std::string_view::npos ? next : next - dot - 1;
            emit(Opcode::import_from_, name_number(alias.name.substr(dot + 1, length)), where);
            if (next != std::string_view::npos) {
                emit(Opcode::swap_, 2, where);
                emit(Opcode::pop_top_, where);
            }
            dot = next;
        }
        store(alias.alias, where);
        if (is_dotted) emit(Opcode::pop_top_, where);
    }
}

void Generator::visit_import_from(const ast::ImportFrom& statement) {
    const Location where = statement.where;
    std::vector<Value> names;
    for (const ast::Alias& alias : statement.names) names.emplace_back(static_cast<Object*>(intern(alias.name)));
    load_constant(make_int(statement.level), where);
    load_constant(make_tuple(std::span<const Value>(names)), where);
    emit(Opcode::import_name_, name_number(statement.module), where);
    if (statement.names[0].name == "*") return emit(Opcode::import_star_, where);
    for (const ast::Alias& alias : statement.names) {
        emit(Opcode::import_from_, name_number(alias.name), where);
        store(alias.alias.empty() ? alias.name : alias.alias, where);
    }
    emit(Opcode::pop_top_, where);
}

}  // namespace loopglass::compiler
