import { matchesOf } from '../matches-of.js';
import type { Document } from '../severity/text/document.js';

/** 滨海市, 甲安县: a place that no list knows, where a name can begin. */
const UNLISTED = /(?:^|[,。、:;!?“(》\n日时许晨午晚在于])([一-龥]{2,3}(?:市|县))(?![场值面级区])/g;
export const NO_NAME =
  /[全我本该各县省城超上股楼门夜都地当某两多外入跨集菜农][市县省州]$|^(?:各|多|全|该|本|我|当|一|两|某|每|省|地级|县级|直辖|副省级|城|大中|目前|今年|去年)/;
const UNLISTED_READ_TO = 600;

export function unlistedPlace(document: Document): string | undefined {
  for (const [, name] of matchesOf(UNLISTED, document.text.slice(0, UNLISTED_READ_TO)))
    if (name !== undefined && !NO_NAME.test(name)) return name;
  return undefined;
}
