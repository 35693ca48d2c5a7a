package ui

import (
	"fmt"
	"os"
	"strconv"

	"fyne.io/fyne/v2"
)

// textSizes are the steps of the text size; Fyne rounds to a tenth.
var textSizes = []float64{1, 1.1, 1.3, 1.5, 1.8, 2}

// settingSize is the key under which the text size is kept.
const settingSize = "size"

// scaleVariable is where Fyne looks for the person's scale, at every change of
// its settings.
const scaleVariable = "FYNE_SCALE"

// StartSize applies the kept text size; call it before the app is made. A size
// that was never chosen leaves Fyne's own choice.
func StartSize(setting func(key string) (string, error)) error {
	kept, err := setting(settingSize)
	if err != nil {
		return fmt.Errorf("read text size: %w", err)
	}
	if step, err := strconv.Atoi(kept); err == nil && step >= 0 && step < len(textSizes) {
		return setScale(step)
	}
	return nil
}

func setScale(step int) error {
	return os.Setenv(scaleVariable, strconv.FormatFloat(textSizes[step], 'f', 1, 64))
}

// resize makes everything larger or smaller by one step and keeps the choice.
func (f *Frame) resize(by int) {
	step := max(0, min(len(textSizes)-1, f.sizeStep()+by))
	if err := f.deps.Store.SetSetting(settingSize, strconv.Itoa(step)); err != nil {
		f.sheet.failed(err)
		return
	}
	if err := setScale(step); err != nil {
		f.sheet.failed(err)
		return
	}
	// A changed setting makes every window take its scale again.
	settings := fyne.CurrentApp().Settings()
	settings.SetTheme(settings.Theme())
}

// sizeStep returns the step in use: the nearest to the scale in force.
func (f *Frame) sizeStep() int {
	scale, err := strconv.ParseFloat(os.Getenv(scaleVariable), 64)
	if err != nil {
		return 0
	}
	best := 0
	for i, s := range textSizes {
		if abs(s-scale) < abs(textSizes[best]-scale) {
			best = i
		}
	}
	return best
}

func abs(v float64) float64 { return max(v, -v) }
