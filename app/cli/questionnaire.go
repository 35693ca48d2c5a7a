package cli

import (
	"bytes"
	"encoding/json"

	"plumbline/assessment"
	"plumbline/assessment/crosswalk"
	"plumbline/assessment/exchange"
	"plumbline/seeds"
)

type questionnaireCommand struct{}

// crosswalksKey is the key under which the tables of other schemes stand
// beside the questionnaire.
const crosswalksKey = "crosswalks"

// Run prints the built-in questionnaire, its actions and the tables of other
// schemes as JSON.
func (c *questionnaireCommand) Run(s *session) error {
	raw, err := exchange.EncodeQuestionnaire(s.qn)
	if err != nil {
		return err
	}
	tables, err := seeds.Crosswalks()
	if err != nil {
		return err
	}
	if raw, err = withCrosswalks(raw, tables); err != nil {
		return err
	}
	if _, err := s.Stdout.Write(raw); err != nil {
		return assessment.Fail("cli.print", err)
	}
	return nil
}

// withCrosswalks adds the tables to the questionnaire's JSON object.
func withCrosswalks(raw []byte, tables crosswalk.Tables) ([]byte, error) {
	var extra bytes.Buffer
	encoder := json.NewEncoder(&extra)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("  ", "  ")
	if err := encoder.Encode(tables); err != nil {
		return nil, assessment.Fail("cli.print", err)
	}
	body := bytes.TrimRight(raw, "\n")
	body = bytes.TrimRight(bytes.TrimSuffix(body, []byte("}")), "\n ")
	out := append(body[:len(body):len(body)], ",\n  \""+crosswalksKey+"\": "...)
	return append(append(out, bytes.TrimSpace(extra.Bytes())...), "\n}\n"...), nil
}

// withoutCrosswalks takes the tables out of what the command printed, so that
// its output can be checked by "plumbline lint". Anything else stays as it is,
// so that errors keep their place.
func withoutCrosswalks(raw []byte) []byte {
	var object map[string]json.RawMessage
	if json.Unmarshal(raw, &object) != nil || object[crosswalksKey] == nil {
		return raw
	}
	delete(object, crosswalksKey)
	out, err := json.Marshal(object)
	if err != nil {
		return raw
	}
	return out
}
