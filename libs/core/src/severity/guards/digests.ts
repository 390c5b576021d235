/** 一、桌面推演结束。二、……三、施工现场坍塌，13人死亡: each item of a day's report is of itself. */
const ITEMS = /(?:^|[\n。;:!?]\s*)一[、.][^]{8,400}?[\n。;!?]\s*二[、.][^]{8,400}?[\n。;!?]\s*三[、.]/;

export const isDigest = (text: string): boolean => text.includes('三、') && ITEMS.test(text);
