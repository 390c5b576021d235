import { RarePattern } from '../words/rare-pattern.js';

/** Something in which people die: what is said of people who are gone, covered or driven off is of their death. */
export const DISASTER = new RarePattern(
  /没救|没气|没刹住|刹不住|掉[进下到]?(?:河|江|沟|崖|湖)|[冲开栽][进入下到](?:了)?(?:河|江|湖|沟|水库|崖)|[道桥]断了|刹车失灵|冲进(?:人|队|店|集|送)|垮|摔|坠|砸|冒水|涌水|翻扣|翻船|掀翻|掀了|失火|跑氨|漏气|断了一截|倒了|[棚墙楼架塔]子?倒|沉了|翻了|断气|咽气|死|遇难|火(?!车|锅|热)|(?<!发|退|高)烧[了起着成得死光毁塌]|不治|爆(?!雷|款|满|红|料|单|仓|笑)|炸|塌|车祸|撞|翻车|事故|中毒|煤气|淹|溺|落水|沉|滑坡|泥石流|洪水|矿|地震|[那这]一震|震了|龙卷风|毒气|沼气|硫化氢|洗胃|掉进|坠|栽进|落水|水库|翻[沟下进入了]/,
);
