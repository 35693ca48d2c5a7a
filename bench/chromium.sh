#!/usr/bin/env bash
# Times the owner's report against Chromium printing an HTML page with the same
# words, fonts and as many drawings: both as whole processes, side by side. It
# fails where ours takes more than a quarter of Chromium's time.
#
#   bench/chromium.sh [LANG…]      default: zh hi
#
# Needs Chromium, hyperfine and poppler-utils. On Debian:
#   apt-get install chromium hyperfine poppler-utils
set -euo pipefail
cd "$(dirname "$0")/.."
for program in chromium hyperfine pdftotext; do
  command -v "$program" >/dev/null || { echo "$program is missing; see the head of this script." >&2; exit 1; }
done
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
languages=("$@")
[ ${#languages[@]} -gt 0 ] || languages=(zh hi)

CGO_ENABLED=0 go build -tags headless -o "$work/plumbline" .
CGO_ENABLED=0 go build -o "$work/html" ./bench/html
chromium="chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-extensions --no-first-run \
  --user-data-dir=$work/profile --allow-file-access-from-files --no-pdf-header-footer"

echo "$(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | xargs), $(nproc) cores; $($chromium --version 2>/dev/null)"
slow=0
for lang in "${languages[@]}"; do
  "$work/plumbline" example --mode full --lang "$lang" -o "$work/firm.json" >/dev/null
  ours="$work/plumbline report $work/firm.json -o $work/ours.pdf --lang $lang"
  $ours >/dev/null
  "$work/html" "$work/ours.pdf" assets/fonts >"$work/page.html"
  hyperfine -N --style none --warmup 2 --runs 15 --export-csv "$work/times.csv" -n plumbline "$ours" \
    -n chromium "$chromium --print-to-pdf=$work/theirs.pdf file://$work/page.html" 2>/dev/null
  pages() { pdfinfo "$1" | awk '/^Pages/{print $2}'; }
  awk -F, -v lang="$lang" -v here="$(pages "$work/ours.pdf")" -v there="$(pages "$work/theirs.pdf")" '
    $1 == "plumbline" { ours = $4 } $1 == "chromium" { theirs = $4 }
    END {
      printf "%s: plumbline %.3f s (%d pages), chromium %.3f s (%d pages): 1/%.1f\n", lang, ours, here, theirs, there, theirs / ours
      exit ours > theirs / 4
    }' "$work/times.csv" || slow=1
done
exit $slow
