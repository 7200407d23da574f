#!/bin/sh
# run.sh BUILD SECONDS: runs each libFuzzer target for so long, from the seeds kept here and what earlier runs found
# in BUILD/corpus, and ends with a table. Exit status 1 when one has found something; what it found is left in
# BUILD/found, to become a test.
set -u
build=$1
seconds=$2
here=$(dirname "$0")
mkdir -p "$build/found"
table="$build/fuzz.txt"
printf '%-14s %12s %10s %8s  %s\n' target executions corpus edges result >"$table"
failed=0
for program in "$build"/fuzz/fuzz_*; do
  name=${program##*/fuzz_}
  mkdir -p "$build/corpus/$name"
  seeds=$(ls -d "$here/seeds/$name" 2>/dev/null)
  [ "$name" = json ] && seeds="$seeds $here/../tests/ingest/bad $here/../data"
  log="$build/found/$name.log"
  # shellcheck disable=SC2086  # several folders
  if "$program" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="$build/found/$name-" "$build/corpus/$name" $seeds >"$log" 2>&1; then
    result='nothing found'
  else
    result="FOUND, see $log"
    failed=1
  fi
  executions=$(sed -n 's/^stat::number_of_executed_units: //p' "$log")
  corpus=$(find "$build/corpus/$name" -type f | wc -l)
  edges=$(grep -o 'cov: [0-9]*' "$log" | tail -1 | cut -d' ' -f2)
  printf '%-14s %12s %10s %8s  %s\n' "$name" "${executions:-?}" "$corpus" "${edges:-?}" "$result" >>"$table"
done
cat "$table"
exit $failed
