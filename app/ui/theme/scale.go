package theme

import "math"

// The sizes of the type scale.
const (
	Caption float32 = 12
	Body    float32 = 14
	Large   float32 = 16
	Heading float32 = 20
	Title   float32 = 28
	Figure  float32 = 40
)

// Radius is the corner of cards, buttons and fields.
const Radius float32 = 8

// lines holds the height of a line for each size of the scale.
var lines = map[float32]float32{Caption: 16, Body: 20, Large: 24, Heading: 28, Title: 40, Figure: 44}

// hindiLines holds the sizes that need more room for the signs above and
// below the Devanagari line.
var hindiLines = map[float32]float32{Caption: 18, Body: 22, Large: 26, Title: 44}

// LineHeight returns the height of a line of text in the language in use.
// A size outside the scale takes 1.4 of itself.
func LineHeight(size float32) float32 {
	if Current().lang == "hi" {
		if h, ok := hindiLines[size]; ok {
			return h
		}
	}
	if h, ok := lines[size]; ok {
		return h
	}
	return float32(math.Round(float64(size) * 1.4))
}

// Baseline returns how far below the top of its line box the text stands. It
// depends on the size alone and not on the font's own metrics, so that digits
// and letters of different fonts share a line.
func Baseline(size float32) float32 {
	ascent := math.Floor(float64(size) * 1.069)
	descent := math.Ceil(float64(size) * 0.293)
	return float32(ascent + math.Floor((float64(LineHeight(size))-ascent-descent)/2))
}

// Lang returns the language whose line heights are in use.
func Lang() string { return Current().lang }
