package store

import (
	"sync"

	"gorm.io/gorm"
	"gorm.io/gorm/logger"

	"assay/models"
)

// nouns are the structs that rows are read into and written from, one for each table.
var nouns = []any{
	&models.Absence{}, &models.AccessToken{}, &models.Account{}, &models.Appointment{}, &models.Assignment{},
	&models.Ballot{}, &models.BallotSeat{}, &models.Bar{}, &models.Booking{}, &models.BusyDay{},
	&models.CalendarEvent{}, &models.CalendarFeed{}, &models.CalendarGuest{}, &models.CalendarLink{}, &models.Candidacy{}, &models.CandidacyStage{},
	&models.Certification{}, &models.ConflictAnswer{}, &models.ConflictWaiver{}, &models.Contribution{}, &models.CoverageLetter{}, &models.CoverageTarget{},
	&models.Curriculum{}, &models.CurriculumVersion{}, &models.DeclaredConflict{}, &models.DeliverySettings{}, &models.ExpectedTime{}, &models.Finding{},
	&models.GuardDismissal{}, &models.Holiday{}, &models.IdempotencyKey{}, &models.Interview{},
	&models.Invitation{}, &models.Job{}, &models.LedgerCheckpoint{}, &models.LedgerEntry{}, &models.LedgerHead{},
	&models.LedgerNode{}, &models.LedgerVerification{}, &models.LibraryEntry{}, &models.MeetingRules{}, &models.Mentorship{},
	&models.Node{}, &models.Notification{}, &models.NotificationChoice{}, &models.Person{},
	&models.PersonEmail{}, &models.PersonLanguage{}, &models.PersonRole{}, &models.Plan{}, &models.PlanTask{},
	&models.Region{}, &models.Review{}, &models.Rubric{}, &models.Seat{}, &models.Service{},
	&models.ServiceDeveloper{}, &models.Session{}, &models.Setting{}, &models.ShadowRequest{}, &models.ShowCase{},
	&models.ShowCaseColleague{}, &models.ShowCaseDraft{}, &models.ShowCaseVersion{}, &models.Site{},
	&models.SkillFix{}, &models.StandIn{}, &models.Standing{}, &models.StandingChange{}, &models.SweepRun{},
	&models.TaskEntry{}, &models.Veto{}, &models.Vote{}, &models.Webhook{},
}

// learnt is what gorm knows of them. Two acts that meet a struct for the first time at
// once would learn it at once, which is a race in gorm; and reading a struct by
// reflection takes longer than most acts, so that every database shares what was learnt.
var learnt = sync.OnceValues(func() (*gorm.Config, error) {
	config := &gorm.Config{
		TranslateError:         true,
		SkipDefaultTransaction: true,
		DisableAutomaticPing:   true,
		Logger:                 logger.Discard,
	}
	db, err := gorm.Open(nil, config)
	if err != nil {
		return nil, err
	}
	for _, noun := range nouns {
		q := &gorm.Statement{DB: db}
		if err := q.Parse(noun); err != nil {
			return nil, err
		}
	}
	return config, nil
})

// open gives a database a configuration of its own, but for what is learnt.
func open(dialector gorm.Dialector) (*gorm.DB, error) {
	known, err := learnt()
	if err != nil {
		return nil, err
	}
	own := *known
	own.ClauseBuilders, own.Plugins = nil, nil
	return gorm.Open(dialector, &own)
}
