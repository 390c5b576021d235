import type { ProceedingsView, SpokespersonView, UnitRef } from '@huiying/contract';
import type { Proceedings, Spokesperson } from '@huiying/core';

export function toProceedingsView(
  { noAnswer, evaluation, accountability = [], spokesperson, owner, progress = [], supervisions = [] }: Proceedings,
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
    spokesperson: spokesperson ? spokespersonView(spokesperson, unitOf) : null,
    owner: owner?.name ?? null,
    progress: progress.map((each) => ({ ...each })),
    supervisions: supervisions.map((each) => ({ ...each })),
  };
}

function spokespersonView({ unitId, ...named }: Spokesperson, unitOf: (unitId: string) => UnitRef): SpokespersonView {
  return { ...named, unit: unitId === null ? null : unitOf(unitId) };
}
