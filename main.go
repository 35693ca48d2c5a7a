//go:build !headless

// Plumbline shows small and medium enterprises where they stand in digital
// transformation and supply-chain resilience, and what to do about it.
package main

import (
	"os"

	"plumbline/app"
	"plumbline/app/cli"
)

func main() {
	env := cli.System(app.OpenWindow)
	env.OpenFiles = app.OpenFiles
	os.Exit(cli.Run(os.Args[1:], env))
}
