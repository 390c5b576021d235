import { RarePattern } from '../words/rare-pattern.js';
import type { Mention } from '../measures.js';

/** Most families; that what stands in a row are names shows in what they begin with. */
const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧肖尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱丘骆高夏蔡田樊胡凌霍虞万支柯管卢莫房解应宗丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀甄家封储靳井段富焦巴弓牧山谷车侯班宁仇甘厉戎祖武符刘景詹束龙叶幸司韶黎乔阴白怀蒲邰赖卓蔺屠蒙池阎闫胥苍闻党翟谭姬申冉桑桂牛寿通边燕冀尚农温别庄晏柴瞿阳慕连习艾鱼容向古易慎戈廖庚终居衡步都耿满弘匡文寇广阙东欧沃利蔚越隆师巩聂晁勾敖融冷辛阚那简饶曾沙丰关游仝岳帅覃韦侬岩阿小老大';
const NAME = `[${SURNAMES}][一-龥·]{1,3}(?:\\([^()。;!?\\n]{1,16}\\))?`;
const NAMES = `${NAME}(?:、${NAME}){1,79}`;
const DEAD = '(?:遇难|死难|罹难|死亡|遇害|牺牲)(?:者|人员|职工|工人|工友|矿工|乘客|学生|村民)?|逝者|死者|亡者|死的人';
const OF_THE_DEAD = new RarePattern(
  new RegExp(
    [
      `(?:${DEAD})的?(?:名单|姓名|名字|身份)?[^。;!?\\n:]{0,12}:\\n?(?<listed>${NAMES})(?=[,。;!?\\n]|等|$)`,
      `(?:遗体|尸体|遗骸)[^。;!?\\n:]{0,44}:\\n?(?<bodies>${NAMES})(?=[,。;!?\\n]|等|$)`,
      `(?:没了|走了|没(?:能?|有)?(?:出来|上来|回来|救[回过活]来?))的(?:人|几个|工友|乡亲)?(?:是|有|:)+(?<gone>${NAMES})(?=[,。;!?\\n]|等|$)`,
    ].join('|'),
  ),
);
const BRACKETED = /\([^()]*\)/g;
/** Relatives are asked for, and the living are told of, in rows of names, too. */
const ASKED = /联系人|值班|亲属|家属:|电话|未见|没有|无|不|脱险|平安/;
/** A roll of honour or of a play. */
const OTHERWISE = /烈士陵园|纪念碑|校友|演员表|饰|角色|族谱|追悼名录|年前|周年/;

/** 遗体已送到殡仪馆，请亲属认领：甲、乙、丙: as many dead as names, where nobody gives their number. */
export function readNamedDead(text: string): Mention[] {
  const lists = OF_THE_DEAD.all(text);
  if (lists.length === 0 || OTHERWISE.test(text)) return [];
  return lists.flatMap((found): Mention[] => {
    const { listed, bodies, gone } = found.groups ?? {};
    const names = listed ?? bodies ?? gone ?? '';
    const heading = found[0].slice(0, found[0].length - names.length);
    if (ASKED.test(heading.replace(/请?(?:亲属|家属)[^:]*(?:认领|辨认|前来)|没了|没[^的]*的/g, ''))) return [];
    const count = names.replace(BRACKETED, '').split('、').length;
    const range = { stated: count, low: count, high: count };
    return [
      {
        measure: 'deaths',
        kind: 'listed',
        ...range,
        unsure: true,
        corrected: false,
        start: found.index,
        end: found.index + found[0].length,
      },
    ];
  });
}
