// Package present holds the presenters, one per screen: what the screen shows
// as ready strings, flags and numbers (View), what a person can do on it
// (commands), and one change callback (OnChange). Behaviour is proven here,
// without a window.
//
// It has no widget, no goroutine and no language of its own. It must not
// import fyne, storage, seeds or app/ui.
package present
