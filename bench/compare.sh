#!/usr/bin/env bash
# Requests per second and latencies of GET /api/v1/pricing/compare with 200 products in the store, over 8 connections, beside /health/live in the same run.
# bench/compare.sh [SECONDS]. Needs ./mvnw -Pbench -DskipTests package before it.
set -euo pipefail
cd "$(dirname "$0")/.."
port=${PORT:-18792}
work=$(mktemp -d)
export NOZZLY_PORT=$port NOZZLY_DATA=$work/data
cp -r nozzly-host/server/target/nozzly "$work/nozzly"
"$work/nozzly/bin/nozzly" serve >"$work/out" 2>"$work/err" &
pid=$!
trap 'kill "$pid" 2>/dev/null || true; wait "$pid" || true; rm -rf "$work"' EXIT
for ((tries = 0; tries < 600; tries++)); do
  curl -fs -o "$work/page" "http://127.0.0.1:$port/health/ready" && break
  sleep 0.1
done
java -XX:+UseSerialGC -Xmx128m -cp "bench/target/classes" app.nozzly.bench.CompareLoad "http://127.0.0.1:$port" "${1:-10}"
echo "resident under load: $(($(awk '/VmRSS/ { print $2 }' "/proc/$pid/status") / 1024)) MB"
