/** A place of the world outside our units, as a gazetteer lists it. */
export interface GazetteerPlace {
  /** In full: 沙坪坝区, 绍兴市, 内蒙古自治区, 日本. */
  readonly name: string;
  readonly level: 'province' | 'city' | 'county' | 'abroad';
  /** The province it lies in, or the country; its own name at that level. */
  readonly province: string;
  /** The city it lies in; its own name for a city, the province's for what lies in 北京市; '' for other provinces. */
  readonly city: string;
  /** The short name is also an ordinary word (白银, 来宾): it counts only with 市 or beside a place above. */
  readonly ambiguous: boolean;
}

/** Names only, without what lies inside what beyond the two parents. */
export type Gazetteer = readonly GazetteerPlace[];

const NATION =
  '(?:蒙古|藏|回|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|普米|鄂温克|怒|独龙|裕固|保安|维吾尔|各)';
const SUFFIX = new RegExp(
  `(?:${NATION}族)*(?:维吾尔|(?<!内)蒙古|哈萨克|柯尔克孜|塔吉克|锡伯)?自治[区州县旗]$|(?:特别行政区|地区|林区|特区|新区|群岛|省|市|区|县|旗|州|盟|岛)$`,
);

/** 通辽市 is also written 通辽; a remainder of one character (忻 of 忻县) names nothing. */
export function shortName(name: string): string {
  const short = name.replace(SUFFIX, '');
  return short.length >= 2 ? short : name;
}
