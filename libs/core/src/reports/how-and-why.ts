/** 红薯怎么蒸更甜, 月亮为什么会跟着人走: what a title asks in order to explain it. */
const ASKED =
  /怎么(?!又|还|老|总|没|就|能|会|回事|这么|那么|不)|怎样|如何|为什么|为何|为啥|什么原因|几[次遍勺成天分]|多久/u;

/** The manner of explaining: steps, generalities, quantities of a recipe, a reason. */
const EXPLAINS = [
  /先[^。!?]{1,24}再|再[^,。!?]{1,10}(?:就|即可|一[遍次下])|[大中小文]火|温水|冷水|热水|清水|[半\d一二两三四五六七八九十]+(?:分钟|秒|小时|勺|克|片|遍|成)|浸泡|晾干|加[^,。!?]{0,6}[片勺克滴]/u,
  /越[^,。!?]{1,6}越|这就是|所以(?!我们?[没不被])|是因为|因为|多半是?|往往|一般(?:是|来说)|通常|看上去|反而|就像|形成|凝成|分解|反射|含有|里有/u,
  /即可|为止|就(?:好|行|干净|松快|软|会)|才(?:能|会)|不要|避免|最好|适合/u,
];

/** A case of somebody's own: a moment, how long it lasts, who was asked, what was paid. */
const CASE =
  /我家|我们?(?:小区|村|这|楼|单元|学校|班|厂|公司|单位|那|住)|住在|昨[天日晚]|前[天日晚]|今[天早晚]|上[周月]|这[几两][天日]|[天月年周]了|[两三四五六七八九几多]次|报修|反映|投诉|举报|物业|公司|部门|社区|老板|摊主|店家|商家|司机|领导|政府|医院|学校|找[^,。!?]{1,6}[说问]|没人|不给|不让|不管|不通知|[交买花付]了|请问|咨询|办[理证]|[?]/u;

const HOW_OFTEN = /几次|\?$/gu;

const LONGEST = 240;

/** A title asks how or why, and the text explains it to whoever reads: nobody has a trouble. */
export function explainsItsTitle(text: string, titleEnd: number): boolean {
  const at = titleEnd > 0 ? titleEnd : text.search(/[:?\n]/u) + 1;
  const title = text.slice(0, at).trimEnd();
  const body = text.slice(at);
  if (title === '' || body.length < 12 || text.length > LONGEST || !ASKED.test(title)) return false;
  return EXPLAINS.some((manner) => manner.test(body)) && !CASE.test(body) && !CASE.test(title.replace(HOW_OFTEN, ''));
}
