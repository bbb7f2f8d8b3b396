#include "sim/core/text/codec.hpp"

#include <fmt/format.h>

#include "tests/sim/core/text/recorded_cases.hpp"

using namespace loopglass;
using text::CodecError;

namespace {

constexpr const char* codecs_cases[] = {
#include "tests/sim/core/text/codecs.inc"
};

/// As the recording script writes an exception: its pieces, and its text.
std::string shown(const CodecError& error, std::string_view object, std::string_view errors) {
    const auto pieces = [&](const std::string& message) {
        return fmt::format("{}|{}|{}|{}|{}", error.encoding, error.start, error.end, error.reason, message);
    };
    switch (error.kind) {
        case CodecError::Kind::cannot_decode:
            return pieces(text::decode_error_message(object, error.encoding, error.start, error.end, error.reason));
        case CodecError::Kind::cannot_encode:
            return pieces(text::encode_error_message(object, error.encoding, error.start, error.end, error.reason));
        case CodecError::Kind::unknown_handler:
            return fmt::format("LookupError: unknown error handler name '{}'", errors);
        case CodecError::Kind::wrong_direction:
            return "TypeError: don't know how to handle UnicodeDecodeError in error callback";
    }
    return "";
}

}  // namespace

TEST_CASE("text is encoded and decoded as by CPython with every error handler") {
    check_recorded(codecs_cases, [](const RecordedCase& recorded) -> std::string {
        const auto encoding = text::find_encoding(recorded.text(1));
        if (!encoding) return fmt::format("LookupError: unknown encoding: {}", recorded.text(1));
        if (recorded.text(0) == "name") return text::encode("é", *encoding, "replace").value();
        const std::string& errors = recorded.text(2);
        const std::string& object = recorded.text(3);
        const auto result = recorded.text(0) == "encode" ? text::encode(object, *encoding, errors)
                                                         : text::decode(object, *encoding, errors);
        return result ? *result : shown(result.error(), text::bytes_in_error(object, *encoding), errors);
    });
}
