/** A person as a roster on paper can be compared with. */
export interface Listed {
  readonly id: string;
  readonly username: string;
  readonly displayName: string | null;
  readonly unitId: string | null;
  readonly phone?: string | null;
  readonly active: boolean;
}

const TITLE =
  /^(?:同志|(?:副|常务副)?(?:主任|局长|处长|科长|部长|书记|市长|区长|县长|镇长|乡长|秘书长|厅长|院长|所长|站长|队长|股长|组长|主席|总监|经理)|(?:值班|工作)?员)$/u;

const digits = (phone: string | null | undefined): string => (phone ?? '').replaceAll(/\D/gu, '');

/**
 * Who is meant by a name on a roster of a unit: an account, or what people call it, with a title or without. Of several, one of the unit,
 * or whose telephone stands in the row.
 * @returns the person, or why nobody can be told
 */
export function findByName<P extends Listed>(
  name: string,
  row: { readonly unitId: string | undefined; readonly phones: readonly string[] },
  people: readonly P[],
): P | string {
  const called = (matches: (known: string) => boolean): P[] =>
    people.filter(({ username, displayName }) => matches(username) || (displayName !== null && matches(displayName)));
  const exact = called((known) => known === name);
  const found =
    exact.length > 0 ? exact : called((known) => name.startsWith(known) && TITLE.test(name.slice(known.length)));
  const active = found.filter((person) => person.active);
  if (found.length > 0 && active.length === 0) return `${name}已停用`;
  const [only, ...others] = narrowed(active, row);
  if (!only) return `没有叫“${name}”的用户，请先在“人员”页添加`;
  return others.length === 0 ? only : `有 ${others.length + 1} 个叫“${name}”的用户，请改写用户名`;
}

function narrowed<P extends Listed>(
  people: readonly P[],
  { unitId, phones }: { readonly unitId: string | undefined; readonly phones: readonly string[] },
): readonly P[] {
  if (people.length < 2) return people;
  const ofUnit = people.filter((person) => person.unitId === unitId);
  const left = ofUnit.length > 0 ? ofUnit : people;
  const byPhone = left.filter(({ phone }) => phones.includes(digits(phone)));
  return byPhone.length > 0 ? byPhone : left;
}
