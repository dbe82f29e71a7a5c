#!/usr/bin/env bash
# The value of a stock whose ledger is long, and the proof of every balance by adding up, on PostgreSQL and on H2, each beside the barest statement that reads as much.
# bench/value.sh [SPOOLS [MOVEMENTS [DATABASE...]]]. Needs ./mvnw -Pbench -DskipTests package before it.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
classes=$(printf '%s:' bench/target/nozzly-bench-*.jar bench/target/lib/*.jar)
spools=${1:-2500}
movements=${2:-5000000}
shift $(($# < 2 ? $# : 2))
[ $# -gt 0 ] || set -- postgresql h2
for database in "$@"; do
  java -XX:+UseSerialGC -Xmx512m -cp "${classes%:}" app.nozzly.bench.ValueLoad "$database" "$work" "$spools" "$movements"
done
