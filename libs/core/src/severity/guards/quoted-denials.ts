/** “死亡40人”的版本出现，它是错的, “死了二十几个”“凶手有三人”的说法，警方说均为谣言: what is denied behind the quotation. */
const DENIED_BEHIND =
  /^[^”"“。!?\n]{0,24}[”"](?:[、和及与,]?[“"][^”"“。!?\n]{0,24}[”"]){0,3}[^。;!?\n“"\d]{0,18}?(?<![不没]|不[是像]|不属于|并非|绝非|说|以为)(?:[是系为]?(?:错|假|编|造|P|伪造|捏造|虚构|胡扯|[瞎乱][说编传写配])的|[是系为](?:谎言|移花接木|张冠李戴|谣言|谣传|造谣|假消息|误[读传听写报]|讹传|笔误)|(?:均|都|全)为谣言|不是(?:真的|事实|实情)|(?:多|少|写|打|看|听|算|数)(?:写|打|看|听|算|数|错|多|少)了|不对(?=[,。;!?\n]|$)|不实(?!之)|不属实|不成立|站不住脚|(?:没有?|毫?无|查无|缺乏)(?:任何|事实|科学)?(?:根据|依据|出处|实据)|(?:没有?|未)(?:得到|获得?|有)?(?:任何|丝毫)?(?:官方|权威)?印证|与(?:事实|实际|实情)不符|[与和跟][^,。;]{0,6}对不上|无稽之谈|子虚乌有|无中生有|被?[^,。;!?\n说]{0,6}(?:当场|当即|明确|随即|一口)?(?:否认|否定|证伪)(?=[,。;!?\n了]|$)|没有[^,。;!?\n]{0,8}(?:发布|说|通报|公布|证实|确认)过|(?:在|正|正在|已)(?:查找?|追查|寻?找|倒查|核查|追踪|传唤|约谈)[^,。;!?\n]{0,6}(?:源头|来源|发帖人|发布者|发布人|造谣者|始作俑者)|账号(?:已|被|遭)+(?:禁言|封|关停)|[已被]+(?:平台|网信部?门?|网警)?(?:下架|辟谣|清理))/;
/** 官方通报“已致12人遇难” is no talk. */
const OF_AN_OFFICE =
  /(?:通报|公告|讣告|公布|证实|确认|核实|通知|快报|简报|新华社|央视)[^,。;!?\n“"不]{0,8}[“"][^”"“]*$/;
/** “埋了二十多个”“死了十五个”等多种说法在网上流传: none of them is known. */
const MANY_SAYINGS =
  /^[^”"“。!?\n]{0,24}[”"](?:[、和及与,]?[“"][^”"“。!?\n]{0,24}[”"]){0,3}等?(?:多种|各种|诸多|不同|好几个)(?:说法|版本|传言|数字)/;
const WITHIN = 80;

/** The words by which a number within a quotation is denied behind it, or undefined. @param at where the number stands, its quotation being open */
export function quotationDenied(text: string, from: number, at: number): string | undefined {
  const behind = text.slice(at, at + WITHIN);
  const denied = DENIED_BEHIND.exec(behind) ?? MANY_SAYINGS.exec(behind);
  return denied && !OF_AN_OFFICE.test(text.slice(from, at)) ? denied[0] : undefined;
}
