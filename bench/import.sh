#!/usr/bin/env bash
# A file of spools imported by the built program on H2 and on PostgreSQL, from the first byte to the end of its job, and once more, which changes nothing.
# bench/import.sh [ROWS [ROUNDS]]. Needs ./mvnw -Pbench -DskipTests package before it.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r nozzly-host/server/target/nozzly "$work/nozzly"
classes=$(printf '%s:' bench/target/nozzly-bench-*.jar bench/target/lib/*.jar)
java -XX:+UseSerialGC -Xmx256m -cp "${classes%:}" app.nozzly.bench.ImportLoad "$work/nozzly" "$work/data" "${1:-10000}" "${2:-3}"
