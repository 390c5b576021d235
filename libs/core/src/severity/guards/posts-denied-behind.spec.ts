import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../../time/instant.js';
import { classify } from '../classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));
const levelsOf = (text: string) => {
  const { severity, strictest } = classify({ title: '', text, publishedAt }, rules);
  return [severity, strictest];
};

it.each([
  '昨夜网上出现“仓库爆炸，死伤五六十人”的帖子。区应急局到场核查，确认网帖不实：响声系货车爆胎。',
  '22日晚，多个群里在转“大桥塌了，压死二十多个”的语音。交通局现场查看，桥面通行正常，该语音系编造。',
  '有网民发布“食堂毒倒三百学生”的视频。经教育局核实，当日无学生就医，相关视频内容不实，已责令删除。',
])('a quoted post is denied a sentence later by what it is: %s', (text) => {
  expect(levelsOf(text)).toEqual(['none', 'none']);
});

it.each([
  ['serious', '今晨仓库爆炸，“现场太惨了”的帖子刷屏。应急局通报：事故已致12人死亡。另有网传毒气扩散的消息不实。'],
  ['relatively-serious', '大桥引桥垮塌，4人死亡。网上“压死二十多个”的语音不实，请以通报为准。'],
])('what happened stands beside it as %s: %s', (level, text) => {
  expect(levelsOf(text)[0]).toBe(level);
});
