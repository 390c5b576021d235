/** 假火成了真火, 演练变成了事故. */
const BECAME_REAL =
  /假(?:火|灾|戏|险)[^,。;!?\n]{0,4}(?:成|变|变成)了?真(?:火|灾|的|险)?|弄假成真|假戏真[做作]|(?:演练|演习)[^。;!?\n]{0,6}(?:竟|却|一下|突然)?(?:变成|成了|变作|演变成)(?:了)?[^,。;!?\n]{0,6}(?:真火|真的|事故|惨剧|悲剧|灾难|火灾)|(?:没想到|谁知|不料|岂料|哪知)[^。;!?\n]{0,16}(?:真的?|果真)(?:着|烧|起火|炸|塌|出事)|(?:^|[,。;!?\n—])(?![^,。;!?\n真]{0,30}(?:如|若|万一|要是|一旦|假|倘|没|不|未|像|似|以为|当|仿佛|同|模拟|是否|会|能|写实|逼))[^,。;!?\n真]{0,30}真(?:的|就)?(?:来了|着了|着火|着起|起火|失火|烧|炸|爆|塌|垮|倒|漏|断|翻|决|淹|裂|震|出事|出了|发生|泄漏|透水|撞)(?!真)/;
/** 十周年……谁也没想到，昨天深夜又着了. */
const HAPPENED_AGAIN =
  /(?:昨[天日晚夜]|今[天日晨早]|前[天晚]|当[天晚]|凌晨)[^。;!?\n]{0,24}?(?:又|再次|再度)(?:一次)?(?:着了|着火|起火|失火|起了火|发生|突发|出事|出了事|爆炸|爆燃|炸|坍塌|垮塌|塌|透水|翻|相撞|决口|溃)/;
const TURN_OF: Readonly<Record<string, RegExp>> = { drill: BECAME_REAL, history: HAPPENED_AGAIN };

/** Where a text that begins with a drill or a memory turns to what really happened; undefined when it does not. */
export const turnedReal = (text: string, guard: string): number | undefined => TURN_OF[guard]?.exec(text)?.index;
