#!/usr/bin/env bash
# A workshop of many spools with a long ledger, made and proven through the library on H2 and on PostgreSQL; and every sorted list to its depth.
# bench/ledger.sh [SPOOLS [MOVEMENTS]]. Needs ./mvnw -Pbench -DskipTests package before it.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
classes=$(printf '%s:' bench/target/nozzly-bench-*.jar bench/target/lib/*.jar)
for database in h2 postgresql; do
  java -XX:+UseSerialGC -Xmx512m -cp "${classes%:}" app.nozzly.bench.LedgerLoad "$database" "$work" "${1:-50000}" "${2:-1000000}"
done
