import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from '../classify.js';
import type { Severity } from '../severity.js';

it.each<[string, Severity]>([
  // nobody has heard of them
  ['老鸦坡煤矿透水，井底下还有13个人没音信。', 'serious'],
  ['昨夜大雨，红岭铁矿被淹，还有十四名矿工没有一点音信。', 'serious'],
  ['山洪冲了露营地，12名游客至今联络不上。', 'serious'],
  ['渔船昨晚在外海翻了，船上13个人没有半点消息。', 'serious'],
  ['面试完都半个月了，同批还有12个人没音信，是不是都没录上？', 'none'],
  ['小区里有12个人联系不上，物业说欠物业费的都不接电话。', 'none'],
  // dry taps
  ['老城区五万八千户，从周五晚上起龙头就干了，到今天六十个小时没见过一滴水。', 'especially-serious'],
  ['整个河东片区7万多户人家，水龙头干了三天三夜，水厂说主管断了。', 'especially-serious'],
  ['北湖片区六万户，水龙头干了两个小时，下午四点就来水了。', 'none'],
  ['水务公司一年给六万户换了水龙头，七十多个小时连轴转完成了改造。', 'none'],
  // a goods train
  ['京广线上一列货车脱了轨，掉下去九节车皮，从前天晚上十点断到昨天夜里十一点，两个方向都不通。', 'serious'],
  ['京广线繁忙，一列货车掉下来七节，从昨天早上六点堵到今天早上八点，上下行都没通。', 'serious'],
  ['一趟运煤货车在地方支线上掉下来八节，五个小时后通了，没伤人。', 'relatively-serious'],
  ['京广线（铁路繁忙干线）一列货车加挂十一节，从昨天早上八点跑到今天早上九点。', 'none'],
  // fallen at work, and what it was found to be
  ['鞋厂换了新胶，十五个女工先后昏倒，医院说是急性职业中毒，好在没死人。', 'relatively-serious'],
  ['皮具厂刷胶的十四个工友接连晕倒。职防院说都是急性职业中毒，要住院。', 'relatively-serious'],
  ['喷漆房二十个师傅陆续倒下，诊断是急性苯中毒，都住院了。', 'relatively-serious'],
  ['印刷厂五十二名工人相继晕倒，职业病医院诊断全是急性职业中毒。', 'serious'],
  ['军训第一天热，操场上十三个同学前后脚晕倒，喝了藿香正气水就好了。', 'none'],
  // one person maimed at work
  ['我爸在木材加工厂，一条腿叫原木压碎了，鉴定是重伤，就他一个受伤。', 'ordinary'],
  ['我对象在砖厂上班，两只手都叫机器绞了，医院说是重伤，想问工伤怎么报？', 'ordinary'],
  ['我爱人腿脚不好，医院鉴定是残疾，想问补助怎么报？', 'none'],
  ['打架对方两条腿都打断了，法医鉴定重伤，法院一审判了三年。', 'none'],
  // taken in for a night
  ['化肥厂的酸液漏到了沟里，味道刺鼻，居委会把沟边住的两百来口人接到学校过了一夜，今早让回家了。', 'ordinary'],
  ['油罐车翻在溪边，汽油流进溪里，村里把下游一百八十多口人请到祠堂住了一晚，没人中毒。', 'ordinary'],
  ['社区把两条巷子的三百来口人请到文化站吃年夜饭，坐了一晚上，柴油发电机一直响。', 'none'],
])('%s', (text, severity) => {
  expect(classify({ text }, rules).severity).toBe(severity);
});
