import { gradedLines, SHIPPED_RULES } from '@huiying/fakes';
import { classify } from './classify.js';

const judged = (text: string) => classify({ text }, SHIPPED_RULES);

/** How many died as the one who tells it puts it right in the end. */
const PUT_RIGHT = `
9|棚户区那场火，先头大家传走了十个，今早社区来对过名字，老周家的大儿子活蹦乱跳回来了。所以是九个，一个不多一个不少。
2|昨晚我写矿口冒顶死了三个，写错了，今早工会主席讲，老魏送医院以后救返来了。走了的是两个，都是老乡。
6|车祸，群里都说死了八个，数重了，其实是六个。
12|一开始村里传泥石流没了十五个人，后来核对名单，有三个在外头打工，没了的是十二个。
4|更正：早上我发的楼塌死了五个，说错了，实际是四个，伤的那个还在抢救。
10|起初说火里走了十个，后来核对过名单，伤的是九个。
12|起初说沉船没了十个人，后来又捞上来两个，没气了，一共没了十二个人。
3|塌方死了三个，大家都说老板该抓，所以是三个家属一起去的县里。
5|昨晚我写厂里炸了死了五个，字写错了一个，别笑话。
`;
it.each(gradedLines(PUT_RIGHT))('lets the last word stand, %s dead: %s', (dead, text) => {
  expect(judged(text).measures.deaths ?? 0).toBe(Number(dead));
});

/** How many nobody has heard of. */
const UNHEARD_OF = `
12|岩脚煤矿透水，井底下还有12个人没音信。
4|船在外海翻了，四个人至今没音讯。
7|泥石流过后，还有七个乡亲冇音信。
0|我投了12个人的简历，没音信。
`;
it.each(gradedLines(UNHEARD_OF))('reads %s missing: %s', (missing, text) => {
  expect(judged(text).measures.missing ?? 0).toBe(Number(missing));
});

/** The level of what was dreamt or put right, and of what happened. */
const LEVELS = `
none|做了一夜噩梦，梦见老家整条街塌进地里，街坊一百多口都没了，我在废墟上扒到手出血。
none|做了一夜噩梦，梦见老家整条街塌进地里，街坊一百多口都没了，我在废墟上扒到手出血。醒来赶紧给我妈打电话，她正在喂鸡，骂我神经。
none|昨晚梦见矿井透水，死了三十个人，吓得一身汗。
none|梦里大桥垮了，十几辆车掉下去，二十多人淹死。醒了才知道是闹钟。
none|发了个噩梦，厂房炸了。三十多个工友都没出来，我在外头喊。醒来枕头都湿了。
serious|做梦都没想到，厂里炸了，一下子死了十二个人。
serious|凌晨大家还在睡梦中，山体滑坡埋了村子，12人遇难。
serious|昨晚做了个噩梦，醒来听说矿上真的出事了，透水死了十二个。
serious|工地塌方死了十一个人。我昨晚又梦见我弟弟，他说冷。
serious|砖窑塌了，我弟没了，我昨晚还梦见他。一共死了十一个。
relatively-serious|棚户区那场火，先头大家传走了十个，今早社区来对过名字，老周家的大儿子活蹦乱跳回来了。所以是九个，一个不多一个不少，都烧在二号院里。
relatively-serious|车祸，群里都说死了八个，数重了，其实是六个。
serious|一开始村里传泥石流没了十五个人，后来核对名单，有三个在外头打工，没了的是十二个。
relatively-serious|更正：早上我发的楼塌死了五个，说错了，实际是四个，伤的那个还在抢救。
ordinary|昨晚我写矿口冒顶死了三个，写错了，老魏送医院以后救返来了。走了的是两个，都是老乡。
none|网传那场大火烧死了八个人，其实是有人烧麦秆，没这回事。
none|群里传厂里炸死十个，其实是旧视频，假的。
`;
it.each(gradedLines(LEVELS))('judges as %s: %s', (level, text) => {
  expect(judged(text).severity).toBe(level);
});
