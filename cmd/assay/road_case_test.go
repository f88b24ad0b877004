package main

import (
	"fmt"
	"net/http"
	"strings"

	"assay/api/apitest"
)

const passage = "waited for an interface that was gone"

const leakedKey = "AKIA" + "QX7Z3MLPD5RTV2NK"

func caseBody(with string) string {
	return "## What happened\n\nPods lost their addresses after a node group was replaced.\n\n## How it was found\n\n" +
		"The plugin's log showed that it waited for an interface that was gone. " + with +
		"\n\n## What we did\n\nWe raised the warm pool and proposed a check that would have told us sooner.\n"
}

// writesACaseWithASecret is refused until the secret is redacted.
func (r *road) writesACaseWithASecret() int64 {
	r.t.Helper()
	author := r.as("lin.mei")
	service := items(r.t, author.Get("/services"))[0]
	started := ok(r.t, author.Post("/show-cases", map[string]any{
		"serviceId": service["id"], "title": "Addresses that never came", "body": "", "claimedLevel": 2, "customerCase": "C-4711",
	}))
	sc := num(started["id"])
	if sc == 0 {
		sc = num(started["showCaseId"])
	}
	r.saveDraft(sc, caseBody("The key in the ticket was "+leakedKey+"."), nil)
	refused := r.submit(sc)
	if refused.Status < 400 || strings.Contains(string(refused.Body), leakedKey) {
		r.t.Fatalf("with a secret in it: %d %s", refused.Status, refused.Body)
	}
	draft := author.Get(fmt.Sprintf("/show-cases/%d/draft", sc))
	var fingerprints []any
	for _, hit := range ok(r.t, draft)["hits"].([]any) {
		fingerprints = append(fingerprints, hit.(map[string]any)["fingerprint"])
	}
	if len(fingerprints) == 0 {
		r.t.Fatal("the guard found nothing")
	}
	ok(r.t, author.With("If-Match", draft.Header.Get("ETag")).Post(fmt.Sprintf("/show-cases/%d/draft/redact", sc), map[string]any{"fingerprints": fingerprints}))
	r.submits(sc)
	r.submits(sc)
	if versions := ok(r.t, author.Get(fmt.Sprintf("/show-cases/%d", sc)))["versions"].([]any); len(versions) != 1 {
		r.t.Errorf("submitting twice made %d versions", len(versions))
	}
	return sc
}

func (r *road) saveDraft(sc int64, body string, answers []map[string]any) {
	r.t.Helper()
	author := r.as("lin.mei")
	path := fmt.Sprintf("/show-cases/%d/draft", sc)
	saved := author.With("If-Match", author.Get(path).Header.Get("ETag")).Put(path, map[string]any{
		"title": "Addresses that never came", "body": body, "claimedLevel": 2, "customerCase": "C-4711", "answers": answers,
	})
	ok(r.t, saved)
}

// submit hands in the draft as the author saw it last.
func (r *road) submit(sc int64) apitest.Reply {
	author := r.as("lin.mei")
	seen := author.Get(fmt.Sprintf("/show-cases/%d/draft", sc)).Header.Get("ETag")
	return author.With("If-Match", seen).Post(fmt.Sprintf("/show-cases/%d/submit", sc), nil)
}

func (r *road) submits(sc int64) {
	r.t.Helper()
	ok(r.t, r.submit(sc))
}

// reviewsItTwice asks for changes and approves the second version; until the last
// review is in, nobody else sees a difference.
func (r *road) reviewsItTwice(sc int64) {
	r.t.Helper()
	reviewers := r.acceptOffers(sc)
	onlookers := []string{"lin.mei", "marta.silva", "carlos.vega", "aoife.byrne", reviewers[1]}
	before := r.views(sc, onlookers)
	r.reviews(sc, reviewers[0], "changes", []map[string]any{{"blocking": true, "text": "How do you know that the interface was gone?", "quote": passage, "offset": strings.Index(caseBody(""), passage)}})
	if after := r.views(sc, onlookers); after != before {
		r.t.Error("somebody saw that a sealed review was submitted")
	}
	r.reviews(sc, reviewers[1], "approve", nil)
	page := ok(r.t, r.as("lin.mei").Get(fmt.Sprintf("/show-cases/%d", sc)))
	if page["state"] != "changes_requested" || page["turn"] != "author" {
		r.t.Fatalf("after both reviews: %v, %v's turn", page["state"], page["turn"])
	}
	var answers []map[string]any
	for _, f := range page["findings"].([]any) {
		answers = append(answers, map[string]any{"findingId": f.(map[string]any)["id"], "text": "The API answered that it did not exist; the log of it is in the text now."})
	}
	r.saveDraft(sc, caseBody("Asked for it, the API answered that the interface did not exist."), nil)
	if got := r.submit(sc); got.Status < 400 {
		r.t.Errorf("without an answer: %d", got.Status)
	}
	r.saveDraft(sc, caseBody("Asked for it, the API answered that the interface did not exist."), answers)
	r.submits(sc)
	again := r.acceptOffers(sc)
	if strings.Join(again, " ") != strings.Join(reviewers, " ") && strings.Join(again, " ") != reviewers[1]+" "+reviewers[0] {
		r.t.Errorf("first %v were asked, then %v", reviewers, again)
	}
	if hunks := ok(r.t, r.as(again[0]).Get(fmt.Sprintf("/show-cases/%d/changes", sc)))["hunks"].([]any); len(hunks) == 0 {
		r.t.Error("the reviewer sees no difference to the version they judged")
	}
	r.reviews(sc, again[0], "approve", nil)
	r.reviews(sc, again[1], "approve", nil)
	if page := ok(r.t, r.as("lin.mei").Get(fmt.Sprintf("/show-cases/%d", sc))); page["state"] != "approved" || num(page["grantedLevel"]) != 2 {
		r.t.Fatalf("after two approvals: %v at level %v", page["state"], page["grantedLevel"])
	}
}

