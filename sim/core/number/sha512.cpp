#include "sim/core/number/sha512.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>

namespace loopglass::number {

namespace {

constexpr std::size_t block_size = 128;

/// Fractions of the cube roots of the first eighty primes.
constexpr std::uint64_t round_constants[80] = {
    0x428A2F98D728AE22u, 0x7137449123EF65CDu, 0xB5C0FBCFEC4D3B2Fu, 0xE9B5DBA58189DBBCu, 0x3956C25BF348B538u,
    0x59F111F1B605D019u, 0x923F82A4AF194F9Bu, 0xAB1C5ED5DA6D8118u, 0xD807AA98A3030242u, 0x12835B0145706FBEu,
    0x243185BE4EE4B28Cu, 0x550C7DC3D5FFB4E2u, 0x72BE5D74F27B896Fu, 0x80DEB1FE3B1696B1u, 0x9BDC06A725C71235u,
    0xC19BF174CF692694u, 0xE49B69C19EF14AD2u, 0xEFBE4786384F25E3u, 0x0FC19DC68B8CD5B5u, 0x240CA1CC77AC9C65u,
    0x2DE92C6F592B0275u, 0x4A7484AA6EA6E483u, 0x5CB0A9DCBD41FBD4u, 0x76F988DA831153B5u, 0x983E5152EE66DFABu,
    0xA831C66D2DB43210u, 0xB00327C898FB213Fu, 0xBF597FC7BEEF0EE4u, 0xC6E00BF33DA88FC2u, 0xD5A79147930AA725u,
    0x06CA6351E003826Fu, 0x142929670A0E6E70u, 0x27B70A8546D22FFCu, 0x2E1B21385C26C926u, 0x4D2C6DFC5AC42AEDu,
    0x53380D139D95B3DFu, 0x650A73548BAF63DEu, 0x766A0ABB3C77B2A8u, 0x81C2C92E47EDAEE6u, 0x92722C851482353Bu,
    0xA2BFE8A14CF10364u, 0xA81A664BBC423001u, 0xC24B8B70D0F89791u, 0xC76C51A30654BE30u, 0xD192E819D6EF5218u,
    0xD69906245565A910u, 0xF40E35855771202Au, 0x106AA07032BBD1B8u, 0x19A4C116B8D2D0C8u, 0x1E376C085141AB53u,
    0x2748774CDF8EEB99u, 0x34B0BCB5E19B48A8u, 0x391C0CB3C5C95A63u, 0x4ED8AA4AE3418ACBu, 0x5B9CCA4F7763E373u,
    0x682E6FF3D6B2B8A3u, 0x748F82EE5DEFB2FCu, 0x78A5636F43172F60u, 0x84C87814A1F0AB72u, 0x8CC702081A6439ECu,
    0x90BEFFFA23631E28u, 0xA4506CEBDE82BDE9u, 0xBEF9A3F7B2C67915u, 0xC67178F2E372532Bu, 0xCA273ECEEA26619Cu,
    0xD186B8C721C0C207u, 0xEADA7DD6CDE0EB1Eu, 0xF57D4F7FEE6ED178u, 0x06F067AA72176FBAu, 0x0A637DC5A2C898A6u,
    0x113F9804BEF90DAEu, 0x1B710B35131C471Bu, 0x28DB77F523047D84u, 0x32CAAB7B40C72493u, 0x3C9EBE0A15C9BEBCu,
    0x431D67C49C100D4Cu, 0x4CC5D4BECB3E42B6u, 0x597F299CFC657E2Au, 0x5FCB6FAB3AD6FAECu, 0x6C44198C4A475817u};

/// Fractions of the square roots of the first eight primes.
constexpr std::array<std::uint64_t, 8> initial_state = {0x6A09E667F3BCC908u, 0xBB67AE8584CAA73Bu, 0x3C6EF372FE94F82Bu,
                                                        0xA54FF53A5F1D36F1u, 0x510E527FADE682D1u, 0x9B05688C2B3E6C1Fu,
                                                        0x1F83D9ABFB41BD6Bu, 0x5BE0CD19137E2179u};

std::uint64_t load_big_endian(const char* bytes) {
    std::uint64_t word = 0;
    for (int index = 0; index < 8; ++index) word = word << 8 | static_cast<unsigned char>(bytes[index]);
    return word;
}

void compress(std::array<std::uint64_t, 8>& state, const char* block) {
    std::uint64_t schedule[80];
    for (std::size_t index = 0; index < 16; ++index) schedule[index] = load_big_endian(block + 8 * index);
    for (std::size_t index = 16; index < 80; ++index) {
        const std::uint64_t early = schedule[index - 15];
        const std::uint64_t late = schedule[index - 2];
        schedule[index] = schedule[index - 16] + (std::rotr(early, 1) ^ std::rotr(early, 8) ^ early >> 7) +
                          schedule[index - 7] + (std::rotr(late, 19) ^ std::rotr(late, 61) ^ late >> 6);
    }
    auto [a, b, c, d, e, f, g, h] = state;
    for (std::size_t index = 0; index < 80; ++index) {
        const std::uint64_t choice = (e & f) ^ (~e & g);
        const std::uint64_t majority = (a & b) ^ (a & c) ^ (b & c);
        const std::uint64_t first = h + (std::rotr(e, 14) ^ std::rotr(e, 18) ^ std::rotr(e, 41)) + choice +
                                    round_constants[index] + schedule[index];
        const std::uint64_t second = (std::rotr(a, 28) ^ std::rotr(a, 34) ^ std::rotr(a, 39)) + majority;
        h = g;
        g = f;
        f = e;
        e = d + first;
        d = c;
        c = b;
        b = a;
        a = first + second;
    }
    const std::array<std::uint64_t, 8> mixed = {a, b, c, d, e, f, g, h};
    for (std::size_t index = 0; index < 8; ++index) state[index] += mixed[index];
}

/// The message, a one bit, zeros, and the length in bits as 128-bit number.
std::string padded(std::string_view message) {
    std::string out(message);
    out += '\x80';
    constexpr std::size_t length_size = 16;
    while (out.size() % block_size != block_size - length_size) out += '\0';
    out.append(length_size - 8, '\0');
    const std::uint64_t bits = static_cast<std::uint64_t>(message.size()) * 8;
    for (int shift = 56; shift >= 0; shift -= 8) out += static_cast<char>(bits >> shift & 0xFF);
    return out;
}

}  // namespace

std::array<unsigned char, 64> sha512(std::string_view message) {
    std::array<std::uint64_t, 8> state = initial_state;
    const std::string blocks = padded(message);
    for (std::size_t offset = 0; offset < blocks.size(); offset += block_size) compress(state, blocks.data() + offset);
    std::array<unsigned char, 64> digest{};
    for (std::size_t index = 0; index < digest.size(); ++index) {
        digest[index] = static_cast<unsigned char>(state[index / 8] >> (56 - 8 * (index % 8)));
    }
    return digest;
}

}  // namespace loopglass::number
