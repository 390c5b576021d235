import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Configuration, loadConfiguration } from './load-configuration.js';
import { SettingError } from './setting-error.js';

/** A pack with one obligation. */
export const PACK = `id: spec
title: 测试制度
obligations:
  - id: spec.release
    deliverable: authoritative-release
    appliesTo: [especially-serious, serious]
    within: {value: 5, unit: hour}
    citation: {document: 某办发〔2026〕1号, quote: 五小时内}
`;

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A configuration folder of a spec: one pack and a severity table, with the files that a case writes over them. */
export class ConfigFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'huiying-config-'));

  load(files: Files = {}, packId = 'spec'): Configuration {
    const all: Files = { 'policies/spec.yaml': PACK, 'severity.yaml': 'levels: {I: 特别重大}\n', ...files };
    for (const [name, content] of Object.entries(all)) {
      mkdirSync(dirname(join(this.path, name)), { recursive: true });
      writeFileSync(join(this.path, name), content);
    }
    return loadConfiguration(this.path, packId);
  }

  /** The message of the refusal, without the folder in front of a file's name. */
  mistake(files: Files, packId?: string): string {
    try {
      this.load(files, packId);
    } catch (error) {
      if (error instanceof SettingError) return error.message.replaceAll(`${this.path}/`, '');
      throw error;
    }
    throw new Error('was accepted');
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}
