package assets

import "embed"

// Words holds words/<language>.txt: one short, common word per line, of which
// passphrases are suggested. The order does not matter; no two words look or
// sound so much alike that one could be taken for the other.
//
//go:embed words/*.txt
var Words embed.FS
