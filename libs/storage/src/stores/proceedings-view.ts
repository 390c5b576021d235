import type { ProceedingsView, UnitRef } from '@huiying/contract';
import type { Proceedings } from '@huiying/core';

export function toProceedingsView(
  { noAnswer, evaluation, accountability = [] }: Proceedings,
  unitOf: (unitId: string) => UnitRef,
): ProceedingsView {
  return {
    noAnswer: noAnswer
      ? { reason: noAnswer.reason, approvedBy: noAnswer.approvedBy, by: noAnswer.by, at: noAnswer.at }
      : null,
    evaluation: evaluation ? { ...evaluation, scores: [...evaluation.scores] } : null,
    accountability: accountability.map(({ unitId, late, ...held }) => ({
      ...held,
      unit: unitOf(unitId),
      late: [...late],
    })),
  };
}
