/**
 * People may be supervisors. SQLite cannot change a CHECK, so the table is made anew under its own name and every reference
 * to it stays as it is. References are counted until the commit, which fails if one is left without its person; they cannot
 * be switched off here, since that has no effect within a transaction.
 */
export const supervisor = `
PRAGMA defer_foreign_keys = ON;

CREATE TABLE users_before AS SELECT * FROM users;
DELETE FROM users;
DROP TABLE users;

CREATE TABLE users (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  role TEXT NOT NULL CHECK (role IN ('counsellor', 'supervisor', 'administrator')),
  language TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('active', 'disabled')),
  must_change_passphrase INTEGER NOT NULL CHECK (must_change_passphrase IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;
INSERT INTO users (id, name, role, language, status, must_change_passphrase, created_at)
  SELECT id, name, role, language, status, must_change_passphrase, created_at FROM users_before;
DROP TABLE users_before;
`
