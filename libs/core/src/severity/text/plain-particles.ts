/** 炸咧, 走咯, 塌喽: 了 as it is said in many places. 咧嘴 and 喽啰 are other words. */
const SPOKEN = /(?<=[\u4e00-\u9fa5])(?:咧(?![嘴着开])|喽(?!啰|罗)|咯(?=[,，。！!？?；;\s]|$))/g;

const HAS_ONE = /[咧喽咯]/;

/** The same characters, so that every place stays where it is. */
export const withPlainParticles = (text: string): string => (HAS_ONE.test(text) ? text.replaceAll(SPOKEN, '了') : text);
