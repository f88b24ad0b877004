package training

import (
	"slices"
	"strings"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/notify"
	"assay/review/policy"
)

// Outline is what a curriculum is called; its tasks are in its versions. Service 0:
// of no service.
type Outline struct {
	Slug    string
	Title   string
	Service models.ServiceID
}

type outlineFacts struct {
	Slug    string            `json:"slug"`
	Service *models.ServiceID `json:"service"`
	Retired models.Date       `json:"retired"`
}

// AddCurriculum makes a curriculum without a version yet. Emits curriculum.added.
func AddCurriculum(tx *store.Tx, in Outline) (models.Curriculum, error) {
	if err := policy.Check(policy.CurriculumPublish, policy.Of(tx.Actor)); err != nil {
		return models.Curriculum{}, err
	}
	c := models.Curriculum{Slug: in.Slug}
	if len(in.Slug) > maxKey || !keyShape.MatchString(in.Slug) {
		return c, fault.At("/slug", "slug-shape", "A slug has small letters, digits and single hyphens, like onboarding-storage.")
	}
	if err := outline(tx, &c, in); err != nil {
		return models.Curriculum{}, err
	}
	if _, err := tx.CurriculumBySlug(in.Slug); err == nil {
		return models.Curriculum{}, fault.At("/slug", "slug-taken", "Another curriculum has this slug.")
	} else if !fault.Is(err, fault.NotFound) {
		return models.Curriculum{}, err
	}
	if err := tx.AddCurriculum(&c); err != nil {
		return models.Curriculum{}, err
	}
	return c, tell(tx, c, "curriculum.added")
}

// ChangeCurriculum renames a curriculum, or gives it to another service. Its
// versions stay. Emits curriculum.changed.
func ChangeCurriculum(tx *store.Tx, id models.CurriculumID, in Outline) (models.Curriculum, error) {
	c, err := takeCurriculum(tx, id)
	if err != nil {
		return c, err
	}
	before := c
	if err := outline(tx, &c, in); err != nil {
		return models.Curriculum{}, err
	}
	if c.Title == before.Title && samePointed(c.ServiceID, before.ServiceID) {
		return c, nil
	}
	if err := tx.SaveCurriculum(&c); err != nil {
		return models.Curriculum{}, err
	}
	return c, tell(tx, c, "curriculum.changed")
}

func outline(tx *store.Tx, c *models.Curriculum, in Outline) error {
	before := c.Title
	c.Title = strings.TrimSpace(in.Title)
	if c.Title == "" {
		return needed("/title", "A curriculum needs a title.")
	}
	if wrong := review.Line("/title", c.Title, before); len(wrong) > 0 {
		return fault.Wrong(wrong...)
	}
	c.ServiceID = nil
	if in.Service == 0 {
		return nil
	}
	if _, err := tx.Service(in.Service); fault.Is(err, fault.NotFound) {
		return fault.At("/service", "unknown-service", "There is no such service.")
	} else if err != nil {
		return err
	}
	c.ServiceID = &in.Service
	return nil
}

// Retire lets no new plans be made from a curriculum from a day on; a zero day
// takes it back. Plans that run go on. Emits curriculum.retired.
func Retire(tx *store.Tx, id models.CurriculumID, on models.Date) (models.Curriculum, error) {
	c, err := takeCurriculum(tx, id)
	if err != nil || c.RetiredOn == on {
		return c, err
	}
	c.RetiredOn = on
	if err := tx.SaveCurriculum(&c); err != nil {
		return models.Curriculum{}, err
	}
	return c, tell(tx, c, "curriculum.retired")
}

func takeCurriculum(tx *store.Tx, id models.CurriculumID) (models.Curriculum, error) {
	c, err := tx.LockCurriculum(id)
	if err != nil {
		return c, err
	}
	return c, policy.Check(policy.CurriculumPublish, policy.Of(tx.Actor))
}

func tell(tx *store.Tx, c models.Curriculum, name string) error {
	return notify.Emit(tx, notify.Event{Subject: curriculumSubject(c.ID), Name: name, Facts: outlineFacts{c.Slug, c.ServiceID, c.RetiredOn}})
}

func curriculumSubject(id models.CurriculumID) models.Subject {
	return models.Subject{Kind: "curriculum", ID: int64(id)}
}

// Edition is a new version of a curriculum. After is the number of the version it
// was written from, 0 for the first: when another was published since, the verb is
// refused as stale.
type Edition struct {
	After int
	Note  string
	Tasks []models.TaskSpec
}

type editionFacts struct {
	Number  int `json:"number"`
	Tasks   int `json:"tasks"`
	Added   int `json:"added"`
	Removed int `json:"removed"`
	Changed int `json:"changed"`
}

