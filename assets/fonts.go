package assets

import _ "embed"

// FontRegular is Plumbline Sans Regular: Noto Sans with the Han characters of
// Noto Sans SC. Callers must not change the bytes.
//
//go:embed fonts/PlumblineSans-Regular.ttf
var FontRegular []byte

// FontBold is Plumbline Sans Bold. Callers must not change the bytes.
//
//go:embed fonts/PlumblineSans-Bold.ttf
var FontBold []byte
