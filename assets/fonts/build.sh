#!/bin/sh
# Build PlumblineSans-Regular.ttf and PlumblineSans-Bold.ttf beside this script.
#
# Needs npm and, on Debian, the packages libharfbuzz-bin (hb-subset), fonttools
# and python3. Sources are two npm packages of static TrueType fonts under the
# SIL Open Font License 1.1; their licence texts are in assets/licences.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-/usr/bin/python3}
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT

npm install --prefix "$temp" --no-save --no-audit --no-fund --silent \
	@expo-google-fonts/noto-sans@0.4.2 @expo-google-fonts/noto-sans-sc@0.4.3
source=$temp/node_modules/@expo-google-fonts

"$python" -B "$here/charset.py" western >"$temp/western.txt"
"$python" -B "$here/charset.py" han "$here/standard-characters.txt" >"$temp/han.txt"

build() { # folder of the weight, name of the weight
	hb-subset --unicodes-file="$temp/western.txt" --no-hinting --layout-features='*' \
		--drop-tables+=STAT,prep,gasp --notdef-outline \
		--output-file="$temp/western.ttf" "$source/noto-sans/$1/NotoSans_$1.ttf"
	hb-subset --unicodes-file="$temp/han.txt" --no-hinting \
		--drop-tables+=GPOS,GSUB,GDEF,STAT,vhea,vmtx,BASE,prep,gasp --notdef-outline \
		--output-file="$temp/han.ttf" "$source/noto-sans-sc/$1/NotoSansSC_$1.ttf"
	"$python" -B "$here/merge.py" "$temp/western.ttf" "$temp/han.ttf" "$2" \
		"$here/PlumblineSans-$2.ttf"
}

build 400Regular Regular
build 700Bold Bold
