# entente_layer(NAME SOURCES... [USES layer...] [LIBRARIES target...])
#
# One library a layer. USES names the layers to its left, which its public headers may include;
# LIBRARIES are outside libraries, private to it. tests/layers checks the #includes against the same
# table as docs/architecture.md gives.

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
