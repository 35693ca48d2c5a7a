package assessment

// Text is one sentence or label in several languages, keyed by language code
// ("zh", "en", ...).
type Text map[string]string

// In returns the text in the language, or the empty string where it is absent.
func (t Text) In(lang string) string { return t[lang] }
