#!/usr/bin/env bash
# The one script: run · test · check · build · format · bench · chaos · seed · verify · package · release. Works from anywhere, in any locale, without a home.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$root"

# Without a home that can be written, tools keep their things under the build's own folder.
if [ -z "${HOME:-}" ] || [ ! -w "${HOME:-/nonexistent}" ]; then
  export HOME="$root/artifacts/home" DOTNET_CLI_HOME="$root/artifacts/home" NUGET_PACKAGES="$root/artifacts/packages"
  mkdir -p "$HOME"
fi
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
# A shared compiler makes builds three times faster; it is shut down at the end.
export UseSharedCompilation=true
unset MSBUILDDISABLENODEREUSE DOTNET_CLI_USE_MSBUILD_SERVER || true
cluster= served= kept= once= nodes=()
leave() {
  # Pressed twice, it still stops what it started.
  trap '' INT TERM HUP
  if [ ${#nodes[@]} -gt 0 ]; then kill "${nodes[@]}" 2>/dev/null || true; wait "${nodes[@]}" 2>/dev/null || true; fi
  if [ -n "$kept" ]; then as_postgres "$pgbin/pg_ctl" -D "$kept" -m fast -w stop >/dev/null 2>&1 || true; fi
  if [ -n "$served" ]; then rm -rf "$served"; fi
  if [ -n "$once" ]; then rm -rf "$once"; fi
  if [ -n "$cluster" ]; then as_postgres "$pgbin/pg_ctl" -D "$cluster/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$cluster"; fi
  dotnet build-server shutdown >/dev/null 2>&1 || true
}
trap leave EXIT

program="$root/artifacts/motcua/motcua"

build() {
  local machine
  case "$(uname -m)" in aarch64 | arm64) machine=arm64 ;; *) machine=x64 ;; esac
  # Compiled ahead, so that the centre is ready about a second after it is asked for. What is locked for this machine alone is kept
  # beside what was built: the lock files of the source stay as they are.
  dotnet publish src/MotCua/MotCua.csproj -c Release -r "linux-$machine" --self-contained false -p:PublishReadyToRun=true -p:NuGetLockFilePath=obj/packages.lock.json -o artifacts/motcua -v q --nologo
}

# What the program is made of and under which licences, beside it (CycloneDX).
list_parts() {
  dotnet tool restore >/dev/null
  dotnet tool run dotnet-CycloneDX src/MotCua/MotCua.csproj -o artifacts/motcua -fn sbom.cdx.json -F Json --disable-package-restore >/dev/null
}

# Packages with a known weakness; where nobody can be asked, that is said and nothing is claimed.
look_for_weak_packages() {
  local said
  said=$(dotnet list package --vulnerable --include-transitive 2>&1) || { echo "Packages could not be looked up for known weaknesses."; return 0; }
  ! grep -q "has the following vulnerable packages" <<<"$said" || { echo "$said"; return 1; }
}

