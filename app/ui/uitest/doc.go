// Package uitest holds the tests of the whole window without a display: real
// screens on a real workspace, driven by the keys a person presses and read
// back from what stands on the canvas. It holds tests only, so it may import
// everything and nothing may import it.
package uitest
