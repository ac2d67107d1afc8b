import type { ColumnType } from 'kysely'

/** The tables as Kysely sees them. Booleans are 0 or 1, moments ISO 8601 in UTC, lists JSON. */
export interface Schema {
  site: { id: 1; name: string; setting: string; languages: string; idle_seconds: number }
  users: {
    id: string
    name: string
    role: string
    language: string
    status: string
    must_change_passphrase: number
    created_at: string
  }
  cases: {
    id: string
    case_number: string
    language: string
    interpreter_needed: number
    registered_at: string
    registered_by: string
  }
  consents: {
    id: string
    /** 1, 2, 3... over all cases, in the order of recording; a clock can be set back, this cannot. */
    position: number
    case_id: string
    purpose: string
    recipient: string | null
    sections: string | null
    decision: string
    form: string
    witness: string | null
    language: string
    text_version: string
    recorded_at: string
    recorded_by: string
  }
  consent_withdrawals: { consent_id: string; withdrawn_at: string; recorded_by: string }
  adversity_grids: {
    id: string
    case_id: string
    version: number
    desk_language: string
    facing_language: string
    kept_at: string
    kept_by: string
  }
  adversity_grid_entries: {
    id: string
    grid_id: string
    position: number
    level: string
    column_name: string
    text: string
    language: string
    counterpart: string | null
  }
  handover_packages: {
    id: string
    case_id: string
    consent_id: string
    recipient: string
    sections: string
    state: string
    started_at: string
    started_by: string
    sealed_at: string | null
    size: number | null
    sha256: string | null
  }
  contacts: {
    id: string
    /** 1, 2, 3... in the order in which they were added and are shown. */
    position: number
    name: string
    purpose: string
    languages: string | null
    hours: string | null
    telephone: string | null
    place: string | null
    last_checked: string
  }
  kiosk_settings: {
    id: 1
    idle_seconds: number
    prints_per_hour: number
    feedback_recipient: string | null
    exit_pin_salt: string | null
    exit_pin_hash: string | null
  }
  translation_reviews: {
    position: ColumnType<number, number | undefined, never>
    material_id: string
    language: string
    version: string
    reviewer: string
    reviewed_on: string
    verdict: string
    note: string | null
    recorded_at: string
    recorded_by: string
  }
  trusted_pack_keys: { id: string; label: string; key: string }
  audit_log: {
    sequence: ColumnType<number, number | undefined, never>
    at: string
    actor: string
    action: string
    subject: string
    details: string
    previous_hash: string
    hash: string
  }
}
