# All words of figures and reports are in one table, which translators work from.
if(NOT TARGET entente_program)
  return()
endif()
find_program(ENTENTE_XGETTEXT xgettext)
find_program(ENTENTE_MSGFMT msgfmt)
if(NOT ENTENTE_XGETTEXT OR NOT ENTENTE_MSGFMT)
  message(STATUS "no gettext: the catalogue of texts is not checked")
  return()
endif()

add_executable(table_texts catalogue/table_texts.cpp)
target_link_libraries(table_texts PRIVATE entente::graph entente_warnings)
set(catalogue_script ${CMAKE_CURRENT_LIST_DIR}/catalogue.py)

add_custom_target(catalogue
  COMMAND ${ENTENTE_PYTHON} -B ${catalogue_script} write ${PROJECT_SOURCE_DIR} $<TARGET_FILE:table_texts>
  DEPENDS table_texts
  COMMENT "Writing data/words/entente.pot")

add_test(NAME catalogue.current
         COMMAND ${ENTENTE_PYTHON} -B ${catalogue_script} check ${PROJECT_SOURCE_DIR} $<TARGET_FILE:table_texts>)
add_test(NAME catalogue.language COMMAND ${ENTENTE_PYTHON} -B ${CMAKE_CURRENT_LIST_DIR}/language_test.py)
set_tests_properties(
  catalogue.language PROPERTIES TIMEOUT 600
                     ENVIRONMENT "ENTENTE_PROGRAM=$<TARGET_FILE:entente_program>;ENTENTE_SOURCE_DIR=${PROJECT_SOURCE_DIR}")
