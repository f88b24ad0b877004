package deliver

import (
	"context"
	"net/http"
	"time"

	"assay/api/fetch"
	"assay/api/mail"
	"assay/models"
	"assay/models/store"
	"assay/review/jobs"
	"assay/review/notify"
)

// Edge is what deliveries go out by.
type Edge struct {
	Mail      *mail.Sender // nil: no mail goes out
	PublicURL string       // where people reach Assay, without a slash at the end
	Client    *http.Client // guarded, for webhooks
}

const webhookPatience = 15 * time.Second

// Client makes the calls of webhooks, within a guard. Redirects are not followed.
func Client(guard fetch.Guard) *http.Client { return guard.Client(webhookPatience, 0) }

// Handlers are what does the jobs of this package. Without a mail server those of
// mail are left to nodes that have one.
func (e Edge) Handlers() map[string]jobs.Handler {
	all := map[string]jobs.Handler{notify.JobWebhook: e.Webhook}
	if e.Mail != nil {
		all[notify.JobMail] = e.Notification
		all[notify.JobDigest] = e.Digest
	}
	return all
}

// SetUp says in the database through which server mail goes, or that none does, which
// decides whether mail is made at all. It is no decision and emits nothing.
func (e Edge) SetUp(ctx context.Context, db *store.DB) error {
	server := ""
	if e.Mail != nil {
		server = e.Mail.Server()
	}
	return db.Do(ctx, models.System("serve", models.ViaCommand), func(tx *store.Tx) error {
		return tx.PutSetting(models.SettingMail, server)
	})
}

// Send has a mail sent and says what becomes of its job: it is tried again unless the
// other side refuses this very message.
func Send(ctx context.Context, by *mail.Sender, m mail.Message) error {
	err := by.Send(ctx, m)
	switch {
	case err == nil:
		return nil
	case mail.Temporary(err), mail.Ours(err):
		return jobs.Later(mail.Code(err), 0)
	}
	return jobs.Dead(mail.Code(err))
}
