import { readUntilNow } from './read-until-now.js';

it.each([
  ['上午九点坐在国道中间，现在傍晚六点半了', 9.5],
  ['昨天傍晚六点堵起，到现在凌晨四点半一个轮子没挪过', 10.5],
  ['前天中午12点断的，到今天下午4点还没来', 52],
  ['初三上午十点停在半空，现在初五下午两点了', 52],
])('reckons how long it has stood: %s', (text, hours) => {
  expect(readUntilNow(text.replaceAll('，', ','))).toMatchObject([{ measure: 'hours', stated: hours }]);
});

it.each([
  ['it is over', '早上七点停的，九点恢复了，现在下午四点补个说明'],
  ['the days are told in two ways', '初三上午十点停在半空，到今天下午两点了'],
  ['it would end before it began', '下午四点停的，到上午九点'],
  ['no hour is told', '昨天停的，到现在还没来'],
])('reads nothing where %s: %s', (_, text) => {
  expect(readUntilNow(text.replaceAll('，', ','))).toEqual([]);
});
