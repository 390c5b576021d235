import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from './classify.js';
import type { Severity } from './severity.js';

const judge = (text: string, title?: string) => classify({ title, text }, rules);

it.each<[string, number]>([
  ['爆炸当晚的快报写的是12人死亡。特作更正如下：鹿鸣化工厂爆炸，8人死亡，20人受伤。', 8],
  ['更正：鹿鸣镇厂房坍塌共造成9人遇难，其中现场死亡7人，送医后死亡2人。', 9],
  ['现更正如下：原州镇厂房坍塌共造成9人遇难，并非此前所说的13人死亡。', 9],
  ['溪口镇爆炸更正说明：昨日通报中死亡10人有误，核对后死亡8人、受伤5人。', 8],
  ['溪口镇爆炸死亡10人，有误工的家属在现场等候。', 10],
  ['现订正如下：原通报11人死亡有误，应为8人死亡。', 8],
  ['爆炸发生后曾报道14人死亡。最新核实，共有9人死亡。', 9],
  ['镇里昨日误报11人死亡。矿上事故实际死亡8人。', 8],
  ['县应急局曾通报厂房爆炸致12人遇难，其中3人为学徒。', 12],
  ['更正：爆炸地点应为青石镇。截至今晨，爆炸已造成12人死亡。', 12],
  ['县里曾通报厂房爆炸致8人死亡。截至今晨，共有12人死亡。', 12],
])('takes what a correction announces for the toll of "%s"', (text, deaths) => {
  expect(judge(text).measures.deaths).toBe(deaths);
});

it.each<[string, string, number]>([
  ['鹿鸣厂检修窒息 4人死亡', '1名工人下罐后昏倒，3名工友陆续下罐救人。4人救出后经抢救无效死亡。', 4],
  ['云岭工地塌方 5人遇难', '昨日塌方，班组先后进坑施救。5人被挖出后抢救无效身亡。', 5],
  ['云岭工地塌方 5人遇难', '昨日塌方，班组先后进坑施救。另有5人送医后不治。', 10],
  ['云岭工地塌方', '现场找到5具遗体。今晨，5人送医后不治身亡。', 10],
])('does not add a headline to the text below it: "%s" "%s"', (title, text, deaths) => {
  expect(judge(text, title).measures.deaths).toBe(deaths);
});

it.each<[string, string, Severity]>([
  [
    '青石水库溃坝冲走上百人？谣言',
    '朋友圈流传一段录音，说青石水库溃坝冲走上百人，县里辟谣：大坝完好，录音是编的。',
    'none',
  ],
  ['鹿鸣水库垮坝了？', '网传“鹿鸣水库垮坝”的视频系谣言，水库水位正常。', 'none'],
  ['“云岭厂区爆炸死了32人”？不实。', '县里说，厂区生产正常。', 'none'],
  ['青石水库垮坝', '昨夜青石水库垮坝，下游受淹。网传“青石水库垮坝死亡百人”系谣言，实际死亡2人。', 'serious'],
  ['青石水库溃坝致2人遇难', '昨夜大坝出险，致2人遇难。网传“青石水库溃坝死亡百人”系谣言。', 'serious'],
  ['厂房爆炸死了12人？', '厂里账目不实。昨夜厂房爆炸已造成12人死亡。', 'serious'],
])('sets a title aside that the text refutes: "%s" "%s"', (title, text, severity) => {
  expect(judge(text, title).severity).toBe(severity);
});

it.each<[string, Severity]>([
  ['路过信访局，台阶上站满了人，少说一千五百人，说是烂尾楼的，举着横幅，中午那会儿推起来了。', 'serious'],
  ['县政府门前黑压压一片，起码一千二百人，讨要工资，打着横幅，特警来了三车。', 'serious'],
  ['工资欠了半年，两千多号工人从昨晚围到现在，把厂门堵得严严实实。', 'serious'],
  ['少说也有六百人在矿山路口等候体检，从早上排到现在。', 'none'],
  ['景区门口全是人，少说1500人，从早上九点排到现在。', 'none'],
  ['体育馆门口全是人，少说两千人，都是歌迷，横幅拉了半条街。', 'none'],
  ['村民自发拉起横幅欢送支教老师，现场一千二百人。', 'none'],
  ['售楼部门口站满了人，少说300人，业主从中午围到现在。', 'ordinary'],
])('reckons a crowd as a witness does: "%s" is %s', (text, severity) => {
  expect(judge(text).severity).toBe(severity);
});

it.each<[string, Severity]>([
  ['被泥石流阻断的国家高速G97今晨放行，养护队连夜抢险，前后中断52小时，无人员伤亡。', 'especially-serious'],
  ['因塌方阻断的G97国家高速公路，历时三昼夜抢险后恢复通行，中断共72小时。', 'especially-serious'],
  ['被泥石流阻断的国家高速G97今晨放行，养护队连夜抢险，前后中断20小时，无人员伤亡。', 'ordinary'],
  ['被泥石流阻断的县道鹿鸣线今晨放行，养护队连夜抢险，前后中断52小时，无人员伤亡。', 'ordinary'],
  ['加强防范，避免出现中断的国家高速公路长达50小时无人管的情况。', 'none'],
])('reads an outage told as over: "%s" is %s', (text, severity) => {
  expect(judge(text).severity).toBe(severity);
});
