import { matchesOf } from '../matches-of.js';
import type { Document } from '../severity/text/document.js';

/** 滨海市, 甲安县, 北岭省滨海市: a place that no list knows, where a name can begin. */
const UNLISTED =
  /(?:^|[,。、:;!?“(》\]】|\n日时许晨午晚在于])(?:[一-龥]{1,2}[^全我本该各外邻跨集]省)?([一-龥]{2,3}(?:市|县))(?![场值面级区])/g;
/** 邻国山区, 外省一座煤矿, 某国首都: whoever writes so is not there. */
const SOMEWHERE_ELSE =
  /(?:外省|邻省|外市|邻市|邻县|邻国|他国|异国|[洲洋]某国)(?=[一某]|的?[一-龥]{0,3}(?:通报|发生|山区|沿海|境内|首都|边境|煤矿|工厂|高速|[省市县]))/u;
export const NO_NAME =
  /[全我本该各县省城超上股楼门夜都地当某两多外入跨集菜农][市县省州]$|^(?:各|多|全|该|本|我|当|一|两|某|每|省|地级|县级|直辖|副省级|城|大中|目前|今年|去年)/;
const UNLISTED_READ_TO = 600;

export function unlistedPlace(document: Document): string | undefined {
  for (const [, name] of matchesOf(UNLISTED, document.text.slice(0, UNLISTED_READ_TO)))
    if (name !== undefined && !NO_NAME.test(name)) return name;
  return SOMEWHERE_ELSE.exec(document.text.slice(0, UNLISTED_READ_TO))?.[0];
}
