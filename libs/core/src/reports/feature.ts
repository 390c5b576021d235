/** How a feature or a memoir tells: what is seen, heard and smelt, and how somebody does it. */
const MARKS = [
  /轻轻|慢慢|静静|悄悄|缓缓|默默|渐渐/gu,
  /傍晚|黄昏|清晨|天亮|晨光|暮色|午后|散场|时分|月光|阳光|天黑/gu,
  /影子|灯光|灯一?盏?盏?亮|亮起了?灯|热气|香气?[^。]{0,4}(?:飘|开)|花[^,。]{0,3}开|风[^,。]{0,4}吹|雪|落叶|炉火|窗外|门外|窗帘|院子|旧[课书木][桌架椅]/gu,
  /笑了|笑着|摆摆手|想了想|抬头|点点头|打盹|哼着|说着话|看了很久|开口/gu,
  /像[^,。]{1,12}|仿佛|好像|似的/gu,
  /老先生|老太太|姑娘|小伙子|年轻时|老板娘|孙女|孙子|街坊|夫妻俩|父亲|母亲|店主|老会计|男孩|女孩|孩子/gu,
  /猫|鸟|狗|豆浆|茶|书签|诗|画|琴|戏/gu,
];
const FEWEST = 4;
const SHORTEST = 70;
const LONGEST = 1_200;

/** Somebody who answers for it, or was told of it: then it is a trouble, however well it is told. */
const ANSWERS_FOR_IT =
  /投诉|举报|反映|报[过了]?警|派出所|物业|社区|居委|村委|城管|部门|政府|领导|管不了|没人管|不管|扰民|噪[音声]|维权|欠|赔|退[款费钱]|拆迁|补偿|诉求|请求|希望[^,。]{0,8}(?:能|政府|部门)|尽快|恳请|书记|市长|局|办事|手续|收费|罚|骗|被困|救援|起火|受伤|身亡|死|塌/u;

/** A piece of writing on how people live, with no trouble and nobody to answer for one. */
export function isFeature(text: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST || ANSWERS_FOR_IT.test(text)) return false;
  return MARKS.filter((mark) => text.match(mark) !== null).length >= FEWEST;
}
