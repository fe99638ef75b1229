#!/usr/bin/env bash
# The one script: run · test · check · build · format · bench · chaos · seed · verify. Works from anywhere, in any locale, without a home.
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
trap 'dotnet build-server shutdown >/dev/null 2>&1 || true' EXIT

program="$root/artifacts/motcua/motcua"

build() {
  dotnet publish src/MotCua/MotCua.csproj -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o artifacts/motcua -v q --nologo
}

# What the tests need beside .NET: a browser, readers of PDF and QR, a serif. Installed where that is possible; else tests say what they miss.
prepare() {
  local missing=()
  command -v chromium >/dev/null 2>&1 || missing+=(chromium)
  command -v pdftotext >/dev/null 2>&1 || missing+=(poppler-utils)
  command -v zbarimg >/dev/null 2>&1 || missing+=(zbar-tools)
  ls /usr/share/fonts/truetype/liberation*/LiberationSerif-Regular.ttf >/dev/null 2>&1 || missing+=(fonts-liberation2)
  [ ${#missing[@]} -eq 0 ] && return 0
  local as=()
  [ "$(id -u)" = 0 ] || as=(sudo -n)
  if command -v apt-get >/dev/null 2>&1 && "${as[@]}" true 2>/dev/null; then
    echo "Installing for the tests: ${missing[*]}"
    "${as[@]}" apt-get update -qq && DEBIAN_FRONTEND=noninteractive "${as[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null || echo "could not install: ${missing[*]}"
  fi
}

# Runs every test project; the last line counts over all of them.
tests() {
  prepare
  dotnet build -v q --nologo
  local passed=0 failed=0 skipped=0 code=0
  for project in tests/*/; do
    local name out status
    name=$(basename "$project")
    out=$(mktemp)
    echo "== $name"
    status=0
    (cd "$project" && "bin/Debug/net10.0/$name" --no-ansi --no-progress) >"$out" 2>&1 || status=$?
    grep -vE '^[[:space:]]*$' "$out" | tail -n 80
    count() { { grep -E "^ *$1: [0-9]+" "$out" || echo 0; } | tail -n 1 | grep -oE '[0-9]+'; }
    if ! grep -qE '^ *total: [0-9]+' "$out"; then failed=$((failed + 1)); code=1; rm -f "$out"; continue; fi
    passed=$((passed + $(count succeeded))); failed=$((failed + $(count failed))); skipped=$((skipped + $(count skipped)))
    [ "$status" = 0 ] || code=1
    rm -f "$out"
  done
  [ "$failed" = 0 ] || code=1
  if [ "$skipped" -gt 0 ]; then echo "$passed passed, $failed failed, $skipped skipped"; else echo "$passed passed, $failed failed"; fi
  return $code
}

case "${1:-help}" in
  build) build; echo "Release build: artifacts/motcua/motcua" ;;
  run)
    shift; build
    (sleep 2; [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && command -v xdg-open >/dev/null 2>&1 && xdg-open http://127.0.0.1:5080 >/dev/null 2>&1) &
    trap - EXIT; dotnet build-server shutdown >/dev/null 2>&1 || true
    exec "$program" serve --demo "$@" ;;
  test) tests ;;
  check)
    dotnet format --verify-no-changes -v q
    tests ;;
  format) dotnet format ;;
  bench) shift; exec dotnet run --project bench/MotCua.Bench -c Release -- "$@" ;;
  chaos) shift; build; exec dotnet run --project bench/MotCua.Bench -c Release -- chaos "$@" ;;
  seed | verify) build; exec "$program" "$@" ;;
  *)
    cat <<'HELP'
./do run      builds and opens the demonstration centre on http://127.0.0.1:5080 (data in ./data, or MOTCUA_DATA)
./do test     runs all tests; last line: N passed, N failed
./do check    format, analyzers as errors, tests, document links
./do build    leaves a Release build at artifacts/motcua/
./do format   formats the source
./do bench    ledger, pages: see bench/README.md
./do chaos    kills the program under load and looks for what was lost
./do seed     makes dossiers: ./do seed --dossiers 1000
./do verify   verifies the journal
HELP
    [ "${1:-help}" = help ] || exit 2 ;;
esac
