#!/usr/bin/env bash
# From "bin/nozzly serve" on an existing data folder to the first page, with and without the class archive, and the memory of the idle program,
# beside a read of the same database with bare JDBC in a JVM of its own.
# bench/start.sh [RUNS]; CORE=1 pins everything to one core. Needs ./mvnw -q -Pbench -DskipTests package before it.
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

# start [seconds of idling]: prints "milliseconds", then megabytes that are "resident", "of its own" and "of mapped files"
start() {
  local began ready pid tries=0
  began=$(date +%s%N)
  "${pin[@]}" "$work/nozzly/bin/nozzly" serve >"$work/out" 2>"$work/err" &
  pid=$!
  until curl -fsL -o "$work/page" "http://127.0.0.1:$port/"; do
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
  echo "$(((ready - began) / 1000000)) $(awk '/^(VmRSS|RssAnon|RssFile)/ { printf "%d ", $2 / 1024 }' "/proc/$pid/status")"
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
  printf '%s\n' "$@" | sort -n | awk -v name="$name" -v least="$least" '{ ms[NR] = $1; mb[NR] = $2; own[NR] = $3; mapped[NR] = $4 }
    END { half = int((NR + 1) / 2)
      printf "%s: first page best %d ms, median %d ms, ratio %.1f; resident %d MB, %d of its own and %d of mapped files\n", name, ms[1], ms[half], ms[half] / least, mb[half], own[half], mapped[half] }'
}
# bare: milliseconds of reading the database with nothing but H2, the start of the JVM included
bare() {
  local began
  began=$(date +%s%N)
  "${pin[@]}" java -Xshare:auto -XX:+UseSerialGC -cp "bench/target/classes:$(printf '%s' "$work"/nozzly/lib/h2-*.jar)" app.nozzly.bench.BareStore "$work/data" >"$work/out"
  echo $((($(date +%s%N) - began) / 1000000))
}
least=$(for ((run = 0; run < runs; run++)); do bare; done | sort -n | awk '{ ms[NR] = $1 } END { print ms[int((NR + 1) / 2)] }')

report "without class archive" "${without[@]}"
report "with class archive   " "${with[@]}"
echo "reference, bare JDBC and H2 in a fresh JVM: median $least ms"
began=$(date +%s%N); "${pin[@]}" java -Xshare:auto -XX:+UseSerialGC -version 2>/dev/null; ended=$(date +%s%N)
echo "reference, java -version: $(((ended - began) / 1000000)) ms"
[ ! -s "$work/err" ] || { echo "log of the last start:"; cat "$work/err"; }
