# awk -F'\t' -f group.awk FILE: the benchmark's question to awk.
$6 != "" && $16 != "" && $6 != $16 {
    key = $6 SUBSEP $16 SUBSEP substr($2, 1, 6)
    count[key]++
    sum[key] += $31
}
END {
    for (key in count) {
        cells++
        events += count[key]
    }
    printf "{\"cells\": %d, \"events\": %d}\n", cells, events
}
