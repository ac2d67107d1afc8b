/** Contacts, the kiosk's settings, reviews of translations and the keys that content packs are signed with. */
export const materials = `
CREATE TABLE contacts (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  name TEXT NOT NULL,
  purpose TEXT NOT NULL,
  languages TEXT,
  hours TEXT,
  telephone TEXT,
  place TEXT,
  last_checked TEXT NOT NULL
) STRICT;

CREATE TABLE kiosk_settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  idle_seconds INTEGER NOT NULL CHECK (idle_seconds > 0),
  prints_per_hour INTEGER NOT NULL CHECK (prints_per_hour >= 0),
  feedback_recipient TEXT,
  exit_pin_salt TEXT,
  exit_pin_hash TEXT,
  CHECK ((exit_pin_salt IS NULL) = (exit_pin_hash IS NULL))
) STRICT;
INSERT INTO kiosk_settings (id, idle_seconds, prints_per_hour) VALUES (1, 60, 30);

CREATE TABLE translation_reviews (
  position INTEGER PRIMARY KEY,
  material_id TEXT NOT NULL,
  language TEXT NOT NULL,
  version TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  reviewed_on TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('good', 'wantsWork')),
  note TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id)
) STRICT;

CREATE TABLE trusted_pack_keys (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  key TEXT NOT NULL UNIQUE
) STRICT;
`
