import {
  type CaseFile,
  type CaseStore,
  type Circumstances,
  type Instant,
  type JudgedReport,
  openCase,
  openingOf,
  placeReports,
  type Taken,
} from '@huiying/core';
import { aReport } from './a-report.js';
import { aRulebook } from './a-rulebook.js';

export interface CaseStoreHarness {
  /** Empty, with `PEOPLE` to call. */
  readonly store: CaseStore;
  /** Lets time pass for everything that is stored. */
  passTime(ms: number): Promise<void>;
  ledger(caseId: string): Promise<readonly { readonly kind: string; readonly effectiveAt: Instant }[]>;
}

export const rulebook = aRulebook();

export const take = (store: CaseStore, ...reports: readonly JudgedReport[]): Promise<readonly Taken[]> =>
  store.takeIn(reports, (fresh, known, at) => placeReports(fresh, known, 'system', rulebook, at));

export const caseIdOf = (taken: Taken | undefined): string =>
  (taken?.status === 'accepted' ? taken.placement.caseId : taken?.caseId) ?? '';

export const open = async (store: CaseStore, text?: string): Promise<string> =>
  caseIdOf((await take(store, aReport(text === undefined ? {} : { title: text, text })))[0]);

export const read = async (store: CaseStore, caseId: string): Promise<CaseFile> =>
  (await store.change(caseId, (file) => ({ file, entries: [] }))).file;

export const openFrom = (report: JudgedReport) => (_: unknown, at: Circumstances) =>
  openCase(report, openingOf(report, '值班员', rulebook, at), rulebook);
