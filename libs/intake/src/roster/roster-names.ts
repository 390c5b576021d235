/** Telephones, mobile or with an area code, as they stand beside names. */
const PHONE = /\+?\d[\d-]{5,}\d/gu;
const BESIDE = /[([][^)\]]*[)\]]/gu;
const LABEL = /^[^:]{1,8}:/u;
const BREAK = /[、,;/|&\n\r\t ]+|(?<=\p{Script=Han})(?:和|及)(?=\p{Script=Han}{2})/u;
/** `张 三`: names of two characters are spread to the width of three. */
const SPREAD = /(?<=^|[、,;/|\s])(\p{Script=Han})[ \u3000]+(\p{Script=Han})(?=$|[、,;/|\s])/gu;

/** The names in a cell: `张三、李四`, `王 五（主任）13800001234`. */
export function namesIn(cell: string): string[] {
  const bare = cell
    .normalize('NFKC')
    .replaceAll(BESIDE, ' ')
    .replaceAll(PHONE, ' ')
    .trim()
    .replace(LABEL, '')
    .trim()
    .replaceAll(SPREAD, '$1$2');
  return bare.split(BREAK).filter((name) => name !== '');
}

/** The digits of telephones that a cell holds. */
export const phonesIn = (cell: string): string[] =>
  [...cell.normalize('NFKC').matchAll(PHONE)].map(([phone]) => phone.replaceAll(/\D/gu, ''));
