#!/usr/bin/env bash
# What the isolation of workshops costs: requests per second of a list and of a write on PostgreSQL with row level security and without, two hosts in turn.
# bench/isolation.sh [SECONDS [ROUNDS]]. Needs ./mvnw -Pbench -DskipTests package before it.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r nozzly-host/server/target/nozzly "$work/nozzly"
classes=$(printf '%s:' bench/target/nozzly-bench-*.jar bench/target/lib/*.jar)
java -XX:+UseSerialGC -Xmx256m -cp "${classes%:}" app.nozzly.bench.IsolationLoad "$work/nozzly" "$work/data" "${1:-5}" "${2:-7}"
