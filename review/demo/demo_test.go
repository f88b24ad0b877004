package demo_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"assay/models/store"
	"assay/review/demo"
)

func TestMeasure(t *testing.T) {
	ctx := context.Background()
	path := os.Getenv("DEMO_DB")
	if path == "" {
		path = filepath.Join(t.TempDir(), "demo.db")
	}
	os.Remove(path)
	var hand demo.Clock
	db, err := store.Open(ctx, "sqlite:"+path, hand.Now)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := db.Migrate(ctx); err != nil {
		t.Fatal(err)
	}
	begun := time.Now()
	until := time.Date(2026, 11, 21, 9, 17, 0, 0, time.UTC)
	if err := demo.Make(ctx, db, &hand, demo.Options{Seed: 1, Until: until}); err != nil {
		t.Fatal(err)
	}
	t.Log("made in", time.Since(begun))
}
