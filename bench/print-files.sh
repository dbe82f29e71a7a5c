#!/usr/bin/env bash
# How fast print files are read: text by every move and from both ends, in a heap of 64 MiB; binary G-code.
# bench/print-files.sh [MEGABYTES]; CORE=1 pins to one core. Needs ./mvnw -q -DskipTests package before it.
set -euo pipefail
cd "$(dirname "$0")/.."
pin=()
[ -z "${CORE:-}" ] || pin=(taskset -c "$CORE")
money=$(find nozzly-host/server/target/nozzly/lib -name 'joda-money-*.jar')
classes="nozzly-plugins/slicer/target/test-classes:nozzly-plugins/slicer/target/classes:nozzly-plugins/api/target/classes:nozzly-core/target/classes:$money"
"${pin[@]}" java -XX:+UseSerialGC -Xmx64m -cp "$classes" app.nozzly.slicer.ReadSpeed "${1:-500}"
"${pin[@]}" java -XX:+UseSerialGC -Xmx1g -cp "$classes" app.nozzly.slicer.bgcode.BgcodeSpeed
