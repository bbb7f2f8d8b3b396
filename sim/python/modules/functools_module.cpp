// _functools: the cache behind functools.lru_cache, native as in CPython, so that a recursive function that is cached
// reaches as deep as one that is not.
#include <cstddef>

#include "sim/core/collector.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/modules/modules.hpp"

namespace loopglass {

namespace {

Type cache_type, link_type;

/// One remembered call, in a ring around the cache's own link: the least recently used comes first.
/// The dict owns the links; the ring's pointers are borrowed.
struct Link : GcObject {
    Link* previous;
    Link* next;
    Value key;
    Value result;
    std::int64_t hash;
};

/// `maxsize` None: results stand in the dict itself and there is no ring.
struct Cache : GcObject {
    Dict* dict;
    Value function;
    Value info;  ///< makes what cache_info() returns
    Ref<Dict> results;
    Ref<Link> ring;
    std::int64_t maxsize;  ///< negative: unlimited
    std::int64_t hits, misses;
    bool typed;
};

Cache* as_cache(View self) { return self.as<Cache>(); }

Ref<Link> make_link() {
    auto* link = new_object<Link>(link_type);
    link->previous = link->next = link;
    new (&link->key) Value();
    new (&link->result) Value();
    track(link);
    return Ref<Link>::adopt(link);
}

void unlink(Link* link) {
    link->previous->next = link->next;
    link->next->previous = link->previous;
    link->previous = link->next = link;
}

void put_last(Link* ring, Link* link) {
    link->previous = ring->previous;
    link->next = ring;
    ring->previous->next = link;
    ring->previous = link;
}

/// CPython 3.13 Modules/_functoolsmodule.c, lru_cache_make_key: a lone str or int is its own key.
Value key_of(const Cache* cache, CallArgs args) {
    const std::uint32_t keywords = args.names != nullptr ? args.keyword_count() : 0;
    if (keywords == 0 && !cache->typed && args.positional == 1 &&
        (is_exactly(args[0], str_type) || is_exactly(args[0], int_type)))
        return args[0];
    std::vector<Value> parts(args.values, args.values + args.positional);
    if (keywords > 0) {
        parts.emplace_back(View(&cache_type));  // what no program passes between its arguments
        for (std::uint32_t i = 0; i < keywords; ++i) {
            parts.push_back(args.names->items[i]);
            parts.emplace_back(args[args.positional + i]);
        }
    }
    if (cache->typed) {
        for (std::uint32_t i = 0; i < args.positional + keywords; ++i) parts.emplace_back(View(type_of(args[i])));
    }
    return make_tuple(std::span<const Value>(parts));
}

/// Forgets the least recently used while there is no room for another.
bool make_room(Cache* cache) {
    while (static_cast<std::int64_t>(cache->results->used) >= cache->maxsize) {
        Link* const oldest = cache->ring->next;
        if (oldest == cache->ring.get()) return true;
        const Ref<Link> keep(oldest);
        unlink(oldest);
        if (dict_delete(cache->results.get(), oldest->key) < 0) return false;
    }
    return true;
}

Value cache_call(View self, CallArgs args) {
    Cache* cache = as_cache(self);
    const Value function = cache->function;
    if (cache->maxsize == 0) {
        ++cache->misses;
        return call(function, args);
    }
    const Value key = key_of(cache, args);
    if (!key) return {};
    const std::int64_t key_hash = hash(key);
    if (key_hash == -1) return {};
    const Ref<Dict> results = cache->results;
    if (View found = dict_get_hashed(results.get(), key, key_hash)) {
        ++cache->hits;
        if (cache->maxsize < 0) return found;
        const Ref<Link> link(found.as<Link>());
        unlink(link.get());
        put_last(cache->ring.get(), link.get());
        return link->result;
    }
    if (has_error()) return {};
    ++cache->misses;
    Value result = call(function, args);
    if (!result) return {};
    if (cache->maxsize < 0) {
        if (!dict_set_hashed(results.get(), key, key_hash, result)) return {};
        return result;
    }
    // The call itself may have filled it in.
    const bool present = static_cast<bool>(dict_get_hashed(results.get(), key, key_hash));
    if (has_error()) return {};
    if (present) return result;
    if (!make_room(cache)) return {};
    const Ref<Link> link = make_link();
    link->key = key;
    link->result = result;
    link->hash = key_hash;
    if (!dict_set_hashed(results.get(), key, key_hash, View(link))) return {};
    put_last(cache->ring.get(), link.get());
    return result;
}

/// _lru_cache_wrapper(user_function, maxsize, typed, cache_info)
Value cache_construct(Type* type, CallArgs args) {
    if (args.positional != 4)
        return raise(TypeError_type, "_lru_cache_wrapper expected 4 arguments, got {}", args.positional);
    if (!is_callable(args[0])) return raise_text(TypeError_type, "the first argument must be callable");
    std::int64_t maxsize = -1;
    if (!args[1].is_none() && !to_int64(args[1], maxsize)) {
        if (!has_error()) raise_text(TypeError_type, "maxsize should be integer or None");
        return {};
    }
    const int typed = truth(args[2]);
    if (typed < 0) return {};
    auto* cache = static_cast<Cache*>(new_object_memory(*type, sizeof(Cache)));
    cache->dict = nullptr;
    new (&cache->function) Value(args[0]);
    new (&cache->info) Value(args[3]);
    new (&cache->results) Ref<Dict>(make_dict());
    new (&cache->ring) Ref<Link>(make_link());
    cache->maxsize = args[1].is_none() ? -1 : std::max<std::int64_t>(maxsize, 0);
    cache->hits = cache->misses = 0;
    cache->typed = typed != 0;
    track(cache);
    return Value::adopt(View(cache));
}

Value cache_information(Args args) {
    const Cache* cache = as_cache(args[0]);
    const Value values[] = {make_int(cache->hits), make_int(cache->misses),
                            cache->maxsize < 0 ? Value::none() : make_int(cache->maxsize),
                            make_int(cache->results->used)};
    return call(cache->info, std::span<const Value>(values));
}

Value cache_clear(Args args) {
    Cache* cache = as_cache(args[0]);
    cache->hits = cache->misses = 0;
    while (cache->ring->next != cache->ring.get()) unlink(cache->ring->next);
    const Ref<Dict> old = std::exchange(cache->results, make_dict());
    return Value::none();
}

Value cache_itself(Args args) { return args[0]; }
Value cache_reduce(Args args) { return get_attr(args[0], intern("__qualname__")); }

Value cache_get(View self, View instance, View) {
    return instance && !instance.is_none() ? make_bound_method(self, instance) : Value(self);
}

Value cache_dict(View self) { return View(instance_dict(self)); }
constexpr Getter kCacheGetters[] = {{"__dict__", &cache_dict}};

constexpr Method kCacheMethods[] = {
    {"cache_info", "self, /", &cache_information}, {"cache_clear", "self, /", &cache_clear},
    {"__copy__", "self, /", &cache_itself},        {"__deepcopy__", "self, memo, /", &cache_itself},
    {"__reduce__", "self, /", &cache_reduce},
};

}  // namespace

void define_functools_types() {
    Slots& slots = cache_type.slots;
    slots.destroy = [](Object* self) {
        auto* cache = static_cast<Cache*>(self);
        if (cache->dict != nullptr) decref(cache->dict);
        cache->function.~Value();
        cache->info.~Value();
        // Links outlive the ring where a program holds what they hold: none may point into it.
        while (cache->ring->next != cache->ring.get()) unlink(cache->ring->next);
        cache->results.~Ref<Dict>();
        cache->ring.~Ref<Link>();
        free_object(self, sizeof(Cache));
    };
    slots.traverse = [](Object* self, Visitor& visit) {
        auto* cache = static_cast<Cache*>(self);
        if (cache->dict != nullptr) visit(View(cache->dict));
        visit(cache->function);
        visit(cache->info);
        visit(cache->results);
        visit(cache->ring);
    };
    slots.clear = [](Object* self) {
        auto* cache = static_cast<Cache*>(self);
        while (cache->ring->next != cache->ring.get()) unlink(cache->ring->next);
        const Ref<Dict> results = std::exchange(cache->results, make_dict());
        const Value function = std::exchange(cache->function, Value::none());
        if (cache->dict != nullptr) decref(std::exchange(cache->dict, nullptr));
    };
    slots.construct = &cache_construct;
    slots.call = &cache_call;
    slots.descriptor_get = &cache_get;
    define_type(cache_type, {.name = "functools._lru_cache_wrapper",
                             .size = sizeof(Cache),
                             .flags = type_flags::kGc | type_flags::kMethodDescriptor,
                             .dict_offset = offsetof(Cache, dict),
                             .methods = kCacheMethods,
                             .getters = kCacheGetters});

    Slots& link = link_type.slots;
    link.destroy = [](Object* self) {
        auto* entry = static_cast<Link*>(self);
        unlink(entry);
        entry->key.~Value();
        entry->result.~Value();
        free_object(self, sizeof(Link));
    };
    link.traverse = [](Object* self, Visitor& visit) {
        visit(static_cast<Link*>(self)->key);
        visit(static_cast<Link*>(self)->result);
    };
    define_type(link_type, {.name = "functools._lru_list_elem",
                            .size = sizeof(Link),
                            .flags = type_flags::kGc | type_flags::kNoInstances});
}

Ref<Module> make_functools_module() {
    Ref<Module> module = make_module("_functools");
    add_value(module.get(), "_lru_cache_wrapper", View(&cache_type));
    return module;
}

}  // namespace loopglass
