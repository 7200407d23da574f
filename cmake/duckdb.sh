#!/bin/sh
# Installs DuckDB's npm module into build/duckdb, for the tests of examples/scale and for the benchmark.
# Never fails: without npm or a network those tests are skipped, and say so.
set -u
root=$(cd "$(dirname "$0")/.." && pwd)
into="$root/build/duckdb"
if cmp -s "$root/examples/scale/package-lock.json" "$into/package-lock.json" &&
    [ -f "$into/installed" ]; then
    exit 0
fi
mkdir -p "$into"
cp "$root/examples/scale/package.json" "$root/examples/scale/package-lock.json" "$into/"
cp "$root/examples/scale/.npmrc" "$into/"
rm -f "$into/installed"
if (cd "$into" && npm ci --no-audit --no-fund --fetch-retries=1 --fetch-retry-mintimeout=1000) \
    >"$into/npm.log" 2>&1; then
    touch "$into/installed"
else
    echo "make: npm could not install DuckDB (build/duckdb/npm.log): the tests of examples/scale will be skipped" >&2
fi
