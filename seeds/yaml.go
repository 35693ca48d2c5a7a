package seeds

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"regexp"

	"go.yaml.in/yaml/v3"
)

const maxFile = 2 << 20

// versionKeys must be quoted: 1.10 unquoted would be the number 1.1.
var versionKeys = map[string]bool{"version": true}

// lengths are the lists that have a fixed length; the YAML reader would refuse
// others without naming the line.
var lengths = map[string]int{"anchors": 6, "options": 4, "values": 6}

// readYAML reads the one document of the file into out. Unknown and repeated
// keys, aliases, anchors and tags are refused, so that a file means what it
// shows. Errors name file and line.
func readYAML(fsys fs.FS, name string, out any) error {
	raw, err := readLimited(fsys, name)
	if err != nil {
		return err
	}
	var doc yaml.Node
	d := yaml.NewDecoder(bytes.NewReader(raw))
	if err := d.Decode(&doc); err != nil {
		return inFile(name, err)
	}
	if err := d.Decode(new(yaml.Node)); !errors.Is(err, io.EOF) {
		return fmt.Errorf("%s: only one document is allowed", name)
	}
	if err := plain(name, &doc); err != nil {
		return err
	}
	d = yaml.NewDecoder(bytes.NewReader(raw))
	d.KnownFields(true)
	return inFile(name, d.Decode(out))
}

func readLimited(fsys fs.FS, name string) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	raw, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err = errors.Join(err, f.Close()); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(raw) > maxFile {
		return nil, fmt.Errorf("%s: larger than %d MiB", name, maxFile>>20)
	}
	return raw, nil
}

// plain refuses what makes YAML mean more than it shows.
func plain(name string, n *yaml.Node) error {
	at := func(what string) error { return fmt.Errorf("%s:%d: %s", name, n.Line, what) }
	switch {
	case n.Kind == yaml.AliasNode:
		return at("aliases are not allowed")
	case n.Anchor != "":
		return at("anchors are not allowed")
	case n.Style&yaml.TaggedStyle != 0:
		return at("tags are not allowed")
	case n.Kind == yaml.MappingNode:
		return plainMapping(name, n)
	}
	for _, c := range n.Content {
		if err := plain(name, c); err != nil {
			return err
		}
	}
	return nil
}

func plainMapping(name string, n *yaml.Node) error {
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		at := func(what string) error { return fmt.Errorf("%s:%d: %s", name, key.Line, what) }
		quoted := value.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0
		switch {
		case key.Kind != yaml.ScalarNode || key.Value == "<<":
			return at("a key must be a plain word")
		case seen[key.Value]:
			return at(fmt.Sprintf("key %q stands twice", key.Value))
		case versionKeys[key.Value] && !quoted:
			return at(fmt.Sprintf("%q must be quoted", key.Value))
		case lengths[key.Value] > 0 && len(value.Content) != lengths[key.Value]:
			return at(fmt.Sprintf("%q must have %d entries, not %d", key.Value, lengths[key.Value], len(value.Content)))
		}
		seen[key.Value] = true
		for _, c := range []*yaml.Node{key, value} {
			if err := plain(name, c); err != nil {
				return err
			}
		}
	}
	return nil
}

var yamlLine = regexp.MustCompile(`^(?:yaml: )?(?:unmarshal errors:\n\s*)?line (\d+): `)

// inFile puts file and line in front of an error of the YAML reader.
func inFile(name string, err error) error {
	if err == nil {
		return nil
	}
	if m := yamlLine.FindStringSubmatch(err.Error()); m != nil {
		return fmt.Errorf("%s:%s: %w", name, m[1], err)
	}
	return fmt.Errorf("%s: %w", name, err)
}
