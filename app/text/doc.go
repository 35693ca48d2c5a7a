// Package text prepares words for screen and paper: it cleans them, breaks them
// into lines by the Unicode rules and the Chinese ones, and lays them out as
// glyphs of the embedded fonts. It must not import Fyne or a PDF library.
package text
