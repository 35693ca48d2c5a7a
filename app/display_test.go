package app

import (
	"slices"
	"testing"
)

// TestDisplayAddresses checks where a screen is looked for, so that a missing
// one is told in a sentence.
func TestDisplayAddresses(t *testing.T) {
	local := func(n string) []address {
		return []address{{"unix", "@/tmp/.X11-unix/X" + n}, {"unix", "/tmp/.X11-unix/X" + n}}
	}
	for display, want := range map[string][]address{
		":0":              local("0"),
		":12.1":           local("12"),
		"unix:3":          local("3"),
		"here/unix:3":     local("3"),
		"localhost:10.0":  {{"tcp", "localhost:6010"}},
		"tcp/far.org:1":   {{"tcp", "far.org:6001"}},
		"[::1]:2":         {{"tcp", "[::1]:6002"}},
		"::1:2":           {{"tcp", "[::1]:6002"}},
		"":                nil,
		"nothing":         nil,
		":":               nil,
		":x":              nil,
		":-1":             nil,
		":99999999999999": nil,
	} {
		if got := displayAddresses(display); !slices.Equal(got, want) {
			t.Errorf("display %q is looked for at %v, want %v", display, got, want)
		}
	}
}
