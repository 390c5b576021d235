import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from './classify.js';
import { isMajor } from './severity.js';

/** Graver than 较大 whatever stands beside it. */
const TOLLS = ['已造成12人死亡', '致11人遇难、5人受伤', '目前确认32人死亡', '造成10人死亡'];

/** `@` stands for the toll of something that happened now; the words beside it speak of something else. */
const FRAMES: Readonly<Record<string, readonly string[]>> = {
  'a drill on another day': [
    '上个月刚举行过消防演练的鹿鸣大厦昨夜起火，@。演练时指定的通道被堵死。',
    '鹿鸣煤矿昨晚透水，@。该矿今年3月还搞过应急演练。',
    '昨日，鹿鸣化工厂爆炸@。就在上周，厂里还组织过一次疏散演习。',
  ],
  'earlier years': [
    '去年才投产的鹿鸣纸厂今晨爆炸，@。',
    '鹿鸣煤矿昨晚瓦斯爆炸，@。该矿2015年投产，2019年曾因违规被停产整顿。',
    '昨晚鹿鸣大桥垮塌，@。大桥建于1998年，2011年大修过。',
    '鹿鸣河发生1954年以来最大洪水，@。',
    '这是鹿鸣县近十年来最严重的一起车祸：昨晚一辆大巴坠沟，@。',
  ],
  'a drill that is over': ['就在演练结束后两小时，鹿鸣化工厂真的爆炸了，@。'],
  'an anniversary of something else': [
    '距上次矿难刚满一周年，鹿鸣煤矿昨夜再次发生透水，@。',
    '鹿鸣酒店开业十周年庆典现场昨日发生火灾，@。',
    '昨天，店庆三周年促销引来人潮，商场内发生踩踏，@。',
  ],
  'an event abroad of another day': ['昨日云河一工厂爆炸@。上月，印度一家同类工厂爆炸曾造成42人死亡。'],
  'people from abroad': [
    '鹿鸣市一辆载有韩国游客的旅游大巴昨日翻坠，@。',
    '昨日，一架载有德国专家的观光直升机在鹿鸣县坠毁，@。',
    '昨晚，鹿鸣县一家日资企业厂房爆炸，@。日本总公司已致电慰问。',
    '鹿鸣县昨晚发生火灾，@。起火的是一批从越南进口的木材。',
  ],
  'a film that people watched': ['鹿鸣影城昨晚起火，看电影的观众逃散，@。'],
  'a rumour about the number': [
    '关于网传“死亡50人”不属实，截至今早，鹿鸣爆炸@。',
    '针对网传“鹿鸣矿难死亡80余人”的不实信息，县政府新闻办澄清：昨日的事故@，搜救已结束。',
    '网传死亡数字系谣言。经核实，昨日鹿鸣矿难@。',
    '昨日鹿鸣矿难@，请广大网民以官方发布为准，不信谣、不传谣。',
    '鹿鸣警方：昨晚爆炸@，有人编造“死亡百人”的谣言，已被行政拘留。',
  ],
  'rules and grades': [
    '昨日鹿鸣矿难@，依据《生产安全事故报告和调查处理条例》，初步认定为重大以上事故。',
    '昨晚鹿鸣化工厂爆炸@，县里已启动二级应急响应。',
    '鹿鸣县通报：昨日的坍塌@。按照规定，事故由省级提级调查。',
  ],
  'what is feared or asked besides': [
    '昨晚鹿鸣煤矿透水，@。“要是早撤十分钟就好了。”一名工人说。',
    '昨日鹿鸣隧道坍塌@，现场随时可能发生二次坍塌，救援一度中断。',
    '昨日鹿鸣化工厂爆炸@。谁来负责？居民要求给个说法。',
    '昨晚大火@。一旦查实失职，将严肃追责。',
    '昨晚鹿鸣大厦起火@，如果不是消防通道被占，伤亡不会这么大。',
  ],
  'figures of other things': [
    '据统计，截至昨日20时，鹿鸣矿难@。',
    '今年以来全县安全形势平稳，但昨晚一声巨响打破平静：鹿鸣烟花厂爆炸，@。',
    '昨晚鹿鸣化工厂爆炸，@。该厂占地300亩，总投资8亿元，上半年产值同比增长12%。',
    '这是下半年第三起矿难：昨日鹿鸣煤矿透水，@。',
    '昨日鹿鸣矿难@，这是下半年以来该省发生的第二起同类事故。',
  ],
  'films, games and the like': [
    '正在放映灾难片的鹿鸣影城昨晚真的起火，@。',
    '昨晚，鹿鸣一家剧本杀门店起火，@。',
    '昨晚鹿鸣网吧起火时，不少人还戴着耳机打游戏，@。',
    '“像电影里一样。”目击者说。昨晚鹿鸣大桥垮塌，@。',
  ],
  'animals, gifts, fines': [
    '昨日，拉着两百头生猪的货车在鹿鸣坡撞上班车，@。死猪散落一地。',
    '昨日鹿鸣矿难@，社会各界捐款300余万元。',
    '昨日鹿鸣矿难@。该矿今年曾被罚款200万元。',
    '昨晚鹿鸣夜市爆炸，@。居民自发献血，慈善总会开通募捐通道。',
  ],
  'courts and officials': [
    '昨日鹿鸣矿难@，矿长等5人已被刑事拘留。检察机关提前介入。',
    '昨晚鹿鸣广场一男子驾车冲撞人群，@。该男子曾因盗窃被判刑。',
  ],
};

describe.each(Object.entries(FRAMES))('grades what happened beside %s', (_, frames) => {
  it.each(frames)('%s', (frame) => {
    const texts = TOLLS.map((toll) => frame.replace('@', toll));
    expect(texts.filter((text) => !isMajor(classify({ text }, rules).severity))).toEqual([]);
  });
});
