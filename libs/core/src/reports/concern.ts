import { foldText } from '../severity/fold-text.js';
import type { ConcernKind } from '../severity/judgement.js';

export interface WatchTopic {
  readonly id: string;
  readonly topic: string;
  readonly words: readonly string[];
}

export interface Concern {
  readonly kind: ConcernKind;
  /** The words of the text that show it; empty for `none`. */
  readonly quote: string;
}

interface Clue {
  readonly kind: Exclude<ConcernKind, 'incident' | 'topic' | 'none'>;
  readonly weight: number;
  readonly pattern: RegExp;
}

const TITLE_CLUES: readonly Clue[] = [
  { kind: 'question', weight: 3, pattern: /^(?:请?咨询|请问|问一?下|求问|想问|询问)|^关于.{0,30}(?:咨询|疑问)$/ },
  {
    kind: 'complaint',
    weight: 3,
    pattern:
      /^(?:投诉|反映|举报|反应|控诉|曝光|求助|恳请|恳求|呼吁|强烈|建议|希望|请求?|望|求|对)|的(?:投诉|举报|反映|建议|求助|诉求)$|问题$|扰民|何时|太[吵乱差慢黑]|不(?:作为|合理|公平|合法|到位|给|让|退|发)/,
  },
  { kind: 'question', weight: 2, pattern: /[?吗呢]$|为何|为什么|怎么|什么时候|是否|能否|可否|是不是/ },
];

const CLUES: readonly Clue[] = [
  {
    kind: 'complaint',
    weight: 3,
    pattern:
      /我(?:们)?(?:是|家|们|小区|村|住|在|想|于|的|就|也|不|去|有|要|老|妈|爸|儿|女|孩|今|昨|单位|公司|这)|本人|咱们?|笔者是|鄙人|作为一[名个]|俺/,
  },
  {
    kind: 'complaint',
    weight: 3,
    pattern:
      /(?:您|你)们?好|尊敬的|(?:书记|市长|县长|区长|局长|领导)[,:!您好]|各位领导|政府领导|有关领导|相关领导|胡书记|领导为|盼复|跪求|百姓苦/,
  },
  {
    kind: 'question',
    weight: 3,
    pattern:
      /请问|想(?:问|咨询|了解)|咨询一?下|求解答|请解答|望(?:予以)?(?:解答|答复|告知)|请(?:予以)?(?:答复|告知|回复)/,
  },
  {
    kind: 'complaint',
    weight: 3,
    pattern:
      /恳请|恳求|强烈(?:要求|建议|呼吁)|(?:希望|望|请|盼|求|要求)[^,。;!?]{0,14}(?:解决|处理|重视|关注|查处|整治|管管|管一管|核实|给个|帮忙|帮助|调查|严查|回应|介入|落实|取缔|整改|尽快|早日|督促|改善|考虑|彻查|安排|协调|部门|政府)/,
  },
  {
    kind: 'complaint',
    weight: 2,
    pattern:
      /投诉|举报|维权|扰民|拖欠|欠薪|不退[款钱费]|违建|违章|黑车|乱收费|乱停|占道|噪音|恶臭|臭味|异味|油烟|垃圾成堆|无人管|没人管|不作为|推诿|敷衍|踢皮球|豆腐渣|烂尾|强拆|霸王条款|虚假宣传|被骗|诈骗|质量问题|没有任何|迟迟|一直没|至今(?:未|没|还)|严重影响|苦不堪言|忍无可忍|无法忍受|民不聊生/,
  },
  {
    kind: 'complaint',
    weight: 2,
    pattern:
      /(?:业主|居民|村民|市民|群众|老百姓|百姓|网友|家长|消费者|学生)[^,。;]{0,6}(?:反映|投诉|质疑|抱怨|反对|维权|不满|怨声|意见很大|强烈)|(?:小区|楼盘|开发商|物业|社区|村里)/,
  },
  {
    kind: 'complaint',
    weight: 1,
    pattern: /[?]|为什么|为何|难道|凭什么|怎么|建议|希望|谢谢|感谢|能不能|可不可以|是否|什么时候/,
  },
];

