import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../../time/instant.js';
import { classify } from '../classify.js';
import { PERSON_NOUNS } from './person-nouns.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));
/** 者 and 员 end other words; 医护 and the like stand before 人员; 病号 are cases of a disease by themselves. */
const NOT_ALONE = new Set(['医护', '城管', '病号']);
const WHO = PERSON_NOUNS.replaceAll('?', '')
  .split('|')
  .filter((noun) => noun.length > 1 && !NOT_ALONE.has(noun));

const TOLDS: readonly ((who: string) => string)[] = [
  (who) => `昨夜泥石流，遇难${who}12名。`,
  (who) => `火灾死亡的${who}增至13人。`,
  (who) => `翻船事故，失踪${who}12名。`,
  (who) => `爆炸事故造成11名${who}死亡。`,
];

it.each(WHO)('counts %s between a state and the number', (who) => {
  for (const told of TOLDS) expect(classify({ text: told(who), publishedAt }, rules).severity).toBe('serious');
});

it.each(['死亡1人，引发500名居民聚集围观。', '失踪人员家属12名已到现场。', '一名学生受伤后学生12人被隔离观察。'])(
  'takes those who are only there for no toll: %s',
  (text) => {
    const { deaths = 0, missing = 0, injured = 0 } = classify({ text, publishedAt }, rules).measures;
    expect(Math.max(deaths, missing, injured)).toBeLessThan(3);
  },
);
