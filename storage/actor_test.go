package storage

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"
)

// The test binary does one of these until it is killed, where this is set.
const childAct = "PLUMBLINE_TEST_ACT"

// actor says "open" and then does what it is told, over and over.
func actor(what, path, argument string) int {
	if what == "limit" {
		return limited(path)
	}
	if what == "restore" {
		fmt.Println("open")
		for {
			if _, err := Restore(context.Background(), path, argument, time.Now); err != nil {
				fmt.Println(err)
				return 1
			}
		}
	}
	w, err := Open(path, sample("1"), time.Now, nextID)
	if err != nil {
		fmt.Println(err)
		return 1
	}
	fmt.Println("open")
	for {
		if _, err := w.BackUp(context.Background(), BeforeBulk); err != nil {
			fmt.Println(err)
			return 1
		}
	}
}

func act(t *testing.T, path, what, argument string) *victim {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childAct+"="+what, childPath+"="+path, childID+"="+argument)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	return &victim{cmd, bufio.NewScanner(out)}
}
