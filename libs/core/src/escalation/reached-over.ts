/** What is known of where one person is found. */
export interface Findable {
  readonly email: string | null;
  readonly phone: string | null;
  /** Browsers in which the person allowed notifications. */
  readonly browsers: number;
}

const FINDS: Readonly<Record<string, (person: Findable) => boolean>> = {
  board: () => true,
  email: ({ email }) => email !== null,
  sms: ({ phone }) => phone !== null,
  'web-push': ({ browsers }) => browsers > 0,
};

/** Channels that end at one person; all others tell a group or a program. */
export const PERSONAL_CHANNELS: readonly string[] = Object.keys(FINDS);

/** Those of the channels over which a call of the person arrives; what tells a group does not depend on the person. */
export const reachedOver = (channels: readonly string[], person: Findable): readonly string[] =>
  channels.filter((channel) => FINDS[channel]?.(person) ?? true);
