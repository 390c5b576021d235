/** A wrong setting: one line that names it (a variable, or file:line and key), what was given and what is allowed. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
  constructor(message: string) {
    super(message.replaceAll(/\s*[\r\n]+\s*/g, ' ').trim());
  }
}

const LONGEST_SHOWN = 60;

/** A value as a message shows it: JSON, cut at 60 characters. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
