// Text of IP addresses, and of error numbers.
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "sim/loop/network.hpp"

namespace loopglass {

namespace {

bool parse_4(std::string_view text, std::string& out) {
    for (int part = 0; part < 4; ++part) {
        const std::size_t dot = text.find('.');
        const std::string_view digits = text.substr(0, dot);
        if ((dot == std::string_view::npos) != (part == 3) || digits.empty() || digits.size() > 3) return false;
        if (digits.size() > 1 && digits[0] == '0') return false;
        unsigned number = 0;
        const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (problem != std::errc() || end != digits.data() + digits.size() || number > 255) return false;
        out += static_cast<char>(number);
        if (part < 3) text.remove_prefix(dot + 1);
    }
    return true;
}

bool parse_groups(std::string_view text, std::string& out) {
    while (!text.empty()) {
        const std::size_t colon = text.find(':');
        const std::string_view group = text.substr(0, colon);
        if (group.find('.') != std::string_view::npos) return colon == std::string_view::npos && parse_4(group, out);
        unsigned number = 0;
        const auto [end, problem] = std::from_chars(group.data(), group.data() + group.size(), number, 16);
        if (group.empty() || group.size() > 4 || problem != std::errc() || end != group.data() + group.size())
            return false;
        out += static_cast<char>(number >> 8U);
        out += static_cast<char>(number & 0xffU);
        if (colon == std::string_view::npos) return true;
        text.remove_prefix(colon + 1);
        if (text.empty()) return false;
    }
    return true;
}

bool parse_6(std::string_view text, std::string& out) {
    const std::size_t gap = text.find("::");
    if (gap == std::string_view::npos) return !text.empty() && parse_groups(text, out) && out.size() == 16;
    std::string tail;
    if (!parse_groups(text.substr(0, gap), out) || !parse_groups(text.substr(gap + 2), tail)) return false;
    if (out.size() + tail.size() > 14) return false;
    out.append(16 - out.size() - tail.size(), '\0');
    out += tail;
    return true;
}

unsigned group_of(std::string_view bytes, std::size_t index) {
    return static_cast<unsigned>(static_cast<unsigned char>(bytes[2 * index])) << 8U |
           static_cast<unsigned char>(bytes[2 * index + 1]);
}

}  // namespace

std::string pack_ip(std::string_view text, int family) {
    std::string bytes;
    if (family == kInternet) return parse_4(text, bytes) ? bytes : std::string();
    return parse_6(text, bytes) ? bytes : std::string();
}

/// IPv6 as RFC 5952 writes it: the longest run of zero groups is left out.
std::string unpack_ip(std::string_view bytes) {
    if (bytes.size() == 4) {
        const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(bytes[i])); };
        return fmt::format("{}.{}.{}.{}", byte(0), byte(1), byte(2), byte(3));
    }
    std::size_t best = 8, best_length = 1;
    for (std::size_t i = 0; i < 8;) {
        std::size_t length = 0;
        while (i + length < 8 && group_of(bytes, i + length) == 0) ++length;
        if (length > best_length) {
            best = i;
            best_length = length;
        }
        i += length + 1;
    }
    std::string text;
    for (std::size_t i = 0; i < 8; ++i) {
        if (i == best) {
            text += "::";
            i += best_length - 1;
            continue;
        }
        if (!text.empty() && !text.ends_with(':')) text += ':';
        text += fmt::format("{:x}", group_of(bytes, i));
    }
    return text;
}

std::string canonical_ip(std::string_view text, int& family) {
    for (const int candidate : {kInternet, kInternet6}) {
        if (family != 0 && family != candidate) continue;
        if (const std::string bytes = pack_ip(text, candidate); !bytes.empty()) {
            family = candidate;
            return unpack_ip(bytes);
        }
    }
    return {};
}

std::string_view error_text(int number) {
    switch (number) {
        case error::no_entry: return "No such file or directory";
        case error::bad_descriptor: return "Bad file descriptor";
        case error::again: return "Resource temporarily unavailable";
        case error::invalid: return "Invalid argument";
        case error::broken_pipe: return "Broken pipe";
        case error::destination_required: return "Destination address required";
        case error::message_size: return "Message too long";
        case error::not_supported: return "Operation not supported";
        case error::family_not_supported: return "Address family not supported by protocol";
        case error::address_in_use: return "Address already in use";
        case error::address_unavailable: return "Cannot assign requested address";
        case error::connection_aborted: return "Software caused connection abort";
        case error::connection_reset: return "Connection reset by peer";
        case error::is_connected: return "Transport endpoint is already connected";
        case error::not_connected: return "Transport endpoint is not connected";
        case error::timed_out: return "Connection timed out";
        case error::refused: return "Connection refused";
        case error::already: return "Operation already in progress";
        case error::in_progress: return "Operation now in progress";
        default: return "Unknown error";
    }
}

}  // namespace loopglass
