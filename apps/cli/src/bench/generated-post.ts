import { below, oneOf, type Random } from './drawing.js';

export interface GeneratedPost {
  readonly title: string;
  readonly text: string;
}

type Words = readonly [string, ...string[]];

/** Names of streets, estates and firms are two of these. */
const NAME_PARTS =
  '云 北 南 东 西 松 白 红 长 新 金 玉 银 华 丰 安 康 泰 和 平 德 仁 义 兴 隆 福 寿 春 秋 明 清 江 河 湖 海 山 石 林 竹 梅 兰 桂 枫 柏 莲 荷 鹤 凤 龙 虎 鹿 燕 雁 星 月 日 光 晨 晓 晴 雪 霞 岭 坡 塘 溪 泉 渡 桥 湾 洲 台 园 庄'.split(
    ' ',
  );
const SPOTS: Words = ['花园', '家园', '小区', '公寓', '新村', '小学', '市场', '工业园'];
/** What is wrong with what: words of two or three characters, as the same trouble is told in other words each time. */
const PARTS =
  '照明灯 水泵 地砖 顶板 道闸 轿厢 保温层 楼道 化粪池 篦子 器材 充电桩 中转站 站牌 扶手 信号灯 暖气 燃气表 变压器 机柜 围挡 渣土车 摊位 烟道 排水沟 棋牌室 培训班 食堂 卫生室 出入口 井盖 路沿 护坡 河道 绿篱 喷泉 长椅 公厕 门禁 对讲机'.split(
    ' ',
  );
const FAULTS =
  '坏了 漏水 停用 堵塞 开裂 发臭 太吵 被占 被拆 失灵 积水 断电 脱落 生锈 超标 倾斜 塌陷 冒烟 结冰 缺失 涨价 延期 没人管 没验收 不达标 关不上 打不开 晃得慌 响一夜 长青苔 招蚊虫 挡路 变形 起火星 渗油 掉漆 松动 卡住 短路 挪走'.split(
    ' ',
  );
const SINCE: Words = ['', '一直', '又', '已经', '经常', '突然', '最近'];
const QUIET: Words = [
  '举办秋季图书漂流活动',
  '推进“一件事一次办”改革',
  '组织干部职工学习条例',
  '发布下周天气预报',
  '完成年度绿化养护任务',
  '召开经济运行分析会',
  '开展送戏下乡演出',
  '公布招聘考试成绩',
];
const INCIDENTS: Words = ['居民楼起火', '多车相撞', '厂房坍塌', '燃气泄漏', '游船侧翻', '山体滑坡'];
const WORDS =
  '居民 街道 社区 路口 夜里 清晨 邻居 老人 孩子 水管 电梯 门口 围墙 楼上 楼下 商铺 车辆 行人 树木 台阶 窗户 消息 电话 通知 说明 材料 手续 窗口 工作 人员 单位 公司 合同 费用 押金 时间 期限 结果 回复 意见 办法 方案 计划 图纸 现场 照片 录像 记录 证明 情况 原因 经过 周围 附近 对面 旁边 中间 后来 起初 至今 已经 仍然 多次 反复 曾经 始终 希望 建议 认为 觉得 发现 看到 听说 联系 询问 反映 提出 答应 拖延 处理 检查 维修 更换 清理 改造 规划 建设 搬迁 安排 协调 走访 登记 核对 补办 缴纳 退还 公开 公示 监督 配合 支持 理解 感谢 关心 影响 出行 生活 休息 环境 卫生 绿化 照明 停放 施工 噪音 灰尘 积水 路面 井盖 护栏 标线 信号 公交 站台 班次 学校 医院 市场 广场'.split(
    ' ',
  );
/**
 * Posts of our own in the mix that an office sees: half complaints and questions, of which one in ten is told again in
 * nearly the same words, a third news of no concern, the rest news from elsewhere and incidents.
 */
export function* generatedPosts(random: Random, places: readonly string[]): Generator<GeneratedPost, never> {
  let last: GeneratedPost = { title: '', text: '' };
  for (let number = 1; ; number += 1) {
    const place = places[below(random, places.length)] ?? '某市';
    const where = `${place}${nameOf(random)}街${1 + below(random, 400)}号${nameOf(random)}${oneOf(random, SPOTS)}`;
    const kind = random();
    if (kind < 0.05 && last.text !== '') yield { title: last.title, text: `${last.text}请尽快处理。` };
    else if (kind < 0.5) yield (last = complaint(random, where, number));
    else if (kind < 0.83) yield news(random, where, number);
    else if (kind < 0.92) yield news(random, `外省${nameOf(random)}县`, number);
    else yield incident(random, where);
  }
}

const wordOf = (random: Random, words: readonly string[]): string => words[below(random, words.length)] ?? '';

const nameOf = (random: Random): string => wordOf(random, NAME_PARTS) + wordOf(random, NAME_PARTS);

function complaint(random: Random, where: string, number: number): GeneratedPost {
  const trouble = `${wordOf(random, PARTS)}${oneOf(random, SINCE)}${wordOf(random, FAULTS)}`;
  const asks = random() < 0.3 ? '请问什么时候能够解决？' : '投诉多次无人处理，请求解决。';
  const text = `我是${where}的居民，${1 + below(random, 12)}月${1 + below(random, 28)}日起${trouble}，涉及${2 + below(random, 90)}户，${asks}`;
  return { title: `${where}${trouble}（${number}）`, text: `${text}${filler(random)}` };
}

const news = (random: Random, where: string, number: number): GeneratedPost => {
  const what = oneOf(random, QUIET);
  return { title: `${where}${what}`, text: `本报讯 近日，${where}${what}，共${number}人次参加。${filler(random)}` };
};

function incident(random: Random, where: string): GeneratedPost {
  const what = oneOf(random, INCIDENTS);
  const toll = random() < 0.4 ? `造成${1 + below(random, 4)}人死亡、` : '造成';
  const hour = below(random, 24);
  const text = `今日${hour}时许，${where}发生${what}，${toll}${1 + below(random, 20)}人受伤，现场正在救援。`;
  return { title: `${where}发生${what}`, text: `${text}${filler(random)}` };
}

/** Prose without sense but with the length and the variety of what people write: half of it up to ten sentences. */
const filler = (random: Random): string =>
  Array.from({ length: 3 + Math.floor(random() ** 3 * 50) }, () => sentence(random)).join('');

const sentence = (random: Random): string =>
  `${Array.from({ length: 4 + below(random, 8) }, () => wordOf(random, WORDS)).join('')}。`;
