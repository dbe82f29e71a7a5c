#!/usr/bin/env bash
# Opens the library on an existing embedded store and reads one page, in a fresh JVM; lists the threads that are left after closing.
# bench/open.sh [RUNS]; CORE=1 pins to one core. Needs ./mvnw -Pbench -DskipTests package before it.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-5}
pin=()
[ -z "${CORE:-}" ] || pin=(taskset -c "$CORE")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
classes="bench/target/classes:bench/target/lib/*"
java -cp "$classes" app.nozzly.bench.OpenStore "$work/data" fill 2>/dev/null
java -XX:ArchiveClassesAtExit="$work/open.jsa" -Xlog:disable -XX:+UseSerialGC -cp "$classes" app.nozzly.bench.OpenStore "$work/data" >/dev/null 2>&1
for archive in "" "-XX:SharedArchiveFile=$work/open.jsa"; do
  echo "${archive:+with a class archive of its own}${archive:-without a class archive}" | sed 's/-XX.*//'
  for ((run = 0; run < runs; run++)); do
    # shellcheck disable=SC2086
    "${pin[@]}" java $archive -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xlog:disable -cp "$classes" app.nozzly.bench.OpenStore "$work/data" 2>/dev/null
  done
done
echo "commits"
"${pin[@]}" java -XX:+UseSerialGC -cp "$classes" app.nozzly.bench.OpenStore "$work/data" commits 2>/dev/null
