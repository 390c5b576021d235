/** 炸咧, 走咯, 塌喽: 了 as it is said in many places. 咧嘴, 喽啰 and 嘞 in names are other words. */
const SPOKEN = /(?<=[\u4e00-\u9fa5])(?:咧(?![嘴着开])|喽(?!啰|罗)|咯(?=[,，。！!？?；;\s]|$))/g;

/** The same characters, so that every place stays where it is. */
export const withPlainParticles = (text: string): string => text.replaceAll(SPOKEN, '了');
