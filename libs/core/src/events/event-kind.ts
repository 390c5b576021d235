/** Words by the kind of happening; enough to tell two happenings apart, not to grade them. */
const WORDS: Readonly<Record<string, string>> = {
  火灾: '火灾 起火 失火 着火 大火 火情 山火 火警',
  爆炸: '爆炸 爆燃 炸裂',
  坠机: '坠毁 坠机 空难 失事 迫降',
  车祸: '车祸 相撞 追尾 翻车 碰撞 侧翻 交通事故 连环撞',
  沉船: '沉没 倾覆 沉船 翻船',
  溺水: '溺水 溺亡 落水',
  坍塌: '坍塌 垮塌 倒塌 塌陷 塌方',
  滑坡: '滑坡 泥石流 山洪',
  地震: '地震 余震',
  洪涝: '洪水 内涝 暴雨 洪涝 溃坝 决堤',
  风暴: '台风 暴风雪 暴雪 风暴 龙卷风 飓风',
  中毒: '中毒 食物中毒',
  泄漏: '泄漏 泄露事故',
  袭击: '枪击 袭击 遇袭 枪声 持刀 砍人 爆恐',
  矿难: '透水 瓦斯 冒顶 矿难',
  疫情: '病毒 疫情 确诊 传染病',
  停水: '停水 断水 水压',
  停电: '停电 断电 跳闸',
  供暖: '供暖 暖气 供热 不热',
  欠薪: '欠薪 拖欠工资 工资被拖欠 讨薪',
  噪声: '噪音 噪声 扰民 吵闹 轰鸣',
  油烟: '油烟 烧烤 夜宵 餐饮',
  扬尘: '扬尘 粉尘 灰尘 尘土',
  搅拌站: '搅拌站 搅拌厂',
  异味: '异味 恶臭 臭味 臭气',
  停车: '停车 违停 乱停',
  路灯: '路灯 照明',
  漏水: '漏水 渗水 漏雨',
  入学: '入学 学位 学区 转学 划片 上学',
  幼儿园: '幼儿园',
  物业: '物业费 物业公司 业委会 业主委员会',
  房产证: '房产证 产权证 不动产证 办证',
  交房: '交房 延期交付 烂尾',
  退款: '退款 退房 退费 退钱 退还',
  垃圾: '垃圾',
  消防: '消防',
  违建: '违建 违章建筑 违法建筑 私搭',
  公交: '公交',
  地铁: '地铁',
  征收: '拆迁 征收 征地 安置',
  社保: '社保 医保 养老保险 公积金',
  补贴: '补贴 补助',
  电梯: '电梯',
  质量: '开裂 质量问题 质量堪忧',
  宣传: '虚假宣传',
  传销: '传销 诈骗 集资',
  补课: '补课 补习',
  落户: '户口 落户',
  施工: '施工 工地',
  养老院: '养老院',
  路况: '坑洼 破损 泥泞 积水',
  红绿灯: '红绿灯 信号灯 斑马线 天桥 护栏',
  摊贩: '摊贩 占道 流动摊',
  会见: '会见 会谈 会晤 通电话 视频通话',
  逝世: '逝世 去世 病逝',
  任命: '当选 提名 任命 出任 获任',
  宣判: '宣判 判处 死刑 获刑 死缓 一审',
};

export const KIND_OF_WORD = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);

const SUDDEN = new Set('火灾 爆炸 坠机 车祸 沉船 溺水 坍塌 滑坡 地震 中毒 泄漏 袭击 矿难'.split(' '));
const INCIDENTS = new Set([...SUDDEN, '洪涝', '疫情', '停水', '停电']);

/** Over in hours: what is told of it on one day is told of once. */
export const isSudden = (kind: string): boolean => SUDDEN.has(kind);

/** Of which a county has hardly two in two days. */
export const isIncident = (kind: string): boolean => INCIDENTS.has(kind);
