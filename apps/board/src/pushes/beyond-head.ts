/**
 * What a push says beyond level and title, which its card shows already (`首次发布时限 11-22 周日 05:54，尚未回应，请处置`). The whole
 * text where it does not begin with both, since the case may have been renamed.
 */
export function beyondHead(text: string, title: string): string {
  const head = /^(?:【[^】]*】)+/u.exec(text)?.[0] ?? '';
  const start = `${head}${title}：`;
  return head !== '' && text.startsWith(start) ? text.slice(start.length) : text;
}
