import {
  type CaseFile,
  type Judgement,
  type JudgedReport,
  type JudgingRules,
  KeywordDomains,
  type IncomingReport,
  OfficeDomains,
  type Rulebook,
} from '@huiying/core';
import { aCase, anIncomingReport, aRulebook, PEOPLE } from '@huiying/fakes';
import { judgeReport } from '../../libs/intake/src/accept/judge-report.js';
import { loadConfiguration, severityRulesOf } from '@huiying/settings';
import { at } from '../deadlines/deadline-table.js';
import { CONFIG } from '../deadlines/shipped-packs.js';

/** A Sunday afternoon, when the first report of every case here was published. */
export const START = at('2026-11-22T14:00:00');

/** The rules of an office under shipped packs, as they are read at the start. */
export class OfficeUnder {
  readonly rulebook: Rulebook;
  readonly judging: JudgingRules;

  constructor(packs: string) {
    const { pack, calendar, escalation, units, gazetteer, domains, severityFile } = loadConfiguration(CONFIG, packs);
    this.rulebook = aRulebook({ pack, calendar, ladder: escalation.ladder });
    this.judging = {
      severity: severityRulesOf(severityFile),
      units,
      pack,
      gazetteer,
      domains: new OfficeDomains(new KeywordDomains(domains)),
    };
  }

  open(judgement: Partial<Judgement> = {}): CaseFile {
    return aCase({ rulebook: this.rulebook, startedAt: START, judgement });
  }

  judge(title: string, text: string, change: Partial<IncomingReport> = {}): JudgedReport {
    return judgeReport(anIncomingReport({ title, text, ...change }), 'report', this.judging);
  }
}

/** The circumstances so many hours after the first report. */
export const after = (hours: number) => ({ now: new Date(START.getTime() + hours * 3_600_000), people: PEOPLE });
