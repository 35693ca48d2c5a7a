//go:build e2e && linux

package e2e

import (
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
)

// offline are the attributes of a process without any network interface, as
// far as the system lets us make one; nil where it does not.
var offline = sync.OnceValue(func() *syscall.SysProcAttr {
	same := []syscall.SysProcIDMap{{ContainerID: syscall.Getuid(), HostID: syscall.Getuid(), Size: 1}}
	groups := []syscall.SysProcIDMap{{ContainerID: syscall.Getgid(), HostID: syscall.Getgid(), Size: 1}}
	for _, attr := range []*syscall.SysProcAttr{
		{Cloneflags: syscall.CLONE_NEWNET}, // as root
		{Cloneflags: syscall.CLONE_NEWUSER | syscall.CLONE_NEWNET, UidMappings: same, GidMappings: groups},
	} {
		cmd := exec.Command("true")
		cmd.SysProcAttr = attr
		if cmd.Run() == nil {
			return attr
		}
	}
	return nil
})

// disconnect takes every network interface from a process that will be started.
func disconnect(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	attr := offline()
	if attr == nil {
		t.Log("this system lets no test take the network away; the list of linked packages is checked all the same")
		return
	}
	with := *attr
	if cmd.SysProcAttr != nil {
		with.Credential = cmd.SysProcAttr.Credential
	}
	cmd.SysProcAttr = &with
}

// TestNoInterfaceIsThere shows that what runs here has no way out, so that the
// other tests prove what they say: all of them run the program like this.
func TestNoInterfaceIsThere(t *testing.T) {
	if offline() == nil {
		disconnect(t, exec.Command("true"))
		return
	}
	cmd := exec.Command("cat", "/proc/net/dev")
	disconnect(t, cmd)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(string(out), "\n")[2:] {
		if name, _, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) != "lo" {
			t.Errorf("there is a network interface: %s", line)
		}
	}
}
