import type { Unit } from '../policy/unit.js';
import { foldText } from '../severity/fold-text.js';

export interface PlaceFinding {
  readonly ours: boolean;
  /** The place or unit word that decided; '' when the text names none of ours. */
  readonly because: string;
  /** Another city or a foreign country is named and nothing of ours: certainly not ours. */
  readonly elsewhere: boolean;
}

export interface PlacedText {
  readonly scope: 'local' | 'wide';
  readonly title: string;
  readonly text: string;
}

const READ_TO = 20_000;
/** 通辽市 is also written 通辽; a remainder of one character (忻 of 忻县) names nothing. */
const shortName = (region: string): string => {
  const short = region.replace(/(?:自治区|自治州|自治县|自治旗|特别行政区|新区|市|区|县|旗|州|省|盟)$/, '');
  return short.length >= 2 ? short : region;
};

const namesOf = (unit: Unit): string[] =>
  [...unit.regions.flatMap((region) => [region, shortName(region)]), unit.name, ...unit.aliases].filter(
    (name) => name.length >= 2,
  );

/** 北京大学 or 南京路 in another city names a school or a street, not the place. */
const NOT_THE_PLACE = /^(?:东路|西路|南路|北路|中路|大道|路|街|大学|大厦|酒店|银行|饭店|面馆|烤鸭|国安|申花|时间)/;

/** The first place where the text really names this name; its longer form is tried first by the caller. */
function named(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (!NOT_THE_PLACE.test(text.slice(at + name.length, at + name.length + 3))) return true;
  }
  return false;
}

const ANOTHER_PLACE =
  /[一-龥]{2,6}(?:省|市|自治州|自治区|县)|[一-龥]{2,8}(?:共和国|王国)|美国|日本|韩国|俄罗斯|乌克兰|以色列|伊朗|英国|法国|德国|印度|泰国|缅甸|欧洲/;

/**
 * Whether a report concerns us: its source is local, or it names a region, a name or an alias of one of our units.
 */
export function concernsUs(report: PlacedText, units: readonly Unit[]): PlaceFinding {
  if (report.scope === 'local') return { ours: true, because: '本地来源', elsewhere: false };
  const title = foldText(report.title.slice(0, 500)).text;
  const text = `${title}\n${foldText(report.text.slice(0, READ_TO)).text}`;
  for (const unit of units) {
    const name = namesOf(unit).find((candidate) => named(text, candidate));
    if (name !== undefined) return { ours: true, because: name, elsewhere: false };
  }
  return { ours: false, because: '', elsewhere: ANOTHER_PLACE.test(text) };
}
