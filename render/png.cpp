// Chunks and their checksum: Portable Network Graphics specification, second edition (ISO/IEC
// 15948:2004), sections 5 and 11.3.5.3, annex D.
#include "render/png.hpp"

#include <cmath>
#include <cstdint>

namespace entente::render {
namespace {

std::string big_endian(std::uint32_t value) {
    std::string bytes;
    for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>((value >> shift) & 0xFF);
    return bytes;
}

std::uint32_t checksum(const std::string& bytes) {
    std::uint32_t crc = 0xFFFFFFFF;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

}  // namespace

std::string with_resolution(const std::string& png, double pixels_per_metre) {
    constexpr std::size_t signature_and_header = 8 + 4 + 4 + 13 + 4;
    constexpr char per_metre = 1;
    const std::string resolution = big_endian(static_cast<std::uint32_t>(std::lround(pixels_per_metre)));
    const std::string chunk = "pHYs" + resolution + resolution + per_metre;
    return png.substr(0, signature_and_header) + big_endian(9) + chunk + big_endian(checksum(chunk)) +
           png.substr(signature_and_header);
}

}  // namespace entente::render
