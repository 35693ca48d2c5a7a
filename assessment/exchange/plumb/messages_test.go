package plumb

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"plumbline/assets"
)

// TestEveryFailureHasItsMessage looks through the source for the keys of
// failures, and for the words that manifests use.
func TestEveryFailureHasItsMessage(t *testing.T) {
	raw, err := assets.Messages.ReadFile("messages/en/plumb.json")
	if err != nil {
		t.Fatal(err)
	}
	var messages map[string]any
	if err := json.Unmarshal(raw, &messages); err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, word := range Disclosures {
		keys = append(keys, "plumb.disclosed."+word)
	}
	for _, kind := range allKinds {
		keys = append(keys, "plumb.kind."+string(kind))
	}
	for _, s := range []Sender{SenderUnknown, SenderPassphrase, SenderUnproven} {
		keys = append(keys, "plumb.sender."+string(s))
	}
	sources, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	failure := regexp.MustCompile(`(?:fail|sealedOr)\("([a-z_0-9]+)"`)
	for _, source := range sources {
		code, err := os.ReadFile(source)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range failure.FindAllSubmatch(code, -1) {
			keys = append(keys, "error.plumb."+string(m[1]))
		}
	}
	for _, key := range keys {
		if _, ok := messages[key]; !ok {
			t.Errorf("no message %s", key)
		}
	}
	if len(keys) < 40 {
		t.Errorf("only %d keys found", len(keys))
	}
}
