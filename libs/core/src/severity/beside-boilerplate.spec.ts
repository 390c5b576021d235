import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classifyAll } from './classify.js';
import type { Severity } from './severity.js';

interface Labelled {
  readonly title?: string;
  readonly text: string;
  readonly severity: Severity;
}

const TEXTS = join(import.meta.dirname, '../../../../test/judgement');
const EVERY = 32;
/** Texts of every labelled set that tell of an event, each one in thirty-two; sentences of our own specs are no set. */
const events = readdirSync(TEXTS)
  .filter((file) => file.startsWith('severity') && file !== 'severity-of-rules.jsonl')
  .toSorted()
  .flatMap((file) => readFileSync(join(TEXTS, file), 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line) as Labelled)
  .filter(({ text, severity }, i) => i % EVERY === 0 && typeof text === 'string' && severity !== 'none')
  .map(({ title, text }) => ({ title, text, publishedAt: new Date('2026-11-20T08:00:00Z') }));

type Report = (typeof events)[number];

const levelsOf = (reports: readonly Report[]) => classifyAll(reports, rules).map(({ severity }) => severity);
const levels = levelsOf(events);

/** Share of the texts that are given another level. */
function changedBy(change: (text: string) => string): number {
  const now = levelsOf(events.map((report) => ({ ...report, text: change(report.text) })));
  return now.filter((level, i) => level !== levels[i]).length / events.length;
}

const MOST = 0.015;

it.each([
  '市疾病预防控制中心通报，',
  '现将有关情况报告如下：',
  '市委宣传部消息，',
  '记者从市防灾减灾救灾委员会办公室获悉，',
  '市突发事件预警信息发布中心消息：',
  '本报讯（记者 李某）',
  '电影院门口的居民称，',
  '电视剧拍摄基地附近，',
  '抗战纪念馆旁边，',
  '法院门口，',
  '地震局家属院门口，',
  '意大利面馆老板说，',
  '泰国城小区物业说，',
  '我省与韩国友好城市结对，',
  '日本媒体关注到，',
  '假如没看错，',
  '万一有人不知道，说一下：',
  '有史以来第一次，',
  '这不是谣言，',
  '安全警钟长鸣！',
])('an event keeps its level behind %s', (opening) => {
  expect(changedBy((text) => opening + text)).toBeLessThan(MOST);
});

it.each([
  '市领导作出批示，要求举一反三，全面排查隐患，坚决防范类似事故再次发生。',
  '事故原因正在进一步调查中。',
  '请广大市民不信谣、不传谣。',
  '此前网传死亡数十人的消息不实。',
  '针对网上流传的不实信息，警方提醒不要轻信。',
  '据气象部门预计，未来三天仍有强降雨。',
  '演练时曾模拟过类似场景。',
  '去年全国共发生类似事故126起，死亡213人。',
  '2018年，印度一家同类工厂爆炸曾造成23人死亡。',
  '现场出动消防车15辆、消防员86人。',
  '当地学校停课一天。',
  '当地中小学已于8日恢复上课。',
  '目击者张先生说，当时听到一声巨响，还以为是地震。',
  '此前，该地曾于2015年8月发生一起爆炸事故，造成165人遇难。',
  '事故调查组由12人组成。',
  '这起事故让人想起十年前的那场大火。',
  '初步判断系操作不当所致，排除人为纵火。',
  '事发时气温零下5℃，阵风7级。',
  '当地气象台已发布暴雨红色预警信号。',
  '依据《生产安全事故报告和调查处理条例》，造成3人以上10人以下死亡的为较大事故。',
  '未造成环境污染，周边饮用水安全未受影响。',
  '专家提醒，一氧化碳中毒者应立即转移到通风处。',
  '天眼查显示，该公司曾因违法排污被罚款20万元。',
  '2人因散布谣言被行政拘留。',
  '全国人大代表曾多次建议加强监管。',
  '网传“死了上百人”系谣言，警方已对造谣者立案调查。',
  '没有证据表明这是一起刑事案件。',
  '家属聚集在厂门口等候消息。',
  '现场出动吊车5台、挖掘机12台、起重机2台。',
  '当天该地区无地震、无强降雨。',
  '事发地距水源地2公里。',
  '其他人员均已安全撤离。',
  '如火势扩大，将疏散周边3000名群众。',
  '\n责任编辑：小编 来源：本地发布',
])('an event keeps its level before %s', (sentence) => {
  expect(changedBy((text) => text.replace(/([^。！？!?…”）)])$/, '$1。') + sentence)).toBeLessThan(MOST);
});

it.each<[string, (text: string) => string]>([
  ['blanks for commas', (text) => text.replaceAll('，', ' ')],
  ['marks of another keyboard', (text) => text.replaceAll('，', ',').replaceAll('。', '.')],
  ['a line for every sentence', (text) => text.replaceAll('。', '。\n')],
])('an event keeps its level with %s', (_, change) => {
  expect(changedBy(change)).toBeLessThan(MOST);
});
