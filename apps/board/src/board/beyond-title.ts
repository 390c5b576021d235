/** A summary that says more than the title; nothing where one only begins with the words of the other, cut or whole. */
export const beyondTitle = (title: string, summary: string): string =>
  summary.startsWith(whole(title)) || title.startsWith(whole(summary)) ? '' : summary;

const whole = (text: string): string => text.replace(/…$/u, '');
