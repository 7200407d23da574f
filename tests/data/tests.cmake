# What ships must fit the schema, and the schema must refuse what the reader refuses.
add_test(NAME data.schema COMMAND ${ENTENTE_PYTHON} ${CMAKE_CURRENT_LIST_DIR}/schema_test.py ${PROJECT_SOURCE_DIR})