# Opens a browser where there is a desk to open one on, once the centre answers.
open_when_ready() {
  [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && command -v xdg-open >/dev/null 2>&1 || return 0
  for _ in $(seq 60); do
    if (exec 3<>/dev/tcp/127.0.0.1/5080) 2>/dev/null; then exec xdg-open http://127.0.0.1:5080 >/dev/null 2>&1; fi
    sleep 0.5
  done
}

# What the tests need beside .NET: curl, a browser, readers of PDF and QR, a serif. Installed where that is possible; else tests say what they miss.
prepare() {
  local missing=()
  command -v curl >/dev/null 2>&1 || missing+=(curl)
  command -v chromium >/dev/null 2>&1 || missing+=(chromium)
  command -v pdftotext >/dev/null 2>&1 || missing+=(poppler-utils)
  [ -n "$(pgbin)" ] || missing+=(postgresql-15)
  command -v zbarimg >/dev/null 2>&1 || missing+=(zbar-tools)
  ls /usr/share/fonts/truetype/liberation*/LiberationSerif-Regular.ttf >/dev/null 2>&1 || missing+=(fonts-liberation2)
  [ ${#missing[@]} -eq 0 ] || install "${missing[@]}"
}

# Debian packages, where this user may install them.
install() {
  local as=()
  [ "$(id -u)" = 0 ] || as=(sudo -n)
  if command -v apt-get >/dev/null 2>&1 && "${as[@]}" true 2>/dev/null; then
    echo "Installing: $*"
    "${as[@]}" apt-get update -qq && DEBIAN_FRONTEND=noninteractive "${as[@]}" apt-get install -y -qq --no-install-recommends "$@" >/dev/null || echo "could not install: $*"
  fi
}

pgbin() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }

# PostgreSQL does not run as root.
as_postgres() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups -- "$@"; else "$@"; fi; }

# A private server, on a socket of its own in a folder of its own, gone with this script. What the tests keep is worth nothing, so theirs need not be synced;
# settings given here take the place of that.
start_cluster() {
  local settings=${1:--c max_connections=300 -c fsync=off -c full_page_writes=off}
  pgbin=$(pgbin)
  [ -n "$pgbin" ] || { echo "PostgreSQL is not installed (apt-get install postgresql-15)"; return 1; }
  cluster=$(mktemp -d /tmp/motcua-pg-XXXXXX)
  [ "$(id -u)" != 0 ] || chown postgres: "$cluster"
  (cd /tmp
    as_postgres "$pgbin/initdb" -k -D "$cluster/data" -A trust -E UTF8 --locale-provider=icu --icu-locale=vi --locale=C.UTF-8 -U motcua >"$cluster/initdb.log" 2>&1 &&
    as_postgres "$pgbin/pg_ctl" -D "$cluster/data" -w -l "$cluster/server.log" \
      -o "-c listen_addresses='' -k $cluster $settings" start >/dev/null) || { cat "$cluster"/*.log; return 1; }
}

# A private server for the demonstration, kept in the data folder between runs; it answers on a socket of this run alone. Settings given here are added.
serve_cluster() {
  [ -n "$(pgbin)" ] || install postgresql-15
  pgbin=$(pgbin)
  [ -n "$pgbin" ] || { echo "PostgreSQL is not installed (apt-get install postgresql-15)"; exit 1; }
  mkdir -p -m 700 "$data"
  local keep="$data/postgres"
  served=$(mktemp -d /tmp/motcua-run-XXXXXX)
  if [ "$(id -u)" = 0 ]; then
    chown postgres: "$served"; chmod o+x "$data"
    [ -d "$keep" ] || { mkdir -m 700 "$keep"; chown postgres: "$keep"; }
    as_postgres test -x "$keep" || { echo "The user postgres cannot reach $data; choose another folder with MOTCUA_DATA."; exit 1; }
  fi
  (cd /tmp
    [ -e "$keep/PG_VERSION" ] || as_postgres "$pgbin/initdb" -k -D "$keep" -A trust -E UTF8 --locale-provider=icu --icu-locale=vi --locale=C.UTF-8 -U motcua >"$served/initdb.log" 2>&1 &&
    as_postgres "$pgbin/pg_ctl" -D "$keep" -w -l "$served/server.log" -o "-c listen_addresses='' -k $served -c max_connections=300 ${1:-}" start >/dev/null) || { cat "$served"/*.log; exit 1; }
  kept="$keep"
  "$pgbin/psql" -h "$served" -U motcua -d postgres -tAc "SELECT 1 FROM pg_database WHERE datname = 'motcua'" | grep -q 1 || "$pgbin/createdb" -h "$served" -U motcua motcua
  export MOTCUA_STORE=postgres MOTCUA_POSTGRES="Host=$served;Username=motcua;Database=motcua;Maximum Pool Size=100"
}

# One node of several, on a port of its own; back when it answers.
serve_node() {
  "$program" serve --demo --data "$data" --urls "http://127.0.0.1:$1" "${@:2}" &
  nodes+=($!)
  for _ in $(seq 600); do
    if curl -fs -o /dev/null "http://127.0.0.1:$1/health/ready"; then return 0; fi
    kill -0 "${nodes[-1]}" 2>/dev/null || exit 1
    sleep 0.2
  done
  echo "The node on port $1 does not answer."; exit 1
}

# Debian's proxy before the nodes, on this machine only.
serve_proxy() {
  command -v haproxy >/dev/null 2>&1 || install haproxy
  command -v haproxy >/dev/null 2>&1 || { echo "haproxy is not installed (apt-get install haproxy)"; exit 1; }
  {
    printf '%s\n' 'defaults' '  mode http' '  timeout connect 5s' '  timeout client 60s' '  timeout server 60s' '  option redispatch' '  option forwardfor' '  retry-on conn-failure' \
      'frontend centre' '  bind 127.0.0.1:5080' '  default_backend nodes' 'backend nodes' '  balance roundrobin' '  option httpchk' \
      '  http-check send meth GET uri /health/ready ver HTTP/1.1 hdr Host 127.0.0.1'
    for n in $(seq "$1"); do echo "  server node$n 127.0.0.1:$((5080 + n)) check inter 1s"; done
  } >"$served/haproxy.cfg"
  haproxy -f "$served/haproxy.cfg" -db &
  nodes+=($!)
}

# The demonstration: on a file, on PostgreSQL (--postgres), or as several nodes on it (--nodes N).
run() {
  local postgres= count=1 rest=()
  data=${MOTCUA_DATA:-data}
  while [ $# -gt 0 ]; do
    case "$1" in
      --postgres) postgres=1 ;;
      --nodes) count=${2:-}; postgres=1; shift; [[ $count =~ ^[1-8]$ ]] || { echo "--nodes 1–8"; exit 2; } ;;
      --data) data=${2:?--data DIR}; shift ;;
      *) rest+=("$1") ;;
    esac
    shift
  done
  data=$(realpath -m "$data")
  build
  dotnet build-server shutdown >/dev/null 2>&1 || true
  open_when_ready &
  if [ -z "$postgres" ]; then trap - EXIT; exec "$program" serve --demo --data "$data" "${rest[@]}"; fi
  trap 'exit 130' INT TERM HUP
  serve_cluster
  if [ "$count" = 1 ]; then
    "$program" serve --demo --data "$data" "${rest[@]}" &
    nodes+=($!)
  else
    # One after the other: the first makes what the others find.
    export MOTCUA_PROXIES=127.0.0.1
    for n in $(seq "$count"); do serve_node $((5080 + n)) "${rest[@]}"; done
    serve_proxy "$count"
    echo "MotCua: http://127.0.0.1:5080"
  fi
  wait "${nodes[-1]}"
}

# Runs every test project, those that keep data on both stores; the last line counts over all of them.
tests() {
  prepare
  dotnet build -v q --nologo
  # A test that never ends is named after two minutes and ends its run after fifty-five.
  look_for_weak_packages || { echo "A package has a known weakness."; weak=1; }
  local passed=0 failed=${weak:-0} skipped=0 beside=0 code=0 patience=55m runs=() run told
  told=$(mktemp)
  for run in tests/*/; do runs+=("$(basename "$run")"); done
  if start_cluster; then runs+=("MotCua.Ledger.Tests@postgres" "MotCua.Tests@postgres")
  elif [ -n "${CI:-}" ]; then echo "PostgreSQL could not be started"; failed=1
  else echo "The tests are run on SQLite only: PostgreSQL could not be started."; fi
  for run in "${runs[@]}"; do
    local name out status server= only=(--filter-not-trait store=file)
    name=${run%@*}
    # What several nodes do to each other is asked on the store that several nodes share.
    [ "$name" != "$run" ] || only=(--filter-not-trait store=postgres)
    [ "$name" = "$run" ] || server="Host=$cluster;Username=motcua;Database=postgres"
    out=$(mktemp)
    echo "== $run"
    status=0
    (cd "tests/$name" && MOTCUA_TEST_POSTGRES="$server" timeout -k 30 "$patience" "bin/Debug/net10.0/$name" --no-ansi --progress off --xunit-diagnostics on --long-running 120 "${only[@]}") >"$out" 2>&1 || status=$?
    grep -vE '^[[:space:]]*$' "$out" | tail -n 400
    count() { { grep -E "^ *$1: [0-9]+" "$out" || echo 0; } | tail -n 1 | grep -oE '[0-9]+'; }
    if ! grep -qE '^ *total: [0-9]+' "$out"; then failed=$((failed + 1)); code=1; rm -f "$out"; continue; fi
    passed=$((passed + $(count succeeded))); failed=$((failed + $(count failed))); skipped=$((skipped + $(count skipped)))
    beside=$((beside + $(grep -A1 '^skipped ' "$out" | grep -c '\.\./shared/data' || true)))
    # Tests that write what others read are run only by name.
    skipped=$((skipped - $(grep -c '^ *Not run (due to explicit test filtering)' "$out" || true)))
    [ "$status" = 0 ] || code=1
    # Each failure once more at the end, so that the end of a long log says what failed.
    awk -v run="$run" '/^failed /{n=14; print "[" run "] " $0; next} /^(passed|skipped|Test run summary)/{n=0} n-->0 && NF' "$out" >>"$told"
    rm -f "$out"
  done
  cat "$told"; rm -f "$told"
  # In CI a missing tool is a failure; comparisons with reference data that lie beside the repository are left out where they do not.
  if [ -n "${CI:-}" ] && [ "$skipped" -gt 0 ]; then
    echo "$beside comparisons left out: ../shared/data is not here; $((skipped - beside)) tests miss a tool"
    failed=$((failed + skipped - beside)); skipped=0
  fi
  [ "$failed" = 0 ] || code=1
  if [ "$skipped" -gt 0 ]; then echo "$passed passed, $failed failed, $skipped skipped"; else echo "$passed passed, $failed failed"; fi
  return $code
}

# What a release leaves behind, as text for the tests of all that come after; see docs/decisions/stores.md.
write_release() {
  [[ "${1:-}" =~ ^[0-9]+\.[0-9]+$ ]] || { echo "./do release 0.1"; return 2; }
  command -v sqlite3 >/dev/null 2>&1 || install sqlite3
  start_cluster
  dotnet build tests/MotCua.Tests -v q --nologo
  local server
  for server in "" "Host=$cluster;Username=motcua;Database=postgres"; do
    MOTCUA_RELEASE=$1 MOTCUA_TEST_POSTGRES="$server" tests/MotCua.Tests/bin/Debug/net10.0/MotCua.Tests --no-ansi --progress off --explicit only --filter-class "*WriteRelease"
  done
}

start_synced() { start_cluster "-c max_connections=400 -c fsync=on -c synchronous_commit=on -c full_page_writes=on -c shared_buffers=256MB -c max_wal_size=4GB"; }

# The acts on one node and on two.
bench_nodes() {
  start_synced || return 1
  MOTCUA_BENCH_POSTGRES="Host=$cluster;Username=motcua" dotnet run --project bench/MotCua.Bench -c Release -- nodes "$@"
}

# The acts beside others. Its server syncs every commit, as PostgreSQL does where nobody says otherwise; a quarter of a gigabyte of it stays in memory.
bench_peers() {
  start_synced || return 1
  local orleans= node=
  if dotnet build bench/peers/Orleans -c Release -v q --nologo; then orleans="$root/bench/peers/Orleans/bin/Release/net10.0/MotCua.Bench.Orleans.dll"
  else echo "Orleans is left out: it could not be built"; fi
  if ! command -v npm >/dev/null 2>&1; then echo "DBOS and bpmn-engine are left out: Node is not installed"
  elif (cd bench/peers/node && npm ci --no-fund --no-audit --loglevel=error >/dev/null); then node="$root/bench/peers/node"
  else echo "DBOS and bpmn-engine are left out: npm could not install them"; fi
  MOTCUA_BENCH_ORLEANS="$orleans" MOTCUA_BENCH_NODE="$node" MOTCUA_BENCH_PGBIN="$pgbin" MOTCUA_BENCH_POSTGRES="Host=$cluster;Username=motcua" dotnet run --project bench/MotCua.Bench -c Release -- peers "$@"
}

# The city's load over HTTP: the centre, its PostgreSQL and who asks are three programs on this machine.
bench_http() {
  local sqlite= keep= rest=()
  while [ $# -gt 0 ]; do
    case "$1" in
      --sqlite) sqlite=1 ;;
      --keep) keep=${2:?--keep DIR}; shift ;;
      *) rest+=("$1") ;;
    esac
    shift
  done
  if [ -n "$keep" ]; then data=$(realpath -m "$keep"); else once=$(mktemp -d /tmp/motcua-http-XXXXXX); data="$once"; fi
  build
  dotnet build bench/MotCua.Bench -c Release -v q --nologo
  dotnet build-server shutdown >/dev/null 2>&1 || true
  trap 'exit 130' INT TERM HUP
  [ -n "$sqlite" ] || serve_cluster "-c fsync=on -c synchronous_commit=on -c full_page_writes=on -c shared_buffers=256MB -c max_wal_size=4GB"
  MOTCUA_BENCH_PROGRAM="$program" dotnet bench/MotCua.Bench/bin/Release/net10.0/MotCua.Bench.dll http --data "$data" "${rest[@]}"
}

