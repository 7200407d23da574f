set(check_layers ${ENTENTE_PYTHON} ${CMAKE_CURRENT_LIST_DIR}/check_layers.py)
add_test(NAME layers.includes COMMAND ${check_layers} ${PROJECT_SOURCE_DIR})
add_test(NAME layers.checker COMMAND ${check_layers} --self-test)

# Every public header compiles on its own.
file(GLOB_RECURSE public_headers CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}/include"
     "${PROJECT_SOURCE_DIR}/include/entente/*.hpp")
set(header_sources)
foreach(header ${public_headers})
  string(MAKE_C_IDENTIFIER "${header}" name)
  set(source "${CMAKE_CURRENT_BINARY_DIR}/headers/${name}.cpp")
  file(CONFIGURE OUTPUT "${source}" CONTENT "#include \"${header}\"\n")
  list(APPEND header_sources "${source}")
endforeach()
add_library(public_headers_alone OBJECT ${header_sources})
target_include_directories(public_headers_alone PRIVATE "${PROJECT_SOURCE_DIR}/include")
target_link_libraries(public_headers_alone PRIVATE entente_warnings)
