// tee: several readers of one iterator. What one has read and others have not stands in a chain of blocks, which each
// reader lets go as it passes.
#include "sim/python/modules/itertools/iterator_type.hpp"

namespace loopglass::itertools {

Type tee_type, tee_block_type;

namespace {

/// CPython 3.13 Modules/itertoolsmodule.c: LINKCELLS. How long an item lives after its last reader depends on it.
constexpr std::size_t kBlockSize = 57;

struct Block : GcObject {
    Value iterator;
    Ref<List> items;  ///< read so far, at most kBlockSize
    Value following;  ///< the next Block; empty: not needed yet
    bool reading;
    static constexpr auto references = std::make_tuple(&Block::iterator, &Block::items, &Block::following);
};
struct Tee : GcObject {
    Ref<Block> block;
    std::size_t index;  ///< of the next item in `block`
    static constexpr auto references = std::make_tuple(&Tee::block);
};

Ref<Block> make_block(View iterator) {
    auto* block = new_iterator<Block>(tee_block_type);
    block->iterator = iterator;
    block->items = make_list();
    track(block);
    return Ref<Block>::adopt(block);
}

/// A long chain is let go block by block: each would otherwise end inside the one before.
void destroy_block(Object* self) {
    Value rest = std::exchange(static_cast<Block*>(self)->following, Value());
    while (rest && rest.object()->refcount == 1) rest = std::exchange(rest.as<Block>()->following, Value());
    destroy<Block>(self);
}

Value item_of(Block* block, std::size_t index) {
    if (index < block->items->size) return block->items->items[index];
    if (block->reading) return raise_text(RuntimeError_type, "cannot re-enter the tee iterator");
    block->reading = true;
    Value item = next(block->iterator);
    block->reading = false;
    if (item && !append(block->items.get(), item)) return {};
    return item;
}

Ref<Block> following_block(Block* block) {
    if (!block->following) block->following = make_block(block->iterator);
    return Ref<Block>(block->following.as<Block>());
}

Value make_tee(const Ref<Block>& block, std::size_t index) {
    auto* tee = new_iterator<Tee>(tee_type);
    tee->block = block;
    tee->index = index;
    track(tee);
    return Value::adopt(tee);
}

Value copy_of(View self) { return make_tee(self.as<Tee>()->block, self.as<Tee>()->index); }

Value tee_over(View iterable) {
    const Value iterator = iter(iterable);
    if (!iterator) return {};
    return is_instance(iterator, tee_type) ? copy_of(iterator) : make_tee(make_block(iterator), 0);
}

Value tee_construct(Type* type, CallArgs args) {
    return takes_positional(type, tee_type, "_tee", args, 1) ? tee_over(args[0]) : Value();
}

Value tee_next(View self) {
    auto* tee = self.as<Tee>();
    if (!charge_work(1)) return {};
    if (tee->index >= kBlockSize) {
        tee->block = following_block(tee->block.get());
        tee->index = 0;
    }
    const Ref<Block> block = tee->block;
    Value item = item_of(block.get(), tee->index);
    if (item) ++tee->index;
    return item;
}

Value tee_copy(Args args) {
    if (!warn_of_reduction()) return {};
    return copy_of(args[0]);
}

Value tee_reduce(Args args) {
    const auto* tee = args[0].as<Tee>();
    if (!warn_of_reduction()) return {};
    return make_tuple({View(type_of(args[0])), make_tuple({make_tuple(0)}),
                       make_tuple({tee->block, make_int(static_cast<std::int64_t>(tee->index))})});
}

Value tee_set_state(Args args) {
    if (!warn_of_reduction()) return {};
    Tuple* state = state_items(args[1], 2, 2);
    if (state == nullptr) return {};
    if (!is_exactly((*state)[0], tee_block_type)) {
        return raise(TypeError_type, "argument 1 must be itertools._tee_dataobject, not {}",
                     type_of((*state)[0])->name_view());
    }
    std::int64_t index = 0;
    if (!to_size((*state)[1], index)) return {};
    if (index < 0 || index > static_cast<std::int64_t>(kBlockSize))
        return raise_text(ValueError_type, "Index out of range");
    args[0].as<Tee>()->block = (*state)[0].as<Block>();
    args[0].as<Tee>()->index = static_cast<std::size_t>(index);
    return Value::none();
}

/// _tee_dataobject(iterator, items, following), as its reduction says it.
Value block_construct(Type* type, CallArgs args) {
    if (!takes_positional(type, tee_block_type, "teedataobject", args, 3)) return {};
    if (!is_list(args[1]))
        return raise(TypeError_type, "teedataobject() argument 2 must be list, not {}", type_of(args[1])->name_view());
    const Ref<List> items = make_list(args[1].as<List>()->view());
    const bool full = items->size == kBlockSize;
    const bool follows = is_exactly(args[2], tee_block_type);
    if (items->size > kBlockSize || (!args[2].is_none() && !(full && follows)))
        return raise_text(ValueError_type, "Invalid arguments");
    Ref<Block> block = make_block(args[0]);
    block->items = items;
    if (follows) block->following = args[2];
    return block;
}

Value block_reduce(Args args) {
    const auto* block = args[0].as<Block>();
    if (!warn_of_reduction()) return {};
    const View following = block->following ? block->following.view() : View::none();
    return make_tuple(
        {View(type_of(args[0])), make_tuple({block->iterator, make_list(block->items->view()), following})});
}

constexpr Method kTeeMethods[] = {{"__reduce__", "self, /", tee_reduce},
                                  {"__setstate__", "self, state, /", tee_set_state},
                                  {"__copy__", "self, /", tee_copy}};
constexpr Method kBlockMethods[] = {{"__reduce__", "self, /", block_reduce}};

}  // namespace

/// CPython 3.13 Modules/itertoolsmodule.c: itertools_tee_impl. What can copy itself is not put into blocks.
Value tee(Args args) {
    std::int64_t count = 0;
    if (!to_size(args[1], count)) return {};
    if (count < 0) return raise_text(ValueError_type, "n must be >= 0");
    Ref<Tuple> readers = make_tuple(static_cast<std::size_t>(count));
    if (!readers || count == 0) return readers;
    Value reader = iter(args[0]);
    if (!reader) return {};
    Value copy = get_attr_or_empty(reader, intern("__copy__"));
    if (!copy && has_error()) return {};
    if (!copy) {
        reader = make_tee(make_block(reader), 0);
    }
    for (std::size_t i = 1; i < readers->size; ++i) {
        readers->items[i] = is_exactly(reader, tee_type) ? copy_of(reader) : call(copy);
        if (!readers->items[i]) return {};
    }
    readers->items[0] = std::move(reader);
    return readers;
}

void define_tee_types() {
    define<Tee>(tee_type, "itertools._tee", tee_construct, tee_next, kTeeMethods,
                "Iterator wrapped to make it copyable.");
    tee_block_type.slots.destroy = destroy_block;
    tee_block_type.slots.traverse = traverse<Block>;
    tee_block_type.slots.construct = block_construct;
    define_type(tee_block_type, {.name = "itertools._tee_dataobject",
                                 .size = sizeof(Block),
                                 .flags = type_flags::kGc,
                                 .methods = kBlockMethods,
                                 .doc = "Data container common to multiple tee objects."});
}

}  // namespace loopglass::itertools
