#!/bin/sh
# run.sh FILE: runs a test of the report in a browser. 77 is "skipped": something it needs is not installed.
command -v node >/dev/null || { echo "skipped: node is missing (make deps)"; exit 77; }
exec node --test-reporter=spec "$1"
