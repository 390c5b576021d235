import { DomainError } from '../domain-error.js';
import { crc32 } from './crc32.js';
import type { DomainKnowledge } from './domain-model.js';

/**
 * The file of a domain model, little-endian, all parts aligned to 4 bytes:
 * `HYDOMAIN`, version u32, length of the head u32, the head (JSON, padded with blanks), then per feature its fingerprint
 * u32, per feature its IDF f32, the fingerprints of the rows seen u32, per feature and label its weight i16 (padded), and
 * a CRC-32 of all of it.
 */
const MAGIC = 'HYDOMAIN';
const VERSION = 1;
const FIXED = MAGIC.length + 8;

interface Head {
  readonly labels: readonly string[];
  readonly features: number;
  readonly seen: number;
  readonly step: number;
  readonly bias: readonly number[];
  readonly sharpness: number;
  readonly rows: number;
  readonly macroF1: number;
}

const padded = (bytes: number): number => Math.ceil(bytes / 4) * 4;

/** Bytes of every part, in the order of the file. */
const partsOf = ({ labels, features, seen }: Pick<Head, 'labels' | 'features' | 'seen'>) => ({
  keys: features * 4,
  idf: features * 4,
  seen: seen * 4,
  weights: padded(features * labels.length * 2),
});

export function encodeModel(knowledge: DomainKnowledge): Uint8Array {
  const { labels, keys, idf, weights, step, bias, sharpness, training } = knowledge;
  const { rows, macroF1, seen } = training;
  const head: Head = {
    labels,
    features: keys.length,
    seen: seen.length,
    step,
    bias,
    sharpness,
    rows,
    macroF1,
  };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const headEnd = FIXED + padded(json.length);
  const parts = partsOf(head);
  const file = new Uint8Array(headEnd + parts.keys + parts.idf + parts.seen + parts.weights + 4);
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode(MAGIC));
  view.setUint32(MAGIC.length, VERSION, true);
  view.setUint32(MAGIC.length + 4, padded(json.length), true);
  file.fill(0x20, FIXED, headEnd).set(json, FIXED);
  let at = headEnd;
  for (const [part, length] of [
    [keys, parts.keys],
    [idf, parts.idf],
    [seen, parts.seen],
    [weights, parts.weights],
  ] as const) {
    file.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += length;
  }
  view.setUint32(at, crc32(file.subarray(0, at)), true);
  return file;
}

const refuse = (code: string, message: string): DomainError => new DomainError('invalid', code, message);

/** @throws DomainError `not-a-model`, `model-version`, `model-damaged` */
export function decodeModel(bytes: Uint8Array): DomainKnowledge {
  // A copy has a buffer of its own, which starts at a multiple of 4 as typed arrays demand.
  const file = new Uint8Array(bytes);
  const magic = new TextEncoder().encode(MAGIC);
  if (file.length < FIXED || magic.some((byte, i) => file[i] !== byte)) {
    throw refuse('not-a-model', '不是领域分类模型文件');
  }
  const view = new DataView(file.buffer);
  const version = view.getUint32(MAGIC.length, true);
  if (version !== VERSION) throw refuse('model-version', `领域分类模型是版本 ${version}，本程序只认版本 ${VERSION}`);
  const end = file.length - 4;
  if (file.length % 4 !== 0 || crc32(file.subarray(0, end)) !== view.getUint32(end, true)) {
    throw refuse('model-damaged', '领域分类模型文件已损坏（校验和不符）');
  }
  const headEnd = FIXED + view.getUint32(MAGIC.length + 4, true);
  const head = JSON.parse(new TextDecoder().decode(file.subarray(FIXED, headEnd))) as Head;
  const parts = partsOf(head);
  const idfAt = headEnd + parts.keys;
  const seenAt = idfAt + parts.idf;
  const weightsAt = seenAt + parts.seen;
  return {
    labels: head.labels,
    keys: new Uint32Array(file.buffer, headEnd, head.features),
    idf: new Float32Array(file.buffer, idfAt, head.features),
    weights: new Int16Array(file.buffer, weightsAt, head.features * head.labels.length),
    step: head.step,
    bias: head.bias,
    sharpness: head.sharpness,
    training: {
      rows: head.rows,
      macroF1: head.macroF1,
      seen: new Uint32Array(file.buffer, seenAt, head.seen),
    },
  };
}
