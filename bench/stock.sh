#!/usr/bin/env bash
# Uses of filament and lists of spools over HTTP, on both databases, beside the least that a service can do for them.
# bench/stock.sh [SECONDS [ROUNDS]]. Needs ./mvnw -Pbench -DskipTests package before it.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r nozzly-host/server/target/nozzly "$work/nozzly"
classes=$(printf '%s:' bench/target/nozzly-bench-*.jar bench/target/lib/*.jar)
java -XX:+UseSerialGC -Xmx256m -cp "${classes%:}" app.nozzly.bench.StockLoad "$work/nozzly" "$work/data" "${1:-8}" "${2:-3}"
