import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from '../classify.js';
import type { Severity } from '../severity.js';

it.each<[string, Severity]>([
  ['拿不到补偿的村民从早上七点就坐在206国道中间，两头大车全堵着，一直坐到下午四点才走。', 'especially-serious'],
  ['讨说法的村民从早上六点半就坐在319国道上，大车小车两头全堵死，一直到下午三点才散。', 'especially-serious'],
  ['要工钱的工人早上五点半躺在省道上，来往车辆一辆都过不去，到下午两点才让开。', 'especially-serious'],
  ['业主们上午八点把高速路口堵死，拉着横幅，直到下午五点才散。', 'especially-serious'],
  ['征地的钱没给，老百姓从早晨六点把省道堵了，到晌午没散，下午三点才让车走。', 'especially-serious'],
  ['几百工人八点多钟坐到铁轨上要工资，火车停了，下午五点多才被劝开。', 'especially-serious'],
  ['凌晨五点起，出租车司机把车横在机场高速上讨说法，一直堵到下午两点半才撤。', 'especially-serious'],
  ['从早上六点排队加油排到国道上，下午三点才轮到我。', 'none'],
  ['从早上六点坐在国道边的小店里等车，一直到下午三点半才等到，路上堵得一塌糊涂。', 'none'],
  ['我早上六点上国道，一路堵车堵到下午三点半才到家，前面修路。', 'none'],
])('counts the hours of a road that people sit on: %s', (text, severity) => {
  expect(classify({ text }, rules).severity).toBe(severity);
});

it.each<[string, Severity]>([
  ['村卫生室给孩子打了疫苗，当晚两个娃抽起来，一个半夜没了，另一个第二天也没了，专家说跟疫苗有关。', 'serious'],
  ['学校统一接种流感疫苗，有个孩子当天高烧，凌晨没了。疾控说确实和接种有关。', 'serious'],
  ['镇上打预防针，打完针三个小孩发抖，一个早上走了，一个傍晚也走了，上头来人说是疫苗的问题。', 'serious'],
  ['卫生院给娃娃们接种的那批疫苗，有两个娃夜里就抽，一个凌晨没了，一个今天也没了。疾控说确实跟接种有关。', 'serious'],
  ['娃打完疫苗发烧，两天就退了，好在没事。', 'none'],
  ['疫苗打到一半，一个没了，护士说第二针得下周才有货。', 'none'],
  ['接种点的孩子排着队领糖，一个没了，一个也没了，志愿者又去拿。', 'none'],
])('reads who died of what was injected: %s', (text, severity) => {
  expect(classify({ text }, rules).severity).toBe(severity);
});
