import { graver, type Severity } from '../severity/severity.js';

/** Parts of a judgement that a person can set; what a person set is not proposed anew. */
export type CorrectedField = 'event-type' | 'handling-class' | 'domain' | 'unit';

/** A level and the gravest plausible one beside it. */
export interface ProposedLevels {
  readonly severity: Severity;
  readonly strictest: Severity;
}

/** What people corrected in the judgement of one case. */
export interface Corrected {
  readonly fields?: readonly CorrectedField[];
  /** By measure: the figure that a person found wrong; told again, or a smaller one told, it says nothing new. */
  readonly measures?: Readonly<Record<string, number>>;
  /** The gravest levels that lay before whoever decided on the level; told again, they say nothing new. */
  readonly decidedOn?: ProposedLevels;
  /** The level that the corrected figures amount to, while no person has decided on it. */
  readonly proposed?: Severity;
}

export const isSetByPerson = ({ fields }: Corrected, field: CorrectedField): boolean =>
  fields?.includes(field) ?? false;

export const setByPerson = (corrected: Corrected, field: CorrectedField): Corrected =>
  isSetByPerson(corrected, field) ? corrected : { ...corrected, fields: [...(corrected.fields ?? []), field] };

export const unsetByPerson = (corrected: Corrected, field: CorrectedField): Corrected =>
  corrected.fields ? { ...corrected, fields: corrected.fields.filter((one) => one !== field) } : corrected;

/** Without the suggested level: a person has decided on it, or the figures amount to no other level any more. */
export const withoutProposal = ({ fields, measures, decidedOn }: Corrected): Corrected => ({
  ...(fields && { fields }),
  ...(measures && { measures }),
  ...(decidedOn && { decidedOn }),
});

/** The gravest that a case was ever proposed as, as far as a decision has put it down. */
export const gravestKnown = (kase: ProposedLevels & { readonly corrected: Corrected }): ProposedLevels => {
  const { decidedOn = kase } = kase.corrected;
  return {
    severity: graver(kase.severity, decidedOn.severity),
    strictest: graver(kase.strictest, decidedOn.strictest),
  };
};

interface Figures {
  readonly measures: Readonly<Record<string, number>>;
  readonly corrected: Corrected;
}

/** Whether a figure is larger than what the case knows and than what a person found wrong. */
export const tellsNew = ({ measures, corrected }: Figures, name: string, value: number): boolean =>
  value > Math.max(measures[name] ?? 0, corrected.measures?.[name] ?? 0);

/** What is told, without the figures that a person corrected and that are told again. */
export const newFigures = (kase: Figures, told: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(told).filter(
      ([name, value]) => kase.corrected.measures?.[name] === undefined || tellsNew(kase, name, value),
    ),
  );
