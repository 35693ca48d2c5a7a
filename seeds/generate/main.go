// Command generate writes questionnaire.json from the YAML sources. It runs in
// the seeds directory, through "go generate ./seeds".
package main

import (
	"fmt"
	"os"

	"plumbline/assessment/exchange"
	"plumbline/seeds"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func run() error {
	qn, err := seeds.Parse(os.DirFS("plumbline-sme"))
	if err != nil {
		return err
	}
	raw, err := exchange.EncodeQuestionnaire(qn)
	if err != nil {
		return err
	}
	return os.WriteFile("questionnaire.json", raw, 0o644)
}