// acceptOffers lets everybody who was asked accept, and names them.
func (r *road) acceptOffers(sc int64) []string {
	r.t.Helper()
	var asked []string
	for _, name := range []string{"ana.kovac", "bo.larsen", "chiara.rossi"} {
		for _, a := range items(r.t, r.as(name).Get("/me/reviews")) {
			if assignment, ok := r.assignment(a, sc); ok {
				if got := r.as(name).Post(fmt.Sprintf("/assignments/%d/accept", assignment), map[string]any{}); got.Status != http.StatusUnprocessableEntity {
					r.t.Errorf("accepting without saying whether there is a conflict: %d", got.Status)
				}
				if got := r.as(name).Post(fmt.Sprintf("/assignments/%d/accept", assignment), map[string]any{"conflict": "none"}); got.Status != http.StatusOK {
					r.t.Fatalf("%s accepts: %d %s", name, got.Status, got.Body)
				}
				asked = append(asked, name)
			}
		}
	}
	if len(asked) != 2 {
		r.t.Fatalf("%v were asked to review", asked)
	}
	return asked
}

// assignment is the id of a line of the queue when it is about this case.
func (r *road) assignment(line map[string]any, sc int64) (int64, bool) {
	if a, nested := line["assignment"].(map[string]any); nested {
		line = a
	}
	return num(line["id"]), num(line["showCaseId"]) == sc
}

func (r *road) reviews(sc int64, name, verdict string, points []map[string]any) {
	r.t.Helper()
	for _, line := range items(r.t, r.as(name).Get("/me/reviews")) {
		a, mine := r.assignment(line, sc)
		if !mine {
			continue
		}
		path := fmt.Sprintf("/assignments/%d/review", a)
		c := r.as(name).With("If-Match", r.as(name).Get(path).Header.Get("ETag"))
		saved := c.Put(path, map[string]any{
			"scores": []map[string]any{{"criterion": "analysis", "option": 3, "comment": ""}, {"criterion": "teaching", "option": 4, "comment": ""}},
			"level":  2, "verdict": verdict, "summary": "Clear, and others will learn from it.", "points": points,
		})
		ok(r.t, saved)
		ok(r.t, c.With("If-Match", saved.Header.Get("ETag")).Post(path+"/submit", nil))
		return
	}
	r.t.Fatalf("%s has no review of %d in the queue", name, sc)
}

// views is everything that these people can read about the case, byte by byte.
func (r *road) views(sc int64, names []string) string {
	r.t.Helper()
	var b strings.Builder
	for _, name := range names {
		of := fmt.Sprintf("/show-cases/%d", sc)
		for _, path := range []string{of, of + "/reviewers", "/show-cases/short", "/me/notifications", "/ledger", "/me/reviews", fmt.Sprintf("/people/%d/show-cases", r.people["lin.mei"])} {
			got := r.as(name).Get(path)
			body := got.Body
			if got.Status >= 400 {
				body = nil
			}
			fmt.Fprintln(&b, name, path, got.Status, got.Header.Get("ETag"), string(body))
		}
	}
	return b.String()
}

func (r *road) readsItInTheLibrary(sc int64) {
	r.t.Helper()
	found := items(r.t, r.as("imani.odhiambo").Get("/library?q=addresses+interface"))
	if len(found) != 1 || num(found[0]["id"]) != sc {
		r.t.Errorf("the library finds %v", found)
	}
}
