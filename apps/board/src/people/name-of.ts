import type { PersonView } from '@huiying/contract';

export const nameOf = ({ displayName, username }: Pick<PersonView, 'displayName' | 'username'>): string =>
  displayName ?? username;