// Publish makes the next version, which never changes (T1). Its tasks have unique
// keys, known kinds, prerequisites that exist, form no circle (T3) and come no
// later, and certifications that are named. Open plans keep their version; their
// mentors are told that there is a newer one. Publishing what is published already
// changes nothing. Emits curriculum.published.
func Publish(tx *store.Tx, id models.CurriculumID, in Edition) (models.CurriculumVersion, error) {
	c, err := takeCurriculum(tx, id)
	if err != nil {
		return models.CurriculumVersion{}, err
	}
	tasks := tidy(in.Tasks)
	latest := models.CurriculumVersion{}
	if c.Latest > 0 {
		if latest, err = tx.CurriculumVersion(id, c.Latest); err != nil {
			return latest, err
		}
	}
	if err := sound(tx, tasks, latest.Tasks); err != nil {
		return models.CurriculumVersion{}, err
	}
	if c.Latest > 0 && slices.EqualFunc(latest.Tasks, tasks, same) {
		return latest, nil
	}
	if err := fault.Fresh(int64(in.After), int64(c.Latest)); err != nil {
		return models.CurriculumVersion{}, err
	}
	c.Latest++
	version := models.CurriculumVersion{
		CurriculumID: id, Number: c.Latest, Tasks: tasks, Note: strings.TrimSpace(in.Note), PublishedBy: by(tx), PublishedAt: tx.Now,
	}
	if err := tx.AddCurriculumVersion(&version); err != nil {
		return models.CurriculumVersion{}, err
	}
	if err := tx.SaveCurriculum(&c); err != nil {
		return models.CurriculumVersion{}, err
	}
	return version, announceEdition(tx, c, version, Between(latest.Tasks, tasks))
}

// CheckEdition says what would keep tasks from being published by themselves, and
// publishes nothing. Which texts are not one line is asked when they are published, of
// those that are new then.
func CheckEdition(tx *store.Tx, tasks []models.TaskSpec) ([]fault.Field, error) {
	if err := policy.Check(policy.CurriculumPublish, policy.Of(tx.Actor)); err != nil {
		return nil, err
	}
	services, err := serviceSlugs(tx)
	return Flaws(tidy(tasks), services), err
}

func sound(tx *store.Tx, tasks, before []models.TaskSpec) error {
	services, err := serviceSlugs(tx)
	if err != nil {
		return err
	}
	if flaws := append(Flaws(tasks, services), notLines(tasks, before)...); len(flaws) > 0 {
		return fault.Wrong(flaws...)
	}
	return nil
}

func same(a, b models.TaskSpec) bool { return a.Key == b.Key && len(differing(a, b)) == 0 }

// tidy trims what people type, and never leaves a list nil.
func tidy(tasks []models.TaskSpec) []models.TaskSpec {
	out := slices.Clone(tasks)
	for i := range out {
		out[i].Title = strings.TrimSpace(out[i].Title)
		out[i].Prerequisites = append([]string{}, out[i].Prerequisites...)
		if c := out[i].Certification; c != nil {
			trimmed := *c
			trimmed.Vendor, trimmed.Name = strings.TrimSpace(c.Vendor), strings.TrimSpace(c.Name)
			out[i].Certification = &trimmed
		}
	}
	return out
}

func announceEdition(tx *store.Tx, c models.Curriculum, v models.CurriculumVersion, d Difference) error {
	e := notify.Event{
		Subject: curriculumSubject(c.ID), Name: "curriculum.published",
		Facts: editionFacts{v.Number, len(v.Tasks), len(d.Added), len(d.Removed), len(d.Changed)},
	}
	mentors, err := tx.MentorsOf(c.ID)
	if err != nil {
		return err
	}
	for _, m := range mentors {
		e.To = append(e.To, notify.Message{Person: m, Kind: "curriculum-published", Params: map[string]string{"curriculum": c.Title}})
	}
	return notify.Emit(tx, e)
}

// CurriculumView is a curriculum with one of its versions, none before the first.
type CurriculumView struct {
	Curriculum models.Curriculum
	Service    *models.Service
	Version    *models.CurriculumVersion
	Actions    []review.Action
}

// ReadCurriculum shows a curriculum in a version; 0 is the newest.
func ReadCurriculum(tx *store.Tx, id models.CurriculumID, number int) (CurriculumView, error) {
	view := CurriculumView{}
	if err := policy.See(policy.CurriculumSee, policy.Of(tx.Actor), "curriculum"); err != nil {
		return view, err
	}
	c, err := tx.Curriculum(id)
	if err != nil {
		return view, err
	}
	view.Curriculum = c
	if c.ServiceID != nil {
		service, err := tx.Service(*c.ServiceID)
		if err != nil {
			return view, err
		}
		view.Service = &service
	}
	if number == 0 {
		number = c.Latest
	}
	if number > c.Latest {
		return view, fault.Missing("curriculum version")
	}
	if number > 0 {
		version, err := tx.CurriculumVersion(id, number)
		if err != nil {
			return view, err
		}
		view.Version = &version
	}
	view.Actions = curriculumActions(tx)
	return view, nil
}

func curriculumActions(tx *store.Tx) []review.Action {
	may := policy.Check(policy.CurriculumPublish, policy.Of(tx.Actor))
	return []review.Action{
		review.Can("publish", may),
		review.Can("change", may),
		review.Can("retire", may),
	}
}

// Compare is the difference between two versions of a curriculum.
func Compare(tx *store.Tx, id models.CurriculumID, from, to int) (Difference, error) {
	if err := policy.See(policy.CurriculumSee, policy.Of(tx.Actor), "curriculum"); err != nil {
		return Difference{}, err
	}
	c, err := tx.Curriculum(id)
	if err != nil {
		return Difference{}, err
	}
	if from > c.Latest || to > c.Latest {
		return Difference{}, fault.Missing("curriculum version")
	}
	versions, err := tx.CurriculumVersions(id, []int{from, to})
	if err != nil {
		return Difference{}, err
	}
	before, known := versions[from]
	after, alsoKnown := versions[to]
	if !known || !alsoKnown {
		return Difference{}, fault.Missing("curriculum version")
	}
	return Between(before.Tasks, after.Tasks), nil
}
