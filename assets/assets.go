// Package assets embeds what the program ships besides its questions: fonts,
// icons, messages and licences. It imports nothing of ours.
package assets

import "embed"

// Messages holds messages/<language>/<area>.json.
//
//go:embed messages
var Messages embed.FS

// Icon is the program's icon as PNG, drawn from icon.svg.
//
//go:embed icon.png
var Icon []byte

// Toolkit holds toolkit/<language>.json: the words of the window toolkit's own
// menus and dialogs, by its keys.
//
//go:embed toolkit/*.json
var Toolkit embed.FS
