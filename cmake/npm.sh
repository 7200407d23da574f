#!/bin/sh
# npm.sh FROM INTO NEEDED_BY: installs the npm modules that FROM/package-lock.json names into build/INTO.
# Never fails: without npm or a network the tests that need them are skipped, and say so.
set -u
root=$(cd "$(dirname "$0")/.." && pwd)
from="$root/$1"
into="$root/build/$2"
if cmp -s "$from/package-lock.json" "$into/package-lock.json" && [ -f "$into/installed" ]; then
    exit 0
fi
mkdir -p "$into"
cp "$from/package.json" "$from/package-lock.json" "$from/.npmrc" "$into/"
rm -f "$into/installed"
if (cd "$into" && npm ci --no-audit --no-fund --fetch-retries=1 --fetch-retry-mintimeout=1000) \
    >"$into/npm.log" 2>&1; then
    touch "$into/installed"
else
    echo "make: npm could not install $2 (build/$2/npm.log): $3 will be skipped" >&2
fi
