/** The first house: site, users, cases, consents, grids, handover packages and the audit log. */
export const desk = `
CREATE TABLE site (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  setting TEXT NOT NULL,
  languages TEXT NOT NULL,
  idle_seconds INTEGER NOT NULL CHECK (idle_seconds > 0)
) STRICT;

CREATE TABLE users (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  role TEXT NOT NULL CHECK (role IN ('counsellor', 'administrator')),
  language TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('active', 'disabled')),
  must_change_passphrase INTEGER NOT NULL CHECK (must_change_passphrase IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE cases (
  id TEXT PRIMARY KEY,
  case_number TEXT NOT NULL UNIQUE COLLATE NOCASE,
  language TEXT NOT NULL,
  interpreter_needed INTEGER NOT NULL CHECK (interpreter_needed IN (0, 1)),
  registered_at TEXT NOT NULL,
  registered_by TEXT NOT NULL REFERENCES users (id)
) STRICT;

CREATE TABLE consents (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('counselling', 'transfer')),
  recipient TEXT,
  sections TEXT,
  decision TEXT NOT NULL CHECK (decision IN ('given', 'refused')),
  form TEXT NOT NULL CHECK (form IN ('written', 'oral')),
  witness TEXT,
  language TEXT NOT NULL,
  text_version TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id),
  CHECK (form = 'written' OR witness IS NOT NULL),
  CHECK ((purpose = 'transfer') = (recipient IS NOT NULL AND sections IS NOT NULL))
) STRICT;
CREATE INDEX consents_by_case ON consents (case_id, position);

CREATE TABLE consent_withdrawals (
  consent_id TEXT PRIMARY KEY REFERENCES consents (id),
  withdrawn_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id)
) STRICT;

CREATE TABLE adversity_grids (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  version INTEGER NOT NULL CHECK (version > 0),
  desk_language TEXT NOT NULL,
  facing_language TEXT NOT NULL,
  kept_at TEXT NOT NULL,
  kept_by TEXT NOT NULL REFERENCES users (id),
  UNIQUE (case_id, version)
) STRICT;

CREATE TABLE adversity_grid_entries (
  id TEXT PRIMARY KEY,
  grid_id TEXT NOT NULL REFERENCES adversity_grids (id),
  position INTEGER NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('individual', 'family', 'community')),
  column_name TEXT NOT NULL CHECK (column_name IN ('suffering', 'resilience', 'development')),
  text TEXT NOT NULL,
  language TEXT NOT NULL,
  counterpart TEXT,
  UNIQUE (grid_id, position)
) STRICT;

CREATE TABLE handover_packages (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  consent_id TEXT NOT NULL REFERENCES consents (id),
  recipient TEXT NOT NULL,
  sections TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('sealing', 'sealed', 'failed')),
  started_at TEXT NOT NULL,
  started_by TEXT NOT NULL REFERENCES users (id),
  sealed_at TEXT,
  size INTEGER,
  sha256 TEXT,
  CHECK ((state = 'sealed') = (sealed_at IS NOT NULL AND size IS NOT NULL AND sha256 IS NOT NULL))
) STRICT;
CREATE INDEX handover_packages_by_case ON handover_packages (case_id, started_at);

CREATE TABLE audit_log (
  sequence INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  details TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;

CREATE TRIGGER audit_log_is_never_changed BEFORE UPDATE ON audit_log
BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
CREATE TRIGGER audit_log_is_never_shortened BEFORE DELETE ON audit_log
BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
`
