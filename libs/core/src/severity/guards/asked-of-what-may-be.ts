/** What is asked, threatened or wished behind a number has not happened; 死亡12人，询问家属食宿由谁负责 asks of what has. */
const NOT_YET =
  /^(?![^。;\n]{0,10},(?:如|若|一旦|要是|再不|假如|倘|[^,。;!?\n]{0,4}(?:[询请想追]问|咨询|想知道)))[^。;\n]{0,14}(?:怎么办|谁(?:来)?(?:负责|担责|担得起|负得起|赔得起)|咋办|才(?:有人|会)?管|才(?:肯|会)?重视|不敢想|不堪设想)/;
/** 班车昨天翻入河中，官方通报死亡12人，家属食宿由谁负责？ */
const HAS_HAPPENED =
  /^(?![^]*(?:如|若|要是|万一|一旦|假|倘|真要|再|等|难道|非要|非得|会|可能|怕))[^]*(?:昨[天日晚夜]|今[天日晨早]|凌晨|刚刚|通报|官方|公布|确认|截至)/;
const A_CLAUSE_OF_ITS_OWN = /^[^,。;!?\n]{0,3},/;

/** Whether what is stated at [start, end) of the sentence from `from` on is only asked, threatened or wished about. */
export function isAskedOfWhatMayBe(text: string, from: number, start: number, end: number): boolean {
  const behind = text.slice(end, end + 24);
  return NOT_YET.test(behind) && !(A_CLAUSE_OF_ITS_OWN.test(behind) && HAS_HAPPENED.test(text.slice(from, start)));
}
