import { gradedLines, levelTold } from '@huiying/fakes';

/** What is played, set as a task or taught, beside events told in the same words: level, text, title. */
const TOLD = `
below|“此役折了四十一员骁将。”军师掷杯于地。——本书每日更新，求月票，求收藏！
below|【应用题】某矿透水，死亡人数是失联人数的4倍，两者共15人，请问死亡多少人？
below|奥数题：两车相撞，死者比伤者多7人，共21人，各几人？
below|社区请来消防员上“防火灾、防踩踏、防溺水”主题课，孩子们领到了九百份手册。
II|正在上防溺水课的游泳馆屋顶塌落，12名学生遇难。
below|客场2比5惨败，后防线集体“阵亡”，球队爆发“地震”，三名外援走人。
below|望岭县4.1级地震，土房倒塌压死2人。|望岭县发生4.1级地震
below|凌晨的地震中，一处砖窑垮塌，3人死亡。|白水4.9级地震造成人员伤亡
III|砖窑今天垮塌，3人死亡。|砖窑垮塌
II|游船撞上桥墩翻了，人没了的怕是十一二个。
I|两个村为坟山打起来了，扁担锄头全用上，听说两边合起来六百多人。
II|暴雨后枫树水库（中型）坝脚冒浑水，专家判定为重大险情，下游三千人正在转移。
below|旋转飞盘升到最高处卡住，6个人在上头挂了一个半小时才放下来。
`;

it.each(gradedLines(TOLD))('tells an event from a game, a task or a lesson: %s "%s"', (level, text, title) => {
  expect(levelTold(text, title)).toBe(level);
});
