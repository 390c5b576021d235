import type { JudgedReport } from '../reports/report.js';
import { isGraver } from '../severity/severity.js';
import type { Case } from './case.js';
import { isSetByPerson } from './corrected.js';
import { shortened } from './open-case.js';

type Proposed = Pick<
  Case,
  'eventType' | 'handlingClass' | 'focus' | 'domain' | 'domainFinding' | 'unitProposal' | 'leadUnitId'
>;

/**
 * What a graver report proposes of a case beside its level, unless a person has set it. Who leads stays: whom the running
 * deadlines call, and whose figures they count in, is not changed unasked.
 */
export function proposedBeside(kase: Case, report: JudgedReport): Proposed {
  const { judgement, incoming } = report;
  const { corrected } = kase;
  const isMilder = isGraver(kase.severity, judgement.severity);
  const isDomainOpen = kase.domain === null && !isSetByPerson(corrected, 'domain');
  return {
    eventType: isSetByPerson(corrected, 'event-type') ? kase.eventType : (judgement.eventType ?? kase.eventType),
    handlingClass:
      isMilder || isSetByPerson(corrected, 'handling-class') ? kase.handlingClass : judgement.handlingClass,
    focus: [...kase.focus, ...report.focus.filter(({ id }) => !kase.focus.some((known) => known.id === id))],
    domain: isDomainOpen ? report.domain.domain : kase.domain,
    domainFinding: isDomainOpen ? shortened(report.domain) : kase.domainFinding,
    unitProposal: kase.unitProposal ?? report.unitProposal,
    leadUnitId: kase.leadUnitId ?? incoming.unitId ?? report.unitProposal?.unitId ?? null,
  };
}
