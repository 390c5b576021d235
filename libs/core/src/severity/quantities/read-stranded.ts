import { RarePattern } from '../words/rare-pattern.js';
import { arePeople } from './read-participants.js';
import { build } from './quantity-reader.js';
import type { Reader } from './quantity-reader.js';

export const HELD_UP = new RarePattern(/缆车|吊厢|索道|吊椅|摩天轮|过山车|座舱|观览车|跳楼机/);
const HELD =
  /(?:(?:全部|陆续|先后|悉数|最后)[^,。;!?\n\d]{0,4}(?:落地|放下来|接下来|放到地面|送到地面)|过了一夜|过了一宿|在天上|过了夜|过夜|熬了|熬过|[困悬吊挂冻晾熬]到|等了|挨了|冻了|挂了|吊了|悬了|晾了|困了|下不来|在上面|在半空|在空中|才(?:全部|全都|全|陆续|都|被|给|一个个)*(?:下来|下到|落地|回到|获救|脱困|脱险|救下|接下|放下|转移)|[下回]到(?:了)?地面|(?:分散|分布|分处|散落|分坐|分别?困)[于在][^,。;!?\n]{0,5}(?:吊厢|缆车|座舱|吊椅)|(?:被困|受困|滞留)(?:于|在)?[^,。;!?\n\d]{0,4}(?:吊厢|缆车|索道|座舱|空中|半空|高空)|(?:吊厢|缆车|索道|座舱|空中|半空|高空)(?:里|上|内|中)?(?:被困|受困|滞留|被关))/;
const HELD_BEHIND = new RegExp(`^[^。!?\\n]{0,40}?${HELD.source}`);
const NEAR = 110;

/** 空中一共吊了132个游客, 被困在缆车上的114个人, 高空滞留的115人 */
const HELD_BEFORE =
  /(?:空中|半空|高空|[缆车厢舱]里?[上里]?)[^,。;!?\n\d]{0,6}(?:一?共|总共|还|仍)?(?:吊|挂|悬|困|晾|关|坐)(?:了|着|有)[^,。;!?\n\d]{0,3}$|(?:困|吊|挂|悬|停|晾)在(?:了)?[^,。;!?\n\d]{0,4}(?:缆车|索道|吊厢|半空|空中|车厢|座舱)[^,。;!?\n\d]{0,3}的?$|(?:高空|半空|空中|索道|缆车|吊厢)[^,。;!?\n\d]{0,4}(?:滞留|悬停|被困|受困)(?:着|了)?的$/;

/** 132个游客 */
const RIDERS = /^(?:余|多)?[名位个](?:游客|旅客|乘客|客人|孩子|学生|老人)/;

/** 一百零六名游客在缆车里过了一夜: who hangs there is told by what they did. */
export const readStranded: Reader = (token, text, _sentence, before, after) =>
  (arePeople(text, token.end, after) || RIDERS.test(after)) &&
  (HELD_BEHIND.test(after) || HELD_BEFORE.test(before)) &&
  HELD_UP.isWithin(text.slice(Math.max(0, token.digitsAt - NEAR), token.end + NEAR))
    ? build('stranded', token, token.end + 1)
    : undefined;
