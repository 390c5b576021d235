import {
  editableContent,
  type IncomingReport,
  type JudgedReport,
  mayBeEdited,
  namesOf,
  type StoredWording,
} from '@huiying/core';

/** By which names and in which words the reports of a store are known. */
export class ReportWordings {
  readonly #idByName = new Map<string, string>();
  /** By report id. */
  readonly #contents = new Map<string, Set<string>>();

  idOf({ incoming }: JudgedReport): string | undefined {
    return namesOf(incoming)
      .map((name) => this.#idByName.get(name))
      .find((id) => id !== undefined);
  }

  learnNames(report: JudgedReport): void {
    const known = this.idOf(report) ?? report.id;
    for (const name of namesOf(report.incoming)) if (!this.#idByName.has(name)) this.#idByName.set(name, known);
  }

  keep(id: string, { title, text }: IncomingReport): void {
    const contents = this.#contents.get(id) ?? new Set();
    this.#contents.set(id, contents.add(editableContent(title, text)));
  }

  hold(id: string, { title, text }: IncomingReport): boolean {
    return this.#contents.get(id)?.has(editableContent(title, text)) ?? false;
  }

  storedAs({ id, incoming }: JudgedReport, again: JudgedReport): StoredWording {
    return { publishedAt: incoming.published?.at ?? null, isReworded: !this.hold(id, again.incoming) };
  }

  isReworded(id: string, { incoming }: JudgedReport): boolean {
    return mayBeEdited(incoming) && !this.hold(id, incoming);
  }
}

export const hasNameOf = ({ incoming: one }: JudgedReport, { incoming: other }: JudgedReport): boolean =>
  namesOf(one).some((name) => namesOf(other).includes(name));

export const sharesKey = (one: JudgedReport, other: JudgedReport): boolean =>
  one.bands.some((band) => other.bands.includes(band)) || one.eventKeys.some((key) => other.askedKeys.includes(key));
