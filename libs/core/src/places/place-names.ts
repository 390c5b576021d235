import type { Unit } from '../policy/unit.js';
import { WordLists } from '../severity/words/word-lists.js';
import { type Gazetteer, type GazetteerPlace, shortName } from './gazetteer.js';

/** What a name can mean. */
export interface Meaning {
  /** `around` holds us (our province): it speaks neither for us nor against. */
  readonly side: 'ours' | 'around' | 'other' | 'abroad';
  /** Places of one key are one place when it is asked where: the city, or the province or country alone. */
  readonly key: string;
  /** Absent for what only units.yaml names. */
  readonly place?: GazetteerPlace;
}

/** Every name that is looked for, prepared once for a set of units and a gazetteer. */
export interface PlaceNames {
  /** One list, `names`. */
  readonly lists: WordLists;
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
  /** By key of the place above: short names that count right behind it (重庆沙坪坝, 甘肃迭部). */
  readonly below: ReadonlyMap<string, ReadonlyMap<string, Meaning>>;
  /** Short names of ours that may be ordinary words (白银, 和平, 高新): a place only where one is spoken of. */
  readonly doubtful: ReadonlySet<string>;
}

/** 市政府, 交警支队: any city has one, so the word alone does not say which. */
const ANY_CITY_HAS =
  /^(?:[本我全]?[省市区县旗州乡镇]|人民|政府|新闻办|党委|[市县区]委|办公室|城管|城市管理|执法|综合|公安|交警|巡警|民警|消防|应急|管理|救援|教育|卫健|卫生|健康|生态|环境|环保|住建|住房|城乡|建设|交通|运输|市场|监管|监督|市监|民政|人社|农业|农村|水务|水利|支队|大队|中队|分局|派出所|街道|社区|热线|[委局办队院厅处所部站])+$/;

/** 市中, 城关, 东城, 新城: short names of districts that say nothing without 区. */
const ANY_DISTRICT = /[市城]|^新.$/;
/** A district of a city of ours, called by its short name: 通州, 武昌. */
const isShortDistrict = (place: GazetteerPlace): boolean =>
  place.level === 'county' &&
  !place.ambiguous &&
  !place.name.endsWith('市') &&
  !ANY_DISTRICT.test(shortName(place.name));

const keyOf = (place: GazetteerPlace): string => (place.city === '' ? place.province : place.city);

/** The gazetteer's places that the regions of our units mean; of several of one name those that lie in another region. */
function homeOf(regions: ReadonlySet<string>, gazetteer: Gazetteer): Set<GazetteerPlace> {
  const named = gazetteer.filter(
    (place) =>
      place.level !== 'abroad' &&
      (regions.has(place.name) || (place.level !== 'county' && regions.has(shortName(place.name)))),
  );
  const lies = (place: GazetteerPlace): boolean =>
    named.some((above) => above !== place && above.level !== 'county' && isWithin(place, above));
  return new Set(
    named.filter((place) => lies(place) || named.every((other) => other.name !== place.name || !lies(other))),
  );
}

const isWithin = (place: GazetteerPlace, above: GazetteerPlace): boolean =>
  above.level === 'province' ? place.province === above.province : above.level === 'city' && place.city === above.name;

class Names {
  readonly meanings = new Map<string, Meaning[]>();
  readonly below = new Map<string, Map<string, Meaning>>();

  add(name: string, meaning: Meaning): void {
    if (name.length < 2) return;
    const known = this.meanings.get(name);
    if (!known) this.meanings.set(name, [meaning]);
    else if (!known.some((other) => other.place === meaning.place && other.side === meaning.side)) known.push(meaning);
  }

  addBelow(above: string, short: string, meaning: Meaning): void {
    const names = this.below.get(above) ?? new Map<string, Meaning>();
    for (const name of [short, meaning.place?.name ?? short]) if (!names.has(name)) names.set(name, meaning);
    this.below.set(above, names);
  }
}

/** The side of every place of the gazetteer, and where its names may stand. */
function addGazetteer(names: Names, gazetteer: Gazetteer, home: ReadonlySet<GazetteerPlace>): void {
  const homes = [...home];
  const holdsUs = new Set(homes.flatMap((place) => [place.province, place.city]));
  const inOurs = (place: GazetteerPlace): boolean => home.has(place) || homes.some((above) => isWithin(place, above));
  for (const place of gazetteer) {
    const above = place.level === 'province' || place.level === 'city';
    const side =
      place.level === 'abroad'
        ? 'abroad'
        : inOurs(place)
          ? 'ours'
          : above && holdsUs.has(place.name)
            ? 'around'
            : 'other';
    const meaning: Meaning = { side, key: keyOf(place), place };
    const short = shortName(place.name);
    names.add(place.name, meaning);
    const isWide = !place.ambiguous && (place.level !== 'county' || place.name.endsWith('市'));
    if (home.has(place) || isWide || (side === 'ours' && isShortDistrict(place))) names.add(short, meaning);
    if (place.level === 'county') names.addBelow(place.city, short, meaning);
    if (place.level === 'county' || place.level === 'city') names.addBelow(place.province, short, meaning);
  }
}

function doubtfulNames(home: ReadonlySet<GazetteerPlace>, gazetteer: Gazetteer): Set<string> {
  const homes = [...home];
  // 长沙县 makes 长沙 no doubtful name.
  const sure = new Set(
    homes.flatMap(({ level, ambiguous, name }) => (level === 'county' || ambiguous ? [] : [shortName(name)])),
  );
  const districts = gazetteer.filter(
    (place) => isShortDistrict(place) && homes.some((above) => isWithin(place, above)),
  );
  const doubtful = homes.filter(({ level, ambiguous }) => level === 'county' || ambiguous);
  return new Set([...doubtful, ...districts].map(({ name }) => shortName(name)).filter((name) => !sure.has(name)));
}

/** Prepares the names of our units (regions, names, aliases) and of the rest of the world. */
export function placeNames(units: readonly Unit[], gazetteer: Gazetteer): PlaceNames {
  const regions = new Set(units.flatMap((unit) => unit.regions));
  const home = homeOf(regions, gazetteer);
  const listed = new Set([...home].flatMap(({ name }) => [name, shortName(name)]));
  const doubtful = doubtfulNames(home, gazetteer);
  const names = new Names();
  addGazetteer(names, gazetteer, home);
  const ours: Meaning = { side: 'ours', key: '' };
  for (const region of regions) {
    if (listed.has(region)) continue;
    names.add(region, ours);
    const short = shortName(region);
    if (short !== region && /[区县旗]$/.test(region)) doubtful.add(short);
    if (!region.endsWith('省')) names.add(short, ours);
  }
  for (const name of units.flatMap((unit) => [unit.name, ...unit.aliases]))
    if (!ANY_CITY_HAS.test(name)) names.add(name, ours);
  return {
    lists: new WordLists({ names: [...names.meanings.keys()] }),
    meanings: names.meanings,
    below: names.below,
    doubtful,
  };
}
