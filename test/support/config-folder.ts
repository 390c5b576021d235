import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SHIPPED = fileURLToPath(new URL('../../config', import.meta.url));

/** A CONFIG_DIR of one's own: the shipped files, some of them replaced. */
export class ConfigFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'huiying-config-'));

  constructor() {
    cpSync(SHIPPED, this.path, { recursive: true });
  }

  /** @param file relative, e.g. `policies/seconds.yaml` */
  write(file: string, text: string): this {
    writeFileSync(join(this.path, file), text);
    return this;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

const SEVERITIES = ['especially-serious', 'serious', 'relatively-serious', 'ordinary', 'none'];

/**
 * A pack whose deadlines are counted in seconds from detection.
 * @param obligations id -> seconds
 * @param severities id -> those it is limited to; an id that is absent is for all
 */
export function packInSeconds(
  id: string,
  obligations: Readonly<Record<string, number>>,
  severities: Readonly<Record<string, readonly string[]>> = {},
): string {
  const rules = Object.entries(obligations).map(
    ([name, seconds]) => `  - id: ${name}
    deliverable: response
    appliesTo: [${(severities[name] ?? SEVERITIES).join(', ')}]
    within: {value: ${seconds}, unit: second}
    startsFrom: detected
    citation: {document: 测试制度, quote: ${seconds}秒内予以回应}`,
  );
  return `id: ${id}\ntitle: 测试制度\nconfirmation: required\nonUpgrade: qualifying-fact\nobligations:\n${rules.join('\n')}\n`;
}
