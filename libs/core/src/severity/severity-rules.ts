import type { Severity } from './severity.js';

export const TABLE_MEASURES = [
  'deaths',
  'missing',
  'deathsAndMissing',
  'seriouslyInjured',
  'injured',
  'poisoned',
  'seriousOrPoisoned',
  'casualties',
  'atRisk',
  'evacuated',
  'lossYuan',
  'areaHa',
  'magnitude',
  'hours',
  'participants',
  'cases',
  'households',
  'stranded',
  'derailed',
  'personalRecords',
  'threatened',
  'potentialLossYuan',
  'loadCutPercent',
  'lossGdpPercent',
  'timesUsual',
] as const;
/** What a row of a grading table may ask for; persons, yuan, hectares, hours, households, per cent. */
export type TableMeasure = (typeof TABLE_MEASURES)[number];

export interface MeasureCriterion {
  readonly measure: TableMeasure;
  readonly ge?: number;
  readonly gt?: number;
  readonly lt?: number;
}
export interface FlagCriterion {
  readonly flag: string;
}
export type Criterion = (
  MeasureCriterion | FlagCriterion | { readonly all: readonly (MeasureCriterion | FlagCriterion)[] }
) & {
  /** Why a person should look at a level that rests on this row. */
  readonly review?: string;
};

export interface ClauseCitation {
  readonly document: string;
  /** One article for the whole table, or one per level. */
  readonly article?: string | Readonly<Partial<Record<GradedLevel, string>>>;
  readonly quote?: string;
}
export type GradedLevel = Exclude<Severity, 'none'>;
export type Levels = Readonly<Record<GradedLevel, readonly Criterion[]>>;
export interface GradingTable {
  readonly citation: ClauseCitation;
  readonly levels: Levels;
}
export interface EventType {
  readonly id: string;
  readonly zh: string;
  readonly words: readonly string[];
  /** The words alone name a thing of everyday life (地铁); they count only beside an incident. */
  readonly needsIncident: boolean;
  /** First its own table, then what it extends; the generic table supplies the measures none of these defines. */
  readonly tables: readonly GradingTable[];
  /** Measures the generic table may not supply. */
  readonly defines: readonly TableMeasure[];
}
export interface Guard {
  readonly id: string;
  readonly reason: string;
  readonly words: readonly string[];
  /** Longer words that contain one of `words` and mean something else (电影院). */
  readonly except: readonly string[];
}
export interface SeverityRules {
  readonly guards: readonly Guard[];
  readonly refuted: Guard;
  readonly hearsay: readonly string[];
  readonly preventive: readonly string[];
  readonly foreignPlaces: readonly string[];
  readonly domesticPlaces: readonly string[];
  readonly notPlaces: readonly string[];
  readonly flags: Readonly<Record<string, readonly string[]>>;
  readonly generic: EventType;
  readonly eventTypes: readonly EventType[];
}
