package assets

import "embed"

// Icons holds icons/<name>.svg: stroke icons on a grid of 24, drawn in
// #000000 with a stroke of 1.5, both of which the window replaces.
//
//go:embed icons/*.svg
var Icons embed.FS
