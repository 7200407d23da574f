# Run by entente_embed(): INPUT (file), OUTPUT (C++ source), SYMBOL (name).

# A script is embedded without indentation, empty lines and lines of comment. Sources keep to that: no
# template literal or block comment goes over several lines.
if(INPUT MATCHES "\\.js$")
  file(READ "${INPUT}" script)
  string(REGEX REPLACE "\n[ \t]+" "\n" script "\n${script}")
  string(REGEX REPLACE "\n//[^\n]*" "" script "${script}")
  string(REGEX REPLACE "\n\n+" "\n" script "${script}")
  string(REGEX REPLACE "^\n" "" script "${script}")
  set(INPUT "${OUTPUT}.js")
  file(WRITE "${INPUT}" "${script}")
endif()

# A style sheet likewise, in which a line may go on with any other.
if(INPUT MATCHES "\\.css$")
  file(READ "${INPUT}" style)
  string(REGEX REPLACE "\n[ \t]*" "\n" style "${style}")
  string(REGEX REPLACE "([{,:]) " "\\1" style "${style}")
  string(REGEX REPLACE " {" "{" style "${style}")
  string(REGEX REPLACE "; *\n*}" "}" style "${style}")
  string(REPLACE "\n" "" style "${style}")
  set(INPUT "${OUTPUT}.css")
  file(WRITE "${INPUT}" "${style}")
endif()

file(READ "${INPUT}" hex HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
string(REGEX REPLACE "(................................................................................)" "\\1\n"
       bytes "${bytes}")

# The digest in base64: ten groups of three bytes, and the two that are left.
file(SHA256 "${INPUT}" digest)
string(APPEND digest "00")
set(alphabet "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
set(hash "")
foreach(group RANGE 10)
  math(EXPR begin "${group} * 6")
  string(SUBSTRING "${digest}" ${begin} 6 three)
  foreach(shift 18 12 6 0)
    math(EXPR six "(0x${three} >> ${shift}) & 63")
    string(SUBSTRING "${alphabet}" ${six} 1 letter)
    string(APPEND hash "${letter}")
  endforeach()
endforeach()
string(REGEX REPLACE ".$" "=" hash "${hash}")

file(WRITE "${OUTPUT}" "#include <string_view>
namespace entente::embedded {
namespace {
constexpr unsigned char bytes[] = {${bytes}0};
}
extern const std::string_view ${SYMBOL};
const std::string_view ${SYMBOL}(reinterpret_cast<const char*>(bytes), sizeof bytes - 1);
extern const std::string_view ${SYMBOL}_hash;
const std::string_view ${SYMBOL}_hash = \"sha256-${hash}\";
}
")
