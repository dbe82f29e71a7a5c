#!/usr/bin/env bash
# Opens the library on an existing embedded store, reads one page and closes it, in a fresh JVM, with and without a class archive, beside the same read
# with bare JDBC on the same file, in turn. Wall and processor time are those of the whole process.
# bench/open.sh [RUNS]; CORE=1 pins to one core. Needs ./mvnw -Pbench -DskipTests package before it.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-5}
pin=()
[ -z "${CORE:-}" ] || pin=(taskset -c "$CORE")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# An archive refuses folders and patterns on the class path.
classes=$(printf '%s:' bench/target/nozzly-bench-*.jar bench/target/lib/*.jar)
common=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "${classes%:}")
java "${common[@]}" app.nozzly.bench.OpenStore "$work/data" fill 2>"$work/log"

# archive NAME CLASS: makes the archive NAME of what CLASS loads.
archive() {
  java -XX:ArchiveClassesAtExit="$work/$1.jsa" -Xlog:disable "${common[@]}" "app.nozzly.bench.$2" "$work/data" >/dev/null 2>"$work/log"
  [ -s "$work/$1.jsa" ] || { echo "no class archive was made for $2" >&2; exit 1; }
}

# once NAME CLASS [options]: adds "wall cpu" in milliseconds to the results of NAME.
once() {
  local name=$1 class=$2
  shift 2
  TIMEFORMAT='%R %U %S'
  { time "${pin[@]}" java "$@" -Xlog:disable "${common[@]}" "app.nozzly.bench.$class" "$work/data" >"$work/said" 2>"$work/log"; } 2>"$work/time"
  awk '{ printf "%d %d\n", $1 * 1000, ($2 + $3) * 1000 }' "$work/time" >>"$work/$name.runs"
  cp "$work/said" "$work/$name.said"
}

# median NAME COLUMN
median() {
  awk -v column="$2" '{ print $column }' "$work/$1.runs" | sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'
}

report() {
  local name=$1 title=$2 reference=$3
  printf '%-28s wall best %4d, median %4d ms; processor time median %4d ms' \
    "$title" "$(awk '{ print $1 }' "$work/$name.runs" | sort -n | sed -n 1p)" "$(median "$name" 1)" "$(median "$name" 2)"
  awk -v own="$(median "$name" 1)" -v other="$(median "$reference" 1)" -v work="$(median "$name" 2)" -v least="$(median "$reference" 2)" \
    'BEGIN { printf "; ratio %.1f (processor %.1f)\n", own / other, work / least }'
}

archive bare BareStore
archive open OpenStore
for ((run = 0; run < runs; run++)); do
  once bare-without BareStore
  once open-without OpenStore
  once bare-with BareStore -XX:SharedArchiveFile="$work/bare.jsa"
  once open-with OpenStore -XX:SharedArchiveFile="$work/open.jsa"
done
report bare-without "bare JDBC, no archive" bare-without
report open-without "library, no archive" bare-without
report bare-with "bare JDBC, own archive" bare-with
report open-with "library, own archive" bare-with
echo "last run of the library with its archive: $(cat "$work/open-with.said")"
echo "commits"
"${pin[@]}" java -XX:+UseSerialGC -cp "${classes%:}" app.nozzly.bench.OpenStore "$work/data" commits 2>"$work/log"
