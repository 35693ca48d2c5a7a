package storage

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"plumbline/assessment"
)

// Backup is one copy in the folder beside a workspace.
type Backup struct {
	Path    string
	Made    time.Time
	Reason  Reason
	Size    int64 // bytes
	Firms   int   // assessments, those in the bin too
	Answers int
	Damage  error // an assessment.Error; nil where all of it was read and verified
}

// Backups lists the copies of the workspace at path, newest first, and reads
// each of them in full.
func Backups(ctx context.Context, path string) ([]Backup, error) {
	copies, err := copiesOf(path)
	if err != nil {
		return nil, assessment.Fail("storage.backup_no_folder", err, "folder", backupFolder(path))
	}
	for i := range copies {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		c := &copies[i]
		var counts side
		counts, c.Damage = verifyAnyCopy(ctx, c.Path)
		c.Firms, c.Answers = counts.Assessments, counts.Answers
	}
	return copies, nil
}

// backupFolder is where the copies of a workspace are.
func backupFolder(path string) string { return path + ".backups" }

const (
	copyTime   = "2006-01-02T150405Z"
	copySuffix = ".plumbline"
)

func copyName(made time.Time, why Reason) string {
	return made.UTC().Format(copyTime) + "-" + string(why) + copySuffix
}

// freeName moves on by a second where two copies are made within one.
func freeName(folder string, made time.Time, why Reason) string {
	for {
		path := filepath.Join(folder, copyName(made, why))
		if _, err := os.Lstat(path); err != nil {
			return path
		}
		made = made.Add(time.Second)
	}
}

// copiesOf lists the finished copies by their names, newest first.
func copiesOf(path string) ([]Backup, error) {
	folder := backupFolder(path)
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var out []Backup
	for _, e := range entries {
		b, ok := parseName(e.Name())
		info, err := e.Info()
		if !ok || err != nil || !info.Mode().IsRegular() {
			continue // not a copy, or gone since
		}
		b.Path, b.Size = filepath.Join(folder, e.Name()), info.Size()
		out = append(out, b)
	}
	slices.SortStableFunc(out, func(a, b Backup) int { return b.Made.Compare(a.Made) })
	return out, nil
}

func parseName(name string) (b Backup, ok bool) {
	name, ok = strings.CutSuffix(name, copySuffix)
	if !ok || len(name) < len(copyTime)+2 || name[len(copyTime)] != '-' {
		return b, false
	}
	made, err := time.Parse(copyTime, name[:len(copyTime)])
	return Backup{Made: made, Reason: Reason(name[len(copyTime)+1:])}, err == nil
}

// How many copies stay.
const (
	keptDays    = 7
	keptWeeks   = 4
	keptActions = 5
)

// thinOut removes the copies that are no longer needed: of the daily ones the
// newest of each of seven days and, of those before, of each of four weeks; of
// the others the newest five. What a person made or what may be damaged stays.
func thinOut(path string) error {
	copies, err := copiesOf(path)
	if err != nil {
		return err
	}
	days, weeks, actions := map[string]bool{}, map[[2]int]bool{}, 0
	for _, c := range copies {
		keep := true
		switch c.Reason {
		case Daily:
			keep = keepDaily(c.Made, days, weeks)
		case BeforeUpdate, BeforeImport, BeforeBulk:
			actions++
			keep = actions <= keptActions
		}
		if !keep {
			err = errors.Join(err, removeCopy(c.Path))
		}
	}
	return err
}

func keepDaily(made time.Time, days map[string]bool, weeks map[[2]int]bool) bool {
	day := made.Format(time.DateOnly)
	if days[day] {
		return false
	}
	if len(days) < keptDays {
		days[day] = true
		return true
	}
	year, number := made.ISOWeek()
	week := [2]int{year, number}
	if weeks[week] || len(weeks) == keptWeeks {
		return false
	}
	weeks[week] = true
	return true
}

// BackupFolder returns where the copies of the workspace at path are.
func BackupFolder(path string) string { return backupFolder(path) }
