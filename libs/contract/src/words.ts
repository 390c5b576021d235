/** Types on the wire. Instants are ISO 8601 strings with an offset; lengths are milliseconds. */
export type Instant = string;

export type SeverityWord = 'especially-serious' | 'serious' | 'relatively-serious' | 'ordinary' | 'none';
export type HandlingClassWord =
  | 'constructive-opinion'
  | 'practical-difficulty'
  | 'major-problem'
  | 'misunderstanding'
  | 'mistaken-view'
  | 'emergency';
export type RoleWord = 'officer' | 'leader' | 'reviewer' | 'admin' | 'intake';
export type DeadlineStatusWord = 'running' | 'met' | 'breached' | 'answered-late' | 'cancelled';
export type BasisWord = 'occurred' | 'first-published' | 'detected' | 'qualifying-fact' | 'correction-received';
export type StageWord = 'collected' | 'consulted' | 'judged' | 'answered' | 'evaluated' | 'closed';

export interface Citation {
  document: string;
  quote?: string;
}

/** Why a severity was proposed: the rule that holds, the words of the report it stands on, the clause behind it. */
export interface Because {
  rule: string;
  quote: string;
  citation: string;
}
