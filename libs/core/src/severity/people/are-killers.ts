const KILLS = '^(?![^,。;]*被)[^,。;]*(?:[砍捅刺打杀撞勒掐毒碾]死|杀害|枪杀)了?';
/** 5人编造火灾死亡人数 */
const MAKE_IT_UP = /^[名个位]?[^,。;!?\n\d]{0,6}(?:编造|捏造|虚构|散布|造谣|谎称|传播)/;
/** Up to the number of those killed. */
const SO_MANY = new RegExp(`${KILLS}[^,。;]{0,8}$`);
const SOMEBODY = new RegExp(
  `${KILLS}(?:自己的?)?(?:一?[名个位])?(?:同[学事伴乡]|邻居|妻子|丈夫|父|母|女友|男友|前[妻夫]|路人|群众|学生|老师|孩子|儿子|女儿|工友|村民|司机|民警|女子|男子|室友|老[人汉太])`,
);

/**
 * 一男子砍死3名工友, 三名少年杀害同学: those counted have killed whoever is told behind.
 * @param own what the clause tells of them, up to the next number
 * @param isNumberBehind whether there is one
 */
export const areKillers = (own: string, isNumberBehind: boolean): boolean =>
  MAKE_IT_UP.test(own) || SOMEBODY.test(own) || (isNumberBehind && SO_MANY.test(own));

const WOUNDS = /^[名个位]?[^,。;!?\n\d、被]{1,36}[砍捅刺扎打撞划]伤了?[^,。;!?\n\d、]{0,4}$/;
/** 一男子翻墙进入小学砍伤三名学生: who wounds is not hurt. */
export const areAttackers = (own: string): boolean => WOUNDS.test(own);
