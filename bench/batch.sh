#!/usr/bin/env bash
# Times the reports of many firms as one process: 100 owner reports of the
# example firms, in both languages, on all cores.
#
#   bench/batch.sh [NUMBER]
set -euo pipefail
cd "$(dirname "$0")/.."
number="${1:-100}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

CGO_ENABLED=0 go build -tags headless -o "$work/plumbline" .
firms=(metal-workshop food-maker trading-firm software-service)
mkdir "$work/answers"
for i in $(seq "$number"); do
  "$work/plumbline" example --firm "${firms[$((i % 4))]}" --mode full --lang zh -o "$work/answers/$i.json"
done
echo "$number owner reports on $(nproc) cores"
for lang in zh en; do
  /usr/bin/env bash -c "TIMEFORMAT='$lang: %R s, %U s of work'; time '$work/plumbline' report '$work'/answers/*.json -o '$work/$lang' --lang $lang >'$work/done'"
  [ "$(wc -l <"$work/done")" -eq "$number" ] || { echo "not all reports were made" >&2; exit 1; }
done
