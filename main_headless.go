//go:build headless

// Plumbline without its window: all commands, no display and no C needed.
package main

import (
	"os"

	"plumbline/app/cli"
)

func main() {
	os.Exit(cli.Run(os.Args[1:], cli.System(nil)))
}
