/** “死亡40人”的版本出现，它是错的, “死了二十几个”“凶手有三人”的说法，警方说均为谣言: what is denied behind the quotation. */
const DENIED_BEHIND =
  /^[^”"“。!?\n]{0,24}[”"](?:[、和及与,]?[“"][^”"“。!?\n]{0,24}[”"]){0,3}[^。;!?\n“"\d]{0,18}?(?<![不没]|不[是像]|不属于|并非|绝非|说|以为)(?:[是系为]?(?:错|假|编|造|P|伪造|捏造|虚构|胡扯|[瞎乱][说编传写配])的|[是系为](?:谎言|移花接木|张冠李戴|谣言|谣传|造谣|假消息|误[读传听写报]|讹传|笔误)|(?:均|都|全)为谣言|不是(?:真的|事实|实情)|(?:多|少|写|打|看|听|算|数)(?:写|打|看|听|算|数|错|多|少)了|不对(?=[,。;!?\n]|$)|不实(?!之)|不属实|不成立|站不住脚|(?:没有?|毫?无|查无|缺乏)(?:任何|事实|科学)?(?:根据|依据|出处|实据)|(?:没有?|未)(?:得到|获得?|有)?(?:任何|丝毫)?(?:官方|权威)?印证|这个标题[^。!?\n]{0,14}(?:改掉|改了|删|撤)|与(?:事实|实际|实情)不符|[与和跟][^,。;]{0,6}对不上|无稽之谈|子虚乌有|无中生有|被?[^,。;!?\n说]{0,6}(?:当场|当即|明确|随即|一口)?(?:否认|否定|证伪|打脸|辟谣)(?=[,。;!?\n了]|$)|没有[^,。;!?\n]{0,8}(?:发布|说|通报|公布|证实|确认)过|(?:在|正|正在|已)(?:查找?|追查|寻?找|倒查|核查|追踪|传唤|约谈)[^,。;!?\n]{0,6}(?:源头|来源|发帖人|发布者|发布人|造谣者|始作俑者)|账号(?:已|被|遭)+(?:禁言|封|关停)|[已被]+(?:平台|网信部?门?|网警)?(?:下架|辟谣|清理))/;
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

/** 网上出现“死伤上百人”的帖子。…核查，确认网帖不实: denied by what it is, a sentence later. */
const QUOTED_POST =
  /^[^”」"“「。!?\n]*[”」"]一事|^[^”」"“「。!?\n]*[。!?]?[”」"](?:的|等|[这一][一条样段则个]?)?(?:网络|网上|相关)?(?:网帖|帖子|帖文|贴文|[短小]?视频|语音|录音|截图|聊天记录|消息|传言|传闻|说法)|^[^”」"“「。\n]*[”」"](?:[?]|—{1,2}[^。!?\n“]{0,10}(?:语音|视频|帖子|消息|传言|截图))/;
const POST_DENIED =
  /(?:语音|录音|视频|截图|聊天记录|消息|帖子|内容|说法)(?:内容)?(?:均|全|都)?(?:纯属|[系为是属])(?:恶意|凭空|网民|他人)?(?:编造|捏造|虚构|杜撰|造谣|谣言|谣传|不实信息)|^[^。;!?\n]{0,16},(?:纯属|[系是为属])(?:编造|捏造|谣言|谣传|造谣)|(?:上述|该|此|这)(?:说法|消息|信息|传言|内容|语音|视频)[^,。;!?\n]{0,2}(?:纯属|系|为|是|属)[^,。;!?\n]{0,4}(?:造谣|谣言|谣传|不实|虚假)|(?:网帖|帖子|帖文|贴文|该帖|此帖|原帖|帖中(?:内容|所述)|网传|传言|传闻|(?:该|此|上述|相关|网络)(?:消息|信息|视频|语音|说法))(?:内容|信息|情况)?(?:均|全|都|完全)?(?:系|为|是|属)?(?:不实|不属实|失实|虚假|谣言|编造|子虚乌有)|(?:画面|视频|图片|照片)(?:均)?(?:系|为|是)[^。!?\n]{0,12}(?:外地|外省|境外|国外|多年前|往年|旧|拼接|AI)|不存在(?:瞒报|谎报|漏报)|没有(?:发生)?(?:一起|任何)(?:亡人|死亡|伤亡|此类)?事故|始作俑者|(?:车流|通行|秩序|运行)(?:如常|一切正常|全部正常)|视频(?:最早|其实)[^。!?\n]{0,10}(?:出现|发布|拍摄|发生)在(?:\d{4}年|去年|前年|外)/;
/** “水库垮了，淹死三十几个”，我婆婆信了; 针对流传的“……淹死几百人”，水利局声明 */
const BELIEVED =
  /^[^”」"“「。!?\n]*[”」"](?:的)?(?:语音|视频|消息|帖子|截图|传言)?,[^。!?\n“]{0,12}(?:信了|当真|信以为真|别再?[转传]|声明|澄清|辟谣)/;
const DENIED_PLAINLY = /(?:出来|已经?|连夜|紧急)辟谣|承认[^,。;!?\n]{0,4}(?:听错|编|瞎|乱)/;
const DENIED_FARTHER = 200;
/** “……死了五十个人！”这段语音: what it is may stand behind the sentence that is quoted. */
const NAMED_WITHIN = 12;

/** The words by which a post that tells of what stands at `at` is denied, farther on; `to` is where its sentence ends. */
export function postDenied(text: string, at: number, to: number): string | undefined {
  const quoted = text.slice(at, to);
  if (BELIEVED.test(quoted)) {
    const told = text.slice(at, to + DENIED_FARTHER);
    return (POST_DENIED.exec(told) ?? DENIED_PLAINLY.exec(told))?.[0];
  }
  const [posted] = QUOTED_POST.exec(text.slice(at, to + NAMED_WITHIN)) ?? [];
  return posted === undefined
    ? undefined
    : POST_DENIED.exec(text.slice(at + posted.length - 2, to + DENIED_FARTHER))?.[0];
}
