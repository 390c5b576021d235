import { instantOf } from '../time/instant.js';
import { compareEvents, type EventComparison } from './compare-events.js';
import { eventSignatureOf } from './event-signature.js';

const publishedAt = instantOf(Date.parse('2026-11-01T10:00:00+08:00'));
const compare = (a: string, b: string): EventComparison => {
  const [one, other] = [a, b].map((title) => eventSignatureOf({ title, text: title, publishedAt }));
  if (!one || !other) throw new Error('two texts are compared');
  return compareEvents(one, other);
};

describe('works of one sort under different names', () => {
  it.each([
    ['网传青禾区长虹大桥垮塌，有车辆坠河，现场有人被困', '青禾区河西大桥垮塌，已致4人死亡', '大桥不同：长虹；河西'],
    ['网传青禾区长虹特大桥垮塌，有车辆坠河', '青禾区河西大桥垮塌，已致4人死亡', '大桥不同：长虹；河西'],
    ['青禾区东风隧道塌方，3名工人被困', '青禾区和平隧道塌方，施工人员被困', '隧道不同：东风；和平'],
    ['青禾区胜利水库溃坝，下游群众转移', '青禾区团结水库溃坝，2人失联', '水库不同：胜利；团结'],
  ])('leave it to a person: %s / %s', (a, b, doubt) => {
    const { decision, because, apart } = compare(a, b);
    expect(decision).toBe('suggested');
    expect(because).toContain(doubt);
    expect(apart).toContain(doubt);
  });

  it.each([
    ['青禾区河西特大桥垮塌，有车辆坠河', '青禾区河西大桥垮塌，已致4人死亡'],
    ['青禾区长虹大桥垮塌，有车辆坠河', '青禾区一座大桥垮塌，已致4人死亡'],
    ['青禾区长虹大桥垮塌，有车辆坠河', '青禾区跨江大桥垮塌，已致4人死亡'],
    ['青禾区长虹大桥垮塌，有车辆坠河', '青禾区大桥镇长虹大桥垮塌，已致4人死亡'],
  ])('are no others where one has no name, or both the same: %s / %s', (a, b) => {
    expect(compare(a, b).apart).toBeUndefined();
    expect(compare(a, b).because.join()).not.toContain('大桥不同');
  });
});
