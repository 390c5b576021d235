/** Words of a call for entries, applicants or volunteers, and of its rules. */
const CALL =
  /征文|征稿|征集|招募|招生|启事|简章|须知|规则|报名|预约|截稿|截止|来稿|投稿|作品|[一二三]等奖|评出|额满|名额|满额|不限|每[人户班天日][^,。!?]{0,4}(?:限|至多|不超过|不少于)|限[投\d]|不[少超][于过]\d+|主题|题目|参[赛加展]|评选|面向|向社会|年满|未满|弃权|放弃|自[备带]|不收费|满勤/gu;
/** Words of somebody who sells, lends, lets or looks for a thing: 九成新, 自提, 不议价. */
const DEAL =
  /转让|转卖|出售|急出|低价出|闲置|送人|二手|求租|求购|合租|寻租|招租|拼车|顺风车|自提|自取|[六七八九]成新|不[议还]价|[不勿]刀|先到先得|可?过户|油费|平摊|押[一二两]付|看[房车]|原价|自己来[拉搬取]|收[^,。!?]{0,3}旧|用不上|放不下|当面(?:给|付|交)|包邮|[\d一二两三四五六七八九十百千]+(?:块|元|百)?出(?![去来现了])|限女|限男|长租|短租|预算|^出(?:一|两|台|辆|个|套)|\n出(?:一|两|台|辆|个|套)/gu;
/** What turns either into a trouble. */
const TROUBLE =
  /骗|(?<!来?稿(?:一律|概)?)不退|退不|不给|开不了|用不了|不能用|要不回|不认|不接|打不通|打不开|扣[光了押满]|坑|投诉|举报|怨|强制|必须交|不交|乱收|凭什么|没人|不理|拉黑|说好|怎么办|为什么|为啥|到现在|至今|还没|请问|失联|跑路|假/u;

const FEWEST = 2;
const LONGEST = 240;
const different = (text: string, words: RegExp): number => new Set(text.match(words)).size;

/** A call to take part, or a thing that is offered or sought: nobody has a trouble. */
export const isCallOrOffer = (text: string): boolean =>
  text.length <= LONGEST && !TROUBLE.test(text) && (different(text, CALL) > FEWEST || different(text, DEAL) >= FEWEST);
