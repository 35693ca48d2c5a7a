package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"plumbline/assets"
)

// speakToolkit puts the toolkit's own words, such as Copy and Paste in the menu
// of a field, into the language. The toolkit always speaks the system's
// language, so our words take that language's place.
func speakToolkit(code string) {
	words, err := assets.Toolkit.ReadFile("toolkit/" + code + ".json")
	if err != nil {
		fyne.LogError("words of the toolkit", err)
		return
	}
	if err := lang.AddTranslations(fyne.NewStaticResource(systemTag()+".json", words)); err != nil {
		fyne.LogError("words of the toolkit", err)
	}
}

// systemTag returns the language that the toolkit looks for: the system's, or
// English where the system names none.
func systemTag() string {
	tag := lang.SystemLocale().LanguageString()
	if tag == "und" {
		return "en"
	}
	return tag
}
