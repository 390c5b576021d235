import type { WordHit } from '../words/found-words.js';

/** 电视剧拍摄基地附近, 抗战纪念馆旁边: a word that only says where. */
const BESIDE_IT =
  /^(?:《[^》]{1,12}》)?[^,。;!?\n的]{0,8}(?:取景[地点]|拍摄地|外景地|附近|旁边?|对面|门口|门前|后面|背后|隔壁|楼下|外围|周边|[东西南北]侧)(?!都|也)/;
/** 烈士路社区, 清末古镇管委会 */
const NAMED_AFTER_IT =
  /^(?:路(?![上线])|街(?![头上])|大道|桥|古镇|镇(?=政府|党委|通报|人民)|小学|中学|村(?=委会?|民委员会|党支部|[一二三四五六七八九十]组))/;
/** 抗战纪念馆昨夜失火 */
const HAPPENED_THERE =
  /^[^,。;!?\n]{0,3}(?:纪念馆|博物馆|资料馆|陵园|墓园|影城|影院|剧院|院线|基地|公园|广场|公司|园区|大厦|中心)[^,。;!?\n]{0,8}(?:突发|发生|起火|着火|失火|坍塌|倒塌|爆炸|爆燃|垮塌|踩踏|泄漏|断[索裂缆]|坠落|倾覆|侧翻|脱落)|^[^,。;!?\n]{0,3}(?:馆|院|城|厅|中心)烧[成毁光]|^[^,。;!?\n]{0,6}(?:平台|办公楼|编辑部|网站|出版社|杂志社|工作室)[^,。;!?\n]{0,8}(?:突发|发生|起火|着火|失火|坍塌|倒塌|爆炸|爆燃|垮塌)|^(?:礼|式|会|活动|晚会|发布会)?的?现场[^,。;!?\n]{0,6}(?:踩踏|坍塌|垮塌|倒塌|起火|爆炸)/;

const STRUCK = '(?:突发|发生|起火|着火|失火|坍塌|倒塌|垮塌|塌了|爆炸|爆燃|脱轨|踩踏|泄漏|坠落|倾覆|侧翻|脱落|断裂)';
/** 口岸通关大厅屋顶坍塌, 科幻主题乐园过山车脱轨, but not 影片中一座大楼坍塌 */
const BUILT_OF_IT = new RegExp(
  `^[^,。;:!?\\n《》“”"中里内讲述写拍说演画是篇集一某那这]{0,6}(?:馆|院|厅|城(?!市)|园|楼|厂|店|中心|基地|街区|工地|剧场|看台|舞台|屋顶|支架|幕墙|乐园|病房)[^,。;:!?\\n《》“”"]{0,8}${STRUCK}`,
);
/** 话剧演出时剧场吊顶坠落, 露天电影放映时银幕支架倒塌 */
const WHILE_SHOWN = new RegExp(
  `^[^,。;:!?\\n《》“”"]{0,2}(?:演出|放映|首映|开演|排练|彩排|观影)(?:式|礼|会)?(?:时|期间|现场|结束)[^,。;:!?\\n《》“”"]{0,12}${STRUCK}`,
);

/** 热播的电视剧《矿工》的原型——沙沟煤矿发生透水 */
const WHAT_IT_IS_OF = /^(?:的?(?:电视剧|电影|小说|网剧|影片))?(?:《[^》]{1,16}》)?的?(?:故事)?(?:原型|发生地|取材地)/;
/** 赴烈士陵园途中客车坠崖, 赴烈士陵园祭扫，返程途中客车坠崖 */
const GOING = /(?:赴|前往|去|往|从)[^,。;!?\n]{0,6}$/;
const ON_THE_WAY =
  /^(?:陵园|墓园|纪念[馆碑园]|公园)?(?:祭扫|扫墓|参观|瞻仰)?[^,。;!?\n]{0,6}(?:途中|路上|返程|归途)|^(?:陵园|墓园|纪念[馆碑园]|公园)?(?:祭扫|扫墓|参观|瞻仰)[^,。;!?\n]{0,6},(?:返程|返回|回程|归来|回来|途中)/;

/** Guards of whose words houses, halls and grounds are named. */
const MAY_NAME_A_PLACE = new Set(['fiction', 'court', 'charity', 'drill', 'history']);
const OF_A_TIME = /年|月|时|曾|当|前/;

/** Whether a word is part of the name of a place. */
export const isPartOfAPlace = (text: string, guard: string, { word, start, end }: WordHit): boolean => {
  const behind = text.slice(end, end + 24);
  if (WHAT_IT_IS_OF.test(behind)) return true;
  if (ON_THE_WAY.test(behind) && GOING.test(text.slice(Math.max(0, start - 10), start))) return true;
  if (NAMED_AFTER_IT.test(behind) || BESIDE_IT.test(behind) || HAPPENED_THERE.test(behind)) return true;
  const mayBeAName = MAY_NAME_A_PLACE.has(guard) && !OF_A_TIME.test(word);
  return mayBeAName && (BUILT_OF_IT.test(behind) || WHILE_SHOWN.test(behind));
};
