import type { Dismissal } from '../corrections/correct-report.js';
import { isNearDuplicate } from '../reports/near-duplicate.js';
import { type Candidate, type InboxReason, type JudgedReport, mayBeEdited, type Placement } from '../reports/report.js';
import type { Instant } from '../time/instant.js';
import { type CaseFile, type Circumstances, type LedgerDraft, type Outcome, type Rulebook } from './case-file.js';
import type { CaseSuggestion } from './case-suggestion.js';
import { joinReport, reviseReport, tellsMore } from './join-report.js';
import { openCase, type Opening } from './open-case.js';

/** What is stored about the reports of a batch: similar reports that already have a case, and those cases. */
export interface KnownCases {
  /** By report id: stored reports that share a band with it. */
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>;
  readonly files: ReadonlyMap<string, CaseFile>;
  /** By report id: those of the batch that were taken in before, with other words. */
  readonly edited?: ReadonlyMap<string, EditedReport>;
  /** By report id: those whose very words a person has dismissed before. */
  readonly dismissed?: ReadonlyMap<string, Dismissal>;
}

/** Where a report and its last wording are. */
export interface EditedReport {
  readonly caseId: string | null;
  readonly publishedAt: Instant | null;
}

/** Reports that one is compared with in full. */
export const CANDIDATES_PER_REPORT = 20;

export interface Placing {
  readonly placements: readonly Placement[];
  /** Files that were opened or changed. */
  readonly files: readonly CaseFile[];
  readonly entries: readonly LedgerDraft[];
  /** Cases that may be one; for a person to decide. */
  readonly suggestions?: readonly CaseSuggestion[];
}

/**
 * Finds each report of a batch its case, in order of arrival: joined to one that tells the same, opening one, or left
 * in the inbox with its reason. A hotline entry always belongs to a case. An edited report stays with its case; one of
 * the inbox is placed by what it says now.
 */
export function placeReports(
  reports: readonly JudgedReport[],
  known: KnownCases,
  actor: string,
  rulebook: Rulebook,
  at: Circumstances,
): Placing {
  const batch = new Batch(known);
  const placements = reports.map((report): Placement => {
    const own = batch.caseOfEdited(report);
    const inboxReason = report.inboxReason ?? dismissedReason(report, known);
    if (own === undefined && inboxReason !== null) {
      return { report, decision: 'inbox', caseId: null, reason: inboxReason };
    }
    const same = own ?? batch.findSame(report);
    const joins = same !== undefined && !isNewsAfterClosure(report, same);
    const attach = (file: CaseFile): Outcome =>
      own === undefined
        ? joinReport(file, report, actor, rulebook, at.now)
        : reviseReport(file, report, known.edited?.get(report.id)?.publishedAt ?? null, actor, rulebook, at.now);
    const outcome = joins ? attach(same) : openCase(report, openingOf(report, actor, rulebook, at), rulebook);
    const link = same && !joins ? [linkTo(same, outcome.file, actor, at)] : [];
    batch.keep(report, outcome.file, [...outcome.entries, ...link], at);
    return { report, decision: joins ? 'joined' : 'opened', caseId: outcome.file.case.id, reason: null };
  });
  return { placements, files: batch.changedFiles(), entries: batch.entries };
}

/** What a person dismissed is not undone by the same words told again; a hotline entry always belongs to a case. */
function dismissedReason({ id, incoming }: JudgedReport, { dismissed }: KnownCases): InboxReason | null {
  const as = mayBeEdited(incoming) ? dismissed?.get(id) : undefined;
  if (as === undefined) return null;
  return as === 'not-ours' ? 'elsewhere' : 'no-concern';
}

/** New facts after closure open a linked case; the same complaint told again attaches to the closed one. */
const isNewsAfterClosure = (report: JudgedReport, { case: kase }: CaseFile): boolean =>
  kase.stage === 'closed' && tellsMore(report, kase);

const linkTo = (earlier: CaseFile, opened: CaseFile, actor: string, at: Circumstances): LedgerDraft => ({
  caseId: opened.case.id,
  kind: 'case-linked',
  effectiveAt: at.now,
  actor,
  data: { caseId: earlier.case.id },
});

/** How a case is opened from a report that arrives now; the unit is a proposal. */
export function openingOf(report: JudgedReport, actor: string, rulebook: Rulebook, at: Circumstances): Opening {
  return {
    caseId: rulebook.newId(),
    actor,
    detectedAt: at.now,
    history: false,
    leadUnitId: report.incoming.unitId ?? report.unitProposal?.unitId ?? null,
  };
}

/** The moving state of one batch: later reports see the cases that earlier ones opened. */
class Batch {
  readonly entries: LedgerDraft[] = [];
  readonly #files: Map<string, CaseFile>;
  readonly #changed = new Set<string>();
  readonly #byBand = new Map<number, Candidate[]>();

  constructor(private readonly known: KnownCases) {
    this.#files = new Map(known.files);
  }

  caseOfEdited(report: JudgedReport): CaseFile | undefined {
    return this.#files.get(this.known.edited?.get(report.id)?.caseId ?? '');
  }

  findSame(report: JudgedReport): CaseFile | undefined {
    const stored = this.known.candidates.get(report.id) ?? [];
    // A row of an imported past is answered for: what is reported now needs a case of its own.
    const candidates = [...stored, ...this.#likeliest(report)].filter(
      (c) => this.#files.get(c.caseId)?.case.history === false,
    );
    const same =
      candidates.find((c) => c.contentKey === report.contentKey) ?? candidates.find((c) => isSame(report, c));
    return same && this.#files.get(same.caseId);
  }

  /** Earlier reports of the batch that share the most bands; every letter of a campaign shares one with every other. */
  #likeliest(report: JudgedReport): Candidate[] {
    const shared = new Map<Candidate, number>();
    for (const candidate of report.bands.flatMap((band) => this.#byBand.get(band) ?? [])) {
      shared.set(candidate, (shared.get(candidate) ?? 0) + 1);
    }
    const ranked = [...shared].toSorted(([, a], [, b]) => b - a);
    return ranked.slice(0, CANDIDATES_PER_REPORT).map(([candidate]) => candidate);
  }

  keep(report: JudgedReport, file: CaseFile, entries: readonly LedgerDraft[], at: Circumstances): void {
    this.#files.set(file.case.id, file);
    this.#changed.add(file.case.id);
    this.entries.push(...entries);
    const candidate: Candidate = {
      reportId: report.id,
      caseId: file.case.id,
      contentKey: report.contentKey,
      title: report.incoming.title,
      text: report.incoming.text,
      takenInAt: at.now,
    };
    for (const band of report.bands) {
      const others = this.#byBand.get(band);
      if (others) others.push(candidate);
      else this.#byBand.set(band, [candidate]);
    }
  }

  changedFiles(): CaseFile[] {
    return [...this.#changed].flatMap((id) => this.#files.get(id) ?? []);
  }
}

const isSame = (report: JudgedReport, candidate: Candidate): boolean =>
  isNearDuplicate(report.contentKey, candidate.contentKey);
