package storage

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"plumbline/assessment"
)

// The test binary plays the program that is killed where these are set.
const (
	childPath = "PLUMBLINE_TEST_CHILD"
	childID   = "PLUMBLINE_TEST_ASSESSMENT"
	longTests = "PLUMBLINE_LONG" // more rounds
)

func rounds() int {
	if os.Getenv(longTests) != "" {
		return 200
	}
	return 25
}

// child saves answers and prints the number of each that was saved, until it
// is killed. With no assessment it opens the workspace and waits.
func child(path, id string) int {
	w, err := Open(path, sample("1"), time.Now, nextID)
	if err != nil {
		fmt.Println(err)
		return 1
	}
	fmt.Println("open")
	for i := 1; id != ""; i++ {
		if err := w.SaveAnswer(id, question(i), numbered(i)); err != nil {
			fmt.Println(err)
			return 1
		}
		fmt.Println(i)
	}
	time.Sleep(time.Minute)
	return 0
}

func question(i int) assessment.QuestionID { return someQuestions[i%len(someQuestions)] }

func numbered(i int) assessment.Answer {
	return assessment.Answer{State: assessment.Answered, Level: i % 6, Note: strconv.Itoa(i)}
}

type victim struct {
	*exec.Cmd
	lines *bufio.Scanner
}

func spawn(t *testing.T, path, id string) *victim {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childPath+"="+path, childID+"="+id)
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	return &victim{cmd, bufio.NewScanner(out)}
}

// kill ends the child after a moment and returns the last line it printed.
func (v *victim) kill(t *testing.T, after time.Duration, last string) string {
	t.Helper()
	time.Sleep(after)
	must(t, v.Process.Kill())
	for v.lines.Scan() {
		last = v.lines.Text()
	}
	if err := v.Wait(); err == nil {
		t.Error("the child ended by itself")
	}
	return last
}

// TestKilledWhileSaving kills a program at random moments: every answer it
// said was saved is there, or a later one to the same question.
func TestKilledWhileSaving(t *testing.T) {
	path := somewhere(t)
	w := open(t, path)
	ids := make([]string, rounds())
	for i := range ids {
		ids[i] = create(t, w, assessment.Assessment{Company: assessment.Company{Name: "甲"}}).ID
	}
	closed(t, w)
	for _, id := range ids {
		v := spawn(t, path, id)
		last := ""
		for range rand.IntN(60) {
			if !v.lines.Scan() {
				break
			}
			last = v.lines.Text()
		}
		last = v.kill(t, time.Duration(rand.IntN(3000))*time.Microsecond, last)
		said := 0
		if last != "" && last != "open" {
			var err error
			if said, err = strconv.Atoi(last); err != nil {
				t.Fatalf("the child said %q", last)
			}
		}
		checkSaved(t, path, id, said)
	}
}

func checkSaved(t *testing.T, path, id string, said int) {
	t.Helper()
	w := open(t, path)
	defer closed(t, w)
	a := load(t, w, id).Assessment
	total := 0
	for i := max(1, said-len(someQuestions)+1); i <= said; i++ {
		got, err := strconv.Atoi(a.Answer(question(i)).Note)
		if err != nil || got < i {
			t.Errorf("answer %d to %s was acknowledged, found %+v", i, question(i), a.Answer(question(i)))
		}
		total = max(total, got)
	}
	if total > said+1 {
		t.Errorf("answer %d was saved, %d acknowledged", total, said)
	}
	undone := 0
	for {
		_, ok, err := w.Undo(id)
		must(t, err)
		if !ok {
			break
		}
		undone++
	}
	if undone < said || undone > said+1 {
		t.Errorf("%d changes in the journal, %d acknowledged", undone, said)
	}
}

// TestKilledAtFirstRun kills a program while it makes its workspace; the next
// one can open it.
func TestKilledAtFirstRun(t *testing.T) {
	for i := range rounds() {
		path := filepath.Join(t.TempDir(), "checks")
		v := spawn(t, path, "")
		for size(path) == 0 && i%2 == 0 {
			time.Sleep(100 * time.Microsecond)
		}
		last := v.kill(t, time.Duration(rand.IntN(4000))*time.Microsecond, "")
		if last != "" && last != "open" {
			t.Fatalf("the child said %q", last)
		}
		w := open(t, path)
		create(t, w, firm("甲"))
		closed(t, w)
	}
}

// TestStartedTwice starts the program twice at the same moment, as a double
// click may: one opens the workspace, the other finds it in use. Every other
// time it is the first run.
func TestStartedTwice(t *testing.T) {
	existing := filled(t)
	for i := range rounds() / 2 {
		path := existing
		if i%2 == 0 {
			path = filepath.Join(t.TempDir(), "checks")
		}
		children := []*victim{spawn(t, path, ""), spawn(t, path, "")}
		opened := 0
		for _, v := range children {
			v.lines.Scan()
			switch said := v.lines.Text(); {
			case said == "open":
				opened++
			case !strings.HasPrefix(said, "storage.busy"):
				t.Errorf("a child said %q", said)
			}
		}
		if opened != 1 {
			t.Errorf("%d of two opened the workspace", opened)
		}
		for _, v := range children {
			v.kill(t, 0, "")
		}
	}
}

// TestSecondProgram finds the workspace in use, at once, and free after the
// first was killed.
func TestSecondProgram(t *testing.T) {
	path := somewhere(t)
	v := spawn(t, path, "")
	if !v.lines.Scan() || v.lines.Text() != "open" {
		t.Fatalf("the child said %q", v.lines.Text())
	}
	for range 2 {
		_, err := Open(path, sample("1"), clock(), nextID)
		refused(t, err, "storage.busy")
	}
	v.kill(t, 0, "")
	w := open(t, path)
	create(t, w, firm("甲"))

	second := spawn(t, path, "")
	if !second.lines.Scan() || !strings.Contains(second.lines.Text(), "storage.busy") {
		t.Errorf("the second program said %q", second.lines.Text())
	}
	if err := second.Wait(); err == nil {
		t.Error("the second program went on")
	}
}