# A Debian package with .NET inside: Debian has none of its own.
package() {
  local machine arch version
  case "$(uname -m)" in aarch64 | arm64) machine=arm64 arch=arm64 ;; *) machine=x64 arch=amd64 ;; esac
  version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)
  dotnet publish src/MotCua/MotCua.csproj -c Release -r "linux-$machine" --self-contained true -p:PublishReadyToRun=true -p:NuGetLockFilePath=obj/packages.lock.json -o artifacts/package -v q --nologo
  deploy/package artifacts/package "$version" "$arch" artifacts
}

case "${1:-help}" in
  build) build; list_parts; echo "Release build: artifacts/motcua/motcua; its parts and licences: artifacts/motcua/sbom.cdx.json" ;;
  run)
    shift; run "$@" ;;
  test) tests ;;
  check)
    dotnet format --verify-no-changes -v q
    tests ;;
  format) dotnet format ;;
  bench)
    shift
    if [ "${1:-}" = peers ]; then shift; bench_peers "$@"; exit $?; fi
    if [ "${1:-}" = nodes ]; then shift; bench_nodes "$@"; exit $?; fi
    if [ "${1:-}" = http ]; then shift; bench_http "$@"; exit $?; fi
    exec dotnet run --project bench/MotCua.Bench -c Release -- "$@" ;;
  chaos) shift; build; exec dotnet run --project bench/MotCua.Bench -c Release -- chaos "$@" ;;
  release) shift; write_release "$@" ;;
  package) package ;;
  seed | verify) build; exec "$program" "$@" ;;
  *)
    cat <<'HELP'
./do run      builds and opens the demonstration centre on http://127.0.0.1:5080 (data in ./data, or MOTCUA_DATA);
              --postgres: on a private PostgreSQL kept in that folder; --nodes 2: as two nodes behind haproxy
./do test     runs all tests; last line: N passed, N failed
./do check    format, analyzers as errors, tests, document links
./do build    leaves a Release build at artifacts/motcua/
./do format   formats the source
./do bench    ledger, pages, round, proof, peers, nodes, http: see bench/README.md
./do chaos    kills the program under load and looks for what was lost
./do seed     makes dossiers: ./do seed --dossiers 1000
./do verify   verifies the journal
./do package  leaves a Debian package, .NET inside, at artifacts/
./do release  writes what a release leaves in both stores, for later ones to open: ./do release 0.1
HELP
    [ "${1:-help}" = help ] || exit 2 ;;
esac
