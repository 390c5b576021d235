import { gradedLines, SHIPPED_RULES } from '@huiying/fakes';
import { classify } from './classify.js';

/** How many died, and a text that says it by the breath of those who were got out, or by who alone came out. */
const TOLD = `
# bodies carried out in parts
31|饲料厂烧了一夜。前门抬出来十二个，后墙豁口又扛出来十九个，没一个还喘气的。
12|渡船翻了，上午捞起来七个，下午又捞上来五个，都没了气。
9|窑洞塌了，头一孔刨出来四个，隔壁那孔刨出来五个，一个活的都没有。
23|矿上冒顶，主巷拉上来十五个，副巷拉上来八个，全都没气了。
0|消防从东头抬下来十九个，西头又抬了十四个，没一个有事的，都是呛了几口烟。
0|楼道冒烟，背下来六个，窗户又接下来四个，没一个受伤的。
# named survivors
18|井下炸了。当班二十人，只有班长和老胡从风井爬上来，其余的人今早抬出来，早就凉透了。
13|渔船翻了，船上十四个人，只有船老大抱着油桶游回来，剩下的全没了。
9|那晚面包车上一共十二个人，只有我、我媳妇和小军从后窗爬出来，剩下的捞上来都没了气。
21|电镀厂冧咗，车间里头廿三个人，净系阿强同阿辉走得出嚟，其余嘅人挖出嚟都冇晒气。
0|当班二十六人，只有老张和小李晚走了一会，剩下的六点就平安升井了。
0|电梯里一共八个人，只有他跟老罗爬出来，剩下的消防员撬门接出来，都没事。
# lifeless
1|我爹在石料厂开铲车，料堆滑下来，等把他刨出来，人早就硬了。
1|沟壁塌了，我弟埋在里头，扒拉出来已经没气了。
1|粮仓里塌了堆，我叔给埋了，抬出来的时候身子冰凉。
1|老井里捞上来，人已经断气了，村里都说是滑下去的。
0|馒头从冰箱里拿出来已经硬了，店家还不给退。
0|雪崩把羊圈埋了，刨出来的羊早没气了，一共三只。
0|车停了半年，把车拖出来，轮胎早没气了。
1|席上八十多人食物中毒，又吐又拉，办席的老人自己没熬住，今早断了气。
1|一屋人煤气中毒，送到县里，老奶奶没挺过来，半夜走了。
0|这天气热得我没扛住，请假走了。
# households without breath
3|隔壁老陈家半夜着火，小两口带着孩子都没出来，三个人抱在一起，早没气了。
4|民房失火，一家四口没跑出来，消防进去的时候，四个人倒在门后，早就没气了。
2|化粪池里下去俩人没上来，捞起来已经凉了。
0|我家三个轮胎，早没气了。
# gone
7|国道上两车撞了，当场没了四个，送医院路上又走三个。
4|大货撞了面包，当场走了仨，昨晚又走了一个。
16|村里大巴翻下坡，早上数的是十六个没了。
0|台风刮过，村口的猪圈二十个没了。
0|车祸堵了两个小时，先走了俩同事，后来又走三个，会没开成。
0|地震以后小店三个没了，房子还在。
11|我哥嗰间厂炸咗，入面十一个人抬出嚟嗰阵都冇晒呼吸。
`;

it.each(gradedLines(TOLD))('reads %s dead: %s', (dead, text) => {
  expect(classify({ text }, SHIPPED_RULES).measures.deaths ?? 0).toBe(Number(dead));
});

it('takes the rest for missing while nobody has found them', () => {
  const { measures } = classify(
    { text: '煤矿透水，当班十七人，只有老周和小许爬上来，剩下的至今没有音讯。' },
    SHIPPED_RULES,
  );
  expect(measures).toMatchObject({ missing: 15 });
});

it.each([
  '我爹在石料厂开铲车，料堆滑下来，等把他刨出来，人早就硬了。',
  '隔壁老陈家昨晚着了，小两口带着孩子都没出来。消防进去的时候，三个人抱在一起，早没气了。',
])('takes for an accident what nobody calls one: %s', (text) => {
  expect(classify({ text }, SHIPPED_RULES).severity).not.toBe('none');
});
