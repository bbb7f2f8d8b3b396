// itertools: iterators made from iterators.
#include "sim/core/objects/exception.hpp"
#include "sim/python/modules/itertools/iterator_type.hpp"
#include "sim/python/modules/modules.hpp"
#include "sim/python/warnings.hpp"

namespace loopglass {

namespace itertools {

bool takes_no_keywords(const Type* type, const Type& base, std::string_view name, CallArgs args) {
    if (args.keyword_count() == 0 || type->slots.initialize != base.slots.initialize) return true;
    raise(TypeError_type, "{}() takes no keyword arguments", name);
    return false;
}

bool takes_positional(const Type* type, const Type& base, std::string_view name, CallArgs args, std::size_t count) {
    if (!takes_no_keywords(type, base, name, args)) return false;
    if (args.positional == count) return true;
    raise(TypeError_type, "{} expected {} argument{}, got {}", name, count, count == 1 ? "" : "s", args.positional);
    return false;
}

bool to_size(View value, std::int64_t& out) {
    const Value index = index_of(value);
    if (!index) return false;
    if (to_int64(index, out)) return true;
    if (!has_error()) raise_text(OverflowError_type, "Python int too large to convert to C ssize_t");
    return false;
}

bool warn_of_reduction() {
    return issue_warning(DeprecationWarning_type,
                         "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.");
}

Tuple* state_items(View state, std::size_t least, std::size_t most) {
    if (!is_tuple(state)) {
        raise_text(TypeError_type, "state is not a tuple");
        return nullptr;
    }
    auto* items = state.as<Tuple>();
    if (items->size >= least && items->size <= most) return items;
    const std::size_t wanted = items->size < least ? least : most;
    raise(TypeError_type, "function takes {} {} argument{} ({} given)",
          least == most         ? "exactly"
          : items->size < least ? "at least"
                                : "at most",
          wanted, wanted == 1 ? "" : "s", items->size);
    return nullptr;
}

Value empty_list_iterator() { return iter(View(make_list())); }

}  // namespace itertools

namespace {

constexpr Method kFunctions[] = {
    {"tee", "iterable, n=2, /", &itertools::tee, "Returns a tuple of n independent iterators."},
};

}  // namespace

void define_itertools_types() {
    itertools::define_counting_types();
    itertools::define_filtering_types();
    itertools::define_joining_types();
    itertools::define_running_types();
    itertools::define_grouping_types();
    itertools::define_tee_types();
    itertools::define_combinatoric_types();
}

Ref<Module> make_itertools_module() {
    using namespace itertools;
    Ref<Module> module = make_module("itertools");
    for (Type* type :
         {&accumulate_type, &batched_type,  &chain_type,     &combinations_type, &combinations_with_replacement_type,
          &compress_type,   &count_type,    &cycle_type,     &dropwhile_type,    &filterfalse_type,
          &groupby_type,    &islice_type,   &pairwise_type,  &permutations_type, &product_type,
          &repeat_type,     &starmap_type,  &takewhile_type, &zip_longest_type,  &grouper_type,
          &tee_type,        &tee_block_type})
        add_value(module.get(), type->name->view(), View(type));
    add_functions(module.get(), kFunctions);
    add_value(module.get(), "__doc__", make_str("Functional tools for creating and using iterators."));
    return module;
}

}  // namespace loopglass
