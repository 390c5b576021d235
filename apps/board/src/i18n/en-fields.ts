/** What the server says of single fields, which it says in Chinese; in the order in which they are tried. */
const PATTERNS: readonly (readonly [said: RegExp, english: string])[] = [
  [/^(?:不能为空|必填)$/u, 'Required'],
  [/^应为文字$/u, 'Text expected'],
  [/^最多 (\d+) 字$/u, 'At most $1 characters'],
  [/^至少 (\d+) 个字符$/u, 'At least $1 characters'],
  [/ISO 8601/u, 'Give a date and a time'],
  [/须写到时分/u, 'Give the time as well, not only the day'],
  [/^应为邮箱地址/u, 'Give an e-mail address, such as zhang@press.example.cn'],
  [/^应为电话号码/u, 'Give a telephone number, such as 13800001234'],
  [/http 或 https/u, 'Give an address that begins with http:// or https://'],
];
const OTHER = 'Please correct this';

/** A refusal that has words of its own is told by them. */
export function fieldInEnglish(said: string, refusal: string | null): string {
  if (!/\p{Script=Han}/u.test(said)) return said;
  if (refusal !== null) return refusal;
  const [pattern, english] = PATTERNS.find(([known]) => known.test(said)) ?? [/^.*$/su, OTHER];
  return (pattern.exec(said)?.[0] ?? '').replace(pattern, english);
}
