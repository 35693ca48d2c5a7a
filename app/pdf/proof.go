package pdf

import (
	"bytes"
	"html"
)

// proofName is the metadata element that tells what a report was made from.
const proofName = "plumbline:proof"

// The marks between which a file keeps its metadata, as it is, so that any
// program can find them without knowing the rest.
var (
	packetBegin = []byte("<?xpacket begin=")
	packetEnd   = []byte("<?xpacket end=")
)

// mostMetadata is more than our metadata take.
const mostMetadata = 64 << 10

// Proof returns what the file says it was made from: Options.Proof of the
// print, "" where it says nothing or not the same thing twice.
func Proof(raw []byte) string {
	found := ""
	for {
		_, after, ok := bytes.Cut(raw, packetBegin)
		if !ok {
			return found
		}
		packet, rest, ok := bytes.Cut(after, packetEnd)
		if !ok || len(packet) > mostMetadata {
			return found
		}
		raw = rest
		proof := inElement(packet)
		if proof == "" {
			continue
		}
		if found != "" && found != proof {
			return ""
		}
		found = proof
	}
}

// inElement returns the text of the proof's element.
func inElement(packet []byte) string {
	_, after, ok := bytes.Cut(packet, []byte("<"+proofName+">"))
	if !ok {
		return ""
	}
	text, _, ok := bytes.Cut(after, []byte("</"+proofName+">"))
	if !ok {
		return ""
	}
	return html.UnescapeString(string(text))
}
