#!/usr/bin/env bash
# Counts the instructions of fixed frames under callgrind and compares them with tests/bench/callgrind.txt, so that a
# regression shows without timing. Exits with 1 when a count is more than 5 % above.
#     tests/bench/callgrind.sh [--update] [BUILD]     --update writes the counts down; BUILD is build/ unless told
# Needs valgrind and the target tumen_frame (cmake -DTUMEN_BENCHMARKS=ON). Counts hold for one compiler and C library
# (the file names them): after a change of these, update first.
set -euo pipefail
cd "$(dirname "$0")/../.."

update=no
[[ ${1:-} == --update ]] && { update=yes; shift; }
frame=$(find "${1:-build}" -name tumen_frame -type f -perm -u+x -print -quit)
[[ -n $frame ]] || { echo "There is no tumen_frame in ${1:-build}: build it with TUMEN_BENCHMARKS=ON." >&2; exit 2; }
recorded=tests/bench/callgrind.txt
compiler=$(strings -a "$frame" | awk '/^GCC: / { found = $0 } END { print found ? found : "unknown compiler" }')

counts=$(
    for name in embedded-brief thousand-flows scrub-step-of-100000-summed-flows; do
        log=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null --collect-atstart=no \
            --toggle-collect=measuredFrame "$frame" "$name" 2>&1 >/dev/null)
        count=$(sed -n 's/.*Collected : \([0-9]*\).*/\1/p' <<<"$log")
        [[ ${count:-0} -gt 0 ]] || { echo "$log" >&2; exit 2; }
        echo "$name $count"
    done
)
if [[ $update == yes ]]; then
    printf '# instructions of each frame, %s\n%s\n' "$compiler" "$counts" >"$recorded"
    cat "$recorded"
    exit 0
fi
failed=0
while read -r name count; do
    before=$(awk -v name="$name" '$1 == name { print $2 }' "$recorded")
    [[ -n $before ]] || { echo "$name: $count, nothing recorded"; failed=1; continue; }
    awk -v name="$name" -v now="$count" -v before="$before" 'BEGIN {
        printf "%s: %d, %+.1f %%\n", name, now, 100 * (now / before - 1)
        exit now > 1.05 * before ? 1 : 0
    }' || failed=1
done <<<"$counts"
[[ $failed == 0 ]] || echo "More than 5 % above $recorded." >&2
exit $failed
