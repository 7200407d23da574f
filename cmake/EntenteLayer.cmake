# entente_layer(NAME SOURCES... [USES layer...] [LIBRARIES target...] [HEADERS target...] [LINKS name...])
#
# One library a layer, static or, with BUILD_SHARED_LIBS, shared. USES names the layers to its left, which
# its public headers may include; LIBRARIES are outside libraries, private to it, that are linked; HEADERS
# are those that consist of headers, which nobody needs who builds against the installed layer. tests/layers
# checks the #includes against the same table as docs/architecture.md gives.
#
# Whoever links a static layer links its LIBRARIES too. How CMake finds them there is what entente_find()
# and entente_modules() noted before; LINKS are their names for pkg-config, where entente_find() found them.

# find_package() of libraries that are linked.
macro(entente_find)
  find_package(${ARGV} REQUIRED)
  set(entente_find_arguments ${ARGV})
  list(JOIN entente_find_arguments " " entente_find_arguments)
  list(APPEND entente_finds "find_dependency(${entente_find_arguments})")
endmacro()

# pkg_check_modules() of libraries that are linked, as PkgConfig::ENTENTE_<NAME>.
macro(entente_modules NAME)
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(ENTENTE_${NAME} REQUIRED IMPORTED_TARGET ${ARGN})
  list(APPEND entente_links ${ENTENTE_${NAME}_LIBRARIES})
  set(entente_find_arguments ${ARGN})
  list(JOIN entente_find_arguments " " entente_find_arguments)
  list(APPEND entente_finds "entente_modules(${NAME} ${entente_find_arguments})")
endmacro()

function(entente_layer NAME)
  cmake_parse_arguments(ARG "" "" "SOURCES;USES;LIBRARIES;HEADERS;LINKS" ${ARGN})
  add_library(entente_${NAME} ${ARG_SOURCES})
  add_library(entente::${NAME} ALIAS entente_${NAME})
  set_target_properties(entente_${NAME} PROPERTIES EXPORT_NAME ${NAME} VERSION ${PROJECT_VERSION}
                                                   SOVERSION ${ENTENTE_SOVERSION} INSTALL_RPATH "$ORIGIN"
                                                   DEFINE_SYMBOL "")
  target_include_directories(entente_${NAME} PUBLIC "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>"
                                             PRIVATE "${PROJECT_SOURCE_DIR}")
  target_compile_features(entente_${NAME} PUBLIC cxx_std_20)
  foreach(layer ${ARG_USES})
    target_link_libraries(entente_${NAME} PUBLIC entente::${layer})
  endforeach()
  # A shared layer brings its libraries along; an installed one then names none.
  if(BUILD_SHARED_LIBS)
    list(APPEND ARG_HEADERS ${ARG_LIBRARIES})
    set(ARG_LIBRARIES)
  endif()
  foreach(library entente_warnings ${ARG_HEADERS})
    target_link_libraries(entente_${NAME} PRIVATE $<BUILD_INTERFACE:${library}>)
  endforeach()
  target_link_libraries(entente_${NAME} PRIVATE ${ARG_LIBRARIES})

  set_property(GLOBAL APPEND PROPERTY ENTENTE_LAYERS ${NAME})
  set_property(GLOBAL PROPERTY ENTENTE_USES_${NAME} ${ARG_USES})
  set_property(GLOBAL PROPERTY ENTENTE_FINDS_${NAME} ${entente_finds})
  set_property(GLOBAL PROPERTY ENTENTE_LINKS_${NAME} ${ARG_LINKS} ${entente_links})
  unset(entente_finds PARENT_SCOPE)
  unset(entente_links PARENT_SCOPE)
endfunction()
