package app

import (
	"net"
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// displayPatience is how long a screen on another computer may take to answer.
const displayPatience = 3 * time.Second

// hasDisplay reports whether there is a screen to open a window on. It asks
// before Fyne does, which would end with a stack trace. Fyne is built for X11,
// which a Wayland desktop offers too, under DISPLAY.
func hasDisplay() bool {
	switch runtime.GOOS {
	case "windows", "darwin":
		return true
	}
	for _, a := range displayAddresses(os.Getenv("DISPLAY")) {
		if conn, err := net.DialTimeout(a.network, a.address, displayPatience); err == nil {
			conn.Close() // nothing was sent
			return true
		}
	}
	return false
}

// address is where an X server listens.
type address struct{ network, address string }

// displayAddresses returns where the server of a display such as ":0",
// "localhost:10.0" or "tcp/far:1" listens, in the order X11 tries; nothing for
// what is no display.
func displayAddresses(display string) []address {
	at := strings.LastIndex(display, ":")
	if at < 0 {
		return nil
	}
	number, _, _ := strings.Cut(display[at+1:], ".")
	n, err := strconv.ParseUint(number, 10, 16)
	if err != nil || n > 65535-6000 {
		return nil
	}
	host := display[:at]
	if host == "" || host == "unix" || strings.HasSuffix(host, "/unix") || strings.HasPrefix(host, "unix/") {
		socket := "/tmp/.X11-unix/X" + strconv.FormatUint(n, 10)
		return []address{{"unix", "@" + socket}, {"unix", socket}}
	}
	for _, protocol := range []string{"tcp/", "inet/", "inet6/"} {
		host = strings.TrimPrefix(host, protocol)
	}
	port := strconv.FormatUint(6000+n, 10)
	return []address{{"tcp", net.JoinHostPort(strings.Trim(host, "[]"), port)}}
}
