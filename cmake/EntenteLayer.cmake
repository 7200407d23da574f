# entente_layer(NAME SOURCES... [USES layer...] [LIBRARIES target...])
#
# One library a layer. USES names the layers to its left, which its public headers may include;
# LIBRARIES are outside libraries, private to it. tests/layers checks the #includes against the same
# table as docs/architecture.md gives.

add_library(entente_warnings INTERFACE)
target_compile_options(entente_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
                                                  $<$<BOOL:${ENTENTE_WERROR}>:-Werror>)
# g++ 12 takes std::string's operator+ for an overlapping copy at -O3 (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(entente_warnings INTERFACE -Wno-restrict)
endif()
if(ENTENTE_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

if(ENTENTE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

function(entente_layer NAME)
  cmake_parse_arguments(ARG "" "" "SOURCES;USES;LIBRARIES" ${ARGN})
  add_library(entente_${NAME} STATIC ${ARG_SOURCES})
  add_library(entente::${NAME} ALIAS entente_${NAME})
  target_include_directories(entente_${NAME} PUBLIC "${PROJECT_SOURCE_DIR}/include"
                                             PRIVATE "${PROJECT_SOURCE_DIR}")
  target_compile_features(entente_${NAME} PUBLIC cxx_std_20)
  foreach(layer ${ARG_USES})
    target_link_libraries(entente_${NAME} PUBLIC entente::${layer})
  endforeach()
  target_link_libraries(entente_${NAME} PRIVATE $<BUILD_INTERFACE:entente_warnings> ${ARG_LIBRARIES})
endfunction()
