package cli

import (
	"fmt"
	"strings"

	"plumbline/assets"
)

// passphraseWords returns the words of the language that passphrases are
// suggested from.
func passphraseWords(lang string) ([]string, error) {
	raw, err := assets.Words.ReadFile("words/" + lang + ".txt")
	if err != nil {
		return nil, fmt.Errorf("words of passphrases: %w", err)
	}
	return strings.Fields(string(raw)), nil
}
