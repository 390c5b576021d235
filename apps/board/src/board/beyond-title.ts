/** A summary that says more than the title; nothing where it only begins with the title's words, cut or whole. */
export const beyondTitle = (title: string, summary: string): string =>
  summary.startsWith(title.replace(/…$/u, '')) ? '' : summary;
