#!/usr/bin/env bash
# From "bin/nozzly serve" on an existing data folder to the first page, with and without the class archive, and the memory of the idle program.
# bench/start.sh [RUNS]; CORE=1 pins everything to one core. Needs ./mvnw -q -DskipTests package before it.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-5}
port=${PORT:-18790}
pin=()
[ -z "${CORE:-}" ] || pin=(taskset -c "$CORE")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r nozzly-host/server/target/nozzly "$work/nozzly"
export NOZZLY_PORT=$port NOZZLY_DATA=$work/data NOZZLY_DEMO=true

# start [seconds of idling]: prints "milliseconds megabytes"
start() {
  local began ready pid tries=0
  began=$(date +%s%N)
  "${pin[@]}" "$work/nozzly/bin/nozzly" serve >"$work/out" 2>"$work/err" &
  pid=$!
  until curl -fs -o "$work/page" "http://127.0.0.1:$port/"; do
    sleep 0.01
    tries=$((tries + 1))
    if [ "$tries" -gt 3000 ] || ! kill -0 "$pid" 2>/dev/null; then
      cat "$work/err" >&2
      kill "$pid" 2>/dev/null || true
      return 1
    fi
  done
  ready=$(date +%s%N)
  sleep "${1:-1}"
  echo "$(((ready - began) / 1000000)) $(($(awk '/VmRSS/ { print $2 }' "/proc/$pid/status") / 1024))"
  kill "$pid"
  wait "$pid" || true
}

# The first start fills the data folder and makes the archive.
start 1 >/dev/null
rm -f "$work"/nozzly/lib/nozzly.jsa*

without=()
for ((run = 0; run < runs; run++)); do
  without+=("$(start 1)")
  rm -f "$work"/nozzly/lib/nozzly.jsa*
done
start 1 >/dev/null
"$work/nozzly/bin/nozzly" serve >"$work/out" 2>"$work/err" &
pid=$!
for ((second = 0; second < 120; second++)); do
  [ -f "$work/nozzly/lib/nozzly.jsa.made-by" ] && break
  sleep 1
done
kill "$pid"
wait "$pid" || true
with=()
for ((run = 0; run < runs; run++)); do
  with+=("$(start 3)")
done

report() {
  local name=$1
  shift
  printf '%s\n' "$@" | sort -n | awk -v name="$name" '{ ms[NR] = $1; mb[NR] = $2 }
    END { printf "%s: first page best %d ms, median %d ms; resident %d MB\n", name, ms[1], ms[int((NR + 1) / 2)], mb[int((NR + 1) / 2)] }'
}
report "without class archive" "${without[@]}"
report "with class archive   " "${with[@]}"
began=$(date +%s%N); "${pin[@]}" java -Xshare:auto -XX:+UseSerialGC -version 2>/dev/null; ended=$(date +%s%N)
echo "reference, java -version: $(((ended - began) / 1000000)) ms"
[ ! -s "$work/err" ] || { echo "log of the last start:"; cat "$work/err"; }
