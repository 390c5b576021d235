import type { Dismissal } from '../corrections/correct-report.js';
import { EventIndex } from '../events/event-index.js';
import {
  compareAll,
  type ComparedCase,
  findCase,
  type FoundCase,
  type KnownReport,
  type LikeCase,
} from '../events/find-case.js';
import { type InboxReason, type JudgedReport, mayBeEdited, type Placement } from '../reports/report.js';
import type { Instant } from '../time/instant.js';
import type { Case } from './case.js';
import { type CaseFile, type Circumstances, type LedgerDraft, type Outcome, type Rulebook } from './case-file.js';
import type { CaseSuggestion } from './case-suggestion.js';
import { joinReport, reviseReport, tellsNews } from './join-report.js';
import { openCase, type Opening } from './open-case.js';
import { redated } from './redated.js';

/** What is stored about the reports of a batch: cases whose reports were compared with them, and those cases. */
export interface KnownCases {
  /** By report id. */
  readonly compared: ReadonlyMap<string, readonly ComparedCase[]>;
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
 * Finds each report of a batch its case, in order of arrival: joined to one that tells of the same event, opening one,
 * or left in the inbox with its reason. Where it is not sure, it opens one and suggests the other. A hotline entry always belongs to a case. An edited report stays with its case; one of
 * the inbox is placed by what it says now. What is opened for an edit counts from the edit.
 */
export function placeReports(
  reports: readonly JudgedReport[],
  known: KnownCases,
  actor: string,
  rulebook: Rulebook,
  at: Circumstances,
): Placing {
  const batch = new Batch(known, rulebook.pack.drill);
  const opening = (report: JudgedReport): Opening => openingOf(report, actor, rulebook, at);
  const placements = reports.map((report): Placement => {
    const own = batch.caseOfEdited(report);
    const edit = known.edited?.get(report.id);
    const dated = edit ? redated(report, edit.publishedAt) : report;
    const inboxReason = report.inboxReason ?? dismissedReason(report, known);
    if (own === undefined && inboxReason !== null) {
      return { report, decision: 'inbox', caseId: null, reason: inboxReason };
    }
    const found = own ? NOT_SOUGHT : batch.find(report);
    const told = own ?? batch.fileOf(found.joins);
    const isMore = !own && told !== undefined && isNewsAfterClosure(report, told);
    const same = isMore ? (batch.goesOnFrom(told, report) ?? told) : told;
    const joins = same !== undefined && !isNewsAfterClosure(report, same);
    const attach = (file: CaseFile): Outcome =>
      own === undefined
        ? joinReport(file, dated, actor, rulebook, at.now)
        : reviseReport(file, report, edit?.publishedAt ?? null, actor, rulebook, at.now);
    const outcome = joins ? attach(same) : openCase(dated, { ...opening(report), earlier: same?.case }, rulebook);
    const suggests = found.suggests ?? (told && !joins ? batch.likeBeside(told, report) : undefined);
    batch.keep(report, outcome.file, outcome.entries);
    batch.suggest(report, outcome.file, suggests);
    return { report, decision: joins ? 'joined' : 'opened', caseId: outcome.file.case.id, reason: null };
  });
  return { placements, files: batch.changedFiles(), entries: batch.entries, suggestions: batch.suggestions };
}

const NOT_SOUGHT: FoundCase = { score: 0 };

/** What a person dismissed is not undone by the same words told again; a hotline entry always belongs to a case. */
function dismissedReason({ id, incoming }: JudgedReport, { dismissed }: KnownCases): InboxReason | null {
  const as = mayBeEdited(incoming) ? dismissed?.get(id) : undefined;
  if (as === undefined) return null;
  return as === 'not-ours' ? 'elsewhere' : 'no-concern';
}

/** New facts after closure open a linked case; the same complaint told again attaches to the closed one. */
export const isNewsAfterClosure = (report: JudgedReport, { case: kase }: CaseFile): boolean =>
  kase.stage === 'closed' && tellsNews(report, kase);

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
  readonly suggestions: CaseSuggestion[] = [];
  readonly #files: Map<string, CaseFile>;
  readonly #changed = new Set<string>();
  readonly #earlier = new EventIndex<KnownReport>();

  constructor(
    private readonly known: KnownCases,
    private readonly isDrill: boolean,
  ) {
    this.#files = new Map(known.files);
  }

  caseOfEdited(report: JudgedReport): CaseFile | undefined {
    return this.#files.get(this.known.edited?.get(report.id)?.caseId ?? '');
  }

  find(report: JudgedReport): FoundCase {
    return findCase(this.#compared(report));
  }

  /** The open case that was linked to a closed one for new facts: what is told of them again is no third case. */
  goesOnFrom({ case: closed }: CaseFile, report: JudgedReport): CaseFile | undefined {
    const compared = this.#compared(report);
    const isApart = (id: string): boolean =>
      compared.some(({ caseId, comparison }) => caseId === id && (comparison.contradicts || comparison.apart));
    return compared
      .toSorted((a, b) => b.comparison.score - a.comparison.score)
      .flatMap(({ caseId }) => this.#files.get(caseId) ?? [])
      .find(({ case: { id, stage, proceedings } }) => {
        return proceedings.linkedTo === closed.id && stage !== 'closed' && !isApart(id);
      });
  }

  /** What may be of the same event beside the case that a report goes on from. */
  likeBeside({ case: { id } }: CaseFile, report: JudgedReport): LikeCase | undefined {
    return findCase(this.#compared(report).filter(({ caseId }) => caseId !== id)).suggests;
  }

  #compared(report: JudgedReport): ComparedCase[] {
    const stored = this.known.compared.get(report.id) ?? [];
    const earlier = this.#earlier.find([...report.bands, ...report.askedKeys], CANDIDATES_PER_REPORT);
    // A row of an imported past is answered for: what is reported now needs a case of its own.
    // What is real never joins a drill, nor the other way round.
    return [...stored, ...compareAll(report.event, earlier)].filter(({ caseId }) =>
      this.#mayTake(this.#files.get(caseId)?.case),
    );
  }

  #mayTake(kase: Case | undefined): boolean {
    return kase !== undefined && !kase.history && kase.drill === this.isDrill;
  }

  fileOf(like: LikeCase | undefined): CaseFile | undefined {
    return like && this.#files.get(like.caseId);
  }

  keep({ bands, eventKeys, event }: JudgedReport, file: CaseFile, entries: readonly LedgerDraft[]): void {
    this.#files.set(file.case.id, file);
    this.#changed.add(file.case.id);
    this.entries.push(...entries);
    this.#earlier.add([...bands, ...eventKeys], { caseId: file.case.id, signature: event });
  }

  /** What is closed stays closed unasked. */
  suggest(report: JudgedReport, file: CaseFile, other: LikeCase | undefined): void {
    const isOpen = this.fileOf(other)?.case.stage !== 'closed';
    if (!other || !isOpen || other.caseId === file.case.id) return;
    const { caseId: otherCaseId, score, because } = other;
    this.suggestions.push({ caseId: file.case.id, otherCaseId, reportId: report.id, score, because });
  }

  changedFiles(): CaseFile[] {
    return [...this.#changed].flatMap((id) => this.#files.get(id) ?? []);
  }
}
