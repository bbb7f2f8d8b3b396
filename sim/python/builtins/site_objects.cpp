// What CPython's `site` module adds to the builtins: exit, quit, help, copyright, credits and license.
#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/str.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/runtime.hpp"
#include "sim/python/builtins/builtins.hpp"
#include "sim/python/modules/modules.hpp"

namespace loopglass {

namespace {

Type quitter_type, helper_type, printer_type;

struct SiteObject : Object {
    Str* name;  ///< interned
};

const SiteObject* site_object(View self) { return self.as<SiteObject>(); }

Value make_site_object(Type& type, std::string_view name) {
    auto* object = static_cast<SiteObject*>(new_object_memory(type, sizeof(SiteObject)));
    object->name = intern(name);
    return Value::adopt(View(object));
}

/// exit(code=None): closes stdin, then raises SystemExit. CPython 3.13 Lib/_sitebuiltins.py: Quitter.
Value quitter_call(View self, CallArgs args) {
    const std::uint32_t keywords = args.names != nullptr ? args.keyword_count() : 0;
    if (args.positional + keywords > 1) {
        return raise(TypeError_type, "Quitter.__call__() takes from 1 to 2 positional arguments but {} were given",
                     args.positional + keywords + 1);
    }
    if (keywords == 1 && as_str((*args.names)[0])->view() != "code") {
        return raise(TypeError_type, "Quitter.__call__() got an unexpected keyword argument '{}'",
                     as_str((*args.names)[0])->view());
    }
    const Value code = args.positional + keywords == 1 ? Value(args[0]) : Value::none();
    (void)self;
    const Value exception = call(View(&SystemExit_type), code);
    return exception ? raise_value(exception) : Value();
}
Value quitter_repr(View self) {
    const std::string_view name = site_object(self)->name->view();
    return make_str(std::string("Use ").append(name).append("() or Ctrl-D (i.e. EOF) to exit"));
}
Value quitter_name(View self) { return View(site_object(self)->name); }
constexpr Getter kQuitterGetters[] = {{"name", &quitter_name}};

Value helper_call(View, CallArgs) { return unsupported("help(): there are no manual pages; read __doc__"); }
Value helper_repr(View) { return make_str("Type help() for interactive help, or help(object) for help about object."); }

Value printer_call(View self, CallArgs) {
    return unsupported(std::string(site_object(self)->name->view()).append("(): CPython's texts are not here"));
}
Value printer_repr(View self) { return printer_call(self, {}); }

}  // namespace

void define_site_types() {
    for (Type* type : {&quitter_type, &helper_type, &printer_type})
        type->slots.destroy = [](Object* self) { free_object(self, sizeof(SiteObject)); };
    quitter_type.slots.call = &quitter_call;
    quitter_type.slots.repr = &quitter_repr;
    helper_type.slots.call = &helper_call;
    helper_type.slots.repr = &helper_repr;
    printer_type.slots.call = &printer_call;
    printer_type.slots.repr = &printer_repr;
    define_type(quitter_type, {.name = "_sitebuiltins.Quitter",
                               .size = sizeof(SiteObject),
                               .flags = type_flags::kNoInstances,
                               .getters = kQuitterGetters});
    define_type(helper_type,
                {.name = "_sitebuiltins._Helper", .size = sizeof(SiteObject), .flags = type_flags::kNoInstances});
    define_type(printer_type,
                {.name = "_sitebuiltins._Printer", .size = sizeof(SiteObject), .flags = type_flags::kNoInstances});
}

void add_site_objects(Module* builtins) {
    for (const char* name : {"exit", "quit"}) add_value(builtins, name, make_site_object(quitter_type, name));
    add_value(builtins, "help", make_site_object(helper_type, "help"));
    for (const char* name : {"copyright", "credits", "license"})
        add_value(builtins, name, make_site_object(printer_type, name));
}

}  // namespace loopglass
