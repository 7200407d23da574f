# Run by entente_embed(): INPUT (file), OUTPUT (C++ source), SYMBOL (name).
file(READ "${INPUT}" hex HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
string(REGEX REPLACE "(................................................................................)" "\\1\n"
       bytes "${bytes}")
file(WRITE "${OUTPUT}" "#include <string_view>
namespace entente::embedded {
namespace {
constexpr unsigned char bytes[] = {${bytes}0};
}
extern const std::string_view ${SYMBOL};
const std::string_view ${SYMBOL}(reinterpret_cast<const char*>(bytes), sizeof bytes - 1);
}
")