const RUMOUR =
  /(?:网传|传言|听说|有传|网上流传|谣传)[^。!?]{0,40}(?:是真的吗|是否属实|真的假的|属实吗|真假|真的吗|[?])|(?:谣言|不实信息|虚假信息)[^。]{0,20}(?:传播|扩散|流传)|(?:系|为|属)(?:谣言|不实)|辟谣/;

/** Marks of an article written by a newsroom or an office about itself. */
const NEWSROOM =
  /记者|通讯员|\d日电|日讯|本报|新华社|中新网|新华网|人民网|央视|责编|编辑:|■|\d{1,2}版|据[^,。]{1,14}(?:报道|消息|通报|介绍)|来源:|图为|影像中国|发布会|召开|出席|会见|会议指出|签署|总书记|总理|部长|外交部|国务院|股价|涨停|A股|沪指|基点|财报|营收|季度|同比|融资|上市公司|ETF|夺冠|决赛|联赛|球员|赛季|主教练|冠军|欧盟|特朗普|总统|首相|法新社|路透社/g;
/** News of a grievance of citizens, told by a newsroom. */
const NEWS_GRIEVANCE =
  /(?:业主|居民|村民|市民|群众|家长|消费者|网友|学生|旅客|游客|顾客|职工|工人|农民工)[^,。;]{0,10}(?:投诉|维权|举报|反映|质疑|吐槽|遭遇|被骗|讨薪)|引发(?:网友)?(?:热议|关注|质疑|争议|不满)|舆情|被曝|曝光|回应[^,。]{0,10}(?:质疑|举报|投诉|网传|争议)|官方(?:通报|回应)|(?:成立|组成)(?:联合)?调查组|通报[^。]{0,12}(?:情况|问题|事件)|被举报|拖欠|停课|停诊|召回|售假|下架/;
const NEWS_WEIGHT = 3;
const ENOUGH = 3;

const count = (text: string, pattern: RegExp, most: number): number => {
  let found = 0;
  for (const _ of text.matchAll(pattern)) {
    found += 1;
    if (found === most) break;
  }
  return found;
};

function weigh(title: string, text: string): { score: number; kind: Clue['kind']; quote: string } {
  let score = 0;
  let best = { weight: 0, kind: 'complaint' as Clue['kind'], quote: '' };
  const add = (clue: Clue, where: string): void => {
    const found = clue.pattern.exec(where);
    if (!found) return;
    score += clue.weight;
    if (clue.weight > best.weight) best = { weight: clue.weight, kind: clue.kind, quote: found[0] };
  };
  for (const clue of TITLE_CLUES) add(clue, title);
  for (const clue of CLUES) add(clue, text);
  return { score, kind: best.kind, quote: best.quote };
}

const READ_TO = 4000;

/**
 * Whether a text raises a public concern, and which. Citizens' own words need few clues; an article of a newsroom needs
 * a grievance told in it. An incident found by the reader of severities and the pack's watch topics come first.
 */
export function readConcern(
  input: { readonly title: string; readonly text: string },
  known: { readonly incidentQuote?: string; readonly watchTopics?: readonly WatchTopic[] } = {},
): Concern {
  if (known.incidentQuote !== undefined && known.incidentQuote !== '')
    return { kind: 'incident', quote: known.incidentQuote };
  const title = foldText(input.title.slice(0, 300)).text.trim();
  const text = foldText(input.text.slice(0, READ_TO)).text;
  const rumour = RUMOUR.exec(`${title}\n${text}`);
  if (rumour) return { kind: 'rumour', quote: rumour[0] };
  const topic = known.watchTopics
    ?.flatMap((watched) => watched.words)
    .find((word) => title.includes(word) || text.includes(word));
  if (topic !== undefined) return { kind: 'topic', quote: topic };
  const newsroom = count(`${title}\n${text}`, NEWSROOM, 4);
  const clues = weigh(title, text);
  if (newsroom > 0) {
    const grievance = NEWS_GRIEVANCE.exec(`${title}\n${text.slice(0, 400)}`);
    const need = ENOUGH + newsroom * NEWS_WEIGHT - (grievance ? NEWS_WEIGHT : 0);
    if (clues.score < need) return { kind: 'none', quote: '' };
    return { kind: clues.kind, quote: grievance?.[0] ?? clues.quote };
  }
  if (clues.score < ENOUGH) return { kind: 'none', quote: '' };
  return { kind: clues.kind, quote: clues.quote };
}
