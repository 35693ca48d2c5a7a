package app

import (
	"os"
	"os/signal"
	"syscall"
	"time"
)

// patience is how long the toolkit may take to end when the system asks the
// program to.
const patience = 10 * time.Second

// endSurely ends the program when the system asks for it, also where the
// toolkit does not: now and then its loop fails to hear the request. Every
// answer is on disk by then, and the system frees the workspace.
func endSurely() {
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, os.Interrupt, syscall.SIGTERM)
	go func() {
		<-asked
		time.Sleep(patience)
		os.Exit(0)
	}()
}
