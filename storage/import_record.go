package storage

import (
	"database/sql"
	"errors"
	"regexp"
	"time"

	"plumbline/assessment"
	"plumbline/assessment/merge"
)

var uuidPattern = regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$`)

func isUUID(id string) bool { return uuidPattern.MatchString(id) }

// take brings in one record. The lineage is what counts; content without one,
// from a program that keeps none, counts as a first revision.
func (im *intake) take(tx *sql.Tx, r assessment.Record) (assessment.Arrival, error) {
	there, a, err := im.open(r)
	if err != nil {
		return assessment.Arrival{}, err
	}
	arrival := assessment.Arrival{ID: r.ID, Name: a.Company.Name}
	refused, err := withdrawn(tx, r.ID)
	if err != nil {
		return arrival, err
	}
	if refused {
		arrival.Kind = assessment.Withdrawn
		return arrival, nil
	}
	qn, err := im.questionnaire(tx, r)
	if err != nil {
		return arrival, err
	}
	if err := merge.Fits(there, qn); err != nil {
		return arrival, broken(called(r), err)
	}
	s, err := read(tx, r.ID)
	var none *assessment.Error
	switch {
	case err == nil:
		err = im.join(tx, s, r, there, qn, &arrival)
	case errors.As(err, &none) && none.Key == "storage.not_found":
		err = im.add(tx, r, there, qn, &arrival)
	}
	return arrival, err
}

// open checks a record by itself.
func (im *intake) open(r assessment.Record) (l assessment.Lineage, a assessment.Assessment, err error) {
	name := called(r)
	if !isUUID(r.ID) {
		return l, a, broken(name, errors.New("the id is no UUID"))
	}
	l = r.Lineage
	if len(l.Revisions) == 0 && len(l.Fields) == 0 {
		if l, err = merge.Commit(l, r.Assessment); err != nil {
			return l, a, broken(name, err)
		}
	}
	if l, err = merge.Canonical(l); err != nil {
		return l, a, broken(name, err)
	}
	if a, err = merge.Assessment(l); err != nil {
		return l, a, broken(name, err)
	}
	return l, a, nil
}

// called is how an error names a record.
func called(r assessment.Record) string {
	if name := r.Assessment.Company.Name; name != "" || !isUUID(r.ID) {
		return name
	}
	return r.ID
}

// broken says that a record does not hold together.
func broken(name string, cause error) error {
	return assessment.Fail("merge.broken", cause, "name", name)
}

// add stores an assessment that is not here.
func (im *intake) add(tx *sql.Tx, r assessment.Record, l assessment.Lineage, qn *assessment.Questionnaire, arrival *assessment.Arrival) error {
	now := im.w.now()
	s := &stored{id: r.ID, questionnaire: r.Full, created: stamp(moment(r.Created, now)), changed: stamp(moment(r.Changed, now)),
		finished: r.Finished, answers: map[assessment.QuestionID]string{}}
	s.goOn(r, qn)
	a, err := merge.Assessment(l)
	if err != nil {
		return err
	}
	var answers map[assessment.QuestionID]string
	if s.company, s.content, answers, err = bodies(a); err != nil {
		return err
	}
	if err := s.insert(tx); err != nil {
		return err
	}
	for q, body := range answers {
		if err := s.setAnswer(tx, q, body); err != nil {
			return err
		}
	}
	arrival.Kind = im.kind(assessment.New, qn)
	im.names[r.ID] = folded(arrival.Name)
	return im.keep(tx, s, l, arrival)
}

// join brings together what is here and what comes. What lay in the bin is new
// again.
func (im *intake) join(tx *sql.Tx, s *stored, r assessment.Record, there assessment.Lineage, qn *assessment.Questionnaire, arrival *assessment.Arrival) error {
	if s.questionnaire != r.Full {
		return assessment.Fail("merge.other_questions", nil, "name", s.label())
	}
	here, _, err := s.committed(tx)
	if err != nil {
		return err
	}
	if arrival.Name == "" {
		arrival.Name = s.label()
	}
	relation := merge.Relate(here, there)
	fromBin := s.deleted != ""
	if !fromBin && (relation == merge.Same || relation == merge.Behind) {
		arrival.Kind = assessment.Same
		if relation == merge.Behind {
			arrival.Kind = assessment.Older
		}
		arrival.Conflicts = len(merge.Conflicts(here))
		return nil
	}
	arrival.Kind = im.kind(assessment.Merged, qn)
	if relation == merge.Ahead {
		arrival.Kind = im.kind(assessment.Newer, qn)
		s.goOn(r, qn)
	}
	if fromBin {
		s.deleted = ""
		arrival.Kind = im.kind(assessment.New, qn)
		im.names[r.ID] = folded(arrival.Name)
	}
	return im.blend(tx, s, r, merge.Join(here, there), arrival)
}

// blend changes the assessment to the joined state.
func (im *intake) blend(tx *sql.Tx, s *stored, r assessment.Record, joined assessment.Lineage, arrival *assessment.Arrival) error {
	if len(joined.Revisions) > merge.MostRevisions {
		return assessment.Fail("merge.full", nil, "name", s.label())
	}
	a, err := merge.Assessment(joined)
	if err != nil {
		return err
	}
	now := im.w.now()
	changed := max(s.changed, stamp(moment(r.Changed, now)))
	if err := s.become(tx, a, stamp(now)); err != nil {
		return err
	}
	s.changed = changed
	s.finished = s.finished || r.Finished
	return im.keep(tx, s, joined, arrival)
}

// keep writes the assessment's row and its lineage.
func (im *intake) keep(tx *sql.Tx, s *stored, l assessment.Lineage, arrival *assessment.Arrival) error {
	if err := s.write(tx); err != nil {
		return err
	}
	arrival.Conflicts = len(merge.Conflicts(l))
	im.written[s.id] = result{hash: s.hash, lineage: l}
	return s.setLineage(tx, l)
}

// kind marks what was answered with a questionnaire that reads answers
// differently.
func (im *intake) kind(k assessment.ArrivalKind, qn *assessment.Questionnaire) assessment.ArrivalKind {
	if qn.Meaning != im.w.current.Meaning {
		return assessment.OtherVersion
	}
	return k
}

// goOn takes over where to go on, if the questionnaire has that place.
func (s *stored) goOn(r assessment.Record, qn *assessment.Questionnaire) {
	if _, ok := qn.Question(r.Current); ok || r.Current == "" {
		s.current = string(r.Current)
	}
}

// moment returns a time that a file gives, or now where it cannot be.
func moment(t, now time.Time) time.Time {
	if t.Year() < 1970 || t.After(now) {
		return now
	}
	return t
}
