import { sentenceAround } from '../text/document.js';
import type { Document } from '../text/document.js';
import type { Figure, Figures, MeasureName } from '../measures.js';
import type { EventType } from '../severity-rules.js';

const SEVERAL = 10;
const SEVERAL_SERIOUS = 3;
const HUMAN: readonly MeasureName[] = ['deaths', 'missing', 'seriouslyInjured', 'poisoned', 'injured', 'casualties'];
/** 去世 and 牺牲 alone may be of age or of long ago. */
const VIOLENT =
  /遇难|重伤|罹难|丧生|身亡|造成|导致|致|事故|惨案|惨剧|当场|不治|断(?:胳膊|腿|手)|夺走|砸死|撞死|烧死|压死|全部|施救|抢救|杀|致伤|[轧绞夹烫烧砸]伤|机床|冲床|绞|卷入|冲[走散]|遗体|没救|没能?(?:抢)?救|煤气|塌|炸|撞|埋|淹|爆|条命|碾|呛|崩死|放炮|倒下|搜救|[刨挖扒]出|扒拉|消防(?!员|队员)|破门|烧在|轰[”"]?的一声|一家[三四五六七八]口|烧[了着起]|殡仪馆|太平间|场大?火/;
const isViolent = (document: Document, { start, end }: Figure): boolean => {
  const span = sentenceAround(document, start, end);
  return VIOLENT.test(document.text.slice(span.start, span.end));
};

/** 12个人联系不上，欠物业费的都不接电话: nobody is missing who does not want to be found. */
const EVERYDAY = /搬家|客户|物业|欠|面试|报名|录取|客服|中介|房东|推销|快递|订单|招聘|租户|业主群|讨债/;
const isOutOfReach = (document: Document, { start, end }: Figure): boolean => {
  const span = sentenceAround(document, start, end);
  return (
    /联[系络](?:不[上到着]|中断)|消息|音[信讯]/.test(document.text.slice(start, end)) &&
    EVERYDAY.test(document.text.slice(span.start, span.end))
  );
};

/** Without an event type only deaths, missing people or several serious injuries speak of an event. */
export const hurtAnyone = (document: Document, figures: Figures, type: EventType | null): boolean =>
  HUMAN.some((name) => {
    const figure = figures.get(name);
    if (figure === undefined || figure.low === 0) return false;
    if (type !== null) return !figure.listed || name === 'deaths';
    // 抬出第十四具遗体 counts what was found.
    if (figure.listed) return name === 'deaths' && figure.low >= SEVERAL && isViolent(document, figure);
    if (name === 'seriouslyInjured' && figure.low >= SEVERAL_SERIOUS) return true;
    if (name === 'missing' && isOutOfReach(document, figure)) return false;
    return name === 'missing' || name === 'casualties' || figure.low >= SEVERAL || isViolent(document, figure);
  });
