# How everything is compiled: warnings, hardening of what ships, sanitizers, coverage.

add_library(entente_warnings INTERFACE)
target_compile_options(entente_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
                                                  $<$<BOOL:${ENTENTE_WERROR}>:-Werror>)
# g++ 12 takes std::string's operator+ for an overlapping copy at -O3 (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(entente_warnings INTERFACE -Wno-restrict)
  # And, under AddressSanitizer, a std::regex for uninitialised (GCC bug 105562).
  if(ENTENTE_SANITIZE)
    target_compile_options(entente_warnings INTERFACE -Wno-maybe-uninitialized)
  endif()
endif()

# Hardening of release builds. The C library's checks of bounds (_FORTIFY_SOURCE) need optimised code
# and replace functions that the sanitizers watch, so other builds do without.
if(ENTENTE_HARDEN AND NOT ENTENTE_SANITIZE)
  include(CheckPIESupported)
  check_pie_supported(LANGUAGES CXX)
  add_compile_options($<$<CONFIG:Release>:-U_FORTIFY_SOURCE> $<$<CONFIG:Release>:-D_FORTIFY_SOURCE=3>
                      $<$<CONFIG:Release>:-fstack-protector-strong>
                      $<$<CONFIG:Release>:-fstack-clash-protection>)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64|i[3-6]86")
    add_compile_options($<$<CONFIG:Release>:-fcf-protection>)
  endif()
  add_link_options($<$<CONFIG:Release>:LINKER:-z,relro> $<$<CONFIG:Release>:LINKER:-z,now>
                   $<$<CONFIG:Release>:LINKER:-z,noexecstack>)
endif()

# Only the libraries that something is used of: those that come along with others stay away.
add_link_options(LINKER:--as-needed)

# The folder that the sources lie in is no part of what is built, so two checkouts build the same bytes.
add_compile_options($<$<CONFIG:Release>:-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.>)

if(ENTENTE_SANITIZE STREQUAL "thread")
  add_compile_options(-fsanitize=thread -fno-omit-frame-pointer)
  add_link_options(-fsanitize=thread)
elseif(ENTENTE_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

if(ENTENTE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

if(ENTENTE_COVERAGE)
  add_compile_options(--coverage -fprofile-abs-path -fprofile-update=atomic)
  add_link_options(--coverage)
endif()
